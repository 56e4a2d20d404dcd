namespace PrivacyAnalyzers.CodeFixes.Tests.Serialization;

/// <summary>PRIV3002 to PRIV3005: the fixes of PRIV3001 where they fit, and protection of what is kept.</summary>
public class ExitFixTests
{
    private static string Controller(string types, string action) => $$"""
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.AspNetCore.Mvc;
        using PrivacyAnalyzers.Annotations;

        {{types}}

        public class AccountsController(IDataProtector protector) : Controller
        {
            {{action}}
        }
        """;

    [Fact]
    public Task DeclaredResult_GetsItsPurpose()
    {
        var action = """public {|PRIV3002:ActionResult<Account>|} Show() => new Account();""";
        var test = FixVerifier<AddPurposeToSerialized>.Test(
            Controller("""public class Account { [PersonalData(DataCategory.IdentityName)] public string Name { get; set; } = ""; }""", action),
            Controller("""public class Account { [PersonalData(DataCategory.IdentityName), Purpose("order-fulfilment")] public string Name { get; set; } = ""; }""", action.Replace("{|PRIV3002:", "").Replace("|}", "")));
        test.CodeActionEquivalenceKey = "PRIV3002.Purpose:order-fulfilment";
        return test.RunAsync();
    }

    [Theory]
    [InlineData("PRIV3002", "IdentityName", "public {|PRIV3002:ActionResult<Account>|} Show() => new Account();")]
    [InlineData("PRIV3002", "IdentityName", "public IActionResult Show(Account account) => Ok({|PRIV3002:account|});")]
    [InlineData("PRIV3004", "AccountCredential", "public IActionResult Show(Account account) => Json({|PRIV3004:account|});")]
    [InlineData("PRIV3004", "SpecialHealth", "public string Write(Account account) => System.Text.Json.JsonSerializer.Serialize({|PRIV3004:account|});")]
    public Task Member_IsKeptOut(string id, string category, string action) => FixVerifier<IgnoreSerialized>.VerifyAsync(
        Controller($$"""public class Account { [PersonalData(DataCategory.{{category}})] public string Data { get; set; } = ""; }""", action),
        Controller($$"""public class Account { [PersonalData(DataCategory.{{category}}), JsonIgnore] public string Data { get; set; } = ""; }""", action.Replace("{|" + id + ":", "").Replace("|}", "")));

    [Theory]
    [InlineData("""public void Keep(Customer c) => Response.Cookies.Append("mail", {|PRIV3003:c.Email|});""", """public void Keep(Customer c) => Response.Cookies.Append("mail", protector.Protect(c.Email));""")]
    [InlineData("""public void Keep(Customer c) => TempData["mail"] = {|PRIV3003:c.Email|};""", """public void Keep(Customer c) => TempData["mail"] = protector.Protect(c.Email);""")]
    public Task KeptValue_IsProtected(string before, string after) => FixVerifier<ProtectKeptValue>.VerifyAsync(Controller("", before), Controller("", after));

    [Fact]
    public Task WithoutProtector_NothingIsOffered() => FixVerifier<ProtectKeptValue>.VerifyNoneAsync(
        Controller("", """public void Keep(Customer c) => Response.Cookies.Append("mail", {|PRIV3003:c.Email|});""").Replace("(IDataProtector protector)", ""));

    [Fact]
    public Task KeptValue_IsRedacted() => FixVerifier<RedactLoggedValue>.VerifyAsync(
        Controller("", """public void Keep(Customer c) => Response.Cookies.Append("mail", {|PRIV3003:c.Email|});"""),
        Controller("", """public void Keep(Customer c) => Response.Cookies.Append("mail", Redact.Fully(c.Email));"""));
}
