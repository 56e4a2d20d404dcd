namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV2005.</summary>
public class ShownAsTextTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV2005");

    private const string Usings = "using System.Diagnostics;\nusing System.Text;\nusing PrivacyAnalyzers.Annotations;\n";

    [Fact]
    public Task Message_SaysWhatIsShownAndWhere() => VerifyCS.VerifyAnalyzerAsync(
        Usings + """
        record {|#0:Member|}(int Id, [PersonalData(DataCategory.ContactEmail)] string Email, [PersonalData(DataCategory.IdentityName)] string Name);
        [{|#1:DebuggerDisplay("{Id}: {Name,nq}")|}] class Guest { public int Id; [PersonalData(DataCategory.IdentityName)] public string Name = ""; }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("ToString of 'Member' shows 'Member.Email' (contact.email), with 'Member.Name' (identity.name), wherever one is logged or printed; leave it out there"),
        VerifyCS.Diagnostic().WithLocation(1).WithMessage("[DebuggerDisplay] of 'Guest' shows 'Guest.Name' (identity.name) in debuggers and crash dumps; leave it out there"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Usings + "record {|#0:Member|}(int Id, [PersonalData(DataCategory.ContactEmail)] string Email);",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Member' の ToString が、記録や表示のたびに'Member.Email'（contact.email）を示します。含めないでください"));

    [Theory]
    [InlineData("""record {|PRIV2005:Member|}(int Id) { [PersonalData(DataCategory.ContactEmail)] public string Email { get; init; } = ""; }""")]
    [InlineData("""record struct {|PRIV2005:Member|}(int Id, [PersonalData(DataCategory.IdentityBirth)] DateOnly? Birth);""")]
    [InlineData("""record {|PRIV2005:Member|}(int Id) { [PersonalData(DataCategory.ContactEmail)] public string Email = ""; }""")]
    [InlineData("""record Person(int Id); sealed record {|PRIV2005:Member|}(int Id, [PersonalData(DataCategory.ContactEmail)] string Email) : Person(Id);""")]
    [InlineData("""class Member { int id; [PersonalData(DataCategory.ContactEmail)] public string Email = ""; public override string {|PRIV2005:ToString|}() => $"{id}: {Email}"; }""")]
    [InlineData("""class Member { int id; [PersonalData(DataCategory.ContactEmail)] public string Email = ""; public override string {|PRIV2005:ToString|}() { var b = new StringBuilder(); b.Append(id); b.Append(Email); return b.ToString(); } }""")]
    [InlineData("""class Member { public Customer Customer = new(); public int Visits; public override string {|PRIV2005:ToString|}() => Customer.Name + Visits; }""")]
    [InlineData("""class Member { int id; [PersonalData(DataCategory.ContactEmail)] public string Email = ""; public override string {|PRIV2005:ToString|}() => Text(); string Text() => "<" + Email + ">"; }""")]
    [InlineData("""[{|PRIV2005:DebuggerDisplay("{Customer.Email}")|}] class Visit { public Customer Customer = new(); }""")]
    [InlineData("""class Person { [PersonalData(DataCategory.IdentityName)] public string Name = ""; } [{|PRIV2005:DebuggerDisplay("{Name}", Name = "{Name}")|}] class Guest : Person;""")]
    public Task PersonalDataShown_Triggers(string types) => VerifyCS.VerifyAnalyzerAsync(Usings + types);

    [Theory]
    [InlineData("""record Member(int Id, string Shelf);""")]
    [InlineData("""record Member(int Id, [PersonalData(DataCategory.ContactEmail)] string Email) { public override string ToString() => $"Member {Id}"; }""")]
    [InlineData("""record Member(int Id, [PersonalData(DataCategory.ContactEmail)] string Email) { public override string ToString() => Redact.Partially(Email); }""")]
    [InlineData("""record Member(int Id, [PersonalData(DataCategory.ContactEmail)] string Email) { protected virtual bool PrintMembers(StringBuilder builder) { builder.Append(Id); return true; } }""")]
    [InlineData("""record Entity { public sealed override string ToString() => "an entity"; } record Member([PersonalData(DataCategory.ContactEmail)] string Email) : Entity;""")]
    [InlineData("""record Member(int Id) { [PersonalData(DataCategory.ContactEmail)] internal string Email { get; init; } = ""; }""")]
    [InlineData("""record Member(int Id) { [PersonalData(DataCategory.ContactEmail)] public static string Support { get; } = "help@shop.example"; }""")]
    [InlineData("""record Member(int Id, Customer Customer);""")]
    [InlineData("""class Mailer { private sealed record Mail([PersonalData(DataCategory.ContactEmail)] string To, string Text); }""")]
    [InlineData("""record Members([PersonalData(DataCategory.ContactEmail)] List<string> Emails);""")]
    [InlineData("""class Member { public int Id; [PersonalData(DataCategory.ContactEmail)] public string Email = ""; public override string ToString() => $"Member {Id}"; }""")]
    [InlineData("""class Member { public int Id; [PersonalData(DataCategory.ContactEmail)] public string Email = ""; public override string ToString() => $"{nameof(Email)} of {Email.Length} letters"; }""")]
    [InlineData("""class Member { public int Id; [PersonalData(DataCategory.ContactEmail)] public string Email = ""; public override string ToString() => Email == "" ? "none" : "some"; }""")]
    [InlineData("""class Member { public int Id; [PersonalData(DataCategory.ContactEmail)] public string Email = ""; public override string ToString() => Redact.Fully(Email) + Id; }""")]
    [InlineData("""class Member { public int Id; [PersonalData(DataCategory.ContactEmail)] public string Email = ""; public string Text() => Email; public string ToString(string format) => Email; }""")]
    [InlineData("""sealed class Address { [PersonalData(DataCategory.ContactEmail)] public string Value { get; } = ""; public override string ToString() => Value; }""")]
    [InlineData("""[DebuggerDisplay("{Id}: {{Email}} {Email.Length}")] class Member { public int Id; [PersonalData(DataCategory.ContactEmail)] public string Email = ""; }""")]
    [InlineData("""[DebuggerDisplay("{Customer.Id} {Missing} Email")] class Visit { public Customer Customer = new(); }""")]
    [InlineData("""[DebuggerDisplay("{Text(),nq}")] class Visit { public Customer Customer = new(); string Text() => "a visit"; }""")]
    [InlineData("""class TagsAttribute(params string[] tags) : Attribute { public string[] Tags => tags; } [Tags("{Email}", "x")] class Member { [PersonalData(DataCategory.ContactEmail)] public string Email = ""; }""")]
    [InlineData("""[Obsolete("{Email}")] class Member { [PersonalData(DataCategory.ContactEmail)] public string Email = ""; }""")]
    public Task HarmlessText_DoesNotTrigger(string types) => VerifyCS.VerifyAnalyzerAsync(Usings + types);
}
