using System;
using System.Collections.Generic;
using static Taint;

namespace LocalFunctions;

class LocalFunctionCases
{
    void Returns()
    {
        string Get() => Source<string>(1);
        string Clean() => "clean";
        Sink(Get()); // flow: 1
        Sink(Clean());
    }

    void Parameters()
    {
        string Same(string s) => s;
        static string Second(string a, string b) => b;
        Sink(Same(Source<string>(2))); // flow: 2
        Sink(Same("clean"));
        Sink(Second("clean", Source<string>(3))); // flow: 3
        Sink(Second(Source<string>(4), "clean"));
        Sink(Second(b: "clean", a: Source<string>(5)));
        Sink(Second(b: Source<string>(6), a: "clean")); // flow: 6
    }

    void SinkInside()
    {
        Use(Source<string>(7));
        UseClean("clean");

        void Use(string s)
        {
            Sink(s); // flow: 7
        }

        void UseClean(string s)
        {
            Sink(s);
        }
    }

    void ReadsACapturedLocal()
    {
        var s = Source<string>(8);
        Read();
        s = "clean";
        ReadLater();

        void Read() => Sink(s); // flow: 8

        void ReadLater() => Sink(s);
    }

    void WritesACapturedLocal()
    {
        var s = "clean";
        Clear();
        Sink(s);
        Set();
        Sink(s); // flow: 9
        Clear();
        Sink(s);

        void Set() => s = Source<string>(9);

        void Clear() => s = "clean";
    }

    void Recursive()
    {
        string Down(int n, string s) => n == 0 ? s : Down(n - 1, s);
        Sink(Down(3, Source<string>(10))); // flow: 10
        Sink(Down(3, "clean"));
    }

    void MutuallyRecursive()
    {
        bool Even(int n, string s)
        {
            Sink(s); // flow: 11
            return n == 0 || Odd(n - 1, s);
        }

        bool Odd(int n, string s) => n != 0 && Even(n - 1, s);
        Sink(Odd(3, Source<string>(11)));
    }

    void Nested()
    {
        var s = "clean";
        Outer();
        Sink(s); // flow: 12

        void Outer()
        {
            Inner();

            void Inner() => s = Source<string>(12);
        }
    }

    void OutParameter()
    {
        void Give(out string a, out string b)
        {
            a = Source<string>(13);
            b = "clean";
        }

        Give(out var x, out var y);
        Sink(x); // flow: 13
        Sink(y);
    }

    void AsADelegate()
    {
        string Same(string s) => s;
        Func<string, string> f = Same;
        Sink(f(Source<string>(14))); // flow: 14
        Sink(f("clean"));
    }

    void Iterator()
    {
        IEnumerable<string> Names()
        {
            yield return "clean";
            yield return Source<string>(15);
        }

        IEnumerable<string> Clean()
        {
            yield return "clean";
        }

        foreach (var s in Names())
        {
            Sink(s); // flow: 15
        }

        foreach (var s in Clean())
        {
            Sink(s);
        }
    }

    void CapturesAParameter() => Captures(Source<string>(16), "clean");

    void Captures(string tainted, string clean)
    {
        First();
        Second();

        void First() => Sink(tainted); // flow: 16

        void Second() => Sink(clean);
    }

    T Generic<T>(T value)
    {
        T Inner<TOther>(T v, TOther other) => v;
        return Inner(value, 3);
    }

    void CallsGeneric()
    {
        Sink(Generic(Source<string>(17))); // flow: 17
        Sink(Generic("clean"));
    }

    void NeverCalled()
    {
        var s = "clean";
        Sink(s);

#pragma warning disable CS8321 // A local function that nobody calls is what the case is about.
        void Set() => s = Source<string>(18);
#pragma warning restore CS8321
    }
}
