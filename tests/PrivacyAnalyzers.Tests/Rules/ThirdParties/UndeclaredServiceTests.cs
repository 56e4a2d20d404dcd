namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV4002.</summary>
public class UndeclaredServiceTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV4002");

    private static string Method(string body, string attribute = "") => $$"""
        using PrivacyAnalyzers.Annotations;
        using Stripe;

        {{attribute}}
        class Payments(CustomerService service)
        {
            public async Task Run(global::Customer c, string id)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;

    [Fact]
    public Task Message_NamesTheService() => VerifyCS.Test(
        Method("""await service.CreateAsync({|#0:new CustomerCreateOptions { Email = c.Email }|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email' (contact.email) is passed to Stripe by 'CustomerService.CreateAsync', and privacy.yml declares no such recipient; declare it under 'recipients:', or don't pass it"))
        .With(("Stripe.net", Sdk.Stripe)).RunAsync();

    [Fact]
    public Task Message_InJapanese()
    {
        var test = VerifyCS.Test(
            Method("""await service.CreateAsync({|#0:new CustomerCreateOptions { Email = c.Email }|});"""),
            VerifyCS.Diagnostic().WithLocation(0).WithMessage(
                "'Customer.Email'（contact.email）が 'CustomerService.CreateAsync' によって Stripe に渡されますが、privacy.yml に提供先として宣言されていません。'recipients:' に宣言するか、渡さないでください"))
            .With(("Stripe.net", Sdk.Stripe));
        test.MessageCulture = System.Globalization.CultureInfo.GetCultureInfo("ja-JP");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""service.Create({|PRIV4002:new CustomerCreateOptions { Email = c.Email }|});""")]
    [InlineData("""var options = new CustomerCreateOptions(); options.Name = c.Name; await service.CreateAsync({|PRIV4002:options|});""")]
    [InlineData("""await service.GetAsync({|PRIV4002:c.Email|});""")]
    [InlineData("""await service.GetAsync($"mail:{{|PRIV4002:c.Email|}}");""")]
    public Task PersonalData_Triggers(string body) => VerifyCS.Test(Method(body)).With(("Stripe.net", Sdk.Stripe)).RunAsync();

    [Theory]
    [InlineData("""await service.CreateAsync(new CustomerCreateOptions { Email = Redact.Fully(c.Email) });""")]
    [InlineData("""await service.CreateAsync(new CustomerCreateOptions { Email = nameof(c.Email) });""")]
    [InlineData("""await service.CreateAsync(new CustomerCreateOptions { Name = c.Shelf });""")]
    [InlineData("""await service.GetAsync(c.Id.ToString());""")]
    [InlineData("""await service.GetAsync(id);""")]
    [InlineData("""var options = new CustomerCreateOptions { Email = c.Email };""")]
    [InlineData("""var options = new CustomerCreateOptions().With(c.Email);""")]
    [InlineData("""var masked = Formats.Mask(c.Email);""")]
    [InlineData("""var client = new StripeClient(id); await new CustomerService(client).GetAsync(id);""")]
    [InlineData("""var known = await service.GetAsync(id); await service.GetAsync(known.Id);""")]
    [InlineData("""await service.CreateAsync(new CustomerCreateOptions());""")]
    [InlineData("""await service.CreateAsync(new CustomerCreateOptions { Name = c.Email == "" ? "none" : "some" });""")]
    public Task NoPersonalDataOrNothingSent_DoesNotTrigger(string body) => VerifyCS.Test(Method(body)).With(("Stripe.net", Sdk.Stripe)).RunAsync();

    [Theory]
    [InlineData("hosts: [api.stripe.com]")]
    [InlineData("packages: [Stripe.net]")]
    [InlineData("namespaces: [Stripe]")]
    public Task DeclaredService_DoesNotTrigger(string entry)
    {
        var test = VerifyCS.Test(Method("""await service.GetAsync(c.Email);""")).With(("Stripe.net", Sdk.Stripe));
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise + $"\n  payments: {{ name: Stripe, role: processor, country: US, {entry} }}\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task SendsToADeclaredRecipient_DoesNotTrigger() =>
        VerifyCS.Test(Method("""await service.GetAsync(c.Email);""", """[SendsTo("mailer")]""")).With(("Stripe.net", Sdk.Stripe)).RunAsync();

    [Fact]
    public Task SendsToNobodyDeclared_Triggers() =>
        VerifyCS.Test(Method("""await service.GetAsync({|PRIV4002:c.Email|});""", """[SendsTo("payments")]""")).With(("Stripe.net", Sdk.Stripe)).RunAsync();

    [Fact]
    public Task OwnAssemblyOfAnotherName_DoesNotTrigger() =>
        VerifyCS.Test(Method("""await service.GetAsync(c.Email);""")).With(("Acme.Stripe", Sdk.Stripe)).RunAsync();

    [Fact]
    public Task DriverOfADatabase_DoesNotTrigger() => VerifyCS.Test("""
        class Table(Npgsql.NpgsqlCommand command)
        {
            public Task Run(Customer c) => command.ExecuteAsync(c.Email);
        }
        """).With(("Npgsql", """
        namespace Npgsql;
        public class NpgsqlCommand { public System.Threading.Tasks.Task ExecuteAsync(string text) => System.Threading.Tasks.Task.CompletedTask; }
        """)).RunAsync();

    [Theory]
    [InlineData("""SentrySdk.CaptureMessage($"no mail for {{|PRIV4002:c.Email|}}");""")]
    [InlineData("""SentrySdk.ConfigureScope(scope => scope.User = new SentryUser { Email = {|PRIV4002:c.Email|} });""")]
    public Task QueuedForLater_Triggers(string statement) => VerifyCS.Test($$"""
        using Sentry;

        class Shop
        {
            public void Run(Customer c) { {{statement}} }
        }
        """).With(("Sentry", """
        namespace Sentry;
        public class SentryUser { public string Email { get; set; } }
        public class Scope { public SentryUser User { get; set; } }
        public static class SentrySdk
        {
            public static void CaptureMessage(string message, int level = 0) { }
            public static void ConfigureScope(System.Action<Scope> change) { }
        }
        """)).RunAsync();
}
