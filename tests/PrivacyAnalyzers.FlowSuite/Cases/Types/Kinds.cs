using System;
using System.Runtime.CompilerServices;
using static Taint;
using Names = System.Collections.Generic.List<string>;
using Pair = (string First, string Second);

namespace Types.Kinds;

[InlineArray(4)]
struct Four
{
    private string _first;
}

ref struct View
{
    public ReadOnlySpan<char> Text;
    public int Length;

    public readonly string Read() => Text.ToString();
}

file class Local
{
    public string Name = "";
    public string City = "";
}

class Outer
{
    private string _secret = Source<string>(1);
    private string _plain = "clean";

    public class Inner(Outer outer)
    {
        public string Secret() => outer._secret;

        public string Plain() => outer._plain;

        public class Innermost
        {
            public string Value = "";
        }
    }
}

enum Level
{
    Low,
    High,
}

interface IHasStatics
{
    static string Value = "";

    static string Clean = "clean";
}

class Kinds
{
    void InlineArrays(int i)
    {
        var four = new Four();
        four[0] = Source<string>(2);
        four[1] = "clean";
        Sink(four[0]); // flow: 2
        Sink(four[1]);
        Sink(four[i]); // flow: 2
        foreach (var each in four)
        {
            Sink(each); // flow: 2
        }
    }

    void RefStructs()
    {
        var view = new View { Text = Source<string>(3), Length = 3 };
        Sink(view.Read()); // flow: 3
        Sink(view.Length);
        view.Text = "clean";
        Sink(view.Read());
    }

    void FileLocal()
    {
        var local = new Local { Name = Source<string>(4) };
        Sink(local.Name); // flow: 4
        Sink(local.City);
    }

    void NestedTypes()
    {
        var inner = new Outer.Inner(new Outer());
        Sink(inner.Secret()); // flow: 1
        Sink(inner.Plain());
        var innermost = new Outer.Inner.Innermost { Value = Source<string>(5) };
        Sink(innermost.Value); // flow: 5
    }

    void Aliases()
    {
        Names names = [Source<string>(6)];
        Sink(names[0]); // flow: 6
        Pair pair = (Source<string>(7), "clean");
        Sink(pair.First); // flow: 7
        Sink(pair.Second);
    }

    void Enums()
    {
        Sink(Source<int>(8) > 3 ? Level.High : Level.Low);
        var level = (Level)Source<int>(9);
        Sink((int)level); // flow: 9
        Sink(Level.Low);
    }

    void StaticsOfAnInterface()
    {
        IHasStatics.Value = Source<string>(10);
        Sink(IHasStatics.Value); // flow: 10
        Sink(IHasStatics.Clean);
    }

    void Clones()
    {
        var a = new Copied { Name = Source<string>(11), City = "clean" };
        var b = a.Copy();
        Sink(b.Name); // flow: 11
        Sink(b.City);
        b.Name = "clean";
        Sink(a.Name); // flow: 11
        var c = new Copied(a);
        Sink(c.Name); // flow: 11
        Sink(c.City);
    }

    class Copied
    {
        public string Name = "";
        public string City = "";

        public Copied()
        {
        }

        public Copied(Copied other)
        {
            Name = other.Name;
            City = other.City;
        }

        public Copied Copy() => (Copied)MemberwiseClone();
    }

    struct Replaceable
    {
        public string Name;

        public void Reset() => this = new Replaceable { Name = "clean" };

        public void Fill() => this = new Replaceable { Name = Source<string>(12) };
    }

    void AssignmentToThis()
    {
        var r = new Replaceable();
        r.Fill();
        Sink(r.Name); // flow: 12
        r.Reset();
        Sink(r.Name);
    }
}

class NullConditionals
{
    class Node
    {
        public string Name = "";
        public string City = "";
        public Node? Next;
        public string[]? Mails;

        public string Read() => Name;

        public Func<string>? Make;
    }

    void Chains()
    {
        Node? n = new Node { Next = new Node { Name = Source<string>(1), Mails = [Source<string>(2), "clean"] } };
        Sink(n?.Next?.Name); // flow: 1
        Sink(n?.Name);
        Sink(n?.Next?.City);
        Sink(n?.Next?.Read()); // flow: 1
        Sink(n?.Next?.Name.Trim()); // flow: 1
        Sink(n?.Next?.Name.Length);
        Sink(n?.Next?.Mails?[0]); // flow: 2
        Sink(n?.Next?.Mails?[1]);
        Sink(n?.Next?.Next?.Name);
        Sink(n?.Next?.Name ?? "clean"); // flow: 1
        Sink(n?.Next?.Mails?.Length ?? 0);
    }

    void Delegates()
    {
        var n = new Node { Make = () => Source<string>(3) };
        Sink(n.Make?.Invoke()); // flow: 3
        var clean = new Node { Make = () => "clean" };
        Sink(clean.Make?.Invoke());
    }

    void Indexes()
    {
        string[]? all = ["clean", "clean"];
        all?[0] = Source<string>(4);
        Sink(all?[0]); // flow: 4
        Sink(all?[1]);
    }
}
