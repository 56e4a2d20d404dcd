using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.CodeFixes.Tests.Classification;

/// <summary>PRIV1002: [Purpose].</summary>
public class AddPurposeTests
{
    private const string Before = """
        using PrivacyAnalyzers.Annotations;

        public class Buyer
        {
            [PersonalData(DataCategory.ContactEmail)]
            public string {|PRIV1002:Email|} { get; set; } = "";

            [PersonalData(DataCategory.ContactPhone)] public string {|PRIV1002:Phone|} { get; set; } = "";
        }

        public record Guest([PersonalData(DataCategory.ContactEmail)] string {|PRIV1002:Email|}, [property: PersonalData(DataCategory.ContactPhone)] string {|PRIV1002:Phone|});
        """;

    [Theory]
    [InlineData(0, "order-fulfilment")]
    [InlineData(1, "support")]
    public Task EachDeclaredPurpose_IsOffered(int index, string id)
    {
        var test = FixVerifier<AddPurpose>.Test(Before, $$"""
            using PrivacyAnalyzers.Annotations;

            public class Buyer
            {
                [PersonalData(DataCategory.ContactEmail)]
                [Purpose("{{id}}")]
                public string Email { get; set; } = "";

                [PersonalData(DataCategory.ContactPhone), Purpose("{{id}}")] public string Phone { get; set; } = "";
            }

            public record Guest([PersonalData(DataCategory.ContactEmail), Purpose("{{id}}")] string Email, [property: PersonalData(DataCategory.ContactPhone), Purpose("{{id}}")] string Phone);
            """);
        RemoveEntities(test);
        test.CodeActionIndex = index;
        test.CodeActionVerifier = action => Assert.Equal(("PRIV1002.Purpose:" + id, $"Add [Purpose(\"{id}\")]"), (action.EquivalenceKey, action.Title));
        return test.RunAsync();
    }

    [Fact]
    public Task WithoutADeclaredPurpose_NothingIsOffered()
    {
        var test = FixVerifier<AddPurpose>.Test(Before, Before);
        RemoveEntities(test);
        test.TestState.AdditionalFiles.Clear();
        return test.RunAsync();
    }

    /// <summary>They have no purposes either.</summary>
    private static void RemoveEntities(CSharpCodeFixTest<PrivacyAnalyzer, AddPurpose> test)
    {
        test.TestState.Sources.RemoveAt(1);
        test.FixedState.Sources.RemoveAt(1);
    }
}
