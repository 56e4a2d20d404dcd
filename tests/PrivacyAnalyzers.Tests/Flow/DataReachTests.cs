using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Annotations;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests.Flow;

/// <summary>Which code can get at personal data at all: what is left out must never be able to.</summary>
public class DataReachTests
{
    [Fact]
    public void ProgramWithoutPersonalData_NoCode()
    {
        var reach = ReachOf("class Stack { private int[] items = new int[4]; public int Top => items[0]; public void Push(int item) { items[0] = item; System.Console.WriteLine(item); } }");

        Assert.False(reach.IsEverywhere);
        Assert.Empty(reach.Included);
    }

    [Fact]
    public void OnlyWhatNamesData_AndWhoGetsItFromThere()
    {
        var reach = ReachOf("""
            class Mail
            {
                string Read(string email) => email.Trim();
                string Load() { var email = System.Console.ReadLine()!; return email; }
                void Show() => System.Console.WriteLine(Load());
                void Count() => System.Console.WriteLine(Length());
                int Length() { string email = "x"; return email.Length; }
                void Other() => System.Console.WriteLine("other");
            }
            """);

        Assert.Equal<string>(["Mail.Length()", "Mail.Load()", "Mail.Read(string)", "Mail.Show()"], reach.Included);
    }

    [Theory]
    [InlineData("class Box { public string? it; public static Box operator +(Box a, string b) { string email = System.Console.ReadLine()!; a.it = email; return a; } }", "void Use(Box box) { var sum = box + \"\"; }")]
    [InlineData("class Box { public static implicit operator string(Box b) { string email = System.Console.ReadLine()!; return email; } }", "void Use(Box box) { string text = box; }")]
    [InlineData("class Box { public System.Collections.Generic.IEnumerator<string> GetEnumerator() { string email = System.Console.ReadLine()!; yield return email; } }", "void Use(Box box) { foreach (var one in box) { } }")]
    [InlineData("class Box { public override string ToString() { string email = System.Console.ReadLine()!; return email; } }", "void Use(Box box) { var text = $\"{box}\"; }")]
    [InlineData("class Box { public void Deconstruct(out string a, out string b) { string email = System.Console.ReadLine()!; a = email; b = \"\"; } }", "void Use(Box box) { var (a, b) = box; }")]
    [InlineData("class Box { public string this[int i] { get { string email = System.Console.ReadLine()!; return email; } } }", "void Use(Box box) { var text = box[0]; }")]
    [InlineData("class Box { public string it; public Box() { string email = System.Console.ReadLine()!; it = email; } } class Boxes { public static void Take(Box box) { } }", "void Use() { Boxes.Take(new()); }")]
    [InlineData("class Box : System.IDisposable { public static string? last; public void Dispose() { string email = System.Console.ReadLine()!; last = email; } } class Boxes { public static Box Make() => new(); }", "void Use() { using var box = Boxes.Make(); }")]
    [InlineData("class Box : System.Collections.IEnumerable { public static string? last; public void Add(int i) { string email = System.Console.ReadLine()!; last = email; } public System.Collections.IEnumerator GetEnumerator() => null!; }", "void Use() { Box box = [1]; }")]
    [InlineData("class Base { public string it; public Base() { string email = System.Console.ReadLine()!; it = email; } } class Box : Base { }", "void Use() { var box = new Box(); }")]
    [InlineData("interface IBox { string Get(); } class Box : IBox { string IBox.Get() { string email = System.Console.ReadLine()!; return email; } }", "void Use(IBox box) { var text = box.Get(); }")]
    [InlineData("static class Box { public static string? last; public static void Fill() { string email = System.Console.ReadLine()!; last = email; } }", "void Use() { System.Console.WriteLine(Box.last); }")]
    [InlineData("static class Box { public static System.Func<string> Get = () => { string email = System.Console.ReadLine()!; return email; }; }", "void Use() { System.Console.WriteLine(Box.Get()); }")]
    [InlineData("static class Box { public static string? last; public static void Set(string text) { last = text; } } class Filler { void Fill() { string email = System.Console.ReadLine()!; Box.Set(email); } }", "void Use() { System.Console.WriteLine(Box.last); }")]
    [InlineData("class Box { public string Note { get; set; } = \"\"; } static class Filler { public static void Fill(Box box) { string email = System.Console.ReadLine()!; box.Note = email; } }", "void Use(Box box) { Filler.Fill(box); System.Console.WriteLine(box.Note); }")]
    [InlineData("class Customer { public string Email { get; set; } = \"\"; } class Shop { public Customer Find() => new(); }", "void Use(Shop shop) { var it = shop.Find(); System.Console.WriteLine(it); }")]
    [InlineData("class Customer { public string Email { get; set; } = \"\"; } class Repository<T> where T : new() { public T Find() => new(); } class Customers : Repository<Customer> { }", "void Use(Customers all) { var it = all.Find(); System.Console.WriteLine(it); }")]
    [InlineData("class Customer { public string Email { get; set; } = \"\"; } class Order { public Customer By { get; set; } = new(); } class Cart { public Order Order { get; set; } = new(); }", "void Use(Cart cart) { System.Console.WriteLine(cart); }")]
    [InlineData("class Item { [PrivacyAnalyzers.Annotations.PersonalData(PrivacyAnalyzers.Annotations.DataCategory.Profile)] public string Text { get; set; } = \"\"; }", "void Use(Item item) { System.Console.WriteLine(item.Text); }")]
    [InlineData("class Item { /// <summary>メールアドレス</summary>\n public string Text { get; set; } = \"\"; }", "void Use(Item item) { System.Console.WriteLine(item.Text); }")]
    [InlineData("record Item(string Email);", "void Use(Item item) { var (a, _) = (item.Email, 1); }")]
    [InlineData("", "void Use(string s) { void Inner([PrivacyAnalyzers.Annotations.PersonalData(PrivacyAnalyzers.Annotations.DataCategory.Profile)] string x) => System.Console.WriteLine(x); Inner(s); }")]
    public void WhateverGetsAtData_IsIncluded(string types, string use)
    {
        var reach = ReachOf(types + " class User1 { " + use + " } class Unrelated { void Nothing() => System.Console.WriteLine(1); }");

        Assert.False(reach.IsEverywhere);
        Assert.Contains(reach.Included, m => m.StartsWith("User1.Use(", StringComparison.Ordinal));
        Assert.DoesNotContain("Unrelated.Nothing()", reach.Included);
    }

    [Fact]
    public void FieldThatItsOwnTypeFills_IsIncludedWhereItIsRead()
    {
        var reach = ReachOf("""
            class Cache
            {
                private string? _last;
                void Fill() { string email = System.Console.ReadLine()!; _last = email; }
                void Show() => System.Console.WriteLine(_last);
                void Other() => System.Console.WriteLine(1);
            }
            class Another { private string? _last; void Show() => System.Console.WriteLine(_last); }
            """);

        Assert.Equal<string>(["Cache.Fill()", "Cache.Show()", "Cache._last"], reach.Included);
    }

    [Fact]
    public void WhereTheProgramGetsAtTheFrameworksPersonalData_AllCodeIs()
    {
        Assert.True(ReachOf("class A { string? B(System.Security.Principal.IPrincipal p) => p.Identity?.Name; }").IsEverywhere);
        Assert.True(ReachOf("class A { object B(System.Data.IDataReader r) => r[\"email\"]; }").IsEverywhere);
        Assert.True(ReachOf("class A { }", references: ReferenceAssemblies.AspNetCore).IsEverywhere);
        Assert.False(ReachOf("class A { string Name = \"\"; string B() => Name; }").IsEverywhere);
    }

    [Fact]
    public void WhereAnExtensionThatNobodyNamesGivesData_AllCodeIs()
    {
        const string Sequence = "static class Sequences { public static System.Collections.Generic.IEnumerator<string> GetEnumerator(this int count) { string email = System.Console.ReadLine()!; yield return email; } }";
        Assert.True(ReachOf(Sequence + " class A { void B() { foreach (var one in 3) { System.Console.WriteLine(one); } } }").IsEverywhere);
    }

    [Fact]
    public void WhereALibraryHoldsPersonalData_AllCodeIs()
    {
        Assert.True(ReachOf("class A { }", Library("public class Person { public string Email { get; set; } = \"\"; }")).IsEverywhere);
        Assert.True(ReachOf("class A { }", Library("public class Holder { public class Customer { public string Name { get; set; } = \"\"; } }")).IsEverywhere);
        Assert.True(ReachOf("class A { }", Library("public class Person { [System.ComponentModel.DataAnnotations.EmailAddress] public string Way { get; set; } = \"\"; }")).IsEverywhere);
        Assert.False(ReachOf("class A { }", Library("public class Point { public string Name { get; set; } = \"\"; private string email = \"\"; public string B() => email; }")).IsEverywhere);
    }

    [Fact]
    public void WhereThePromiseClassifiesSymbols_AllCodeIs() =>
        Assert.True(ReachOf("class A { public string B = \"\"; }", promise: "classify:\n  \"F:A.B\": { category: profile }\n").IsEverywhere);

    [Fact]
    public void WhereMuchOfTheProgramHasToDoWithData_AllCodeIs() =>
        Assert.True(ReachOf("class A {" + string.Concat(Enumerable.Range(0, 300).Select(i => $" void M{i}(string email) => System.Console.WriteLine(email);")) + "}").IsEverywhere);

    private static MetadataReference Library(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText(source)],
            ReferenceAssemblies.NetCoreApp.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static Found ReachOf(string source, MetadataReference? library = null, ReferenceAssemblies? references = null, string? promise = null)
    {
        var compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))],
            [.. (references ?? ReferenceAssemblies.NetCoreApp).References, MetadataReference.CreateFromFile(typeof(PersonalDataAttribute).Assembly.Location), .. library is null ? [] : new[] { library }],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var options = new AnalyzerOptions(promise is null ? [] : [new Text("/repo/privacy.yml", promise)]);
        var flow = PrivacyContext.Create(compilation, options, text => PromiseReader.Read(text.ToString()), CancellationToken.None).Flow;
        var reach = flow.Settled(CancellationToken.None).Reach;
        var members = compilation.GetSymbolsWithName(_ => true, SymbolFilter.Member).Where(m => m is not IMethodSymbol { AssociatedSymbol: not null });
        return new(reach.IsEverywhere, [.. members.Where(reach.Includes).Select(m => m.ToDisplayString()).Distinct().Order(StringComparer.Ordinal)]);
    }

    private sealed record Found(bool IsEverywhere, ImmutableArray<string> Included);

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
