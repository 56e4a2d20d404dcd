namespace PrivacyAnalyzers.Testing;

/// <summary>A verification failed; the message says what was expected and what was found.</summary>
public sealed class VerificationException(string message, Exception? innerException = null) : Exception(message, innerException);
