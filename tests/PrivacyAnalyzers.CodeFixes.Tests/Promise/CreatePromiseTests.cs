using PrivacyAnalyzers.Annotations;
using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.CodeFixes.Tests.Promises;

/// <summary>PRIV0002: create privacy.yml.</summary>
public class CreatePromiseTests
{
    private const string Shop = """
        using Microsoft.EntityFrameworkCore;
        using PrivacyAnalyzers.Annotations;

        namespace Shop;

        [Purpose("order-fulfilment")]
        public class Buyer
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.ContactEmail)] public string {|PRIV0002:Email|} { get; set; } = "";
            [PersonalData(DataCategory.ContactPhone)] public string Phone { get; set; } = "";
        }

        public class ShopDbContext : DbContext
        {
            public DbSet<Buyer> Buyers => Set<Buyer>();
        }

        public class Mailer(HttpClient http)
        {
            public async Task Send(Buyer b)
            {
                await http.PostAsync("https://api.mailer.co.jp/send", new StringContent(b.Email));
                await http.PostAsync("http://localhost:5000/debug", new StringContent(b.Email));
            }
        }
        """;

    private const string ShopPromise = """
        # yaml-language-server: $schema=https://raw.githubusercontent.com/PrivacyAnalyzers/PrivacyAnalyzers/main/docs/schema/privacy.schema.json
        # A person fills in what says [to confirm].
        version: 1

        controller:
          name: "[to confirm]"
          complaints: { contact: "[to confirm]" }

        statement:
          languages: [en]

        purposes:
          order-fulfilment:
            text: "[to confirm]"
            retention: "[to confirm]"

        recipients:
          mailer:
            name: "[to confirm]"
            role: "[to confirm]"
            country: "[to confirm]"
            hosts: [api.mailer.co.jp]
            receives: [contact.email]

        stores:
          ShopDbContext:
            place: "[to confirm]"
            protection: "[to confirm]"
            access: "[to confirm]"
            disposal: "[to confirm]"

        categories:
          contact.email: { purposes: [] }
          contact.phone: { purposes: [] }

        """;

    [Fact]
    public Task WhatTheCodeDoes_IsDeclaredToBeConfirmed()
    {
        var test = Test();
        test.FixedState.AdditionalFiles.Add(("/0/privacy.yml", ShopPromise));
        return test.RunAsync();
    }

    [Fact]
    public Task CodeThatNamesNoPurpose_GetsOneToBeWorded()
    {
        var test = Test();
        var shop = Shop.Replace("[Purpose(\"order-fulfilment\")]\n", "", StringComparison.Ordinal);
        test.TestState.Sources.Clear();
        test.TestState.Sources.Add(("/0/Test0.cs", shop));
        test.FixedState.Sources.Clear();
        test.FixedState.Sources.Add(("/0/Test0.cs", shop.Replace("{|PRIV0002:Email|}", "Email", StringComparison.Ordinal)));
        test.FixedState.AdditionalFiles.Add(("/0/privacy.yml", ShopPromise.Replace("order-fulfilment", "service", StringComparison.Ordinal)));
        test.DisabledDiagnostics.Add("PRIV1002");
        return test.RunAsync();
    }

    [Fact]
    public Task SecondProject_AddsToTheFileOfTheFirst()
    {
        const string lead = """
            using PrivacyAnalyzers.Annotations;

            [Purpose("support")]
            public class Lead
            {
                [PersonalData(DataCategory.ContactEmail)] public string {|PRIV0002:Email|} { get; set; } = "";
                [PersonalData(DataCategory.IdentityName)] public string Name { get; set; } = "";
            }
            """;
        var test = Test();
        test.SolutionTransforms.Add((solution, _) => solution.Projects.Aggregate(solution, (changed, p) => changed.WithProjectFilePath(p.Id, $"/src/{p.Name}.csproj")));
        test.TestState.AdditionalProjects["Leads"].Sources.Add(("Lead.cs", lead));
        test.TestState.AdditionalProjects["Leads"].AdditionalReferences.Add(typeof(PurposeAttribute).Assembly);
        test.FixedState.AdditionalProjects["Leads"].Sources.Add(("Lead.cs", lead.Replace("{|PRIV0002:Email|}", "Email", StringComparison.Ordinal)));
        var both = ShopPromise
            .Replace("\nrecipients:", "  support:\n    text: \"[to confirm]\"\n    retention: \"[to confirm]\"\n\nrecipients:", StringComparison.Ordinal)
            + "  identity.name: { purposes: [] }\n";
        test.FixedState.AdditionalFiles.Add(("/src/privacy.yml", both));
        test.FixedState.AdditionalProjects["Leads"].AdditionalFiles.Add(("/src/privacy.yml", both));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("/src/Shop.sln", "/src/Shop/Shop.csproj", "/src/privacy.yml")]
    [InlineData("/src/Shop.sln", "/src/Shop.csproj", "/src/privacy.yml")]
    [InlineData("/Shop.sln", "/Shop/Shop.csproj", "/privacy.yml")]
    [InlineData("/src/Shop/Shop.sln", "/src/ShopTools/Tools.csproj", "/src/ShopTools/privacy.yml")]
    [InlineData(null, "/src/Shop/Shop.csproj", "/src/Shop/privacy.yml")]
    [InlineData(null, null, "privacy.yml")]
    public void Path_IsTheSolutionsFolderWhereTheProjectIsBelowIt(string? solution, string? project, string expected) =>
        Assert.Equal(expected, CreatePromise.PathFor(solution, project).Replace('\\', '/'));

    private static CSharpCodeFixTest<PrivacyAnalyzer, CreatePromise> Test()
    {
        var test = FixVerifier<CreatePromise>.Test(Shop, Shop.Replace("{|PRIV0002:Email|}", "Email", StringComparison.Ordinal));
        test.TestState.Sources.RemoveAt(1);
        test.FixedState.Sources.RemoveAt(1);
        test.TestState.AdditionalFiles.Clear();

        // Whether a project has personal data is known at the end of its compilation only.
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        test.TestState.AdditionalReferences.Add(typeof(Microsoft.EntityFrameworkCore.DbContext).Assembly);
        return test;
    }
}
