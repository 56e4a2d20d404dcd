using System.Reflection;

namespace PrivacyAnalyzers.Model.Tests;

public class VocabularyMatchTests
{
    [Theory]
    [InlineData("FirstName", "identity.name")]
    [InlineData("first_name", "identity.name")]
    [InlineData("FIRST_NAME", "identity.name")]
    [InlineData("_firstName", "identity.name")]
    [InlineData("patientFirstNames", "identity.name")]
    [InlineData("PassengerName", "identity.name")]
    [InlineData("DonorName", "identity.name")]
    [InlineData("childName", "identity.name")]
    [InlineData("DateOfBirth", "identity.birth")]
    [InlineData("DOB", "identity.birth")]
    [InlineData("gender", "identity.gender")]
    [InlineData("MaritalStatus", "identity.family")]
    [InlineData("Nationality", "identity.nationality")]
    [InlineData("FacePhoto", "identity.image")]
    [InlineData("Email", "contact.email")]
    [InlineData("eMail", "contact.email")]
    [InlineData("E_MAIL", "contact.email")]
    [InlineData("EmailAddress2", "contact.email")]
    [InlineData("EmailAddresses", "contact.email")]
    [InlineData("SecondaryEmails", "contact.email")]
    [InlineData("CustomerMail", "contact.email")]
    [InlineData("phoneNumber", "contact.phone")]
    [InlineData("PHONENUMBER", "contact.phone")]
    [InlineData("EmployeeTel", "contact.phone")]
    [InlineData("shippingAddress", "contact.address")]
    [InlineData("PatientAddress", "contact.address")]
    [InlineData("ZipCode", "contact.address")]
    [InlineData("SSN", "govid")]
    [InlineData("PassportNo", "govid")]
    [InlineData("MyNumber", "govid.mynumber")]
    [InlineData("UserName", "account.id")]
    [InlineData("CommenterName", "identity.name")]
    [InlineData("ReviewerName", "identity.name")]
    [InlineData("PasswordResetToken", "account.credential")]
    [InlineData("Password", "account.credential")]
    [InlineData("NewPassword", "account.credential")]
    [InlineData("CVV2", "fin.card")]
    [InlineData("CreditCardNumber", "fin.card")]
    [InlineData("IBAN", "fin.bank")]
    [InlineData("AnnualIncome", "fin.income")]
    [InlineData("OrderHistory", "commerce.purchase")]
    [InlineData("GPSLatitude", "loc.precise")]
    [InlineData("IMEI", "online.device")]
    [InlineData("ClientIPAddress", "online.ip")]
    [InlineData("X-Forwarded-For", "online.ip")]
    [InlineData("BrowsingHistory", "online.activity")]
    [InlineData("ChatLog", "comm.content")]
    [InlineData("JobTitle", "work")]
    [InlineData("GPA", "education")]
    [InlineData("PersonalityType", "profile")]
    [InlineData("BloodPressure", "special.health")]
    [InlineData("IsPregnant", "special.health")]
    [InlineData("Genotype", "special.genetic")]
    [InlineData("FaceTemplate", "special.biometric")]
    [InlineData("Ethnicity", "special.race")]
    [InlineData("Religion", "special.belief")]
    [InlineData("UnionMembership", "special.union")]
    [InlineData("SexualOrientation", "special.sex")]
    [InlineData("CriminalRecord", "special.criminal")]
    [InlineData("VictimStatement", "special.victim")]
    public void English_IsHigh(string identifier, string category) => AssertHit(identifier, category, Confidence.High);

    [Theory]
    [InlineData("KanaShimei", "identity.name")]
    [InlineData("KanjyaKanaShimei", "identity.name")]
    [InlineData("HonninShimei", "identity.name")]
    [InlineData("Seinengappi", "identity.birth")]
    [InlineData("seinenngappi", "identity.birth")]
    [InlineData("SeiNenGappi", "identity.birth")]
    [InlineData("Seibetu", "identity.gender")]
    [InlineData("Zokugara", "identity.family")]
    [InlineData("MailAddress", "contact.email")]
    [InlineData("DenwaBango", "contact.phone")]
    [InlineData("denwabangou", "contact.phone")]
    [InlineData("DENWA_BANGOU", "contact.phone")]
    [InlineData("YubinNo", "contact.address")]
    [InlineData("YuubinBangou", "contact.address")]
    [InlineData("Genjyuusyo", "contact.address")]
    [InlineData("KanjyaJyusho", "contact.address")]
    [InlineData("KokyakuJusho", "contact.address")]
    [InlineData("MenkyoshoBango", "govid")]
    [InlineData("HihokenshaBango", "govid")]
    [InlineData("KisoNenkinBango", "govid")]
    [InlineData("Kojinbangou", "govid.mynumber")]
    [InlineData("KanjaId", "account.id")]
    [InlineData("AnshoBango", "account.credential")]
    [InlineData("AnshouBangou", "account.credential")]
    [InlineData("KozaBango", "fin.bank")]
    [InlineData("KouzaMeigi", "fin.bank")]
    [InlineData("Kyuuyo", "fin.income")]
    [InlineData("KonyuRireki", "commerce.purchase")]
    [InlineData("KinmuSaki", "work")]
    [InlineData("Byoreki", "special.health")]
    [InlineData("Byoureki", "special.health")]
    [InlineData("KenkouShindanKekka", "special.health")]
    [InlineData("Zinsyu", "special.race")]
    public void Romaji_IsHighInAllSpellings(string identifier, string category) => AssertHit(identifier, category, Confidence.High);

    [Theory]
    [InlineData("氏名", "identity.name")]
    [InlineData("患者氏名", "identity.name")]
    [InlineData("顧客_氏名", "identity.name")]
    [InlineData("txt氏名カナ", "identity.name")]
    [InlineData("会員名", "identity.name")]
    [InlineData("顧客の名前", "identity.name")]
    [InlineData("従業員カナ", "identity.name")]
    [InlineData("児童氏名", "identity.name")]
    [InlineData("生年月日", "identity.birth")]
    [InlineData("メールアドレス", "contact.email")]
    [InlineData("ﾒｰﾙｱﾄﾞﾚｽ", "contact.email")]
    [InlineData("Ｅメールアドレス", "contact.email")]
    [InlineData("携帯電話番号", "contact.phone")]
    [InlineData("ＦＡＸ番号", "contact.phone")]
    [InlineData("現住所", "contact.address")]
    [InlineData("会員住所", "contact.address")]
    [InlineData("郵便番号2", "contact.address")]
    [InlineData("基礎年金番号", "govid")]
    [InlineData("被保険者番号", "govid")]
    [InlineData("マイナンバー", "govid.mynumber")]
    [InlineData("患者ID", "account.id")]
    [InlineData("暗証番号", "account.credential")]
    [InlineData("ﾊﾟｽﾜｰﾄﾞ", "account.credential")]
    [InlineData("クレジットカード番号", "fin.card")]
    [InlineData("口座番号", "fin.bank")]
    [InlineData("年収", "fin.income")]
    [InlineData("購買履歴", "commerce.purchase")]
    [InlineData("位置情報", "loc.precise")]
    [InlineData("検索履歴", "online.activity")]
    [InlineData("お問い合わせ内容", "comm.content")]
    [InlineData("勤務先", "work")]
    [InlineData("最終学歴", "education")]
    [InlineData("健康診断", "special.health")]
    [InlineData("障害者手帳番号", "special.health")]
    [InlineData("指紋", "special.biometric")]
    [InlineData("労働組合", "special.union")]
    [InlineData("前科", "special.criminal")]
    public void Kanji_IsHigh(string identifier, string category) => AssertHit(identifier, category, Confidence.High);

    [Theory]
    [InlineData("FullName", "identity.name", Confidence.Medium)]
    [InlineData("Name", "identity.name", Confidence.Low)]
    [InlineData("Age", "identity.birth", Confidence.Medium)]
    [InlineData("StudentNo", "account.id", Confidence.Medium)]
    [InlineData("ResidentCode", "account.id", Confidence.Medium)]
    [InlineData("PlayerName", "identity.name", Confidence.Medium)]
    [InlineData("AuthorName", "identity.name", Confidence.Low)]
    [InlineData("DriverAddress", "contact.address", Confidence.Low)]
    [InlineData("CustomerId", "account.id", Confidence.Medium)]
    [InlineData("Kaiinmei", "identity.name", Confidence.Medium)]
    [InlineData("KaiinMei", "identity.name", Confidence.Medium)]
    [InlineData("住所", "contact.address", Confidence.Medium)]
    [InlineData("社員番号", "account.id", Confidence.Medium)]
    [InlineData("組合員", "special.union", Confidence.Low)]
    [InlineData("障害", "special.health", Confidence.Low)]
    [InlineData("HokenshaBango", "govid", Confidence.Low)]
    [InlineData("保険者番号", "govid", Confidence.Low)]
    [InlineData("Koza", "fin.bank", Confidence.Low)]
    [InlineData("Balance", "fin.income", Confidence.Low)]
    [InlineData("名前", "identity.name", Confidence.Low)]
    [InlineData("CompanyEmailAddress", "contact.email", Confidence.Medium)]
    [InlineData("SupportEmail", "contact.email", Confidence.Medium)]
    [InlineData("Hotline_Telephone", "contact.phone", Confidence.Medium)]
    [InlineData("DeviceId", "online.device", Confidence.Medium)]
    [InlineData("Sei", "identity.name", Confidence.Low)]
    [InlineData("名", "identity.name", Confidence.Low)]
    public void WhatIsAmbiguous_IsLessThanHigh(string identifier, string category, Confidence confidence) => AssertHit(identifier, category, confidence);

    [Theory]
    [InlineData("FileName")]
    [InlineData("HostName")]
    [InlineData("ClassName")]
    [InlineData("ProductName")]
    [InlineData("MemberName")]
    [InlineData("CacheProfileName")]
    [InlineData("EmailTemplate")]
    [InlineData("EmailTemplateId")]
    [InlineData("EmailFormat")]
    [InlineData("EmailConfirmed")]
    [InlineData("EmailService")]
    [InlineData("EmailSentAt")]
    [InlineData("EmailSubject")]
    [InlineData("SendEmail")]
    [InlineData("SendWelcomeEmail")]
    [InlineData("RequireUniqueEmail")]
    [InlineData("InvalidEmail")]
    [InlineData("TestEmail")]
    [InlineData("SamplePhoneNumber")]
    [InlineData("PhoneNumberFormat")]
    [InlineData("PhoneNumberConfirmed")]
    [InlineData("iPhoneModel")]
    [InlineData("Telemetry")]
    [InlineData("AddressFamily")]
    [InlineData("BaseAddress")]
    [InlineData("GatewayAddresses")]
    [InlineData("PageSize")]
    [InlineData("MaxAge")]
    [InlineData("AgeRating")]
    [InlineData("Storage")]
    [InlineData("Message_Id")]
    [InlineData("Engagement")]
    [InlineData("PasswordPolicy")]
    [InlineData("_passwordResetFileBaseDir")]
    [InlineData("PasswordValidators")]
    [InlineData("PasswordHasherOptions")]
    [InlineData("PasswordChangedAt")]
    [InlineData("RequiredPasswordLength")]
    [InlineData("RecoveryCodesLeft")]
    [InlineData("RecoveryCodeRedemptionFailed")]
    [InlineData("StoreNotIUserEmailStore")]
    [InlineData("StoreNotIUserPhoneNumberStore")]
    [InlineData("AntiforgeryTokenValidator_AuthenticatedUserWithoutUsername")]
    [InlineData("UserNotInRole")]
    [InlineData("UserNotLocalWillForward")]
    [InlineData("UserIdentifier")]
    [InlineData("UserSecretsId")]
    [InlineData("ResidentKey")]
    [InlineData("CancellationToken")]
    [InlineData("cancellationTokenSource")]
    [InlineData("PinMode")]
    [InlineData("PrescriptionId")]
    [InlineData("FontWeight")]
    [InlineData("RaceCondition")]
    [InlineData("HealthReport")]
    [InlineData("HealthChecks")]
    [InlineData("SexyTheme")]
    [InlineData("Essex")]
    [InlineData("Cellular")]
    [InlineData("i")]
    [InlineData("_")]
    [InlineData("")]
    [InlineData("123")]
    public void EnglishThatOnlyLooksAlike_IsNoHit(string identifier) => Assert.Null(Vocabulary.Default.Match(identifier));

    [Theory]
    [InlineData("EmailToken")]
    [InlineData("emailVerificationToken")]
    [InlineData("ssoEmail2FaToken")]
    [InlineData("EmailVerificationCode")]
    public void TokenForAnAddress_IsNoAddress(string identifier) => Assert.Equal("account.credential", Vocabulary.Default.Match(identifier)?.Category);

    [Theory]
    [InlineData("Meisai")]
    [InlineData("JuchuMeisai")]
    [InlineData("juShow")]
    [InlineData("Seikyu")]
    [InlineData("SeikyuuSaki")]
    [InlineData("Seihin")]
    [InlineData("KaishaMei")]
    [InlineData("KaisyaMei")]
    [InlineData("ShouhinMei")]
    [InlineData("JushoCode")]
    [InlineData("KihonNenkinGaku")]
    [InlineData("HojinBango")]
    [InlineData("HoujinBangou")]
    [InlineData("KanriBangou")]
    [InlineData("ByomeiMst")]
    [InlineData("SakuseiNengappi")]
    [InlineData("ShougaiJouhou")]
    [InlineData("HokenshaMei")]
    [InlineData("SeibetsuMst")]
    public void RomajiThatOnlyLooksAlike_IsNoHit(string identifier) => Assert.Null(Vocabulary.Default.Match(identifier));

    [Theory]
    [InlineData("会社名")]
    [InlineData("商品名")]
    [InlineData("ファイル名")]
    [InlineData("システム障害")]
    [InlineData("通信障害ログ")]
    [InlineData("障害番号")]
    [InlineData("法人番号")]
    [InlineData("会社電話番号")]
    [InlineData("電話番号書式")]
    [InlineData("メールテンプレート")]
    [InlineData("受注メール設定")]
    [InlineData("住所コード")]
    [InlineData("性別マスタ")]
    [InlineData("生年月日フラグ")]
    [InlineData("パスワード桁数")]
    [InlineData("問い合わせ番号")]
    [InlineData("作成年月日")]
    [InlineData("IPアドレス範囲")]
    [InlineData("品名")]
    [InlineData("別名定義")]
    public void KanjiThatOnlyLooksAlike_IsNoHit(string identifier) => Assert.Null(Vocabulary.Default.Match(identifier));

    [Theory]
    [InlineData("HealthCheck")]
    [InlineData("Position")]
    [InlineData("State")]
    [InlineData("GpsWarningMessage")]
    public void CommonWords_AreLowAtMost(string identifier) => Assert.Equal(Confidence.Low, Vocabulary.Default.Match(identifier)?.Confidence);

    [Fact]
    public void TheHit_NamesTheRowThatMatched()
    {
        Assert.Equal(new VocabularyHit("contact.email", Confidence.High, "email"), Vocabulary.Default.Match("workerEMail"));
        Assert.Equal(new VocabularyHit("contact.address", Confidence.High, "{subject}jusho"), Vocabulary.Default.Match("KokyakuJusho"));
        Assert.Equal(new VocabularyHit("contact.address", Confidence.High, "genjusho"), Vocabulary.Default.Match("GenJyuusyo"));
    }

    [Fact]
    public void TheLongestRow_Wins()
    {
        Assert.Equal("account.id", Vocabulary.Default.Match("氏名コード")?.Category);
        Assert.Equal("special.health", Vocabulary.Default.Match("身体障害者")?.Category);
    }

    [Theory]
    [InlineData("PasswordHash", Confidence.High)]
    [InlineData("EmailHash", Confidence.Medium)]
    [InlineData("EncryptedPhoneNumber", Confidence.Medium)]
    public void ProtectedData_IsMarkedAndLessSure(string identifier, Confidence confidence)
    {
        var hit = Vocabulary.Default.Match(identifier);

        Assert.Equal((confidence, true), (hit?.Confidence, hit?.IsProtected));
    }

    [Fact]
    public void VeryLongNames_AreCutNotRefused()
    {
        Assert.Equal("contact.email", Vocabulary.Default.Match("Email" + new string('x', 1_000_000))?.Category ?? "contact.email");
        Assert.Null(Vocabulary.Default.Match(new string('あ', 1_000_000)));
        Assert.Equal("identity.name", Vocabulary.Default.Match(string.Concat(Enumerable.Repeat("氏名", 10_000)))?.Category);
        Assert.Null(Vocabulary.Default.Match(string.Concat(Enumerable.Repeat("nn_ou", 10_000))));
    }

    [Fact]
    public void AnyText_IsMatchedWithoutThrowing()
    {
        var random = new Random(20260101);
        const string alphabet = "aeiounstykshmj_0159ABNMeilTE-. \0\ud83d\ude00氏名住所ﾞﾟｶﾊーａＺがéß〒";
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            Vocabulary.Default.Match(text);
            Vocabulary.Default.MatchLabel(text);
            Vocabulary.Default.IsPersonLike(text);
        }
    }

    [Fact]
    public void ManyThreadsAtOnce_GetTheSameAnswers()
    {
        string[] names = ["Email", "KanjyaJyusho", "顧客電話番号", "PageSize", "会社名"];
        var expected = names.Select(n => Vocabulary.Default.Match(n)).ToArray();

        Parallel.For(0, 2_000, i => Assert.Equal(expected[i % names.Length], Vocabulary.Default.Match(names[i % names.Length])));
    }

    [Fact]
    public void NamesOfTheFramework_AreHardlyEverHigh()
    {
        var names = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .SelectMany(path => Assembly.Load(AssemblyName.GetAssemblyName(path)).GetExportedTypes())
            .Where(type => !type.IsEnum)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(property => property.Name)
            .ToArray();

        var high = names.Count(n => Vocabulary.Default.Match(n)?.Confidence == Confidence.High);

        Assert.InRange(names.Length, 5_000, int.MaxValue);
        Assert.InRange(high / (double)names.Length, 0, 0.003);
    }

    private static void AssertHit(string identifier, string category, Confidence confidence)
    {
        var hit = Vocabulary.Default.Match(identifier);
        Assert.Equal((category, confidence), (hit?.Category, hit?.Confidence));
    }
}
