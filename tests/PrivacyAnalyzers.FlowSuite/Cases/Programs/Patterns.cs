using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using static Taint;

namespace Programs.Patterns;

// A visitor.
abstract class Expression
{
    public abstract T Accept<T>(IVisitor<T> visitor);
}

class Text(string value) : Expression
{
    public string Value => value;

    public override T Accept<T>(IVisitor<T> visitor) => visitor.VisitText(this);
}

class Sum(Expression left, Expression right) : Expression
{
    public Expression Left => left;

    public Expression Right => right;

    public override T Accept<T>(IVisitor<T> visitor) => visitor.VisitSum(this);
}

interface IVisitor<T>
{
    T VisitText(Text text);

    T VisitSum(Sum sum);
}

class Printer : IVisitor<string>
{
    public string VisitText(Text text) => text.Value;

    public string VisitSum(Sum sum) => sum.Left.Accept(this) + sum.Right.Accept(this);
}

class Counter : IVisitor<int>
{
    public int VisitText(Text text) => 1;

    public int VisitSum(Sum sum) => sum.Left.Accept(this) + sum.Right.Accept(this);
}

class Visitors
{
    void Use()
    {
        var tainted = new Sum(new Text("clean"), new Text(Source<string>(1)));
        Sink(tainted.Accept(new Printer())); // flow: 1
        Sink(tainted.Accept(new Counter()));
        var clean = new Sum(new Text("clean"), new Text("clean"));
        Sink(clean.Accept(new Printer()));
    }
}

// A decorator.
interface IStore
{
    string Load(string key);

    void Save(string key, string value);
}

class MemoryStore : IStore
{
    private readonly Dictionary<string, string> _all = [];

    public string Load(string key) => _all[key];

    public void Save(string key, string value) => _all[key] = value;
}

class TracingStore(IStore inner) : IStore
{
    public string Load(string key)
    {
        Sink(key);
        return inner.Load(key);
    }

    public void Save(string key, string value)
    {
        Sink(value); // flow: 2
        inner.Save(key, value);
    }
}

class MaskingStore(IStore inner) : IStore
{
    public string Load(string key) => inner.Load(key);

    public void Save(string key, string value) => inner.Save(key, "***");
}

class Decorators
{
    void Use()
    {
        IStore store = new TracingStore(new MemoryStore());
        store.Save("a", Source<string>(2));
        Sink(store.Load("a")); // flow: 2
        IStore masked = new MaskingStore(new MemoryStore());
        masked.Save("a", Source<string>(3));
        Sink(masked.Load("a"));
    }
}

// A result that is one of two things.
abstract record Result<T>
{
    public sealed record Success(T Value) : Result<T>;

    public sealed record Failure(string Error) : Result<T>;

    public Result<TOut> Bind<TOut>(Func<T, Result<TOut>> f) => this switch
    {
        Success s => f(s.Value),
        Failure e => new Result<TOut>.Failure(e.Error),
        _ => throw new InvalidOperationException(),
    };

    public TOut Match<TOut>(Func<T, TOut> success, Func<string, TOut> failure) => this switch
    {
        Success s => success(s.Value),
        Failure e => failure(e.Error),
        _ => throw new InvalidOperationException(),
    };
}

class Results
{
    static Result<string> Parse(string s) => s.Length > 3 ? new Result<string>.Success(s) : new Result<string>.Failure("too short");

    static Result<string> Reject(string s) => s.Length > 3 ? new Result<string>.Success("clean") : new Result<string>.Failure(s);

    void Use()
    {
        Sink(Parse(Source<string>(4)).Match(s => s, e => "clean")); // flow: 4
        Sink(Parse(Source<string>(5)).Match(s => "clean", e => e));
        Sink(Reject(Source<string>(6)).Match(s => s, e => "clean"));
        Sink(Reject(Source<string>(7)).Match(s => "clean", e => e)); // flow: 7
        Sink(Parse(Source<string>(8)).Bind(s => Parse(s.Trim())).Match(s => s, e => e)); // flow: 8
        Sink(Parse(Source<string>(9)).Bind(s => Parse("clean")).Match(s => s, e => e));
    }
}

// Messages between objects that don't know each other.
class Bus
{
    private readonly Dictionary<Type, List<Action<object>>> _handlers = [];

    public void Subscribe<T>(Action<T> handler)
    {
        if (!_handlers.TryGetValue(typeof(T), out var handlers))
        {
            _handlers[typeof(T)] = handlers = [];
        }

        handlers.Add(message => handler((T)message));
    }

    public void Publish<T>(T message)
        where T : notnull
    {
        foreach (var handler in _handlers[typeof(T)])
        {
            handler(message);
        }
    }
}

record Registered(string Mail, int Number);

class Messages
{
    void Use()
    {
        var bus = new Bus();
        bus.Subscribe<Registered>(m => Sink(m.Mail)); // flow: 10
        bus.Subscribe<Registered>(m => Sink(m.Number));
        bus.Publish(new Registered(Source<string>(10), 1));
    }
}

// Producer and consumer.
class Pump
{
    private readonly ConcurrentQueue<(string Text, int Try)> _queue = new();
    private readonly object _gate = new();
    private string _last = "";

    public void Produce() => _queue.Enqueue((Source<string>(11), 1));

    public void Consume()
    {
        while (_queue.TryDequeue(out var item))
        {
            lock (_gate)
            {
                _last = item.Text;
            }

            Sink(item.Text); // flow: 11
            Sink(item.Try);
        }
    }

    public string Last
    {
        get
        {
            lock (_gate)
            {
                return _last;
            }
        }
    }

    public void Report()
    {
        Sink(Last); // flow: 11
        Sink(_queue.Count);
    }
}

// Mapping from an entity to what is shown.
class Customer
{
    public int Id { get; set; }
    public string Mail { get; set; } = "";
    public string Shelf { get; set; } = "";
    public List<Order> Orders { get; } = [];
}

class Order
{
    public string ShipTo { get; set; } = "";
    public string Product { get; set; } = "";
}

record CustomerView(string Title, IReadOnlyList<string> Products);

class Mapping
{
    static CustomerView Full(Customer c) => new(c.Mail, [.. c.Orders.Select(o => o.ShipTo)]);

    static CustomerView Short(Customer c) => new($"customer {c.Id}", [.. c.Orders.Select(o => o.Product)]);

    static Customer Load() => new()
    {
        Id = 1,
        Mail = Source<string>(12),
        Orders = { new Order { ShipTo = Source<string>(13), Product = "clean" } },
    };

    void Use()
    {
        var full = Full(Load());
        Sink(full.Title); // flow: 12
        Sink(full.Products[0]); // flow: 13
        var brief = Short(Load());
        Sink(brief.Title);
        Sink(brief.Products[0]);
    }
}

// A cache that asks once.
class Cache<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _all = [];

    public TValue Get(TKey key, Func<TKey, TValue> make)
    {
        if (!_all.TryGetValue(key, out var value))
        {
            value = make(key);
            _all.Add(key, value);
        }

        return value;
    }

    public async Task<TValue> GetAsync(TKey key, Func<TKey, Task<TValue>> make)
    {
        if (_all.TryGetValue(key, out var value))
        {
            return value;
        }

        value = await make(key);
        _all[key] = value;
        return value;
    }
}

class Caches
{
    async Task Use()
    {
        Sink(new Cache<int, string>().Get(1, _ => Source<string>(14))); // flow: 14
        Sink(new Cache<int, string>().Get(1, _ => "clean"));
        Sink(new Cache<string, int>().Get(Source<string>(15), s => s.Length));
        Sink(await new Cache<int, string>().GetAsync(1, async _ => await Task.FromResult(Source<string>(16)))); // flow: 16
        Sink(await new Cache<int, string>().GetAsync(1, async _ => await Task.FromResult("clean")));
    }
}

// Grouping by hand, through a list that is found in a dictionary.
class Grouping
{
    static Dictionary<string, List<string>> Group(IEnumerable<(string City, string Name)> all)
    {
        var groups = new Dictionary<string, List<string>>();
        foreach (var (city, name) in all)
        {
            if (!groups.TryGetValue(city, out var group))
            {
                groups.Add(city, group = []);
            }

            group.Add(name);
        }

        return groups;
    }

    void Use()
    {
        var groups = Group([("clean", Source<string>(17))]);
        Sink(groups["clean"][0]); // flow: 17
        Sink(groups.Keys.First());
        Sink(groups.Count);
    }
}

// Steps chosen by a name.
class Steps
{
    private static readonly Dictionary<string, Func<string, string>> s_steps = new()
    {
        ["trim"] = s => s.Trim(),
        ["mask"] = s => "***",
    };

    static string Apply(string step, string s) => s_steps[step](s);

    void Use(string step)
    {
        Sink(Apply("trim", Source<string>(18))); // flow: 18
        Sink(Apply("mask", Source<string>(19)));
        Sink(Apply(step, Source<string>(20))); // flow: 20
        Sink(Apply(step, "clean"));
    }
}

// A state machine.
class Machine
{
    private Func<string, string> _next;

    public Machine() => _next = Start;

    private string Start(string s)
    {
        _next = Keep;
        return "clean";
    }

    private string Keep(string s) => s;

    public string Step(string s) => _next(s);
}

class Machines
{
    void Use()
    {
        var machine = new Machine();
        machine.Step("clean");
        Sink(machine.Step(Source<string>(21))); // flow: 21
    }
}

// Linked nodes with parents.
class TreeNode
{
    public string Label = "";
    public TreeNode? Parent;
    public List<TreeNode> Children = [];

    public TreeNode Add(string label)
    {
        var child = new TreeNode { Label = label, Parent = this };
        Children.Add(child);
        return child;
    }

    public string Path() => Parent is null ? Label : Parent.Path() + "/" + Label;
}

class Trees
{
    void Use()
    {
        var root = new TreeNode { Label = Source<string>(22) };
        var child = root.Add("clean");
        Sink(child.Path()); // flow: 22
        Sink(child.Label);
        Sink(child.Parent!.Label); // flow: 22
        var clean = new TreeNode { Label = "clean" };
        Sink(clean.Add("clean").Path());
    }
}
