using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV4001 and PRIV4005 in sources whose packages are missing: what a call is, its names tell.</summary>
public class MissingLibrariesTests
{
    private static Task VerifyAsync(string id, string usings, string body)
    {
        var test = new RuleVerifier(id).Test($$"""
            {{usings}}

            class Sender(Cache cache)
            {
                public const string Tracker = "https://tracker.example";

                public async Task Run(Customer c, string host, byte[] bytes)
                {
                    {{body}}
                    await Task.Yield();
                }
            }
            """);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""await (Tracker + "/users").PostJsonAsync(new { {|PRIV4001:c.Email|} });""")]
    [InlineData("""await "https://tracker.example/users".WithHeader("a", "b").WithTimeout(3).PostJsonAsync(new { {|PRIV4001:c.Email|} });""")]
    [InlineData("""await $"{Tracker}/users?mail={{|PRIV4001:c.Email|}}".WithHeader("a", "b").GetStringAsync();""")]
    public Task FlurlIsMissing_Triggers(string body) => VerifyAsync("PRIV4001", "using Flurl.Http;", body);

    [Theory]
    [InlineData("""await http.PostAsync("https://tracker.example/", new StringContent({|PRIV4001:c.Email|}), cache.Token);""")]
    [InlineData("""await http.GetAsync($"{Tracker}/?mail={{|PRIV4001:c.Email|}}", cache.Token);""")]
    public Task CallThatAMissingArgumentKeepsFromBinding_Triggers(string body) => VerifyAsync("PRIV4001", "", "HttpClient http = new(); " + body);

    [Theory]
    [InlineData("""await http.PostAsync("https://api.mailer.example/", new StringContent(c.Email), cache.Token);""")]
    [InlineData("""await http.GetAsync(Tracker + "/" + c.Shelf, cache.Token);""")]
    [InlineData("""await http.PostAsync(host, new StringContent(c.Email), cache.Token);""")]
    [InlineData("""http.Forget("https://tracker.example/", c.Email, cache.Token);""")]
    public Task CallThatAMissingArgumentKeepsFromBinding_ToTheDeclaredOrWithoutData_DoesNotTrigger(string body) => VerifyAsync("PRIV4001", "", "HttpClient http = new(); " + body);

    [Theory]
    [InlineData("using Flurl.Http;", """await "https://api.mailer.example/users".WithHeader("a", "b").PostJsonAsync(new { c.Email });""")]
    [InlineData("using Flurl.Http;", """await "https://tracker.example/users".WithHeader("a", "b").PostJsonAsync(new { c.Id });""")]
    [InlineData("using Other.Http;", """await "https://tracker.example/users".WithHeader("a", "b").PostJsonAsync(new { c.Email });""")]
    [InlineData("using Flurl.Http;", """await cache.GetAsync("https://tracker.example/", c.Email);""")]
    [InlineData("using Flurl.Http;", """await cache.PutRequestAsync("https://tracker.example/", c.Email);""")]
    [InlineData("using Flurl.Http;", """c.PostJsonAsync("https://tracker.example/");""")]
    [InlineData("using RestSharp;", """cache.Get("https://tracker.example/", c.Email);""")]
    public Task NothingSaysThatItSendsThere_DoesNotTrigger(string usings, string body) => VerifyAsync("PRIV4001", usings, body);

    [Theory]
    [InlineData("""using var s = new MailKit.Net.Smtp.SmtpClient(); await s.ConnectAsync(host); await s.SendAsync({|PRIV4005:c.Name|});""")]
    [InlineData("""using var s = new MailKit.Net.Smtp.SmtpClient(); s.Send(Message.For({|PRIV4005:c.Email|}));""")]
    public Task ServerIsUnknown_IsPRIV4005(string body) => VerifyAsync("PRIV4005", "using MimeKit;", body);

    [Theory]
    [InlineData("""using var s = new Other.SmtpClient(); s.Send(c.Email);""")]
    [InlineData("""using var s = new MailKit.Net.Smtp.SmtpClient(); s.Send(c.Id);""")]
    [InlineData("""cache.Send(c.Email);""")]
    public Task AnotherType_IsNotPRIV4005(string body) => VerifyAsync("PRIV4005", "using MimeKit;", body);

    private const string Client = "using var s = new MailKit.Net.Smtp.SmtpClient(); ";

    [Theory]
    [InlineData("""var m = new MimeMessage(); m.Subject = c.Name; await s.SendAsync({|PRIV4005:m|});""")]
    [InlineData("""var m = new MimeMessage { Subject = c.Name }; await s.SendAsync({|PRIV4005:m|});""")]
    [InlineData("""var m = new MimeMessage(); m.To.Add(new MailboxAddress("", c.Email)); await s.SendAsync({|PRIV4005:m|});""")]
    [InlineData("""MimeMessage m = new(); m.To.AddRange(InternetAddressList.Parse(c.Email)); await s.SendAsync({|PRIV4005:m|});""")]
    [InlineData("""var m = new MimeMessage(); var b = new BodyBuilder { HtmlBody = $"Dear {c.Name}" }; m.Body = b.ToMessageBody(); await s.SendAsync({|PRIV4005:m|});""")]
    [InlineData("""var m = new MimeMessage(); Fill(m); void Fill(MimeMessage x) { x.Subject = c.Name; } await s.SendAsync({|PRIV4005:m|});""")]
    [InlineData("""var m = Make(); MimeMessage Make() { var x = new MimeMessage(); x.Subject = c.Name; return x; } await s.SendAsync({|PRIV4005:m|});""")]
    public Task WhatIsPutIntoAMissingType_StaysInIt(string body) => VerifyAsync("PRIV4005", "using MimeKit;", Client + body);

    [Theory]
    [InlineData("""var m = new MimeMessage(); m.Subject = c.Id.ToString(); await s.SendAsync(m);""")]
    [InlineData("""var m = new MimeMessage(); var other = new MimeMessage { Subject = c.Name }; await s.SendAsync(m);""")]
    [InlineData("""var m = new MimeMessage(); await s.SendAsync(m); m.Subject = c.Name;""")]
    [InlineData("""var m = new MimeMessage(); m.Priority = c.Name.Length; await s.SendAsync(m);""")]
    [InlineData("""var m = new MimeMessage(); if (m.Is(c.Name)) { await s.SendAsync(m); }""")]
    [InlineData("""var m = new MimeMessage { Subject = c.Name }; m = new MimeMessage(); await s.SendAsync(m);""")]
    [InlineData("""await s.AuthenticateAsync(c.Email, c.Name); await s.SendAsync(new MimeMessage());""")]
    public Task WhatIsNotInTheMessage_IsNotPRIV4005(string body) => VerifyAsync("PRIV4005", "using MimeKit;", Client + body);

    [Fact]
    public Task WhatIsInAMissingType_IsNotItsText() => VerifyAsync(
        "PRIV2001", "using MimeKit;", """var m = new MimeMessage { Subject = c.Name }; System.Console.WriteLine(m.Priority); System.Console.WriteLine(m);""");
}
