using System;
using System.Collections.Generic;
using static Taint;

namespace Lambdas.HigherOrder;

class Button
{
    public event EventHandler<string>? Clicked;

    public event Action<string>? Pressed;

    public void Click(string s) => Clicked?.Invoke(this, s);

    public void Press(string s) => Pressed?.Invoke(s);
}

class CustomEvent
{
    private Action<string>? _handlers;

    public event Action<string> Happened
    {
        add => _handlers += value;
        remove => _handlers -= value;
    }

    public void Raise(string s) => _handlers?.Invoke(s);
}

class Pipeline
{
    private readonly Func<string, string> _step;
    private readonly List<Action<string>> _observers = [];

    public Pipeline(Func<string, string> step) => _step = step;

    public void Observe(Action<string> observer) => _observers.Add(observer);

    public string Run(string s)
    {
        var result = _step(s);
        foreach (var observer in _observers)
        {
            observer(result);
        }

        return result;
    }
}

class HigherOrder
{
    static TOut Apply<TIn, TOut>(TIn value, Func<TIn, TOut> f) => f(value);

    static void Run(Action a) => a();

    static string Get(Func<string> f) => f();

    static void Feed(Action<string> a, string s) => a(s);

    static Func<string> Constant(string s) => () => s;

    static Func<T, TR> Compose<T, TM, TR>(Func<T, TM> f, Func<TM, TR> g) => x => g(f(x));

    void PassedToAHelper()
    {
        Sink(Apply(Source<string>(1), s => s)); // flow: 1
        Sink(Apply(Source<string>(2), s => s.Length));
        Sink(Apply(Source<string>(3), s => "clean"));
        Sink(Apply("clean", s => s));
        Sink(Get(() => Source<string>(4))); // flow: 4
        Sink(Get(() => "clean"));
        Feed(s => Sink(s), Source<string>(5)); // flow: 5
        Feed(s => Sink(s), "clean");
    }

    void WritesACapturedLocal()
    {
        var s = "clean";
        Run(() => s = Source<string>(6));
        Sink(s); // flow: 6
        Run(() => s = "clean");
        Sink(s);
    }

    void MethodGroupToAHelper()
    {
        Sink(Apply(Source<string>(7), Same)); // flow: 7
        Sink(Apply("clean", Same));
        Feed(Sink, Source<string>(8)); // flow: 8
    }

    static string Same(string s) => s;

    void ReturnedFromAHelper()
    {
        Sink(Constant(Source<string>(9))()); // flow: 9
        Sink(Constant("clean")());
        var f = Compose<string, string, string>(s => s.Trim(), s => s + "!");
        Sink(f(Source<string>(10))); // flow: 10
        Sink(f("clean"));
        var g = Compose<string, int, string>(s => s.Length, n => "clean");
        Sink(g(Source<string>(11)));
    }

    void StoredInAField()
    {
        var p = new Pipeline(s => s + "!");
        Sink(p.Run(Source<string>(12))); // flow: 12
        var q = new Pipeline(s => "clean");
        Sink(q.Run(Source<string>(13)));
        var r = new Pipeline(s => Source<string>(14));
        Sink(r.Run("clean")); // flow: 14
    }

    void Observed()
    {
        var p = new Pipeline(s => s);
        p.Observe(s => Sink(s)); // flow: 15
        p.Observe(s => Sink(s.Length));
        p.Run(Source<string>(15));
        var q = new Pipeline(s => s);
        q.Observe(s => Sink(s));
        q.Run("clean");
    }

    void Events()
    {
        var b = new Button();
        b.Clicked += (sender, s) => Sink(s); // flow: 16
        b.Click(Source<string>(16));
        var c = new Button();
        c.Clicked += (sender, s) => Sink(s);
        c.Click("clean");
        c.Pressed += OnPressed;
        c.Press(Source<string>(17));
    }

    void OnPressed(string s)
    {
        Sink(s); // flow: 17
    }

    void Removed()
    {
        var b = new Button();
        b.Pressed += OnRemoved;
        b.Pressed -= OnRemoved;
        b.Press(Source<string>(18));
    }

    void OnRemoved(string s)
    {
        Sink(s);
    }

    void OwnAccessors()
    {
        var c = new CustomEvent();
        c.Happened += s => Sink(s); // flow: 19
        c.Raise(Source<string>(19));
    }

    void WithState()
    {
        var dictionary = new Dictionary<string, Func<string, string>>
        {
            ["same"] = s => s,
            ["clean"] = s => "clean",
        };
        Sink(dictionary["same"](Source<string>(20))); // flow: 20
        Sink(dictionary["clean"](Source<string>(21)));
    }

    private Func<string> _get = () => "clean";

    private Action<string> _put = s => { };

    void SetInOneMethod()
    {
        _get = () => Source<string>(22);
        _put = s => Sink(s); // flow: 23
    }

    void CalledInAnother()
    {
        Sink(_get()); // flow: 22
        _put(Source<string>(23));
    }

    static void Callback(Action<string, int> done) => done(Source<string>(24), 3);

    void CalledBack()
    {
        Callback((s, n) => Sink(s)); // flow: 24
        Callback((s, n) => Sink(n));
        string? kept = null;
        Callback((s, n) => kept = s);
        Sink(kept); // flow: 24
    }
}
