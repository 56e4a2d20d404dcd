using static Taint;

namespace Records.Structs;

record struct Point(string Label, int X);

readonly record struct Money(decimal Amount, string Owner);

class Structs
{
    void Positional()
    {
        var p = new Point(Source<string>(1), 1);
        Sink(p.Label); // flow: 1
        Sink(p.X);
    }

    void Mutable()
    {
        var p = new Point("clean", 1);
        var q = p;
        q.Label = Source<string>(2);
        Sink(p.Label);
        Sink(q.Label); // flow: 2
    }

    void With()
    {
        var p = new Point(Source<string>(3), 1);
        var q = p with { X = 2 };
        Sink(q.Label); // flow: 3
        var r = p with { Label = "clean" };
        Sink(r.Label);
        Sink(p.Label); // flow: 3
    }

    void WithOnAStruct()
    {
        var m = new Money(1, "clean") with { Owner = Source<string>(4) };
        Sink(m.Owner); // flow: 4
        Sink(m.Amount);
    }

    void Deconstructed()
    {
        var (amount, owner) = new Money(Source<decimal>(5), "clean");
        Sink(amount); // flow: 5
        Sink(owner);
    }

    void Text()
    {
        Sink(new Money(1, Source<string>(6)).ToString()); // flow: 6
        Sink(new Money(1, "clean").ToString());
    }
}
