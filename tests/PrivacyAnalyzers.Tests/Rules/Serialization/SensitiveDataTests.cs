namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV3004.</summary>
public class SensitiveDataTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV3004");

    private static string Method(string body) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using PrivacyAnalyzers.Annotations;
        using STJ = System.Text.Json.JsonSerializer;

        [Purpose("support")]
        public class Patient
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.SpecialHealth)] public string Illness { get; set; } = "";
            [PersonalData(DataCategory.ContactEmail)] public string Email { get; set; } = "";
        }

        [Purpose("support")]
        public class Account
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.AccountCredential)] public string PasswordHash { get; set; } = "";
        }

        public class Hidden { [PersonalData(DataCategory.GovernmentId), System.Text.Json.Serialization.JsonIgnore] public string Passport { get; set; } = ""; }
        public class Guest { [PersonalData(DataCategory.GovernmentId), Purpose("support")] public string Passport { get; set; } = ""; }
        public sealed class EncryptedStringAttribute : System.ComponentModel.DataAnnotations.ValidationAttribute;
        public sealed class EncryptedAttribute : Attribute;
        public class Checked { [PersonalData(DataCategory.GovernmentId), EncryptedString] public string Passport { get; set; } = ""; }
        public record Positional([PersonalData(DataCategory.GovernmentId), EncryptedString] string Passport);
        public class Stored { [PersonalData(DataCategory.GovernmentId), Encrypted] public string Passport { get; set; } = ""; }
        public class Sealed { [PersonalData(DataCategory.GovernmentId), Microsoft.AspNetCore.Identity.ProtectedPersonalData] public string Passport { get; set; } = ""; }

        public class Clinic : Controller
        {
            public object? Run(Patient p, Account a, Guest g, Customer c, List<Patient> all)
            {
                {{body}}
                return null;
            }
        }
        """;

    [Fact]
    public Task Message_SaysHowAndTheWayOut() => VerifyCS.VerifyAnalyzerAsync(
        Method("""STJ.Serialize({|#0:p|}); return Ok({|#1:a|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Patient.Illness' (special.health) leaves unprotected, serialized by System.Text.Json; keep it out with [JsonIgnore], or encrypt it, whatever its purpose"),
        VerifyCS.Diagnostic().WithLocation(1).WithMessage("'Account.PasswordHash' (account.credential) leaves unprotected, returned by 'Clinic.Run'; keep it out with [JsonIgnore], or encrypt it, whatever its purpose"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("""STJ.Serialize({|#0:p|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Patient.Illness'（special.health）が保護されずに System.Text.Json でシリアル化されます。利用目的にかかわらず、[JsonIgnore] で除外するか、暗号化してください"));

    [Theory]
    [InlineData("""STJ.Serialize({|PRIV3004:all|});""")]
    [InlineData("""STJ.Serialize(new { {|PRIV3004:p.Illness|} });""")]
    [InlineData("""STJ.Serialize({|PRIV3004:g|});""")]
    [InlineData("""STJ.SerializeToUtf8Bytes({|PRIV3004:a|});""")]
    [InlineData("""STJ.Serialize({|PRIV3004:new Stored()|});""")]
    [InlineData("""Newtonsoft.Json.JsonConvert.SerializeObject({|PRIV3004:new Hidden()|});""")]
    [InlineData("""return Json({|PRIV3004:a|});""")]
    [InlineData("""return Ok(new { a.Id, {|PRIV3004:a.PasswordHash|} });""")]
    public Task SensitiveDataThatLeaves_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""STJ.Serialize(c);""")]
    [InlineData("""STJ.Serialize(new { p.Id, p.Email });""")]
    [InlineData("""STJ.Serialize(new Hidden());""")]
    [InlineData("""STJ.Serialize(new Sealed());""")]
    [InlineData("""STJ.Serialize(new Checked());""")]
    [InlineData("""STJ.Serialize(new Positional(""));""")]
    [InlineData("""STJ.Serialize(new { Illness = Redact.Fully(p.Illness) });""")]
    [InlineData("""STJ.Serialize(new { IsIll = p.Illness != "" });""")]
    [InlineData("""STJ.Serialize(all.Select(x => x.Id));""")]
    [InlineData("""STJ.Deserialize<Patient>("{}");""")]
    [InlineData("""return Ok(p);""")]
    [InlineData("""return Ok(new { a.Id });""")]
    [InlineData("""return Ok(a.PasswordHash == "");""")]
    [InlineData("""return View(a);""")]
    public Task Harmless_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Fact]
    public async Task WhatThisRuleTells_NoOtherOfTheFamilyTells()
    {
        var test = VerifyCS.Test("""
            using PrivacyAnalyzers.Annotations;

            class Patient { [PersonalData(DataCategory.SpecialHealth)] public string Illness { get; set; } = ""; }
            class Clinic { string Write(Patient p) => System.Text.Json.JsonSerializer.Serialize({|PRIV3004:p|}); }
            """);
        test.DisabledDiagnostics.Remove("PRIV3001");
        await test.RunAsync();
    }
}
