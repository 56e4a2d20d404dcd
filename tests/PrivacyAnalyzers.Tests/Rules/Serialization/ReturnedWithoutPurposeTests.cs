using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV3002.</summary>
public class ReturnedWithoutPurposeTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV3002");

    private const string Usings = """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.SignalR;
        using PrivacyAnalyzers.Annotations;

        public record View(int Id, [property: PersonalData(DataCategory.ContactEmail), Purpose("support")] string Email);
        public class Picture { public string Title { get; set; } = ""; public IFormFile? File { get; set; } }
        public record Hidden([property: PersonalData(DataCategory.IdentityName), System.Text.Json.Serialization.JsonIgnore] string Name);

        """;

    private static string Controller(string members) => Usings + $$"""
        public class CustomersController(List<Customer> all) : Controller
        {
            Customer Find(int id) => all.First(c => c.Id == id);
            {{members}}
        }
        """;

    private static string MinimalApi(string body) => Usings + $$"""
        static class Api
        {
            public static void Map(WebApplication app, List<Customer> all)
            {
                {{body}}
            }
        }
        """;

    private static CSharpAnalyzerTest<PrivacyAnalyzer> Requests(string endpoint, string ignore = "") => VerifyCS.Test($$"""
        using System.ComponentModel.DataAnnotations.Schema;
        using Microsoft.AspNetCore.Mvc;
        using PrivacyAnalyzers.Annotations;

        public class Member { public int Id { get; set; } [{{ignore}}PersonalData(DataCategory.IdentityName)] public string Name { get; set; } = ""; }
        public class Request { public int Id { get; set; } public int MemberId { get; set; } public Member? Member { get; set; } public List<Season> Seasons { get; set; } = []; }
        public class Season { public int Id { get; set; } public int ParentId { get; set; } [ForeignKey(nameof(ParentId))] public Request? Request { get; set; } }
        public record Show(string Title, List<Season> Seasons);
        public interface ISearch { T Find<T>(); }
        public class RequestsController(ISearch search) : Controller
        {
            {{endpoint}}
        }
        """);

    /// <summary>What is known by its type alone: a query asks for what it refers to, hardly for what that refers to.</summary>
    [Theory]
    [InlineData("public {|PRIV3002:Request|} Get() => search.Find<Request>();")]
    [InlineData("public {|PRIV3002:List<Request>|} Get() => search.Find<List<Request>>();")]
    [InlineData("public Season Get() => search.Find<Season>();")]
    [InlineData("public Show Get() => search.Find<Show>();")]
    public Task WhatIsReferredToByKey_IsReturnedWhereItIsNear(string endpoint) => Requests(endpoint).RunAsync();

    private const string Helpers = """
        public class Small { public int Id { get; set; } [PersonalData(DataCategory.IdentityName)] public string? Name { get; set; } public string? Shelf { get; set; } public Customer? Of { get; set; } }
        public interface ISmalls { List<Small> All(); List<Small> Bare(); Small First(); }
        public class Smalls(IQueryable<Small> stored) : ISmalls
        {
            public List<Small> All() => stored.ToList();
            public List<Small> Bare() => stored.Select(s => new Small { Id = s.Id, Shelf = s.Shelf }).ToList();
            public Small First() => stored.First();
        }
        public interface IFills { void Fill(object what); }
        public static class Factory<T> where T : new() { public static T Make() => Activator.CreateInstance<T>(); public static T[] Several(IEnumerable<int> ids) => ids.Select(_ => Make()).ToArray(); }
        public class Kinds<T> where T : new() { public T[] Load(IEnumerable<int> ids) => Factory<T>.Several(ids); }
        public static class Clearing
        {
            public static Small Clear(Small s) { s.Name = null; s.Of = null; return s; }
            public static void Wipe(Small s) { s.Name = string.Empty; s.Of = null; }
            public static void Keep(Small s) { s.Shelf = null; s.Of = null; }
            public static IEnumerable<Small> Bare(this IEnumerable<Small> all) => all.Select(s => Clear(s));
        }
        """;

    /// <summary>What the code returns, not what its type might hold, counts: what was emptied, not asked for or never set is not there.</summary>
    [Theory]
    [InlineData("public Small Get() { var s = smalls.First(); s.Name = null; s.Of = null; return s; }")]
    [InlineData("public Small Get() { var s = smalls.First(); Clearing.Wipe(s); return s; }")]
    [InlineData("public Small Get() => Clearing.Clear(smalls.First());")]
    [InlineData("public ActionResult<Small> Get(int id) { if (id == 0) { return NotFound(); } return Clearing.Clear(smalls.First()); }")]
    [InlineData("public IActionResult Get() => Ok(Clearing.Clear(smalls.First()));")]
    [InlineData("public IActionResult Get() { var s = smalls.First(); Clearing.Wipe(s); return Ok(s); }")]
    [InlineData("public IActionResult Get() => Ok(smalls.All().Bare());")]
    [InlineData("public IEnumerable<Small> Get() => smalls.All().Bare();")]
    [InlineData("public List<Small> Get() { var all = smalls.All(); foreach (var s in all) { s.Name = null; s.Of = null; } return all; }")]
    [InlineData("public List<Small> Get() => smalls.All().Select(s => new Small { Id = s.Id }).ToList();")]
    [InlineData("public List<Small> Get() => smalls.Bare();")]
    [InlineData("public async Task<ActionResult<List<Small>>> Get() { await Task.Yield(); return smalls.Bare(); }")]
    [InlineData("public IActionResult Get() => Ok(smalls.Bare());")]
    [InlineData("public Small Get(int id) => new Small { Id = id, Shelf = \"a\" };")]
    [InlineData("public Small Get(int id) { var s = new Small(); s.Id = id; return s; }")]
    [InlineData("public IActionResult Get(int id) => Ok(new List<Small> { new() { Id = id } });")]
    [InlineData("public Small? Get(int id) => null;")]
    [InlineData("public IActionResult Get() => Ok(Array.Empty<Small>());")]
    [InlineData("public IActionResult Get() => Ok(Enumerable.Empty<Small>());")]
    [InlineData("public IActionResult Get() { var s = Factory<Small>.Make(); s.Name = null; s.Of = null; return Ok(s); }")]
    [InlineData("public IActionResult Get(int[] ids) => Ok(Factory<Picture>.Several(ids));")]
    [InlineData("public IActionResult Get(int[] ids) => Ok(Factory<Small>.Several(ids).Select(s => s.Id).ToArray());")]
    [InlineData("public async Task<IActionResult> Get([FromServices] Microsoft.AspNetCore.Identity.UserManager<Small> users) => Ok(await users.GenerateChangeEmailTokenAsync(smalls.First(), smalls.First().Name!));")]
    public Task WhatIsNotInTheResult_DoesNotTrigger(string endpoint) => Endpoint(endpoint).RunAsync();

    [Theory]
    [InlineData("public {|PRIV3002:Small|} Get() { var s = smalls.First(); s.Of = null; return s; }")]
    [InlineData("public {|PRIV3002:Small|} Get() { var s = smalls.First(); Clearing.Keep(s); return s; }")]
    [InlineData("public {|PRIV3002:Small|} Get(bool all) { var s = smalls.First(); if (!all) { Clearing.Wipe(s); } return s; }")]
    [InlineData("public {|PRIV3002:List<Small>|} Get() => smalls.All();")]
    [InlineData("public {|PRIV3002:List<Small>|} Get() => smalls.All().Select(s => new Small { Id = s.Id, Name = s.Name }).ToList();")]
    [InlineData("public {|PRIV3002:List<Small>|} Get() { var all = new List<Small>(); all.AddRange(smalls.All()); return all; }")]
    [InlineData("public {|PRIV3002:Small|} Get(IFills fills) { var s = new Small(); fills.Fill(s); return s; }")]
    [InlineData("public {|PRIV3002:Small|} Get(System.Text.Json.Nodes.JsonNode node) => System.Text.Json.JsonSerializer.Deserialize<Small>(node)!;")]
    [InlineData("public {|PRIV3002:Small|} Get() { var s = new Small { Id = 1 }; s.Name = smalls.First().Name; return s; }")]
    [InlineData("public {|PRIV3002:string?|} Get() => smalls.First().Name;")]
    [InlineData("public {|PRIV3002:object|} Get() => smalls.First();")]
    [InlineData("public {|PRIV3002:IEnumerable<string?>|} Get() => smalls.All().Select(s => s.Name);")]
    [InlineData("public {|PRIV3002:IEnumerable<object>|} Get() { foreach (var s in smalls.All()) { yield return s; } }")]
    [InlineData("public async Task Get(int id) { await TryUpdateModelAsync(new Small()); } public async Task<IActionResult> Put() { var s = new Small(); await TryUpdateModelAsync(s); return Ok({|PRIV3002:s|}); }")]
    [InlineData("public IActionResult Get() { var s = smalls.First(); Clearing.Keep(s); return Ok({|PRIV3002:s|}); }")]
    [InlineData("public IActionResult Get() { var s = Factory<Small>.Make(); s.Shelf = null; return Ok({|PRIV3002:s|}); }")]
    [InlineData("public IActionResult Get(int[] ids) { var all = Factory<Small>.Several(ids); return Ok({|PRIV3002:all|}); }")]
    [InlineData("public IActionResult Get(int[] ids) { var all = new Kinds<Small>().Load(ids); return Ok({|PRIV3002:all|}); }")]
    public Task WhatIsInTheResult_Triggers(string endpoint) => Endpoint(endpoint).RunAsync();

    private const string OData = """
        namespace Microsoft.AspNetCore.OData.Routing.Controllers { public abstract class ODataController : Microsoft.AspNetCore.Mvc.ControllerBase { protected virtual CreatedODataResult<T> Created<T>(T entity) => new(entity); } public class CreatedODataResult<T>(T entity) : Microsoft.AspNetCore.Mvc.ActionResult { public T Entity => entity; } }
        namespace Microsoft.AspNetCore.OData.Query { public class EnableQueryAttribute : Attribute; }
        namespace Microsoft.AspNetCore.OData.Results { public abstract class SingleResult(IQueryable queryable) { public IQueryable Queryable => queryable; public static SingleResult<T> Create<T>(IQueryable<T> queryable) => new(queryable); } public class SingleResult<T>(IQueryable<T> queryable) : SingleResult(queryable) { public new IQueryable<T> Queryable => queryable; } }

        """;

    [Theory]
    [InlineData("[Microsoft.AspNetCore.OData.Query.EnableQuery] public {|PRIV3002:IQueryable<Customer>|} Get() => all.AsQueryable();")]
    [InlineData("[Microsoft.AspNetCore.OData.Query.EnableQuery] public {|PRIV3002:ActionResult<IEnumerable<Customer>>|} Get() => all;")]
    [InlineData("[Microsoft.AspNetCore.OData.Query.EnableQuery] public {|PRIV3002:Microsoft.AspNetCore.OData.Results.SingleResult<Customer>|} Get(int key) => Microsoft.AspNetCore.OData.Results.SingleResult.Create(all.Where(c => c.Id == key).AsQueryable());")]
    [InlineData("public IActionResult Get(int key) => Ok({|PRIV3002:all[key]|});")]
    [InlineData("public IQueryable<int> Get() => all.Select(c => c.Id).AsQueryable();")]
    [InlineData("public IQueryable<View> Get() => all.Select(c => new View(c.Id, c.Email)).AsQueryable();")]
    [InlineData("public Microsoft.AspNetCore.OData.Results.SingleResult<int> Get(int key) => Microsoft.AspNetCore.OData.Results.SingleResult.Create(all.Select(c => c.Id).AsQueryable());")]
    [InlineData("[NonAction] public IQueryable<Customer> Get() => all.AsQueryable();")]
    public Task EndpointOfOData(string endpoint) => VerifyCS.VerifyAnalyzerAsync(Usings + OData + $$"""
        public class CustomersController(List<Customer> all) : Microsoft.AspNetCore.OData.Routing.Controllers.ODataController { {{endpoint}} }
        """);

    private static CSharpAnalyzerTest<PrivacyAnalyzer> Endpoint(string endpoint) =>
        VerifyCS.Test(Usings + Helpers + $$"""
        public class SmallsController(ISmalls smalls) : Controller { {{endpoint}} }
        """);

    /// <summary>What is handed over is seen, however far it is.</summary>
    [Fact]
    public Task WhatIsPutThere_IsReturned() =>
        Requests("public IActionResult Get(Member m) => Ok({|PRIV3002:new Season { Request = new Request { Member = m } }|});").RunAsync();

    [Theory]
    [InlineData("Newtonsoft.Json.JsonIgnore, ", true, false)]
    [InlineData("Newtonsoft.Json.JsonIgnore, ", false, true)]
    [InlineData("System.Text.Json.Serialization.JsonIgnore, ", true, true)]
    [InlineData("System.Text.Json.Serialization.JsonIgnore, ", false, false)]
    public Task IgnoreAttribute_CountsWhereItsSerializerAnswers(string ignore, bool isNewtonsoft, bool isReturned)
    {
        var at = isReturned ? "{|PRIV3002:Member|}" : "Member";
        var test = Requests($"public {at} Get() => search.Find<Member>(); public IActionResult Show(int id) => Ok({(isReturned ? "{|PRIV3002:search.Find<Member>()|}" : "search.Find<Member>()")});", ignore);
        if (isNewtonsoft)
        {
            test.TestState.AdditionalReferences.Add(CompiledLibrary.Reference("Microsoft.AspNetCore.Mvc.NewtonsoftJson", "class Empty { }"));
        }

        return test.RunAsync();
    }

    [Theory]
    [InlineData("JsonIgnore, ", "Member")]
    [InlineData("Ignore, ", "{|PRIV3002:Member|}")]
    public Task IgnoreAttributeOfAMissingPackage_CountsByItsName(string ignore, string at)
    {
        var test = Requests($"public {at} Get() => search.Find<Member>();", ignore);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Fact]
    public Task Message_NamesTheEndpoint() => VerifyCS.VerifyAnalyzerAsync(
        Controller("""[HttpGet] public IActionResult Show(int id) => Ok({|#0:Find(id).Name|}); [HttpGet] public {|#1:ActionResult<Order>|} Last() => new Order();"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Name' (identity.name) is returned by 'CustomersController.Show' without a declared purpose; add [Purpose(\"…\")] to it, or keep it out with [JsonIgnore]"),
        VerifyCS.Diagnostic().WithLocation(1).WithMessage("'Customer.Name' (identity.name), with 'Order.ShipTo' (contact.address), is returned by 'CustomersController.Last' without a declared purpose; add [Purpose(\"…\")] to it, or keep it out with [JsonIgnore]"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Controller("""[HttpGet] public IActionResult Show(int id) => Ok({|#0:Find(id).Name|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Name'（identity.name）が利用目的の宣言なしに 'CustomersController.Show' から返されます。[Purpose(\"…\")] を付けるか、[JsonIgnore] で除外してください"));

    [Theory]
    [InlineData("""public IActionResult Show(int id) => Ok({|PRIV3002:Find(id)|});""")]
    [InlineData("""public IActionResult Show(int id) => Json({|PRIV3002:Find(id)|});""")]
    [InlineData("""public IActionResult Show(int id) => Ok(new { who = {|PRIV3002:Find(id).Name|} });""")]
    [InlineData("""public IActionResult Show(int id) => NotFound({|PRIV3002:Find(id)|});""")]
    [InlineData("""public IActionResult Show(int id) => new JsonResult({|PRIV3002:all|});""")]
    [InlineData("""public IActionResult Show(int id) => new OkObjectResult({|PRIV3002:all|});""")]
    [InlineData("""public IActionResult Show(int id) { var c = Find(id); return StatusCode(201, {|PRIV3002:c|}); }""")]
    [InlineData("""public {|PRIV3002:Customer|} Show(int id) => Find(id);""")]
    [InlineData("""public {|PRIV3002:Task<ActionResult<Customer>>|} Show(int id) => Task.FromResult<ActionResult<Customer>>(Find(id));""")]
    [InlineData("""public ActionResult<Customer> Show(int id) => Ok({|PRIV3002:Find(id)|});""")]
    [InlineData("""public ActionResult<View> Show(int id) => Ok({|PRIV3002:Find(id)|});""")]
    [InlineData("""public ActionResult<Customer> Show(int id) => id == 0 ? NotFound() : Ok({|PRIV3002:Find(id)|});""")]
    [InlineData("""public async Task<ActionResult<Customer>> Show(int id) { await Task.Yield(); if (id == 0) { return BadRequest("none"); } return Ok({|PRIV3002:Find(id)|}); }""")]
    [InlineData("""public {|PRIV3002:ActionResult<Customer>|} Show(int id) { if (id == 0) { return NotFound(); } return Find(id); }""")]
    [InlineData("""public {|PRIV3002:ActionResult<Customer>|} Show(int id) => CreatedAtAction(nameof(Show), new { id }, Find(id));""")]
    [InlineData("""public {|PRIV3002:ActionResult<Customer>|} Show(int id) => Answer(id); ActionResult Answer(int id) => NoContent();""")]
    [InlineData("""public {|PRIV3002:ActionResult<Customer>|} Show(int id) => Ok(Unknown(id)); object Unknown(int id) => id;""")]
    [InlineData("""public {|PRIV3002:ActionResult<Customer>|} Show(int id) { Func<ActionResult<Customer>> f = () => Ok(1); return f(); }""")]
    [InlineData("""public {|PRIV3002:IEnumerable<Customer>|} All() => all;""")]
    [InlineData("""public {|PRIV3002:async IAsyncEnumerable<Customer>|} All() { foreach (var c in all) { await Task.Yield(); yield return c; } }""")]
    public Task ActionThatReturnsIt_Triggers(string members) =>
        VerifyCS.VerifyAnalyzerAsync(Controller(members.Replace("{|PRIV3002:async IAsyncEnumerable<Customer>|}", "async {|PRIV3002:IAsyncEnumerable<Customer>|}")));

    [Theory]
    [InlineData("""app.MapGet("/a", {|PRIV3002:() => all|});""")]
    [InlineData("""app.MapGet("/a", {|PRIV3002:async (int id) => { await Task.Yield(); return all[id]; }|});""")]
    [InlineData("""app.MapGet("/a", {|PRIV3002:Last|}); Customer Last() => all[^1];""")]
    [InlineData("""app.MapGet("/a", (int id) => Results.Ok({|PRIV3002:all[id]|}));""")]
    [InlineData("""app.MapGet("/a", (int id) => TypedResults.Ok({|PRIV3002:all[id]|}));""")]
    [InlineData("""app.MapGet("/a", (int id) => Results.Json(new { {|PRIV3002:all[id].Name|} }));""")]
    [InlineData("""app.MapPost("/a", (int id) => TypedResults.Created("/a/1", {|PRIV3002:all[id]|}));""")]
    [InlineData("""app.MapGet("/a", async (HttpContext http) => await http.Response.WriteAsJsonAsync({|PRIV3002:all|}));""")]
    public Task MinimalApiThatReturnsIt_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(MinimalApi(body));

    [Theory]
    [InlineData("""class Shop : Hub { public {|PRIV3002:Customer|} Me() => new(); }""")]
    [InlineData("""class Shop : Hub { public Task Tell(Customer c) => Clients.All.SendAsync("joined", c.Id, {|PRIV3002:c.Name|}); }""")]
    [InlineData("""class Shop { public Task Tell(System.Net.WebSockets.WebSocket socket, Customer c) => socket.SendAsync(System.Text.Encoding.UTF8.GetBytes({|PRIV3002:c.Name|}), default, true, default); }""")]
    [InlineData("""class Shop(IHubContext<Hub> hub) { public Task Tell(Customer c) => hub.Clients.Group("staff").SendAsync("joined", {|PRIV3002:c|}); }""")]
    [InlineData("""namespace Grpc.Core { class BindServiceMethodAttribute(Type type) : Attribute { public Type Type => type; } } class Reply { [PersonalData(DataCategory.IdentityName)] public string Name { get; set; } = ""; } [Grpc.Core.BindServiceMethod(typeof(int))] abstract class Base { public virtual Task<Reply> Ask(int id) => throw new NotImplementedException(); } class Service : Base { public override {|PRIV3002:Task<Reply>|} Ask(int id) => Task.FromResult(new Reply()); }""")]
    public Task HubOrService_Triggers(string types) => VerifyCS.VerifyAnalyzerAsync(Usings.Replace("\n\npublic record", "\npublic record") + types);

    [Theory]
    [InlineData("""public IActionResult Show(int id) => Ok(Find(id).Id);""")]
    [InlineData("""public IActionResult Show(int id) => Ok(Find(id).Email);""")]
    [InlineData("""public IActionResult Show(int id) => Ok(new { Find(id).Id, Find(id).Shelf });""")]
    [InlineData("""public IActionResult Show(int id) => Ok(new { Name = Redact.Partially(Find(id).Name) });""")]
    [InlineData("""public IActionResult Show(int id) => Ok(new { HasName = Find(id).Name != "" });""")]
    [InlineData("""public IActionResult Show(int id) => Ok(new View(id, Find(id).Email));""")]
    [InlineData("""public IActionResult Show(int id) => Ok(new Hidden(Find(id).Name));""")]
    [InlineData("""public IActionResult Show(int id) => View(Find(id));""")]
    [InlineData("""public IActionResult Show(int id) => Ok(all.Count);""")]
    [InlineData("""public IActionResult Show(int id) => Ok(nameof(Customer.Name));""")]
    [InlineData("""public ActionResult<View> Show(int id) => new View(id, Find(id).Email);""")]
    [InlineData("""public ActionResult<Customer> Show(int id) => Ok(new View(id, Find(id).Email));""")]
    [InlineData("""public ActionResult<IEnumerable<Customer>> Show(int id) => Ok(new List<View>());""")]
    [InlineData("""public async Task<ActionResult<Customer>> Show(int id) { await Task.Yield(); if (id == 0) { return NotFound(); } return Ok(id); }""")]
    [InlineData("""public ActionResult<Customer> Show(int id) => id switch { 0 => NotFound(), 1 => Ok(2), _ => throw new ArgumentException("id") };""")]
    [InlineData("""public ActionResult<Customer> Show(int id) => throw new InvalidOperationException();""")]
    [InlineData("""public ActionResult<Customer> Show(int id) { var names = all.Select(c => { return c.Id; }); return Ok(names); }""")]
    [InlineData("""public ActionResult<Customer> Show(int id) => RedirectToAction(nameof(Show), new { id });""")]
    [InlineData("""public Task Show(int id) => Task.CompletedTask;""")]
    [InlineData("""public int Show(Customer c) => c.Name.Length;""")]
    [InlineData("""public IActionResult Show() => Json(new Picture { Title = "logo" });""")]
    [InlineData("""public Picture Show() => new();""")]
    [InlineData("""public IEnumerable<int> All() => all.Select(c => c.Id);""")]
    [InlineData("""[NonAction] public Customer Show(int id) => Find(id);""")]
    [InlineData("""internal Customer Show(int id) => Find(id);""")]
    public Task HarmlessAction_DoesNotTrigger(string members) => VerifyCS.VerifyAnalyzerAsync(Controller(members));

    [Theory]
    [InlineData("""app.MapGet("/a", () => all.Count);""")]
    [InlineData("""app.MapGet("/a", (int id) => Results.Ok(new { all[id].Id, all[id].Email }));""")]
    [InlineData("""app.MapGet("/a", (int id) => TypedResults.Ok(new View(id, all[id].Email)));""")]
    [InlineData("""app.MapPost("/a", (Customer c) => { all.Add(c); });""")]
    [InlineData("""app.MapPost("/a", (Customer c) => { all.Add(c); return Results.NoContent(); });""")]
    [InlineData("""Func<int, Customer> find = id => all[id]; app.MapGet("/a", (int id) => find(id).Id);""")]
    [InlineData("""all.Select(c => c).ToList();""")]
    public Task HarmlessMinimalApi_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(MinimalApi(body));

    private const string Grpc = """
        namespace Grpc.Core { class BindServiceMethodAttribute(Type type) : Attribute { public Type Type => type; } }
        public class Reply { [PersonalData(DataCategory.IdentityName)] public string Name { get; set; } = ""; public int Id { get; set; } }
        public class Request { [PersonalData(DataCategory.IdentityName)] public string Name { get; set; } = ""; }
        """;

    [Theory]
    [InlineData("""{|PRIV3002:global::Grpc.Core.IServerStreamWriter<Reply> replies|}""")]
    [InlineData("""int count, {|PRIV3002:global::Grpc.Core.IServerStreamWriter<Reply> replies|}""")]
    [InlineData("""Request request, global::Grpc.Core.IServerStreamWriter<int> replies""")]
    [InlineData("""Request request, global::Grpc.Core.IClientStreamWriter<Reply> replies""")]
    public Task StreamOfAGrpcService(string parameters) => VerifyCS.VerifyWithLibrariesAsync(Usings + Grpc + $$"""
        [Grpc.Core.BindServiceMethod(typeof(int))] public abstract class Base { public virtual Task Follow({{parameters.Replace("{|PRIV3002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)}}) => Task.CompletedTask; }
        public class Service : Base { public override Task Follow({{parameters}}) => Task.CompletedTask; }
        public class Other { public Task Follow({{parameters.Replace("{|PRIV3002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)}}) => Task.CompletedTask; }
        """);

    [Fact]
    public Task Message_NamesWhatTheClientsOfAHubAreSent() => VerifyCS.VerifyAnalyzerAsync(
        Usings + """public interface IChat { Task Joined(Customer who); } public class ChatHub : {|#0:Hub<IChat>|} { }""",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Name' (identity.name), with 'Order.ShipTo' (contact.address), is returned by 'IChat.Joined' without a declared purpose; add [Purpose(\"…\")] to it, or keep it out with [JsonIgnore]"));

    [Theory]
    [InlineData("""public interface IChat { Task Joined([PersonalData(DataCategory.IdentityName)] string who); } public class ChatHub : {|PRIV3002:Hub<IChat>|} { }""")]
    [InlineData("""public interface IBase { Task Joined(List<Customer> all); } public interface IChat : IBase; public class ChatHub : {|PRIV3002:Hub<IChat>|} { }""")]
    [InlineData("""public interface IChat { Task Joined(View who, int count); Task Left(string room); } public class ChatHub : Hub<IChat> { }""")]
    [InlineData("""public interface IChat { Task Joined(Hidden who); } public class ChatHub : Hub<IChat> { }""")]
    [InlineData("""public interface IChat { Task Joined(int id, CancellationToken stop); } public class ChatHub : Hub<IChat> { }""")]
    [InlineData("""public class Hub2<T>; public interface IChat { Task Joined(Customer who); } public class ChatHub : Hub2<IChat> { }""")]
    [InlineData("""public interface IChat { Task Joined(Customer who); } public class Chat : IChat { public Task Joined(Customer who) => Task.CompletedTask; }""")]
    public Task ClientOfATypedHub(string code) => VerifyCS.VerifyAnalyzerAsync(Usings + code);

    [Theory]
    [InlineData("""[HotChocolate.Types.QueryType] public class Query { public {|PRIV3002:Customer|} Find(int id) => new(); }""")]
    [InlineData("""[HotChocolate.Types.MutationType] public static class Mutation { public static {|PRIV3002:Task<Customer>|} Add(int id) => Task.FromResult(new Customer()); }""")]
    [InlineData("""[HotChocolate.Types.ExtendObjectType(typeof(int))] public class More { public {|PRIV3002:IQueryable<Customer>|} All() => new List<Customer>().AsQueryable(); }""")]
    [InlineData("""public class Query { public {|PRIV3002:Customer|} Find(int id) => new(); } class Setup { void Run(HotChocolate.IBuilder b) => HotChocolate.SchemaRequestExecutorBuilderExtensions.AddQueryType<Query>(b); }""")]
    [InlineData("""[HotChocolate.Types.QueryType] public class Query { public {|PRIV3002:Customer|} Find(int id) => new(); } class Setup { void Run(HotChocolate.IBuilder b) => HotChocolate.SchemaRequestExecutorBuilderExtensions.AddQueryType<Query>(b); }""")]
    [InlineData("""public class Query { public Customer Find(int id) => new(); }""")]
    [InlineData("""public class Query { public {|PRIV3002:Customer|} Find(int id) => new(); } public class QueryType : HotChocolate.Types.ObjectType<Query>;""")]
    [InlineData("""[HotChocolate.Types.QueryType] public class Query { public {|PRIV3002:Customer|} Find(int id) => new(); } public class Described : HotChocolate.Types.ObjectType<Query>;""")]
    [InlineData("""public class ObjectType<T>; public class Query { public Customer Find(int id) => new(); } public class QueryType : ObjectType<Query>;""")]
    [InlineData("""public class Query { public int Count() => 1; public View Show() => new(1, ""); private Customer Inner() => new(); } public class QueryType : HotChocolate.Types.ObjectType<Query>;""")]
    [InlineData("""[HotChocolate.Types.QueryType] public class Query { public int Count() => 1; internal Customer Inner() => new(); public View Show() => new(1, ""); public Hidden Hide() => new(""); }""")]
    [InlineData("""[HotChocolate.Types.QueryType] public class Query { [HotChocolate.GraphQLIgnore] public Customer Find(int id) => new(); }""")]
    [InlineData("""[Own.QueryType] public class Query { public Customer Find(int id) => new(); } namespace Own { class QueryTypeAttribute : Attribute; }""")]
    [InlineData("""public class Query { public Customer Find(int id) => new(); } class Setup { void AddQueryType<T>() { } void Run() => AddQueryType<Query>(); }""")]
    public Task ResolverOfGraphQL(string code) => VerifyCS.VerifyWithLibrariesAsync(Usings + code);

    [Fact]
    public Task CustomerServiceThatIsNoEndpoint_DoesNotTrigger() => VerifyCS.VerifyAnalyzerAsync(
        Usings + """public class CustomerService { public Customer Find() => new(); } public class Finder : CustomerService { public Customer Last() => new(); }""");
}
