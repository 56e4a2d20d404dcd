using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory.Tests;

/// <summary>A small shop: the facts of three assemblies and the promise of a Japanese company.</summary>
internal static class Shop
{
    public static AssemblyFacts Domain { get; } = new("Shop.Domain")
    {
        Members =
        [
            new("P:Shop.Customer.Birthday", "Customer.Birthday", "identity.birth", ClassificationReason.Name, "Customer.cs:20")
            {
                Evidence = "birthday",
            },
            new("P:Shop.Customer.Email", "Customer.Email", "contact.email", ClassificationReason.Attribute, "Customer.cs:12")
            {
                Label = "メールアドレス",
                Purposes = ["support"],
                Required = true,
            },
            new("P:Shop.Customer.Name", "Customer.Name", "identity.name", ClassificationReason.Attribute, "Customer.cs:9")
            {
                Label = "お名前",
                Purposes = ["order-fulfilment"],
                Required = true,
            },
            new("P:Shop.Customer.Allergies", "Customer.Allergies", "special.health", ClassificationReason.Promise, "Customer.cs:24")
            {
                Purposes = ["order-fulfilment"],
                Required = false,
                Retention = new Retention("P30D", "account-closed"),
                Protected = true,
            },
        ],
    };

    public static AssemblyFacts Persistence { get; } = new("Shop.Persistence")
    {
        References = ["Shop.Domain"],
        Stores =
        [
            new("T:Shop.Persistence.ShopDbContext", "database", "Customers", "P:Shop.Customer.Allergies", "ShopDbContext.cs:8"),
            new("T:Shop.Persistence.ShopDbContext", "database", "Customers", "P:Shop.Customer.Email", "ShopDbContext.cs:8"),
            new("T:Shop.Persistence.ShopDbContext", "database", "Customers", "P:Shop.Customer.Name", "ShopDbContext.cs:8"),
        ],
    };

    public static AssemblyFacts Web { get; } = new("Shop.Web")
    {
        References = ["Shop.Domain", "Shop.Persistence"],
        Members =
        [
            new("P:Shop.Customer.Email", "Customer.Email", "contact.email", ClassificationReason.Facts, "Customer.cs:12"),
        ],
        Collections =
        [
            new("M:Shop.Web.CustomersController.Register(Shop.Customer)", "endpoint", "P:Shop.Customer.Email", "Controllers/CustomersController.cs:31"),
            new("M:Shop.Web.CustomersController.Register(Shop.Customer)", "endpoint", "P:Shop.Customer.Name", "Controllers/CustomersController.cs:31"),
        ],
        Flows =
        [
            new("P:Microsoft.AspNetCore.Http.ConnectionInfo.RemoteIpAddress", "ConnectionInfo.RemoteIpAddress", "online.ip", "log", "M:Log", "M:Shop.Web.Audit.Visit", "Audit.cs:14")
            {
                Rule = "PRIV2001",
            },
            new("P:Shop.Customer.Email", "Customer.Email", "contact.email", "http", "M:System.Net.Http.HttpClient.PostAsync", "M:Shop.Web.Checkout.Pay", "Checkout.cs:40")
            {
                Host = "api.stripe.com",
            },
            new("P:Shop.Customer.Email", "Customer.Email", "contact.email", "http", "M:System.Net.Http.HttpClient.PostAsync", "M:Shop.Web.News.Send", "News.cs:22")
            {
                Host = "mail.example.net",
                Rule = "PRIV4001",
            },
        ],
    };

    public static Promise Promise { get; } = new()
    {
        Controller = new Controller
        {
            Name = new("Example Shop Inc.", "株式会社サンプルショップ"),
            Address = new("1-2-3 Chiyoda, Tokyo", "東京都千代田区1-2-3"),
            Representative = new("Taro Yamada, CEO", "代表取締役 山田太郎"),
            Officer = new("Hanako Sato", "個人情報保護管理者 佐藤花子"),
            OfficerContact = "privacy@shop.example",
            ComplaintsContact = "https://shop.example/privacy/contact",
        },
        Statement = new StatementOptions { File = "docs/privacy-statement.{lang}.md", Languages = ["ja", "en"] },
        Purposes =
        [
            new Purpose("order-fulfilment")
            {
                Text = new("To process and deliver your order.", "ご注文の処理および商品の発送のため"),
                Basis = "contract",
                Retention = new Retention("P5Y", null),
            },
            new Purpose("support")
            {
                Text = new("To answer your questions.", "お問い合わせに回答するため"),
                Basis = "legitimate-interest",
                Retention = new Retention(null, "account-closed"),
            },
        ],
        Subjects = [new SubjectType("customer", new("Customers", "お客さま"), default)],
        Recipients =
        [
            new Recipient("stripe")
            {
                Name = LocalizedText.Same("Stripe, Inc."),
                Service = LocalizedText.Same("Stripe Payments"),
                Role = RecipientRole.Processor,
                Country = "US",
                Safeguards = new("Standard contractual clauses", "標準契約条項を締結"),
                Hosts = ["api.stripe.com"],
                Receives = ["contact.email"],
                For = ["order-fulfilment"],
            },
        ],
        Stores =
        [
            new Store("ShopDbContext")
            {
                Place = new("Data centre at headquarters", "本社データセンター"),
                Protection = "disk-encryption",
                Access = new("Order desk", "受注課"),
                Disposal = new("Erased beyond recovery", "復元不能な方法で消去"),
            },
        ],
        Categories =
        [
            new CategoryDefaults("contact.email")
            {
                Purposes = ["order-fulfilment"],
                Subject = "customer",
                IfWithheld = new("We cannot confirm your order.", "ご注文の確認ができません。"),
            },
            new CategoryDefaults("identity.name") { Subject = "customer" },
        ],
    };

    public static DataInventory Inventory { get; } = InventoryBuilder.Merge([Domain, Persistence, Web], Promise);
}
