namespace PrivacyAnalyzers.Model.Tests;

public class PromiseReaderTests
{
    private static readonly Promise Example = ReadExample();

    private static Promise ReadExample()
    {
        var reading = PromiseReader.Read(PromiseExample.Text);
        Assert.Empty(reading.Errors);
        return reading.Promise;
    }

    [Fact]
    public void Controller_IsReadInBothLanguages()
    {
        var controller = Example.Controller!;
        Assert.Equal(new LocalizedText("Example Shop Inc.", "株式会社サンプルショップ"), controller.Name);
        Assert.Equal(new LocalizedText("1-1 Example, Chiyoda-ku, Tokyo", "東京都千代田区例示1-1"), controller.Address);
        Assert.Equal(new LocalizedText("Hanako Sato, President", "代表取締役 佐藤花子"), controller.Representative);
        Assert.Equal(new LocalizedText("Taro Tanaka, Privacy Officer", "個人情報保護管理者 田中太郎"), controller.Officer);
        Assert.Equal("privacy@shop.example", controller.OfficerContact);
        Assert.Equal("https://shop.example/privacy/contact", controller.ComplaintsContact);
        Assert.Equal(new TextPosition(12, 10, 2, 0), controller.Position);
    }

    [Fact]
    public void Statement_IsReadWithItsFirstLanguageFirst()
    {
        Assert.Equal("docs/privacy-statement.{lang}.md", Example.Statement.File);
        Assert.Equal(["ja", "en"], Example.Statement.Languages.ToArray());
    }

    [Fact]
    public void Purposes_AreReadInTheFilesOrder()
    {
        Assert.Equal(["order-fulfilment", "payment", "support", "year-end-adjustment"], Example.Purposes.Select(p => p.Id));
        var purpose = Example.FindPurpose("order-fulfilment")!;
        Assert.Equal(new LocalizedText("To process and deliver your order.", "ご注文の処理および商品の発送のため"), purpose.Text);
        Assert.Equal("contract", purpose.Basis);
        Assert.Equal(new Retention("P5Y", null), purpose.Retention);
        Assert.False(purpose.Statutory);
        Assert.Equal((14, 2, 16), (purpose.Position.Line, purpose.Position.Column, purpose.Position.Length));
    }

    [Fact]
    public void Retention_CanBeAPeriodAfterAnEvent() =>
        Assert.Equal(new Retention("P1Y", "account-closed"), Example.FindPurpose("support")!.Retention);

    [Fact]
    public void Statutory_IsRead() => Assert.True(Example.FindPurpose("year-end-adjustment")!.Statutory);

    [Fact]
    public void Subjects_AreRead() => Assert.Equal(
        [("customer", new LocalizedText("Customers", "お客さま")), ("employee", new LocalizedText("Employees", "従業員"))],
        Example.Subjects.Select(s => (s.Id, s.Name)));

    [Fact]
    public void Recipient_IsReadWithAllItsFields()
    {
        var stripe = Example.FindRecipientByHost("files.stripe.com")!;
        Assert.Equal("stripe", stripe.Id);
        Assert.Equal(LocalizedText.Same("Stripe, Inc."), stripe.Name);
        Assert.Equal(LocalizedText.Same("Stripe Payments"), stripe.Service);
        Assert.Equal(RecipientRole.Processor, stripe.Role);
        Assert.Equal("US", stripe.Country);
        Assert.Equal(new LocalizedText("Standard contractual clauses.", "標準契約条項に基づく委託契約"), stripe.Safeguards);
        Assert.Equal(["api.stripe.com", "*.stripe.com"], stripe.Hosts.ToArray());
        Assert.Equal(["Stripe.net"], stripe.Packages.ToArray());
        Assert.Equal(["Stripe"], stripe.Namespaces.ToArray());
        Assert.Equal(["identity.name", "contact.email", "fin.card"], stripe.Receives.ToArray());
        Assert.Equal(["payment"], stripe.For.ToArray());
        Assert.Equal(new LocalizedText("To prevent card fraud.", "カードの不正利用の防止"), stripe.PurposeOfRecipient);
        Assert.Equal("https://stripe.com/privacy", stripe.OptOut);
    }

    [Theory]
    [InlineData("processor", RecipientRole.Processor)]
    [InlineData("third-party", RecipientRole.ThirdParty)]
    [InlineData("joint-use", RecipientRole.JointUse)]
    [InlineData("own", RecipientRole.Own)]
    public void EachRole_IsRead(string role, RecipientRole expected) =>
        Assert.Equal(expected, PromiseReader.Read($"recipients: {{ a: {{ role: {role}, country: JP }} }}").Promise.Recipients[0].Role);

    [Fact]
    public void Host_IsReadInLowerCase() =>
        Assert.Equal(["api.example.com"], PromiseReader.Read("recipients: { a: { hosts: [API.Example.com] } }").Promise.Recipients[0].Hosts.ToArray());

    [Fact]
    public void Store_IsRead()
    {
        var store = Assert.Single(Example.Stores);
        Assert.Equal("ShopDbContext", store.Id);
        Assert.Equal(new LocalizedText("Data centre in Tokyo", "本社データセンター"), store.Place);
        Assert.Equal("disk-encryption", store.Protection);
        Assert.Equal(new LocalizedText("Order desk", "受注課"), store.Access);
        Assert.Equal(new LocalizedText("Erased beyond recovery", "復元不能な方法で消去"), store.Disposal);
    }

    [Fact]
    public void CategoryDefaults_AreRead()
    {
        var email = Example.FindCategory("contact.email")!;
        Assert.Equal(["order-fulfilment", "support"], email.Purposes.ToArray());
        Assert.Equal("customer", email.Subject);
        Assert.Equal(new LocalizedText("We cannot confirm your order.", "ご注文の確認ができません。"), email.IfWithheld);
    }

    [Fact]
    public void Disadvantages_AreRead() => Assert.Equal(
        [new LocalizedText("Without an address we cannot deliver.", "ご住所がない場合は商品をお届けできません。")],
        Example.Disadvantages.ToArray());

    [Fact]
    public void Classify_IsRead()
    {
        Assert.Equal(["P:Vendor.Crm.Contact.MailAddr", "T:Vendor.Crm.ProductName"], Example.Classify.Select(c => c.Symbol));
        Assert.Equal(["contact.email", "none"], Example.Classify.Select(c => c.Category));
        Assert.Equal(["support"], Example.Classify[0].Purposes.ToArray());
    }

    [Fact]
    public void Marker_IsReadWithAndWithoutCategory() => Assert.Equal(
        [("Acme.Compliance.PiiAttribute", "identity.name"), ("Acme.Compliance.SensitiveAttribute", null)],
        Example.Markers.Select(m => (m.AttributeType, m.Category)));

    [Fact]
    public void Catalog_IsRead()
    {
        var catalog = Example.Catalog;
        Assert.Null(catalog.Library);
        Assert.Equal(("M:Acme.CurrentUser.GetMail", "contact.email"), (catalog.Sources[0].Method, catalog.Sources[0].Category));
        Assert.Equal(("M:Acme.Audit.Write(System.String)", "log"), (catalog.Sinks[0].Method, catalog.Sinks[0].Kind));
        Assert.Equal(["0"], catalog.Sinks[0].Arguments.ToArray());
        Assert.Equal("M:Acme.Mask.Mail(System.String)", catalog.Sanitizers[0].Method);
        Assert.Equal("M:Acme.Text.Trim(System.String)", catalog.Propagators[0].Method);
        Assert.Equal(("log", "N:Acme.SecureAudit"), (catalog.Trusted[0].Sink, catalog.Trusted[0].Where));
    }

    [Fact]
    public void JapaneseGuide_ShowsTheSameExample() => Assert.Equal(PromiseExample.Text, PromiseExample.In("promise.ja.md"));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void OtherLineEndings_ReadTheSame(string lineEnding)
    {
        var reading = PromiseReader.Read(PromiseExample.Text.Replace("\n", lineEnding));
        Assert.Empty(reading.Errors);
        Assert.Equal(Example.Purposes.Select(p => (p.Id, p.Text, p.Position.Line, p.Position.Column)), reading.Promise.Purposes.Select(p => (p.Id, p.Text, p.Position.Line, p.Position.Column)));
    }

    [Fact]
    public void ByteOrderMark_IsSkipped()
    {
        var reading = PromiseReader.Read("\uFEFF" + PromiseExample.Text);
        Assert.Empty(reading.Errors);
        Assert.Equal(new TextPosition(13, 10, 2, 0), reading.Promise.Controller!.Position);
    }

    [Fact]
    public void Text_CanBeOneForAllLanguages() =>
        Assert.Equal(new LocalizedText("決済のため", "決済のため"), PromiseReader.Read("purposes: { pay: { text: 決済のため } }").Promise.Purposes[0].Text);

    [Fact]
    public void WithoutStatement_TheLanguageIsEnglish() => Assert.Equal(["en"], PromiseReader.Read("version: 1").Promise.Statement.Languages.ToArray());

    [Fact]
    public void SectionsWithoutValue_CountAsAbsent()
    {
        var reading = PromiseReader.Read("""
            controller:
              name: Example Shop
              complaints: { contact: privacy@shop.example }
            purposes:
            subjects: ~
            recipients: null
            stores:
            categories:
            disadvantages:
            classify:
            markers:
            catalog:
            """);
        Assert.Empty(reading.Errors);
        Assert.Empty(reading.Promise.Purposes);
    }

    [Fact]
    public void Norway_IsNoTruthValue() =>
        Assert.Equal("NO", PromiseReader.Read("recipients: { a: { role: processor, country: NO } }").Promise.Recipients[0].Country);

    [Fact]
    public void WhatIsToBeConfirmed_IsReadAsAbsentAndNotCalledMissing()
    {
        var reading = PromiseReader.Read("""
            controller: { name: "[to confirm]", address: "[to confirm: lawyer]", complaints: { contact: "[to confirm]" } }
            statement: { languages: [ja, en] }
            purposes:
              support: { text: { en: "[to confirm]", ja: "【要確認】" }, retention: "[to confirm]" }
              payment: { text: { en: To charge you., ja: "【要確認：法務】" }, retention: { period: "【要確認】", until: account-closed } }
            recipients:
              crm: { role: "[to confirm]", country: "【要確認】" }
            """);
        Assert.Empty(reading.Errors);
        Assert.Equal(default, reading.Promise.Controller!.Name);
        Assert.Equal(default, reading.Promise.Controller.Address);
        Assert.Null(reading.Promise.Controller.ComplaintsContact);
        Assert.Equal(default, reading.Promise.Purposes[0].Text);
        Assert.Null(reading.Promise.Purposes[0].Retention);
        Assert.Equal(new LocalizedText("To charge you.", null), reading.Promise.Purposes[1].Text);
        Assert.Equal(new Retention(null, "account-closed"), reading.Promise.Purposes[1].Retention);
        Assert.Null(reading.Promise.Recipients[0].Role);
        Assert.Null(reading.Promise.Recipients[0].Country);
    }
}
