using static Taint;

namespace Fields.Aliases;

class Box
{
    public string Value = "";
    public Box? Next;
}

class Aliases
{
    void TwoLocals()
    {
        var a = new Box();
        var b = a;
        b.Value = Source<string>(1);
        Sink(a.Value); // flow: 1
        a.Value = "clean";
        Sink(b.Value);
    }

    void TwoObjects()
    {
        var a = new Box();
        var b = new Box();
        b.Value = Source<string>(2);
        Sink(a.Value);
        Sink(b.Value); // flow: 2
    }

    void AliasBroken()
    {
        var a = new Box();
        var b = a;
        b = new Box();
        b.Value = Source<string>(3);
        Sink(a.Value);
        Sink(b.Value); // flow: 3
    }

    void ThroughAField()
    {
        var inner = new Box();
        var outer = new Box { Next = inner };
        inner.Value = Source<string>(4);
        Sink(outer.Next.Value); // flow: 4
        Sink(outer.Value);
        outer.Next = new Box();
        Sink(outer.Next.Value);
        Sink(inner.Value); // flow: 4
    }

    void MayBeEither(bool b)
    {
        var x = new Box();
        var y = new Box();
        var either = b ? x : y;
        either.Value = Source<string>(5);
        Sink(x.Value); // flow: 5
        Sink(y.Value); // flow: 5
        Sink(either.Value); // flow: 5
    }

    void WeakUpdate(bool b)
    {
        var x = new Box { Value = Source<string>(6) };
        var y = new Box();
        var either = b ? x : y;
        either.Value = "clean";
        Sink(x.Value); // flow: 6
        Sink(y.Value);
    }

    void MadeInALoop(int n)
    {
        Box? first = null;
        for (var i = 0; i < n; i++)
        {
            var box = new Box { Next = first };
            Sink(box.Value);
            box.Value = Source<string>(7);
            first = box;
        }

        Sink(first!.Value); // flow: 7
        Sink(first.Next!.Value); // flow: 7
    }

    void Cycle()
    {
        var a = new Box();
        var b = new Box { Next = a };
        a.Next = b;
        a.Value = Source<string>(8);
        Sink(a.Next.Next!.Value); // flow: 8
        Sink(b.Next.Next!.Value);
        Sink(b.Value);
    }

    void LinkedList()
    {
        var list = new Box { Value = "one", Next = new Box { Value = "two", Next = new Box { Value = Source<string>(9) } } };
        Sink(list.Value);
        Sink(list.Next.Value);
        Sink(list.Next.Next.Value); // flow: 9
    }

    void ThroughTheParameterOfACallee()
    {
        var a = new Box();
        Fill(a);
        Sink(a.Value); // flow: 10
        var b = new Box();
        Clear(b);
        Sink(b.Value);
        Clear(a);
        Sink(a.Value);
    }

    static void Fill(Box box) => box.Value = Source<string>(10);

    static void Clear(Box box) => box.Value = "clean";

    void ParameterReplacedInTheCallee()
    {
        var a = new Box();
        Replace(a);
        Sink(a.Value);
    }

    static void Replace(Box box)
    {
        box = new Box();
        box.Value = Source<string>(11);
        Sink(box.Value); // flow: 11
    }

    void StoredByTheCallee()
    {
        var holder = new Box();
        var stored = new Box();
        Link(holder, stored);
        stored.Value = Source<string>(12);
        Sink(holder.Next!.Value); // flow: 12
        Sink(holder.Value);
    }

    static void Link(Box holder, Box next) => holder.Next = next;
}
