namespace PrivacyAnalyzers.Model.Tests;

/// <summary>PRIV0003: a required entry is missing.</summary>
public class PromiseReaderMissingTests
{
    [Fact]
    public void NoController_IsReportedAtTheStart() => MarkedYaml.LacksOnlyEntry(
        "[||]version: 1\n",
        "controller",
        "'controller' is missing; write who handles the data ('name') and where to complain ('complaints')",
        "'controller' がありません。取扱事業者の名称（'name'）と苦情の申出先（'complaints'）を書いてください");

    [Theory]
    [InlineData("controller")]
    [InlineData("controller ")]
    public void ControllerWithoutValue_CountsAsAbsent(string key) =>
        Assert.Equal("controller", Assert.Single(PromiseReader.Read($"{key}:\n").Errors).MissingPath);

    [Fact]
    public void ControllerWithoutName_IsReportedAtItsKey() => MarkedYaml.LacksOnlyEntry(
        "version: 1\n[|controller|]:\n  complaints: { contact: privacy@shop.example }\n",
        "controller.name",
        "'controller' has no 'name'; write the name of the company that handles the data",
        "'controller' に 'name' がありません。個人情報を取り扱う事業者の名称を書いてください");

    [Theory]
    [InlineData("name: Shop")]
    [InlineData("name: Shop\n  complaints:")]
    [InlineData("name: Shop\n  complaints: {}")]
    [InlineData("name: Shop\n  complaints: { contact: }")]
    public void ControllerWithoutComplaintsContact_IsReportedAtItsKey(string entries) => MarkedYaml.LacksOnlyEntry(
        $"[|controller|]:\n  {entries}\n",
        "controller.complaints.contact",
        "'controller' has no contact for complaints; write 'complaints: { contact: … }'",
        "'controller' に苦情の申出先がありません。'complaints: { contact: … }' を書いてください");

    [Fact]
    public void PurposeWithoutText_IsReportedAtItsId() => MarkedYaml.LacksEntry(
        "purposes:\n  [|support|]:\n    retention: P1Y",
        "purposes.support.text",
        "purpose 'support' has no 'text'; write what the statement says about it",
        "利用目的 'support' に 'text' がありません。公表する文言を書いてください");

    [Theory]
    [InlineData("''")]
    [InlineData("' '")]
    [InlineData("{ en: '' }")]
    [InlineData("{}")]
    public void BlankPurposeText_CountsAsMissing(string text) => MarkedYaml.LacksEntry(
        $"purposes: {{ [|support|]: {{ text: {text}, retention: P1Y }} }}",
        "purposes.support.text",
        "purpose 'support' has no 'text'; write what the statement says about it");

    [Fact]
    public void PurposeTextWithoutAStatementLanguage_IsReportedAtTheText() => MarkedYaml.LacksOnlyEntry(
        "statement: { languages: [en, ja] }\npurposes:\n  support:\n    retention: P1Y\n    [|text|]: { en: To answer you. }\ncontroller: { name: Shop, complaints: { contact: a@shop.example } }",
        "purposes.support.text.ja",
        "'purposes.support.text' has no Japanese text ('ja'), which 'statement.languages' asks for",
        "'purposes.support.text' に 'statement.languages' で指定された日本語の文言（'ja'）がありません");

    [Fact]
    public void NameWithoutAStatementLanguage_IsReportedAtTheName() => MarkedYaml.LacksOnlyEntry(
        "statement: { languages: [en, ja] }\ncontroller:\n  [|name|]: { ja: 株式会社サンプル }\n  complaints: { contact: a@shop.example }\n",
        "controller.name.en",
        "'controller.name' has no English text ('en'), which 'statement.languages' asks for",
        "'controller.name' に 'statement.languages' で指定された英語の文言（'en'）がありません");

    [Fact]
    public void OneTextForAllLanguages_LacksNone() =>
        Assert.Empty(PromiseReader.Read("statement: { languages: [en, ja] }\ncontroller: { name: Shop, complaints: { contact: a@shop.example } }").Errors);

    [Fact]
    public void OptionalTextInOneLanguage_IsFine() => Assert.Empty(PromiseReader.Read(
        "statement: { languages: [en, ja] }\ncontroller: { name: Shop, address: { ja: 東京都 }, complaints: { contact: a@shop.example } }").Errors);

    [Fact]
    public void WithoutStatementLanguages_OneLanguageIsEnough() => Assert.Empty(PromiseReader.Read(
        "controller: { name: { ja: 株式会社サンプル }, complaints: { contact: a@shop.example } }").Errors);

    [Fact]
    public void PurposeWithoutRetention_IsReportedAtItsId() => MarkedYaml.LacksEntry(
        "purposes:\n  [|support|]:\n    text: To answer you.",
        "purposes.support.retention",
        "purpose 'support' has no 'retention'; write how long data is kept for it, such as P5Y or { until: account-closed }",
        "利用目的 'support' に 'retention' がありません。P5Y や { until: account-closed } のように保存期間を書いてください");

    [Theory]
    [InlineData("{}")]
    [InlineData("{ period: , until: }")]
    public void EmptyRetention_CountsAsMissing(string retention) => MarkedYaml.LacksEntry(
        $"purposes: {{ [|a|]: {{ text: A, retention: {retention} }} }}",
        "purposes.a.retention",
        "purpose 'a' has no 'retention'; write how long data is kept for it, such as P5Y or { until: account-closed }");

    [Fact]
    public void PurposeWithBadRetention_IsNotCalledMissingToo() =>
        Assert.DoesNotContain(PromiseReader.Read("purposes: { a: { text: A, retention: soon } }").Errors, e => e.MissingPath == "purposes.a.retention");

    [Fact]
    public void RecipientWithoutRole_IsReportedAtItsId() => MarkedYaml.LacksEntry(
        "recipients:\n  [|crm|]:\n    country: JP",
        "recipients.crm.role",
        "recipient 'crm' has no 'role'; write one of: processor, third-party, joint-use, own",
        "提供先 'crm' に 'role' がありません。次のいずれかを書いてください: processor、third-party、joint-use、own");

    [Theory]
    [InlineData("processor")]
    [InlineData("third-party")]
    [InlineData("joint-use")]
    public void RecipientWithoutCountry_IsReportedAtItsId(string role) => MarkedYaml.LacksEntry(
        $"recipients:\n  [|crm|]:\n    role: {role}\n    name: CRM\n    receives: []\n    for: []",
        "recipients.crm.country",
        "recipient 'crm' has no 'country'; write the two-letter code of the country where it is, such as JP or US",
        "提供先 'crm' に 'country' がありません。所在国の 2 文字コード（JP、US など）を書いてください");

    [Fact]
    public void TheCompanyItself_NeedsNoCountry() => Assert.DoesNotContain(
        PromiseReader.Read("recipients: { crm: { role: own } }").Errors, e => e.MissingPath == "recipients.crm.country");

    [Fact]
    public void WithBadCountry_NothingIsCalledMissing() => Assert.DoesNotContain(
        PromiseReader.Read("recipients: { crm: { role: processor, country: XX } }").Errors, e => e.MissingPath == "recipients.crm.country");

    [Fact]
    public void EmptyRecipient_LacksRoleAndCountry() => Assert.Equal(
        ["recipients.crm.role", "recipients.crm.country"],
        PromiseReader.Read("controller: { name: Shop, complaints: { contact: a@shop.example } }\nrecipients:\n  crm:\n").Errors.Select(e => e.MissingPath));
}
