using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Model.Tests;

/// <summary>The table of third parties: a typing mistake in it fails here.</summary>
public class ThirdPartiesTests
{
    [Fact]
    public void AtLeastAHundredRecipients_SomeOfThemJapanese()
    {
        Assert.True(ThirdParties.All.Count(s => s.IsRecipient) >= 100);
        Assert.True(ThirdParties.All.Count(s => s.Country == "JP") >= 20);
    }

    [Fact]
    public void NamesAndIds_AreUnique()
    {
        Assert.Equal(ThirdParties.All.Length, ThirdParties.All.Select(s => s.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(ThirdParties.All.Length, ThirdParties.All.Select(s => s.Id).Distinct().Count());
    }

    [Fact]
    public void EveryRow_IsWellFormed() => Assert.All(ThirdParties.All, service =>
    {
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", service.Id);
        Assert.Contains(service.Kind, new[] { "telemetry", "analytics", "advertising", "payment", "mail", "messaging", "identity", "crm", "ai", "cloud", "search", "flags", "risk", "media", "maps", "documents", "commerce", "accounting", "transport", "store", "database" });
        Assert.Equal(service.IsRecipient, service.Country is not null);
        Assert.True(service.Hosts.Length + service.Packages.Length > 0);
        Assert.All(service.Hosts, h => Assert.Matches(@"^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$", h));
        Assert.All(service.Packages, p => Assert.Matches(@"^[A-Za-z0-9_.-]+\*?$", p));
        Assert.Equal(service.Packages.IsEmpty, service.Namespaces.IsEmpty);
    });

    private static string[][] Rows { get; } =
        [.. File.ReadAllLines(RepositoryFile.Path("src/PrivacyAnalyzers.Model/ThirdParties/third-parties.tsv")).Select(l => l.Split('\t'))];

    [Fact]
    public void EveryRow_HasTheColumnsOfTheHeading()
    {
        Assert.Equal(["service", "kind", "recipient", "country", "hosts", "packages", "namespaces", "assemblies", "seen", "note"], Rows[0]);
        Assert.All(Rows, row => Assert.Equal(Rows[0].Length, row.Length));
        Assert.All(Rows.Skip(1), row => Assert.Contains(row[2], new[] { "yes", "no", "calls" }));
    }

    [Fact]
    public void EveryCountry_HasACode() =>
        Assert.All(ThirdParties.All.Where(s => s.IsRecipient), s => Assert.Empty(PromiseReader.Read($"recipients:\n  r: {{ name: R, role: processor, country: {s.Country} }}\n").Errors.Where(e => e.Kind == PromiseErrorKind.Unreadable)));

    /// <summary>What was looked at: a package that the registry serves, the SDK's own source, or other people's code that calls a host.</summary>
    [Fact]
    public void WhatARowWasHeldAgainst_IsSaidInKnownWords()
    {
        Assert.All(Rows.Skip(1), row => Assert.All(row[8].Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(word, new[] { "registry", "source", "calls" })));
        Assert.All(Rows.Skip(1).Where(row => row[8].Contains("calls")), row => Assert.NotEmpty(row[4]));
        Assert.All(Rows.Skip(1).Where(row => row[8].Contains("registry")), row => Assert.NotEmpty(row[5]));
    }

    [Fact]
    public void EveryNamespaceAndAssembly_IsWellFormed()
    {
        Assert.All(ThirdParties.All.SelectMany(s => s.Namespaces), n => Assert.Matches(@"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$", n));
        Assert.All(ThirdParties.All.SelectMany(s => s.Assemblies), a => Assert.Matches(@"^[A-Za-z0-9_.-]+\*?$", a));
        Assert.All(ThirdParties.All.SelectMany(s => s.Packages.Select(p => (s, p))), e => Assert.Equal(e.s, ThirdParties.FindByPackage(e.p.TrimEnd('*') + (e.p.EndsWith('*') ? "Any" : ""))));
    }

    [Fact]
    public void NoHostAndNoPackage_IsListedTwice()
    {
        Assert.Equal([], ThirdParties.All.SelectMany(s => s.Hosts).GroupBy(h => h).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Equal([], ThirdParties.All.SelectMany(s => s.Packages).GroupBy(p => p, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [InlineData("api.stripe.com", "Stripe")]
    [InlineData("API.Stripe.com", "Stripe")]
    [InlineData("maps.googleapis.com", "Google Maps")]
    [InlineData("storage.googleapis.com", "Google Cloud")]
    [InlineData("o1.ingest.sentry.io", "Sentry")]
    [InlineData("p01.mul-pay.jp", "GMO Payment Gateway")]
    [InlineData("my.openai.azure.com", "Azure OpenAI")]
    [InlineData("notstripe.com", null)]
    [InlineData("api.stripe.com.evil.example", null)]
    [InlineData("example.com", null)]
    public void Host_IsFoundByItsMostExactName(string host, string? expected) => Assert.Equal(expected, ThirdParties.FindByHost(host)?.Name);

    [Theory]
    [InlineData("Stripe.net", "Stripe")]
    [InlineData("AWSSDK.S3", "Amazon Web Services")]
    [InlineData("Mailjet.Client", "Mailjet")]
    [InlineData("Foundatio.AWS", "Amazon Web Services")]
    [InlineData("Geocoding.Google", "Google Maps")]
    [InlineData("Salesforce.Force", "Salesforce")]
    [InlineData("Intuit.Ipp.DataService", "QuickBooks")]
    [InlineData("Tweetinvi", "X")]
    [InlineData("AirtableApiClient", "Airtable")]
    [InlineData("Microsoft.AspNetCore.Authentication.Google", "Google Sign-In")]
    [InlineData("AspNet.Security.OAuth.Line", "LINE")]
    [InlineData("Microsoft.AspNetCore.Authentication.OpenIdConnect", null)]
    [InlineData("AspNet.Security.OAuth.Extensions", null)]
    [InlineData("Tweets", null)]
    [InlineData("Azure.Identity", null)]
    [InlineData("Azure.Core", null)]
    [InlineData("Checkout", null)]
    [InlineData("Checkout.Web", null)]
    [InlineData("Stripe", null)]
    [InlineData("AWSSDKish", null)]
    public void Assembly_IsFoundByItsName(string assembly, string? expected) => Assert.Equal(expected, ThirdParties.FindByAssembly(assembly)?.Name);

    [Theory]
    [InlineData("EasyPost-Official", "EasyPost")]
    [InlineData("stripe.net", "Stripe")]
    [InlineData("Google.Cloud.Logging.V2", "Google Cloud")]
    [InlineData("DocuSign.eSign.dll", "DocuSign")]
    [InlineData("EasyPost", null)]
    [InlineData("DocuSign.eSign", null)]
    [InlineData("GoogleAuthenticator", null)]
    [InlineData("Stripe.net.Extensions", null)]
    public void Package_IsFoundByItsId(string package, string? expected) => Assert.Equal(expected, ThirdParties.FindByPackage(package)?.Name);

    [Theory]
    [InlineData("hosts: [api.stripe.com]", true)]
    [InlineData("""hosts: ["*.stripe.com"]""", true)]
    [InlineData("packages: [stripe.NET]", true)]
    [InlineData("namespaces: [Stripe.Checkout]", true)]
    [InlineData("service: stripe", true)]
    [InlineData("hosts: [stripe.example]", false)]
    [InlineData("namespaces: [Stripes]", false)]
    [InlineData("service: Stripes", false)]
    public void Recipient_IsAKnownService(string entry, bool expected)
    {
        var promise = PromiseReader.Read($$"""
            recipients:
              payments: { role: processor, country: US, {{entry}} }
            """).Promise;

        Assert.Equal(expected, promise.FindRecipient(ThirdParties.FindByAssembly("Stripe.net")!) is not null);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("orders", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("192.168.0.9", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("orders.svc.cluster.local", true)]
    [InlineData("db.prod.internal", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("11.1.2.3", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("[2001:db8::1]", false)]
    [InlineData("internal.example.com", false)]
    [InlineData("local.example", false)]
    public void OwnNetwork_IsToldByTheHost(string host, bool expected) => Assert.Equal(expected, OwnNetwork.Has(host));

    [Fact]
    public void RepositoryTable_HasNoTrailingBlanks() =>
        Assert.DoesNotMatch(new Regex(@"[ ]\t|\t[ ]|[ ]$", RegexOptions.Multiline), File.ReadAllText(RepositoryFile.Path("src/PrivacyAnalyzers.Model/ThirdParties/third-parties.tsv")));
}
