namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV2004.</summary>
public class PersonalDataInTelemetryTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV2004");

    private static string Method(string body) => $$"""
        using PrivacyAnalyzers.Annotations;
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Microsoft.ApplicationInsights;
        using Microsoft.ApplicationInsights.DataContracts;
        using OpenTelemetry.Trace;

        class Signup
        {
            void Done(Customer c, Activity? activity, ActivitySource source, Counter<long> counter, Histogram<double> times, TelemetryClient client, TelemetrySpan span)
            {
                {{body}}
            }
        }
        """;

    [Fact]
    public Task Message_SaysWhatWhereAndTheWayOut() => VerifyCS.VerifyWithLibrariesAsync(
        Method("""activity?.SetTag("user.email", {|#0:c.Email|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email) is put into telemetry by 'Activity.SetTag'; redact it or leave it out"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        """
        class Signup
        {
            void Done(Customer c, System.Diagnostics.Activity activity) => activity.SetTag("user.email", {|#0:c.Email|});
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email'（contact.email）が 'Activity.SetTag' でテレメトリに送られます。伏せるか、送らないでください"));

    [Theory]
    [InlineData("""activity!.AddTag("m", {|PRIV2004:c.Email|});""")]
    [InlineData("""activity!.SetBaggage("m", {|PRIV2004:c.Email|}).AddBaggage("n", {|PRIV2004:c.Name|});""")]
    [InlineData("""activity!.DisplayName = "for " + {|PRIV2004:c.Email|};""")]
    [InlineData("""activity!.SetStatus(ActivityStatusCode.Error, "no " + {|PRIV2004:c.Email|});""")]
    [InlineData("""activity!.AddEvent(new ActivityEvent("signup", tags: new ActivityTagsCollection { ["m"] = {|PRIV2004:c.Email|} }));""")]
    [InlineData("""activity!.AddEvent(new ActivityEvent("signup", tags: new ActivityTagsCollection { { "m", {|PRIV2004:c.Email|} } }));""")]
    [InlineData("""using var a = source.StartActivity("for " + {|PRIV2004:c.Email|});""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("m", {|PRIV2004:c.Email|}));""")]
    [InlineData("""times.Record(1.5, new("n", c.Id), new("m", {|PRIV2004:c.Email|}));""")]
    [InlineData("""var tags = new TagList { { "m", {|PRIV2004:c.Email|} } }; counter.Add(1, tags);""")]
    [InlineData("""client.TrackEvent("signup", new Dictionary<string, string> { ["m"] = {|PRIV2004:c.Email|} });""")]
    [InlineData("""client.TrackTrace($"for {{|PRIV2004:c.Email|}}");""")]
    [InlineData("""var e = new EventTelemetry("signup"); e.Properties["m"] = {|PRIV2004:c.Email|}; client.TrackEvent(e);""")]
    [InlineData("""var e = new TraceTelemetry("signup"); e.Properties.Add("m", {|PRIV2004:c.Email|});""")]
    [InlineData("""client.Context.User.Id = {|PRIV2004:c.Email|};""")]
    [InlineData("""client.Context.GlobalProperties["m"] = {|PRIV2004:c.Email|};""")]
    [InlineData("""span.SetAttribute("m", {|PRIV2004:c.Email|});""")]
    [InlineData("""OpenTelemetry.Baggage.SetBaggage("m", {|PRIV2004:c.Email|});""")]
    public Task PersonalDataInTelemetry_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""activity?.SetTag("user.id", c.Id);""")]
    [InlineData("""activity?.SetTag("user.email", Redact.Fully(c.Email));""")]
    [InlineData("""activity?.SetTag(nameof(c.Email), c.Email.Length);""")]
    [InlineData("""activity?.SetTag("known", c.Email is not null);""")]
    [InlineData("""activity?.SetTag("Email", "yes");""")]
    [InlineData("""counter.Add(c.Email.Length, new KeyValuePair<string, object?>("email", c.Shelf));""")]
    [InlineData("""times.Record(c.Email.Length);""")]
    [InlineData("""var tags = new TagList { { "email", c.Id } }; counter.Add(1, tags);""")]
    [InlineData("""using var a = source.StartActivity("Email");""")]
    [InlineData("""client.TrackEvent("Email", new Dictionary<string, string> { ["email"] = c.Shelf });""")]
    [InlineData("""client.TrackMetric("length", c.Email.Length);""")]
    [InlineData("""var e = new EventTelemetry("signup"); e.Properties["email"] = c.Shelf; client.TrackEvent(e);""")]
    [InlineData("""IDictionary<string, string> d = new Dictionary<string, string>(); d["m"] = c.Email; d.Add("n", c.Name);""")]
    [InlineData("""client.Context.User.Id = c.Id.ToString();""")]
    [InlineData("""span.SetAttribute("email", c.Shelf);""")]
    public Task HarmlessValue_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));
}
