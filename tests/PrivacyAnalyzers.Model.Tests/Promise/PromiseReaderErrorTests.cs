namespace PrivacyAnalyzers.Model.Tests;

/// <summary>PRIV0001: the file can't be read as meant.</summary>
public class PromiseReaderErrorTests
{
    // Keys

    [Fact]
    public void MisspeltSection_NamesTheNearest() => MarkedYaml.HasError(
        "[|purposess|]: {}",
        "unknown key 'purposess'; did you mean 'purposes'?",
        "キー 'purposess' はありません。'purposes' の誤りではありませんか");

    [Fact]
    public void UnknownSection_ListsAllSections() => MarkedYaml.HasError(
        "[|zzz|]: {}",
        "unknown key 'zzz'; expected one of: purposes, subjects, version, statement, controller, recipients, stores, categories, disadvantages, classify, markers, catalog",
        "キー 'zzz' はありません。使えるキー: purposes、subjects、version、statement、controller、recipients、stores、categories、disadvantages、classify、markers、catalog");

    [Theory]
    [InlineData("optOut", "opt-out")]
    [InlineData("opt_out", "opt-out")]
    [InlineData("host", "hosts")]
    [InlineData("recieves", "receives")]
    [InlineData("Country2", "country")]
    public void MisspeltKeyOfRecipient_NamesTheNearest(string key, string nearest) => MarkedYaml.HasError(
        $"recipients:\n  crm:\n    role: own\n    [|{key}|]: x",
        $"unknown key '{key}'; did you mean '{nearest}'?");

    [Fact]
    public void UnknownLanguage_ListsTheLanguages() => MarkedYaml.HasError(
        "subjects: { customer: { en: Customers, [|fr|]: Clients } }",
        "unknown key 'fr'; expected one of: en, ja",
        "キー 'fr' はありません。使えるキー: en、ja");

    [Fact]
    public void KeyGivenTwice_NamesTheFirstLine() => MarkedYaml.HasError(
        "recipients:\n  stripe: { role: own }\n  zoho: { role: own }\n  [|stripe|]: { role: own }",
        "'stripe' is given twice; the first is in line 2, and this one is not read",
        "'stripe' が重複しています。2 行目が最初で、ここは読み込まれません");

    [Fact]
    public void SectionGivenTwice_KeepsTheFirst()
    {
        var reading = PromiseReader.Read("subjects: { a: A }\nsubjects: { b: B }");
        Assert.Equal("a", Assert.Single(reading.Promise.Subjects).Id);
    }

    [Fact]
    public void ListAsKey_IsReported() => MarkedYaml.HasError(
        "subjects:\n  ? [|[a]|]\n  : x",
        "this key is not a text; write 'key: value'",
        "キーが文字列ではありません。'キー: 値' の形で書いてください");

    [Fact]
    public void EmptyKey_IsReportedAndReadingGoesOnAtTheNextSection()
    {
        var reading = PromiseReader.Read("recipients:\n  crm:\n    : CRM Inc.\n    role: processor\nsubjects: { a: A }\n");
        var error = Assert.Single(reading.Errors);
        Assert.Equal(("this key is not a text; write 'key: value'", 2), (error.Message.En, error.Position.Line));
        Assert.Equal("a", Assert.Single(reading.Promise.Subjects).Id);
    }

    [Fact]
    public void AllErrors_AreReportedByPosition()
    {
        var reading = PromiseReader.Read("""
            version: 2
            controller: { nam: Shop }
            purposes: []
            """);
        Assert.Equal(
            [
                (0, "version '2' is not known; write 'version: 1'"),
                (1, "'controller' has no 'name'; write the name of the company that handles the data"),
                (1, "'controller' has no contact for complaints; write 'complaints: { contact: … }'"),
                (1, "unknown key 'nam'; did you mean 'name'?"),
                (2, "'purposes' needs keys with values; found a list"),
            ],
            reading.Errors.Select(e => (e.Position.Line, e.Message.En!)));
    }

    // Types

    [Fact]
    public void TextWhereAMapIsNeeded_SaysSo() => MarkedYaml.HasError(
        "stores: [|database|]",
        "'stores' needs keys with values; found 'database'",
        "'stores' には キーと値の組 が必要ですが、'database' が書かれています");

    [Fact]
    public void TextWhereAMapWithKnownKeysIsNeeded_NamesOneOfThem() => MarkedYaml.HasError(
        "statement: [|policy.md|]",
        "'statement' needs keys with values, such as 'languages: …'; found 'policy.md'",
        "'statement' には 'languages: …' のようなキーと値の組 が必要ですが、'policy.md' が書かれています");

    [Fact]
    public void ListWhereATextIsNeeded_SaysSo() => MarkedYaml.HasError(
        "stores: { Db: { protection: [|[tls]|] } }",
        "'protection' needs a text; found a list",
        "'protection' には 文字列 が必要ですが、リスト が書かれています");

    [Fact]
    public void TextWhereAListIsNeeded_SaysSo() => MarkedYaml.HasError(
        "recipients: { crm: { role: own, hosts: [|crm.example|] } }",
        "'hosts' needs a list such as [a, b]; found 'crm.example'",
        "'hosts' には [a, b] のようなリスト が必要ですが、'crm.example' が書かれています");

    [Fact]
    public void ListWhereALocalizedTextIsNeeded_SaysSo() => MarkedYaml.HasError(
        "stores: { Db: { place: [|[Tokyo]|] } }",
        "'place' needs a text, or one for each language such as { en: …, ja: … }; found a list",
        "'place' には 文字列、または { en: …, ja: … } のような言語ごとの文字列 が必要ですが、リスト が書かれています");

    [Fact]
    public void BlockListInTheWrongPlace_IsMarkedInItsFirstLineOnly() => MarkedYaml.HasError(
        "stores:\n  [|- Db|]\n  - Files",
        "'stores' needs keys with values; found a list");

    [Fact]
    public void YesForATruthValue_IsNotAccepted() => MarkedYaml.HasError(
        "purposes: { tax: { text: Tax, retention: P7Y, statutory: [|yes|] } }",
        "'statutory' needs true or false; found 'yes'",
        "'statutory' には true または false が必要ですが、'yes' が書かれています");

    [Fact]
    public void ListForRetention_ShowsBothForms() => MarkedYaml.HasError(
        "purposes: { tax: { text: Tax, retention: [|[P7Y]|] } }",
        "'retention' needs a period such as P5Y, or { period: P5Y, until: account-closed }; found a list");

    [Fact]
    public void EmptyListItem_IsReported() => MarkedYaml.HasError(
        "recipients: { crm: { role: own, packages: [a, [|~|]] } }",
        "'packages' needs a text; found nothing",
        "'packages' には 文字列 が必要ですが、空の値 が書かれています");

    // Values

    [Theory]
    [InlineData("2")]
    [InlineData("1.0")]
    [InlineData("one")]
    public void OtherVersion_IsReported(string version) => MarkedYaml.HasError(
        $"version: [|{version}|]",
        $"version '{version}' is not known; write 'version: 1'",
        $"バージョン '{version}' には対応していません。'version: 1' と書いてください");

    [Fact]
    public void UnknownCategory_NamesTheNearest() => MarkedYaml.HasError(
        "recipients: { crm: { role: own, receives: [[|contact.emial|]] } }",
        "unknown data category 'contact.emial'; did you mean 'contact.email'?",
        "データ分類 'contact.emial' はありません。'contact.email' の誤りではありませんか");

    [Theory]
    [InlineData("email", "contact.email")]
    [InlineData("ContactEmail", "contact.email")]
    [InlineData("health", "special.health")]
    [InlineData("Fin.Card", "fin.card")]
    public void CategoryInAnotherForm_NamesTheOneMeant(string category, string meant) => MarkedYaml.HasError(
        $"categories:\n  [|{category}|]: {{}}",
        $"unknown data category '{category}'; did you mean '{meant}'?");

    [Fact]
    public void CategoryLikeNone_GivesExamples() => MarkedYaml.HasError(
        "markers: { Acme.PiiAttribute: { category: [|favourite-colour|] } }",
        "unknown data category 'favourite-colour'; expected an id such as 'contact.email' or 'identity.name'",
        "データ分類 'favourite-colour' はありません。'contact.email' や 'identity.name' のような ID を書いてください");

    [Fact]
    public void UndeclaredPurpose_NamesTheNearest() => MarkedYaml.HasError(
        "purposes: { payment: { text: Payment, retention: P7Y } }\nrecipients: { crm: { role: own, for: [[|paymet|]] } }",
        "purpose 'paymet' is not declared under 'purposes'; did you mean 'payment'?",
        "利用目的 'paymet' は 'purposes' に宣言されていません。'payment' の誤りではありませんか");

    [Fact]
    public void UndeclaredPurposeLikeNone_ListsThem() => MarkedYaml.HasError(
        "categories: { contact.email: { purposes: [[|marketing|]] } }\npurposes: { payment: { text: Payment, retention: P7Y } }",
        "purpose 'marketing' is not declared under 'purposes'; declared are: payment",
        "利用目的 'marketing' は 'purposes' に宣言されていません。宣言済み: payment");

    [Fact]
    public void PurposeWhereNoneIsDeclared_SaysSo() => MarkedYaml.HasError(
        "classify: { 'P:A.B.Mail': { category: contact.email, purposes: [[|support|]] } }",
        "purpose 'support' is not declared; 'purposes' declares none",
        "利用目的 'support' は宣言されていません。'purposes' には何も宣言されていません");

    [Fact]
    public void UndeclaredSubject_NamesTheNearest() => MarkedYaml.HasError(
        "subjects: { customer: Customers }\ncategories: { contact.email: { subject: [|costumer|] } }",
        "subject 'costumer' is not declared under 'subjects'; did you mean 'customer'?",
        "本人の類型 'costumer' は 'subjects' に宣言されていません。'customer' の誤りではありませんか");

    [Theory]
    [InlineData("P5Y")]
    [InlineData("P1Y6M")]
    [InlineData("P2W")]
    [InlineData("P30D")]
    [InlineData("PT72H")]
    [InlineData("P1DT12H30M")]
    public void IsoPeriod_IsAccepted(string period) =>
        Assert.Equal(period, PromiseReader.Read($"purposes: {{ a: {{ retention: {period} }} }}").Promise.Purposes[0].Retention!.Period);

    [Theory]
    [InlineData("5 years")]
    [InlineData("5Y")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P5")]
    [InlineData("P6M1Y")]
    [InlineData("P1Y1Y")]
    [InlineData("P5YT")]
    [InlineData("p5y")]
    [InlineData("P５Y")]
    public void OtherPeriod_IsReported(string period) => MarkedYaml.HasError(
        $"purposes: {{ a: {{ text: A, retention: [|{period}|] }} }}",
        $"'{period}' is not an ISO 8601 period; write for instance P5Y (years), P6M (months), P30D (days), or {{ until: account-closed }}",
        $"'{period}' は ISO 8601 の期間ではありません。P5Y（年）、P6M（月）、P30D（日）、または {{ until: account-closed }} のように書いてください");

    [Fact]
    public void BadPeriodBesideAnEvent_IsReportedAndTheEventKept()
    {
        MarkedYaml.HasError(
            "purposes: { a: { text: A, retention: { period: [|1 year|], until: account-closed } } }",
            "'1 year' is not an ISO 8601 period; write for instance P5Y (years), P6M (months), P30D (days), or { until: account-closed }");
        Assert.Equal(
            new Retention(null, "account-closed"),
            PromiseReader.Read("purposes: { a: { retention: { period: 1 year, until: account-closed } } }").Promise.Purposes[0].Retention);
    }

    [Theory]
    [InlineData("us", "US")]
    [InlineData("UK", "GB")]
    [InlineData("JPN", "JP")]
    [InlineData("日本", "JP")]
    public void CountryInAnotherForm_NamesTheCode(string country, string code) => MarkedYaml.HasError(
        $"recipients: {{ crm: {{ role: processor, country: [|{country}|] }} }}",
        $"unknown country '{country}'; did you mean '{code}'?",
        $"国コード '{country}' はありません。'{code}' の誤りではありませんか");

    [Theory]
    [InlineData("EU")]
    [InlineData("XX")]
    [InlineData("Atlantis")]
    public void UnknownCountry_IsReported(string country) => MarkedYaml.HasError(
        $"recipients: {{ crm: {{ role: processor, country: [|{country}|] }} }}",
        $"unknown country '{country}'; write a two-letter code of ISO 3166-1 such as JP or US",
        $"国コード '{country}' はありません。JP や US のような ISO 3166-1 の 2 文字コードを書いてください");

    [Fact]
    public void UnknownRole_ListsTheRoles() => MarkedYaml.HasError(
        "recipients: { crm: { country: JP, role: [|controller|] } }",
        "unknown role 'controller'; expected one of: processor, third-party, joint-use, own",
        "role に 'controller' は使えません。使える値: processor、third-party、joint-use、own");

    [Fact]
    public void UnknownBasis_ListsTheBases() => MarkedYaml.HasError(
        "purposes: { a: { text: A, retention: P1Y, basis: [|agreement|] } }",
        "unknown basis 'agreement'; expected one of: consent, contract, legal-obligation, vital-interest, public-task, legitimate-interest",
        "basis に 'agreement' は使えません。使える値: consent、contract、legal-obligation、vital-interest、public-task、legitimate-interest");

    [Fact]
    public void UnknownStatementLanguage_IsReported() => MarkedYaml.HasError(
        "statement: { languages: [en, [|de|]] }",
        "unknown language 'de'; expected one of: en, ja");

    [Theory]
    [InlineData("https://api.stripe.com/v1", "api.stripe.com")]
    [InlineData("api.stripe.com:443", "api.stripe.com")]
    [InlineData("http://localhost:8080", "localhost")]
    [InlineData("api.stripe.com/", "api.stripe.com")]
    [InlineData("https://*.stripe.com", "*.stripe.com")]
    public void UrlAsHost_NamesTheHostInIt(string url, string host) => MarkedYaml.HasError(
        $"recipients: {{ crm: {{ role: own, hosts: [[|'{url}'|]] }} }}",
        $"'{url}' is more than a host name; write '{host}', without scheme, port and path",
        $"'{url}' にはホスト名以外が含まれています。スキーム、ポート、パスを除いて '{host}' と書いてください");

    [Theory]
    [InlineData("api.*.com")]
    [InlineData("*")]
    [InlineData("*.*.com")]
    [InlineData("api..com")]
    [InlineData("-api.com")]
    [InlineData("api stripe com")]
    [InlineData("https://")]
    public void BadHost_IsReported(string host) => MarkedYaml.HasError(
        $"recipients: {{ crm: {{ role: own, hosts: [[|'{host}'|]] }} }}",
        $"'{host}' is not a host name; write for instance 'api.example.com', or '*.example.com' for all below it",
        $"'{host}' はホスト名ではありません。'api.example.com'、または配下すべてを表す '*.example.com' のように書いてください");

    [Theory]
    [InlineData("localhost")]
    [InlineData("10.0.0.1")]
    [InlineData("例え.jp")]
    [InlineData("my_service.internal")]
    public void OtherHosts_AreAccepted(string host) =>
        Assert.Equal([host], PromiseReader.Read($"recipients: {{ crm: {{ hosts: [{host}] }} }}").Promise.Recipients[0].Hosts.ToArray());

    [Theory]
    [InlineData("Vendor.Crm.Contact.MailAddr")]
    [InlineData("X:Vendor.Crm.Contact.MailAddr")]
    [InlineData("P:")]
    [InlineData("P:Vendor.*.MailAddr")]
    [InlineData("M:Vendor.Find(System.String, System.Int32)")]
    public void BadDocumentationId_IsReported(string id) => MarkedYaml.HasError(
        $"classify: {{ [|'{id}'|]: {{ category: contact.email }} }}",
        $"'{id}' is not a doc-comment id; it begins with one of T:, M:, P:, F:, E:, N: and has no spaces, for instance 'P:Shop.Customer.Email'",
        $"'{id}' はドキュメントコメント ID ではありません。T:, M:, P:, F:, E:, N: のいずれかで始まり空白を含まない、'P:Shop.Customer.Email' のような形で書いてください");

    [Theory]
    [InlineData("N:Vendor.Crm.*")]
    [InlineData("M:Vendor.Native.Read(System.Byte*,System.Int32)")]
    [InlineData("M:Vendor.Find``1(``0)")]
    public void OtherDocumentationIds_AreAccepted(string id) =>
        Assert.Equal(id, PromiseReader.Read($"classify: {{ '{id}': {{ category: contact.email }} }}").Promise.Classify[0].Symbol);

    [Fact]
    public void ClassifyWithoutCategory_IsReported() => MarkedYaml.HasError(
        "classify: { [|'P:A.B.Mail'|]: {} }",
        "an entry of 'classify' needs 'category'",
        "'classify' の項目には 'category' が必要です");

    [Fact]
    public void MarkerWithSpaces_IsReported() => MarkedYaml.HasError(
        "markers: { [|'Pii Attribute'|]: }",
        "'Pii Attribute' is not a full type name; write for instance 'Acme.Compliance.PiiAttribute'",
        "'Pii Attribute' は完全な型名ではありません。'Acme.Compliance.PiiAttribute' のように書いてください");

    [Fact]
    public void ErrorInTheCatalog_IsReportedInPlace() => MarkedYaml.HasError(
        "catalog:\n  sinks:\n    - { method: 'M:A.B', kind: [|logg|] }",
        "unknown kind 'logg'; expected one of: log, console, exception, telemetry, serialize, http, sdk, storage, file, url, cookie, cache, response, message, hash, addressee, addressees, switch");

    [Fact]
    public void LongValue_IsCutInTheMessage() => MarkedYaml.HasError(
        $"version: [|{new string('9', 500)}|]",
        $"version '{new string('9', 60)}…' is not known; write 'version: 1'");
}
