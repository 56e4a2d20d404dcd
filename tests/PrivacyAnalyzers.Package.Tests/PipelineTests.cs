using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>The recipes of docs/ci.md, run as they stand there.</summary>
public sealed partial class PipelineTests
{
    [Fact]
    public void TheRecipes_AcceptWhatIsThere_AndFailOnWhatIsNew()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/ci.md"));
        var commands = Texts(Yaml(page, "GitHub Actions")["jobs"]["privacy"]["steps"], "run");
        Assert.Equal(commands, Texts(Yaml(page, "Azure Pipelines")["steps"], "script"));
        Assert.Equal(commands, ((YamlSequenceNode)Yaml(page, "GitLab")["privacy"]["script"]).Select(n => n.ToString()));
        Assert.Equal(["dotnet tool restore", "dotnet build -p:PrivacyMode=strict"], commands.Take(2));

        using var solution = new TemporarySolution();
        solution.Replace("Directory.Build.props", "</Project>", Block(page, "Once", "xml") + "</Project>");
        solution.AddProject("Shop", "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>");
        solution.Write("Shop.slnx", """<Solution><Project Path="Shop/Shop.csproj" /></Solution>""");
        solution.Write("Shop/Program.cs", "Import.Run(new Customer());\n");
        solution.Write("Shop/Customer.cs", """
            using PrivacyAnalyzers.Annotations;

            public class Customer
            {
                [PersonalData(DataCategory.ContactEmail, Subject = "customer"), Purpose("support")]
                public string Email { get; set; } = "";
            }

            static class Import
            {
                public static void Run(Customer customer) => Console.WriteLine(customer.Email);
            }
            """);
        solution.Write("privacy.yml", """
            version: 1
            controller: { name: Example Shop Inc., complaints: { contact: privacy@shop.example } }
            statement: { file: statement.md, languages: [en] }
            purposes:
              support: { text: To answer your enquiries., retention: P1Y }
            subjects:
              customer: { en: Customers }
            """);
        solution.Write("statement.md", "# Ours\n\n<!-- privacy:begin purposes -->\n<!-- privacy:end purposes -->\n");

        Run(solution, Block(page, "Once", "sh"));

        Assert.Contains("To answer your enquiries.", File.ReadAllText(solution.PathOf("statement.md")), StringComparison.Ordinal);
        Assert.Contains("\"in\": \"M:Import.Run(Customer)\"", File.ReadAllText(solution.PathOf("privacy.baseline.json")), StringComparison.Ordinal);

        Run(solution, string.Join('\n', commands));

        Assert.Contains("\"version\": \"2.1.0\"", File.ReadAllText(solution.PathOf("artifacts/sarif/Shop.sarif")), StringComparison.Ordinal);
        Assert.Equal(
            ["inventory.json", "ledger.csv", "ledger.xlsx", "privacy-statement.en.html", "privacy-statement.en.md"],
            solution.Files("artifacts/privacy/Shop", "*").Select(Path.GetFileName));

        // Accepted, and in the inventory all the same.
        Assert.Contains("PRIV2001", File.ReadAllText(solution.PathOf("artifacts/privacy/Shop/inventory.json")), StringComparison.Ordinal);

        solution.Write("Shop/Program.cs", "Import.Run(new Customer());\nConsole.WriteLine(new Customer().Email);\n");
        var withNewFinding = Bash(solution, commands[1]);
        Assert.Equal(1, withNewFinding.ExitCode);
        Assert.Equal(["Shop/Program.cs(2,19): error PRIV2001: 'Customer.Email' (contact.email) is written to the console; redact it or leave it out"], withNewFinding.Findings);

        solution.Write("Shop/Program.cs", "_ = new Customer();\n");
        solution.Replace("Shop/Customer.cs", "Console.WriteLine(customer.Email)", "Console.WriteLine(customer.GetType())");
        solution.Replace("privacy.yml", "To answer your enquiries.", "To answer you.");
        Run(solution, commands[1]);
        var statement = Bash(solution, commands[2]);
        Assert.Equal((1, "statement.md(3): error PRIV0006: the region 'purposes' differs from code and privacy.yml: run 'privacy statement --update'"), (statement.ExitCode, statement.Lines.Single()));
        var baseline = Bash(solution, commands[3]);
        Assert.Equal(1, baseline.ExitCode);
        Assert.StartsWith("privacy.baseline.json: error PRIVACY013: nothing matches the entry PRIV2001 P:Customer.Email (M:Import.Run(Customer) -> ", baseline.Lines.Single(), StringComparison.Ordinal);
    }

    private static void Run(TemporarySolution solution, string script) => Bash(solution, script).Succeeded();

    /// <summary>In a home of its own, since there the SDK remembers where the tools of each version lie.</summary>
    private static BuildResult Bash(TemporarySolution solution, string script) =>
        solution.Execute("bash", "-e", "-c", "export DOTNET_CLI_HOME=\"$PWD/home\"\n" + script);

    /// <summary>The first fenced block of a language below a heading.</summary>
    private static string Block(string page, string heading, string language) =>
        FencedBlock().Matches(page[page.IndexOf($"## {heading}\n", StringComparison.Ordinal)..]).First(m => m.Groups[1].Value == language).Groups[2].Value;

    private static YamlNode Yaml(string page, string heading)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Block(page, heading, "yaml")));
        return stream.Documents[0].RootNode;
    }

    /// <summary>The values of one key in a list of steps.</summary>
    private static List<string> Texts(YamlNode steps, string key) =>
        [.. ((YamlSequenceNode)steps).Cast<YamlMappingNode>().Where(s => s.Children.ContainsKey(key)).Select(s => s[key].ToString())];

    [GeneratedRegex("```(\\w+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex FencedBlock();
}
