namespace PrivacyAnalyzers.Model.Tests;

public class PromiseDraftTests
{
    [Fact]
    public void Draft_HoldsWhatTheCodeShowsAndMarksTheRest()
    {
        var draft = new PromiseDraft("https://example.com/privacy.schema.json")
        {
            Languages = ["ja", "en"],
            Purposes = ["order-fulfilment", "support"],
            Recipients = [new RecipientDraft("stripe", "api.stripe.com", ["identity.name", "fin.card"]), new RecipientDraft("sendgrid", null, ["contact.email"])],
            Stores = ["ShopDbContext"],
            Categories = ["contact.email"],
        };
        Assert.Equal(
            """
            # yaml-language-server: $schema=https://example.com/privacy.schema.json
            # 【要確認】 の箇所は、人が記入してください。
            version: 1

            controller:
              name: { ja: "【要確認】", en: "[to confirm]" }
              complaints: { contact: "【要確認】" }

            statement:
              languages: [ja, en]

            purposes:
              order-fulfilment:
                text: { ja: "【要確認】", en: "[to confirm]" }
                retention: "【要確認】"
              support:
                text: { ja: "【要確認】", en: "[to confirm]" }
                retention: "【要確認】"

            recipients:
              stripe:
                name: "【要確認】"
                role: "【要確認】"
                country: "【要確認】"
                hosts: [api.stripe.com]
                receives: [identity.name, fin.card]
              sendgrid:
                name: "【要確認】"
                role: "【要確認】"
                country: "【要確認】"
                receives: [contact.email]

            stores:
              ShopDbContext:
                place: { ja: "【要確認】", en: "[to confirm]" }
                protection: "【要確認】"
                access: { ja: "【要確認】", en: "[to confirm]" }
                disposal: { ja: "【要確認】", en: "[to confirm]" }

            categories:
              contact.email: { purposes: [] }

            """,
            draft.Write());
        Assert.Empty(PromiseReader.Read(draft.Write()).Errors);
    }

    [Fact]
    public void DraftOfNothing_AsksInEnglishForTheController()
    {
        var text = new PromiseDraft("privacy.schema.json").Write();
        Assert.Equal(
            """
            # yaml-language-server: $schema=privacy.schema.json
            # A person fills in what says [to confirm].
            version: 1

            controller:
              name: "[to confirm]"
              complaints: { contact: "[to confirm]" }

            statement:
              languages: [en]

            """,
            text);
        Assert.Empty(PromiseReader.Read(text).Errors);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("1")]
    [InlineData("1e3")]
    [InlineData("~")]
    [InlineData("a b")]
    [InlineData("*.example.com")]
    [InlineData("a: b # c")]
    [InlineData("\"quoted\"")]
    [InlineData("back\\slash")]
    [InlineData("two\nlines")]
    [InlineData("受注課")]
    [InlineData("\uD842\uDFB7野")]
    [InlineData("\u2028\u0085\u0007")]
    public void Ids_ReadBackAsTheyWere(string id)
    {
        var reading = PromiseReader.Read(new PromiseDraft("s.json") { Purposes = [id], Stores = [id] }.Write());
        Assert.Empty(reading.Errors);
        Assert.Equal(id, reading.Promise.Purposes[0].Id);
        Assert.Equal(id, reading.Promise.Stores[0].Id);
    }

    [Fact]
    public void IdGivenTwice_IsWrittenOnce() =>
        Assert.Single(PromiseReader.Read(new PromiseDraft("s.json") { Purposes = ["support", "support"] }.Write()).Promise.Purposes);
}
