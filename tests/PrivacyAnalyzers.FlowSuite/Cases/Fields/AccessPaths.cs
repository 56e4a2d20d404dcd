using static Taint;

namespace Fields.AccessPaths;

class Leaf
{
    public string Value = "";
    public string Other = "";
}

class E
{
    public Leaf F = new();
    public Leaf G = new();
}

class D
{
    public E E { get; set; } = new();
}

class C
{
    public D D { get; set; } = new();
}

class B
{
    public C C = new();
    public C Other = new();
}

class A
{
    public B B { get; set; } = new();
    public B Sibling { get; set; } = new();
}

class AccessPaths
{
    void Siblings()
    {
        var leaf = new Leaf();
        leaf.Value = Source<string>(1);
        Sink(leaf.Value); // flow: 1
        Sink(leaf.Other);
        Sink(leaf);
    }

    void SixDeep()
    {
        var a = new A();
        a.B.C.D.E.F.Value = Source<string>(2);
        Sink(a.B.C.D.E.F.Value); // flow: 2
        Sink(a.B.C.D.E.F.Other);
        Sink(a.B.C.D.E.G.Value);
        Sink(a.B.Other.D.E.F.Value);
        Sink(a.Sibling.C.D.E.F.Value);
        Sink(a.B.C.D.E);
    }

    void DeepObjectInALocal()
    {
        var a = new A();
        var e = a.B.C.D.E;
        e.F.Value = Source<string>(3);
        Sink(a.B.C.D.E.F.Value); // flow: 3
        Sink(e.G.Value);
        a.B.C.D.E.F.Value = "clean";
        Sink(e.F.Value);
    }

    void ReplacedHalfway()
    {
        var a = new A();
        a.B.C.D.E.F.Value = Source<string>(4);
        var old = a.B.C;
        a.B.C = new C();
        Sink(a.B.C.D.E.F.Value);
        Sink(old.D.E.F.Value); // flow: 4
    }

    void MovedToAnotherPlace()
    {
        var a = new A();
        a.B.C.D.E.F.Value = Source<string>(5);
        a.Sibling.Other = a.B.C;
        Sink(a.Sibling.Other.D.E.F.Value); // flow: 5
        Sink(a.Sibling.C.D.E.F.Value);
        Sink(a.Sibling.Other.D.E.G.Value);
    }

    void OfAParameter(A given, A other)
    {
        given.B.C.D.E.F.Value = Source<string>(6);
        Sink(given.B.C.D.E.F.Value); // flow: 6
        Sink(given.B.C.D.E.F.Other);
    }

    void SourceIsAnObject()
    {
        var leaf = Source<Leaf>(7);
        Sink(leaf); // flow: 7
        leaf = new Leaf();
        Sink(leaf);
    }
}
