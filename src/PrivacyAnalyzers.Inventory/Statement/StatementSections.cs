using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Writes the sections of the privacy statement, in the order that a Japanese officer expects.</summary>
/// <remarks>Sections, order and the laws behind them: docs/inventory.md. Lists are closed: nothing ends in 「など」 or "etc.".</remarks>
internal sealed class StatementSections
{
    private readonly DataInventory _inventory;
    private readonly Wording _say;
    private readonly GroupCells _cells;
    private readonly ImmutableArray<DataGroup> _groups;
    private readonly ImmutableArray<string> _order;

    private StatementSections(DataInventory inventory, string language)
    {
        _inventory = inventory;
        _say = new Wording(inventory, language);
        _cells = new GroupCells(inventory, _say);
        _groups = DataGroup.OfPublic(inventory);
        _order = [.. inventory.Purposes.Select(p => p.Id)];
    }

    /// <summary>All 21 sections in order.</summary>
    public static ImmutableArray<StatementSection> Of(DataInventory inventory, string language)
    {
        var sections = new StatementSections(inventory, language);
        return
        [
            sections.Section("controller", "Who we are", "事業者", true, sections.Controller),
            sections.Section("contact", "Privacy contact", "個人情報保護管理者・連絡先", true, sections.Contact),
            sections.Section("collected", "What we collect and how", "取得する情報と取得方法", true, sections.Collected),
            sections.Section("purposes", "Purposes and legal basis", "利用目的", true, sections.Purposes),
            sections.Section("special-care", "Special categories of data", "要配慮個人情報", true, sections.SpecialCare),
            sections.Section("required", "What is required and what is optional", "ご提供の任意性と結果", true, sections.Required),
            sections.Section("sharing", "Sharing with third parties", "第三者提供", true, sections.Sharing),
            sections.Section("opt-out", "Opt-out provision", "オプトアウトによる第三者提供", true, sections.OptOut),
            sections.Section("joint-use", "Joint use", "共同利用", true, sections.JointUse),
            sections.Section("processors", "Processors", "委託", true, sections.Processors),
            sections.Section("transfers", "Transfers abroad", "外国にある第三者への提供", true, sections.Transfers),
            sections.Section("device", "Data sent from your device", "外部送信", true, sections.Device),
            sections.Section("cookies", "Cookies", "クッキー・個人関連情報", false, sections.Cookies),
            sections.Section("security", "Security", "安全管理措置", true, sections.Security),
            sections.Section("retention", "Retention", "保存期間", true, sections.Retention),
            sections.Section("pseudonymised", "Pseudonymised and anonymised data", "仮名加工情報・匿名加工情報", false, sections.Pseudonymised),
            sections.Section("rights", "Your rights", "開示等の請求手続", true, sections.Rights),
            sections.Section("complaints", "Complaints", "苦情の申出先", true, sections.Complaints),
            sections.Section("my-number", "My Number", "特定個人情報", false, sections.MyNumber),
            sections.Section("children-california", "Children and California residents", "お子さまの情報・カリフォルニア州にお住まいの方", false, sections.ChildrenAndCalifornia),
            sections.Section("changes", "Dates and changes", "制定日・改定日・変更手続", false, sections.Changes),
        ];
    }

    private StatementSection Section(string id, string english, string japanese, bool required, Action<MarkdownBody> write)
    {
        var body = new MarkdownBody(_say);
        write(body);
        return new StatementSection(id, _say.Say(english, japanese), required, body.ToString(), body.Open);
    }

    private void Controller(MarkdownBody body)
    {
        var controller = _inventory.Controller;
        body.Terms(
            (_say.Say("Name", "名称"), _say.Promised(controller.Name, "controller.name")),
            (_say.Say("Address", "所在地"), _say.Promised(controller.Address, "controller.address")),
            (_say.Say("Representative", "代表者"), _say.Promised(controller.Representative, "controller.representative")));
    }

    private void Contact(MarkdownBody body) => body.Terms(
        (_say.Say("Privacy officer", "個人情報保護管理者"), _say.Promised(_inventory.Controller.Officer, "controller.officer")),
        (_say.Say("Contact", "連絡先"), OfficerContact()));

    private void Collected(MarkdownBody body)
    {
        if (_groups.IsEmpty)
        {
            body.Paragraph("The programs of this service collect no personal data.", "本サービスのプログラムは、個人情報を取得しません。");
            return;
        }

        body.Paragraph("We collect the following data.", "当社は、次の情報を取得します。")
            .Table(
                [_say.Say("Data", "情報の項目"), _say.Say("About whom", "対象となる方"), _say.Say("How", "取得方法"), _say.Say("Required or optional", "必須・任意")],
                _groups.Select(g => ImmutableArray.Create(_cells.PublicCategory(g), _cells.Subject(g), _cells.Acquisition(g), _cells.Required(g))))
            .From(_groups.Select(g => g.Category));
    }

    private void Purposes(MarkdownBody body)
    {
        var rows = (from subject in Subjects()
                    from purpose in _order.Append(null)
                    let groups = _groups.Where(g => g.Subject == subject && (purpose is null ? g.Purposes.IsEmpty : g.Purposes.Contains(purpose))).ToImmutableArray()
                    where !groups.IsEmpty
                    select (Subject: subject, Purpose: purpose, Groups: groups)).ToImmutableArray();
        if (rows.IsEmpty)
        {
            body.Paragraph("The programs of this service use no personal data.", "本サービスのプログラムは、個人情報を利用しません。");
            return;
        }

        body.Paragraph("We use the data for the following purposes.", "当社は、取得した情報を次の目的で利用します。")
            .Table(
                [_say.Say("About whom", "対象となる方"), _say.Say("Purpose", "利用目的"), _say.Say("Data", "情報の項目"), _say.Say("Legal basis", "根拠")],
                rows.Select(r => ImmutableArray.Create(
                    _say.List(r.Groups.Select(_cells.Subject)),
                    r.Purpose is null ? _say.List(r.Groups.Select(_cells.Purposes)) : _say.Purpose(r.Purpose),
                    Categories(r.Groups),
                    r.Purpose is null ? new Cell("") : _say.Basis(r.Purpose))))
            .From([.. rows.SelectMany(r => r.Groups).Select(g => g.Category), .. rows.Select(r => r.Purpose).OfType<string>().Select(p => $"purposes.{p}")]);
    }

    private void SpecialCare(MarkdownBody body)
    {
        var special = _groups.Where(g => Taxonomy.Find(g.Category)?.IsSpecialCare == true).ToImmutableArray();
        if (special.IsEmpty)
        {
            body.Paragraph(
                "The programs of this service handle no special categories of personal data.",
                "本サービスのプログラムは、要配慮個人情報を取り扱いません。");
            return;
        }

        body.Paragraph("We handle the following special categories of personal data.", "当社は、次の要配慮個人情報および特に配慮を要する情報を取り扱います。")
            .Table(
                [_say.Say("Data", "情報の項目"), _say.Say("Law", "該当する法令"), _say.Say("Purpose", "利用目的"), _say.Say("Basis", "根拠")],
                special.Select(g => ImmutableArray.Create(
                    _cells.PublicCategory(g),
                    _cells.Regimes(g),
                    _cells.Purposes(g),
                    g.Purposes.IsEmpty ? _say.Open(Responsible.PrivacyOfficer) : _cells.Basis(g))))
            .From(special.Select(g => g.Category));
    }

    private void Required(MarkdownBody body)
    {
        var entered = _groups.Where(g => !GroupCells.IsAutomatic(g)).ToImmutableArray();
        if (!entered.IsEmpty)
        {
            body.Table(
                [_say.Say("Data", "情報の項目"), _say.Say("About whom", "対象となる方"), _say.Say("Required or optional", "必須・任意"), _say.Say("If you do not give it", "ご提供いただけない場合")],
                entered.Select(g => ImmutableArray.Create(_cells.PublicCategory(g), _cells.Subject(g), _cells.Required(g), IfWithheld(g))))
                .From(entered.Select(g => g.Category));
        }
        else
        {
            body.Paragraph("You need not give any personal data.", "個人情報のご提供は必要ありません。");
        }

        if (!_inventory.Disadvantages.IsEmpty)
        {
            body.Paragraph("Please know this before you agree.", "同意いただく前に、次の点をご確認ください。")
                .Bullets(_inventory.Disadvantages.Select(d => _say.Promised(d, "disadvantages")));
        }
    }

    private void Sharing(MarkdownBody body)
    {
        var third = With(RecipientRole.ThirdParty).Concat(With(null)).ToImmutableArray();
        var unknown = _inventory.Flows.Where(f => f.IsSentToUnknown).Select(f => f.Category).ToImmutableArray();
        if (third.IsEmpty && unknown.IsEmpty)
        {
            body.Paragraph(
                "The programs of this service give no personal data to third parties.",
                "本サービスのプログラムは、個人データを第三者に提供しません。");
            return;
        }

        var rows = third.Select(r => ImmutableArray.Create(_say.Recipient(r), Data(r), For(r), Means(), _say.Open(Responsible.PrivacyOfficer)));
        if (!unknown.IsEmpty)
        {
            rows = rows.Append(
            [
                _say.Open(Responsible.LeadDeveloper, known: _say.Say("destination not told by the code", "送信先をコードから特定できません")),
                new Cell(_say.Categories(unknown.Distinct(StringComparer.Ordinal))),
                _say.Open(Responsible.PrivacyOfficer),
                Means(),
                _say.Open(Responsible.PrivacyOfficer),
            ]);
        }

        body.Paragraph("We give personal data to the following third parties.", "当社は、次の第三者に個人データを提供します。")
            .Table(
                [_say.Say("Recipient", "提供先"), _say.Say("Data", "提供する項目"), _say.Say("Purpose", "提供の目的"), _say.Say("Means", "提供の手段"), _say.Say("Contract", "契約")],
                rows)
            .From([.. third.SelectMany(Claims), .. unknown]);

        Cell Means() => _say.SayCell("transmission over the internet", "インターネットを通じた送信");
    }

    private void OptOut(MarkdownBody body)
    {
        if (With(RecipientRole.ThirdParty).Concat(With(null)).Any())
        {
            body.Paragraph(_say.Open(Responsible.PrivacyOfficer));
        }
        else
        {
            body.Paragraph("We give no personal data to third parties by way of opt-out.", "オプトアウトによる第三者提供は行っていません。");
        }
    }

    private void JointUse(MarkdownBody body)
    {
        var joint = With(RecipientRole.JointUse);
        if (joint.IsEmpty)
        {
            body.Paragraph("We use no personal data jointly with others.", "個人データの共同利用は行っていません。");
            return;
        }

        body.Paragraph("We use personal data jointly as follows.", "当社は、次のとおり個人データを共同で利用します。")
            .Table(
                [_say.Say("With whom", "共同利用者の範囲"), _say.Say("Data", "項目"), _say.Say("Purpose", "利用目的"), _say.Say("Responsible, address, representative", "管理責任者・住所・代表者")],
                joint.Select(r => ImmutableArray.Create(_say.Recipient(r), Data(r), For(r), _say.Open(Responsible.PrivacyOfficer))))
            .From(joint.SelectMany(Claims));
    }

    private void Processors(MarkdownBody body)
    {
        var processors = With(RecipientRole.Processor);
        if (processors.IsEmpty)
        {
            body.Paragraph(
                "The programs of this service hand no personal data to processors.",
                "本サービスのプログラムは、個人データの取扱いを外部に委託しません。");
            return;
        }

        body.Paragraph("We have the following processors handle personal data for us.", "当社は、次の委託先に個人データの取扱いを委託します。")
            .Table(
                [_say.Say("Processor", "委託先"), _say.Say("Task", "委託する業務"), _say.Say("Data", "項目"), _say.Say("Country", "所在国")],
                processors.Select(r => ImmutableArray.Create(_say.Recipient(r), For(r), Data(r), _say.Country(r))))
            .From(processors.SelectMany(Claims));
    }

    private void Transfers(MarkdownBody body)
    {
        var abroad = Abroad();
        if (abroad.IsEmpty)
        {
            body.Paragraph(
                "The programs of this service send no personal data to recipients abroad.",
                "本サービスのプログラムは、外国にある第三者に個人データを提供しません。");
            return;
        }

        body.Paragraph("We pass personal data to the following recipients abroad.", "当社は、外国にある次の第三者に個人データを提供します。")
            .Table(
                [_say.Say("Recipient", "提供先"), _say.Say("Country", "国名"), _say.Say("Data protection system there", "当該国の制度"), _say.Say("Safeguards", "提供先が講じる措置")],
                abroad.Select(r => ImmutableArray.Create(_say.Recipient(r), _say.Country(r), _say.Open(Responsible.PrivacyOfficer), _cells.Safeguards(r))))
            .From(abroad.Select(r => $"recipients.{r.Id}"));
    }

    // Telecommunications Business Act Art. 27-12: what a program on the user's device sends out. Only the promise tells which recipients that are.
    private void Device(MarkdownBody body)
    {
        var noticed = _inventory.Recipients.Where(r => !r.PurposeOfRecipient.IsEmpty).ToImmutableArray();
        if (noticed.IsEmpty)
        {
            body.Paragraph(_say.Open(Responsible.LeadDeveloper));
            return;
        }

        body.Paragraph(
                "Your device sends the following data to the following parties when you use this service.",
                "本サービスのご利用に際し、お客さまの端末から次の情報が送信されます。")
            .Table(
                [
                    _say.Say("Recipient", "送信先"),
                    _say.Say("Data", "送信される情報"),
                    _say.Say("Our purpose", "当社の利用目的"),
                    _say.Say("The recipient's purpose", "送信先の利用目的"),
                    _say.Say("How to stop it", "停止の方法"),
                ],
                noticed.Select(r => ImmutableArray.Create(
                    _say.Recipient(r),
                    Data(r),
                    For(r),
                    _say.Promised(r.PurposeOfRecipient, $"recipients.{r.Id}.purpose-of-recipient"),
                    _say.Promised(r.OptOut, $"recipients.{r.Id}.opt-out"))))
            .From(noticed.SelectMany(Claims));
    }

    private void Cookies(MarkdownBody body)
    {
        var written = _inventory.Flows.Where(f => f.Kind == "cookie").Select(f => f.Category).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (written.IsEmpty)
        {
            body.Paragraph("The programs of this service write no personal data into cookies.", "本サービスのプログラムは、クッキーに個人情報を保存しません。");
        }
        else
        {
            body.Paragraph("We keep the following data in cookies.", "当社は、次の情報をクッキーに保存します。")
                .Bullets(written.OrderBy(CategoryOrder.Of).Select(c => new Cell(_say.Category(c))))
                .From(written);
        }

        body.Terms((_say.Say("Other cookies, and how to refuse them", "その他のクッキーと拒否の方法"), _say.Open(Responsible.LeadDeveloper)));
    }

    // The seven headings of the PPC's guideline on security control measures.
    private void Security(MarkdownBody body)
    {
        var stores = _inventory.Stores.Where(s => s.Protection is not null)
            .Select(s => Cell.Join(_say.Say(": ", "："), [_cells.StorePromise(s, s.Place, "place"), _cells.Protection(s)]));
        var guarded = _groups.Where(g => g.Items.Any(i => i.Protected)).ToImmutableArray();
        var technical = Cell.Join(
            _say.Comma,
            [.. stores, guarded.IsEmpty ? new Cell("") : new Cell(_say.Say("stored protected: ", "保護して保管する項目：") + _say.Categories(guarded.Select(g => g.Category).Distinct(StringComparer.Ordinal)))]);
        var countries = _say.List(Abroad().Where(r => r.Country is not null).Select(_say.Country));
        body.Terms(
                (_say.Say("Basic policy", "基本方針の策定"), _say.Open(Responsible.PrivacyOfficer)),
                (_say.Say("Rules for handling personal data", "個人データの取扱いに係る規律の整備"), _say.Open(Responsible.PrivacyOfficer)),
                (_say.Say("Organisational measures", "組織的安全管理措置"), _say.Open(Responsible.PrivacyOfficer)),
                (_say.Say("Human measures", "人的安全管理措置"), _say.Open(Responsible.PrivacyOfficer)),
                (_say.Say("Physical measures", "物理的安全管理措置"), _say.Open(Responsible.SystemAdministrator)),
                (_say.Say("Technical measures", "技術的安全管理措置"), technical.Text.Length > 0 ? technical : _say.Open(Responsible.SystemAdministrator)),
                (_say.Say("Countries in which data is handled", "外的環境の把握"), countries.Text.Length > 0 ? countries : _say.Open(Responsible.PrivacyOfficer)))
            .From([.. _inventory.Stores.Where(s => s.Protection is not null).Select(s => $"stores.{s.Id}"), .. guarded.Select(g => g.Category)]);
    }

    private void Retention(MarkdownBody body)
    {
        var kept = (from subject in Subjects()
                    from purpose in _order.Append(null)
                    from period in DataGroup.Of(_inventory)
                        .Where(g => g.Subject == subject && (purpose is null ? LacksPurpose(g) : g.Purposes.Contains(purpose)))
                        .GroupBy(g => KeptFor(g, purpose).Text, StringComparer.Ordinal)
                    select (Purpose: purpose, Groups: period.ToImmutableArray())).ToImmutableArray();
        if (kept.IsEmpty)
        {
            body.Paragraph("The programs of this service keep no personal data.", "本サービスのプログラムは、個人情報を保存しません。");
            return;
        }

        body.Paragraph("We keep the data as long as follows, and delete it then.", "当社は、次の期間、情報を保存し、その後消去します。")
            .Table(
                [_say.Say("About whom", "対象となる方"), _say.Say("Purpose", "利用目的"), _say.Say("Data", "情報の項目"), _say.Say("Kept for", "保存期間")],
                kept.Select(k => ImmutableArray.Create(
                    _say.List(k.Groups.Select(_cells.Subject)),
                    k.Purpose is null ? _say.List(k.Groups.Select(_cells.Purposes)) : _say.Purpose(k.Purpose),
                    Categories(k.Groups),
                    _say.List(k.Groups.Select(g => KeptFor(g, k.Purpose))))))
            .From([.. kept.SelectMany(k => k.Groups).Select(g => g.Category), .. kept.Select(k => k.Purpose).OfType<string>().Select(p => $"purposes.{p}")]);
    }

    /// <summary>True where nothing says what the data is for, neither here nor of the same data elsewhere.</summary>
    private bool LacksPurpose(DataGroup group) => _groups.Any(g => g.Category == group.Category && g.Subject == group.Subject && g.Purposes.IsEmpty);

    private Cell KeptFor(DataGroup group, string? purpose) => purpose is null || group.Retention.Any(r => r.Purpose is null)
        ? _cells.KeepUntil(group)
        : _cells.Retention(_inventory.Purposes.First(p => p.Id == purpose));

    private void Pseudonymised(MarkdownBody body) => body.Paragraph(_say.Open(Responsible.LeadDeveloper));

    private void Rights(MarkdownBody body) => body.Paragraph(
            "You may ask us to disclose, correct, stop using or delete your personal data.",
            "ご本人は、ご自身の個人データの開示、訂正、利用停止、消去を請求できます。")
        .Terms(
            (_say.Say("Where to ask", "請求の窓口"), OfficerContact()),
            (_say.Say("Procedure and fee", "手続・手数料"), _say.Open(Responsible.PrivacyOfficer)));

    private void Complaints(MarkdownBody body) => body.Terms(
        (_say.Say("Where to complain", "苦情の申出先"), _say.Promised(_inventory.Controller.ComplaintsContact, "controller.complaints.contact")),
        (_say.Say("Supervisory authority or accredited body", "認定個人情報保護団体"), _say.Open(Responsible.PrivacyOfficer)));

    private void MyNumber(MarkdownBody body)
    {
        if (_groups.All(g => Taxonomy.Find(g.Category)?.Regimes.Contains("M") != true))
        {
            body.Paragraph("The programs of this service handle no My Number.", "本サービスのプログラムは、個人番号（マイナンバー）を取り扱いません。");
            return;
        }

        body.Paragraph(
                "We handle My Numbers for the purposes that the law permits. A policy of its own describes this.",
                "当社は、法令で認められた目的に限り個人番号（マイナンバー）を取り扱います。詳細は別に定める方針に記載します。")
            .Terms((_say.Say("That policy", "特定個人情報の取扱方針"), _say.Open(Responsible.PrivacyOfficer)))
            .From("govid.mynumber");
    }

    private void ChildrenAndCalifornia(MarkdownBody body)
    {
        body.Terms((_say.Say("Children", "お子さまの情報"), _say.Open(Responsible.PrivacyOfficer)));
        var rows = (from letter in CcpaCategories
                    let groups = _groups.Where(g => Taxonomy.Find(g.Category)?.Ccpa.Contains(letter.Letter) == true).ToImmutableArray()
                    where !groups.IsEmpty
                    select ImmutableArray.Create(new Cell($"{letter.Letter}: {_say.Say(letter.Name)}"), Categories(groups))).ToImmutableArray();
        if (!rows.IsEmpty)
        {
            body.Paragraph(
                    "Categories of personal information that the California Consumer Privacy Act names:",
                    "カリフォルニア州消費者プライバシー法（CCPA）が定める個人情報の区分：")
                .Table([_say.Say("Category", "区分"), _say.Say("Data", "情報の項目")], rows);
        }
    }

    private void Changes(MarkdownBody body) => body.Terms(
        (_say.Say("In force since", "制定日"), _say.Open(Responsible.PrivacyOfficer)),
        (_say.Say("Last changed", "改定日"), _say.Open(Responsible.PrivacyOfficer)),
        (_say.Say("How changes are announced", "変更の手続"), _say.Open(Responsible.PrivacyOfficer)));

    private Cell OfficerContact() => _say.Promised(_inventory.Controller.OfficerContact, "controller.officer.contact");

    /// <summary>The categories of groups, each once: what some declare, others need not confirm.</summary>
    private Cell Categories(ImmutableArray<DataGroup> groups) => _say.List(
        from category in groups.GroupBy(g => g.Category)
        let items = category.SelectMany(g => g.Items).ToImmutableArray()
        select _cells.PublicCategory(category.First() with { Items = items, Inferred = category.All(g => g.Inferred) }));

    private Cell IfWithheld(DataGroup group)
    {
        var text = _inventory.Categories.FirstOrDefault(c => c.Id == group.Category)?.IfWithheld ?? default;
        return group.Required == false && text.IsEmpty
            ? _say.SayCell("no consequence", "影響はありません")
            : _say.Promised(text, $"categories.{group.Category}.if-withheld");
    }

    private ImmutableArray<DataRecipient> With(RecipientRole? role) => [.. _inventory.Recipients.Where(r => r.Role == role)];

    private ImmutableArray<DataRecipient> Abroad() => [.. _inventory.Recipients.Where(_cells.IsAbroad)];

    /// <summary>What goes to a recipient: the declared categories, and what code sends beyond them, open.</summary>
    private Cell Data(DataRecipient recipient)
    {
        var undeclared = recipient.Sent.Except(recipient.Receives, StringComparer.Ordinal).ToArray();
        return recipient.Receives.IsEmpty && undeclared.Length == 0
            ? _say.Open(Responsible.PrivacyOfficer, $"recipients.{recipient.Id}.receives")
            : _say.List(
            [
                new Cell(_say.Categories(recipient.Receives)),
                undeclared.Length == 0
                    ? new Cell("")
                    : _say.Open(Responsible.PrivacyOfficer, $"recipients.{recipient.Id}.receives", _say.Categories(undeclared)),
            ]);
    }

    private Cell For(DataRecipient recipient) => recipient.For.IsEmpty
        ? _say.Open(Responsible.PrivacyOfficer, $"recipients.{recipient.Id}.for")
        : _say.Purposes(recipient.For, "\n");

    private static IEnumerable<string> Claims(DataRecipient recipient) =>
        [$"recipients.{recipient.Id}", .. recipient.Receives, .. recipient.Sent, .. recipient.For.Select(p => $"purposes.{p}")];

    private IEnumerable<string?> Subjects() => _groups.Select(g => g.Subject).Distinct(StringComparer.Ordinal).OrderBy(SubjectOrder);

    private int SubjectOrder(string? id)
    {
        var index = _inventory.Subjects.Select(s => s.Id).ToImmutableArray().IndexOf(id!);
        return index < 0 ? int.MaxValue : index;
    }

    // Cal. Civ. Code § 1798.140(v)(1).
    private static readonly ImmutableArray<(string Letter, LocalizedText Name)> CcpaCategories =
    [
        ("A", new("Identifiers", "識別子")),
        ("B", new("Customer records", "顧客記録")),
        ("C", new("Characteristics of protected classifications", "保護される区分の特性")),
        ("D", new("Commercial information", "商業的情報")),
        ("E", new("Biometric information", "生体情報")),
        ("F", new("Internet or other electronic network activity", "インターネットその他の電子ネットワーク上の活動")),
        ("G", new("Geolocation data", "位置情報")),
        ("H", new("Audio, electronic, visual or similar information", "音声・電子・視覚に関する情報")),
        ("I", new("Professional or employment-related information", "職業・雇用に関する情報")),
        ("J", new("Education information", "教育に関する情報")),
        ("K", new("Inferences", "推定された情報")),
        ("L", new("Sensitive personal information", "センシティブ個人情報")),
    ];
}
