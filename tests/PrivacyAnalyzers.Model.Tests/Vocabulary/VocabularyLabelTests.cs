namespace PrivacyAnalyzers.Model.Tests;

public class VocabularyLabelTests
{
    [Theory]
    [InlineData("Email address", "contact.email")]
    [InlineData("E-mail", "contact.email")]
    [InlineData("Your e-mail address *", "contact.email")]
    [InlineData("The customer's e-mail address.", "contact.email")]
    [InlineData("Gets or sets the customer’s email address.", "contact.email")]
    [InlineData("Gets or sets the email address for this user.", "contact.email")]
    [InlineData("The optional new email address for the authenticated user. This will replace the old email address.", "contact.email")]
    [InlineData("Phone number (mobile)", "contact.phone")]
    [InlineData("Date of birth", "identity.birth")]
    [InlineData("The applicant's date of birth.", "identity.birth")]
    [InlineData("Country of birth", "identity.nationality")]
    [InlineData("The name of the patient.", "identity.name")]
    [InlineData("First name of the customer", "identity.name")]
    [InlineData("First name, as printed in the passport", "identity.name")]
    [InlineData("Social Security Number", "govid")]
    [InlineData("email_address", "contact.email")]
    [InlineData("custEmail", "contact.email")]
    [InlineData("メールアドレス", "contact.email")]
    [InlineData("メールアドレス（必須）", "contact.email")]
    [InlineData("E-mail メールアドレス", "contact.email")]
    [InlineData("お客様のメールアドレスを取得または設定します。", "contact.email")]
    [InlineData("患者漢字氏名", "identity.name")]
    [InlineData("氏名（カナ）", "identity.name")]
    [InlineData("患者の氏名です。", "identity.name")]
    [InlineData("生年月日(西暦)", "identity.birth")]
    [InlineData("郵便番号１", "contact.address")]
    [InlineData("現住所カナ", "contact.address")]
    [InlineData("ＦＡＸ番号／電話番号", "contact.phone")]
    [InlineData("【必須】氏名", "identity.name")]
    [InlineData("既往歴", "special.health")]
    [InlineData("注文者の氏名", "identity.name")]
    [InlineData("注文者の名前を取得または設定します。", "identity.name")]
    [InlineData("お客様の名前", "identity.name")]
    [InlineData("申請書の氏名", "identity.name")]
    [InlineData("配送先の郵便番号", "contact.address")]
    [InlineData("カードのセキュリティコード", "fin.card")]
    [InlineData("従業員のログイン用パスワード", "account.credential")]
    public void LabelHeadedByData_IsHigh(string label, string category)
    {
        var hit = Vocabulary.Default.MatchLabel(label);

        Assert.Equal((category, Confidence.High, true), (hit?.Category, hit?.Confidence, hit?.FromLabel));
    }

    [Theory]
    [InlineData("Gets the e-mail service")]
    [InlineData("Gets the e-mail service that sends to the customer's email address.")]
    [InlineData("Email settings")]
    [InlineData("A value indicating whether the email address is confirmed.")]
    [InlineData("Whether the password is required.")]
    [InlineData("True if the phone number was verified.")]
    [InlineData("Email is sent through the network to an SMTP server.")]
    [InlineData("The email has high priority.")]
    [InlineData("Encrypts the password.")]
    [InlineData("Deletes the user's email address")]
    [InlineData("Sends email")]
    [InlineData("Validates email")]
    [InlineData("The size of the message body in decimal bytes.")]
    [InlineData("The number of patients.")]
    [InlineData("Size of the page.")]
    [InlineData("受注メール設定")]
    [InlineData("メールアドレスの形式が不正です。")]
    [InlineData("メールアドレスが確認済みかどうか")]
    [InlineData("パスワードの桁数を取得します。")]
    [InlineData("会社名")]
    [InlineData("システム障害")]
    [InlineData("注文を作成する。氏名は使わない。")]
    [InlineData("コマンドの名前")]
    [InlineData("コマンドの名前を取得します。")]
    [InlineData("商品の名前")]
    [InlineData("商品の識別子")]
    [InlineData("データベースのパスワード")]
    [InlineData("サーバー証明書のパスワード")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("。、（）")]
    [InlineData("...")]
    public void LabelHeadedBySomethingElse_IsNoHit(string label) => Assert.Null(Vocabulary.Default.MatchLabel(label));

    [Theory]
    [InlineData("The email address to send the reset password code to if a user with it exists.", Confidence.Medium)]
    [InlineData("Gets the full name of the component in this site.", Confidence.Medium)]
    [InlineData("Name of the file to upload", Confidence.Low)]
    [InlineData("連絡方法（メールアドレス）", Confidence.Medium)]
    [InlineData("システムからのお知らせや重要なご連絡を差し上げるためのメールアドレス", Confidence.Medium)]
    [InlineData("ご連絡を差し上げるためのメールアドレスを設定します。", Confidence.High)]
    [InlineData("会社の電話番号", Confidence.Medium)]
    public void LongTextOrAside_IsLessSure(string label, Confidence confidence) =>
        Assert.Equal(confidence, Vocabulary.Default.MatchLabel(label)?.Confidence);

    [Fact]
    public void HugeText_IsCutNotRefused() =>
        Assert.Null(Vocabulary.Default.MatchLabel(string.Concat(Enumerable.Repeat("lorem ipsum ", 1_000_000))));
}
