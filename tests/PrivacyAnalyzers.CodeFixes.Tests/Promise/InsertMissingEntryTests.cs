namespace PrivacyAnalyzers.CodeFixes.Tests.Promises;

/// <summary>PRIV0003 and PRIV4004: insert what is missing.</summary>
public class InsertMissingEntryTests
{
    [Fact]
    public Task MissingEntries_AreInsertedWhereTheyBelong()
    {
        var test = FixVerifier<InsertMissingEntry>.Test("class Empty;", "class Empty;");
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", """
            # What we promise.
            version: 1

            {|PRIV0003:controller|}:
              name: Example Shop Inc.   # the company
            purposes:
              {|PRIV0003:support|}:
                retention: P1Y
              # the main one
              order-fulfilment: { text: To deliver your order., retention: P5Y }

            """));
        test.FixedState.AdditionalFiles.Add(("privacy.yml", """
            # What we promise.
            version: 1

            controller:
              name: Example Shop Inc.   # the company
              complaints: { contact: "[to confirm]" }
            purposes:
              support:
                retention: P1Y
                text: "[to confirm]"
              # the main one
              order-fulfilment: { text: To deliver your order., retention: P5Y }

            """));
        return test.RunAsync();
    }

    [Fact]
    public Task SafeguardsAbroad_AreInsertedToBeConfirmed()
    {
        const string promise = """
            version: 1
            controller:
              name: Example Shop Inc.
              country: JP
              complaints: { contact: privacy@shop.example }
            recipients:
              mailer:
                name: Mailer Inc.
                role: processor
                country: US

            """;
        var test = FixVerifier<InsertMissingEntry>.Test("class Empty;", "class Empty;");
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", promise.Replace("  mailer:", "  {|PRIV4004:mailer|}:", StringComparison.Ordinal)));
        test.FixedState.AdditionalFiles.Add(("privacy.yml", promise.Replace("country: US\n", "country: US\n    safeguards: \"[to confirm]\"\n", StringComparison.Ordinal)));
        return test.RunAsync();
    }
}
