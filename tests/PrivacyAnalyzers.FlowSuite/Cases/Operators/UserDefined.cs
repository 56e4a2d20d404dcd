using static Taint;

namespace Operators.UserDefined;

class Amount
{
    public string Note = "";
    public string Other = "";

    public static Amount operator +(Amount a, Amount b) => new() { Note = a.Note + b.Note };

    public static Amount operator -(Amount a, Amount b) => new() { Note = a.Note };

    public static Amount operator !(Amount a) => new() { Note = a.Note };

    public static Amount operator ~(Amount a) => new() { Note = "clean" };

    public static bool operator ==(Amount a, Amount b) => a.Note == b.Note;

    public static bool operator !=(Amount a, Amount b) => !(a == b);

    public static string operator *(Amount a, string s) => s;

    public static implicit operator Amount(string s) => new() { Note = s };

    public static explicit operator string(Amount a) => a.Note;

    public static explicit operator int(Amount a) => a.Note.Length;

    public static bool operator true(Amount a) => a.Note.Length > 0;

    public static bool operator false(Amount a) => a.Note.Length == 0;

    public override bool Equals(object? o) => o is Amount a && a == this;

    public override int GetHashCode() => Note.GetHashCode();
}

struct Counter
{
    public string Tag;
    public int Value;

    public static Counter operator ++(Counter c) => new() { Tag = c.Tag, Value = c.Value + 1 };

    public static Counter operator --(Counter c) => new() { Tag = "clean", Value = c.Value - 1 };
}

class Bag
{
    public string Content = "";
    public string Label = "";

    public void operator +=(string s) => Content += s;

    public void operator -=(string s) => Content = "";

    public void operator *=(Bag other) => Content = other.Label;

    public void operator ++() => Label = Content;
}

class UserDefined
{
    void Binary()
    {
        var a = new Amount { Note = Source<string>(1) };
        var b = new Amount { Note = "clean" };
        Sink((a + b).Note); // flow: 1
        Sink((b + a).Note); // flow: 1
        Sink((b + b).Note);
        Sink((a + b).Other);
        Sink((a - b).Note); // flow: 1
        Sink((b - a).Note);
        Sink(a * "clean");
        Sink(b * Source<string>(2)); // flow: 2
    }

    void Unary()
    {
        var a = new Amount { Note = Source<string>(3) };
        Sink((!a).Note); // flow: 3
        Sink((~a).Note);
    }

    void Comparison()
    {
        var a = new Amount { Note = Source<string>(4) };
        Sink(a == new Amount());
        Sink(a != new Amount());
        if (a)
        {
            Sink("clean");
        }
    }

    void Compound()
    {
        var a = new Amount { Note = "clean" };
        a += new Amount { Note = Source<string>(5) };
        Sink(a.Note); // flow: 5
        a -= new Amount { Note = Source<string>(6) };
        Sink(a.Note); // flow: 5
        Sink(a.Other);
        var b = new Amount { Note = "clean" };
        b -= new Amount { Note = Source<string>(7) };
        Sink(b.Note);
    }

    void Conversions()
    {
        Amount a = Source<string>(8);
        Sink(a.Note); // flow: 8
        Sink(a.Other);
        Sink((string)a); // flow: 8
        Sink((int)a);
        Amount b = "clean";
        Sink((string)b);
        Sink(Pass(Source<string>(9)).Note); // flow: 9
    }

    static Amount Pass(Amount a) => a;

    void Increments()
    {
        var c = new Counter { Tag = Source<string>(10) };
        c++;
        Sink(c.Tag); // flow: 10
        Sink(c.Value);
        var old = c--;
        Sink(old.Tag); // flow: 10
        Sink(c.Tag);
    }

    void InPlaceCompound()
    {
        var bag = new Bag();
        bag += Source<string>(11);
        Sink(bag.Content); // flow: 11
        Sink(bag.Label);
        ++bag;
        Sink(bag.Label); // flow: 11
        bag -= "clean";
        Sink(bag.Content);
        var clean = new Bag();
        clean += "clean";
        Sink(clean.Content);
    }

    void InPlaceCompoundOfAnAlias()
    {
        var bag = new Bag();
        var alias = bag;
        bag += Source<string>(12);
        Sink(alias.Content); // flow: 12
        var other = new Bag { Label = Source<string>(13) };
        alias *= other;
        Sink(bag.Content); // flow: 13
        Sink(bag.Label);
    }

    void Checked()
    {
        var d = new Distance { Note = Source<string>(14) };
        Sink(checked(d + d).Note);
        Sink(unchecked(d + d).Note); // flow: 14
    }

    struct Distance
    {
        public string Note;

        public static Distance operator +(Distance a, Distance b) => new() { Note = a.Note };

        public static Distance operator checked +(Distance a, Distance b) => new() { Note = "clean" };
    }
}
