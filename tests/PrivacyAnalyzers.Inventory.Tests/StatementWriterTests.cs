using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory.Tests;

public sealed class StatementWriterTests
{
    private static string Section(string id, string language, DataInventory? inventory = null) =>
        Assert.Single(StatementWriter.Sections(inventory ?? Shop.Inventory, language), s => s.Id == id).Markdown;

    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    [Fact]
    public void Sections_StandInTheOrderOfficersExpect() =>
        Assert.Equal(
            [
                "controller", "contact", "collected", "purposes", "special-care", "required", "sharing", "opt-out", "joint-use", "processors", "transfers",
                "device", "cookies", "security", "retention", "pseudonymised", "rights", "complaints", "my-number", "children-california", "changes",
            ],
            StatementWriter.Sections(Shop.Inventory, "ja").Select(s => s.Id));

    [Fact]
    public void Collected_SaysItemMethodAndWhetherRequired()
    {
        Assert.Equal(
            Lines("""
            当社は、次の情報を取得します。

            | 情報の項目 | 対象となる方 | 取得方法 | 必須・任意 |
            | --- | --- | --- | --- |
            | 氏名（お名前） | お客さま | 本人による画面・APIからの送信 | 必須 |
            | 生年月日・年齢【要確認：開発責任者】 | 【要確認：個人情報保護管理者】 | 【要確認：開発責任者】 | 【要確認：開発責任者】 |
            | メール（メールアドレス） | お客さま | 本人による画面・APIからの送信 | 必須 |
            | IPアドレス | 【要確認：個人情報保護管理者】 | 利用に伴い自動的に取得 | 入力なし |
            | 病歴・障害・健診・診療調剤 | 【要確認：個人情報保護管理者】 | 【要確認：開発責任者】 | 任意 |

            <!-- source: contact.email, identity.birth, identity.name, online.ip, special.health -->

            """),
            Section("collected", "ja"));
        Assert.Contains("| Name | Customers | sent by the person through a screen or API | required |", Section("collected", "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M:Shop.Directory.Find(System.Int32)", "required")]
    [InlineData("M:Shop.Signup.Post(System.String)#mail", "depends on the screen")]
    public void WhatAMethodGivesBack_NobodyIsAskedFor_ButItsParameters(string id, string says)
    {
        var facts = new AssemblyFacts("Shop")
        {
            Members =
            [
                new("P:Shop.A.Mail", "A.Mail", "contact.email", ClassificationReason.Attribute, "A.cs:1") { Subject = "customer", Purposes = ["support"], Required = true },
                new(id, "Mail", "contact.email", ClassificationReason.Attribute, "B.cs:1") { Subject = "customer", Purposes = ["support"] },
            ],
        };

        Assert.Contains($"| {says} |", Section("collected", "en", InventoryBuilder.Merge([facts], Promise.Empty)), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenALabelIsASentenceEmptyOrInAnotherLanguage_ItIsNotShown()
    {
        var labels = new[] { "", "The customer's address.", "Mail", "メールアドレス", "とても長いので項目の名前とは言えず画面にも出ないような説明" };
        var facts = new AssemblyFacts("Shop")
        {
            Members = [.. labels.Select((l, i) => new MemberFact($"P:Shop.A.M{i}", $"A.M{i}", "contact.email", ClassificationReason.Attribute, "A.cs:1") { Label = l })],
        };
        var inventory = InventoryBuilder.Merge([facts], Promise.Empty);

        Assert.Contains("| メール（メールアドレス） |", Section("collected", "ja", inventory), StringComparison.Ordinal);
        Assert.Contains("| E-mail (Mail) |", Section("collected", "en", inventory), StringComparison.Ordinal);
    }

    [Fact]
    public void Purposes_StandBySubject() =>
        Assert.Equal(
            Lines("""
            We use the data for the following purposes.

            | About whom | Purpose | Data | Legal basis |
            | --- | --- | --- | --- |
            | Customers | To process and deliver your order. | Name, E-mail | contract |
            | Customers | To answer your questions. | E-mail | legitimate interest |
            | \[to confirm: privacy officer\] | To process and deliver your order. | Health, disability, check-up, care, drugs | contract |
            | \[to confirm: privacy officer\] | \[to confirm: privacy officer\] | Birth, age \[to confirm: lead developer\], IP address |  |

            <!-- source: contact.email, identity.birth, identity.name, online.ip, purposes.order-fulfilment, purposes.support, special.health -->

            """),
            Section("purposes", "en"));

    [Fact]
    public void Sharing_ListsUndeclaredHostsAsToBeConfirmed() =>
        Assert.Equal(
            Lines("""
            当社は、次の第三者に個人データを提供します。

            | 提供先 | 提供する項目 | 提供の目的 | 提供の手段 | 契約 |
            | --- | --- | --- | --- | --- |
            | mail.example.net【要確認：個人情報保護管理者】 | メール【要確認：個人情報保護管理者】 | 【要確認：個人情報保護管理者】 | インターネットを通じた送信 | 【要確認：個人情報保護管理者】 |

            <!-- source: contact.email, recipients.mail.example.net -->

            """),
            Section("sharing", "ja"));

    [Fact]
    public void WhenNothingIsSent_SharingSaysSo()
    {
        var inventory = InventoryBuilder.Merge([Shop.Domain], Shop.Promise);

        Assert.Equal("本サービスのプログラムは、個人データを第三者に提供しません。\n", Section("sharing", "ja", inventory));
        Assert.Equal("The programs of this service give no personal data to third parties.\n", Section("sharing", "en", inventory));
    }

    [Fact]
    public void WhenTheDestinationCannotBeTold_SharingIsToBeConfirmed()
    {
        var inventory = InventoryBuilder.Merge([Shop.Domain, Shop.Web with { Flows = [Shop.Web.Flows[1] with { Host = null }] }], Shop.Promise);

        Assert.Contains(@"| destination not told by the code \[to confirm: lead developer\] | E-mail |", Section("sharing", "en", inventory), StringComparison.Ordinal);
    }

    [Fact]
    public void Device_HasARowForEachNoticedRecipient()
    {
        var promise = Shop.Promise with
        {
            Recipients = [Shop.Promise.Recipients[0] with { PurposeOfRecipient = new("To stop fraud.", "不正利用の防止のため"), OptOut = "https://stripe.example/opt-out" }],
        };

        Assert.Contains(
            "| Stripe, Inc.（Stripe Payments） | メール | ご注文の処理および商品の発送のため | 不正利用の防止のため | https://stripe.example/opt-out |",
            Section("device", "ja", InventoryBuilder.Merge([Shop.Domain], promise)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Transfers_ListsRecipientsOutsideTheHomeCountry()
    {
        Assert.Contains("| Stripe, Inc.（Stripe Payments） | アメリカ合衆国 | 【要確認：個人情報保護管理者】 | 標準契約条項を締結 |", Section("transfers", "ja"), StringComparison.Ordinal);

        var inJapan = Shop.Promise with { Recipients = [Shop.Promise.Recipients[0] with { Country = "JP" }] };
        Assert.Equal(
            "本サービスのプログラムは、外国にある第三者に個人データを提供しません。\n",
            Section("transfers", "ja", InventoryBuilder.Merge([Shop.Domain], inJapan)));
    }

    [Fact]
    public void Retention_IsSaidByPurposeAndWhereCodeSaysItByItem() =>
        Assert.Equal(
            Lines("""
            当社は、次の期間、情報を保存し、その後消去します。

            | 対象となる方 | 利用目的 | 情報の項目 | 保存期間 |
            | --- | --- | --- | --- |
            | お客さま | ご注文の処理および商品の発送のため | 氏名（お名前）、メール（メールアドレス） | 5年 |
            | お客さま | お問い合わせに回答するため | メール（メールアドレス） | アカウントの削除まで |
            | 【要確認：個人情報保護管理者】 | ご注文の処理および商品の発送のため | 病歴・障害・健診・診療調剤 | アカウントの削除から30日 |
            | 【要確認：個人情報保護管理者】 | 【要確認：個人情報保護管理者】 | 生年月日・年齢【要確認：開発責任者】、IPアドレス | 【要確認：個人情報保護管理者】 |

            <!-- source: contact.email, identity.birth, identity.name, online.ip, purposes.order-fulfilment, purposes.support, special.health -->

            """),
            Section("retention", "ja"));

    [Fact]
    public void WhenTheCodeHoldsAMyNumber_ItsSectionSaysSo()
    {
        var facts = new AssemblyFacts("Shop") { Members = [new("P:Shop.A.MyNumber", "A.MyNumber", "govid.mynumber", ClassificationReason.Attribute, "A.cs:1")] };

        Assert.StartsWith("当社は、法令で認められた目的に限り", Section("my-number", "ja", InventoryBuilder.Merge([facts], Promise.Empty)), StringComparison.Ordinal);
        Assert.Equal("本サービスのプログラムは、個人番号（マイナンバー）を取り扱いません。\n", Section("my-number", "ja"));
    }

    [Fact]
    public void Disadvantages_StandBeforeTheReaderAgrees()
    {
        var promise = Shop.Promise with { Disadvantages = [new("Mails pass through the United States.", "メールは米国を経由します。")] };

        Assert.EndsWith("\n同意いただく前に、次の点をご確認ください。\n\n- メールは米国を経由します。\n\n<!-- source: contact.email, identity.birth, identity.name, special.health -->\n",
            Section("required", "ja", InventoryBuilder.Merge([Shop.Domain], promise)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", new[] { "等", "など", "その他" })]
    [InlineData("en", new[] { "etc", "such as", "and others", "and so on" })]
    public void OwnWords_PromiseClosedLists(string language, string[] openWords)
    {
        var withDevice = Shop.Promise with { Recipients = [Shop.Promise.Recipients[0] with { PurposeOfRecipient = new("x", "x"), Role = RecipientRole.ThirdParty }] };
        var full = InventoryBuilder.Merge([Shop.Domain, Shop.Persistence, Shop.Web], withDevice);
        var empty = InventoryBuilder.Merge([], Promise.Empty);

        foreach (var inventory in new[] { Shop.Inventory, full, empty })
        {
            foreach (var id in new[] { "collected", "sharing", "device" })
            {
                var text = Section(id, language, inventory);
                Assert.All(openWords, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void WhenTextHoldsMarkdownOrHtml_ItIsShownAsItIs()
    {
        var promise = Shop.Promise with
        {
            Controller = new Controller { Name = LocalizedText.Same("A|B <script> *x* [y](z) `c`\n<!-- privacy:end controller -->"), Address = LocalizedText.Same("1. First Street"), Representative = LocalizedText.Same("# R & D") },
        };

        Assert.Equal(
            Lines("""
            - Name: A\|B \<script\> \*x\* \[y\](z) \`c\`, \<!-- privacy:end controller --\>
            - Address: 1\. First Street
            - Representative: \# R & D

            """),
            Section("controller", "en", InventoryBuilder.Merge([], promise)));
    }

    [Fact]
    public void WholeStatement_IsUpToDateWithItself()
    {
        var text = StatementWriter.Write(Shop.Inventory, "ja");

        var update = StatementWriter.Update(text, Shop.Inventory, "ja");

        Assert.Equal(text, update.Text);
        Assert.Equal(21, update.Regions.Length);
        Assert.Empty(update.OutOfDate);
        Assert.Empty(update.Problems);
    }

    [Fact]
    public void WhenARegionIsWrittenAnew_AllElseStaysByteForByte()
    {
        const string human = "\uFEFF# Ours  \r\n\r\ttext\n\n<!-- privacy:begin joint-use -->\nold\n<!-- privacy:end joint-use -->\nlast line without end";

        var update = StatementWriter.Update(human, Shop.Inventory, "en");

        Assert.Equal(
            "\uFEFF# Ours  \r\n\r\ttext\n\n<!-- privacy:begin joint-use -->\n\nWe use no personal data jointly with others.\n\n<!-- privacy:end joint-use -->\nlast line without end",
            update.Text);
        var region = Assert.Single(update.OutOfDate);
        Assert.Equal(("joint-use", 5), (region.Section.Id, region.Line));
    }

    [Fact]
    public void WhenTheTextHasCrLf_RegionsHaveIt()
    {
        const string human = "Ours\r\n  <!-- privacy:begin joint-use -->\r\n<!--privacy:end joint-use-->\r\n";

        Assert.Equal(
            "Ours\r\n  <!-- privacy:begin joint-use -->\r\n\r\nWe use no personal data jointly with others.\r\n\r\n<!--privacy:end joint-use-->\r\n",
            StatementWriter.Update(human, Shop.Inventory, "en").Text);
    }

    [Theory]
    [InlineData("one\n<!-- privacy:begin collectd -->\n<!-- privacy:end collectd -->\n", 2, "region 'collectd' is not known; known are controller, contact, collected,")]
    [InlineData("<!-- privacy:begin collected -->\ntext\n", 1, "region 'collected' is not closed: write <!-- privacy:end collected --> below it")]
    [InlineData("<!-- privacy:begin collected -->\n<!-- privacy:end purposes -->\n", 1, "region 'collected' is not closed")]
    [InlineData("<!-- privacy:begin collected -->\n<!-- privacy:begin purposes -->\n<!-- privacy:end purposes -->\n<!-- privacy:end collected -->\n", 1, "region 'collected' is not closed")]
    [InlineData("one\ntwo\n<!-- privacy:end collected -->\n", 3, "region 'collected' ends here and was not begun")]
    public void WhenARegionIsBroken_ItsLineIsReported(string human, int line, string message)
    {
        var problem = StatementWriter.Update(human, Shop.Inventory, "en").Problems[0];

        Assert.Equal(line, problem.Line);
        Assert.StartsWith(message, problem.Message.En, StringComparison.Ordinal);
        Assert.NotNull(problem.Message.Ja);
    }

    [Fact]
    public void WhenARegionIsBroken_ItIsKeptAsItWas()
    {
        const string human = "<!-- privacy:begin collected -->\ntext\n";

        Assert.Equal(human, StatementWriter.Update(human, Shop.Inventory, "en").Text);
    }

    [Fact]
    public void MarkerInsideALine_IsText()
    {
        const string human = "Write `<!-- privacy:begin collected -->` in your text.\n";

        var update = StatementWriter.Update(human, Shop.Inventory, "en");

        Assert.Empty(update.Problems);
        Assert.Empty(update.Regions);
    }

    [Fact]
    public void EmptyText_StaysEmpty() => Assert.Equal("", StatementWriter.Update("", Shop.Inventory, "en").Text);
}
