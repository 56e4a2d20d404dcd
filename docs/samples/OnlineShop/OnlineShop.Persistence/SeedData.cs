using OnlineShop.Domain.Legacy;

namespace OnlineShop.Persistence;

/// <summary>Goods and invented people for a first start. Addresses are on reserved domains but for one, phone numbers belong to nobody.</summary>
public static class SeedData
{
    public static IReadOnlyList<Product> Products { get; } =
    [
        new() { Sku = "SENCHA-100", NameJa = "深蒸し煎茶 100g", NameEn = "Deep-steamed sencha, 100 g", Price = new(1_480) },
        new() { Sku = "HOJICHA-200", NameJa = "加賀ほうじ茶 200g", NameEn = "Kaga hojicha, 200 g", Price = new(1_280) },
        new() { Sku = "MATCHA-40", NameJa = "抹茶 40g", NameEn = "Matcha, 40 g", Price = new(2_600) },
        new() { Sku = "YOKAN-3", NameJa = "くるみ羊羹 3本", NameEn = "Walnut yokan, 3 bars", Price = new(1_950), Allergens = ["walnut"] },
        new() { Sku = "CASTELLA", NameJa = "抹茶カステラ", NameEn = "Matcha castella", Price = new(2_200), Allergens = ["wheat", "egg"] },
        new() { Sku = "KYUSU-RED", NameJa = "常滑焼 急須 朱", NameEn = "Tokoname teapot, red", Price = new(8_800) },
    ];

    public static IReadOnlyList<Customer> Customers { get; } =
    [
        new()
        {
            MemberNumber = "M-000001",
            Name = new PersonName("山田", "花子", "ヤマダ", "ハナコ"),
            Email = EmailAddress.Parse("hanako.yamada@example.com"),
            Phone = new PhoneNumber("090-0000-0001"),
            Address = new PostalAddress("100-0000", "東京都", "見本区例示町1-2-3 かざぐるま荘101", "JP"),
        },
        new()
        {
            MemberNumber = "M-000002",
            Name = new PersonName("Clarke", "Emma"),
            Email = EmailAddress.Parse("emma.clarke@example.org"),
            Phone = new PhoneNumber("+44 20 7946 0018"),
            Address = new PostalAddress("ZZ1 1ZZ", "London", "1 Example Mews", "GB"),
            Language = "en",
        },
    ];

    /// <summary>Rows as the old member database held them: full-width spaces, and now and then no e-mail address.</summary>
    public static IReadOnlyList<KaiinMaster> OldMembers { get; } =
    [
        new()
        {
            KaiinBango = "K-0117",
            Shimei = "佐藤　一郎",
            Furigana = "サトウ　イチロウ",
            YubinBango = "600-0000",
            Juusho = "京都府見本市例示通1-1",
            Renraku1 = "075-000-0001",
            Meeru = "ichiro.sato@example.net",
            ChikuCode = "K2",
        },
        new()
        {
            KaiinBango = "K-0118",
            Shimei = "鈴木　はる",
            Furigana = "スズキ　ハル",
            YubinBango = "920-0000",
            Juusho = "石川県見本市例示町2-4",
            Renraku1 = "076-000-0002",
            ChikuCode = "I1",
        },
        new()
        {
            KaiinBango = "K-0119",
            Shimei = "高橋　次郎",
            Furigana = "タカハシ　ジロウ",
            // PRIV5005: nobody reserved this domain for examples: whoever has it gets what a test sends.
            Meeru = "jiro.takahashi@kazaguruma-ocha.jp",
            TaikaiFlag = true,
        },
    ];
}
