using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory.Tests;

public sealed class InventoryBuilderTests
{
    private static DataItem Item(DataInventory inventory, string name) => Assert.Single(inventory.Items, i => i.Name == name);

    private static DataInventory Merge(AssemblyFacts facts) => InventoryBuilder.Merge([facts], Promise.Empty);

    [Fact]
    public void WhenInputsComeInAnotherOrder_InventoryIsTheSame()
    {
        var shuffled = InventoryBuilder.Merge(
            [
                Shop.Web with { Flows = [.. Shop.Web.Flows.Reverse()], Collections = [.. Shop.Web.Collections.Reverse()] },
                Shop.Persistence with { Stores = [.. Shop.Persistence.Stores.Reverse()] },
                Shop.Domain with { Members = [.. Shop.Domain.Members.Reverse()] },
            ],
            Shop.Promise);

        Assert.Equal(InventoryJson.Write(Shop.Inventory), InventoryJson.Write(shuffled));
    }

    [Fact]
    public void WhenCodeDeletesAnItemOrItsTable_TheLifecycleSaysSo()
    {
        var job = new AssemblyFacts("Shop.Job")
        {
            Deletions =
            [
                new("M:Job.Run", "delete", "Job.cs:3") { Item = "P:Shop.Customer.Email" },
                new("M:Job.Run", "delete", "Job.cs:4") { Table = "CUSTOMERS" },
                new("M:Job.Run", "delete", "Job.cs:5") { Table = "Orders" },
            ],
        };

        var inventory = InventoryBuilder.Merge([Shop.Domain, Shop.Persistence, job], Shop.Promise);

        Assert.Equal(
            [new Operation("delete", "Shop.Job", "Job.cs:3"), new Operation("delete", "Shop.Job", "Job.cs:4") { Table = "CUSTOMERS" }],
            Item(inventory, "Customer.Email").Lifecycle.Deletion.AsEnumerable());
        Assert.Equal(["Job.cs:4"], Item(inventory, "Customer.Name").Lifecycle.Deletion.Select(o => o.At));
        Assert.Empty(Item(inventory, "Customer.Birthday").Lifecycle.Deletion);
    }

    [Fact]
    public void WhenCodeAndCategoryNamePurposes_BothAreInForce() =>
        Assert.Equal<string>(["order-fulfilment", "support"], Item(Shop.Inventory, "Customer.Email").Purposes);

    [Fact]
    public void WhenCodeSaysRetention_ThatOfItsPurposesDoesNotCount() =>
        Assert.Equal<DataRetention>([new DataRetention { Period = "P30D", Until = "account-closed" }], Item(Shop.Inventory, "Customer.Allergies").Retention);

    [Fact]
    public void WhenCodeSaysNoRetention_EachPurposeSaysIt() =>
        Assert.Equal<DataRetention>(
            [
                new DataRetention { Period = "P5Y", Purpose = "order-fulfilment" },
                new DataRetention { Until = "account-closed", Purpose = "support" },
            ],
            Item(Shop.Inventory, "Customer.Email").Retention);

    [Fact]
    public void WhenNothingSaysRetention_ItIsEmpty() => Assert.Empty(Item(Shop.Inventory, "Customer.Birthday").Retention);

    [Fact]
    public void WhenCodeSaysNoSubject_CategorySaysIt() => Assert.Equal("customer", Item(Shop.Inventory, "Customer.Name").Subject);

    [Fact]
    public void WhenCodeSaysSubject_CategoryDoesNotCount()
    {
        var facts = Shop.Domain with { Members = [Shop.Domain.Members[2] with { Subject = "employee" }] };

        var inventory = InventoryBuilder.Merge([facts], Shop.Promise);

        Assert.Equal("employee", Item(inventory, "Customer.Name").Subject);
        Assert.Contains(new DataSubject { Id = "employee", Declared = false }, inventory.Subjects);
    }

    [Fact]
    public void WhenHostIsDeclared_FlowGoesToItsRecipient()
    {
        var stripe = Assert.Single(Shop.Inventory.Recipients, r => r.Id == "stripe");

        Assert.True(stripe.Declared);
        Assert.Equal<string>(["contact.email"], stripe.Sent);
        Assert.Equal<string>(["api.stripe.com"], stripe.Hosts);
        Assert.Equal("stripe", Assert.Single(Shop.Inventory.Flows, f => f.Host == "api.stripe.com").Recipient);
    }

    [Fact]
    public void HostsContacted_AreListedWithTheirRecipient_ThoseNotToldLast_ButForTheOwnNetwork()
    {
        var contacts = InventoryBuilder.Merge(
            [
                Shop.Domain with { Contacts = [new(null, "SmtpClient.Send", "M:Mail.Run", "Mail.cs:3"), new("maps.example", "HttpClient.GetAsync", "M:Map.Load", "Map.cs:8"), new("localhost", "HttpClient.GetAsync", "M:Map.Test", "Map.cs:9")] },
                Shop.Web with { Contacts = [new("api.stripe.com", "HttpClient.PostAsync", "M:Pay.Run", "Pay.cs:5")] },
            ],
            Shop.Promise).Contacts!.Value;

        Assert.Equal(
            [
                new("api.stripe.com", "HttpClient.PostAsync", Shop.Web.Assembly, "M:Pay.Run", "Pay.cs:5") { Recipient = "stripe" },
                new("maps.example", "HttpClient.GetAsync", Shop.Domain.Assembly, "M:Map.Load", "Map.cs:8"),
                new(null, "SmtpClient.Send", Shop.Domain.Assembly, "M:Mail.Run", "Mail.cs:3"),
            ],
            contacts.AsEnumerable());
        Assert.Null(Shop.Inventory.Contacts);
    }

    [Fact]
    public void WhenHostIsNotDeclared_ItIsShownAsUndeclaredRecipient()
    {
        var unknown = Assert.Single(Shop.Inventory.Recipients, r => r.Id == "mail.example.net");

        Assert.False(unknown.Declared);
        Assert.Null(unknown.Role);
        Assert.Equal<string>(["contact.email"], unknown.Sent);
    }

    [Fact]
    public void WhenCodeNamesTheRecipient_HostIsNotNeeded()
    {
        var flow = Shop.Web.Flows[1] with { Host = null, Recipient = "stripe" };

        var inventory = InventoryBuilder.Merge([Shop.Domain, Shop.Web with { Flows = [flow] }], Shop.Promise);

        Assert.Equal("stripe", Assert.Single(inventory.Flows).Recipient);
        Assert.False(inventory.Flows[0].IsSentToUnknown);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public void WhenHostIsThisMachine_ThereIsNoRecipient(string host)
    {
        var inventory = Merge(Shop.Web with { Flows = [Shop.Web.Flows[1] with { Host = host }] });

        Assert.Empty(inventory.Recipients);
        Assert.False(inventory.Flows[0].IsSentToUnknown);
    }

    [Fact]
    public void WhenHostCannotBeTold_FlowIsSentToUnknown()
    {
        var inventory = Merge(Shop.Web with { Flows = [Shop.Web.Flows[1] with { Host = null }] });

        Assert.True(Assert.Single(inventory.Flows).IsSentToUnknown);
        Assert.Empty(inventory.Recipients);
    }

    [Fact]
    public void WhenAnAssemblyRepeatsFactsOfAnother_ItemIsListedOnceWhereItIsDeclared()
    {
        var email = Item(Shop.Inventory, "Customer.Email");

        Assert.Equal("Shop.Domain", email.Assembly);
        Assert.Equal<Operation>([new Operation("endpoint", "Shop.Web", "Controllers/CustomersController.cs:31")], email.Lifecycle.Collection);
        Assert.Equal<Operation>(
            [
                new Operation("http", "Shop.Web", "Checkout.cs:40") { Host = "api.stripe.com", Recipient = "stripe" },
                new Operation("http", "Shop.Web", "News.cs:22") { Host = "mail.example.net", Recipient = "mail.example.net" },
            ],
            email.Lifecycle.Transfer);
        Assert.Equal<Operation>(
            [new Operation("database", "Shop.Persistence", "ShopDbContext.cs:8") { Store = "ShopDbContext", Table = "Customers" }],
            email.Lifecycle.Storage);
    }

    [Fact]
    public void WhenAFrameworkMemberGivesData_ItIsAnItemOfTheAssemblyThatReadsIt()
    {
        var address = Item(Shop.Inventory, "ConnectionInfo.RemoteIpAddress");

        Assert.Equal(("Shop.Web", "online.ip", ClassificationReason.Catalog, "Audit.cs:14"), (address.Assembly, address.Category, address.Because, address.At));
        Assert.Equal<Operation>([new Operation("log", "Shop.Web", "Audit.cs:14")], address.Lifecycle.Use);
    }

    [Fact]
    public void WhenTheKeyOfAFieldGivesData_ItemSaysThatItsNameIsTheReason()
    {
        var flow = new FlowFact("P:Form.Item(System.String)#email", "\"email\"", "contact.email", "log", "M:Log", "M:In", "Form.cs:3") { Because = ClassificationReason.Name };

        Assert.Equal(ClassificationReason.Name, Assert.Single(Merge(new AssemblyFacts("Shop") { Flows = [flow] }).Items).Because);
    }

    [Fact]
    public void WhenAProjectIsBuiltForSeveralFrameworks_ItsFactsAreUnited()
    {
        var other = Shop.Domain with { Members = [Shop.Domain.Members[0], new("P:Shop.Customer.Fax", "Customer.Fax", "contact.phone", ClassificationReason.Attribute, "Customer.cs:30")] };

        var inventory = InventoryBuilder.Merge([Shop.Domain, other], Shop.Promise);

        Assert.Equal(["Shop.Domain"], inventory.Assemblies.Select(a => a.Name));
        Assert.Equal(
            ["Customer.Allergies", "Customer.Birthday", "Customer.Email", "Customer.Fax", "Customer.Name"],
            inventory.Items.Select(i => i.Name));
    }

    [Fact]
    public void WhenAStoreIsDeclaredByTypeName_ItIsFoundInAnyNamespace()
    {
        var store = Assert.Single(Shop.Inventory.Stores);

        Assert.Equal(("ShopDbContext", true), (store.Id, store.Declared));
        Assert.Equal<string>(["database"], store.Kinds);
        Assert.Equal(3, store.Holds.Length);
    }

    [Fact]
    public void WhenAStoreIsNotDeclared_ItKeepsItsDocCommentId()
    {
        var inventory = InventoryBuilder.Merge([Shop.Domain, Shop.Persistence], Promise.Empty);

        Assert.Equal(("T:Shop.Persistence.ShopDbContext", false), (inventory.Stores[0].Id, inventory.Stores[0].Declared));
    }

    [Fact]
    public void WhenCodeNamesAnUndeclaredPurpose_ItIsListedAsUndeclared()
    {
        var inventory = InventoryBuilder.Merge([Shop.Domain], Promise.Empty);

        Assert.Equal<DataPurpose>(
            [new DataPurpose { Id = "order-fulfilment", Declared = false, Statutory = false }, new DataPurpose { Id = "support", Declared = false, Statutory = false }],
            inventory.Purposes);
    }

    [Fact]
    public void WhenACollectionNamesAnUnknownSymbol_ItIsStillListed()
    {
        var inventory = Merge(new AssemblyFacts("Shop") { Collections = [new("M:Shop.Post", "form", "P:Other.Thing.Email", "Post.cs:1")] });

        Assert.Equal<DataCollection>([new DataCollection("Shop", "M:Shop.Post", "form", "P:Other.Thing.Email", "Post.cs:1")], inventory.Collections);
        Assert.Empty(inventory.Items);
    }

    [Fact]
    public void WhenThereAreNoFacts_InventoryHoldsThePromiseOnly()
    {
        var inventory = InventoryBuilder.Merge([], Shop.Promise);

        Assert.Empty(inventory.Items);
        Assert.Equal(["order-fulfilment", "support"], inventory.Purposes.Select(p => p.Id));
        Assert.Equal<string>(["ja", "en"], inventory.Languages);
    }
}
