using static Taint;

namespace Refs.ByReference;

class ByReference
{
    static void SetOut(out string s) => s = Source<string>(1);

    static void SetOutClean(out string s) => s = "clean";

    static void SetRef(ref string s) => s = Source<string>(2);

    static void Clear(ref string s) => s = "clean";

    static void Copy(string from, out string to) => to = from;

    static void Swap(ref string a, ref string b) => (a, b) = (b, a);

    static bool TryGet(bool b, out string found)
    {
        found = "clean";
        if (b)
        {
            found = Source<string>(3);
            return true;
        }

        return false;
    }

    static string Pass(in string s) => s;

    static void LeaveAlone(ref string s) => _ = s.Length;

    void Out()
    {
        SetOut(out var s);
        Sink(s); // flow: 1
        SetOutClean(out s);
        Sink(s);
        SetOutClean(out var t);
        Sink(t);
    }

    void Ref()
    {
        var s = "clean";
        SetRef(ref s);
        Sink(s); // flow: 2
        Clear(ref s);
        Sink(s);
        LeaveAlone(ref s);
        Sink(s);
    }

    void RefThatIsOnlyRead()
    {
        var s = Source<string>(4);
        LeaveAlone(ref s);
        Sink(s); // flow: 4
    }

    void CopyThroughOut()
    {
        Copy(Source<string>(5), out var s);
        Sink(s); // flow: 5
        Copy("clean", out s);
        Sink(s);
    }

    void Swapped()
    {
        var a = Source<string>(6);
        var b = "clean";
        Swap(ref a, ref b);
        Sink(a);
        Sink(b); // flow: 6
    }

    void Try(bool b)
    {
        if (TryGet(b, out var s))
        {
            Sink(s); // flow: 3
        }
    }

    void In()
    {
        Sink(Pass(Source<string>(7))); // flow: 7
        var s = "clean";
        Sink(Pass(in s));
    }

    class Holder
    {
        public string Name = "";
        public string Other = "";
    }

    void FieldByReference()
    {
        var holder = new Holder();
        SetRef(ref holder.Name);
        Sink(holder.Name); // flow: 2
        Sink(holder.Other);
        SetOut(out holder.Other);
        Sink(holder.Other); // flow: 1
        Clear(ref holder.Name);
        Sink(holder.Name);
    }

    void ElementByReference()
    {
        var names = new[] { "clean", "clean" };
        SetRef(ref names[0]);
        Sink(names[0]); // flow: 2
        Sink(names[1]);
    }

    void OutDiscard()
    {
        SetOut(out _);
        Sink("clean");
    }

    static void Twice(ref string s) => SetRef(ref s);

    void ThroughTwoCalls()
    {
        var s = "clean";
        Twice(ref s);
        Sink(s); // flow: 2
    }

    void ParsedNumber()
    {
        if (int.TryParse(Source<string>(8), out var n))
        {
            Sink(n); // flow: 8
        }

        if (int.TryParse("5", out var m))
        {
            Sink(m);
        }
    }
}
