namespace PrivacyAnalyzers.CodeFixes.Tests.Classification;

/// <summary>PRIV1003: declare the purpose in privacy.yml.</summary>
public class DeclarePurposeTests
{
    [Fact]
    public Task UndeclaredPurposes_AreDeclaredInTheOrderOfTheirPlaces()
    {
        var test = FixVerifier<DeclarePurpose>.Test(
            """
            using PrivacyAnalyzers.Annotations;

            [Purpose({|PRIV1003:"marketing"|}, {|PRIV1003:"analytics"|})]
            public class Buyer;

            [Purpose({|PRIV1003:"marketing"|})]
            public class Guest;
            """,
            """
            using PrivacyAnalyzers.Annotations;

            [Purpose("marketing", "analytics")]
            public class Buyer;

            [Purpose("marketing")]
            public class Guest;
            """);
        test.FixedState.AdditionalFiles.Add(("privacy.yml", """
            version: 1
            controller:
              name: Example Shop Inc.
              complaints: { contact: "https://shop.example/privacy" }
            purposes:
              order-fulfilment: { text: To deliver your order., basis: contract, retention: P5Y }
              support: { text: To answer your questions., basis: contract, retention: P1Y }
              marketing:
                text: "[to confirm]"
                retention: "[to confirm]"
              analytics:
                text: "[to confirm]"
                retention: "[to confirm]"
            recipients:
              mailer: { name: Mailer K.K., role: processor, country: JP, hosts: [api.mailer.example] }

            """));
        return test.RunAsync();
    }

    [Fact]
    public Task PromiseWhosePurposesAreNoMap_IsLeftAlone()
    {
        var test = FixVerifier<DeclarePurpose>.Test(
            """
            using PrivacyAnalyzers.Annotations;

            [Purpose({|PRIV1003:"marketing"|})]
            public class Buyer;
            """);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", "version: 1\npurposes: [support]\n"));
        test.NumberOfIncrementalIterations = 0;
        test.FixedState.InheritanceMode = Testing.StateInheritanceMode.AutoInheritAll;
        return test.RunAsync();
    }
}
