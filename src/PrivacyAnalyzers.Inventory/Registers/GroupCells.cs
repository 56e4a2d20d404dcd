using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>What the registers and the statement say of a group of items.</summary>
internal sealed class GroupCells(DataInventory inventory, Wording say)
{
    // More places than that nobody reads in a cell; the inventory has them all.
    private const int MostPlaces = 20;

    // What is longer is a sentence, not the name of a field.
    private const int LongestLabel = 24;

    public Cell Labels(DataGroup group)
    {
        var labels = say.List(LabelsOf(group));
        return new Cell(labels.Length > 0 ? labels : say.Category(group.Category));
    }

    /// <summary>The category, with the short labels that people who read this language see on the screen.</summary>
    public Cell PublicCategory(DataGroup group)
    {
        var category = say.Category(group.Category);
        var labels = say.List(LabelsOf(group).Where(l =>
            l != category && l is { Length: <= LongestLabel } and [.., not ('.' or '。')] && l.Any(IsJapanese) == (say.Language == "ja")));
        return Confirmed(group, category + (labels.Length > 0 ? say.Bracket(labels) : ""));
    }

    public Cell Category(DataGroup group) => Confirmed(group, say.Category(group.Category));

    public Cell Regimes(DataGroup group)
    {
        if (Taxonomy.Find(group.Category) is not { } category)
        {
            return say.Open(Responsible.PrivacyOfficer);
        }

        // A condition starts with the code of the regime that it limits.
        var condition = say.Say(category.RegimeCondition).Split(' ', 2);
        var regimes = category.Regimes.Select(r => new Cell(Regime(r)))
            .Concat(category.UnconfirmedRegimes.Select(r => say.Open(Responsible.PrivacyOfficer, known: Regime(r))))
            .ToImmutableArray();
        return regimes.IsEmpty ? say.SayCell("none", "該当なし")
            : condition is [var code, var limit] ? Cell.Join("", [say.List(regimes), new Cell(say.Bracket(Regime(code) + say.Say(" ", "") + limit))])
            : say.List(regimes);
    }

    public Cell Subject(DataGroup group) => group.Subject is { } subject
        ? say.Subject(subject)
        : say.Open(Responsible.PrivacyOfficer, $"categories.{group.Category}.subject");

    public Cell Purposes(DataGroup group) => group.Purposes.IsEmpty
        ? say.Open(Responsible.PrivacyOfficer, $"categories.{group.Category}.purposes")
        : say.Purposes(group.Purposes, "\n");

    public Cell Basis(DataGroup group) => say.List(group.Purposes.Select(say.Basis));

    public Cell Acquisition(DataGroup group)
    {
        var kinds = group.Operations(l => l.Collection).Select(o => o.Kind).Distinct(StringComparer.Ordinal).ToArray();
        return kinds.Length > 0 ? new Cell(say.List(kinds.Select(Collection)))
            : IsAutomatic(group) ? say.SayCell("recorded automatically on use", "利用に伴い自動的に取得")
            : say.Open(Responsible.LeadDeveloper);
    }

    public Cell Required(DataGroup group) => group.Required switch
    {
        true => say.SayCell("required", "必須"),
        false => say.SayCell("optional", "任意"),
        null when group.Items.Any(i => i.Required is not null) => say.SayCell("depends on the screen", "入力する画面により異なる"),
        null when IsAutomatic(group) => say.SayCell("no input", "入力なし"),
        null => say.Open(Responsible.LeadDeveloper),
    };

    /// <summary>True where only framework members give the data, the caller's IP address for instance: nobody enters it.</summary>
    public static bool IsAutomatic(DataGroup group) => group.Items.All(i => i.Because == ClassificationReason.Catalog && i.Lifecycle.Collection.IsEmpty);

    public Cell Place(DataGroup group) => Stored(group, s => StorePromise(s, s.Place, "place"));

    public Cell Method(DataGroup group)
    {
        var kinds = group.Operations(l => l.Storage)
            .Select(o => say.Say(KindName(o.Kind)) + (o.Table is null ? "" : say.Bracket(o.Table)));
        return group.Operations(l => l.Storage).IsEmpty ? NotStored() : new Cell(say.List(kinds));
    }

    public Cell Access(DataGroup group) => Stored(group, s => StorePromise(s, s.Access, "access"));

    public Cell Disposal(DataGroup group) => Stored(group, s => StorePromise(s, s.Disposal, "disposal"));

    public Cell Protection(DataGroup group)
    {
        var declared = group.Items.Any(i => i.Protected) ? say.SayCell("stored protected (declared in code)", "保護して保管（コードで宣言）") : new Cell("");
        var stores = group.Stores(inventory).Select(Protection);
        var all = Cell.Join(say.Comma, [declared, .. stores]);
        return all.Text.Length > 0 ? all : say.Open(Responsible.SystemAdministrator);
    }

    public Cell Protection(DataStore store) => store.Protection switch
    {
        "disk-encryption" => say.SayCell("disk encryption", "ディスクの暗号化"),
        { } other => new Cell(other),
        null => say.Open(Responsible.SystemAdministrator, $"stores.{StoreEntry(store)}.protection"),
    };

    /// <summary>Until when the data is used: as long as its purposes last.</summary>
    public Cell UseUntil(DataGroup group)
    {
        var purposes = inventory.Purposes.Where(p => group.Purposes.Contains(p.Id)).ToImmutableArray();
        return purposes.IsEmpty
            ? say.Open(Responsible.PrivacyOfficer, $"categories.{group.Category}.purposes")
            : Cell.Join("\n", purposes.Select(Retention));
    }

    public Cell Retention(DataPurpose purpose) => purpose.Retention is { } retention
        ? new Cell(say.Retention(retention))
        : say.Open(Responsible.PrivacyOfficer, $"purposes.{purpose.Id}.retention");

    public Cell KeepUntil(DataGroup group) => group.Retention.IsEmpty
        ? say.Open(Responsible.PrivacyOfficer, group.Purposes is [var purpose, ..] ? $"purposes.{purpose}.retention" : $"categories.{group.Category}.purposes")
        : new Cell(string.Join("\n", group.Retention.Select(say.Retention).Distinct(StringComparer.Ordinal)));

    public Cell Recipients(DataGroup group, params RecipientRole?[] roles)
    {
        var named = group.Recipients(inventory).Where(r => roles.Contains(r.Role)).Select(say.Recipient);
        var unknown = roles.Contains(null) && group.Operations(l => l.Transfer).Any(o => o.IsSentToUnknown)
            ? say.Open(Responsible.LeadDeveloper, known: say.Say("destination not told by the code", "送信先をコードから特定できません"))
            : new Cell("");
        return say.LinesOrNone([.. named, unknown]);
    }

    public Cell Abroad(DataGroup group) => say.LinesOrNone(group.Recipients(inventory).Where(IsAbroad).Select(Abroad));

    /// <summary>A recipient abroad with its country and safeguards.</summary>
    public Cell Abroad(DataRecipient recipient)
    {
        var safeguards = recipient.Country is null ? new Cell("") : Safeguards(recipient);
        return Cell.Join(say.Say(": ", "："), [say.Recipient(recipient), say.Country(recipient), safeguards]);
    }

    public Cell Safeguards(DataRecipient recipient) => say.Promised(recipient.Safeguards, $"recipients.{recipient.Id}.safeguards");

    /// <summary>True for a recipient in another country or in one not named. A promise written in Japanese first is a Japanese company's.</summary>
    public bool IsAbroad(DataRecipient recipient) =>
        recipient.Role != RecipientRole.Own && !(recipient.Country == "JP" && inventory.Languages[0] == "ja");

    public Cell Stage(DataGroup group, Func<Lifecycle, ImmutableArray<Operation>> stage)
    {
        var operations = group.Operations(stage);
        return operations.IsEmpty ? say.SayCell("none seen", "検出なし") : Places(operations.Select(Place));
    }

    /// <summary>Where code deletes it; open where none was seen, since people may.</summary>
    public Cell Deletion(DataGroup group) =>
        group.Operations(l => l.Deletion) is { IsEmpty: false } operations ? Places(operations.Select(Place)) : say.Open(Responsible.LeadDeveloper);

    public Cell Symbols(DataGroup group) => Places(group.Items.Select(i => $"{i.Name}{say.Bracket($"{i.Assembly}/{i.At}")}"));

    public Cell Reasons(DataGroup group) => new(say.List(group.Items.Select(i => Reason(i.Because))));

    public Cell NotStored() => say.SayCell("not stored by code that was seen", "コード上の保管なし");

    /// <summary>What the promise says of a store; open where it says nothing.</summary>
    public Cell StorePromise(DataStore store, LocalizedText text, string entry) => text.IsEmpty
        ? say.Open(Responsible.SystemAdministrator, $"stores.{StoreEntry(store)}.{entry}")
        : say.Promised(text, $"stores.{store.Id}.{entry}");

    /// <summary>Where code is.</summary>
    public Cell Places(IEnumerable<string> places)
    {
        var all = places.Distinct(StringComparer.Ordinal).ToArray();
        var rest = all.Length - MostPlaces;
        return new Cell(string.Join("\n", all.Take(MostPlaces))
            + (rest <= 0 ? "" : "\n" + say.Say($"and {rest} more: see {InventoryJson.FileName}", $"ほか {rest} 件：{InventoryJson.FileName} を参照")));
    }

    /// <summary>What people call a kind of collection, sink or store.</summary>
    public static LocalizedText KindName(string kind) => kind switch
    {
        "endpoint" => new("screen or API", "画面・API"),
        "form" => new("form", "入力フォーム"),
        "message" => new("message", "メッセージ"),
        "file" => new("file", "ファイル"),
        "database" => new("database", "データベース"),
        "cache" => new("cache", "キャッシュ"),
        "log" => new("log", "ログ"),
        "console" => new("console", "コンソール"),
        "exception" => new("exception", "例外"),
        "telemetry" => new("telemetry", "テレメトリー"),
        "serialize" => new("serialization", "シリアル化"),
        "http" => new("HTTP", "HTTP送信"),
        "sdk" => new("SDK of a third party", "第三者のSDK"),
        "storage" => new("storage", "ストレージ"),
        "url" => new("URL", "URL"),
        "cookie" => new("cookie", "クッキー"),
        "addressee" or "addressees" => new("addressee of a mail", "メールの宛先"),
        "delete" => new("deletion", "消去"),
        "overwrite" => new("emptied", "空にする"),
        "hash" => new("hashing without a key", "鍵のないハッシュ化"),
        "response" => new("response", "応答"),
        _ => LocalizedText.Same(kind),
    };

    private static IEnumerable<string> LabelsOf(DataGroup group) => group.Items.Select(i => i.Label).OfType<string>().Where(l => !string.IsNullOrWhiteSpace(l));

    private Cell Confirmed(DataGroup group, string text) => group.Inferred ? say.Open(Responsible.LeadDeveloper, known: text) : new Cell(text);

    private static bool IsJapanese(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');

    private Cell Stored(DataGroup group, Func<DataStore, Cell> fill)
    {
        var cells = Cell.Join("\n", group.Stores(inventory).Select(fill));
        return cells.Text.Length > 0 ? cells
            : group.Operations(l => l.Storage).IsEmpty ? NotStored()
            : say.Open(Responsible.SystemAdministrator);
    }

    private static string StoreEntry(DataStore store) => store.Declared ? store.Id : store.Id[(store.Id.LastIndexOfAny(['.', ':']) + 1)..];

    private string Place(Operation operation)
    {
        var detail = operation switch
        {
            { Recipient: { } id } => " → " + (inventory.Recipients.FirstOrDefault(r => r.Id == id) is { Name.IsEmpty: false } r ? say.Say(r.Name) : id),
            { Table: { } table } => " " + table,
            _ => "",
        };
        return $"{operation.Assembly}/{operation.At}{say.Bracket(say.Say(KindName(operation.Kind)) + detail)}";
    }

    private string Collection(string kind) => kind switch
    {
        "endpoint" => say.Say("sent by the person through a screen or API", "本人による画面・APIからの送信"),
        "form" => say.Say("entered by the person in a form", "本人による入力フォームへの入力"),
        "message" => say.Say("received from another system", "他のシステムからの受信"),
        "file" => say.Say("read from a file", "ファイルからの読み込み"),
        _ => kind,
    };

    private string Regime(string regime) => regime switch
    {
        "A" => say.Say("APPI special care-required", "要配慮個人情報"),
        "J" => say.Say("P-mark special care-required", "要配慮（プライバシーマーク追加項目）"),
        "C" => say.Say("APPI individual identification code", "個人識別符号"),
        "M" => say.Say("My Number Act", "特定個人情報"),
        "R" => say.Say("APPI person-related information", "個人関連情報"),
        "G9" => say.Say("GDPR Art. 9", "GDPR第9条"),
        "G10" => say.Say("GDPR Art. 10", "GDPR第10条"),
        "S" => say.Say("CPRA sensitive", "CPRAのセンシティブ個人情報"),
        _ => regime,
    };

    private string Reason(ClassificationReason reason) => reason switch
    {
        ClassificationReason.Attribute => say.Say("attribute", "属性"),
        ClassificationReason.Marker => say.Say("marker attribute", "外部の属性"),
        ClassificationReason.Promise => "privacy.yml",
        ClassificationReason.Catalog => say.Say("known framework member", "フレームワークの既知のメンバー"),
        ClassificationReason.Facts => say.Say("referenced assembly", "参照先アセンブリ"),
        ClassificationReason.Name => say.Say("name", "名前から推定"),
        _ => say.Say("label", "表示名・説明から推定"),
    };
}
