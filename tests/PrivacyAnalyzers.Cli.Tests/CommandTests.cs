using PrivacyAnalyzers.Inventory.Tests;

namespace PrivacyAnalyzers.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    private string PromiseFile => _tool.File("privacy.yml", Tool.Promise);

    private string InventoryFile
    {
        get
        {
            Assert.Equal(0, _tool.Run("inventory", "--facts", _tool.DomainFacts, "--promise", PromiseFile, "--output", _tool["inventory"]));
            return _tool["inventory/inventory.json"];
        }
    }

    private void WriteStatements(string region)
    {
        foreach (var language in new[] { "ja", "en" })
        {
            _tool.File($"docs/statement.{language}.md", $"# X\n\n<!-- privacy:begin {region} -->\nold\n<!-- privacy:end {region} -->\n");
        }
    }

    [Fact]
    public void Help_IsInTheLanguageOfTheUserInterface()
    {
        Assert.Equal(0, _tool.Run("generate", "--help"));
        Assert.Contains("Write the inventory, the ledger and the statement.", _tool.Output, StringComparison.Ordinal);

        Assert.Equal(0, _tool.RunIn("ja", "generate", "--help"));
        Assert.Contains("出力先のフォルダー。なければ作成します。", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_ListsAllCommands()
    {
        Assert.Equal(0, _tool.Run("--help"));

        Assert.All(["generate", "inventory", "ledger", "statement", "check", "baseline", "scan"], name => Assert.Contains($"\n  {name} ", _tool.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("generate", "--oputput", "x")]
    [InlineData("generate", "--output", "x", "--language", "fr")]
    [InlineData("statement", "--check", "--update")]
    [InlineData("statement")]
    public void WhenTheCommandLineIsWrong_ExitCodeIsTwo(params string[] args)
    {
        Assert.Equal(2, _tool.Run(args));

        Assert.NotEqual("", _tool.Error);
    }

    [Fact]
    public void Ledger_IsWrittenFromAnInventory()
    {
        Assert.Equal(0, _tool.Run("ledger", "--inventory", InventoryFile, "--output", _tool["out"]));

        Assert.Equal(["ledger.csv", "ledger.xlsx"], Directory.GetFiles(_tool["out"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.StartsWith("\"個人情報の項目\",", _tool.Read("out/ledger.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheInventoryIsBroken_SaysWhere()
    {
        var broken = _tool.File("inventory.json", "{ \"schema\": 1,\n  oops }");

        Assert.Equal(2, _tool.Run("ledger", "--inventory", broken, "--output", _tool["out"]));

        Assert.StartsWith("inventory.json(2,3): error PRIVACY005: not an inventory: ", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(1, _tool.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void Statement_IsWrittenFromAnInventory()
    {
        Assert.Equal(0, _tool.Run("statement", "--inventory", InventoryFile, "--output", _tool["out"]));

        Assert.Contains("- 名称：株式会社サンプルショップ\n", _tool.Read("out/privacy-statement.ja.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenARegionIsOutOfDate_CheckNamesIt()
    {
        WriteStatements("joint-use");

        Assert.Equal(1, _tool.Run("statement", "--check", "--inventory", InventoryFile, "--promise", PromiseFile));

        Assert.Equal(
            "docs/statement.ja.md(3): error PRIV0006: the region 'joint-use' differs from code and privacy.yml: run 'privacy statement --update'\n"
            + "docs/statement.en.md(3): error PRIV0006: the region 'joint-use' differs from code and privacy.yml: run 'privacy statement --update'\n",
            _tool.Error);
    }

    [Fact]
    public void WhenRegionsWereUpdated_CheckIsContent()
    {
        WriteStatements("joint-use");
        var inventory = InventoryFile;

        Assert.Equal(0, _tool.Run("statement", "--update", "--inventory", inventory, "--promise", PromiseFile));
        Assert.Equal(
            "# X\n\n<!-- privacy:begin joint-use -->\n\nWe use no personal data jointly with others.\n\n<!-- privacy:end joint-use -->\n",
            _tool.Read("docs/statement.en.md"));

        Assert.Equal(0, _tool.Run("statement", "--check", "--inventory", inventory, "--promise", PromiseFile));
        Assert.Equal("", _tool.Error);
    }

    [Fact]
    public void WhenARegionIsNotClosed_UpdateTouchesNoFile()
    {
        WriteStatements("joint-use");
        _tool.File("docs/statement.en.md", "<!-- privacy:begin joint-use -->\n");

        Assert.Equal(2, _tool.Run("statement", "--update", "--inventory", InventoryFile, "--promise", PromiseFile));

        Assert.StartsWith("docs/statement.en.md(1): error PRIVACY007: region 'joint-use' is not closed", _tool.Error, StringComparison.Ordinal);
        Assert.Contains("\nold\n", _tool.Read("docs/statement.ja.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenNoStatementIsDeclared_CheckSaysHow()
    {
        Assert.Equal(2, _tool.Run("statement", "--check", "--inventory", InventoryFile));

        Assert.Equal("privacy: error PRIVACY008: no statement is declared: name it as statement.file and give the file with --promise\n", _tool.Error);
    }

    [Fact]
    public void WhenTheStatementIsMissing_CheckSaysWhichFile()
    {
        Assert.Equal(2, _tool.Run("statement", "--check", "--inventory", InventoryFile, "--promise", PromiseFile));

        Assert.Equal("docs/statement.ja.md: error PRIVACY008: the file does not exist\n", _tool.Error);
    }

    [Fact]
    public void WhenARequiredCellIsOpen_CheckSaysWhichAndWhereToFillIt()
    {
        WriteStatements("joint-use");

        Assert.Equal(1, _tool.Run("check", "--facts", _tool.DomainFacts, "--promise", PromiseFile, "--language", "en"));

        Assert.Contains(
            "privacy.yml: error PRIVACY009: still to be confirmed: Personal data ledger: Birth, age: Purpose of use and 4 more: declare categories.identity.birth.purposes in privacy.yml\n",
            _tool.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhenNothingRequiredIsOpen_CheckIsContent()
    {
        WriteStatements("joint-use");
        var promise = _tool.File("privacy.yml", Tool.Promise + "\nsubjects:\n  customer: { en: Customers, ja: お客さま }\n");
        var facts = _tool.Facts("Shop.privacy.json", new("Shop") { Members = [Shop.Domain.Members[1] with { Subject = "customer", Purposes = ["order-fulfilment", "support"] }] });

        Assert.Equal(0, _tool.Run("check", "--facts", facts, "--promise", promise));
        Assert.Equal("", _tool.Error);
    }

    [Fact]
    public void WhatIsToBeDeletedAndNeverIs_IsWarnedOf()
    {
        WriteStatements("joint-use");
        var promise = _tool.File("privacy.yml", Tool.Promise + "\nsubjects:\n  customer: { en: Customers, ja: お客さま }\nstores:\n  ShopDbContext: { place: Tokyo }\n");
        var kept = Shop.Domain.Members[1] with { Subject = "customer", Purposes = ["order-fulfilment"], Retention = new("P5Y", null) };
        var deleted = kept with { Id = "P:Shop.Customer.Fax", Name = "Customer.Fax" };
        var endless = kept with { Id = "P:Shop.Customer.Nick", Name = "Customer.Nick", Purposes = [], Retention = null };
        var facts = _tool.Facts("Shop.privacy.json", new("Shop")
        {
            Members = [kept, deleted, endless],
            Stores = [.. new[] { kept, deleted, endless }.Select(m => new PrivacyAnalyzers.Model.StoreFact("T:Shop.ShopDbContext", "database", "Customers", m.Id, "S.cs:7"))],
            Deletions = [new("M:Shop.Job.Run", "delete", "J.cs:1") { Item = deleted.Id }],
        });

        _tool.Run("check", "--facts", facts, "--promise", promise);
        Assert.Equal(
            [$"privacy.yml(23,3): warning PRIV5004: 'ShopDbContext.Customers' (Shop/S.cs:7) keeps '{kept.Name}' ({kept.Category}) for a declared time, and no code deletes it: write the code that does, or change the retention"],
            _tool.Error.Split('\n').Where(l => l.Contains("PRIV5004", StringComparison.Ordinal)));

        _tool.RunIn("ja", "check", "--facts", facts, "--promise", promise);
        Assert.Contains($"PRIV5004: 'ShopDbContext.Customers'（Shop/S.cs:7）の '{kept.Name}'（{kept.Category}）には保存期間が宣言されていますが、消去するコードがありません: 消去するコードを書くか、保存期間を見直してください\n", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void PurposeThatOnlyCodeWorksFor_IsUsed()
    {
        var facts = _tool.Facts("Shop.privacy.json", new("Shop") { Members = [Shop.Domain.Members[1] with { Purposes = ["order-fulfilment"] }], ProcessesFor = ["support"] });

        _tool.Run("check", "--facts", facts, "--promise", _tool.File("privacy.yml", Tool.Promise));

        Assert.DoesNotContain("PRIV0004", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsDeclaredAndNotUsed_IsWarnedOf()
    {
        WriteStatements("joint-use");
        var promise = _tool.File("privacy.yml", Tool.Promise + """

            subjects:
              customer: { en: Customers, ja: お客さま }
            recipients:
              mailer: { name: Mailer K.K., role: processor, country: JP, hosts: [api.mailer.example] }
              courier: { name: Courier K.K., role: processor, country: JP, hosts: [api.courier.example] }
              sdk: { name: Sdk Inc., role: processor, country: JP, hosts: [sdk.example], packages: [Sdk] }
              accountant: { name: Accountants, role: processor, country: JP }
            stores:
              ShopDbContext: { place: Tokyo }
              OldDbContext: { place: Osaka }
            """);
        var member = Shop.Domain.Members[1] with { Subject = "customer", Purposes = ["order-fulfilment"] };
        var facts = _tool.Facts("Shop.privacy.json", new("Shop")
        {
            Members = [member],
            Flows = [new(member.Id, member.Name, member.Category, "http", "M:A.B", "M:C.D", "C.cs:1") { Host = "api.mailer.example" }],
            Stores = [new("T:Shop.ShopDbContext", "database", "Customers", member.Id, "S.cs:1")],
        });

        _tool.Run("check", "--facts", facts, "--promise", promise);

        Assert.Equal(
            [
                "privacy.yml(16,3): warning PRIV0004: purpose 'support' is declared, and no data in the code is kept for it: remove it, or declare it on the data",
                "privacy.yml(24,3): warning PRIV0004: recipient 'courier' is declared, and no personal data in the code reaches it: remove it, or mark the code that sends with [SendsTo(\"courier\")]",
                "privacy.yml(29,3): warning PRIV0004: store 'OldDbContext' is declared, and no personal data in the code is kept in it: remove it, or give it the name that the code has",
            ],
            _tool.Error.Split('\n').Where(l => l.Contains("PRIV0004", StringComparison.Ordinal)));

        _tool.RunIn("ja", "check", "--facts", facts, "--promise", promise);
        Assert.Contains("PRIV0004: 提供先 'courier' が宣言されていますが、コードから個人データが送られていません: 削除するか、送信するコードに [SendsTo(\"courier\")] を付けてください\n", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheWholeStatementIsGenerated_CheckAsksForItsSectionsToo()
    {
        _tool.Run("check", "--facts", _tool.DomainFacts, "--promise", PromiseFile, "--language", "ja");

        Assert.Contains("privacy-statement.ja.md: 安全管理措置", _tool.Error, StringComparison.Ordinal);
    }
}
