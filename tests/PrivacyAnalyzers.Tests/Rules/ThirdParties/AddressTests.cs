using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>Where requests go, as PRIV4001 tells it: an undeclared host is named, an unknown one is not guessed.</summary>
public class AddressTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV4001");

    private const string AppSettings = """
        {
          // where partners are
          "Tracker": { "Url": "https://tracker.example/v1/", "Mail": { "Url": "https://mail.example" } },
          "Declared": "https://api.mailer.example/",
        }
        """;

    private static CSharpAnalyzerTest<PrivacyAnalyzer> Test(string source, params (string Name, string Text)[] settings)
    {
        var test = VerifyCS.Test("""
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;

            """ + source);
        foreach (var (name, text) in settings.Length == 0 ? [("appsettings.json", AppSettings)] : settings)
        {
            test.TestState.AdditionalFiles.Add((name, text));
        }

        return test;
    }

    private static string Method(string body) => $$"""
        class TrackerOptions { public string Url { get; set; } = ""; public MailOptions Mail { get; set; } = new(); public string Fallback { get; set; } = "https://fallback.example/"; }
        class MailOptions { public string Url { get; set; } = ""; }
        static class Startup
        {
            public static void Add(IServiceCollection services, IConfiguration configuration)
            {
                services.Configure<TrackerOptions>(configuration.GetSection("Tracker"));
                services.AddHttpClient("tracker", client => client.BaseAddress = new Uri("https://tracker.example/"));
                services.AddHttpClient("declared", client => client.BaseAddress = new Uri("https://api.mailer.example/"));
                services.AddHttpClient("configured", client => client.BaseAddress = new Uri(configuration["Tracker:Url"]!));
                services.AddHttpClient("chained").ConfigureHttpClient(client => client.BaseAddress = new Uri("https://tracker.example/"));
                services.AddHttpClient("bare");
            }
        }
        class Sender(HttpClient http, IHttpClientFactory factory, IConfiguration configuration, IOptions<TrackerOptions> options, string other)
        {
            private readonly string _url = configuration["Tracker:Url"]!;
            private static string Root => "https://tracker.example";
            private static string Path(string name) => $"{Root}/{name}";

            public async Task Run(Customer c)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;

    [Theory]
    [InlineData("""var client = factory.CreateClient("tracker"); await client.PostAsJsonAsync("v1", {|PRIV4001:c|});""")]
    [InlineData("""await factory.CreateClient("configured").PostAsJsonAsync("v1", {|PRIV4001:c|});""")]
    [InlineData("""await factory.CreateClient("chained").PostAsJsonAsync("v1", {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync(configuration["Tracker:Url"], {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync(configuration.GetValue<string>("tracker:url"), {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync(configuration.GetSection("Tracker")["Url"], {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync(configuration["Nowhere"] ?? "https://tracker.example/", {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync(_url + "mail", {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync(options.Value.Url, {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync($"{options.Value.Mail.Url}/send", {|PRIV4001:c|});""")]
    [InlineData("""var o = options.Value; await http.PostAsJsonAsync(new Uri(new Uri(o.Url), "mail"), {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync(options.Value.Fallback, {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync(Path("mail"), {|PRIV4001:c|});""")]
    [InlineData("""var builder = new UriBuilder("https://tracker.example/") { Query = "a=b" }; await http.PostAsJsonAsync(builder.Uri, {|PRIV4001:c|});""")]
    [InlineData("""var builder = new UriBuilder { Scheme = "https", Host = "tracker.example" }; await http.PostAsJsonAsync(builder.ToString(), {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync(string.Format("https://tracker.example/{0}", other), {|PRIV4001:c|});""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Url); request.Content = JsonContent.Create(c); await http.SendAsync({|PRIV4001:request|});""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Get, "https://tracker.example/v1"); request.Headers.Add("X-Mail", c.Email); await http.SendAsync({|PRIV4001:request|});""")]
    [InlineData("""var form = new MultipartFormDataContent(); form.Add(new StringContent(c.Name), "name"); await http.PostAsync("https://tracker.example/v1", {|PRIV4001:form|});""")]
    [InlineData("""var fields = new Dictionary<string, string> { ["mail"] = c.Email }; await http.PostAsync("https://tracker.example/v1", new FormUrlEncodedContent({|PRIV4001:fields|}));""")]
    public Task UndeclaredHost_Triggers(string body) => Test(Method(body)).RunAsync();

    [Theory]
    [InlineData("""await factory.CreateClient("declared").PostAsJsonAsync("v1", c);""")]
    [InlineData("""await factory.CreateClient("bare").PostAsJsonAsync("v1", c);""")]
    [InlineData("""await factory.CreateClient(other).PostAsJsonAsync("v1", c);""")]
    [InlineData("""await factory.CreateClient().PostAsJsonAsync("v1", c);""")]
    [InlineData("""await http.PostAsJsonAsync(configuration["Declared"], c);""")]
    [InlineData("""await http.PostAsJsonAsync(configuration["Nowhere"], c);""")]
    [InlineData("""await http.PostAsJsonAsync(configuration[other], c);""")]
    [InlineData("""await http.PostAsJsonAsync(other, c);""")]
    [InlineData("""await http.PostAsJsonAsync($"https://{other}.example/v1", c);""")]
    [InlineData("""await http.PostAsJsonAsync($"https://api.{other}.example/v1", c);""")]
    [InlineData("""await http.PostAsJsonAsync("http://orders/api", c);""")]
    [InlineData("""await http.PostAsJsonAsync("http://10.0.3.7:8080/api", c);""")]
    [InlineData("""await http.PostAsJsonAsync("https://orders.svc.cluster.local/api", c);""")]
    [InlineData("""var url = "https://tracker.example/"; url = other; await http.PostAsJsonAsync(url, c);""")]
    [InlineData("""await http.PostAsJsonAsync("https://tracker.example/".Replace("tracker", other), c);""")]
    public Task DeclaredOwnOrUnknownHost_DoesNotTrigger(string body) => Test(Method(body)).RunAsync();

    [Fact]
    public Task Production_IsWhatCounts() => Test(
        """
        class Sender(HttpClient http, IConfiguration configuration)
        {
            public Task Run(Customer c) => http.PostAsJsonAsync(configuration["Url"], {|PRIV4001:c|});
        }
        """,
        ("appsettings.json", """{ "Url": "http://localhost:5000" }"""),
        ("appsettings.Production.json", """{ "Url": "https://tracker.example" }"""),
        ("appsettings.Development.json", """{ "Url": "https://api.mailer.example" }""")).RunAsync();

    [Fact]
    public Task EnvironmentsThatDiffer_AreNotGuessed() => Test(
        """
        class Sender(HttpClient http, IConfiguration configuration)
        {
            public Task Run(Customer c) => http.PostAsJsonAsync(configuration["Url"], c);
        }
        """,
        ("appsettings.Test.json", """{ "Url": "https://a.example" }"""),
        ("appsettings.Stage.json", """{ "Url": "https://b.example" }""")).RunAsync();

    [Theory]
    [InlineData("appsettings.yml", "Url: https://tracker.example")]
    [InlineData("appsettings.Production.yaml", "---\n# where it goes\nOther: [1, { a: b }]\nUrl: 'https://tracker.example'\n")]
    [InlineData("appsettings.yml", "? [a, b]\n: c\n&x Url: \"https://tracker.example\"\nMore: *x\n")]
    public Task SettingsInYaml_AreRead(string name, string text) => Test(
        """
        class Sender(HttpClient http, IConfiguration configuration)
        {
            public Task Run(Customer c) => http.PostAsJsonAsync(configuration["Url"], {|PRIV4001:c|});
        }
        """,
        (name, text)).RunAsync();

    [Theory]
    [InlineData("appsettings.yml", "Url: https://api.mailer.example")]
    [InlineData("appsettings.yml", "Url: https://tracker.example\nOther: [ a")]
    [InlineData("appsettings.yml", "- Url: https://tracker.example")]
    [InlineData("appsettings.yml", "Url: [https://tracker.example]")]
    [InlineData("settings.yml", "Url: https://tracker.example")]
    [InlineData("appsettings.schema.more.yml", "Url: https://tracker.example")]
    public Task SettingsInYamlThatSayNothingOrADeclaredHost_DoNotTrigger(string name, string text) => Test(
        """
        class Sender(HttpClient http, IConfiguration configuration)
        {
            public Task Run(Customer c) => http.PostAsJsonAsync(configuration["Url"], c);
        }
        """,
        (name, text)).RunAsync();

    [Fact]
    public Task EnvironmentsInYamlThatDiffer_AreNotGuessed() => Test(
        """
        class Sender(HttpClient http, IConfiguration configuration)
        {
            public Task Run(Customer c) => http.PostAsJsonAsync(configuration["Sending:Url"], c);
        }
        """,
        ("appsettings.Test.yml", "Sending:\n  Url: https://a.example"),
        ("appsettings.Stage.yml", "Sending:\n  Url: https://b.example")).RunAsync();

    [Fact]
    public Task HalfTypedSettings_AreSkipped() => Test(
        """
        class Sender(HttpClient http, IConfiguration configuration)
        {
            public Task Run(Customer c) => http.PostAsJsonAsync(configuration["Url"], c);
        }
        """,
        ("appsettings.json", """{ "Url": "https://tracker.example", "Other": [ "a", """)).RunAsync();

    [Fact]
    public Task TypedClientRegisteredByItsInterfaceInAnotherFile_IsFound()
    {
        var test = Test("""
            interface ISender { Task Run(Customer c); }
            class Sender(HttpClient http) : ISender
            {
                public Task Run(Customer c) => http.PostAsJsonAsync("v1", {|PRIV4001:c|});
            }
            """);
        test.TestState.Sources.Add(("Startup.cs", """
            using Microsoft.Extensions.DependencyInjection;
            static class Startup
            {
                private const string Address = "https://tracker.example/";
                public static void Add(IServiceCollection services) => services.AddHttpClient<ISender, Sender>().ConfigureHttpClient(c => c.BaseAddress = new Uri(Address));
            }
            """));
        return test.RunAsync();
    }

    [Fact]
    public Task NamedClientInAField_IsFound() => Test("""
        static class Startup
        {
            public static void Add(IServiceCollection services) => services.AddHttpClient("tracker", c => { c.Timeout = TimeSpan.FromSeconds(3); c.BaseAddress = new Uri("https://tracker.example/"); });
        }
        class Sender
        {
            private readonly HttpClient _http;
            public Sender(IHttpClientFactory factory) => _http = factory.CreateClient("tracker");
            public Task Run(Customer c) => _http.PostAsJsonAsync("v1", {|PRIV4001:c|});
        }
        """).RunAsync();

    [Fact]
    public Task AddressOfTheSiteItself_DoesNotTrigger() => Test("""
        interface IWebAssemblyHostEnvironment { string BaseAddress { get; } }
        class Program2(IWebAssemblyHostEnvironment environment)
        {
            public void Add(IServiceCollection services) => services.AddHttpClient<Api>(c => c.BaseAddress = new Uri(environment.BaseAddress));
        }
        class Api(HttpClient http)
        {
            public Task Run(Customer c) => http.PostAsJsonAsync("api/customers", c);
        }
        """).RunAsync();
}
