using System;
using System.Collections.Generic;
using static Taint;

namespace Lambdas.Functions;

delegate string Transform(string s);

delegate bool Try(string s, out string result);

class Functions
{
    void Returned()
    {
        Func<string> f = () => Source<string>(1);
        Sink(f()); // flow: 1
        Sink(f.Invoke()); // flow: 1
        Func<string> g = () => "clean";
        Sink(g());
    }

    void Argument()
    {
        Func<string, string> same = s => s;
        Sink(same(Source<string>(2))); // flow: 2
        Sink(same("clean"));
        Func<string, string> clean = s => "clean";
        Sink(clean(Source<string>(3)));
        Action<string> sink = s => Sink(s); // flow: 4
        sink(Source<string>(4));
        Action<string> other = s => Sink(s);
        other("clean");
    }

    void CapturedReadInside()
    {
        var s = Source<string>(5);
        Action a = () => Sink(s); // flow: 5
        a();
        var t = "clean";
        Action b = () => Sink(t);
        b();
    }

    void CapturedWrittenInside()
    {
        var s = "clean";
        Action a = () => s = Source<string>(6);
        Sink(s);
        a();
        Sink(s); // flow: 6
        Action b = () => s = "clean";
        b();
        Sink(s);
    }

    void CapturedWrittenAfterCreation()
    {
        var s = "clean";
        Action a = () => Sink(s); // flow: 7
        s = Source<string>(7);
        a();
    }

    void NeverCalled()
    {
        var s = "clean";
        Action a = () => s = Source<string>(8);
        Sink(s);
    }

    void CleanedBeforeTheCall()
    {
        var s = Source<string>(9);
        Action a = () => Sink(s);
        s = "clean";
        a();
    }

    void Curried()
    {
        Func<string, Func<string>> make = s => () => s;
        Sink(make(Source<string>(10))()); // flow: 10
        Sink(make("clean")());
        Func<string, Func<string, string>> first = a => b => a;
        Sink(first(Source<string>(11))("clean")); // flow: 11
        Sink(first("clean")(Source<string>(12)));
    }

    void ReassignedDelegate()
    {
        Func<string> f = () => Source<string>(13);
        f = () => "clean";
        Sink(f());
    }

    void EitherDelegate(bool b)
    {
        Func<string> f = b ? () => Source<string>(14) : () => "clean";
        Sink(f()); // flow: 14
    }

    static string Same(string s) => s;

    static string Clean(string s) => "clean";

    string Instance(string s) => s;

    void MethodGroups()
    {
        Func<string, string> f = Same;
        Sink(f(Source<string>(15))); // flow: 15
        Sink(f("clean"));
        f = Clean;
        Sink(f(Source<string>(16)));
        Transform t = Instance;
        Sink(t(Source<string>(17))); // flow: 17
        Action<object?> sink = Sink;
        sink(Source<string>(18)); // flow: 18
    }

    void Multicast()
    {
        var s = "clean";
        Action<string> a = x => Sink(x); // flow: 19
        a += x => s = x;
        a(Source<string>(19));
        Sink(s); // flow: 19
    }

    void RemovedFromMulticast()
    {
        Action<string> first = x => Sink(x.Length);
        Action<string> second = x => Sink(x);
        var both = first + second;
        both -= second;
        both!(Source<string>(20));
    }

    void Parameters()
    {
        Try t = (string s, out string r) =>
        {
            r = s;
            return true;
        };
        t(Source<string>(21), out var result);
        Sink(result); // flow: 21
        t("clean", out result);
        Sink(result);
        var increase = (ref string s) => s += Source<string>(22);
        var text = "clean";
        increase(ref text);
        Sink(text); // flow: 22
        var optional = (string s = "clean") => s;
        Sink(optional());
        Sink(optional(Source<string>(23))); // flow: 23
    }

    void AnonymousMethod()
    {
        Func<string, string> f = delegate (string s) { return s; };
        Sink(f(Source<string>(24))); // flow: 24
        Func<string, string> g = delegate { return "clean"; };
        Sink(g(Source<string>(25)));
    }

    void Recursive()
    {
        Func<int, string, string> f = null!;
        f = (n, s) => n == 0 ? s : f(n - 1, s);
        Sink(f(3, Source<string>(26))); // flow: 26
        Sink(f(3, "clean"));
    }

    void InAList()
    {
        var all = new List<Func<string>> { () => Source<string>(27) };
        Sink(all[0]()); // flow: 27
        foreach (var f in all)
        {
            Sink(f()); // flow: 27
        }

        var clean = new List<Func<string>> { () => "clean" };
        Sink(clean[0]());
    }

    void CapturedInALoop()
    {
        var all = new List<Action>();
        foreach (var s in new[] { Source<string>(28) })
        {
            all.Add(() => Sink(s)); // flow: 28
        }

        foreach (var a in all)
        {
            a();
        }
    }

    unsafe void FunctionPointer()
    {
        delegate*<string, string> f = &Same;
        Sink(f(Source<string>(29))); // flow: 29
        Sink(f("clean"));
    }

    void NullConditional(Func<string, string>? unknown)
    {
        Func<string, string>? f = s => s;
        Sink(f?.Invoke(Source<string>(30))); // flow: 30
        Sink(f?.Invoke("clean"));
    }
}
