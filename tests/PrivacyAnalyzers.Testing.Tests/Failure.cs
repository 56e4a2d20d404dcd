namespace PrivacyAnalyzers.Testing.Tests;

/// <summary>Runs a verification that has to fail.</summary>
internal static class Failure
{
    /// <summary>The message of the failed verification.</summary>
    public static async Task<string> OfAsync(Task verification) =>
        (await Assert.ThrowsAsync<VerificationException>(() => verification)).Message;
}
