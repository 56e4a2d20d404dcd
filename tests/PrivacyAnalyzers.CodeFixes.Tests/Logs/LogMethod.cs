namespace PrivacyAnalyzers.CodeFixes.Tests.Logs;

/// <summary>Code around statements that write to a log.</summary>
internal static class LogMethod
{
    public static string With(string body, string usings = "") => $$"""
        {{usings}}class Signup(ILogger<Signup> logger)
        {
            public async Task Done(Customer c, List<Customer> customers, string text)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;
}
