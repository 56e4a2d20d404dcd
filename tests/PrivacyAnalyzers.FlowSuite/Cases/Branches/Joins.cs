using static Taint;

namespace Branches.Joins;

class Joins
{
    void OneBranch(bool b)
    {
        var s = "clean";
        if (b)
        {
            s = Source<string>(1);
        }

        Sink(s); // flow: 1
    }

    void BothBranchesClean(bool b)
    {
        var s = Source<string>(2);
        if (b)
        {
            s = "one";
        }
        else
        {
            s = "two";
        }

        Sink(s);
    }

    void CleanedInOneBranch(bool b)
    {
        var s = Source<string>(3);
        if (b)
        {
            s = "clean";
            Sink(s);
        }
        else
        {
            Sink(s); // flow: 3
        }

        Sink(s); // flow: 3
    }

    void EarlyReturn(bool b)
    {
        var s = "clean";
        if (b)
        {
            s = Source<string>(4);
            Sink(s); // flow: 4
            return;
        }

        Sink(s);
    }

    void EarlyThrow(bool b)
    {
        var s = "clean";
        if (b)
        {
            s = Source<string>(5);
            throw new System.Exception();
        }

        Sink(s);
    }

    void Unreachable()
    {
        var s = Source<string>(6);
        Sink(s); // flow: 6
        return;
#pragma warning disable CS0162 // Code that can't be reached is what the case is about.
        Sink(s);
#pragma warning restore CS0162
    }

    void ConstantCondition()
    {
        const bool Never = false;
        var s = "clean";
#pragma warning disable CS0162 // Code that can't be reached is what the case is about.
        if (Never)
        {
            s = Source<string>(7);
        }
#pragma warning restore CS0162

        Sink(s);
    }

    void ShortCircuit(bool b)
    {
        var s = "clean";
        if (b && (s = Source<string>(8)) != null)
        {
            Sink(s); // flow: 8
        }

        Sink(s); // flow: 8
    }

    void Nested(bool a, bool b)
    {
        var s = "clean";
        if (a)
        {
            if (b)
            {
                s = Source<string>(9);
            }
            else
            {
                Sink(s);
            }

            Sink(s); // flow: 9
            s = "clean again";
        }

        Sink(s);
    }

    void EitherOfTwoSources(bool b)
    {
        var s = b ? Source<string>(10) : Source<string>(11);
        Sink(s); // flow: 10, 11
    }
}
