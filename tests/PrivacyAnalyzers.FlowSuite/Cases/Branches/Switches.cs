using static Taint;

namespace Branches.Switches;

class Switches
{
    void Statement(int n)
    {
        var s = "clean";
        switch (n)
        {
            case 0:
                s = Source<string>(1);
                Sink(s); // flow: 1
                break;
            case 1:
                Sink(s);
                break;
            default:
                s = "also clean";
                Sink(s);
                break;
        }

        Sink(s); // flow: 1
    }

    void AllSectionsClean(int n)
    {
        var s = Source<string>(2);
        switch (n)
        {
            case 0:
                s = "zero";
                break;
            default:
                s = "other";
                break;
        }

        Sink(s);
    }

    void GotoCase(int n)
    {
        var s = "clean";
        switch (n)
        {
            case 0:
                s = Source<string>(3);
                goto case 2;
            case 1:
                Sink(s);
                break;
            case 2:
                Sink(s); // flow: 3
                goto default;
            default:
                Sink(s); // flow: 3
                break;
        }
    }

    void Goto(int n)
    {
        var s = "clean";
        if (n > 0)
        {
            s = Source<string>(4);
            goto end;
        }

        Sink(s);
    end:
        Sink(s); // flow: 4
    }

    void GotoBackwards(int n)
    {
        var s = "clean";
    again:
        Sink(s); // flow: 5
        s = Source<string>(5);
        if (n-- > 0)
        {
            goto again;
        }
    }

    void Expression(int n)
    {
        Sink(n switch { 0 => "zero", 1 => Source<string>(6), _ => "other" }); // flow: 6
        Sink(n switch { 0 => "zero", _ => "other" });
        Sink(Source<int>(7) switch { 0 => "zero", _ => "other" });
    }

    void When(int n, string other)
    {
        var s = Source<string>(8);
        var result = n switch
        {
            0 when other.Length > 0 => other,
            _ when (other = s).Length > 0 => "clean",
            _ => "clean",
        };
        Sink(result);
        Sink(other); // flow: 8
    }
}
