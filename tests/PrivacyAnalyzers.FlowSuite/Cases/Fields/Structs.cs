using static Taint;

namespace Fields.Structs;

struct Point
{
    public string Name;
    public int X;

    public void Rename(string name) => Name = name;
}

class Holder
{
    public Point Point;
}

class Structs
{
    void CopyOnAssignment()
    {
        var a = new Point { Name = "clean" };
        var b = a;
        b.Name = Source<string>(1);
        Sink(a.Name);
        Sink(b.Name); // flow: 1
        Sink(b.X);
    }

    void CopyKeepsWhatItHeld()
    {
        var a = new Point { Name = Source<string>(2) };
        var b = a;
        a.Name = "clean";
        Sink(a.Name);
        Sink(b.Name); // flow: 2
    }

    void CopyIntoAField()
    {
        var holder = new Holder();
        var p = new Point();
        holder.Point = p;
        p.Name = Source<string>(3);
        Sink(holder.Point.Name);
        holder.Point = p;
        Sink(holder.Point.Name); // flow: 3
        Sink(holder.Point.X);
    }

    void FieldOfAField()
    {
        var holder = new Holder();
        holder.Point.Name = Source<string>(4);
        Sink(holder.Point.Name); // flow: 4
        var copy = holder.Point;
        holder.Point.Name = "clean";
        Sink(copy.Name); // flow: 4
        Sink(holder.Point.Name);
    }

    void PassedByValue()
    {
        var p = new Point { Name = "clean" };
        Change(p);
        Sink(p.Name);
        ChangeByRef(ref p);
        Sink(p.Name); // flow: 6
    }

    static void Change(Point p)
    {
        p.Name = Source<string>(5);
        Sink(p.Name); // flow: 5
    }

    static void ChangeByRef(ref Point p) => p.Name = Source<string>(6);

    void Method()
    {
        var p = new Point();
        p.Rename(Source<string>(7));
        Sink(p.Name); // flow: 7
        var q = p;
        q.Rename("clean");
        Sink(q.Name);
        Sink(p.Name); // flow: 7
    }

    void Default()
    {
        var p = new Point { Name = Source<string>(8) };
        p = default;
        Sink(p.Name);
    }

    void Array()
    {
        var points = new Point[2];
        points[0].Name = Source<string>(9);
        Sink(points[0].Name); // flow: 9
        Sink(points[0].X);
        Sink(points[1].Name);
        var p = points[0];
        p.Name = "clean";
        Sink(points[0].Name); // flow: 9
        Sink(p.Name);
    }

    void BoxedCopy()
    {
        var p = new Point { Name = Source<string>(10) };
        object boxed = p;
        p.Name = "clean";
        Sink(((Point)boxed).Name); // flow: 10
        Sink(p.Name);
    }
}
