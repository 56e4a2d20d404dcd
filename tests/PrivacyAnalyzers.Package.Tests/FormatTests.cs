namespace PrivacyAnalyzers.Package.Tests;

/// <summary><c>dotnet format</c> applies the fixes of the package; it gives each of them the findings of all rules.</summary>
public sealed class FormatTests
{
    [Fact]
    public void SeveralRulesAtOnce_AreMended_InCodeAndInThePromise()
    {
        using var solution = new TemporarySolution();
        solution.AddProject("Lib", "");
        solution.Write("Lib/Guest.cs", """
            using PrivacyAnalyzers.Annotations;

            namespace Lib;

            public class Guest
            {
                public int Id { get; set; }

                [PersonalData(DataCategory.IdentityName)]
                public string Name { get; set; } = "";

                // Asked for at the door.
                [Purpose("visit")]
                public string PhoneNumber { get; set; } = "";

                [PersonalData(DataCategory.ContactEmail), Purpose("bulletin")]
                public string Email { get; set; } = "";
            }

            public class Door
            {
                public void Open(Guest guest) => Console.WriteLine($"{guest.Name} of {guest.Id}"); // Who is it?
            }
            """);
        solution.Write("privacy.yml", """
            # What we promise
            version: 1
            controller: { name: Example Shop Inc., complaints: { contact: privacy@shop.example } } # in short
            purposes:
              visit: { text: To welcome you., retention: P1Y }
            """);
        solution.Build("Lib").Succeeded();

        var format = solution.Execute("dotnet", "format", "analyzers", "Lib", "--no-restore", "--severity", "warn", "--diagnostics", "PRIV1001", "PRIV1002", "PRIV1003", "PRIV2001");

        Assert.DoesNotContain(format.Lines, l => l.Contains("Failed to apply", StringComparison.Ordinal));
        Assert.Equal(0, format.ExitCode);
        Assert.Equal(
            """
            using PrivacyAnalyzers.Annotations;

            namespace Lib;

            public class Guest
            {
                public int Id { get; set; }

                [PersonalData(DataCategory.IdentityName)]
                [Purpose("visit")]
                public string Name { get; set; } = "";

                // Asked for at the door.
                [Purpose("visit")]
                [PersonalData(DataCategory.ContactPhone)]
                public string PhoneNumber { get; set; } = "";

                [PersonalData(DataCategory.ContactEmail), Purpose("bulletin")]
                public string Email { get; set; } = "";
            }

            public class Door
            {
                public void Open(Guest guest) => Console.WriteLine($"{Redact.Fully(guest.Name)} of {guest.Id}"); // Who is it?
            }
            """,
            solution.Text("Lib/Guest.cs"));
        Assert.Equal(
            """
            # What we promise
            version: 1
            controller: { name: Example Shop Inc., complaints: { contact: privacy@shop.example } } # in short
            purposes:
              visit: { text: To welcome you., retention: P1Y }
              bulletin:
                text: "[to confirm]"
                retention: "[to confirm]"
            """,
            solution.Text("privacy.yml"));
        Assert.DoesNotContain(solution.Build("Lib").Findings, f => f.Contains("PRIV1", StringComparison.Ordinal) || f.Contains("PRIV2", StringComparison.Ordinal));
    }
}
