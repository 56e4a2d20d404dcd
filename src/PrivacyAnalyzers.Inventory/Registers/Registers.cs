using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>The registers that an officer keeps, filled from the inventory, in one language.</summary>
/// <remarks>
/// A cell is filled from code, from <c>privacy.yml</c>, or marked with who has to fill it: nothing is invented.
/// Columns and their sources: docs/inventory.md.
/// </remarks>
public sealed class Registers
{
    private readonly DataInventory _inventory;
    private readonly Wording _say;
    private readonly GroupCells _cells;
    private readonly ImmutableArray<DataGroup> _groups;

    /// <summary>The registers of one inventory.</summary>
    /// <param name="inventory">What they are filled from.</param>
    /// <param name="language">"ja" or "en".</param>
    public Registers(DataInventory inventory, string language)
    {
        _inventory = inventory;
        _say = new Wording(inventory, language);
        _cells = new GroupCells(inventory, _say);
        _groups = DataGroup.Of(inventory);
        All = [Ledger(), Recipients(), Contacts(), ProcessingRecord(), Assets()];
    }

    /// <summary>Ledger, recipients, hosts contacted, GDPR Art. 30 record and ISO 27001 assets, in this order.</summary>
    public ImmutableArray<Register> All { get; }

    // Required: what JIPDEC's guideline and JIS Q 15001:2017 A.3.3.1 ask for at least.
    private Register Ledger() => ColumnOf<DataGroup>.Register(
        _say.Say("Personal data ledger", "個人情報管理台帳"),
        [Controller(required: false)],
        [
            new(_say.Say("Personal data", "個人情報の項目"), 24, _cells.Labels),
            new(_say.Say("Category", "分類"), 16, _cells.Category),
            new(_say.Say("Special regimes", "要配慮・特別な規制"), 20, _cells.Regimes),
            new(_say.Say("Data subjects", "本人の類型"), 14, _cells.Subject),
            new(_say.Say("Purpose of use", "利用目的"), 34, _cells.Purposes, Required: true),
            new(_say.Say("Legal basis", "同意・根拠"), 16, _cells.Basis),
            new(_say.Say("How it is acquired", "取得の形態"), 24, _cells.Acquisition),
            new(_say.Say("Required or optional", "任意性"), 14, _cells.Required),
            new(_say.Say("How people are notified", "明示・通知方法"), 18, _ => _say.Open(Responsible.PrivacyOfficer)),
            new(_say.Say("Storage place", "保管場所"), 20, _cells.Place, Required: true),
            new(_say.Say("Storage method", "保管方法"), 22, _cells.Method, Required: true),
            new(_say.Say("Who has access", "アクセス権者"), 18, _cells.Access, Required: true),
            new(_say.Say("Used until", "利用期限"), 18, _cells.UseUntil, Required: true),
            new(_say.Say("Kept until", "保管期限"), 18, _cells.KeepUntil, Required: true),
            new(_say.Say("Disposal", "廃棄方法"), 20, _cells.Disposal),
            new(_say.Say("Volume", "件数"), 14, _ => _say.Open(Responsible.SystemAdministrator)),
            new(_say.Say("Processors", "委託先"), 22, g => _cells.Recipients(g, RecipientRole.Processor)),
            new(_say.Say("Third parties", "第三者提供"), 22, g => _cells.Recipients(g, RecipientRole.ThirdParty, null)),
            new(_say.Say("Joint use", "共同利用"), 18, g => _cells.Recipients(g, RecipientRole.JointUse)),
            new(_say.Say("Abroad", "外国への提供"), 28, _cells.Abroad),
            new(_say.Say("Security measures", "安全管理措置"), 22, _cells.Protection),
            new(_say.Say("Collection (code)", "取得・入力（コード）"), 60, g => _cells.Stage(g, l => l.Collection)),
            new(_say.Say("Use (code)", "利用・加工（コード）"), 60, g => _cells.Stage(g, l => l.Use)),
            new(_say.Say("Transfer (code)", "移送・送信（コード）"), 60, g => _cells.Stage(g, l => l.Transfer)),
            new(_say.Say("Storage (code)", "保管（コード）"), 60, g => _cells.Stage(g, l => l.Storage)),
            new(_say.Say("Deletion (code)", "消去・廃棄（コード）"), 36, g => _cells.Deletion(g)),
            new(_say.Say("Risk, treatment, residual risk", "リスク・対策・残留リスク"), 20, _ => _say.Open(Responsible.PrivacyOfficer)),
            new(_say.Say("Classification", "機密区分"), 16, _ => _say.Open(Responsible.PrivacyOfficer)),
            new(_say.Say("Owner", "管理責任者"), 16, _ => _say.Open(Responsible.PrivacyOfficer)),
            new(_say.Say("Pseudonymised, anonymised", "仮名・匿名加工"), 16, _ => _say.Open(Responsible.LeadDeveloper)),
            new(_say.Say("Symbols in code", "該当コード"), 70, _cells.Symbols),
            new(_say.Say("Why it is listed", "判定の根拠"), 18, _cells.Reasons),
            new(_say.Say("Reviewed by, on", "見直し者・見直し日"), 16, _ => _say.Open(Responsible.PrivacyOfficer)),
        ],
        _groups);

    private Register Recipients() => ColumnOf<DataRecipient>.Register(
        _say.Say("Recipients", "委託先管理台帳"),
        [Controller(required: false)],
        [
            new(_say.Say("Recipient", "委託先・提供先"), 26, _say.Recipient, Required: true),
            new(_say.Say("Role", "区分"), 14, _say.Role, Required: true),
            new(_say.Say("Task, purpose", "委託業務・提供の目的"), 34, Task),
            new(_say.Say("Purpose of the recipient", "送信先の利用目的"), 28, PurposeOfRecipient),
            new(_say.Say("Declared data", "提供する項目（宣言）"), 26, r => r.Receives.IsEmpty ? _say.Open(Responsible.PrivacyOfficer, RecipientEntry(r, "receives")) : new Cell(_say.Categories(r.Receives))),
            new(_say.Say("Data seen in code", "提供する項目（コード）"), 26, r => r.Sent.IsEmpty ? _say.SayCell("none seen", "検出なし") : new Cell(_say.Categories(r.Sent))),
            new(_say.Say("Country", "所在国"), 14, r => r.Role == RecipientRole.Own ? new Cell("") : _say.Country(r), Required: true),
            new(_say.Say("Safeguards", "外国にある場合の措置"), 30, r => _cells.IsAbroad(r) ? _cells.Safeguards(r) : new Cell("")),
            new(_say.Say("Opt out", "停止方法"), 20, r => new Cell(r.OptOut ?? "")),
            new(_say.Say("Hosts in code", "送信先ホスト（コード）"), 26, r => new Cell(string.Join("\n", r.Hosts))),
            new(_say.Say("Code", "該当コード"), 70, r => _cells.Places(FlowsTo(r).Select(f => $"{f.Assembly}/{f.At}"))),
            new(_say.Say("Code against declaration", "宣言との照合"), 26, Comparison, Required: true),
            new(_say.Say("Result of the evaluation", "選定評価結果"), 18, _ => _say.Open(Responsible.PrivacyOfficer)),
            new(_say.Say("Contract: date, clauses", "契約日・契約条項"), 18, _ => _say.Open(Responsible.PrivacyOfficer)),
            new(_say.Say("Sub-processors", "再委託"), 16, _ => _say.Open(Responsible.PrivacyOfficer)),
            new(_say.Say("Next evaluation", "再評価日"), 16, _ => _say.Open(Responsible.PrivacyOfficer)),
        ],
        _inventory.Recipients);

    // A host is no recipient for being contacted, so nothing here is required: it asks somebody who knows.
    private Register Contacts() => ColumnOf<Contacted>.Register(
        _say.Say("Hosts contacted", "通信先一覧"),
        [Controller(required: false)],
        [
            new(_say.Say("Host", "通信先ホスト"), 30, c => c.Host is { } host ? new Cell(host) : _say.Open(Responsible.LeadDeveloper, known: _say.Say("not told by the code", "コードから特定できません"))),
            new(_say.Say("Known service", "既知のサービス"), 20, c => new Cell(c.Host is { } host ? ThirdParties.FindByHost(host)?.Name ?? "" : "")),
            new(_say.Say("Against declaration", "宣言との照合"), 34, Comparison),
            new(_say.Say("Personal data seen to go there", "送信を検出した個人情報"), 34, c => DataSentTo(c) is { Length: > 0 } sent ? new Cell(_say.Categories(sent)) : _say.SayCell("none seen", "検出なし")),
            new(_say.Say("Called", "呼び出すAPI"), 34, c => new Cell(string.Join("\n", c.Contacts.Select(o => o.By).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))),
            new(_say.Say("Code", "該当コード"), 70, c => _cells.Places(c.Contacts.Select(o => $"{o.Assembly}/{o.At}"))),
        ],
        [.. (_inventory.Contacts ?? []).GroupBy(c => c.Host ?? c.By).Select(g => new Contacted(g.First().Host, [.. g]))]);

    // GDPR Art. 30(1)(a) to (g).
    private Register ProcessingRecord() => ColumnOf<Activity>.Register(
        _say.Say("GDPR Art. 30 record", "処理活動の記録（GDPR第30条）"),
        [
            Controller(required: true),
            new(_say.Say("Representative", "代表者"), _say.Promised(_inventory.Controller.Representative, "controller.representative"), Required: false),
            new(
                _say.Say("Data protection officer", "個人情報保護管理者"),
                Cell.Join(_say.Comma, [_say.Promised(_inventory.Controller.Officer, "controller.officer"), new Cell(_inventory.Controller.OfficerContact ?? "")]),
                Required: true),
        ],
        [
            new(_say.Say("Purpose of the processing (b)", "処理の目的 (b)"), 38, a => a.Purpose is { } p ? _say.Purpose(p.Id) : _say.List(a.Groups.Select(_cells.Purposes)), Required: true),
            new(_say.Say("Legal basis", "法的根拠"), 18, a => a.Purpose is { } p ? _say.Basis(p.Id) : _say.Open(Responsible.PrivacyOfficer)),
            new(_say.Say("Categories of data subjects (c)", "データ主体の類型 (c)"), 22, a => _say.List(a.Groups.Select(_cells.Subject)), Required: true),
            new(_say.Say("Categories of personal data (c)", "個人データの類型 (c)"), 34, a => new Cell(_say.Categories(a.Groups.Select(g => g.Category)))),
            new(_say.Say("Recipients (d)", "提供先 (d)"), 30, a => _say.LinesOrNone(a.Recipients(_inventory).Select(_say.Recipient)), Required: true),
            new(_say.Say("Transfers to third countries, safeguards (e)", "第三国への移転・保護措置 (e)"), 36, a => _say.LinesOrNone(a.Recipients(_inventory).Where(_cells.IsAbroad).Select(_cells.Abroad)), Required: true),
            new(_say.Say("Time limits for erasure (f)", "消去の期限 (f)"), 22, a => Cell.Join("\n", a.Groups.Select(_cells.KeepUntil)), Required: true),
            new(_say.Say("Security measures (g)", "安全管理措置 (g)"), 30, a => Cell.Join("\n", a.Groups.Select(_cells.Protection))),
        ],
        Activities());

    private Register Assets() => ColumnOf<Asset>.Register(
        _say.Say("ISO 27001 asset register", "情報資産台帳（ISO 27001）"),
        [Controller(required: false)],
        [
            new(_say.Say("Asset", "情報資産"), 30, a => new Cell(a.Name)),
            new(_say.Say("Type", "種別"), 16, a => a.Kind),
            new(_say.Say("Personal data in it", "含まれる個人情報"), 34, a => a.Categories.IsEmpty ? _say.SayCell("none seen", "検出なし") : new Cell(_say.Categories(a.Categories))),
            new(_say.Say("Place", "保管場所"), 22, a => a.Store is { } s ? _cells.StorePromise(s, s.Place, "place") : _say.Open(Responsible.SystemAdministrator)),
            new(_say.Say("Who has access", "アクセス権者"), 20, a => a.Store is { } s ? _cells.StorePromise(s, s.Access, "access") : _say.Open(Responsible.SystemAdministrator)),
            new(_say.Say("Protection", "保護"), 20, a => a.Store is { } s ? _cells.Protection(s) : _say.Open(Responsible.SystemAdministrator)),
            new(_say.Say("Disposal", "廃棄方法"), 22, a => a.Store is { } s ? _cells.StorePromise(s, s.Disposal, "disposal") : _say.Open(Responsible.SystemAdministrator)),
            new(_say.Say("Classification", "機密区分"), 18, _ => _say.Open(Responsible.PrivacyOfficer)),
            new(_say.Say("Owner", "管理責任者"), 18, _ => _say.Open(Responsible.PrivacyOfficer)),
            new(_say.Say("Code", "該当コード"), 70, a => _cells.Places(a.Places)),
            new(_say.Say("Reviewed on", "見直し日"), 16, _ => _say.Open(Responsible.PrivacyOfficer)),
        ],
        [.. _inventory.Stores.Select(StoreAsset), .. _inventory.Assemblies.Select(AssemblyAsset)]);

    private RegisterHeading Controller(bool required) =>
        new(_say.Say("Controller", "事業者"), _say.Promised(_inventory.Controller.Name, "controller.name"), required);

    private Cell Task(DataRecipient recipient) => recipient.For.IsEmpty
        ? _say.Open(Responsible.PrivacyOfficer, RecipientEntry(recipient, "for"))
        : _say.Purposes(recipient.For, "\n");

    private Cell PurposeOfRecipient(DataRecipient recipient) =>
        recipient.PurposeOfRecipient.IsEmpty ? new Cell("") : _say.Promised(recipient.PurposeOfRecipient, RecipientEntry(recipient, "purpose-of-recipient"));

    private Cell Comparison(DataRecipient recipient)
    {
        if (!recipient.Declared)
        {
            return _say.Open(Responsible.PrivacyOfficer, "recipients", _say.Say("in code, not declared", "コードにあり、宣言になし"));
        }

        var undeclared = recipient.Sent.Except(recipient.Receives, StringComparer.Ordinal).ToArray();
        return undeclared.Length > 0
            ? _say.Open(
                Responsible.PrivacyOfficer,
                RecipientEntry(recipient, "receives"),
                _say.Say("sent, but not declared: ", "宣言にない項目の送信：") + _say.Categories(undeclared))
            : recipient.Sent.IsEmpty ? _say.SayCell("declared, not seen in code", "宣言のみ（コードでは検出なし）") : _say.SayCell("as declared", "宣言どおり");
    }

    private Cell Comparison(Contacted contacted) =>
        contacted.Host is null ? new Cell("")
        : _inventory.Recipients.FirstOrDefault(r => r.Declared && r.Id == contacted.Contacts[0].Recipient) is { } recipient ? _say.Recipient(recipient)
        : _say.Open(Responsible.PrivacyOfficer, "recipients", _say.Say("in code, not declared", "コードにあり、宣言になし"));

    private string[] DataSentTo(Contacted contacted)
    {
        var places = contacted.Contacts.Select(c => (c.Assembly, c.At)).ToHashSet();
        return
        [
            .. _inventory.Flows
                .Where(f => f.Kind == "http" && f.Host == contacted.Host && (f.Host is not null || places.Contains((f.Assembly, f.At))))
                .Select(f => f.Category)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static string RecipientEntry(DataRecipient recipient, string entry) => recipient.Declared ? $"recipients.{recipient.Id}.{entry}" : "recipients";

    private IEnumerable<DataFlow> FlowsTo(DataRecipient recipient) => _inventory.Flows.Where(f => f.Recipient == recipient.Id);

    private IEnumerable<Activity> Activities()
    {
        foreach (var purpose in _inventory.Purposes)
        {
            if (_groups.Where(g => g.Purposes.Contains(purpose.Id)).ToImmutableArray() is { IsEmpty: false } groups)
            {
                yield return new Activity(purpose, groups);
            }
        }

        if (_groups.Where(g => g.Purposes.IsEmpty).ToImmutableArray() is { IsEmpty: false } without)
        {
            yield return new Activity(null, without);
        }
    }

    private Asset StoreAsset(DataStore store)
    {
        var items = store.Holds.Select(h => h.Item).ToHashSet(StringComparer.Ordinal);
        return new Asset(
            store.Id.StartsWith("T:", StringComparison.Ordinal) ? store.Id[2..] : store.Id,
            store.Kinds.IsEmpty ? _say.SayCell("declared, not seen in code", "宣言のみ") : new Cell(_say.List(store.Kinds.Select(k => _say.Say(GroupCells.KindName(k))))),
            [.. _inventory.Items.Where(i => items.Contains(i.Id)).Select(i => i.Category).Distinct(StringComparer.Ordinal)],
            store,
            store.Holds.Select(h => $"{h.Assembly}/{h.At}{(h.Table is null ? "" : _say.Bracket(h.Table))}"));
    }

    private Asset AssemblyAsset(DataAssembly assembly)
    {
        var own = _inventory.Items.Where(i => i.Assembly == assembly.Name).ToImmutableArray();
        return new Asset(
            assembly.Name,
            _say.SayCell("software", "ソフトウェア"),
            [.. own.Select(i => i.Category).Concat(_inventory.Flows.Where(f => f.Assembly == assembly.Name).Select(f => f.Category)).Distinct(StringComparer.Ordinal)],
            Store: null,
            own.Select(i => $"{i.Assembly}/{i.At}"));
    }

    /// <summary>What is done for one purpose; for none where the purpose is null.</summary>
    private sealed record Activity(DataPurpose? Purpose, ImmutableArray<DataGroup> Groups)
    {
        public IEnumerable<DataRecipient> Recipients(DataInventory inventory) => inventory.Recipients.Where(r =>
            r.Role != RecipientRole.Own
            && (Purpose is null || r.For.IsEmpty || r.For.Contains(Purpose.Id))
            && Groups.Any(g => g.Recipients(inventory).Contains(r)));
    }

    /// <summary>A host with all code that contacts it; where the code does not tell the host, all that contacts somebody in one way.</summary>
    private sealed record Contacted(string? Host, ImmutableArray<DataContact> Contacts);

    /// <summary>A store, or an assembly that handles personal data.</summary>
    private sealed record Asset(string Name, Cell Kind, ImmutableArray<string> Categories, DataStore? Store, IEnumerable<string> Places);
}
