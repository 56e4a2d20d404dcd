using System;
using System.Collections.Generic;
using System.Threading;
using static Taint;

namespace Statics;

static class Store
{
    public static string Written = "";
    public static string Clean = "";
    public static string Initialised = Source<string>(1);
    public static readonly string FromConstructor;
    public static readonly string CleanFromConstructor;
    public static string Property { get; set; } = "";
    public static readonly Lazy<string> Later = new(() => Source<string>(2));
    public static readonly Lazy<string> CleanLater = new(() => "clean");
    public static readonly List<string> Names = [];
    public static readonly List<string> CleanNames = ["clean"];
    public static Dictionary<string, string> Table = new() { ["a"] = Source<string>(3), ["b"] = "clean" };
    public const string Constant = "clean";
    public static string Computed => Source<string>(4);
    public static Func<string> Make = () => Source<string>(5);

    [ThreadStatic]
    public static string? PerThread;

    static Store()
    {
        FromConstructor = Source<string>(6);
        CleanFromConstructor = "clean";
    }
}

class Writer
{
    void Write()
    {
        Store.Written = Source<string>(7);
        Store.Clean = "clean";
        Store.Property = Source<string>(8);
        Store.Names.Add(Source<string>(9));
        Store.CleanNames.Add("clean");
        Store.PerThread = Source<string>(10);
    }
}

class Reader
{
    void Read()
    {
        Sink(Store.Written); // flow: 7
        Sink(Store.Clean);
        Sink(Store.Initialised); // flow: 1
        Sink(Store.FromConstructor); // flow: 6
        Sink(Store.CleanFromConstructor);
        Sink(Store.Property); // flow: 8
        Sink(Store.Later.Value); // flow: 2
        Sink(Store.Later.IsValueCreated);
        Sink(Store.CleanLater.Value);
        Sink(Store.Names[0]); // flow: 9
        Sink(Store.CleanNames[0]);
        Sink(Store.Table["a"]); // flow: 3
        Sink(Store.Table["b"]);
        Sink(Store.Constant);
        Sink(Store.Computed); // flow: 4
        Sink(Store.Make()); // flow: 5
        Sink(Store.PerThread); // flow: 10
    }
}

class Sequential
{
    private static string s_value = "";

    static void Set(string s) => s_value = s;

    static string Get() => s_value;

    void OverwrittenBeforeTheRead()
    {
        Set(Source<string>(11));
        Sink(Get()); // flow: 11
        Set("clean");
        Sink(Get());
    }
}

class LazyStatic
{
    private static string? s_cached;
    private static string? s_clean;

    static string Cached => s_cached ??= Source<string>(12);

    static string Clean => s_clean ??= "clean";

    void Use()
    {
        Sink(Cached); // flow: 12
        Sink(Clean);
    }
}

class Singleton
{
    public static Singleton Instance { get; } = new();

    public string Name = "";
    public string City = "";
}

class SetsTheSingleton
{
    void Set() => Singleton.Instance.Name = Source<string>(13);
}

class ReadsTheSingleton
{
    void Read()
    {
        Sink(Singleton.Instance.Name); // flow: 13
        Sink(Singleton.Instance.City);
    }
}

class Initialisation
{
    private static readonly string s_first = Source<string>(14);
    private static readonly string s_second = s_first + "!";
    private static readonly string s_third = "clean";

    void Read()
    {
        Sink(s_second); // flow: 14
        Sink(s_third);
    }
}

class Synchronised
{
    private static string? s_value;
    private static string? s_clean;

    void Exchange()
    {
        Interlocked.Exchange(ref s_value, Source<string>(15));
        Sink(s_value); // flow: 15
        Sink(Interlocked.Exchange(ref s_value, "clean")); // flow: 15
        Interlocked.CompareExchange(ref s_clean, "clean", null);
        Sink(s_clean);
        Sink(Interlocked.Increment(ref s_count));
        Volatile.Write(ref s_written, Source<string>(16));
        Sink(Volatile.Read(ref s_written)); // flow: 16
    }

    private static int s_count;
    private static string? s_written;
}

static class Module
{
    public static string Value = "";

#pragma warning disable CA2255 // A module initialiser in a library is what the case is about.
    [System.Runtime.CompilerServices.ModuleInitializer]
    internal static void Initialise() => Value = Source<string>(17);
#pragma warning restore CA2255
}

class ReadsTheModule
{
    void Read()
    {
        Sink(Module.Value); // flow: 17
    }
}
