using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules;

/// <summary>All rules: id, texts in both languages, default severity. What each means is in <c>docs/rules</c>.</summary>
internal static class Descriptors
{
    private const string Promise = "Privacy.Promise";
    private const string Classification = "Privacy.Classification";
    private const string Logs = "Privacy.Logs";
    private const string Serialization = "Privacy.Serialization";
    private const string ThirdParties = "Privacy.ThirdParties";
    private const string Storage = "Privacy.Storage";
    private const string MyNumber = "Privacy.MyNumber";
    private const string Inventory = "Privacy.Inventory";

    public static readonly DiagnosticDescriptor PRIV0001_PromiseUnreadable = new(
        "PRIV0001",
        new Bilingual("privacy.yml can't be read", "privacy.yml を読み取れません"),
        new Bilingual("The promise can't be read here: {0}", "この箇所を読み取れません: {0}"),
        Promise,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        new Bilingual(
            "The promise in privacy.yml has a mistake at this place. What could be read is still used.",
            "privacy.yml のこの位置に誤りがあります。読み取れた部分はそのまま使われます。"),
        HelpLink("PRIV0001"));

    public static readonly DiagnosticDescriptor PRIV0002_PromiseMissing = new(
        "PRIV0002",
        new Bilingual("No privacy.yml is found", "privacy.yml が見つかりません"),
        new Bilingual(
            "This project holds personal data, such as {0}, and there is no privacy.yml that says what is promised about it; create one beside the solution",
            "このプロジェクトは{0}などの個人データを扱いますが、それについての約束を記した privacy.yml がありません。ソリューションと同じ場所に作成してください"),
        Promise,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Without a promise there is nothing to check the code against: purposes, recipients and retention are declared in privacy.yml.",
            "約束がなければコードを照合できません。利用目的・提供先・保存期間は privacy.yml に宣言します。"),
        HelpLink("PRIV0002"),
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor PRIV0003_PromiseIncomplete = new(
        "PRIV0003",
        new Bilingual("privacy.yml lacks a required entry", "privacy.yml に必須の項目がありません"),
        new Bilingual("The promise is incomplete: {0}", "約束に不足があります: {0}"),
        Promise,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "The law or the reader of the statement wants this entry: controller, contact for complaints, purpose text, retention, recipient's country or role.",
            "法令または公表文の読み手が必要とする項目です（事業者、苦情の申出先、利用目的の文言、保存期間、提供先の国または役割）。"),
        HelpLink("PRIV0003"));

    public static readonly DiagnosticDescriptor PRIV0005_VagueWording = new(
        "PRIV0005",
        new Bilingual("The wording of the promise leaves open what is meant", "約束の文言では範囲が定まりません"),
        new Bilingual("The promise is vague: {0}", "約束が曖昧です: {0}"),
        Promise,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        new Bilingual(
            "Purposes have to be specified as far as possible (APPI Art. 17, GDPR Art. 5(1)(b)); a list that ends in 'etc.' specifies nothing.",
            "利用目的はできる限り特定しなければなりません（個人情報保護法第17条、GDPR第5条1項(b)）。「等」で終わる列挙では特定したことになりません。"),
        HelpLink("PRIV0005"));

    public static readonly DiagnosticDescriptor PRIV0007_AnalysisCutShort = new(
        "PRIV0007",
        new Bilingual("Data could not be followed to the end", "データを最後まで追跡できませんでした"),
        new Bilingual(
            "The data in '{0}' could not be followed to the end, so a flow may be missing here: {1}",
            "'{0}' のデータを最後まで追跡できなかったため、検出漏れの可能性があります: {1}"),
        Promise,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        new Bilingual(
            "Following data through very large or very entangled code stops at a bound, so that it stays fast. Where that happens, it is said: no finding does not mean clean there.",
            "非常に大きい、または複雑に絡み合ったコードでは、速度を保つために追跡を打ち切ります。打ち切った箇所はこのように示します。指摘がなくても問題がないとは限りません。"),
        HelpLink("PRIV0007"));

    public static readonly DiagnosticDescriptor PRIV0008_FactsNotWritten = new(
        "PRIV0008",
        new Bilingual("The facts file could not be written", "ファクトファイルを書き込めませんでした"),
        new Bilingual(
            "'{0}' could not be written, so the inventory misses this project: {1}",
            "'{0}' を書き込めなかったため、このプロジェクトは台帳に含まれません: {1}"),
        Inventory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "What this compilation learnt is written beside its output for the inventory; the folder must be writable. The build itself is not affected.",
            "コンパイルで得た情報は台帳のために出力と並べて書き込まれます。フォルダーに書き込み権限が必要です。ビルド自体には影響しません。"),
        HelpLink("PRIV0008"),
        WellKnownDiagnosticTags.CompilationEnd,
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor PRIV1001_Unclassified = new(
        "PRIV1001",
        new Bilingual("A member looks like personal data and is not classified", "個人データと思われるメンバーが分類されていません"),
        new Bilingual(
            "'{0}' looks like personal data ({1}, by {2}); mark it [PersonalData(DataCategory.{3})], or [NotPersonalData(\"why\")] if it is not",
            "'{0}' は個人データと思われます（{1}、根拠: {2}）。[PersonalData(DataCategory.{3})] を付けるか、そうでなければ [NotPersonalData(\"理由\")] を付けてください"),
        Classification,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Data that nobody has classified is missing from the ledger and from the statement, and its purpose can't be checked.",
            "分類されていないデータは台帳にも公表文にも載らず、利用目的も確認できません。"),
        HelpLink("PRIV1001"));

    public static readonly DiagnosticDescriptor PRIV1002_WithoutPurpose = new(
        "PRIV1002",
        new Bilingual("Personal data without a declared purpose", "利用目的が宣言されていない個人データ"),
        new Bilingual(
            "'{0}' ({1}) has no declared purpose; add [Purpose(\"…\")] to it, to its type or to the assembly",
            "'{0}'（{1}）の利用目的が宣言されていません。メンバー、型、またはアセンブリに [Purpose(\"…\")] を付けてください"),
        Classification,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Personal data may be handled only for a purpose that was specified (APPI Art. 17, GDPR Art. 5(1)(b), OECD purpose specification).",
            "個人データは特定した利用目的のためにのみ取り扱えます（個人情報保護法第17条、GDPR第5条1項(b)、OECD目的明確化の原則）。"),
        HelpLink("PRIV1002"));

    public static readonly DiagnosticDescriptor PRIV1003_PurposeUndeclared = new(
        "PRIV1003",
        new Bilingual("A purpose in code that privacy.yml does not declare", "privacy.yml で宣言されていない利用目的がコードにあります"),
        new Bilingual(
            "Purpose '{0}' is not declared in privacy.yml; {1}",
            "利用目的 '{0}' は privacy.yml で宣言されていません。{1}"),
        Classification,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "A purpose that the promise does not name can't be published; use one that is declared, or declare it.",
            "約束にない利用目的は公表できません。宣言済みの目的を使うか、新たに宣言してください。"),
        HelpLink("PRIV1003"));

    public static readonly DiagnosticDescriptor PRIV1004_ClassificationLost = new(
        "PRIV1004",
        new Bilingual("The classification of personal data is lost", "個人データの分類が失われています"),
        new Bilingual(
            "{0} is assigned to '{1}', which nobody classified; mark '{1}' [PersonalData(DataCategory.{2})], or [NotPersonalData(\"why\")] if it is not",
            "{0}が、分類のない '{1}' に代入されます。'{1}' に [PersonalData(DataCategory.{2})] を付けるか、個人データでなければ [NotPersonalData(\"理由\")] を付けてください"),
        Classification,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "What is known of data at its source is forgotten where it is copied to a member without a mark: it is missing in the inventory, and no rule looks after it.",
            "取得元で分かっている分類が、印のないメンバーに写した時点で忘れられます。台帳にも載らず、どのルールの対象にもなりません。"),
        HelpLink("PRIV1004"));

    public static readonly DiagnosticDescriptor PRIV1005_WeakerCategory = new(
        "PRIV1005",
        new Bilingual("Personal data is assigned to a member of a weaker category", "個人データが、より弱い分類のメンバーに代入されています"),
        new Bilingual(
            "{0} is assigned to '{1}', which is classified as {2} only; classify it as {3}, or don't keep the data there",
            "{0}が、{2} としか分類されていない '{1}' に代入されます。{3} に分類するか、そこに入れないでください"),
        Classification,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "The law asks more for some data than for other (APPI Art. 2(3) and 20(2), GDPR Art. 9, My Number Act); under a weaker name it gets less.",
            "法令は、データの種類によってより厳しい扱いを求めます（個人情報保護法第2条第3項・第20条第2項、GDPR第9条、番号法）。弱い分類のもとでは、その扱いを受けられません。"),
        HelpLink("PRIV1005"));

    public static readonly DiagnosticDescriptor PRIV1006_CollectedAndNeverRead = new(
        "PRIV1006",
        new Bilingual("Personal data is collected and never read", "取得した個人データがどこでも使われていません"),
        new Bilingual(
            "'{0}' ({1}) is taken in by '{2}', and this program reads it for nothing{3}; don't ask for it",
            "'{0}'（{1}）は '{2}' で受け取られますが、{3}このプログラムでは使われていません。取得しないでください"),
        Classification,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        new Bilingual(
            "Data that serves nothing can leak all the same; only what a purpose needs may be collected (GDPR Art. 5(1)(c), APPI Art. 18).",
            "使わないデータも漏えいしえます。取得できるのは利用目的に必要なものに限られます（GDPR第5条1項(c)、個人情報保護法第18条）。"),
        HelpLink("PRIV1006"),
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor PRIV1007_WithoutReason = new(
        "PRIV1007",
        new Bilingual("A privacy decision without a reason", "プライバシーに関する判断に理由がありません"),
        new Bilingual(
            "{0} gives no reason; write why, as a sentence that an auditor understands",
            "{0} に理由がありません。監査する人が読んで分かる文を書いてください"),
        Classification,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Who decides that data is not personal, or that a warning does not count, has to be able to account for it (GDPR Art. 5(2), OECD accountability).",
            "個人データでないとする判断や警告を抑止する判断は、後から説明できなければなりません（GDPR第5条2項、OECD責任の原則）。"),
        HelpLink("PRIV1007"));

    public static readonly DiagnosticDescriptor PRIV1008_SpecialCareWithoutConsent = new(
        "PRIV1008",
        new Bilingual("Special-care data is taken in without a consent basis", "要配慮個人情報が同意の根拠なく取得されています"),
        new Bilingual(
            "'{0}' ({1}) is taken in by '{2}', and none of its purposes ({3}) has 'basis: consent' in privacy.yml; ask for consent and declare it, or don't ask for the data",
            "'{0}'（{1}）が '{2}' で取得されますが、利用目的（{3}）のどれにも privacy.yml で 'basis: consent' がありません。同意を得てその旨を宣言するか、取得しないでください"),
        Classification,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Special-care data may be acquired only with the person's consent, or where a law or vital interests demand it (APPI Art. 20(2), GDPR Art. 9(2)).",
            "要配慮個人情報は、法令に基づく場合や生命の保護に必要な場合などを除き、本人の同意なく取得できません（個人情報保護法第20条第2項、GDPR第9条2項）。"),
        HelpLink("PRIV1008"));

    public static readonly DiagnosticDescriptor PRIV1009_UsedForAnotherPurpose = new(
        "PRIV1009",
        new Bilingual("Personal data is used for another purpose", "個人データが別の目的に使われています"),
        new Bilingual(
            "{0} is kept for {1}, and used{3} for {2}; don't use it here{4}, or declare the purpose on the data",
            "{0}の利用目的は {1} ですが、{2} のために{3}使われています。ここで使わないか{4}、データに目的を宣言してください"),
        Classification,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Data may be used only for the purposes that people were told (APPI Art. 18, GDPR Art. 5(1)(b), OECD use limitation).",
            "個人データは本人に示した利用目的の範囲でしか使えません（個人情報保護法第18条、GDPR第5条1項(b)、OECD利用制限の原則）。"),
        HelpLink("PRIV1009"));

    public static readonly DiagnosticDescriptor PRIV2001_PersonalDataInLog = new(
        "PRIV2001",
        new Bilingual("Personal data is written to a log", "個人データがログに書き込まれています"),
        new Bilingual(
            "{0} is written to {1}; {2}",
            "{0}が{1}に書き込まれます。{2}"),
        Logs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Logs are copied, kept and read by more people than the data was collected for; redact personal data or leave it out.",
            "ログは複製・保存され、本来の利用目的を超えて多くの人の目に触れます。個人データは伏せるか、書き込まないでください。"),
        HelpLink("PRIV2001"));

    public static readonly DiagnosticDescriptor PRIV2002_ObjectInLog = new(
        "PRIV2002",
        new Bilingual("An object that holds personal data is logged whole", "個人データを含むオブジェクトがまるごとログに書き込まれています"),
        new Bilingual(
            "{0} is written to {1} as part of a whole '{2}'; {3}",
            "{0}が '{2}' の全体とともに{1}に書き込まれます。{3}"),
        Logs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "A whole object brings into the log all that it holds, today and after each change of its type; log its key, or the parts that are needed.",
            "オブジェクトをまるごと記録すると、型が変わるたびに追加されたものも含めてすべてがログに残ります。キーか、必要な部分だけを記録してください。"),
        HelpLink("PRIV2002"));

    public static readonly DiagnosticDescriptor PRIV2003_PersonalDataInException = new(
        "PRIV2003",
        new Bilingual("Personal data is put into an exception", "個人データが例外に含まれています"),
        new Bilingual(
            "{0} is put into {1}; redact it or leave it out",
            "{0}が{1}に含まれます。伏せるか、含めないでください"),
        Logs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "What an exception says ends up in logs, crash reports, error pages and responses that nobody thinks of when it is thrown.",
            "例外の内容は、投げた時には思いもよらないログ、クラッシュレポート、エラー画面、応答に残ります。"),
        HelpLink("PRIV2003"));

    public static readonly DiagnosticDescriptor PRIV2004_PersonalDataInTelemetry = new(
        "PRIV2004",
        new Bilingual("Personal data is put into telemetry", "個人データがテレメトリに含まれています"),
        new Bilingual(
            "{0} is put into telemetry by '{1}'{2}; redact it or leave it out",
            "{0}が '{1}' でテレメトリに送られます{2}。伏せるか、送らないでください"),
        Logs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Tags, baggage and events are exported to monitoring services, often of another company, and kept there.",
            "タグ、バゲージ、イベントは監視サービス（多くは他社のもの）に送られ、そこに保存されます。"),
        HelpLink("PRIV2004"));

    public static readonly DiagnosticDescriptor PRIV2005_ShownAsText = new(
        "PRIV2005",
        new Bilingual("A type shows personal data as text", "型が個人データを文字列として示します"),
        new Bilingual(
            "{0} of '{1}' shows {2} {3}; leave it out there",
            "'{1}' の {0} が、{3}{2}を示します。含めないでください"),
        Logs,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        new Bilingual(
            "What a type shows as text ends up in logs, exceptions and error pages, whether anybody meant it or not.",
            "型の文字列表現は、意図の有無にかかわらず、ログ、例外、エラー画面に現れます。"),
        HelpLink("PRIV2005"));

    public static readonly DiagnosticDescriptor PRIV2006_PersonalDataInUrl = new(
        "PRIV2006",
        new Bilingual("Personal data in a URL", "個人データが URL に含まれています"),
        new Bilingual(
            "{0} becomes part of a URL in '{1}'{2}; use a key in the URL, or send it in the body",
            "{0}が '{1}' で URL に含まれます{2}。URL にはキーを使うか、本文で送ってください"),
        Logs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "URLs stand in the logs of each server and proxy on the way, in browser histories and in the Referer header of the next request.",
            "URL は、経路上のサーバーやプロキシのログ、ブラウザーの履歴、次のリクエストの Referer ヘッダーに残ります。"),
        HelpLink("PRIV2006"));

    public static readonly DiagnosticDescriptor PRIV2007_SensitiveSwitch = new(
        "PRIV2007",
        new Bilingual("A switch that prints personal data is on", "個人データを出力する設定が有効になっています"),
        new Bilingual(
            "'{0}' lets personal data into logs and messages; switch it on in development only, or remove it",
            "'{0}' により個人データがログやメッセージに出力されます。開発環境でだけ有効にするか、削除してください"),
        Logs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Libraries hide parameters, tokens and names in what they log unless a switch says otherwise; in production it has to stay off.",
            "ライブラリは、設定で変えない限り、ログの中のパラメーター、トークン、氏名などを隠します。本番環境では無効のままにしてください。"),
        HelpLink("PRIV2007"));

    public static readonly DiagnosticDescriptor PRIV3001_SerializedWithoutPurpose = new(
        "PRIV3001",
        new Bilingual("Personal data without a declared purpose is serialized", "利用目的が宣言されていない個人データがシリアル化されています"),
        new Bilingual(
            "{0} is serialized by {1} without a declared purpose; add [Purpose(\"…\")] to it, or keep it out with {2}",
            "{0}が利用目的の宣言なしに {1} でシリアル化されます。[Purpose(\"…\")] を付けるか、{2} で除外してください"),
        Serialization,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "What is serialized leaves the program; only data with a declared purpose may.",
            "シリアル化されたデータはプログラムの外に出ます。外に出せるのは利用目的が宣言されたデータだけです。"),
        HelpLink("PRIV3001"));

    public static readonly DiagnosticDescriptor PRIV3002_ReturnedWithoutPurpose = new(
        "PRIV3002",
        new Bilingual("An endpoint returns personal data without a declared purpose", "利用目的が宣言されていない個人データをエンドポイントが返しています"),
        new Bilingual(
            "{0} is returned by {1} without a declared purpose; add [Purpose(\"…\")] to it, or keep it out with [JsonIgnore]",
            "{0}が利用目的の宣言なしに {1} から返されます。[Purpose(\"…\")] を付けるか、[JsonIgnore] で除外してください"),
        Serialization,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "What an endpoint returns leaves the program; only data with a declared purpose may.",
            "エンドポイントが返すデータはプログラムの外に出ます。外に出せるのは利用目的が宣言されたデータだけです。"),
        HelpLink("PRIV3002"));

    public static readonly DiagnosticDescriptor PRIV3003_KeptElsewhere = new(
        "PRIV3003",
        new Bilingual("Personal data is kept in a browser, token, session or cache", "個人データがブラウザー、トークン、セッション、キャッシュに保持されています"),
        new Bilingual(
            "{0} is kept {1} by '{2}'{3}; keep a key there, redact it, or protect it with IDataProtector",
            "{0}が '{2}' で{1}に保持されます{3}。キーを使うか、伏せるか、IDataProtector で保護してください"),
        Serialization,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "What is kept there is read by others than those it was collected for, lives on after its retention, and is forgotten when a person wants to be.",
            "そこに保持されたデータは、本来の利用目的を超えて読まれ、保存期間の後も残り、本人からの消去の求めからも漏れます。"),
        HelpLink("PRIV3003"));

    public static readonly DiagnosticDescriptor PRIV3004_SensitiveData = new(
        "PRIV3004",
        new Bilingual("Special-care data, a government ID or a credential leaves unprotected", "要配慮個人情報、公的番号または認証情報が保護されずに外に出ます"),
        new Bilingual(
            "{0} leaves unprotected, {1}; keep it out with {2}, or encrypt it, whatever its purpose",
            "{0}が保護されずに {1}。利用目的にかかわらず、{2} で除外するか、暗号化してください"),
        Serialization,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "A leak of such data can't be made good: it may leave only where it must, and only encrypted.",
            "この種のデータの漏えいは取り返しがつきません。必要な場合に限り、暗号化して外に出してください。"),
        HelpLink("PRIV3004"));

    public static readonly DiagnosticDescriptor PRIV3005_MessageWithoutPurpose = new(
        "PRIV3005",
        new Bilingual("A message carries personal data without a declared purpose", "利用目的が宣言されていない個人データがメッセージに含まれています"),
        new Bilingual(
            "{0} is part of a message that '{1}' publishes{2} without a declared purpose; add [Purpose(\"…\")] to it, or leave it out",
            "{0}が利用目的の宣言なしに '{1}' でメッセージとして送られます{2}。[Purpose(\"…\")] を付けるか、含めないでください"),
        Serialization,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "A message is kept by a broker and read by programs that nobody thinks of here; only data with a declared purpose may go there.",
            "メッセージはブローカーに保存され、ここでは想定していないプログラムにも読まれます。送ってよいのは利用目的が宣言されたデータだけです。"),
        HelpLink("PRIV3005"));

    public static readonly DiagnosticDescriptor PRIV4001_UndeclaredRecipient = new(
        "PRIV4001",
        new Bilingual("Personal data is sent to a host that privacy.yml does not declare", "個人データが privacy.yml に宣言のないホストへ送信されています"),
        new Bilingual(
            "{0} is sent to '{1}', which privacy.yml declares for no recipient; declare it under 'recipients:', or don't send it",
            "{0}が '{1}' へ送信されますが、privacy.yml のどの提供先にも宣言されていません。'recipients:' に宣言するか、送信しないでください"),
        ThirdParties,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "The statement names to whom data is passed (APPI Art. 27 and 28, GDPR Art. 13(1)(e)); a recipient that it does not name breaks the promise.",
            "公表文にはデータの提供先が記されています（個人情報保護法第27条・第28条、GDPR第13条1項(e)）。記されていない提供先への送信は約束に反します。"),
        HelpLink("PRIV4001"));

    public static readonly DiagnosticDescriptor PRIV4002_UndeclaredService = new(
        "PRIV4002",
        new Bilingual("Personal data is passed to a third party's SDK that privacy.yml does not declare", "個人データが privacy.yml に宣言のない第三者の SDK に渡されています"),
        new Bilingual(
            "{0} is passed to {1} by '{2}', and privacy.yml declares no such recipient; declare it under 'recipients:', or don't pass it",
            "{0}が '{2}' によって {1} に渡されますが、privacy.yml に提供先として宣言されていません。'recipients:' に宣言するか、渡さないでください"),
        ThirdParties,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "A third party's SDK sends what it is given to that party; the statement names to whom data is passed (APPI Art. 27 and 28, GDPR Art. 13(1)(e)).",
            "第三者の SDK は、受け取ったデータをその第三者に送信します。公表文にはデータの提供先が記されています（個人情報保護法第27条・第28条、GDPR第13条1項(e)）。"),
        HelpLink("PRIV4002"));

    public static readonly DiagnosticDescriptor PRIV4003_RecipientNotEntitled = new(
        "PRIV4003",
        new Bilingual("Personal data is sent to a recipient that is declared, but not for it", "個人データが、宣言された範囲を超えて提供先へ送信されています"),
        new Bilingual(
            "{0} is sent to '{1}', which privacy.yml declares, but {2}",
            "{0}が提供先 '{1}' へ送信されますが、{2}"),
        ThirdParties,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "A recipient's entry says which data it receives and what for; more than that was promised to nobody.",
            "提供先の項目には、受け取るデータと目的が記されています。それを超える提供は約束されていません。"),
        HelpLink("PRIV4003"));

    public static readonly DiagnosticDescriptor PRIV4004_NoSafeguards = new(
        "PRIV4004",
        new Bilingual("A recipient abroad has no safeguards", "国外の提供先に保護措置の記載がありません"),
        new Bilingual("Data goes abroad unprotected: {0}", "国外への提供に保護措置がありません: {0}"),
        ThirdParties,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Data may go abroad only with safeguards, which people have a right to know of (APPI Art. 28, GDPR Art. 44 to 46 and 13(1)(f)).",
            "国外への提供には保護措置が必要で、本人はその内容を知る権利があります（個人情報保護法第28条、GDPR第44条から第46条・第13条1項(f)）。"),
        HelpLink("PRIV4004"));

    public static readonly DiagnosticDescriptor PRIV4005_UnknownRecipient = new(
        "PRIV4005",
        new Bilingual("Where personal data is sent can't be told", "個人データの送信先が分かりません"),
        new Bilingual(
            "{0} is sent by '{1}', and where to can't be told; mark '{2}' with [SendsTo(\"recipient\")], or give the address as a constant or in appsettings.json",
            "{0}が '{1}' で送信されますが、送信先が分かりません。'{2}' に [SendsTo(\"提供先の ID\")] を付けるか、アドレスを定数または appsettings.json に書いてください"),
        ThirdParties,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "The host comes from data or from a configuration that the build does not see; only the developer can say to whom it goes.",
            "ホストがデータや、ビルド時に見えない設定から来ています。誰に送られるのかは開発者にしか分かりません。"),
        HelpLink("PRIV4005"));


    public static readonly DiagnosticDescriptor PRIV4006_ServiceReferenced = new(
        "PRIV4006",
        new Bilingual("A package of a known third party is referenced and not declared", "既知の第三者のパッケージが参照されていますが、宣言されていません"),
        new Bilingual(
            "'{0}' hands data to {1}, and privacy.yml declares no such recipient; declare it under 'recipients:' before personal data goes there",
            "'{0}' は {1} にデータを渡すパッケージですが、privacy.yml に提供先として宣言されていません。個人データが渡る前に 'recipients:' に宣言してください"),
        ThirdParties,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        new Bilingual(
            "An SDK often sends data that no code of the program hands to it, such as addresses and device names; who references it should know whom it serves.",
            "SDK は、プログラムが明示的に渡していないデータ（IP アドレスや端末名など）も送信することがあります。参照する側は、送信先を把握しておく必要があります。"),
        HelpLink("PRIV4006"));

    public static readonly DiagnosticDescriptor PRIV4007_AddresseesSeeEachOther = new(
        "PRIV4007",
        new Bilingual("Several people's addresses stand in the visible fields of one mail", "一通のメールの見える宛先に複数の人のアドレスが入っています"),
        new Bilingual(
            "{0} of several people becomes a visible addressee of one mail{1}, so that each sees the others' addresses; use Bcc, or send each a mail of their own",
            "{0}が複数の人の分、一通のメールの見える宛先に入るため{1}、互いのアドレスが見えてしまいます。Bcc を使うか、一人ずつ送ってください"),
        ThirdParties,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Whoever gets the mail sees all of its addressees: one of the most frequent leaks that are reported to authorities (APPI Art. 23 and 27, GDPR Art. 32).",
            "メールを受け取った人には、すべての宛先が見えます。監督機関への報告が最も多い漏えいの一つです（個人情報保護法第23条・第27条、GDPR第32条）。"),
        HelpLink("PRIV4007"));

    public static readonly DiagnosticDescriptor PRIV4008_SentInClear = new(
        "PRIV4008",
        new Bilingual("Personal data is sent unencrypted", "個人データが暗号化されずに送信されています"),
        new Bilingual(
            "{0} is sent to '{1}' unencrypted, so everyone on the way can read it; use https",
            "{0}が '{1}' へ暗号化されずに送信されるため、経路上の誰もが読み取れます。https を使ってください"),
        ThirdParties,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Data in transit has to be protected (APPI Art. 23, GDPR Art. 32).",
            "送信中のデータには安全管理措置が必要です（個人情報保護法第23条、GDPR第32条）。"),
        HelpLink("PRIV4008"));

    public static readonly DiagnosticDescriptor PRIV4009_SentFromDevice = new(
        "PRIV4009",
        new Bilingual("The external-transmission notice lacks what the device sends", "端末から送信される情報が外部送信の公表事項にありません"),
        new Bilingual(
            "{0} is sent from the user's device to '{1}', and the external-transmission notice has no entry for it; write 'purpose-of-recipient' for '{1}' in privacy.yml, or don't send it",
            "{0}が利用者の端末から提供先 '{1}' へ送信されますが、外部送信の公表事項にありません。privacy.yml の '{1}' に 'purpose-of-recipient' を書くか、送信しないでください"),
        ThirdParties,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "People have to be told what their device sends, to whom and what for (Telecommunications Business Act Art. 27-12, ePrivacy Directive Art. 5(3)).",
            "端末から何が、誰に、何のために送信されるのかを利用者に知らせる必要があります（電気通信事業法第27条の12、ePrivacy 指令第5条3項）。"),
        HelpLink("PRIV4009"));

    public static readonly DiagnosticDescriptor PRIV5001_WrittenToFile = new(
        "PRIV5001",
        new Bilingual("Personal data is written to a file unprotected", "個人データが保護されずにファイルに書き込まれています"),
        new Bilingual(
            "{0} is written to {1} unprotected by '{2}'{3}; encrypt it, leave it out, or keep it in a declared store",
            "{0}が '{2}' で{1}に保護されずに書き込まれます{3}。暗号化するか、含めないか、宣言した保管場所に保存してください"),
        Storage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Files are copied, backed up and forgotten; no retention reaches them, and whoever has the disk can read them.",
            "ファイルは複製され、バックアップされ、忘れられます。保存期間は及ばず、ディスクを手にした人は誰でも読めます。"),
        HelpLink("PRIV5001"));

    public static readonly DiagnosticDescriptor PRIV5002_SensitiveDataStored = new(
        "PRIV5002",
        new Bilingual("Special-care data, a government ID or a credential is stored in the clear", "要配慮個人情報、公的番号または認証情報が平文で保管されています"),
        new Bilingual(
            "{0} is stored by '{1}'{2} in the clear; encrypt it, or declare what protects it",
            "{0}が '{1}' で平文のまま保管されます{2}。暗号化するか、何で保護されているかを宣言してください"),
        Storage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "Whoever reads the database, or a copy of it, reads what does people the greatest harm (APPI Art. 23, GDPR Art. 32, My Number Act Art. 12).",
            "データベースやその複製を読む人は、本人に最も大きな害を与えうるデータまで読めてしまいます（個人情報保護法第23条、GDPR第32条、番号法第12条）。"),
        HelpLink("PRIV5002"));

    public static readonly DiagnosticDescriptor PRIV5003_HashedWithoutKey = new(
        "PRIV5003",
        new Bilingual("Hashed without a key, or encrypted weakly", "鍵のないハッシュ化または弱い暗号化です"),
        new Bilingual("{0}, so that {1}; use {2}", "{0}。{1}ため、{2}を使ってください"),
        Storage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        new Bilingual(
            "There are so few names, numbers and addresses that all of them can be hashed and compared: such a hash is still personal data. So is what a broken cipher, or a key in the source, encrypts.",
            "氏名、番号、アドレスの数は限られており、すべてをハッシュ化して比べることができます。そのようなハッシュ値は個人データのままです。破られた暗号や、ソースコードにある鍵で暗号化したものも同じです。"),
        HelpLink("PRIV5003"));

    public static readonly DiagnosticDescriptor PRIV5005_RealDataInSource = new(
        "PRIV5005",
        new Bilingual("What passes for real personal data stands in the source", "実在する人のデータとして通用するものがソースコードにあります"),
        new Bilingual(
            "This literal passes for {0} of a real person; use invented data, such as {1}",
            "このリテラルは実在する人の{0}として通用します。{1}など、架空のデータを使ってください"),
        Storage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        new Bilingual(
            "What is in the source is in every clone, build and backup of it, for ever; and what was invented may belong to somebody, whom a test then writes to.",
            "ソースコードに書かれたものは、すべての複製、ビルド、バックアップに残り続けます。作り話のつもりでも誰かのものかもしれず、テストがその人に届くこともあります。"),
        HelpLink("PRIV5005"));

    public static readonly DiagnosticDescriptor PRIV6001_MyNumberWithoutStatute = new(
        "PRIV6001",
        new Bilingual("A My Number outside the purposes that the law permits", "法令で認められた目的以外での個人番号の利用"),
        new Bilingual(
            "'{0}' is a My Number, and '{1}' is not marked for a purpose that the law permits; mark it [ProcessesFor(\"id\")] with a purpose that has 'statutory: true' in privacy.yml, or don't use it; consent does not help",
            "'{0}' は個人番号ですが、'{1}' には法令で認められた目的の指定がありません。privacy.yml で 'statutory: true' の目的を [ProcessesFor(\"id\")] で指定するか、使わないでください。本人の同意があっても利用できません"),
        MyNumber,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        new Bilingual(
            "A My Number may be used only for the affairs that the My Number Act names (Art. 9), whatever its owner agrees to.",
            "個人番号は、本人が同意していても、番号法第9条に定める事務にしか利用できません。"),
        HelpLink("PRIV6001"));

    public static readonly DiagnosticDescriptor PRIV6002_MyNumberLetOut = new(
        "PRIV6002",
        new Bilingual("A My Number is let out", "個人番号が外部に出ています"),
        new Bilingual(
            "{0}, a My Number, goes to {1}; take it out",
            "個人番号である{0}が{1}に出ます。取り除いてください"),
        MyNumber,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        new Bilingual(
            "A My Number may be handed only to those whom the My Number Act names (Art. 19), and has to be kept safe (Art. 12).",
            "個人番号は番号法第19条に定める場合を除き提供できず、安全に管理しなければなりません（第12条）。"),
        HelpLink("PRIV6002"));

    private static string HelpLink(string id) => $"https://github.com/PrivacyAnalyzers/PrivacyAnalyzers/blob/main/docs/rules/{id}.md";
}
