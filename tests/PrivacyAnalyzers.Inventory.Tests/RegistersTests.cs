using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory.Tests;

public sealed class RegistersTests
{
    private static Register Sheet(int index, string language = "ja", DataInventory? inventory = null) => new Registers(inventory ?? Shop.Inventory, language).All[index];

    private static Cell CellOf(Register register, string row, string column)
    {
        var index = register.Columns.Select(c => c.Header).ToList().IndexOf(column);
        Assert.True(index >= 0, $"there is no column '{column}'");
        return Assert.Single(register.Rows, r => r[0].Text == row)[index];
    }

    [Fact]
    public void Titles_AreThoseThatOfficersUse()
    {
        Assert.Equal(
            ["個人情報管理台帳", "委託先管理台帳", "通信先一覧", "処理活動の記録（GDPR第30条）", "情報資産台帳（ISO 27001）"],
            new Registers(Shop.Inventory, "ja").All.Select(r => r.Title));
        Assert.Equal(
            ["Personal data ledger", "Recipients", "Hosts contacted", "GDPR Art. 30 record", "ISO 27001 asset register"],
            new Registers(Shop.Inventory, "en").All.Select(r => r.Title));
    }

    [Fact]
    public void LedgerRows_FollowTheTaxonomy() =>
        Assert.Equal(["氏名", "生年月日・年齢【要確認：開発責任者】", "メール", "IPアドレス", "病歴・障害・健診・診療調剤"], Sheet(0).Rows.Select(r => r[1].Text));

    [Theory]
    [InlineData("本人の類型", "お客さま")]
    [InlineData("利用目的", "ご注文の処理および商品の発送のため\nお問い合わせに回答するため")]
    [InlineData("同意・根拠", "契約の履行、正当な利益")]
    [InlineData("取得の形態", "本人による画面・APIからの送信")]
    [InlineData("任意性", "必須")]
    [InlineData("保管場所", "本社データセンター")]
    [InlineData("保管方法", "データベース（Customers）")]
    [InlineData("アクセス権者", "受注課")]
    [InlineData("利用期限", "5年\nアカウントの削除まで")]
    [InlineData("保管期限", "5年\nアカウントの削除まで")]
    [InlineData("廃棄方法", "復元不能な方法で消去")]
    [InlineData("委託先", "Stripe, Inc.（Stripe Payments）")]
    [InlineData("第三者提供", "mail.example.net【要確認：個人情報保護管理者】")]
    [InlineData("共同利用", "なし")]
    [InlineData("安全管理措置", "ディスクの暗号化")]
    [InlineData("取得・入力（コード）", "Shop.Web/Controllers/CustomersController.cs:31（画面・API）")]
    [InlineData("利用・加工（コード）", "検出なし")]
    [InlineData("移送・送信（コード）", "Shop.Web/Checkout.cs:40（HTTP送信 → Stripe, Inc.）\nShop.Web/News.cs:22（HTTP送信 → mail.example.net）")]
    [InlineData("保管（コード）", "Shop.Persistence/ShopDbContext.cs:8（データベース Customers）")]
    [InlineData("消去・廃棄（コード）", "【要確認：開発責任者】")]
    [InlineData("該当コード", "Customer.Email（Shop.Domain/Customer.cs:12）")]
    [InlineData("判定の根拠", "属性")]
    [InlineData("件数", "【要確認：情報システム管理者】")]
    public void LedgerCell_IsFilledFromCodeAndPromise(string column, string text) => Assert.Equal(text, CellOf(Sheet(0), "メールアドレス", column).Text);

    [Fact]
    public void WhenOnlyTheNameSpeaks_CategoryIsToBeConfirmedByTheDeveloper() =>
        Assert.Equal<OpenQuestion>([new OpenQuestion(Responsible.LeadDeveloper, null)], CellOf(Sheet(0), "生年月日・年齢", "分類").Open);

    [Fact]
    public void WhenThereIsNoPurpose_CellSaysWhereToDeclareIt()
    {
        var cell = CellOf(Sheet(0), "生年月日・年齢", "利用目的");

        Assert.Equal("【要確認：個人情報保護管理者】", cell.Text);
        Assert.Equal<OpenQuestion>([new OpenQuestion(Responsible.PrivacyOfficer, "categories.identity.birth.purposes")], cell.Open);
    }

    [Fact]
    public void WhenNoCodeStoresTheData_CellsSaySoAndAskNothing()
    {
        Assert.Equal("コード上の保管なし", CellOf(Sheet(0), "IPアドレス", "保管場所").Text);
        Assert.Empty(CellOf(Sheet(0), "IPアドレス", "保管場所").Open);
    }

    [Fact]
    public void WhenAStoreIsNotDeclared_CellSaysWhereToDeclareIt()
    {
        var inventory = InventoryBuilder.Merge([Shop.Domain, Shop.Persistence], Shop.Promise with { Stores = [] });

        Assert.Equal<OpenQuestion>(
            [new OpenQuestion(Responsible.SystemAdministrator, "stores.ShopDbContext.access")],
            CellOf(Sheet(0, inventory: inventory), "メールアドレス", "アクセス権者").Open);
    }

    [Fact]
    public void WhenThePromiseLacksTheLanguage_TheOtherTextIsADraft()
    {
        var promise = Shop.Promise with { Purposes = [new Purpose("support") { Text = new("To answer your questions.", null) }] };

        var cell = CellOf(Sheet(0, inventory: InventoryBuilder.Merge([Shop.Domain], promise)), "メールアドレス", "利用目的");

        Assert.Contains("To answer your questions.【要確認：個人情報保護管理者】", cell.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheTaxonomyOnlySupposesARegime_ItIsToBeConfirmed()
    {
        var facts = new AssemblyFacts("Shop") { Members = [new("P:Shop.A.Nationality", "A.Nationality", "identity.nationality", ClassificationReason.Attribute, "A.cs:1")] };

        var cell = Sheet(0, "en", InventoryBuilder.Merge([facts], Promise.Empty)).Rows[0][2];

        Assert.Equal("CPRA sensitive [to confirm: privacy officer]", cell.Text);
    }

    [Fact]
    public void WhenARegimeHasACondition_ItIsShown()
    {
        var facts = new AssemblyFacts("Shop") { Members = [new("P:Shop.A.Card", "A.Card", "fin.card", ClassificationReason.Attribute, "A.cs:1")] };

        Assert.Equal(
            "CPRA sensitive (CPRA sensitive only together with a code that permits access)",
            Sheet(0, "en", InventoryBuilder.Merge([facts], Promise.Empty)).Rows[0][2].Text);
    }

    [Fact]
    public void WhenThereAreManyPlaces_CellShowsTwentyAndPointsToTheInventory()
    {
        var facts = new AssemblyFacts("Shop")
        {
            Members = [.. Enumerable.Range(10, 25).Select(n => new MemberFact($"P:Shop.C{n}.Email", $"C{n}.Email", "contact.email", ClassificationReason.Attribute, $"C{n}.cs:1"))],
        };

        var lines = CellOf(Sheet(0, "en", InventoryBuilder.Merge([facts], Promise.Empty)), "E-mail", "Symbols in code").Text.Split('\n');

        Assert.Equal(21, lines.Length);
        Assert.Equal("and 5 more: see inventory.json", lines[^1]);
    }

    [Fact]
    public void Recipients_AreComparedWithTheCode()
    {
        Assert.Equal("宣言どおり", CellOf(Sheet(1), "Stripe, Inc.（Stripe Payments）", "宣言との照合").Text);
        Assert.Equal(
            "コードにあり、宣言になし【要確認：個人情報保護管理者】",
            CellOf(Sheet(1), "mail.example.net【要確認：個人情報保護管理者】", "宣言との照合").Text);
    }

    [Fact]
    public void WhenCodeSendsMoreThanIsDeclared_TheRecipientsRowSaysWhat()
    {
        var promise = Shop.Promise with { Recipients = [Shop.Promise.Recipients[0] with { Receives = ["fin.card"] }] };
        var inventory = InventoryBuilder.Merge([Shop.Domain, Shop.Web], promise);

        Assert.Equal(
            "宣言にない項目の送信：メール【要確認：個人情報保護管理者】",
            CellOf(Sheet(1, inventory: inventory), "Stripe, Inc.（Stripe Payments）", "宣言との照合").Text);
    }

    [Fact]
    public void ProcessingRecord_HasTheControllerAndARowForEachPurpose()
    {
        var record = Sheet(3, "en");

        Assert.Equal(["Controller", "Representative", "Data protection officer"], record.Heading.Select(h => h.Name));
        Assert.Equal("Hanako Sato, privacy@shop.example", record.Heading[2].Cell.Text);
        Assert.Equal(
            ["To process and deliver your order.", "To answer your questions.", "[to confirm: privacy officer]"],
            record.Rows.Select(r => r[0].Text));
        Assert.Equal("Name, E-mail, Health, disability, check-up, care, drugs", CellOf(record, "To process and deliver your order.", "Categories of personal data (c)").Text);
    }

    [Fact]
    public void Assets_AreStoresAndAssemblies()
    {
        Assert.Equal(["ShopDbContext", "Shop.Domain", "Shop.Persistence", "Shop.Web"], Sheet(4).Rows.Select(r => r[0].Text));
        Assert.Equal("氏名、メール、病歴・障害・健診・診療調剤", CellOf(Sheet(4), "ShopDbContext", "含まれる個人情報").Text);
    }

    [Fact]
    public void OpenRequired_NamesEveryCellThatARuleRequires() =>
        Assert.Equal(
            [
                ("Personal data ledger: Birth, age: Purpose of use", "categories.identity.birth.purposes"),
                ("Personal data ledger: Birth, age: Used until", "categories.identity.birth.purposes"),
                ("Personal data ledger: Birth, age: Kept until", "categories.identity.birth.purposes"),
            ],
            Sheet(0, "en").OpenRequired().Where(o => o.Place.Contains("Birth", StringComparison.Ordinal)).Select(o => (o.Place, o.Question.Entry)));

    [Fact]
    public void EveryRow_HasACellForEachColumn() =>
        Assert.All(new Registers(Shop.Inventory, "ja").All, r => Assert.All(r.Rows, row => Assert.Equal(r.Columns.Length, row.Length)));

    private static DataInventory WithContacts { get; } = InventoryBuilder.Merge(
        [
            Shop.Domain,
            Shop.Persistence with { Contacts = [new(null, "SmtpClient.Send", "M:Shop.Mail.Run", "Mail.cs:5"), new("o1.ingest.sentry.io", "HttpClient.PostAsync", "M:Shop.Watch.Run", "Watch.cs:7")] },
            Shop.Web with
            {
                Contacts =
                [
                    new("api.stripe.com", "HttpClient.PostAsync", "M:Shop.Checkout.Pay", "Checkout.cs:40"),
                    new("mail.example.net", "HttpClient.GetAsync", "M:Shop.News.Test", "News.cs:9"),
                    new("mail.example.net", "HttpClient.PostAsync", "M:Shop.News.Send", "News.cs:22"),
                    new(null, "SmtpClient.Send", "M:Shop.Notice.Send", "Notice.cs:3"),
                    new("localhost", "HttpClient.GetAsync", "M:Shop.News.Test", "News.cs:10"),
                ],
                Flows = [.. Shop.Web.Flows, Shop.Web.Flows[0] with { Kind = "http", Host = null, Recipient = null, Category = "contact.email", At = "Notice.cs:3" }],
            },
        ],
        Shop.Promise);

    [Fact]
    public void HostsContacted_AreARowEach_ThenThoseThatTheCodeDoesNotTell() =>
        Assert.Equal(
            ["api.stripe.com", "mail.example.net", "o1.ingest.sentry.io", "コードから特定できません【要確認：開発責任者】"],
            Sheet(2, inventory: WithContacts).Rows.Select(r => r[0].Text));

    [Theory]
    [InlineData("api.stripe.com", "既知のサービス", "Stripe")]
    [InlineData("api.stripe.com", "宣言との照合", "Stripe, Inc.（Stripe Payments）")]
    [InlineData("api.stripe.com", "送信を検出した個人情報", "メール")]
    [InlineData("api.stripe.com", "呼び出すAPI", "HttpClient.PostAsync")]
    [InlineData("api.stripe.com", "該当コード", "Shop.Web/Checkout.cs:40")]
    [InlineData("mail.example.net", "既知のサービス", "")]
    [InlineData("mail.example.net", "宣言との照合", "コードにあり、宣言になし【要確認：個人情報保護管理者】")]
    [InlineData("mail.example.net", "呼び出すAPI", "HttpClient.GetAsync\nHttpClient.PostAsync")]
    [InlineData("mail.example.net", "該当コード", "Shop.Web/News.cs:9\nShop.Web/News.cs:22")]
    [InlineData("o1.ingest.sentry.io", "既知のサービス", "Sentry")]
    [InlineData("o1.ingest.sentry.io", "送信を検出した個人情報", "検出なし")]
    [InlineData("コードから特定できません【要確認：開発責任者】", "宣言との照合", "")]
    [InlineData("コードから特定できません【要確認：開発責任者】", "送信を検出した個人情報", "メール")]
    [InlineData("コードから特定できません【要確認：開発責任者】", "該当コード", "Shop.Persistence/Mail.cs:5\nShop.Web/Notice.cs:3")]
    public void HostContacted_IsComparedWithThePromise(string host, string column, string text) =>
        Assert.Equal(text, CellOf(Sheet(2, inventory: WithContacts), host, column).Text);

    [Fact]
    public void HostContacted_IsShownInEnglish()
    {
        var english = Sheet(2, "en", WithContacts);

        Assert.Equal(["Host", "Known service", "Against declaration", "Personal data seen to go there", "Called", "Code"], english.Columns.Select(c => c.Header));
        Assert.Equal("in code, not declared [to confirm: privacy officer]", CellOf(english, "mail.example.net", "Against declaration").Text);
        Assert.Equal("none seen", CellOf(english, "o1.ingest.sentry.io", "Personal data seen to go there").Text);
        Assert.Equal("not told by the code [to confirm: lead developer]", english.Rows[^1][0].Text);
    }

    [Fact]
    public void HostContacted_AsksNothingThatALawRequires() => Assert.Empty(Sheet(2, inventory: WithContacts).OpenRequired());

    [Fact]
    public void WhenNothingIsContacted_TheSheetIsEmpty() => Assert.Empty(Sheet(2).Rows);
}
