using System.Text;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>A <c>privacy.yml</c> that is no promise ends in one message that names file and cause, and never in a crash.</summary>
public sealed class BadPromiseTests
{
    private const string Customer = """
        using PrivacyAnalyzers.Annotations;

        public class Customer
        {
            [PersonalData(DataCategory.ContactEmail), Purpose("support")]
            public string Email { get; set; } = "";
        }
        """;

    [Fact]
    public void WhenItIsMissing_WarnsWhereThePersonalDataIs()
    {
        using var solution = new TemporarySolution();
        solution.AddProject("Lib", "");
        solution.Write("Lib/Customer.cs", Customer.Replace(", Purpose(\"support\")", "", StringComparison.Ordinal));

        var build = solution.Build("Lib");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            [
                "Lib/Customer.cs(6,19): warning PRIV0002: This project holds personal data, such as 'Customer.Email' (contact.email), and there is no privacy.yml that says what is promised about it; create one beside the solution",
                "Lib/Customer.cs(6,19): warning PRIV1002: 'Customer.Email' (contact.email) has no declared purpose; add [Purpose(\"…\")] to it, to its type or to the assembly",
            ],
            build.Findings);
    }

    [Fact]
    public void WhenItIsNone_FailsWithOneMessageThatSaysWhy()
    {
        using var solution = new TemporarySolution();
        const string Start = "version: 1\ncontroller: { name: Example Shop Inc., complaints: { contact: privacy@shop.example } }\npurposes:";
        (string Project, string Promise, string Finding)[] cases =
        [
            ("Binary", Encoding.Latin1.GetString([.. Enumerable.Range(0, 256).Select(i => (byte)i)]), "(1,1): error PRIV0001: The promise can't be read here: this is not a text file: it holds a NUL character; save it as UTF-8 text"),
            ("Cyclic", Start + " &p\n  support: *p\n", "(4,12): error PRIV0001: The promise can't be read here: the alias '*p' is not supported; write the value out"),
            ("Empty", "", "(1,1): error PRIV0001: The promise can't be read here: the file is empty; begin with 'version: 1', then 'controller' (who handles the data) and 'purposes' (what for)"),
            ("Half", Start + "\n  support: { text: To ans", "(4,26): error PRIV0001: The promise can't be read here: this is not valid YAML: While parsing a flow mapping, did not find expected ',' or '}'"),
            ("Huge", "version: 1\ndisadvantages:\n" + string.Concat(Enumerable.Repeat("  - " + new string('x', 96) + "\n", 100_000)), "(1,1): error PRIV0001: The promise can't be read here: the file is longer than 262144 characters, the most that is read; is it the right file?"),
        ];
        foreach (var (project, promise, _) in cases)
        {
            solution.AddProject(project, "");
            solution.Write(project + "/privacy.yml", promise);
            solution.Write(project + "/Customer.cs", Customer);
        }

        solution.Write("All.slnx", $"<Solution>{string.Concat(cases.Select(c => $"""<Project Path="{c.Project}/{c.Project}.csproj" />"""))}</Solution>");

        var build = solution.Build("All.slnx");

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(cases.Select(c => $"{c.Project}/privacy.yml{c.Finding}"), build.Findings);
    }
}
