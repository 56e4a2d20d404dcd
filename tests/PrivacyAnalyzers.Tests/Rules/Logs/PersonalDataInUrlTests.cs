namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV2006.</summary>
public class PersonalDataInUrlTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV2006");

    private static string Method(string body) => $$"""
        using PrivacyAnalyzers.Annotations;
        using Microsoft.AspNetCore.Http.Extensions;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.WebUtilities;

        class Signup(HttpClient http) : Controller
        {
            private static readonly HttpClient Mailer = new() { BaseAddress = new Uri("https://api.mailer.example") };

            async Task<object?> Done(Customer c, string text, Order order)
            {
                {{body}}
                await Task.Yield();
                return null;
            }
        }
        """;

    [Fact]
    public Task Message_SaysWhatWhereAndTheWayOut() => VerifyCS.VerifyAnalyzerAsync(
        Method("""await http.GetStringAsync($"/members?email={{|#0:c.Email|}}");"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email) becomes part of a URL in 'HttpClient.GetStringAsync'; use a key in the URL, or send it in the body"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("""await http.GetStringAsync($"/members?email={{|#0:c.Email|}}");"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email'（contact.email）が 'HttpClient.GetStringAsync' で URL に含まれます。URL にはキーを使うか、本文で送ってください"));

    [Theory]
    [InlineData("""await http.GetAsync("/members/" + {|PRIV2006:c.Email|});""")]
    [InlineData("""await http.DeleteAsync($"/members/{Uri.EscapeDataString({|PRIV2006:c.Email|})}");""")]
    [InlineData("""await http.PostAsync($"/members/{{|PRIV2006:c.Name|}}", null);""")]
    [InlineData("""await http.PostAsJsonAsync($"/members/{{|PRIV2006:c.Name|}}", new { c.Id });""")]
    [InlineData("""await Mailer.GetAsync($"/members/{{|PRIV2006:c.Name|}}");""")]
    [InlineData("""text = QueryHelpers.AddQueryString("/members", "email", {|PRIV2006:c.Email|});""")]
    [InlineData("""text = QueryHelpers.AddQueryString("/members", new Dictionary<string, string?> { ["email"] = {|PRIV2006:c.Email|} });""")]
    [InlineData("""var q = new QueryBuilder(); q.Add("email", {|PRIV2006:c.Email|});""")]
    [InlineData("""return Redirect("/welcome?name=" + {|PRIV2006:c.Name|});""")]
    [InlineData("""Response.Redirect("/welcome?name=" + {|PRIV2006:c.Name|});""")]
    [InlineData("""return Results.Redirect($"/welcome?name={{|PRIV2006:c.Name|}}");""")]
    [InlineData("""return RedirectToAction("Welcome", new { email = {|PRIV2006:c.Email|} });""")]
    [InlineData("""text = Url.Action("Welcome", "Home", new { {|PRIV2006:c.Email|} })!;""")]
    [InlineData("""return CreatedAtAction("Show", new { name = {|PRIV2006:c.Name|} }, c.Id);""")]
    [InlineData("""var u = new UriBuilder("https://shop.example"); u.Query = "name=" + {|PRIV2006:c.Name|};""")]
    public Task PersonalDataInUrl_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""await http.GetAsync($"/members/{c.Id}");""")]
    [InlineData("""await http.GetAsync("/members?fields=Email");""")]
    [InlineData("""await http.PostAsJsonAsync($"/members/{c.Id}", c);""")]
    [InlineData("""await http.PostAsync("/members", new StringContent(c.Email));""")]
    [InlineData("""await http.GetAsync($"https://api.other.example/members?email={c.Email}");""")]
    [InlineData("""text = QueryHelpers.AddQueryString("/members", "email", c.Shelf);""")]
    [InlineData("""text = QueryHelpers.AddQueryString("/members", nameof(c.Email), "1");""")]
    [InlineData("""return Redirect("/welcome?known=" + (c.Name != ""));""")]
    [InlineData("""return Redirect("/welcome?who=" + Redact.Fully(c.Name));""")]
    [InlineData("""return RedirectToAction("Email", new { id = c.Id });""")]
    [InlineData("""return CreatedAtAction("Show", new { id = c.Id }, c.Email);""")]
    [InlineData("""return View("Welcome", c);""")]
    [InlineData("""return Ok(c.Email);""")]
    [InlineData("""text = Url.Action("Welcome", "Home", new { c.Shelf })!;""")]
    [InlineData("""var u = new UriBuilder("https://shop.example"); u.Query = "length=" + c.Name.Length;""")]
    public Task HarmlessUrl_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));
}
