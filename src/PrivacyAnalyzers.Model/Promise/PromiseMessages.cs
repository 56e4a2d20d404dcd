namespace PrivacyAnalyzers.Model;

/// <summary>The wording of all errors of <c>privacy.yml</c> and of catalog files, in English and Japanese.</summary>
internal static class PromiseMessages
{
    private const int LongestQuote = 60;
    private const int LongestList = 20;

    // The file as a whole

    public static LocalizedText EmptyFile { get; } = new(
        "the file is empty; begin with 'version: 1', then 'controller' (who handles the data) and 'purposes' (what for)",
        "ファイルが空です。'version: 1' に続けて 'controller'（取扱事業者）と 'purposes'（利用目的）を書いてください");

    public static LocalizedText EmptyCatalog { get; } = new(
        "the file is empty; begin with 'library: …', then 'sources', 'sinks', 'sanitizers', 'propagators' or 'trusted'",
        "ファイルが空です。'library: …' に続けて 'sources'、'sinks'、'sanitizers'、'propagators'、'trusted' のいずれかを書いてください");

    public static LocalizedText NotText { get; } = new(
        "this is not a text file: it holds a NUL character; save it as UTF-8 text",
        "テキストファイルではありません（NUL 文字が含まれています）。UTF-8 のテキストとして保存してください");

    public static LocalizedText NotUtf8 { get; } = new(
        "a character here is not UTF-8; save the file as UTF-8",
        "UTF-8 として読めない文字があります。ファイルを UTF-8 で保存してください");

    public static LocalizedText SeveralDocuments { get; } = new(
        "a second document begins here ('---'); only the first is read, so put everything into one",
        "ここから 2 つ目の文書が始まっています（'---'）。読み込まれるのは最初の文書だけなので、1 つにまとめてください");

    public static LocalizedText UnclosedBracket { get; } = new(
        "a bracket '[' or '{' before this place is not closed",
        "これより前にある '[' または '{' が閉じられていません");

    public static LocalizedText Tab { get; } = new(
        "a tab is used to indent; YAML allows spaces only",
        "インデントにタブが使われています。YAML では半角スペースを使ってください");

    public static LocalizedText WideSpace { get; } = new(
        "a full-width space is used to indent; YAML allows half-width spaces only",
        "インデントに全角スペースが使われています。YAML では半角スペースを使ってください");

    public static LocalizedText WideColon { get; } = new(
        "a full-width colon '：' stands here; YAML needs ':' and a space after a key",
        "全角コロン '：' が使われています。YAML ではキーの後に半角の ':' とスペースを書いてください");

    public static LocalizedText KeyIsNoText { get; } = new(
        "this key is not a text; write 'key: value'",
        "キーが文字列ではありません。'キー: 値' の形で書いてください");

    public static LocalizedText TooLong(int limit) => new(
        $"the file is longer than {limit} characters, the most that is read; is it the right file?",
        $"ファイルが上限の {limit} 文字を超えています。正しいファイルか確認してください");

    public static LocalizedText TooDeep(int limit) => new(
        $"nested more than {limit} levels deep; no entry needs that",
        $"{limit} 段を超えて入れ子になっています。これほど深い項目はありません");

    public static LocalizedText NotYaml(string detail) => new(
        $"this is not valid YAML: {detail.TrimEnd('.')}",
        $"YAML として正しくありません（{detail.TrimEnd('.')}）");

    public static LocalizedText NotKeysAtTop(string key, YamlNode found) => new(
        $"expected keys such as '{key}: …' at the top of the file; found {Found(found).En}",
        $"ファイルの先頭には '{key}: …' のようなキーと値が必要ですが、{Found(found).Ja} が書かれています");

    public static LocalizedText Alias(string name) => new(
        $"the alias '*{Quotable(name)}' is not supported; write the value out",
        $"エイリアス '*{Quotable(name)}' は使えません。値をそのまま書いてください");

    // Keys and types

    public static LocalizedText UnknownKey(string key, IReadOnlyList<string> known)
    {
        if (key[0] == '\u3000')
        {
            return WideSpace;
        }

        return Nearest.Find(key, known) is { } nearest
            ? new($"unknown key '{Quotable(key)}'; did you mean '{nearest}'?",
                $"キー '{Quotable(key)}' はありません。'{nearest}' の誤りではありませんか")
            : new($"unknown key '{Quotable(key)}'; expected one of: {ListEn(known)}",
                $"キー '{Quotable(key)}' はありません。使えるキー: {ListJa(known)}");
    }

    public static LocalizedText Duplicate(string key, int firstLine) => new(
        $"'{Quotable(key)}' is given twice; the first is in line {firstLine}, and this one is not read",
        $"'{Quotable(key)}' が重複しています。{firstLine} 行目が最初で、ここは読み込まれません");

    public static LocalizedText WrongType(string name, LocalizedText expected, YamlNode found) => new(
        $"'{Quotable(name)}' needs {expected.En}; found {Found(found).En}",
        $"'{Quotable(name)}' には {expected.Ja} が必要ですが、{Found(found).Ja} が書かれています");

    public static LocalizedText LacksKey(string entry, string key) => new(
        $"an entry of '{entry}' needs '{key}'",
        $"'{entry}' の項目には '{key}' が必要です");

    public static LocalizedText LacksKey(string entry, string key, string other) => new(
        $"an entry of '{entry}' needs '{key}' or '{other}'",
        $"'{entry}' の項目には '{key}' または '{other}' が必要です");

    public static LocalizedText OnlyOneOf(string key, string other) => new(
        $"'{key}' and '{other}' exclude each other; write one of them",
        $"'{key}' と '{other}' は同時に使えません。どちらか一方だけを書いてください");

    public static LocalizedText TwoOf(string key, string other) => new(
        $"'{key}' and '{other}' mean the same; write one of them",
        $"'{key}' と '{other}' は同じ意味です。どちらか一方だけを書いてください");

    // Values

    public static LocalizedText BadVersion(string found) => new(
        $"version '{Quotable(found)}' is not known; write 'version: 1'",
        $"バージョン '{Quotable(found)}' には対応していません。'version: 1' と書いてください");

    public static LocalizedText NotOneOf(string key, string found, IReadOnlyList<string> allowed) => new(
        $"unknown {key} '{Quotable(found)}'; expected one of: {ListEn(allowed)}",
        $"{key} に '{Quotable(found)}' は使えません。使える値: {ListJa(allowed)}");

    public static LocalizedText UnknownCategory(string id, string? nearest) => nearest is not null
        ? new($"unknown data category '{Quotable(id)}'; did you mean '{nearest}'?",
            $"データ分類 '{Quotable(id)}' はありません。'{nearest}' の誤りではありませんか")
        : new($"unknown data category '{Quotable(id)}'; expected an id such as 'contact.email' or 'identity.name'",
            $"データ分類 '{Quotable(id)}' はありません。'contact.email' や 'identity.name' のような ID を書いてください");

    public static LocalizedText UndeclaredPurpose(string id, IReadOnlyList<string> declared) =>
        Undeclared(new("purpose", "利用目的"), "purposes", id, declared);

    public static LocalizedText UndeclaredSubject(string id, IReadOnlyList<string> declared) =>
        Undeclared(new("subject", "本人の類型"), "subjects", id, declared);

    public static LocalizedText BadPeriod(string found) => new(
        $"'{Quotable(found)}' is not an ISO 8601 period; write for instance P5Y (years), P6M (months), P30D (days), or {{ until: account-closed }}",
        $"'{Quotable(found)}' は ISO 8601 の期間ではありません。P5Y（年）、P6M（月）、P30D（日）、または {{ until: account-closed }} のように書いてください");

    public static LocalizedText BadCountry(string found, string? meant) => meant is not null
        ? new($"unknown country '{Quotable(found)}'; did you mean '{meant}'?",
            $"国コード '{Quotable(found)}' はありません。'{meant}' の誤りではありませんか")
        : new($"unknown country '{Quotable(found)}'; write a two-letter code of ISO 3166-1 such as JP or US",
            $"国コード '{Quotable(found)}' はありません。JP や US のような ISO 3166-1 の 2 文字コードを書いてください");

    public static LocalizedText HostIsUrl(string found, string host) => new(
        $"'{Quotable(found)}' is more than a host name; write '{Quotable(host)}', without scheme, port and path",
        $"'{Quotable(found)}' にはホスト名以外が含まれています。スキーム、ポート、パスを除いて '{Quotable(host)}' と書いてください");

    public static LocalizedText BadHost(string found) => new(
        $"'{Quotable(found)}' is not a host name; write for instance 'api.example.com', or '*.example.com' for all below it",
        $"'{Quotable(found)}' はホスト名ではありません。'api.example.com'、または配下すべてを表す '*.example.com' のように書いてください");

    public static LocalizedText BadDocumentationId(string found, string prefixes) => new(
        $"'{Quotable(found)}' is not a doc-comment id; it begins with one of {prefixes} and has no spaces, for instance 'P:Shop.Customer.Email'",
        $"'{Quotable(found)}' はドキュメントコメント ID ではありません。{prefixes} のいずれかで始まり空白を含まない、'P:Shop.Customer.Email' のような形で書いてください");

    public static LocalizedText BadTypeName(string found) => new(
        $"'{Quotable(found)}' is not a full type name; write for instance 'Acme.Compliance.PiiAttribute'",
        $"'{Quotable(found)}' は完全な型名ではありません。'Acme.Compliance.PiiAttribute' のように書いてください");

    public static LocalizedText BadParameter(string key, string found) => new(
        $"'{key}' names a parameter by name or by index from 0; found '{Quotable(found)}'",
        $"'{key}' にはパラメーターの名前か 0 から始まる番号を書きます（'{Quotable(found)}' が書かれています）");

    // Missing entries (PRIV0003)

    public static LocalizedText NoController { get; } = new(
        "'controller' is missing; write who handles the data ('name') and where to complain ('complaints')",
        "'controller' がありません。取扱事業者の名称（'name'）と苦情の申出先（'complaints'）を書いてください");

    public static LocalizedText NoControllerName { get; } = new(
        "'controller' has no 'name'; write the name of the company that handles the data",
        "'controller' に 'name' がありません。個人情報を取り扱う事業者の名称を書いてください");

    public static LocalizedText NoComplaintsContact { get; } = new(
        "'controller' has no contact for complaints; write 'complaints: { contact: … }'",
        "'controller' に苦情の申出先がありません。'complaints: { contact: … }' を書いてください");

    public static LocalizedText NoPurposeText(string id) => new(
        $"purpose '{Quotable(id)}' has no 'text'; write what the statement says about it",
        $"利用目的 '{Quotable(id)}' に 'text' がありません。公表する文言を書いてください");

    public static LocalizedText NoRetention(string id) => new(
        $"purpose '{Quotable(id)}' has no 'retention'; write how long data is kept for it, such as P5Y or {{ until: account-closed }}",
        $"利用目的 '{Quotable(id)}' に 'retention' がありません。P5Y や {{ until: account-closed }} のように保存期間を書いてください");

    public static LocalizedText NoLanguage(string section, string language) => language == "ja"
        ? new($"'{Quotable(section)}' has no Japanese text ('ja'), which 'statement.languages' asks for",
            $"'{Quotable(section)}' に 'statement.languages' で指定された日本語の文言（'ja'）がありません")
        : new($"'{Quotable(section)}' has no English text ('en'), which 'statement.languages' asks for",
            $"'{Quotable(section)}' に 'statement.languages' で指定された英語の文言（'en'）がありません");

    public static LocalizedText NoRole(string id, IReadOnlyList<string> roles) => new(
        $"recipient '{Quotable(id)}' has no 'role'; write one of: {ListEn(roles)}",
        $"提供先 '{Quotable(id)}' に 'role' がありません。次のいずれかを書いてください: {ListJa(roles)}");

    public static LocalizedText NoCountry(string id) => new(
        $"recipient '{Quotable(id)}' has no 'country'; write the two-letter code of the country where it is, such as JP or US",
        $"提供先 '{Quotable(id)}' に 'country' がありません。所在国の 2 文字コード（JP、US など）を書いてください");

    public static LocalizedText RoleNeeds(string id, string role, string key) => new(
        $"recipient '{Quotable(id)}' has the role '{role}' and no '{key}'; {WhyEn(key)}",
        $"提供先 '{Quotable(id)}' の役割は '{role}' ですが、'{key}' がありません。{WhyJa(key)}");

    // Wording (PRIV0005)

    public static LocalizedText Vague(string wording) => new(
        $"'{wording}' leaves open what is meant; name all of it",
        $"「{wording}」では範囲が定まりません。すべてを具体的に書いてください");

    // Transfers abroad (PRIV4004)

    public static LocalizedText NoSafeguards(string id, string country) => new(
        $"recipient '{Quotable(id)}' is abroad ({country}) and has no 'safeguards'; write what protects the data there, such as standard contractual clauses",
        $"提供先 '{Quotable(id)}' は国外（{country}）にありますが、'safeguards' がありません。標準契約条項など、現地でデータを保護する措置を書いてください");

    private static string WhyEn(string key) => key switch
    {
        "name" => "write who it is",
        "receives" => "write the data categories that it gets",
        _ => "write the ids of the purposes that it gets them for",
    };

    private static string WhyJa(string key) => key switch
    {
        "name" => "相手の名称を書いてください",
        "receives" => "渡すデータの分類を書いてください",
        _ => "利用目的の ID を書いてください",
    };

    private static LocalizedText Undeclared(LocalizedText what, string section, string id, IReadOnlyList<string> declared)
    {
        var found = Quotable(id);
        if (declared.Count == 0)
        {
            return new(
                $"{what.En} '{found}' is not declared; '{section}' declares none",
                $"{what.Ja} '{found}' は宣言されていません。'{section}' には何も宣言されていません");
        }

        return Nearest.Find(id, declared) is { } nearest
            ? new($"{what.En} '{found}' is not declared under '{section}'; did you mean '{nearest}'?",
                $"{what.Ja} '{found}' は '{section}' に宣言されていません。'{nearest}' の誤りではありませんか")
            : new($"{what.En} '{found}' is not declared under '{section}'; declared are: {ListEn(declared)}",
                $"{what.Ja} '{found}' は '{section}' に宣言されていません。宣言済み: {ListJa(declared)}");
    }

    private static LocalizedText Found(YamlNode node) => node switch
    {
        YamlMapping => new("keys with values", "キーと値の組"),
        YamlSequence => new("a list", "リスト"),
        { IsEmpty: true } => new("nothing", "空の値"),
        YamlScalar scalar => new($"'{Quotable(scalar.Value)}'", $"'{Quotable(scalar.Value)}'"),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string ListEn(IReadOnlyList<string> items) => Join(items, ", ");

    private static string ListJa(IReadOnlyList<string> items) => Join(items, "、");

    private static string Join(IReadOnlyList<string> items, string separator) =>
        string.Join(separator, items.Take(LongestList).Select(Quotable)) + (items.Count > LongestList ? separator + "…" : "");

    /// <summary>The text in one line of readable length.</summary>
    private static string Quotable(string text)
    {
        var length = LongestQuote - (text.Length > LongestQuote && char.IsHighSurrogate(text[LongestQuote - 1]) ? 1 : 0);
        var line = text.Length > LongestQuote ? text.Substring(0, length) + "…" : text;
        return new string([.. line.Select(c => char.IsControl(c) || LineIndex.IsLineBreak(c) ? ' ' : c)]);
    }
}
