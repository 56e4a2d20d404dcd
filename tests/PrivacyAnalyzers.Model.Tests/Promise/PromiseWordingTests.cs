namespace PrivacyAnalyzers.Model.Tests;

/// <summary>PRIV0003 by role, PRIV0005 and PRIV4004: what the text of the promise lacks.</summary>
public class PromiseWordingTests
{
    private const string Controller = "controller: { name: Shop, complaints: { contact: a@shop.example } }\n";

    [Theory]
    [InlineData("商品の発送等のため", "等")]
    [InlineData("商品の発送などのため", "など")]
    [InlineData("商品の発送その他の業務のため", "その他")]
    [InlineData("To deliver your order, etc.", "etc")]
    [InlineData("To deliver your order and so on.", "and so on")]
    [InlineData("For purposes such as delivery.", "such as")]
    [InlineData("Including but not limited to delivery.", "Including but not limited to")]
    public void VagueText_IsReportedAtTheText(string text, string vague)
    {
        var (yaml, position) = MarkedYaml.Parse(Controller + $"purposes:\n  support: {{ retention: P1Y, text: [|\"{text}\"|] }}\n");

        var error = Assert.Single(PromiseReader.Read(yaml).Errors);

        Assert.Equal(PromiseErrorKind.VagueWording, error.Kind);
        Assert.Equal($"'{vague}' leaves open what is meant; name all of it", error.Message.En);
        Assert.Equal($"「{vague}」では範囲が定まりません。すべてを具体的に書いてください", error.Message.Ja);
        Assert.Equal(position, error.Position);
    }

    [Theory]
    [InlineData("平等な取扱いのため")]
    [InlineData("会員の等級を定めるため")]
    [InlineData("高等教育機関への案内のため")]
    [InlineData("お問い合わせに回答するため")]
    [InlineData("To sketch delivery routes.")]
    [InlineData("To deliver your order.")]
    [InlineData("To fetch your parcel.")]
    [InlineData("[to confirm]")]
    public void ClosedText_IsNotReported(string text) =>
        Assert.Empty(PromiseReader.Read(Controller + $"purposes:\n  support: {{ retention: P1Y, text: \"{text}\" }}\n").Errors);

    [Fact]
    public void EachLanguageOfAText_IsLookedAt() => Assert.Equal(
        2,
        PromiseReader.Read(Controller + "purposes:\n  support: { retention: P1Y, text: { en: Delivery etc., ja: 発送など } }\n").Errors.Count(e => e.Kind == PromiseErrorKind.VagueWording));

    [Theory]
    [InlineData("role: third-party, country: JP, receives: []", "name", "recipient 'crm' has the role 'third-party' and no 'name'; write who it is")]
    [InlineData("role: third-party, country: JP, name: CRM", "receives", "recipient 'crm' has the role 'third-party' and no 'receives'; write the data categories that it gets")]
    [InlineData("role: joint-use, country: JP, name: CRM, receives: [contact.email]", "for", "recipient 'crm' has the role 'joint-use' and no 'for'; write the ids of the purposes that it gets them for")]
    public void WhatARoleNeeds_IsReportedAtTheRecipient(string entry, string key, string message) =>
        MarkedYaml.LacksEntry($"recipients:\n  [|crm|]: {{ {entry} }}", $"recipients.crm.{key}", message);

    [Theory]
    [InlineData("role: processor, country: JP")]
    [InlineData("role: own")]
    [InlineData("role: third-party, country: JP, name: CRM, receives: [contact.email]")]
    [InlineData("role: third-party, country: JP, name: \"[to confirm]\", receives: []")]
    public void WhatNoRoleNeeds_IsNotReported(string entry) => Assert.Empty(PromiseReader.Read(Controller + $"recipients:\n  crm: {{ {entry} }}\n").Errors);

    [Theory]
    [InlineData("country: JP", "US")]
    [InlineData("country: JP", "SG")]
    [InlineData("country: DE", "US")]
    [InlineData("country: GB", "IN")]
    public void RecipientAbroadWithoutSafeguards_IsReported(string home, string country)
    {
        var error = Assert.Single(PromiseReader.Read($"controller: {{ name: Shop, complaints: {{ contact: a@shop.example }}, {home} }}\nrecipients:\n  crm: {{ role: processor, country: {country} }}\n").Errors);

        Assert.Equal(PromiseErrorKind.NoSafeguards, error.Kind);
        Assert.Equal("recipients.crm.safeguards", error.MissingPath);
        Assert.Equal($"recipient 'crm' is abroad ({country}) and has no 'safeguards'; write what protects the data there, such as standard contractual clauses", error.Message.En);
    }

    [Fact]
    public void PromiseInJapaneseFirst_IsThatOfAJapaneseCompany() => Assert.Equal(
        PromiseErrorKind.NoSafeguards,
        Assert.Single(PromiseReader.Read(Controller + "statement: { languages: [ja] }\nrecipients:\n  crm: { role: third-party, name: CRM, receives: [], country: US }\n").Errors).Kind);

    [Theory]
    [InlineData("country: JP", "role: processor, country: JP")]
    [InlineData("country: JP", "role: processor, country: DE")]
    [InlineData("country: JP", "role: processor, country: GB")]
    [InlineData("country: JP", "role: own, country: US")]
    [InlineData("country: JP", "role: processor, country: US, safeguards: Standard contractual clauses.")]
    [InlineData("country: JP", "role: processor, country: US, safeguards: \"[to confirm]\"")]
    [InlineData("country: DE", "role: processor, country: FR")]
    [InlineData("country: DE", "role: processor, country: JP")]
    [InlineData("country: US", "role: processor, country: IN")]
    [InlineData("address: Somewhere", "role: processor, country: US")]
    public void RecipientAtHomeProtectedOrUnknown_IsNotReported(string home, string entry) =>
        Assert.Empty(PromiseReader.Read($"controller: {{ name: Shop, complaints: {{ contact: a@shop.example }}, {home} }}\nrecipients:\n  crm: {{ {entry} }}\n").Errors);
}
