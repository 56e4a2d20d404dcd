namespace PrivacyAnalyzers.CodeFixes.Tests.ThirdParties;

/// <summary>PRIV4009: an entry of the notice, to be worded.</summary>
public class AddToNoticeTests
{
    private const string Entry = """
          stats:
            name: Stats K.K.
            role: processor
            country: JP
            hosts: [stats.example]

        """;

    [Fact]
    public Task Entry_IsInsertedOnce()
    {
        const string code = """
            public class Sender(HttpClient http)
            {
                public Task Send(Visit v) => http.PostAsJsonAsync("https://stats.example/", {|PRIV4009:v.Address|});

                public Task SendAgain(Visit v) => http.PostAsJsonAsync("https://stats.example/", {|PRIV4009:v.Address|});
            }
            """;
        // Without its wording the entry says nothing yet.
        var test = FixVerifier<AddToNotice>.Test(code, code);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.UseMaui = true\n"));
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", FixVerifier<AddToNotice>.Promise + Entry));
        test.FixedState.AdditionalFiles.Add(("privacy.yml", FixVerifier<AddToNotice>.Promise + Entry.TrimEnd() + "\n    purpose-of-recipient: \"[to confirm]\"\n"));
        test.FixedState.MarkupHandling = Testing.MarkupMode.Allow;
        test.NumberOfIncrementalIterations = 1;
        return test.RunAsync();
    }
}
