namespace PrivacyAnalyzers.CodeFixes.Tests.Serialization;

/// <summary>PRIV3001: [Purpose] where the data is declared.</summary>
public class AddPurposeToSerializedTests
{
    private const string Before = """
        using System.Text.Json;

        public class Export
        {
            public string Write(Visit v) => JsonSerializer.Serialize({|PRIV3001:v|});

            public string Again(Visit v) => JsonSerializer.Serialize({|PRIV3001:v|});
        }
        """;

    private const string After = """
        using System.Text.Json;

        public class Export
        {
            public string Write(Visit v) => JsonSerializer.Serialize(v);

            public string Again(Visit v) => JsonSerializer.Serialize(v);
        }
        """;

    [Theory]
    [InlineData(0, "order-fulfilment")]
    [InlineData(1, "support")]
    public Task DeclarationInAnotherFile_GetsThePurpose(int index, string id)
    {
        var test = FixVerifier<AddPurposeToSerialized>.Test(Before, After);
        test.CodeActionIndex = index;
        test.FixedState.Sources.RemoveAt(1);
        test.FixedState.Sources.Add(("Entities.cs", FixVerifier<AddPurposeToSerialized>.Entities.Replace(
            "[PersonalData(DataCategory.OnlineIp)]", $"[PersonalData(DataCategory.OnlineIp), Purpose(\"{id}\")]", StringComparison.Ordinal)));
        return test.RunAsync();
    }

    [Fact]
    public Task DeclarationInAnotherProject_GetsThePurpose()
    {
        const string entity = """
            using PrivacyAnalyzers.Annotations;

            namespace Domain;

            public class Lead
            {
                [PersonalData(DataCategory.ContactEmail)]
                public string Email { get; set; } = "";
            }
            """;
        var test = FixVerifier<AddPurposeToSerialized>.Test(
            Before.Replace("Visit", "Domain.Lead", StringComparison.Ordinal), After.Replace("Visit", "Domain.Lead", StringComparison.Ordinal));
        test.TestState.AdditionalProjects["Domain"].Sources.Add(("Lead.cs", entity));
        test.TestState.AdditionalProjects["Domain"].AdditionalReferences.Add(typeof(Annotations.PurposeAttribute).Assembly);
        test.TestState.AdditionalProjectReferences.Add("Domain");
        test.CodeActionIndex = 1;
        test.FixedState.AdditionalProjects["Domain"].Sources.Add(("Lead.cs", entity.Replace(
            "ContactEmail)]\n", "ContactEmail)]\n    [Purpose(\"support\")]\n", StringComparison.Ordinal)));
        return test.RunAsync();
    }

    [Fact]
    public Task Parameter_GetsThePurpose()
    {
        var test = FixVerifier<AddPurposeToSerialized>.Test(
            """
            using System.Text.Json;
            using PrivacyAnalyzers.Annotations;

            public class Export
            {
                public string Write([PersonalData(DataCategory.ContactEmail)] string to) => JsonSerializer.Serialize({|PRIV3001:to|});
            }
            """,
            """
            using System.Text.Json;
            using PrivacyAnalyzers.Annotations;

            public class Export
            {
                public string Write([PersonalData(DataCategory.ContactEmail), Purpose("order-fulfilment")] string to) => JsonSerializer.Serialize(to);
            }
            """);
        test.CodeActionIndex = 0;
        return test.RunAsync();
    }

    [Fact]
    public Task WithoutADeclaredPurpose_NothingIsOffered()
    {
        var test = FixVerifier<AddPurposeToSerialized>.Test(Before, Before);
        test.TestState.AdditionalFiles.Clear();
        return test.RunAsync();
    }
}
