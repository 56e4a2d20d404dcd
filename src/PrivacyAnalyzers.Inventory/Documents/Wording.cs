using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Says ids, lists and open questions in the language of a document.</summary>
/// <param name="inventory">What the ids mean.</param>
/// <param name="language">"ja" or "en".</param>
internal sealed class Wording(DataInventory inventory, string language)
{
    private readonly Dictionary<string, DataPurpose> _purposes = inventory.Purposes.DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, DataSubject> _subjects = inventory.Subjects.DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);

    /// <summary>"ja" or "en".</summary>
    public string Language => language;

    /// <summary>What stands between the parts of a list.</summary>
    public string Comma => Say(", ", "、");

    public string Say(string english, string japanese) => language == "ja" ? japanese : english;

    public string Say(LocalizedText text) => text.For(language);

    public Cell SayCell(string english, string japanese) => new(Say(english, japanese));

    /// <summary>A remark behind a word.</summary>
    public string Bracket(string text) => Say($" ({text})", $"（{text}）");

    public string List(IEnumerable<string> parts) => string.Join(Comma, parts.Distinct(StringComparer.Ordinal));

    public Cell List(IEnumerable<Cell> parts) => Cell.Join(Comma, parts);

    /// <summary>The cells on a line each; "none" where there are none.</summary>
    public Cell LinesOrNone(IEnumerable<Cell> cells) => Cell.Join("\n", cells) is { Text.Length: > 0 } lines ? lines : SayCell("none", "なし");

    /// <summary>An open question, with what is known already in front of it.</summary>
    /// <param name="who">Who has to answer.</param>
    /// <param name="entry">Where in <c>privacy.yml</c>; null where that file has no place for it.</param>
    /// <param name="known">What code or promise says; "" where nothing.</param>
    public Cell Open(Responsible who, string? entry = null, string known = "") =>
        new(known + (known.Length > 0 ? Say(" ", "") : "") + Mark(who), [new OpenQuestion(who, entry)]);

    /// <summary>A text of the promise; open where this language has none, with the other language's text as a draft.</summary>
    public Cell Promised(LocalizedText text, string entry) =>
        text.In(language) is { } said ? new Cell(said) : Open(Responsible.PrivacyOfficer, entry, text.For(language));

    /// <summary>A value of the promise that has no language; open where absent.</summary>
    public Cell Promised(string? value, string entry) =>
        string.IsNullOrWhiteSpace(value) ? Open(Responsible.PrivacyOfficer, entry) : new Cell(value);

    public string Category(string id) => Taxonomy.Find(id) is { } category ? Say(category.Name) : id;

    public string Categories(IEnumerable<string> ids) => List(ids.OrderBy(CategoryOrder.Of).ThenBy(id => id, StringComparer.Ordinal).Select(Category));

    public Cell Purpose(string id) => _purposes.GetValueOrDefault(id) is { Text: { IsEmpty: false } text }
        ? Promised(text, $"purposes.{id}.text")
        : Open(Responsible.PrivacyOfficer, $"purposes.{id}.text", id);

    /// <summary>The purposes, an entry each; one open question where there are none.</summary>
    public Cell Purposes(IEnumerable<string> ids, string separator)
    {
        var cells = ids.Select(Purpose).ToImmutableArray();
        return cells.IsEmpty ? Open(Responsible.PrivacyOfficer) : Cell.Join(separator, cells);
    }

    public Cell Subject(string id) => _subjects.GetValueOrDefault(id) is { Name: { IsEmpty: false } name }
        ? Promised(name, $"subjects.{id}")
        : Open(Responsible.PrivacyOfficer, $"subjects.{id}", id);

    public Cell Basis(string purposeId) => _purposes.GetValueOrDefault(purposeId)?.Basis switch
    {
        "consent" => SayCell("consent", "本人の同意"),
        "contract" => SayCell("contract", "契約の履行"),
        "legal-obligation" => SayCell("legal obligation", "法的義務"),
        "vital-interest" => SayCell("vital interest", "生命に関する利益"),
        "public-task" => SayCell("public task", "公共の利益のための業務"),
        "legitimate-interest" => SayCell("legitimate interest", "正当な利益"),
        { } other => new Cell(other),
        null => Open(Responsible.PrivacyOfficer, $"purposes.{purposeId}.basis"),
    };

    /// <summary>Who a recipient is: the party, and the service where it is named; the host of an undeclared one, open.</summary>
    public Cell Recipient(DataRecipient recipient)
    {
        if (!recipient.Declared)
        {
            return Open(Responsible.PrivacyOfficer, "recipients", recipient.Id);
        }

        var name = Promised(recipient.Name.IsEmpty ? recipient.Service : Fallback(recipient.Name), $"recipients.{recipient.Id}.name");
        var service = Say(recipient.Service);
        return recipient.Name.IsEmpty || service.Length == 0 || service == name.Text ? name : name with { Text = name.Text + Bracket(service) };
    }

    public Cell Role(DataRecipient recipient) => recipient.Role switch
    {
        RecipientRole.Processor => SayCell("processor", "委託先"),
        RecipientRole.ThirdParty => SayCell("third party", "第三者提供先"),
        RecipientRole.JointUse => SayCell("joint use", "共同利用者"),
        RecipientRole.Own => SayCell("own", "自社"),
        _ => Open(Responsible.PrivacyOfficer, recipient.Declared ? $"recipients.{recipient.Id}.role" : "recipients"),
    };

    public Cell Country(DataRecipient recipient) => recipient.Country is { } code
        ? new Cell(Countries.NameOf(code, language))
        : Open(Responsible.PrivacyOfficer, recipient.Declared ? $"recipients.{recipient.Id}.country" : "recipients");

    /// <summary>A retention as people say it, for instance "5 years after the account is closed".</summary>
    public string Retention(DataRetention retention) => RetentionWording.Say(retention, language);

    private string Mark(Responsible who) => Say($"[to confirm: {Name(who)}]", $"【要確認：{Name(who)}】");

    private string Name(Responsible who) => who switch
    {
        Responsible.SystemAdministrator => Say("system administrator", "情報システム管理者"),
        Responsible.LeadDeveloper => Say("lead developer", "開発責任者"),
        _ => Say("privacy officer", "個人情報保護管理者"),
    };

    // A proper name needs no translation.
    private static LocalizedText Fallback(LocalizedText name) => new(name.For("en"), name.For("ja"));
}
