namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV4009.</summary>
public class SentFromDeviceTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV4009");

    private static Testing.CSharpAnalyzerTest<PrivacyAnalyzer> Test(string property, string body, string recipient = "", params Testing.DiagnosticResult[] expected)
    {
        var test = VerifyCS.Test(
            $$"""
            using PrivacyAnalyzers.Annotations;

            public class Usage
            {
                [PersonalData(DataCategory.OnlineDevice)] public string Device { get; set; } = "";
                [PersonalData(DataCategory.OnlineActivity)] public string Screen { get; set; } = "";
                [PersonalData(DataCategory.LocationPrecise)] public string Place { get; set; } = "";
                public int Count { get; set; }
            }

            class Sender(HttpClient http)
            {
                public async Task Run(Usage u, Customer c)
                {
                    {{body}}
                    await Task.Yield();
                }
            }
            """,
            expected);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise + $"\n  stats: {{ name: Stats K.K., role: processor, country: JP, hosts: [stats.example]{recipient} }}\n  ours: {{ name: Shop, role: own, country: JP, hosts: [api.shop.example] }}\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property." + property + "\n"));
        return test;
    }

    private const string Sent = """await http.PostAsJsonAsync("https://stats.example/", {|#0:u.Device|});""";

    [Fact]
    public Task Message_NamesTheRecipient() => Test("UseMaui = true", Sent, "", VerifyCS.Diagnostic().WithLocation(0).WithMessage(
        "'Usage.Device' (online.device) is sent from the user's device to 'stats', and the external-transmission notice has no entry for it; write 'purpose-of-recipient' for 'stats' in privacy.yml, or don't send it")).RunAsync();

    [Fact]
    public Task MessageInJapanese()
    {
        var test = Test("UseMaui = true", Sent, "", VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Usage.Device'（online.device）が利用者の端末から提供先 'stats' へ送信されますが、外部送信の公表事項にありません。privacy.yml の 'stats' に 'purpose-of-recipient' を書くか、送信しないでください"));
        test.MessageCulture = System.Globalization.CultureInfo.GetCultureInfo("ja-JP");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("UseWPF = true")]
    [InlineData("UseWindowsForms = True")]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly = true")]
    [InlineData("TargetFramework = net10.0-android")]
    [InlineData("TargetFramework = net10.0-ios18.0")]
    [InlineData("PrivacyRunsOnDevice = true")]
    public Task EachKindOfDevice_Triggers(string property) => Test(property, """await http.PostAsJsonAsync("https://stats.example/", new { {|PRIV4009:u.Screen|}, {|PRIV4009:u.Place|}, u.Count });""").RunAsync();

    [Theory]
    [InlineData("UseMaui = false")]
    [InlineData("TargetFramework = net10.0")]
    [InlineData("TargetFramework = net10.0-windows")]
    [InlineData("UsingMicrosoftNETSdkWeb = true")]
    [InlineData("PrivacyRunsOnDevice = false")]
    public Task Server_DoesNotTrigger(string property) => Test(property, """await http.PostAsJsonAsync("https://stats.example/", u.Device);""").RunAsync();

    [Theory]
    [InlineData("""await http.PostAsJsonAsync("https://stats.example/", u.Count);""")]
    [InlineData("""await http.PostAsJsonAsync("https://stats.example/", c.Email);""")]
    [InlineData("""await http.PostAsJsonAsync("https://api.shop.example/", u.Device);""")]
    [InlineData("""await http.PostAsJsonAsync("https://localhost/", u.Device);""")]
    [InlineData("""await http.PostAsJsonAsync("https://undeclared.example/", u.Device);""")]
    [InlineData("""await http.PostAsJsonAsync("https://stats.example/", Redact.Fully(u.Device));""")]
    [InlineData("""System.Console.WriteLine(u.Device);""")]
    public Task OtherDataOrOwnServer_DoesNotTrigger(string body) => Test("UseMaui = true", body).RunAsync();

    [Fact]
    public Task RecipientInTheNotice_DoesNotTrigger() =>
        Test("UseMaui = true", """await http.PostAsJsonAsync("https://stats.example/", u.Device);""", ", purpose-of-recipient: To count visits.").RunAsync();
}
