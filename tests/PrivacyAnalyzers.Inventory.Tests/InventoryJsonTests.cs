using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory.Tests;

public sealed class InventoryJsonTests
{
    [Fact]
    public void WhenWritten_TextIsIndentedWithLineFeedsAndJapaneseAsItIs()
    {
        var facts = new AssemblyFacts("Shop") { Members = [new("P:Shop.会員.氏名", "会員.氏名", "identity.name", ClassificationReason.Label, "会員.cs:3") { Label = "お名前 <漢字>" }] };

        Assert.Equal(
            """
            {
              "schema": 1,
              "controller": {},
              "languages": [
                "en"
              ],
              "assemblies": [
                {
                  "name": "Shop",
                  "references": []
                }
              ],
              "items": [
                {
                  "assembly": "Shop",
                  "id": "P:Shop.会員.氏名",
                  "name": "会員.氏名",
                  "category": "identity.name",
                  "because": "label",
                  "at": "会員.cs:3",
                  "label": "お名前 <漢字>",
                  "purposes": [],
                  "retention": [],
                  "protected": false,
                  "lifecycle": {
                    "collection": [],
                    "use": [],
                    "transfer": [],
                    "storage": [],
                    "deletion": []
                  }
                }
              ],
              "collections": [],
              "flows": [],
              "stores": [],
              "recipients": [],
              "purposes": [],
              "subjects": [],
              "categories": [],
              "disadvantages": [],
              "notSeen": [
                {
                  "en": "training of staff",
                  "ja": "従業者の教育"
                },
                {
                  "en": "contracts with processors and recipients, and their evaluation",
                  "ja": "委託先・提供先との契約および評価"
                },
                {
                  "en": "physical security",
                  "ja": "物理的安全管理措置"
                },
                {
                  "en": "who was really granted access",
                  "ja": "アクセス権限の実際の付与状況"
                },
                {
                  "en": "whether data was really deleted",
                  "ja": "実際に消去・廃棄されたこと"
                },
                {
                  "en": "paper records",
                  "ja": "紙の記録"
                },
                {
                  "en": "personal data that people type into free text",
                  "ja": "自由記述欄に入力された個人情報"
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            InventoryJson.Write(InventoryBuilder.Merge([facts], Promise.Empty)));
    }

    [Fact]
    public void WhenReadBack_NothingIsLost()
    {
        var text = InventoryJson.Write(Shop.Inventory);

        Assert.Equal(text, InventoryJson.Write(InventoryJson.Read(text)));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{ \"schema\": 1,\n  oops", 1)]
    [InlineData("[]", 0)]
    [InlineData("null", 0)]
    [InlineData("{ \"schema\": 1 }", 0)]
    public void WhenTextIsNoInventory_ReadSaysWhere(string text, int line)
    {
        var error = Assert.Throws<InventoryFormatException>(() => InventoryJson.Read(text));

        Assert.Equal(line, error.Line);
        Assert.False(error.Reason.IsEmpty);
    }

    [Fact]
    public void WhenNoLanguageIsNamed_ReadSaysSo()
    {
        var text = InventoryJson.Write(Shop.Inventory with { Languages = [] });

        Assert.Equal("\"languages\" names no language", Assert.Throws<InventoryFormatException>(() => InventoryJson.Read(text)).Reason.En);
    }

    [Fact]
    public void WhenSchemaIsNewer_ReadSaysWhichItKnows()
    {
        var text = InventoryJson.Write(Shop.Inventory with { Schema = 2 });

        var error = Assert.Throws<InventoryFormatException>(() => InventoryJson.Read(text));

        Assert.Equal("schema 2 is not known; this version reads schema 1: generate the inventory again", error.Reason.En);
        Assert.Equal("スキーマ 2 は読めません。このバージョンが読むのはスキーマ 1 です。インベントリを生成し直してください", error.Reason.Ja);
    }
}
