namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV1005.</summary>
public class WeakerCategoryTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV1005");

    private static string Method(string body) => $$"""
        using PrivacyAnalyzers.Annotations;

        public class Patient
        {
            [PersonalData(DataCategory.SpecialHealth)] public string Condition { get; set; } = "";
            [PersonalData(DataCategory.MyNumber)] public string Number { get; set; } = "";
            [PersonalData(DataCategory.FinancialCard)] public string Card { get; set; } = "";
            [PersonalData(DataCategory.CommunicationContent)] public string Note { get; set; } = "";
            [PersonalData(DataCategory.SpecialBelief)] public string Diet { get; set; } = "";
            [PersonalData(DataCategory.ContactEmail)] public string Mail { get; set; } = "";
            [PersonalData(DataCategory.IdentityName)] public string Called { get; set; } = "";
            [PersonalData(DataCategory.GovernmentId)] public string Document { get; set; } = "";
            public string Text { get; set; } = "";
            public string PhoneNumber { get; set; } = "";
        }

        class Copier
        {
            public void Run(Patient p, Patient q)
            {
                {{body}}
            }
        }
        """;

    [Fact]
    public Task Message_NamesBothCategories() => VerifyCS.VerifyAnalyzerAsync(
        Method("q.Mail = {|#0:p.Condition|};"),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Patient.Condition' (special.health) is assigned to 'Patient.Mail', which is classified as contact.email only; classify it as special.health, or don't keep the data there"));

    [Fact]
    public Task MessageInJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("q.Mail = {|#0:p.Condition|};"),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Patient.Condition'（special.health）が、contact.email としか分類されていない 'Patient.Mail' に代入されます。special.health に分類するか、そこに入れないでください"));

    [Theory]
    [InlineData("q.Note = {|PRIV1005:p.Condition|};")]
    [InlineData("q = new Patient { Called = {|PRIV1005:p.Card.Trim()|} };")]
    [InlineData("q.Document = {|PRIV1005:p.Number|};")]
    [InlineData("q.Card = {|PRIV1005:p.Condition ?? \"\"|};")]
    public Task StrongerIntoWeaker_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("q.Condition = p.Condition;")]
    [InlineData("q.Diet = p.Condition;")]
    [InlineData("q.Condition = p.Mail;")]
    [InlineData("q.Card = p.Note;")]
    [InlineData("q.Called = p.Mail;")]
    [InlineData("q.Number = p.Document;")]
    [InlineData("q.Text = p.Condition;")]
    [InlineData("q.PhoneNumber = p.Condition;")]
    [InlineData("q.Mail = Redact.Fully(p.Condition);")]
    [InlineData("q.Mail = p.Condition.Length.ToString();")]
    [InlineData("q.Note = $\"Your condition: {p.Condition}\";")]
    public Task SameStrengthOrNoData_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));
}
