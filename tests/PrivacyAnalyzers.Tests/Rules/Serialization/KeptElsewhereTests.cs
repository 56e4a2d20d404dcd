namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV3003.</summary>
public class KeptElsewhereTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV3003");

    private static string Method(string body) => $$"""
        using System.Security.Claims;
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;
        using PrivacyAnalyzers.Annotations;

        class Account(IDistributedCache cache, IMemoryCache memory, IDataProtector protector) : Controller
        {
            async Task Done(Customer c)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;

    private static string WithLibraries(string body) => Method(body).Replace("async Task Done(Customer c", """
        async Task Done(Customer c, StackExchange.Redis.IDatabase redis, Blazored.LocalStorage.ILocalStorageService local, Microsoft.Extensions.Caching.Hybrid.HybridCache hybrid
        """);

    [Fact]
    public Task Message_SaysWhereAndTheWayOut() => VerifyCS.VerifyAnalyzerAsync(
        Method("""Response.Cookies.Append("mail", {|#0:c.Email|}); cache.SetString("c1", {|#1:c.Name|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email) is kept in the browser, in a token or on the device by 'IResponseCookies.Append'; keep a key there, redact it, or protect it with IDataProtector"),
        VerifyCS.Diagnostic().WithLocation(1).WithMessage("'Customer.Name' (identity.name) is kept in a cache or session by 'DistributedCacheExtensions.SetString'; keep a key there, redact it, or protect it with IDataProtector"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("""Response.Cookies.Append("mail", {|#0:c.Email|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email'（contact.email）が 'IResponseCookies.Append' でブラウザー、トークンまたは端末に保持されます。キーを使うか、伏せるか、IDataProtector で保護してください"));

    [Theory]
    [InlineData("""Response.Cookies.Append("name", Uri.EscapeDataString({|PRIV3003:c.Name|}), new CookieOptions());""")]
    [InlineData("""TempData["mail"] = {|PRIV3003:c.Email|};""")]
    [InlineData("""TempData.Add("mail", {|PRIV3003:c.Email|});""")]
    [InlineData("""HttpContext.Session.SetString("mail", {|PRIV3003:c.Email|});""")]
    [InlineData("""HttpContext.Session.Set("mail", System.Text.Encoding.UTF8.GetBytes({|PRIV3003:c.Email|}));""")]
    [InlineData("""await cache.SetStringAsync("mail:" + {|PRIV3003:c.Email|}, "1");""")]
    [InlineData("""await cache.SetStringAsync("c1", {|PRIV3003:System.Text.Json.JsonSerializer.Serialize(c)|});""")]
    [InlineData("""cache.Set("c1", System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { {|PRIV3003:c.Email|} }), new DistributedCacheEntryOptions());""")]
    public Task KeptByTheFramework_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""await redis.StringSetAsync("c1", {|PRIV3003:c.Email|});""")]
    [InlineData("""redis.StringSet("mail:" + {|PRIV3003:c.Email|}, 1);""")]
    [InlineData("""await redis.HashSetAsync("c1", "mail", {|PRIV3003:c.Email|});""")]
    [InlineData("""await local.SetItemAsync("c1", {|PRIV3003:c|});""")]
    [InlineData("""await hybrid.SetAsync("c1", {|PRIV3003:c|});""")]
    [InlineData("""Microsoft.Maui.Storage.Preferences.Set("mail", {|PRIV3003:c.Email|});""")]
    [InlineData("""new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(claims: [new Claim(ClaimTypes.Email, {|PRIV3003:c.Email|})]);""")]
    [InlineData("""var d = new Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor { Claims = new Dictionary<string, object> { ["mail"] = {|PRIV3003:c.Email|} } };""")]
    [InlineData("""var d = new Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor { Subject = new ClaimsIdentity([new Claim("name", {|PRIV3003:c.Name|})]) };""")]
    public Task KeptByALibrary_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(WithLibraries(body));

    [Theory]
    [InlineData("""Response.Cookies.Append("id", c.Id.ToString());""")]
    [InlineData("""Response.Cookies.Append("Email", c.Shelf);""")]
    [InlineData("""Response.Cookies.Append("mail", protector.Protect(c.Email));""")]
    [InlineData("""Response.Cookies.Append("mail", Redact.Fully(c.Email));""")]
    [InlineData("""Response.Cookies.Delete("mail");""")]
    [InlineData("""TempData["done"] = c.Name != "";""")]
    [InlineData("""TempData["id"] = c.Id;""")]
    [InlineData("""ViewData["mail"] = c.Email;""")]
    [InlineData("""HttpContext.Session.SetInt32("id", c.Id);""")]
    [InlineData("""HttpContext.Session.SetString("shelf", c.Shelf);""")]
    [InlineData("""memory.Set("c1", c.Email);""")]
    [InlineData("""await cache.SetStringAsync("c1", protector.Protect(System.Text.Json.JsonSerializer.Serialize(c)));""")]
    [InlineData("""await cache.SetStringAsync("c1", c.Email.Length.ToString());""")]
    [InlineData("""c.Name = await cache.GetStringAsync("Email") ?? "";""")]
    [InlineData("""var claims = new ClaimsIdentity([new Claim(ClaimTypes.Email, c.Email)], "cookie");""")]
    [InlineData("""var names = new Dictionary<string, object> { ["mail"] = c.Email };""")]
    public Task Harmless_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""await redis.StringSetAsync("c1", c.Id);""")]
    [InlineData("""var mail = await redis.StringGetAsync("Email");""")]
    [InlineData("""await local.SetItemAsync("c1", new { c.Id });""")]
    [InlineData("""await Microsoft.Maui.Storage.SecureStorage.SetAsync("mail", c.Email);""")]
    [InlineData("""new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(claims: [new Claim("sub", c.Id.ToString())]);""")]
    [InlineData("""var d = new Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor { Issuer = c.Shelf };""")]
    public Task HarmlessInALibrary_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(WithLibraries(body));
}
