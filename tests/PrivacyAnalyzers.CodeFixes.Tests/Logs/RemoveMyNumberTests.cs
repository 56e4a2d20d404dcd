namespace PrivacyAnalyzers.CodeFixes.Tests.Logs;

/// <summary>PRIV6002: leave it out.</summary>
public class RemoveMyNumberTests
{
    private static string With(string statement) => $$"""
        using Microsoft.Extensions.Logging;
        using PrivacyAnalyzers.Annotations;

        public class Employee
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.MyNumber)] public string Number { get; set; } = "";
        }

        class Payroll
        {
            async Task Run(ILogger logger, HttpClient http, Employee e)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData(
        """logger.LogInformation("{Number}: statement {Id}", {|PRIV6002:e.Number|}, e.Id);""",
        """logger.LogInformation("statement {Id}", e.Id);""")]
    [InlineData(
        """Console.WriteLine($"no amount for {{|PRIV6002:e.Number|}}");""",
        """Console.WriteLine("no amount for");""")]
    [InlineData(
        """throw new InvalidOperationException("no amount for " + {|PRIV6002:e.Number|});""",
        """throw new InvalidOperationException("no amount for");""")]
    public Task PartOfAText_IsTakenOut(string statement, string mended) => FixVerifier<RemoveLoggedValue>.VerifyAsync(With(statement), With(mended));

    [Theory]
    [InlineData("""await http.PostAsJsonAsync("https://api.mailer.example/", {|PRIV6002:e.Number|});""")]
    public Task WholeContentOfARequest_IsLeftToThePerson(string statement) =>
        FixVerifier<RemoveLoggedValue>.VerifyNoneAsync(With("using var request = new HttpRequestMessage();\n        " + statement).Replace("using Microsoft", "using System.Net.Http.Json;\nusing Microsoft", StringComparison.Ordinal));
}
