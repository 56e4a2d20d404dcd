namespace PrivacyAnalyzers.Annotations;

/// <summary>Says that what this method or property returns no longer tells who the person is, so that it may be logged, sent or stored.</summary>
/// <remarks>The analyzers take your word for it. A hash without a key, an encoding or a shortening of a short value is no sanitizer.</remarks>
/// <example>
/// <code>
/// [Sanitizer]
/// public static string DomainOnly(string email) => email[(email.IndexOf('@') + 1)..];
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class SanitizerAttribute : Attribute;
