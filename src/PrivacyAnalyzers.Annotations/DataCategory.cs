namespace PrivacyAnalyzers.Annotations;

/// <summary>What kind of personal data something is. Each member stands for an id that <c>privacy.yml</c> and the inventory use.</summary>
/// <remarks>The numbers stay in compiled assemblies: a number is never changed, and never used again for another category. Zero is no category.</remarks>
public enum DataCategory
{
    /// <summary><c>identity.name</c>: Name (氏名). Also kana, romaji, maiden and user-chosen real names.</summary>
    IdentityName = 101,

    /// <summary><c>identity.birth</c>: Birth, age (生年月日・年齢).</summary>
    IdentityBirth = 102,

    /// <summary><c>identity.gender</c>: Gender (性別).</summary>
    IdentityGender = 103,

    /// <summary><c>identity.family</c>: Family (家族・続柄).</summary>
    IdentityFamily = 104,

    /// <summary><c>identity.nationality</c>: Nationality, status (国籍・在留).</summary>
    IdentityNationality = 105,

    /// <summary><c>identity.image</c>: Face photo (顔写真). A template that a machine recognises the face by is <see cref="SpecialBiometric"/>.</summary>
    IdentityImage = 106,

    /// <summary><c>contact.email</c>: E-mail (メール).</summary>
    ContactEmail = 201,

    /// <summary><c>contact.phone</c>: Phone (電話).</summary>
    ContactPhone = 202,

    /// <summary><c>contact.address</c>: Address (住所). Also the postal code.</summary>
    ContactAddress = 203,

    /// <summary><c>govid</c>: Government ID (公的番号). Passport, driving licence, basic pension number, insurance codes.</summary>
    GovernmentId = 301,

    /// <summary><c>govid.mynumber</c>: My Number (個人番号). Japan's Individual Number. The law permits only a few purposes, and consent does not widen them.</summary>
    MyNumber = 302,

    /// <summary><c>account.id</c>: Account / person no. (会員・社員番号).</summary>
    AccountId = 401,

    /// <summary><c>account.credential</c>: Credential (認証情報). Passwords, PINs, secrets and tokens that prove who somebody is; also their hashes.</summary>
    AccountCredential = 402,

    /// <summary><c>fin.card</c>: Card (カード).</summary>
    FinancialCard = 501,

    /// <summary><c>fin.bank</c>: Bank account (口座).</summary>
    FinancialBank = 502,

    /// <summary><c>fin.income</c>: Income, credit (収入・信用).</summary>
    FinancialIncome = 503,

    /// <summary><c>commerce.purchase</c>: Purchases (購買履歴).</summary>
    CommercePurchase = 601,

    /// <summary><c>loc.precise</c>: Precise location (位置情報). Coordinates of a device or a person.</summary>
    LocationPrecise = 701,

    /// <summary><c>loc.coarse</c>: Coarse location (概略位置). A town or region.</summary>
    LocationCoarse = 702,

    /// <summary><c>online.device</c>: Device/cookie id (端末・広告ID).</summary>
    OnlineDevice = 801,

    /// <summary><c>online.ip</c>: IP address (IPアドレス).</summary>
    OnlineIp = 802,

    /// <summary><c>online.activity</c>: Browsing, search (閲覧履歴).</summary>
    OnlineActivity = 803,

    /// <summary><c>comm.content</c>: Messages, calls (通信内容).</summary>
    CommunicationContent = 901,

    /// <summary><c>work</c>: Work (職業).</summary>
    Work = 1001,

    /// <summary><c>education</c>: Education (学歴).</summary>
    Education = 1002,

    /// <summary><c>profile</c>: Inference (推定属性). What a program concluded about a person.</summary>
    Profile = 1003,

    /// <summary><c>special.health</c>: Health, disability, check-up, care, drugs (病歴・障害・健診・診療調剤).</summary>
    SpecialHealth = 1101,

    /// <summary><c>special.genetic</c>: Genetic (遺伝).</summary>
    SpecialGenetic = 1102,

    /// <summary><c>special.biometric</c>: Biometric template (生体). What a machine recognises a person by: face, iris, voice, gait, veins, finger or palm print.</summary>
    SpecialBiometric = 1103,

    /// <summary><c>special.race</c>: Race, ethnicity (人種).</summary>
    SpecialRace = 1104,

    /// <summary><c>special.belief</c>: Creed, politics (信条).</summary>
    SpecialBelief = 1105,

    /// <summary><c>special.union</c>: Union (労働組合).</summary>
    SpecialUnion = 1106,

    /// <summary><c>special.sex</c>: Sex life, orientation (性生活・性的指向).</summary>
    SpecialSex = 1107,

    /// <summary><c>special.status</c>: Social status (社会的身分).</summary>
    SpecialStatus = 1108,

    /// <summary><c>special.criminal</c>: Criminal, procedure, juvenile (犯罪歴・刑事/少年手続).</summary>
    SpecialCriminal = 1109,

    /// <summary><c>special.victim</c>: Crime victim (犯罪被害).</summary>
    SpecialVictim = 1110,
}
