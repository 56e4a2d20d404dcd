using System.Collections.Generic;
using static Taint;

namespace Branches.Loops;

class Loops
{
    void CarriedToTheNextTurn(int n)
    {
        var s = "clean";
        for (var i = 0; i < n; i++)
        {
            Sink(s); // flow: 1
            s = Source<string>(1);
        }

        Sink(s); // flow: 1
    }

    void CleanedInEachTurn(int n)
    {
        var s = "clean";
        for (var i = 0; i < n; i++)
        {
            s = Source<string>(2);
            s = "clean";
            Sink(s);
        }

        Sink(s);
    }

    void DoWhile(int n)
    {
        string s;
        do
        {
            s = Source<string>(3);
            s = "clean";
        }
        while (n-- > 5);

        Sink(s);
        do
        {
            Sink(s); // flow: 4
            s = Source<string>(4);
        }
        while (n-- > 0);

        Sink(s); // flow: 4
    }

    void AlongAChainOfLocals(int n)
    {
        string a = "clean", b = "clean", c = "clean", d = "clean";
        while (n-- > 0)
        {
            d = c;
            c = b;
            b = a;
            a = Source<string>(5);
        }

        Sink(d); // flow: 5
        Sink(c); // flow: 5
    }

    void Break(IEnumerable<string> names)
    {
        var s = "clean";
        foreach (var name in names)
        {
            if (name.Length == 0)
            {
                s = Source<string>(6);
                break;
            }

            Sink(s);
        }

        Sink(s); // flow: 6
    }

    void Continue(IEnumerable<string> names)
    {
        var s = "clean";
        foreach (var name in names)
        {
            if (name.Length == 0)
            {
                s = Source<string>(7);
                continue;
            }

            Sink(s); // flow: 7
            s = "clean";
        }
    }

    void FreshInEachTurn(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            string s = "clean";
            Sink(s);
            if (name.Length > 3)
            {
                s = Source<string>(8);
            }

            Sink(name);
        }
    }

    void ForEachOverATaintedArray()
    {
        foreach (var each in Source<string[]>(9))
        {
            Sink(each); // flow: 9
        }

        foreach (var each in new[] { "clean" })
        {
            Sink(each);
        }
    }

    void ForEachOverAString()
    {
        foreach (var c in Source<string>(10))
        {
            Sink(c); // flow: 10
        }

        foreach (var c in "clean")
        {
            Sink(c);
        }
    }

    void LoopCounter()
    {
        var n = Source<int>(11);
        for (var i = 0; i < n; i++)
        {
            Sink(i);
        }
    }
}
