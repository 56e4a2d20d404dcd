using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>The commands of docs/ci.md, run as they stand there.</summary>
public sealed partial class PipelineTests
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs/ci.md"));

    [Fact]
    public void TheRecipes_RunTheSameCommands()
    {
        var recipes = Blocks(s_page).Where(b => b.Language == "yaml").Select(CommandsOf).ToList();

        Assert.Equal(3, recipes.Count);
        Assert.NotEmpty(recipes[0]);
        Assert.All(recipes, r => Assert.Equal(recipes[0], r));
    }

    [Fact]
    public void TheJapanesePage_HasNoOtherCommands()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/ci.ja.md"));

        Assert.NotEmpty(Blocks(page));
        Assert.All(Blocks(page), b => Assert.Contains(b, Blocks(s_page)));
        Assert.Equal(ThatFail(s_page), ThatFail(page));
    }

    [Fact]
    public void EachCommand_SucceedsWhereAllIsWell_AndFailsWhereTheTableSaysSo()
    {
        using var solution = CreateShop();
        solution.Replace("Directory.Build.props", "</Project>", Assert.Single(Blocks(s_page), b => b.Language == "xml").Text + "</Project>");
        var commands = Blocks(s_page).SelectMany(CommandsOf).Distinct().ToList();

        Assert.All(commands, c => Run(solution, c).Succeeded());

        Assert.Contains("To answer your enquiries.", solution.Text("statement.md"), StringComparison.Ordinal);
        Assert.Contains("\"in\": \"M:Import.Run(Customer)\"", solution.Text("privacy.baseline.json"), StringComparison.Ordinal);
        Assert.Contains("\"version\": \"2.1.0\"", solution.Text("artifacts/sarif/Shop.sarif"), StringComparison.Ordinal);
        Assert.Equal(
            ["inventory.json", "ledger.csv", "ledger.xlsx", "privacy-statement.en.html", "privacy-statement.en.md"],
            solution.Files("artifacts/privacy/Shop", "*").Select(Path.GetFileName));

        // Accepted, and in the inventory all the same.
        Assert.Contains("PRIV2001", solution.Text("artifacts/privacy/Shop/inventory.json"), StringComparison.Ordinal);

        var failing = ThatFail(s_page).Select(c => Assert.Single(commands, command => command.Contains(c, StringComparison.Ordinal))).ToList();
        Assert.Equal(4, failing.Count);

        solution.Write("Shop/Program.cs", "Import.Run(new Customer());\nConsole.WriteLine(new Customer().Email);\n");
        var build = Run(solution, failing[0]);
        Assert.Equal(1, build.ExitCode);
        Assert.Equal(["Shop/Program.cs(2,19): error PRIV2001: 'Customer.Email' (contact.email) is written to the console; redact it or leave it out"], build.Findings);

        solution.Write("Shop/Program.cs", "_ = new Customer();\n");
        solution.Replace("Shop/Customer.cs", "Console.WriteLine(customer.Email)", "Console.WriteLine(customer.GetType())");
        solution.Replace("privacy.yml", "To answer your enquiries., basis: contract", "To answer you.");
        Run(solution, failing[0]).Succeeded();
        FailsWith("statement.md(3): error PRIV0006: the region 'purposes' differs from code and privacy.yml: run 'privacy statement --update'", failing[1]);
        FailsWith("privacy.baseline.json: error PRIVACY013: nothing matches the entry PRIV2001 P:Customer.Email (M:Import.Run(Customer) -> M:System.Console.WriteLine(System.String)) any more: run 'privacy baseline' to remove it", failing[2]);
        FailsWith("privacy.yml: error PRIVACY009: still to be confirmed: privacy-statement.en.md: Purposes and legal basis: declare purposes.support.basis in privacy.yml", failing[3]);

        void FailsWith(string message, string command)
        {
            var result = Run(solution, command);
            Assert.Equal(message, Assert.Single(result.Lines));
            Assert.Equal(1, result.ExitCode);
        }
    }

    /// <summary>A program with one finding to accept, a promise that leaves no required cell open, and a statement to fill.</summary>
    private static TemporarySolution CreateShop()
    {
        var solution = new TemporarySolution();
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
            controller:
              name: Example Shop Inc.
              officer: { en: Head of IT, contact: privacy@shop.example }
              complaints: { contact: privacy@shop.example }
            statement: { file: statement.md, languages: [en] }
            purposes:
              support: { text: To answer your enquiries., basis: contract, retention: P1Y }
            subjects:
              customer: { en: Customers }
            """);
        solution.Write("statement.md", "# Ours\n\n<!-- privacy:begin purposes -->\n<!-- privacy:end purposes -->\n");
        return solution;
    }

    /// <summary>In a home of its own, since there the SDK remembers where the tools of each version lie.</summary>
    private static BuildResult Run(TemporarySolution solution, string command) =>
        solution.Execute("bash", "-c", $"export DOTNET_CLI_HOME=\"$PWD/home\" MSBUILDDISABLENODEREUSE=1\n{command}");

    /// <summary>The fenced blocks of a page.</summary>
    private static List<(string Language, string Text)> Blocks(string page) =>
        [.. FencedBlock().Matches(page).Select(m => (m.Groups["language"].Value, m.Groups["text"].Value))];

    /// <summary>The commands of a shell script's block and of the steps of a pipeline's.</summary>
    private static IEnumerable<string> CommandsOf((string Language, string Text) block)
    {
        if (block.Language == "sh")
        {
            return block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }

        if (block.Language != "yaml")
        {
            Assert.Equal("xml", block.Language);
            return [];
        }

        var stream = new YamlStream();
        stream.Load(new StringReader(block.Text));
        return stream.Documents[0].AllNodes.OfType<YamlMappingNode>()
            .SelectMany(n => n.Children)
            .Where(c => c.Key.ToString() is "run" or "script")
            .SelectMany(c => c.Value is YamlSequenceNode list ? list.Select(n => n.ToString()) : c.Value.ToString().Split('\n'));
    }

    /// <summary>What stands first in the rows of the table that says what fails where.</summary>
    private static IEnumerable<string> ThatFail(string page) => TableRow().Matches(page).Select(m => m.Groups[1].Value);

    [GeneratedRegex("```(?<language>\\w+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex FencedBlock();

    [GeneratedRegex("^\\| `([^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
