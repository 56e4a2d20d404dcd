using static Taint;

namespace Patterns.Switches;

abstract class Shape;

class Circle : Shape
{
    public string Label = "";
    public string Color = "";
}

class Square : Shape
{
    public string Label = "";
}

record Order(string Customer, string Product, Order? Next = null);

class Switches
{
    void TypeExpression(Shape unknown)
    {
        Shape shape = new Circle { Label = Source<string>(1) };
        var label = shape switch
        {
            Circle { Label: var l } => l,
            Square s => s.Label,
            _ => "none",
        };
        Sink(label); // flow: 1
        var color = shape switch
        {
            Circle c => c.Color,
            _ => "none",
        };
        Sink(color);
    }

    void TypeStatement(string unknown)
    {
        object o = new Circle { Label = Source<string>(2), Color = unknown };
        switch (o)
        {
            case Circle { Color: var color } when color.Length > 3:
                Sink(color);
                break;
            case Circle c:
                Sink(c.Label); // flow: 2
                Sink(c.Color);
                break;
            case null:
                break;
        }
    }

    void Positional(string unknown)
    {
        var order = new Order(Source<string>(3), unknown);
        Sink(order switch { (var customer, "book", _) => customer, (_, var product, _) => product }); // flow: 3
        Sink(order switch { (_, var product, null) => product, _ => "none" });
    }

    void Tuple(bool b)
    {
        var s = Source<string>(4);
        var result = (s, b) switch
        {
            (var x, true) => x,
            (_, false) => "clean",
        };
        Sink(result); // flow: 4
        Sink((s, b) switch { (_, true) => "yes", _ => "no" });
    }

    void List(string[] unknown)
    {
        string[] all = [Source<string>(5), "clean"];
        Sink(all switch { [var only] => only, [var first, ..] => first, [] => "none" }); // flow: 5
        Sink(all switch { [_, var second] => second, _ => "none" });
        Sink(unknown switch { [var first, ..] => first, _ => "none" });
    }

    void WholeIsTheResult()
    {
        var order = new Order(Source<string>(6), "clean");
        var same = order switch { { Product: "clean" } o => o, var other => other };
        Sink(same.Customer); // flow: 6
        Sink(same.Product);
    }

    void NestedSwitch(int n)
    {
        var inner = n switch { 0 => new Order("clean", "clean", new Order("clean", Source<string>(7))), _ => new Order("clean", "clean") };
        Sink(inner switch { { Next: { Product: var p } } => p, _ => "none" }); // flow: 7
        Sink(inner switch { { Next: { Customer: var c } } => c, _ => "none" });
        Sink(inner.Customer);
    }

    void SwitchOnTaintedString()
    {
        switch (Source<string>(8))
        {
            case "a":
                Sink("clean");
                break;
            case { Length: > 3 } s:
                Sink(s); // flow: 8
                break;
            case var rest:
                Sink(rest); // flow: 8
                break;
        }
    }
}
