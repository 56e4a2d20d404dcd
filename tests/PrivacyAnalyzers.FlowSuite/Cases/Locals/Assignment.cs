using static Taint;

namespace Locals.Assignment;

class Assignment
{
    void Direct()
    {
        Sink(Source<string>(1)); // flow: 1
        Sink("clean");
    }

    void Local()
    {
        var s = Source<string>(2);
        Sink(s); // flow: 2
    }

    void Chain()
    {
        string a, b, c;
        a = b = c = Source<string>(3);
        Sink(a); // flow: 3
        Sink(b); // flow: 3
        Sink(c); // flow: 3
    }

    void Overwritten()
    {
        var s = Source<string>(4);
        Sink(s); // flow: 4
        s = "clean";
        Sink(s);
        s = Source<string>(5);
        Sink(s); // flow: 5
        s = null;
        Sink(s);
    }

    void CopyIsKeptWhenTheOriginalIsOverwritten()
    {
        var s = Source<string>(6);
        var copy = s;
        s = "clean";
        Sink(copy); // flow: 6
        Sink(s);
    }

    void ValueOfAnAssignment()
    {
        string s;
        Sink(s = Source<string>(7)); // flow: 7
        Sink(s = "clean");
        Sink(s);
    }

    void Swap()
    {
        var a = Source<string>(8);
        var b = "clean";
        var t = a;
        a = b;
        b = t;
        Sink(a);
        Sink(b); // flow: 8
    }

    void Discard()
    {
        _ = Source<string>(9);
        var s = "clean";
        Sink(s);
    }

    void ReadBeforeWrite()
    {
        var s = "clean";
        Sink(s);
        s = Source<string>(10);
        Sink(s); // flow: 10
    }

    void Numbers()
    {
        int n = Source<int>(11);
        Sink(n); // flow: 11
        long wide = n;
        Sink(wide); // flow: 11
        Sink(-n); // flow: 11
        n = 0;
        Sink(n);
        Sink(wide); // flow: 11
    }

    void Constants()
    {
        const string Constant = "clean";
        string s = Source<string>(12);
        s = Constant;
        Sink(s);
        Sink(default(string));
    }

    void ScopeOfTheSameName()
    {
        {
            var s = Source<string>(13);
            Sink(s); // flow: 13
        }

        {
            var s = "clean";
            Sink(s);
        }
    }
}
