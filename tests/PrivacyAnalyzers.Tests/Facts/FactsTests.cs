using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.Annotations;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Testing;
using PrivacyAnalyzers.Tests.Catalog;

namespace PrivacyAnalyzers.Tests.Facts;

/// <summary>What a compilation writes for the next one and for the inventory.</summary>
public sealed class FactsTests : IDisposable
{
    private const string Domain = """
        using PrivacyAnalyzers.Annotations;
        namespace Shop;

        /// <summary>Somebody who buys.</summary>
        [Purpose("order-fulfilment"), Retention("P5Y")]
        public class Customer
        {
            public int Id { get; set; }
            /// <summary>Where the receipt goes. Never shown.</summary>
            [PersonalData(DataCategory.ContactEmail, Subject = "customer")] public required string Email { get; set; }
            public string? FirstName { get; set; }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Members_AreWrittenWithReasonPurposesAndDetails()
    {
        var facts = await Compile("Shop.Domain", Domain);

        Assert.Equal("Shop.Domain", facts.Assembly);
        var email = Assert.Single(facts.Members, m => m.Id == "P:Shop.Customer.Email");
        Assert.Equal("Customer.Email", email.Name);
        Assert.Equal("contact.email", email.Category);
        Assert.Equal(ClassificationReason.Attribute, email.Because);
        Assert.Equal("order-fulfilment", string.Join(" ", email.Purposes));
        Assert.Equal("customer", email.Subject);
        Assert.Equal("P5Y", email.Retention?.Period);
        Assert.True(email.Required);
        Assert.Equal("Where the receipt goes", email.Label);
        Assert.Equal("src/Shop.Domain.cs:10", email.At);

        var name = Assert.Single(facts.Members, m => m.Id == "P:Shop.Customer.FirstName");
        Assert.Equal(ClassificationReason.Name, name.Because);
        Assert.Equal("firstname", name.Evidence);
        Assert.False(name.Required);
        Assert.Equal(2, facts.Members.Length);
    }

    [Theory]
    [InlineData("/// <summary>Where the receipt goes. Never shown.</summary>")]
    [InlineData("/// <summary>\n    /// Where the receipt\n    /// goes\n    /// </summary>\n    /// <remarks>Never shown.</remarks>")]
    [InlineData("/** <summary>Where the receipt goes</summary> */")]
    [InlineData("/**\n     * <summary>\n     * Where the receipt goes\n     * </summary>\n     */")]
    [InlineData("// <summary>Not documentation</summary>\n    /// <summary>Where the <b>receipt</b> goes</summary>\n    // See https:///x")]
    public async Task Summary_IsTheLabel_WhetherDocumentationIsParsedOrNot(string comment)
    {
        foreach (var mode in new[] { DocumentationMode.None, DocumentationMode.Parse, DocumentationMode.Diagnose })
        {
            var facts = await Compile("Shop.Domain", $$"""
                public class Customer
                {
                    {{comment}}
                    public string Email { get; set; } = "";
                }
                """, documentation: mode);

            Assert.Equal("Where the receipt goes", Assert.Single(facts.Members).Label);
        }
    }

    [Theory]
    [InlineData("//// <summary>Commented out</summary>")]
    [InlineData("// <summary>No documentation</summary>")]
    [InlineData("/* <summary>No documentation</summary> */")]
    [InlineData("/*** <summary>No documentation</summary> */")]
    public async Task OtherComments_AreNoLabel(string comment)
    {
        foreach (var mode in new[] { DocumentationMode.None, DocumentationMode.Parse })
        {
            var facts = await Compile("Shop.Domain", "public class Customer { public int Id;\n" + comment + "\npublic string Email { get; set; } = \"\"; }", documentation: mode);

            Assert.Null(Assert.Single(facts.Members).Label);
        }
    }

    [Fact]
    public async Task Flows_AreWrittenWithSinkPlaceAndRule_EvenWhenSuppressed()
    {
        var facts = await Compile("Shop.Web", Domain + """

            public class Signup(System.Net.Http.HttpClient http)
            {
            #pragma warning disable PRIV2001
                public void Log(Customer c) => System.Console.WriteLine(c.Email);
            #pragma warning restore PRIV2001
                public void Send(Customer c) => http.GetAsync("https://api.example.com/?m=" + c.Email);
            }
            """);

        Assert.Equal(
            [
                "P:Shop.Customer.Email console M:System.Console.WriteLine(System.String) M:Shop.Signup.Log(Shop.Customer) src/Shop.Web.cs:16  PRIV2001",
                "P:Shop.Customer.Email http M:System.Net.Http.HttpClient.GetAsync(System.String) M:Shop.Signup.Send(Shop.Customer) src/Shop.Web.cs:18 api.example.com PRIV4001",
                "P:Shop.Customer.Email url M:System.Net.Http.HttpClient.GetAsync(System.String) M:Shop.Signup.Send(Shop.Customer) src/Shop.Web.cs:18 api.example.com ",
            ],
            facts.Flows.Select(f => $"{f.Source} {f.Kind} {f.Sink} {f.In} {f.At} {f.Host} {f.Rule}"));
    }

    [Fact]
    public async Task ControllersAndMinimalApis_AreCollectionPoints()
    {
        var facts = await Compile("Shop.Web", Domain + """

            public class CustomersController : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                public void Create(Customer customer) { }
                public void Find(string email, System.Threading.CancellationToken stop) { }
                private void Hidden(Customer customer) { }
            }
            public static class Endpoints
            {
                public static void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder app) =>
                    Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapPost(app, "/c", (Customer c) => { });
            }
            """);

        Assert.Equal(
            [
                "M:Shop.CustomersController.Create(Shop.Customer) P:Shop.Customer.Email",
                "M:Shop.CustomersController.Create(Shop.Customer) P:Shop.Customer.FirstName",
                "M:Shop.CustomersController.Find(System.String,System.Threading.CancellationToken) M:Shop.CustomersController.Find(System.String,System.Threading.CancellationToken)#email",
                "M:Shop.Endpoints.Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder) P:Shop.Customer.Email",
                "M:Shop.Endpoints.Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder) P:Shop.Customer.FirstName",
            ],
            facts.Collections.Select(c => $"{c.Id} {c.Item}"));
    }

    private const string Buses = """
        namespace MassTransit { public interface ConsumeContext<out T> { T Message { get; } } public interface IConsumer<in T> { System.Threading.Tasks.Task Consume(ConsumeContext<T> context); } }
        namespace NServiceBus { public interface IMessageHandlerContext; public interface IHandleMessages<T> { System.Threading.Tasks.Task Handle(T message, IMessageHandlerContext context); } }
        namespace Rebus.Handlers { public interface IHandleMessages<in T> { System.Threading.Tasks.Task Handle(T message); } }
        namespace Grpc.Core { public class BindServiceMethodAttribute(System.Type type) : System.Attribute { public System.Type Type => type; } public class ServerCallContext; }
        [Grpc.Core.BindServiceMethod(typeof(int))] public abstract class Greeter { public virtual System.Threading.Tasks.Task<int> Greet(Ask ask, Grpc.Core.ServerCallContext context) => System.Threading.Tasks.Task.FromResult(ask.GetHashCode()); }
        public class Ask { public string? Email { get; set; } public string? Subject { get; set; } }

        """;

    [Theory]
    [InlineData("public class Hub1 : Microsoft.AspNetCore.SignalR.Hub { public void Send(Ask ask) { } void Hidden(Ask ask) { } }", "endpoint M:Hub1.Send(Ask)")]
    [InlineData("public class Greeting : Greeter { public override System.Threading.Tasks.Task<int> Greet(Ask ask, Grpc.Core.ServerCallContext context) => System.Threading.Tasks.Task.FromResult(1); public void Other(Ask ask) { } }", "endpoint M:Greeting.Greet(Ask,Grpc.Core.ServerCallContext)")]
    [InlineData("public class Page1 : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { public void OnPostSave(Ask ask) { } public void Save(Ask ask) { } [Microsoft.AspNetCore.Mvc.RazorPages.NonHandler] public void OnPostHelp(Ask ask) { } }", "form M:Page1.OnPostSave(Ask)")]
    [InlineData("public class Page1 : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { [Microsoft.AspNetCore.Mvc.BindProperty] public Ask? Input { get; set; } public Ask? Shown { get; set; } }", "form P:Page1.Input")]
    [InlineData("[Microsoft.AspNetCore.Mvc.BindProperties] public class Page1 : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { public Ask? Input { get; set; } public Ask? Shown => Input; }", "form P:Page1.Input")]
    [InlineData("public class Form1 : Microsoft.AspNetCore.Components.ComponentBase { [Microsoft.AspNetCore.Components.SupplyParameterFromForm] public Ask? Input { get; set; } [Microsoft.AspNetCore.Components.Parameter] public Ask? Given { get; set; } }", "form P:Form1.Input")]
    [InlineData("public class Desk : MassTransit.IConsumer<Ask> { public System.Threading.Tasks.Task Consume(MassTransit.ConsumeContext<Ask> context) => System.Threading.Tasks.Task.CompletedTask; public void Note(Ask ask) { } }", "message M:Desk.Consume(MassTransit.ConsumeContext{Ask})")]
    [InlineData("public class Desk : NServiceBus.IHandleMessages<Ask> { public System.Threading.Tasks.Task Handle(Ask message, NServiceBus.IMessageHandlerContext context) => System.Threading.Tasks.Task.CompletedTask; }", "message M:Desk.Handle(Ask,NServiceBus.IMessageHandlerContext)")]
    [InlineData("public class Desk : Rebus.Handlers.IHandleMessages<Ask> { System.Threading.Tasks.Task Rebus.Handlers.IHandleMessages<Ask>.Handle(Ask message) => System.Threading.Tasks.Task.CompletedTask; }", "message M:Desk.Rebus#Handlers#IHandleMessages{Ask}#Handle(Ask)")]
    public async Task WhatPagesHubsServicesAndMessagesBringIn_IsCollected(string type, string expected) =>
        Assert.Equal([expected + " P:Ask.Email"], (await Compile("Shop.Web", Buses + type)).Collections.Select(c => $"{c.Kind} {c.Id} {c.Item}"));

    [Theory]
    [InlineData("public class Desk { public void OnPost(Ask ask) { } }")]
    [InlineData("public interface IHandleMessages<T> { void Handle(T message); } public class Desk : IHandleMessages<Ask> { public void Handle(Ask ask) { } }")]
    [InlineData("public class Hub1 { public void Send(Ask ask) { } }")]
    [InlineData("public class Greeting { public void Greet(Ask ask, Grpc.Core.ServerCallContext context) { } }")]
    [InlineData("public class Page1 : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { public Ask? Shown { get; set; } protected void OnPost(Ask ask) { } }")]
    [InlineData("public class Hub1 : Microsoft.AspNetCore.SignalR.Hub { public void Send(string subject) { } }")]
    public async Task WhatOnlyLooksSo_IsNotCollected(string type) => Assert.Empty((await Compile("Shop.Web", Buses + type)).Collections);

    [Theory]
    [InlineData("[Microsoft.AspNetCore.Mvc.ApiController] public class Customers { public void Create(string email) { } }")]
    [InlineData("[Microsoft.AspNetCore.Mvc.Route(\"c\")] public class CustomersController { public void Create(string email) { } }")]
    [InlineData("public class CustomersController { [Microsoft.AspNetCore.Mvc.HttpPost] public void Create(string email) { } }")]
    [InlineData("public abstract class Controller; public class CustomersController : Controller { public void Create(string email) { } }")]
    [InlineData("[Microsoft.AspNetCore.Mvc.Route(\"c\")] public abstract class Base1; public class CustomersController : Base1 { public void Create(string email) { } }")]
    [InlineData("public class CustomersController : Missing.MvcController { public void Create(string email) { } }", true)]
    [InlineData("public class CustomersController : Controller { [HttpPost] public void Create(string email) { } }", true)]
    [InlineData("[ApiController] public class CustomersController { public void Create(string email) { } }", true)]
    public async Task ControllersThatDeriveFromNoControllerBase_AreCollectionPoints(string controller, bool isIncomplete = false)
    {
        var facts = await Compile("Shop.Web", controller, isIncomplete: isIncomplete);

        Assert.EndsWith("#email", Assert.Single(facts.Collections).Item, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class MotorController { public void Run(string email) { } }")]
    [InlineData("public class MotorController : Missing.Motor { public void Run(string email) { } }", true)]
    [InlineData("[Microsoft.AspNetCore.Mvc.NonController, Microsoft.AspNetCore.Mvc.Route(\"c\")] public class HelperController { public void Run(string email) { } }")]
    [InlineData("public class CustomersController : Microsoft.AspNetCore.Mvc.ControllerBase { [Microsoft.AspNetCore.Mvc.NonAction] public void Run(string email) { } }")]
    public async Task ClassesThatAreOnlyCalledControllers_AreNoCollectionPoints(string type, bool isIncomplete = false) =>
        Assert.Empty((await Compile("Shop.Web", type, isIncomplete: isIncomplete)).Collections);

    [Fact]
    public async Task DbSets_AreStores()
    {
        var facts = await Compile("Shop.Persistence", Domain + """

            public class ShopDbContext : Microsoft.EntityFrameworkCore.DbContext
            {
                public Microsoft.EntityFrameworkCore.DbSet<Customer> Customers => Set<Customer>();
            }
            """);

        Assert.Equal(
            ["T:Shop.ShopDbContext database Customers P:Shop.Customer.Email", "T:Shop.ShopDbContext database Customers P:Shop.Customer.FirstName"],
            facts.Stores.Select(s => $"{s.Id} {s.Kind} {s.Table} {s.Item}"));
    }

    [Fact]
    public async Task ConfiguredEntities_AreStoresOfTheOnlyContext()
    {
        var facts = await Compile("Shop.Persistence", Domain + """

            public class ShopDbContext : Microsoft.EntityFrameworkCore.DbContext;

            public class CustomerTable : Microsoft.EntityFrameworkCore.IEntityTypeConfiguration<Customer>
            {
                public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Customer> builder) => builder.HasKey(c => c.Id);
            }
            """);

        Assert.Equal(
            ["T:Shop.ShopDbContext database Customer P:Shop.Customer.Email", "T:Shop.ShopDbContext database Customer P:Shop.Customer.FirstName"],
            facts.Stores.Select(s => $"{s.Id} {s.Kind} {s.Table} {s.Item}"));
    }

    [Fact]
    public async Task TypesWhoseCodeWrites_AreStores_AndQueriesAreNone()
    {
        var facts = await Compile("Shop.Persistence", Domain + """

            public class CustomerTable(System.Data.Common.DbCommand command, System.Data.Common.DbParameter parameter)
            {
                public void Save(Customer c)
                {
                    command.CommandText = "INSERT INTO CUSTOMER VALUES (@mail)";
                    parameter.Value = c.Email;
                }

                public void Find(Customer c)
                {
                    command.CommandText = "SELECT * FROM CUSTOMER WHERE NAME = @name";
                    parameter.Value = c.FirstName;
                }
            }
            """);

        Assert.Equal(["T:Shop.CustomerTable database CUSTOMER P:Shop.Customer.Email"], facts.Stores.Select(s => $"{s.Id} {s.Kind} {s.Table} {s.Item}"));
        Assert.Equal(["storage P:Shop.Customer.Email"], facts.Flows.Select(f => $"{f.Kind} {f.Source}"));
    }

    [Fact]
    public async Task EntitiesThatAreAdded_AreStoredInTheirContext()
    {
        var facts = await Compile("Shop.Persistence", Domain + """

            public class ShopDbContext : Microsoft.EntityFrameworkCore.DbContext
            {
                public Microsoft.EntityFrameworkCore.DbSet<Customer> Customers => Set<Customer>();

                public void Save(Customer c, System.Collections.Generic.List<Customer> all)
                {
                    Customers.Add(c);
                    UpdateRange(all);
                }
            }
            """);

        Assert.Equal(["T:Shop.ShopDbContext"], facts.Stores.Select(s => s.Id).Distinct());
        Assert.Equal(
            ["M:Microsoft.EntityFrameworkCore.DbContext.UpdateRange P:Shop.Customer.Email", "M:Microsoft.EntityFrameworkCore.DbContext.UpdateRange P:Shop.Customer.FirstName", "M:Microsoft.EntityFrameworkCore.DbSet`1.Add P:Shop.Customer.Email", "M:Microsoft.EntityFrameworkCore.DbSet`1.Add P:Shop.Customer.FirstName"],
            facts.Flows.Where(f => f.Kind == "storage").Select(f => $"{f.Sink.Split('(')[0]} {f.Source}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhatIsDeletedOrEmptied_IsWritten()
    {
        var facts = await Compile("Shop.Persistence", Domain + """

            public class ShopDbContext : Microsoft.EntityFrameworkCore.DbContext
            {
                public Microsoft.EntityFrameworkCore.DbSet<Customer> Customers => Set<Customer>();

                public async System.Threading.Tasks.Task Clean(Customer c, System.Collections.Generic.List<Customer> old, System.Data.Common.DbCommand command)
                {
                    Customers.RemoveRange(old);
                    Remove(c);
                    await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteDeleteAsync(System.Linq.Queryable.Where(Customers, x => x.Id < 7));
                    c.FirstName = null;
                    command.CommandText = "DELETE FROM dbo.[CUSTOMER] WHERE ID = 7";
                }
            }
            """);

        Assert.Equal(
            [
                "19 delete  P:Shop.Customer.Email", "19 delete  P:Shop.Customer.FirstName",
                "20 delete  P:Shop.Customer.Email", "20 delete  P:Shop.Customer.FirstName",
                "21 delete  P:Shop.Customer.Email", "21 delete  P:Shop.Customer.FirstName",
                "22 overwrite  P:Shop.Customer.FirstName",
                "23 delete CUSTOMER ",
            ],
            facts.Deletions.Select(d => $"{d.At.Split(':')[1]} {d.Kind} {d.Table} {d.Item}"));
    }

    [Fact]
    public async Task UserWhoIsDeleted_IsWritten()
    {
        var facts = await Compile("Shop.Web", Domain + """

            public class Accounts(Microsoft.AspNetCore.Identity.UserManager<Customer> users)
            {
                public System.Threading.Tasks.Task Close(Customer c) => users.DeleteAsync(c);
                public System.Threading.Tasks.Task Rename(Customer c) => users.UpdateAsync(c);
            }
            """);

        Assert.Equal(["delete P:Shop.Customer.Email", "delete P:Shop.Customer.FirstName"], facts.Deletions.Select(d => $"{d.Kind} {d.Item}"));
    }

    [Fact]
    public async Task FileThatIsDeleted_TellsWhatItsTypeWrites()
    {
        var facts = await Compile("Shop.Jobs", Domain + """

            public class Export
            {
                public void Write(Customer c) => System.IO.File.WriteAllText("customer.txt", c.Email);
                public void Clean() => System.IO.File.Delete("customer.txt");
                public void Clean(System.IO.DirectoryInfo folder) => folder.Delete(recursive: true);
            }

            public class Cache
            {
                public void Write(Customer c) => System.Console.WriteLine(c.FirstName);
                public void Clean() => System.IO.File.Delete("cache.bin");
            }
            """);

        Assert.Equal(
            ["M:Shop.Export.Clean delete P:Shop.Customer.Email", "M:Shop.Export.Clean(System.IO.DirectoryInfo) delete P:Shop.Customer.Email"],
            facts.Deletions.Select(d => $"{d.In} {d.Kind} {d.Item}"));
    }

    [Theory]
    [InlineData("Azure.Storage.Blobs.BlobClient blob", "blob.UploadAsync(new System.IO.MemoryStream(System.Text.Encoding.UTF8.GetBytes(c.Email)), true)", "blob.DeleteIfExistsAsync()")]
    [InlineData("Amazon.S3.IAmazonS3 s3", "s3.PutObjectAsync(new Amazon.S3.Model.PutObjectRequest { BucketName = \"b\", ContentBody = c.Email })", "s3.DeleteObjectAsync(\"b\", \"k\")")]
    [InlineData("Google.Cloud.Storage.V1.StorageClient gcs", "gcs.UploadObjectAsync(\"b\", \"k\", \"text/plain\", new System.IO.MemoryStream(System.Text.Encoding.UTF8.GetBytes(c.Email)))", "gcs.DeleteObjectAsync(\"b\", \"k\")")]
    public async Task ObjectThatIsDeleted_TellsWhatItsTypeUploads(string client, string upload, string delete)
    {
        var facts = await Compile("Shop.Jobs", Domain + $$"""

            public class Archive({{client}})
            {
                public System.Threading.Tasks.Task Write(Customer c) => {{upload}};
                public System.Threading.Tasks.Task Clean() => {{delete}};
            }
            """);

        Assert.Equal(["M:Shop.Archive.Clean delete P:Shop.Customer.Email"], facts.Deletions.Select(d => $"{d.In} {d.Kind} {d.Item}"));
    }

    [Fact]
    public async Task OverrideWhoseBaseIsMissing_IsNoFault() =>
        Assert.Empty((await Compile("Shop.Web", "public class Half : Missing { public override string Do() => \"\"; }", isIncomplete: true)).Collections);

    [Fact]
    public async Task WhatCodeWorksFor_IsWritten()
    {
        var facts = await Compile("Shop.Jobs", """
            using PrivacyAnalyzers.Annotations;

            [assembly: ProcessesFor("support")]

            [ProcessesFor("marketing", "support")]
            public class Job
            {
                [ProcessesFor(Purposes.Audit)]
                public void Run() { }

                [Purpose("order-fulfilment")]
                public string Name = "";
            }

            public static class Purposes
            {
                public const string Audit = "audit";
            }
            """);

        Assert.Equal(["audit", "marketing", "support"], facts.ProcessesFor.AsEnumerable());
    }

    [Theory]
    [InlineData("new System.Collections.Generic.List<Customer>().Remove(c);")]
    [InlineData("c.Email = \"x\";")]
    [InlineData("var made = new Customer { Email = \"\", FirstName = null };")]
    [InlineData("var text = \"Delete from here on\".Length; var verb = \"DELETE\";")]
    [InlineData("c = null!;")]
    public async Task WhatDeletesNothing_IsNotWritten(string body) =>
        Assert.Empty((await Compile("Shop.Persistence", Domain + $$"""

            public class Job
            {
                public void Run(Customer c)
                {
                    {{body}}
                }
            }
            """)).Deletions);

    [Fact]
    public async Task FactsOfReferencedAssembly_Classify()
    {
        // What only the library's own promise says is known to its users through its facts.
        var facts = await Compile(
            "Shop.Web",
            "public class Page { public void Show(Vendor.Contact c) => System.Console.WriteLine(c.Field7); }",
            library: "namespace Vendor { public class Contact { public string Field7 { get; set; } = \"\"; } }",
            libraryFacts: new AssemblyFacts("Vendor") { Members = [new MemberFact("P:Vendor.Contact.Field7", "Contact.Field7", "contact.email", ClassificationReason.Promise, "Contact.cs:1")] });

        Assert.Equal(["P:Vendor.Contact.Field7"], facts.Flows.Select(f => f.Source));
    }

    [Fact]
    public async Task BrokenFactsOfReferencedAssembly_AreLeftOut()
    {
        var facts = await Compile(
            "Shop.Web",
            "public class Page { public void Show(Vendor.Contact c) => System.Console.WriteLine(c.Field7); }",
            library: "namespace Vendor { public class Contact { public string Field7 { get; set; } = \"\"; } }",
            libraryFactsText: "{ \"schema\": 1, \"assembly\": \"Ven");

        Assert.Empty(facts.Flows);
    }

    private static string Sending(string body) => $$"""
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        public class Map(HttpClient http)
        {
            private const string Base = "https://maps.example/v1";

            public async Task Load(string text)
            {
                {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("await http.GetStringAsync(Base + \"/tiles\");", "HttpClient.GetStringAsync")]
    [InlineData("await http.GetStringAsync($\"{Base}/tiles?q={text}\");", "HttpClient.GetStringAsync")]
    [InlineData("await http.PostAsJsonAsync(\"https://Maps.example:8443/\", new { text });", "HttpClientJsonExtensions.PostAsJsonAsync")]
    [InlineData("using var own = new HttpClient { BaseAddress = new(Base) }; await own.GetAsync(\"tiles\");", "HttpClient.GetAsync")]
    [InlineData("await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, Base + \"/tiles\"));", "HttpClient.SendAsync")]
    [InlineData("var r = new HttpRequestMessage { RequestUri = new System.Uri(Base) }; await http.SendAsync(r);", "HttpClient.SendAsync")]
    [InlineData("var r = new HttpRequestMessage(); r.RequestUri = new System.Uri(Base); await http.SendAsync(r);", "HttpClient.SendAsync")]
    [InlineData("var b = new System.UriBuilder(Base) { Query = text }; await http.GetAsync(b.Uri);", "HttpClient.GetAsync")]
    [InlineData("new System.Net.Mail.SmtpClient(\"maps.example\").Send(new System.Net.Mail.MailMessage()); await Task.Yield();", "SmtpClient.Send")]
    public async Task AHostThatIsContacted_IsAContactWhateverIsSent(string body, string by) =>
        Assert.Equal(new ContactFact("maps.example", by, "M:Map.Load(System.String)", "src/Shop.Web.cs:11"), Assert.Single((await Compile("Shop.Web", Sending(body))).Contacts));

    [Theory]
    [InlineData("await http.GetStringAsync(text);", "HttpClient.GetStringAsync")]
    [InlineData("await http.GetStringAsync($\"https://{text}.example/\");", "HttpClient.GetStringAsync")]
    [InlineData("await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, text));", "HttpClient.SendAsync")]
    [InlineData("new System.Net.Mail.SmtpClient(text).Send(new System.Net.Mail.MailMessage()); await Task.Yield();", "SmtpClient.Send")]
    public async Task AHostThatTheCodeDoesNotTell_IsAContactWithoutHost(string body, string by) =>
        Assert.Equal(new ContactFact(null, by, "M:Map.Load(System.String)", "src/Shop.Web.cs:11"), Assert.Single((await Compile("Shop.Web", Sending(body))).Contacts));

    [Theory]
    [InlineData("await Task.Run(() => System.Console.WriteLine(Base));")]
    [InlineData("_ = new System.Uri(Base); await Task.Yield();")]
    public async Task AnAddressThatNothingIsSentTo_IsNoContact(string body) =>
        Assert.Empty((await Compile("Shop.Web", Sending(body))).Contacts);

    [Fact]
    public async Task AHostThatAMissingLibraryContacts_IsAContact()
    {
        var facts = await Compile("Shop.Web", "using Flurl.Http;\n" + Sending("await (Base + \"/stats\").WithTimeout(3).PostJsonAsync(new { text }); Base.WithOther();"), isIncomplete: true);

        Assert.Equal(["maps.example"], facts.Contacts.Select(c => c.Host));
    }

    [Fact]
    public async Task ACallThatMissingTypesKeepFromBinding_IsAContact()
    {
        var facts = await Compile("Shop.Web", Sending("await http.GetAsync(Base + \"/stats\", Missing.Token); Missing.GetAsync(Base);"), isIncomplete: true);

        Assert.Equal(new ContactFact("maps.example", "HttpClient.GetAsync", "M:Map.Load(System.String)", "src/Shop.Web.cs:11"), Assert.Single(facts.Contacts));
    }

    [Theory]
    [InlineData("var url = text.Length > 3 ? \"https://test.example/v1\" : \"https://live.example/v1\"; await http.GetAsync(url);", "live.example test.example")]
    [InlineData("await http.GetAsync((text.Length > 3 ? \"https://test.example\" : \"https://live.example\") + \"/v1\");", "live.example test.example")]
    [InlineData("await http.GetAsync(text.Length > 3 ? Base + \"/a\" : Base + \"/b\");", "maps.example")]
    [InlineData("await http.GetAsync($\"https://api{(text.Length > 3 ? \".test\" : \"\")}.maps.example/\");", "")]
    [InlineData("await http.GetAsync($\"https://api.{(text.Length > 3 ? \"test\" : \"live\")}.example/\");", "")]
    [InlineData("using var own = new HttpClient { BaseAddress = new(Base) }; await own.GetAsync(text.Length > 3 ? \"a\" : \"b\");", "maps.example")]
    [InlineData("await http.GetAsync(text.Length > 3 ? text : \"https://live.example/\");", "")]
    public async Task HostsBetweenWhichTheCodeChooses_AreAContactEach(string body, string hosts) =>
        Assert.Equal(hosts, string.Join(" ", (await Compile("Shop.Web", Sending(body))).Contacts.Select(c => c.Host)));

    private const string Wrapper = """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        public static class Sending
        {
            public static Task Ask(this HttpClient http, string url) => http.GetAsync(url);
            public static Task AskTwice(this HttpClient http, string url) => http.Ask(url + "/2");
            public static string Show(string url) => "<" + url + ">";
        }

        public interface IGate { Task Open(Uri address); }

        public class Gate(HttpClient http) : IGate
        {
            public Task Open(Uri address) => http.GetAsync(address);
        }

        public class Api(HttpClient http, string server)
        {
            public Task Run() => http.GetAsync(server + "/run");
        }

        public class Shop(IGate gate, string from)
        {
            private readonly HttpClient _http = new() { BaseAddress = new("https://own.example") };
            private Task Load(string path) => _http.GetAsync(path);
            public object Run(HttpClient http) => BODY;
        }
        """;

    [Theory]
    [InlineData("http.Ask(\"https://slack.example/api\")", "HttpClient.GetAsync slack.example")]
    [InlineData("http.AskTwice($\"https://slack.example/api?{from}\")", "HttpClient.GetAsync slack.example")]
    [InlineData("gate.Open(new Uri(\"https://gate.example/\"))", "HttpClient.GetAsync gate.example")]
    [InlineData("new Api(http, \"https://api.example\")", "HttpClient.GetAsync api.example")]
    [InlineData("Load(\"orders\")", "HttpClient.GetAsync own.example")]
    [InlineData("Load($\"orders/{from}\")", "HttpClient.GetAsync own.example")]
    [InlineData("Load(\"https://other.example/\")", "HttpClient.GetAsync other.example")]
    [InlineData("http.Ask(Console.ReadLine()!)", "HttpClient.GetAsync ")]
    public async Task AHostThatACallerNames_IsAContactOfTheCaller(string call, string contact)
    {
        var facts = await Compile("Shop.Web", Wrapper.Replace("BODY", call));

        Assert.Equal([contact], facts.Contacts.Where(c => c.In == "M:Shop.Run(System.Net.Http.HttpClient)").Select(c => $"{c.By} {c.Host}"));
        Assert.All(facts.Contacts.Where(c => c.In != "M:Shop.Run(System.Net.Http.HttpClient)"), c => Assert.Null(c.Host));
    }

    [Theory]
    [InlineData("Sending.Show(\"https://slack.example/api\")")]
    [InlineData("new Uri(\"https://slack.example/api\")")]
    [InlineData("http.Ask(\"http://localhost/\") is { } ? from : from")]
    public async Task AnAddressThatACallerHandsToWhatSendsNothing_IsNoContact(string call)
    {
        var facts = await Compile("Shop.Web", Wrapper.Replace("BODY", call));

        Assert.DoesNotContain(facts.Contacts, c => c.Host is not (null or "localhost"));
    }

    [Fact]
    public async Task WhereNobodyGivesTheAddress_TheCodeThatSendsIsAContactWithoutHost() =>
        Assert.Equal(
            ["M:Api.Run", "M:Gate.Open(System.Uri)", "M:Sending.Ask(System.Net.Http.HttpClient,System.String)", "M:Shop.Load(System.String)"],
            (await Compile("Shop.Web", Wrapper.Replace("BODY", "from"))).Contacts.Where(c => c.Host is null).Select(c => c.In).Order(StringComparer.Ordinal));

    private const string Requests = """
        using System;
        using System.Net.Http;
        using System.Text;
        using System.Threading.Tasks;

        namespace Vendor
        {
            public class Request(string method)
            {
                public Request(string path, string server, string callback)
                    : this("GET")
                {
                    Path = path;
                    Server = server;
                    Callback = callback;
                }

                public string Path { get; set; } = "";
                public string Server { get; set; } = "";
                public string Callback { get; set; } = "";
                public string Method => method;
                public Uri Target => _changed ?? new Uri(Whole);
                private Uri? _changed;
                private string Whole { get { var text = new StringBuilder(); text.Append(Server).Append(Path); return text.ToString(); } }
                public void Change(string query) => _changed = new Uri(Whole + query);
            }

            public interface IApi
            {
                Task<T?> Ask<T>(Request request);
            }

            public class Api(HttpClient http) : IApi
            {
                public async Task<T?> Ask<T>(Request request) { await Send(request); return default; }
                public Task Load(string url) => http.GetAsync(url);
                public Task Tell(Request request) => Task.FromResult(request.Target);

                private async Task Send(Request request)
                {
                    using (var message = new HttpRequestMessage(HttpMethod.Get, request.Target))
                    {
                        await http.SendAsync(message);
                        await http.SendAsync(await Copy(message));
                    }
                }

                private static async Task<HttpRequestMessage> Copy(HttpRequestMessage message)
                {
                    var copy = new HttpRequestMessage(message.Method, message.RequestUri);
                    await Task.Yield();
                    return copy;
                }
            }
        }
        """;

    private static string Asking(string body) => $$"""
        using System.Threading.Tasks;

        namespace Shop
        {
            public class Chat(Vendor.IApi api, Vendor.Api own, string setting)
            {
                private const string Server = "https://chat.example/";

                public async Task Run(string text)
                {
                    {{body}}
                }

                private static Vendor.Request Make(string server, string path) => new(path, server, "https://back.example/");
                private Task To(string server) => api.Ask<int>(new Vendor.Request("x", server, ""));
            }
        }
        """;

    [Theory]
    [InlineData("await api.Ask<int>(new Vendor.Request(\"x\", \"https://chat.example/\", \"\"));", "chat.example")]
    [InlineData("await api.Ask<int>(new Vendor.Request($\"x/{text}\", Server, \"https://back.example/\"));", "chat.example")]
    [InlineData("var r = new Vendor.Request(\"x\", Server, \"\"); r.Change(text); await api.Ask<int>(r);", "chat.example")]
    [InlineData("var r = new Vendor.Request(\"GET\") { Server = Server, Path = text }; await api.Ask<int>(r);", "chat.example")]
    [InlineData("var r = new Vendor.Request(\"GET\"); r.Server = Server; await own.Ask<int>(r);", "chat.example")]
    [InlineData("await api.Ask<int>(new Vendor.Request(callback: \"https://back.example/\", path: \"https://chat.example/all\", server: \"\"));", "chat.example")]
    [InlineData("await api.Ask<int>(Make(\"https://made.example/\", text));", "made.example")]
    [InlineData("await To(\"https://to.example/\");", "to.example")]
    [InlineData("await own.Load($\"{Server}?q={text}\");", "chat.example")]
    public async Task AHostInAnObjectThatAnotherAssemblySendsTo_IsAContact(string body, string host)
    {
        var vendor = await Compile("Vendor", Requests);

        Assert.All(vendor.Contacts, c => Assert.Null(c.Host));
        Assert.Equal(host, Assert.Single((await Compile("Shop.Web", Asking(body), library: Requests, libraryFacts: vendor)).Contacts.Select(c => c.Host).Distinct()));
        Assert.Equal([host], (await Compile("Shop.Web", Requests + Asking(body).Replace("using System.Threading.Tasks;", ""))).Contacts.Select(c => c.Host).OfType<string>().Distinct());
    }

    [Theory]
    [InlineData("await own.Tell(new Vendor.Request(\"x\", Server, \"\"));")]
    [InlineData("_ = new Vendor.Request(\"x\", Server, \"\"); await Task.Yield();")]
    [InlineData("await api.Ask<int>(new Vendor.Request(\"x\", text, \"https://back.example/\"));")]
    [InlineData("await api.Ask<int>(new Vendor.Request(\"x\", setting, \"https://back.example/\"));")]
    [InlineData("await api.Ask<int>(new Vendor.Request(\"https://back.example/\"));")]
    [InlineData("var r = new Vendor.Request(\"x\", text.Length > 3 ? text : Server, \"\"); await api.Ask<int>(r);")]
    [InlineData("await own.Load(text);")]
    [InlineData("await To(text);")]
    [InlineData("var r = new Vendor.Request(\"x\", Server, \"\"); await own.Load(r.Callback);")]
    public async Task AnObjectThatTellsNoHost_IsNoContact(string body)
    {
        var vendor = await Compile("Vendor", Requests);

        Assert.Empty((await Compile("Shop.Web", Asking(body), library: Requests, libraryFacts: vendor)).Contacts);
        Assert.All((await Compile("Shop.Web", Requests + Asking(body).Replace("using System.Threading.Tasks;", ""))).Contacts, c => Assert.Null(c.Host));
    }

    [Fact]
    public async Task WhatSaysWhereToAMethodSends_IsToldToOtherAssemblies() =>
        Assert.Equal(
            [
                "M:Vendor.Api.Ask``1(Vendor.Request)#request HttpClient.SendAsync F:Vendor.Request._changed M:Vendor.Request.#ctor(System.String,System.String,System.String)#path M:Vendor.Request.#ctor(System.String,System.String,System.String)#server P:Vendor.Request.Path P:Vendor.Request.Server P:Vendor.Request.Target P:Vendor.Request.Whole",
                "M:Vendor.Api.Load(System.String)#url HttpClient.GetAsync -",
                "M:Vendor.IApi.Ask``1(Vendor.Request)#request HttpClient.SendAsync F:Vendor.Request._changed M:Vendor.Request.#ctor(System.String,System.String,System.String)#path M:Vendor.Request.#ctor(System.String,System.String,System.String)#server P:Vendor.Request.Path P:Vendor.Request.Server P:Vendor.Request.Target P:Vendor.Request.Whole",
            ],
            (await Compile("Vendor", Requests)).GivenAddresses.Select(g => $"{g.Parameter} {g.By} {(g.Parts is { } parts ? string.Join(" ", parts) : "-")}"));

    [Theory]
    [InlineData("string url; if (text.Length > 3) { url = Base + \"/a\"; } else { url = Base + \"/b\"; } await http.GetAsync(url);", "maps.example")]
    [InlineData("string? url = null; url = Base; url = url + text; url += text; await http.GetAsync(url);", "maps.example")]
    [InlineData("var url = \"https://test.example/\"; if (text.Length > 3) { url = \"https://live.example/\"; } await http.GetAsync(url);", "live.example test.example")]
    [InlineData("using var own = new HttpClient { BaseAddress = new(Base) }; string path; if (text.Length > 3) { path = \"/a\"; } else { path = $\"/b/{text}\"; } await own.GetAsync(path);", "maps.example")]
    [InlineData("await http.SendAsync(With(Base + \"/a\")); static HttpRequestMessage With(string url) => new(HttpMethod.Get, url);", "")]
    [InlineData("var url = Base; if (text.Length > 3) { url = text; } await http.GetAsync(url);", "")]
    [InlineData("var url = text; url = url + Base; await http.GetAsync(url);", "")]
    [InlineData("var url = Base; if (text.Length > 3) { url = \"/relative\"; } await http.GetAsync(url);", "")]
    public async Task AVariableWhoseValuesAgree_TellsTheHost(string body, string hosts) =>
        Assert.Equal(hosts, string.Join(" ", (await Compile("Shop.Web", Sending(body))).Contacts.Select(c => c.Host)));

    private static string Flow(string body) => $$"""
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;

        public class Startup
        {
            public void Run(IServiceCollection services) => services.AddHttpClient("Render", o => { o.BaseAddress = new Uri("https://render.example"); });
        }

        public class Step(string token)
        {
            public async Task Run(FlowContext context, string text)
            {
                var http = context.Resolve<IHttpClientFactory>().CreateClient("Render");
                {{body}}
            }

            private HttpRequestMessage Build(string path, string to)
            {
                var request = new HttpRequestMessage(HttpMethod.Post, path);
                request.Headers.Add("Authorization", token);
                return request;
            }
        }
        """;

    [Theory]
    [InlineData("var r = new HttpRequestMessage(HttpMethod.Post, \"/again\"); await http.SendAsync(context, r, text);", "render.example")]
    [InlineData("await http.SendAsync(context, Build(\"/again\", text), text);", "render.example")]
    [InlineData("await http.SendAsync(context, Build(\"https://other.example/\", text), text);", "other.example")]
    [InlineData("await http.SendAsync(context, Build(to: \"https://other.example/\", path: \"/again\"), text);", "render.example")]
    [InlineData("await http.SendAsync(context, Build(text.Length > 3 ? \"/a\" : $\"/b/{text}\", context.Missing(text)), text);", "render.example")]
    [InlineData("await http.SendAsync(context, Build(text, \"https://other.example/\"), text);", null)]
    [InlineData("await http.SendAsync(context, Build(text, context.Missing(\"https://other.example/\")), text);", null)]
    [InlineData("await http.SendAsync(context, new HttpRequestMessage(HttpMethod.Post, text), text);", null)]
    public async Task AClientOfARegisteredName_TellsTheHostThoughALibraryIsMissing(string body, string? host) =>
        Assert.Equal([host], (await Compile("Shop.Web", Flow(body), isIncomplete: true)).Contacts.Select(c => c.Host));

    private static string Exporting(string call) => $$"""
        using OpenTelemetry.Trace;
        using OpenTelemetry.Metrics;

        public class Startup
        {
            public void Run(MissingBuilder builder) => builder.{{call}};
        }
        """;

    [Theory]
    [InlineData("AddOtlpExporter(o => o.Endpoint = new System.Uri(\"https://traces.example:4317\"))", "OtlpTraceExporterHelperExtensions.AddOtlpExporter", "traces.example")]
    [InlineData("AddOtlpExporter(o => { o.Endpoint = new System.Uri(\"https://traces.example\"); })", "OtlpTraceExporterHelperExtensions.AddOtlpExporter", "traces.example")]
    [InlineData("AddOtlpExporter()", "OtlpTraceExporterHelperExtensions.AddOtlpExporter", null)]
    public async Task WhereTelemetryGoes_IsAContact(string call, string by, string? host) =>
        Assert.Equal([new ContactFact(host, by, "M:Startup.Run(MissingBuilder)", "src/Shop.Web.cs:6")], (await Compile("Shop.Web", Exporting(call), isIncomplete: true)).Contacts.AsEnumerable());

    [Theory]
    [InlineData("https://collector.example:4318", "collector.example")]
    [InlineData("", null)]
    public async Task WhereTelemetryGoes_IsToldBySettings(string address, string? host)
    {
        var facts = await Compile("Shop.Web", Exporting("AddOtlpExporter()"), isIncomplete: true, settings: $$"""{ "OTEL_EXPORTER_OTLP_ENDPOINT": "{{address}}" }""");

        Assert.Equal([host], facts.Contacts.Select(c => c.Host));
    }

    [Theory]
    [InlineData("AddConsoleExporter()")]
    [InlineData("AddSource(\"https://traces.example\")")]
    public async Task TelemetryThatStaysHere_IsNoContact(string call) =>
        Assert.Empty((await Compile("Shop.Web", Exporting(call), isIncomplete: true)).Contacts);

    private static string WithOptions(string endpoint) => $$"""
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        public class ChatOptions
        {
            public const string Default = "https://chat.example/v1";
            public string Endpoint { get; internal set; } = Default;
            public string Other { get; set; } = "https://other.example/";

            public static ChatOptions Read(IConfiguration configuration)
            {
                var section = configuration.GetSection("Chat");
                return new ChatOptions { Endpoint = {{endpoint}} };
            }
        }

        public class Chat(HttpClient http)
        {
            public Task Run(ChatOptions options) => http.GetAsync(options.Endpoint);
        }
        """;

    [Theory]
    [InlineData("section.GetValue(nameof(Endpoint), Default)!", "{}", "chat.example")]
    [InlineData("section.GetValue<string>(\"Endpoint\", Default)", "{}", "chat.example")]
    [InlineData("section[\"Endpoint\"] ?? Default", "{}", "chat.example")]
    [InlineData("Default + \"/2\"", "{}", "chat.example")]
    [InlineData("section.GetValue(nameof(Endpoint), Default)!", """{ "Chat": { "Endpoint": "https://elsewhere.example/" } }""", null)]
    [InlineData("section.GetValue(nameof(Endpoint), \"https://elsewhere.example/\")!", "{}", null)]
    [InlineData("section.GetValue<string>(nameof(Endpoint))!", "{}", null)]
    [InlineData("System.Environment.GetEnvironmentVariable(\"CHAT\")!", "{}", null)]
    public async Task OptionsWhoseValuesAgree_TellTheHost(string endpoint, string settings, string? host) =>
        Assert.Equal([host], (await Compile("Shop.Web", WithOptions(endpoint), settings: settings)).Contacts.Select(c => c.Host));

    [Fact]
    public async Task OptionsThatNobodyElseSets_TellOtherAssembliesTheHost() =>
        Assert.Equal(
            [new AddressFact("P:ChatOptions.Endpoint", "https://chat.example/")],
            (await Compile("Shop.Web", WithOptions("section.GetValue(nameof(Endpoint), Default)!"))).Addresses.AsEnumerable());

    [Fact]
    public async Task SameSource_GivesTheSameBytes()
    {
        await Compile("Shop.Domain", Domain);
        var first = await File.ReadAllBytesAsync(FactsPath);
        await Compile("Shop.Domain", Domain);

        Assert.Equal(first, await File.ReadAllBytesAsync(FactsPath));
        Assert.Equal(["Shop.privacy.json"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task UnwritableFactsFile_IsReportedAndNothingElse()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "blocked"), "");
        var path = Path.Combine(_folder, "blocked", "Shop.privacy.json");

        var diagnostics = await Analyze(CreateCompilation("Shop.Domain", "public class Empty;", null), [], path);

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("PRIV0008", diagnostic.Id);
        Assert.StartsWith($"'{path}' could not be written, so the inventory misses this project: ", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderInPlaceOfTheFactsFile_IsReported_AndNothingIsLeftBeside()
    {
        Directory.CreateDirectory(FactsPath);

        var diagnostics = await Analyze(CreateCompilation("Shop.Domain", "public class Empty;", null), [], FactsPath);

        Assert.Equal("PRIV0008", Assert.Single(diagnostics).Id);
        Assert.Equal([FactsPath], Directory.GetFileSystemEntries(_folder));
    }

    private string FactsPath => Path.Combine(_folder, "Shop.privacy.json");

    private async Task<AssemblyFacts> Compile(string assembly, string source, string? library = null, AssemblyFacts? libraryFacts = null, string? libraryFactsText = null, bool isIncomplete = false, DocumentationMode documentation = DocumentationMode.Parse, string? settings = null)
    {
        ImmutableArray<AdditionalText> files =
        [
            .. library is null ? [] : (Text[])[new Text("/lib/Vendor.privacy.json", libraryFactsText ?? FactsFile.Write(libraryFacts!))],
            .. settings is null ? [] : (Text[])[new Text("/repo/Shop/appsettings.json", settings)],
        ];
        var diagnostics = await Analyze(CreateCompilation(assembly, source, library, isIncomplete, documentation), files, FactsPath);
        Assert.DoesNotContain(diagnostics, d => d.Id is "AD0001" or "PRIV0008");
        var facts = FactsFile.Read(await File.ReadAllTextAsync(FactsPath), out var error);
        Assert.Null(error);
        return facts!;
    }

    private static CSharpCompilation CreateCompilation(string assembly, string source, string? library, bool isIncomplete = false, DocumentationMode documentation = DocumentationMode.Parse)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var references = ReferenceAssemblies.AspNetCore.References
            .Add(MetadataReference.CreateFromFile(typeof(PersonalDataAttribute).Assembly.Location))
            .Add(MetadataReference.CreateFromFile(typeof(DbContext).Assembly.Location))
            .AddRange(Libraries.Stubs.Where(s => s.Key is "AWSSDK.S3" or "Azure.Storage.Blobs" or "Google.Cloud.Storage.V1").Select(s => s.Value));
        if (library is not null)
        {
            references = references.Add(CompiledLibrary.Reference("Vendor", library));
        }

        var compilation = CSharpCompilation.Create(assembly, [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(documentationMode: documentation), $"/repo/Shop/src/{assembly}.cs")], references, options);
        Assert.Equal(isIncomplete, compilation.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, ImmutableArray<AdditionalText> files, string factsPath) =>
        compilation.WithAnalyzers([new PrivacyAnalyzer()], new AnalyzerOptions(files, new Options(new() { ["build_property.PrivacyFactsFile"] = factsPath, ["build_property.ProjectDir"] = "/repo/Shop/" })))
            .GetAnalyzerDiagnosticsAsync();

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(Dictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => properties.TryGetValue(key, out value);
    }
}
