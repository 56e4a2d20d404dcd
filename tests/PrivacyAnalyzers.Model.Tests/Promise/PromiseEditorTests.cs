namespace PrivacyAnalyzers.Model.Tests;

public class PromiseEditorTests
{
    [Fact]
    public void MissingTextInBlockStyle_IsAddedBehindTheOtherEntries() => InsertsMissing(
        "purposes.support.text",
        """
        statement: { languages: [ja, en] }
        purposes:
          # questions by mail
          support:   # and by phone
            retention: P1Y   # agreed in May
            # basis: to be discussed

          payment: { text: x, retention: P7Y }
        """,
        """
        statement: { languages: [ja, en] }
        purposes:
          # questions by mail
          support:   # and by phone
            retention: P1Y   # agreed in May
            text: { ja: "【要確認】", en: "[to confirm]" }
            # basis: to be discussed

          payment: { text: x, retention: P7Y }
        """);

    [Fact]
    public void MissingRetentionInFlowStyle_IsAddedInTheBraces() => InsertsMissing(
        "purposes.support.retention",
        "purposes: { support: { text: To answer you. } } # two\n",
        "purposes: { support: { text: To answer you., retention: \"[to confirm]\" } } # two\n");

    [Fact]
    public void MissingEntryInBracesOverSeveralLines_IsAddedInTheLastOfThem() => InsertsMissing(
        "recipients.crm.country",
        "recipients:\n  crm: {\n    role: processor,\n    hosts: [crm.example] # ours\n  }\n",
        "recipients:\n  crm: {\n    role: processor,\n    hosts: [crm.example], country: \"[to confirm]\" # ours\n  }\n");

    [Fact]
    public void MissingEntryBehindATrailingComma_KeepsTheComma() => InsertsMissing(
        "recipients.crm.country",
        "recipients:\n  crm: {\n    role: processor,  # a, b\n  }\n",
        "recipients:\n  crm: {\n    role: processor, country: \"[to confirm]\",  # a, b\n  }\n");

    [Theory]
    [InlineData("support: {}", "support: { text: \"[to confirm]\" }")]
    [InlineData("support: {  }", "support: { text: \"[to confirm]\" }")]
    [InlineData("support: ~", "support: { text: \"[to confirm]\" }")]
    [InlineData("support:", "support:\n    text: \"[to confirm]\"")]
    [InlineData("support: # later", "support: # later\n    text: \"[to confirm]\"")]
    [InlineData("support:\n    # later", "support:\n    # later\n    text: \"[to confirm]\"")]
    [InlineData("support:\n    text:", "support:\n    text: \"[to confirm]\"")]
    [InlineData("support:\n    text: ''", "support:\n    text: \"[to confirm]\"")]
    [InlineData("support: { text: }", "support: { text: \"[to confirm]\" }")]
    [InlineData("support: { text }", "support: { text: \"[to confirm]\" }")]
    [InlineData("support: { basis: , statutory: }", "support: { basis: , statutory: , text: \"[to confirm]\"}")]
    public void MissingTextOfAnEmptyEntry_IsAdded(string before, string after) => InsertsMissing(
        "purposes.support.text",
        $"purposes:\n  {before}\n  payment: {{ retention: P1Y }}\n",
        $"purposes:\n  {after}\n  payment: {{ retention: P1Y }}\n");

    [Fact]
    public void MissingLanguage_IsAddedBesideTheOther() => InsertsMissing(
        "purposes.support.text.ja",
        "purposes:\n  support:\n    text:\n      en: To answer you.\n",
        "purposes:\n  support:\n    text:\n      en: To answer you.\n      ja: \"【要確認】\"\n");

    [Fact]
    public void MissingEntryOfAnIdWithDots_IsAddedToIt() => InsertsMissing(
        "purposes.order.gift.retention",
        "purposes:\n  order: { text: a, retention: P1Y }\n  order.gift: { text: b }\n",
        "purposes:\n  order: { text: a, retention: P1Y }\n  order.gift: { text: b, retention: \"[to confirm]\" }\n");

    [Fact]
    public void MissingController_IsAddedAtTheEndInTheLanguagesOfTheStatement() => InsertsMissing(
        "controller",
        "statement:\n    languages: [ja, en]",
        "statement:\n    languages: [ja, en]\n\ncontroller:\n    name: { ja: \"【要確認】\", en: \"[to confirm]\" }\n    complaints: { contact: \"【要確認】\" }\n");

    [Fact]
    public void ControllerWithoutValue_IsFilledInItsPlace() => InsertsMissing(
        "controller",
        "version: 1\ncontroller:\n\npurposes:\n",
        "version: 1\ncontroller:\n  name: \"[to confirm]\"\n  complaints: { contact: \"[to confirm]\" }\n\npurposes:\n");

    [Fact]
    public void MissingComplaintsContact_IsAdded() => InsertsMissing(
        "controller.complaints.contact",
        "controller:\n  name: Shop\n",
        "controller:\n  name: Shop\n  complaints: { contact: \"[to confirm]\" }\n");

    [Fact]
    public void MissingComplaintsContactBelowItsKey_IsAdded() => InsertsMissing(
        "controller.complaints.contact",
        "controller:\n  complaints:\n  name: Shop\n",
        "controller:\n  complaints:\n    contact: \"[to confirm]\"\n  name: Shop\n");

    [Fact]
    public void EveryMissingEntry_CanBeInsertedOneAfterTheOther()
    {
        var text = "statement: { languages: [en, ja] }\ncontroller: { name: { en: Shop } }\npurposes: { a: , b: { text: { ja: 対応 } } }\nrecipients:\n  c:\n  d: { role: processor }\n";
        while (PromiseReader.Read(text).Errors.FirstOrDefault() is { MissingPath: { } path })
        {
            text = PromiseEditor.Apply(text, PromiseEditor.InsertMissing(text, path));
        }

        Assert.Equal(
            """
            statement: { languages: [en, ja] }
            controller: { name: { en: Shop, ja: "【要確認】" }, complaints: { contact: "[to confirm]" } }
            purposes: { a: { text: { en: "[to confirm]", ja: "【要確認】" }, retention: "[to confirm]" } , b: { text: { ja: 対応, en: "[to confirm]" }, retention: "[to confirm]" } }
            recipients:
              c:
                role: "[to confirm]"
                country: "[to confirm]"
              d: { role: processor, country: "[to confirm]" }

            """,
            text);
        Assert.Empty(PromiseReader.Read(text).Errors);
    }

    [Fact]
    public void Purpose_IsAddedBehindTheOthers() => Edits(
        text => PromiseEditor.AddPurpose(text, "marketing"),
        "purposes:\n    support:\n        text: To answer you.\n        retention: P1Y\n\nsubjects: { a: A }\n",
        "purposes:\n    support:\n        text: To answer you.\n        retention: P1Y\n    marketing:\n        text: \"[to confirm]\"\n        retention: \"[to confirm]\"\n\nsubjects: { a: A }\n");

    [Fact]
    public void PurposeInCrLf_KeepsCrLf() => Edits(
        text => PromiseEditor.AddPurpose(text, "marketing"),
        "purposes:\r\n  support: { text: a, retention: P1Y }\r\nsubjects: { a: A }\r\n",
        "purposes:\r\n  support: { text: a, retention: P1Y }\r\n  marketing:\r\n    text: \"[to confirm]\"\r\n    retention: \"[to confirm]\"\r\nsubjects: { a: A }\r\n");

    [Theory]
    [InlineData("version: 1")]
    [InlineData("version: 1\n")]
    [InlineData("version: 1\n\n\n")]
    public void PurposeWithoutSection_GetsOneAtTheEnd(string text) => Edits(
        t => PromiseEditor.AddPurpose(t, "marketing"),
        text,
        "version: 1\n\npurposes:\n  marketing:\n    text: \"[to confirm]\"\n    retention: \"[to confirm]\"\n");

    [Theory]
    [InlineData("", "")]
    [InlineData("# ours\n", "# ours\n\n")]
    [InlineData("# ours", "# ours\n\n")]
    public void PurposeInAnEmptyFile_IsAdded(string text, string start) => Edits(
        t => PromiseEditor.AddPurpose(t, "marketing"),
        text,
        start + "purposes:\n  marketing:\n    text: \"[to confirm]\"\n    retention: \"[to confirm]\"\n");

    [Fact]
    public void PurposeBehindAByteOrderMark_IsAddedAtTheMargin() => Edits(
        t => PromiseEditor.AddPurpose(t, "marketing"),
        "\uFEFFversion: 1\n",
        "\uFEFFversion: 1\n\npurposes:\n  marketing:\n    text: \"[to confirm]\"\n    retention: \"[to confirm]\"\n");

    [Theory]
    [InlineData("purposes: {}\n", "purposes: { marketing: { text: \"[to confirm]\", retention: \"[to confirm]\" } }\n")]
    [InlineData("purposes:\n", "purposes:\n  marketing:\n    text: \"[to confirm]\"\n    retention: \"[to confirm]\"\n")]
    [InlineData("purposes:", "purposes:\n  marketing:\n    text: \"[to confirm]\"\n    retention: \"[to confirm]\"")]
    [InlineData("{ version: 1 }", "{ version: 1, purposes: { marketing: { text: \"[to confirm]\", retention: \"[to confirm]\" } } }")]
    public void PurposeInAnEmptySection_IsAdded(string before, string after) => Edits(t => PromiseEditor.AddPurpose(t, "marketing"), before, after);

    [Fact]
    public void PurposeWithAnOddId_IsQuoted() => Edits(
        t => PromiseEditor.AddPurpose(t, "a: \"b\"\n#"),
        "purposes: {}\n",
        "purposes: { \"a: \\\"b\\\"\\u000A#\": { text: \"[to confirm]\", retention: \"[to confirm]\" } }\n");

    [Fact]
    public void Recipient_IsAddedWithItsHostAndCategories() => Edits(
        text => PromiseEditor.AddRecipient(text, new("zoho", "crm.zoho.com", ["contact.email", "identity.name"])),
        "recipients:\n  stripe: { role: processor, country: US }\n  # more to come\n\nstores:\n",
        """
        recipients:
          stripe: { role: processor, country: US }
          zoho:
            name: "[to confirm]"
            role: "[to confirm]"
            country: "[to confirm]"
            hosts: [crm.zoho.com]
            receives: [contact.email, identity.name]
          # more to come

        stores:

        """);

    [Fact]
    public void RecipientWithoutHost_IsAdded() => Edits(
        text => PromiseEditor.AddRecipient(text, new("zoho", null, [])),
        "recipients: {}",
        "recipients: { zoho: { name: \"[to confirm]\", role: \"[to confirm]\", country: \"[to confirm]\", receives: [] } }");

    [Fact]
    public void KnownService_IsAddedWithWhatIsKnownOfIt() => Edits(
        text => PromiseEditor.AddRecipient(text, new("stripe", null, ["contact.email"]) { Service = ThirdParties.FindByAssembly("Stripe.net"), Package = "Stripe.net" }),
        "version: 1\n",
        """
        version: 1

        recipients:
          stripe:
            name: "[to confirm]"
            service: Stripe
            role: "[to confirm]"
            country: "[to confirm: US]"
            packages: [Stripe.net]
            receives: [contact.email]

        """);

    [Theory]
    [InlineData("{ role: own, hosts: [a.example] }", "{ role: own, hosts: [a.example, b.example] }")]
    [InlineData("{ role: own }", "{ role: own, hosts: [b.example] }")]
    public void HostOfARecipient_IsAdded(string before, string after) => Edits(
        text => PromiseEditor.AddRecipientHost(text, "crm", "b.example"),
        $"recipients:\n  crm: {before}\n",
        $"recipients:\n  crm: {after}\n");

    [Theory]
    [InlineData("{ role: own, receives: [identity.name] }", "{ role: own, receives: [identity.name, contact.email] }")]
    [InlineData("{ role: own, receives: [identity.name, ] }", "{ role: own, receives: [identity.name, contact.email, ] }")]
    [InlineData("{ role: own, receives: [] }", "{ role: own, receives: [contact.email] }")]
    [InlineData("{ role: own, receives: }", "{ role: own, receives: [contact.email] }")]
    [InlineData("{ role: own }", "{ role: own, receives: [contact.email] }")]
    [InlineData("{}", "{ receives: [contact.email] }")]
    [InlineData("", "\n    receives: [contact.email]")]
    [InlineData("\n    role: own", "\n    role: own\n    receives: [contact.email]")]
    [InlineData("\n    receives:\n      - identity.name # who\n      # - fin.card\n    role: own", "\n    receives:\n      - identity.name # who\n      - contact.email\n      # - fin.card\n    role: own")]
    [InlineData("\n    receives:\n    - identity.name\n    role: own", "\n    receives:\n    - identity.name\n    - contact.email\n    role: own")]
    [InlineData("\n    receives: [\n      identity.name, # who\n      fin.card # how\n    ]", "\n    receives: [\n      identity.name, # who\n      fin.card, contact.email # how\n    ]")]
    public void CategoryOfARecipient_IsAdded(string before, string after) => Edits(
        text => PromiseEditor.AddRecipientCategory(text, "crm", "contact.email"),
        $"recipients:\n  crm:{(before.StartsWith('{') ? " " : "")}{before}\n",
        $"recipients:\n  crm:{(after.StartsWith('{') ? " " : "")}{after}\n");

    [Theory]
    [InlineData("recipients: { crm: { receives: [contact.email] } }")]
    [InlineData("recipients: { other: {} }")]
    [InlineData("recipients: { crm: x }")]
    [InlineData("recipients: [crm]")]
    [InlineData("version: 1")]
    [InlineData("recipients: { crm: { receives: [")]
    [InlineData("")]
    public void CategoryThatIsThereOrHasNoPlace_ChangesNothing(string text) =>
        Assert.Null(PromiseEditor.AddRecipientCategory(text, "crm", "contact.email"));

    [Theory]
    [InlineData("purposes: { marketing: }")]
    [InlineData("purposes: [marketing]")]
    [InlineData("purposes: none")]
    [InlineData("purposes:\n\tmarketing: x")]
    [InlineData("purposes: {}\n---\nversion: 1\n")]
    [InlineData("- a")]
    [InlineData("a\0b")]
    public void PurposeThatIsThereOrHasNoPlace_ChangesNothing(string text)
    {
        Assert.Null(PromiseEditor.AddPurpose(text, "marketing"));
        Assert.Equal(text, PromiseEditor.Apply(text, null));
    }

    [Theory]
    [InlineData("contact.emial")]
    [InlineData("none")]
    public void CategoryThatTheTaxonomyLacks_IsNotAdded(string category) =>
        Assert.Null(PromiseEditor.AddRecipientCategory("recipients: { crm: { role: own } }", "crm", category));

    [Fact]
    public void LayoutThatReadsOtherwiseThanItLooks_IsLeftAlone() =>
        Assert.Null(PromiseEditor.InsertMissing("purposes: { support: { retention: P1Y, text:} }", "purposes.support.text"));

    [Fact]
    public void Edit_TouchesNothingButItsPlace() => Assert.Equal(
        new TextEdit(49, 0, ", country: \"[to confirm]\""),
        PromiseEditor.InsertMissing("version: 1\nrecipients: { crm: { role: third-party } }\n", "recipients.crm.country"));

    [Fact]
    public void EditsOfDamagedExamples_KeepAllOtherTextAndAddWhatWasMissing()
    {
        var random = new Random(20240602);
        var lines = PromiseExample.Text.Split('\n');
        for (var round = 0; round < 60; round++)
        {
            var first = random.Next(lines.Length);
            var count = random.Next(1, 4);
            var text = string.Join('\n', lines.Where((_, i) => i < first || i >= first + count));
            foreach (var path in PromiseReader.Read(text).Errors.Select(e => e.MissingPath).OfType<string>())
            {
                var edit = Assert.NotNull(PromiseEditor.InsertMissing(text, path));
                var after = PromiseEditor.Apply(text, edit);
                Assert.Equal(text, after.Remove(edit.Start, edit.NewText.Length).Insert(edit.Start, text.Substring(edit.Start, edit.Length)));
                Assert.DoesNotContain(PromiseReader.Read(after).Errors, e => e.MissingPath == path);
            }
        }
    }

    private static void InsertsMissing(string path, string before, string after) => Edits(text => PromiseEditor.InsertMissing(text, path), before, after);

    private static void Edits(Func<string, TextEdit?> edit, string before, string after) =>
        Assert.Equal(after, PromiseEditor.Apply(before, edit(before)));
}
