namespace PrivacyAnalyzers.Package.Tests;

/// <summary>Projects that are broken or lack something: the build says what the compiler says, and the analyzers don't crash.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void AProjectWithoutTheAnnotations_IsCheckedByNames()
    {
        using var solution = new TemporarySolution();
        solution.AddProject("Lib", $"""<ItemGroup><PackageReference Include="PrivacyAnalyzers.Annotations" Version="{Repository.PackageVersion}" ExcludeAssets="all" /></ItemGroup>""");
        solution.Write("Lib/Customer.cs", "public class Customer { public string Email { get; set; } = \"\"; }");
        solution.Write("privacy.yml", "version: 1\ncontroller: { name: Example Shop Inc., complaints: { contact: privacy@shop.example } }\n");

        var build = solution.Build("Lib");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            ["Lib/Customer.cs(1,39): warning PRIV1001: 'Customer.Email' looks like personal data (contact.email, by its name); mark it [PersonalData(DataCategory.ContactEmail)], or [NotPersonalData(\"why\")] if it is not"],
            build.Findings);
    }

    [Fact]
    public void SourceThatDoesNotCompile_HasOnlyTheCompilersErrors()
    {
        using var solution = new TemporarySolution();
        solution.AddProject("Lib", "");
        solution.Write("Lib/Customer.cs", """
            public class Customer : Missing
            {
                public string Email { get; set; } = "";
                public void Log() => Console.WriteLine(Unknown(Email));
            }
            """);

        var build = solution.Build("Lib");

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(
            [
                "Lib/Customer.cs(1,25): error CS0246: The type or namespace name 'Missing' could not be found (are you missing a using directive or an assembly reference?)",
            ],
            build.Findings);
    }

    [Fact]
    public void WhenTheFactsCanNotBeWritten_WarnsWithTheCauseAndTheBuildSucceeds()
    {
        using var solution = Shop.Create();
        solution.Write("Domain/obj/Debug/net10.0/Domain.privacy.json/a folder where the file would be", "");

        var build = solution.Build("Domain");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            ["CSC : warning PRIV0008: 'Domain/obj/Debug/net10.0/Domain.privacy.json' could not be written, so the inventory misses this project: The file 'Domain/obj/Debug/net10.0/Domain.privacy.json' already exists."],
            build.Findings.Except(Shop.Findings));
    }
}
