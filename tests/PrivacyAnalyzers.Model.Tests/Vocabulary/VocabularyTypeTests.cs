namespace PrivacyAnalyzers.Model.Tests;

public class VocabularyTypeTests
{
    [Theory]
    [InlineData("Customer")]
    [InlineData("Employee")]
    [InlineData("AppUser")]
    [InlineData("AspNetUsers")]
    [InlineData("CustomerDto")]
    [InlineData("CustomerAddress")]
    [InlineData("RegisterUserCommand")]
    [InlineData("UserProfile")]
    [InlineData("Patient2")]
    [InlineData("Shain")]
    [InlineData("M_SHAIN")]
    [InlineData("KanjyaData")]
    [InlineData("社員")]
    [InlineData("社員マスタ")]
    [InlineData("顧客情報")]
    [InlineData("T_患者Entity")]
    public void TypeOfPersons_IsPersonLike(string typeName) => Assert.True(Vocabulary.Default.IsPersonLike(typeName));

    [Theory]
    [InlineData("CustomerService")]
    [InlineData("UserManager")]
    [InlineData("UserControl")]
    [InlineData("UserSettings")]
    [InlineData("CustomerOrder")]
    [InlineData("EmployeeController")]
    [InlineData("PersonalityQuiz")]
    [InlineData("ServiceContact")]
    [InlineData("FakeCustomer")]
    [InlineData("UserAgent")]
    [InlineData("ClientInfo")]
    [InlineData("HttpClient")]
    [InlineData("Tenant")]
    [InlineData("TenantDto")]
    [InlineData("ServiceAccount")]
    [InlineData("DeviceDriver")]
    [InlineData("SmtpSettings")]
    [InlineData("JuchuMeisai")]
    [InlineData("顧客検索画面")]
    [InlineData("商品マスタ")]
    [InlineData("")]
    public void OtherType_IsNotPersonLike(string typeName) => Assert.False(Vocabulary.Default.IsPersonLike(typeName));

    [Theory]
    [InlineData("Customer", "Phone", "contact.phone", Confidence.High)]
    [InlineData("Customer", "Name", "identity.name", Confidence.High)]
    [InlineData("Customer", "Address", "contact.address", Confidence.High)]
    [InlineData("Customer", "City", "contact.address", Confidence.Medium)]
    [InlineData("Customer", "CustomerId", "account.id", Confidence.Medium)]
    [InlineData("KanjaDto", "Jusho", "contact.address", Confidence.High)]
    [InlineData("社員マスタ", "名前", "identity.name", Confidence.High)]
    [InlineData("User", "Name", "identity.name", Confidence.Medium)]
    [InlineData("Author", "Name", "identity.name", Confidence.Low)]
    [InlineData("Product", "Name", "identity.name", Confidence.Low)]
    [InlineData("SmtpSettings", "FromEmail", "contact.email", Confidence.Medium)]
    [InlineData("Buyer", "Name", "identity.name", Confidence.High)]
    [InlineData("AppUser", "ApiKey", "account.credential", Confidence.High)]
    [InlineData("UserDto", "token", "account.credential", Confidence.High)]
    [InlineData("User", "ConcurrencyToken", "account.credential", Confidence.Medium)]
    [InlineData("User", "PinColor", "account.credential", Confidence.Medium)]
    [InlineData("Importer", "ApiKey", "account.credential", Confidence.Low)]
    [InlineData("User", "FacebookId", "account.id", Confidence.Medium)]
    [InlineData("DeviceAuthorizationViewModel", "UserCode", "account.id", Confidence.Low)]
    public void PersonLikeType_MakesItsMembersSurer(string type, string member, string category, Confidence confidence)
    {
        var hit = Vocabulary.Default.Classify(member, Vocabulary.Default.Describe(type, [member]));

        Assert.Equal((category, confidence), (hit?.Category, hit?.Confidence));
    }

    [Fact]
    public void Id_StaysUnclassifiedInPersonLikeType() =>
        Assert.Null(Vocabulary.Default.Classify("Id", Vocabulary.Default.Describe("Customer", ["Id", "Name", "Email"])));

    [Fact]
    public void SuppressedName_StaysSuppressedInPersonLikeType() =>
        Assert.Null(Vocabulary.Default.Classify("EmailTemplate", Vocabulary.Default.Describe("Customer", ["EmailTemplate", "Email", "Phone"])));

    [Theory]
    [InlineData("Street", Confidence.High)]
    [InlineData("City", Confidence.Low)]
    [InlineData("ZipCode", Confidence.High)]
    public void PartsOfAnAddress_SupportEachOther(string member, Confidence confidence)
    {
        var address = Vocabulary.Default.Describe("Delivery", ["Street", "City", "Country", "ZipCode"]);

        Assert.Equal(confidence, Vocabulary.Default.Classify(member, address)?.Confidence);
    }

    [Fact]
    public void TwoMoreHits_MakeAMediumHitSure()
    {
        var signup = Vocabulary.Default.Describe("Signup", ["FullName", "Email", "Phone"]);

        Assert.Equal(Confidence.High, Vocabulary.Default.Classify("FullName", signup)?.Confidence);
    }

    [Fact]
    public void OneMoreHit_IsNotEnough()
    {
        var signup = Vocabulary.Default.Describe("Signup", ["FullName", "Email"]);

        Assert.Equal(Confidence.Medium, Vocabulary.Default.Classify("FullName", signup)?.Confidence);
    }

    [Fact]
    public void ReflectionType_IsNotMistakenForAPerson()
    {
        var type = Vocabulary.Default.Describe("TypeDescription", ["Name", "FullName", "DisplayName", "Alias", "Parent", "Children"]);

        Assert.Equal(Confidence.Medium, Vocabulary.Default.Classify("FullName", type)?.Confidence);
    }

    [Theory]
    [InlineData("ShiiresakiMaster")]
    [InlineData("Store")]
    [InlineData("仕入先")]
    public void AddressOfAnOrganisation_IsNotMadeSurer(string type)
    {
        var organisation = Vocabulary.Default.Describe(type, ["Tel", "Fax", "Street", "ZipCode", "MailAddress"]);

        Assert.Equal(Confidence.Medium, Vocabulary.Default.Classify("Tel", organisation)?.Confidence);
    }

    [Theory]
    [InlineData("Sei", "Mei")]
    [InlineData("KanjaSei", "KanjaMei")]
    [InlineData("daihyou_sei", "daihyou_mei")]
    [InlineData("姓", "名")]
    [InlineData("セイ", "メイ")]
    [InlineData("FName", "LName")]
    public void NamePair_IsSureTogether(string first, string second)
    {
        var type = Vocabulary.Default.Describe("Moshikomi", [first, second]);

        Assert.Equal(("identity.name", Confidence.High), (Vocabulary.Default.Classify(first, type)?.Category, Vocabulary.Default.Classify(first, type)?.Confidence));
        Assert.Equal(Confidence.High, Vocabulary.Default.Classify(second, type)?.Confidence);
    }

    [Theory]
    [InlineData("Invoice", "ClientName", "ClientEmail", Confidence.High)]
    [InlineData("Invoice", "ClientName", "ClientPhone", Confidence.High)]
    [InlineData("Consent", "ClientName", "ClientUrl", Confidence.Low)]
    [InlineData("Visit", "UserAgent", "IpAddress", Confidence.High)]
    [InlineData("Visit", "UserAgent", "ClientIp", Confidence.High)]
    [InlineData("Scraper", "UserAgent", "BaseUrl", Confidence.Medium)]
    public void NameBesideAnotherOfThePerson_IsSurer(string type, string name, string beside, Confidence confidence) =>
        Assert.Equal(confidence, Vocabulary.Default.Classify(name, Vocabulary.Default.Describe(type, [name, beside]))?.Confidence);

    [Theory]
    [InlineData("UserId", Confidence.High)]
    [InlineData("CustomerId", Confidence.High)]
    [InlineData("Port", Confidence.Medium)]
    public void AddressBesideWhoseItIs_IsSurer(string other, Confidence confidence) =>
        Assert.Equal(("online.ip", confidence), Vocabulary.Default.Classify("IpAddress", Vocabulary.Default.Describe("CurrentContext", [other, "IpAddress"])) is { } hit ? (hit.Category, hit.Confidence) : default);

    [Fact]
    public void HalfAPairOfAnotherCategory_StaysWhatItIs() =>
        Assert.Equal(("online.ip", Confidence.Medium), Vocabulary.Default.Classify("IpAddress", Vocabulary.Default.Describe("Visit", ["UserAgent", "IpAddress"])) is { } hit ? (hit.Category, hit.Confidence) : default);

    [Fact]
    public void DescriptionOfAPerson_SaysNothing() =>
        Assert.Null(Vocabulary.Default.Classify("Description", Vocabulary.Default.Describe("Person", ["Name", "Description"])));

    [Theory]
    [InlineData("Sei")]
    [InlineData("Mei")]
    [InlineData("名")]
    public void HalfAPair_StaysLow(string name) =>
        Assert.Equal(Confidence.Low, Vocabulary.Default.Classify(name, Vocabulary.Default.Describe("Moshikomi", [name]))?.Confidence);

    [Fact]
    public void HalfOfAnotherPair_DoesNotCount()
    {
        var pharmacy = Vocabulary.Default.Describe("YakkyokuMaster", ["DaihyoushaSei", "DaihyoushaMei", "YakkyokuMei"]);

        Assert.Equal(Confidence.High, Vocabulary.Default.Classify("DaihyoushaMei", pharmacy)?.Confidence);
        Assert.Equal(Confidence.Low, Vocabulary.Default.Classify("YakkyokuMei", pharmacy)?.Confidence);
    }

    [Fact]
    public void LabelAlone_Classifies()
    {
        var hit = Vocabulary.Default.Classify("Column7", labels: ["列7", "氏名"]);

        Assert.Equal(new VocabularyHit("identity.name", Confidence.High, "氏名") { FromLabel = true }, hit);
    }

    [Fact]
    public void LabelOfTheSameCategory_MakesAMediumHitSure()
    {
        Assert.Equal(Confidence.High, Vocabulary.Default.Classify("Tel", labels: ["Daytime phone"])?.Confidence);
        Assert.Equal(Confidence.High, Vocabulary.Default.Classify("Address", labels: ["住所"])?.Confidence);
    }

    [Fact]
    public void LabelOfASuppressedName_IsLessSure()
    {
        Assert.Equal(Confidence.Medium, Vocabulary.Default.Classify("EnterEmailFormat", labels: ["メールアドレス"])?.Confidence);
        Assert.Equal(Confidence.Medium, Vocabulary.Default.Classify("ItemName", labels: ["氏名"])?.Confidence);
        Assert.Equal(Confidence.Low, Vocabulary.Default.Classify("CommandName", labels: ["コマンドの名前"])?.Confidence);
    }

    [Theory]
    [InlineData("SmtpSettings", "Password")]
    [InlineData("SmtpClientFactory", "UserName")]
    [InlineData("EmailOptions", "Password")]
    [InlineData("DatabaseConfig", "UserId")]
    [InlineData("AppConfiguration", "AccessToken")]
    [InlineData("DynamicDnsService", "Password")]
    [InlineData("Router", "DdnsPassword")]
    [InlineData("DiscordMessage", "Username")]
    [InlineData("SlackNotification", "UserName")]
    [InlineData("BotSettings", "AccountName")]
    [InlineData("Mailer", "SmtpUserName")]
    [InlineData("Mailer", "SmtpServerUserPassword")]
    [InlineData("Startup", "DbPassword")]
    [InlineData("Startup", "CertificatePassword")]
    [InlineData("Erp", "ApiUserPassword")]
    [InlineData("メール設定", "パスワード")]
    [InlineData("Batch", "データベースパスワード")]
    public void AccessDataOfAService_AreNobodys(string type, string name) =>
        Assert.Null(Vocabulary.Default.Classify(name, Vocabulary.Default.Describe(type, [name])));

    [Theory]
    [InlineData("UserSettings", "Password")]
    [InlineData("LoginRequest", "Password")]
    [InlineData("ApiLoginRequest", "Password")]
    [InlineData("DbUser", "PasswordHash")]
    [InlineData("ChatConnection", "UserName")]
    [InlineData("ConnectionDetail", "UserName")]
    [InlineData("Register", "UserPassword")]
    [InlineData("会員設定", "パスワード")]
    public void AccessDataOfAPerson_AreSure(string type, string name) =>
        Assert.Equal(Confidence.High, Vocabulary.Default.Classify(name, Vocabulary.Default.Describe(type, [name]))?.Confidence);

    [Theory]
    [InlineData("ConnectionInfo", "Host")]
    [InlineData("ServerLogin", "Port")]
    [InlineData("ApiAccess", "BaseUrl")]
    public void AccessDataBesideAHost_AreNobodys(string type, string host) =>
        Assert.Null(Vocabulary.Default.Classify("UserName", Vocabulary.Default.Describe(type, [host, "UserName"])));

    [Theory]
    [InlineData("FileExtension", "Extension")]
    [InlineData("Message", "Body")]
    [InlineData("ReadingListPosition", "FromPosition")]
    public void PartOfSomethingElse_IsNotMadeSurer(string type, string name) =>
        Assert.Equal(Vocabulary.Default.Match(name)?.Confidence, Vocabulary.Default.Classify(name, Vocabulary.Default.Describe(type, [name]))?.Confidence);

    [Fact]
    public void AddressOfAService_IsLessSure() =>
        Assert.Equal(Confidence.Medium, Vocabulary.Default.Classify("Email", Vocabulary.Default.Describe("MailSettings", ["Email"]))?.Confidence);

    [Theory]
    [InlineData("Payment", "CardNumber", "SecurityCode")]
    [InlineData("Payment", "CardNumber", "SecurityNumber")]
    [InlineData("Payment", "CreditCardNumber", "ExpiryDate")]
    [InlineData("CreditCard", "Number", "SecurityCode")]
    [InlineData("CreditCardInfo", "Number", "ExpiryDate")]
    public void PartOfACard_IsSureBesideItsNumber(string type, string first, string name)
    {
        var card = Vocabulary.Default.Describe(type, [first, name]);

        Assert.Equal(("fin.card", Confidence.High), (Vocabulary.Default.Classify(name, card)?.Category, Vocabulary.Default.Classify(name, card)?.Confidence));
    }

    [Theory]
    [InlineData("SecurityCode")]
    [InlineData("ExpiryDate")]
    public void PartOfACard_StaysLowAlone(string name) =>
        Assert.Equal(Confidence.Low, Vocabulary.Default.Classify(name, Vocabulary.Default.Describe("Badge", [name, "Number"]))?.Confidence);

    [Fact]
    public void PartOfAnAddress_IsSurerInATypeThatIsOne()
    {
        Assert.Equal(Confidence.High, Vocabulary.Default.Classify("Street", Vocabulary.Default.Describe("Address", ["Street", "City"]))?.Confidence);
        Assert.Equal(Confidence.Medium, Vocabulary.Default.Classify("City", Vocabulary.Default.Describe("ShippingAddressDto", ["Street", "City"]))?.Confidence);
        Assert.Equal(Confidence.Medium, Vocabulary.Default.Classify("Street", Vocabulary.Default.Describe("StoreAddress", ["Street", "City"]))?.Confidence);
    }

    [Theory]
    [InlineData("Street", "street")]
    [InlineData("Name", "Gets or sets the name")]
    [InlineData("FullName", "full_name")]
    public void LabelThatRepeatsTheName_ProvesNothing(string name, string label) =>
        Assert.Equal(Vocabulary.Default.Match(name)?.Confidence, Vocabulary.Default.Classify(name, labels: [label])?.Confidence);

    [Fact]
    public void WithoutTypeAndLabels_TheNameDecides()
    {
        Assert.Equal(Vocabulary.Default.Match("email"), Vocabulary.Default.Classify("email"));
        Assert.Null(Vocabulary.Default.Classify("pageSize"));
    }
}
