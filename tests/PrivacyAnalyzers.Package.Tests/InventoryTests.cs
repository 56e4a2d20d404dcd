using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>The inventory that the build of a program writes, and what the build says of it.</summary>
public sealed partial class InventoryTests(BuiltShop built) : IClassFixture<BuiltShop>
{
    private const string Output = "App/bin/Debug/net10.0/privacy/";

    [Fact]
    public void AProgram_GetsInventoryLedgerAndStatement()
    {
        Assert.Equal(
            [Output + "inventory.json", Output + "ledger.csv", Output + "ledger.xlsx", Output + "privacy-statement.en.html", Output + "privacy-statement.en.md"],
            built.Solution.Files(Output, "*"));
        Assert.Contains("Customer.Atesaki", built.Solution.Text(Output + "inventory.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void OnATerminal_TheLineIsShown()
    {
        var build = built.Solution.Build("App", "-tl:on");

        Assert.Contains(build.Lines, l => Seconds().Replace(l, "") == "privacy succeeded → App/bin/Debug/net10.0/privacy/");
    }

    [Fact]
    public void WhenItIsSwitchedOff_OrTheProjectHoldsTests_NothingIsWritten()
    {
        using var solution = Shop.Create();

        Assert.Equal(Shop.Made.SkipLast(1), solution.Build("App", "-p:PrivacyInventory=false").Made);
        Assert.Equal(Shop.Made.SkipLast(1), solution.Build("App", "-p:IsTestProject=true").Made);
        Assert.Empty(solution.Files(Output, "*"));
    }

    [Fact]
    public void PrivacyOutput_NamesTheFolder()
    {
        using var solution = Shop.Create();
        solution.Replace("App/App.csproj", "<OutputType>", "<PrivacyOutput>../records</PrivacyOutput><OutputType>");

        var build = solution.Build("App");

        Assert.Equal("privacy -> records/", build.Made.Last());
        Assert.Contains("records/inventory.json", solution.Files("records", "*"));
    }

    [Fact]
    public void WhenTheStatementThatPeopleWriteChanges_ItIsFilledAnew()
    {
        using var solution = Shop.Create();
        solution.Replace("privacy.yml", "controller:", "statement: { file: statement.md, languages: [en] }\ncontroller:");
        solution.Write("statement.md", "# Our promise\n");
        solution.Build("App");
        solution.Write("statement.md", "# Our word\n");

        solution.Build("App");

        Assert.Equal("# Our word\n", solution.Text(Output + "privacy-statement.en.md"));
    }

    [Fact]
    public void WhenTheFolderCanNotBeWritten_WarnsAndTheBuildSucceeds()
    {
        using var solution = Shop.Create();
        solution.Write("records", "a file where the folder would be");

        var build = solution.Build("App", "-p:PrivacyOutput=../records", "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=PRIV1001%3BPRIV2001");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            [
                "App/App.csproj : warning PRIVACY011: The inventory of 'App' was not written (exit code 2); anything in 'records/' is from an earlier build",
                "records/inventory.json : warning PRIVACY006: can't be written: The file 'records' already exists.",
            ],
            build.Findings.Except(Shop.Findings));
    }

    [Fact]
    public void WhenTheBuildFails_TheEarlierInventoryStaysAndIsCalledSo()
    {
        using var solution = Shop.Create();
        solution.Build("App");
        var inventory = solution.Text(Output + "inventory.json");
        solution.Write("Orders/Broken.cs", "namespace Orders; class Broken : Missing { string Email => ");

        var build = solution.Build("App");

        Assert.Equal(1, build.ExitCode);
        Assert.All(build.Findings, f => Assert.Contains(": error CS", f, StringComparison.Ordinal));
        Assert.Equal("privacy -> nothing written: the build failed; what 'App/bin/Debug/net10.0/privacy/' holds is from an earlier build", build.Made.Last());
        Assert.Equal(inventory, solution.Text(Output + "inventory.json"));
    }

    [Fact]
    public void WhenTwoProjectsShareAnAssemblyName_SaysSoAndListsBoth()
    {
        using var solution = Shop.Create();
        solution.Replace("App/App.csproj", "<OutputType>", "<AssemblyName>Domain</AssemblyName><PackageId>App</PackageId><OutputType>");

        var build = solution.Build("App");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            ["Domain/bin/Debug/net10.0/Domain.privacy.json : warning PRIVACY003: the assembly 'Domain' is that of 'App/bin/Debug/net10.0/Domain.privacy.json' too: both are listed, by their folders; give one of the projects another AssemblyName"],
            build.Findings.Except(Shop.Findings));
        var inventory = solution.Text(Output + "inventory.json");
        Assert.Contains("Domain (App)", inventory, StringComparison.Ordinal);
        Assert.Contains("Domain (Domain)", inventory, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAProgramRefersToTwoProjectsOfOneAssemblyName_SaysSoAndListsBoth()
    {
        using var solution = Shop.Create();
        solution.AddProject("Archive", """
            <PropertyGroup><AssemblyName>Orders</AssemblyName><PackageId>Archive</PackageId></PropertyGroup>
            <ItemGroup><ProjectReference Include="../Domain/Domain.csproj" /></ItemGroup>
            """);
        solution.Write("Archive/Order.cs", """
            using PrivacyAnalyzers.Annotations;

            namespace Orders;

            public class Order
            {
                public Domain.Customer Customer { get; } = new();

                [PersonalData(DataCategory.ContactPhone), Purpose("support")]
                public string Phone { get; set; } = "";
            }
            """);
        solution.Replace("App/App.csproj", "<ItemGroup>", """<ItemGroup><ProjectReference Include="../Archive/Archive.csproj" />""");

        var build = solution.Build("App");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            ["Orders/bin/Debug/net10.0/Orders.privacy.json : warning PRIVACY003: the assembly 'Orders' is that of 'Archive/bin/Debug/net10.0/Orders.privacy.json' too: both are listed, by their folders; give one of the projects another AssemblyName"],
            build.Findings.Except(Shop.Findings));
        var inventory = solution.Text(Output + "inventory.json");
        Assert.Contains("Orders (Archive)", inventory, StringComparison.Ordinal);
        Assert.Contains("Orders (Orders)", inventory, StringComparison.Ordinal);
    }

    [GeneratedRegex(@" \(\d+\.\d+s\)")]
    private static partial Regex Seconds();
}
