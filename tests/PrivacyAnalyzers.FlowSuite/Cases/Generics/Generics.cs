using System;
using System.Collections.Generic;
using System.Numerics;
using static Taint;

namespace Generics;

class Box<T>
{
    private T _value = default!;

    public Box()
    {
    }

    public Box(T value) => _value = value;

    public T Value
    {
        get => _value;
        set => _value = value;
    }

    public Box<TOut> Map<TOut>(Func<T, TOut> f) => new(f(_value));

    public TOut Match<TOut>(Func<T, TOut> some, Func<TOut> none) => _value is null ? none() : some(_value);
}

class Pair<TLeft, TRight>(TLeft left, TRight right)
{
    public TLeft Left { get; } = left;

    public TRight Right => right;

    public Pair<TRight, TLeft> Swap() => new(Right, Left);
}

interface INamed
{
    string Name { get; }
}

class Tainted : INamed
{
    public string Name => Source<string>(1);
}

class Clean : INamed
{
    public string Name => "clean";
}

interface IParser<TSelf>
    where TSelf : IParser<TSelf>
{
    static abstract string Parse(string s);

    static virtual string Label => "clean";
}

class Keeping : IParser<Keeping>
{
    public static string Parse(string s) => s;
}

class Dropping : IParser<Dropping>
{
    public static string Parse(string s) => "clean";

    public static string Label => Source<string>(2);
}

abstract class Repository<T>
    where T : class, new()
{
    private readonly List<T> _all = [];

    public void Add(T item) => _all.Add(item);

    public T First() => _all[0];

    public T Make() => new();
}

class NameRepository : Repository<Entity>;

class Entity
{
    public string Name = "";
    public string City = "";
}

class GenericCases
{
    static T Same<T>(T value) => value;

    static TB Second<TA, TB>(TA a, TB b) => b;

    static T? Default<T>(T value) => default;

    static string NameOf<T>(T value)
        where T : INamed => value.Name;

    static string NameOfNew<T>()
        where T : INamed, new() => new T().Name;

    static string Parse<T>(string s)
        where T : IParser<T> => T.Parse(s);

    static string Label<T>()
        where T : IParser<T> => T.Label;

    static T Sum<T>(IEnumerable<T> all)
        where T : INumber<T>
    {
        var sum = T.Zero;
        foreach (var each in all)
        {
            sum += each;
        }

        return sum;
    }

    static T Choose<T>(bool b, T x, T y) => b ? x : y;

    static TTo Cast<TFrom, TTo>(TFrom from) => (TTo)(object)from!;

    void Methods(bool b)
    {
        Sink(Same(Source<string>(3))); // flow: 3
        Sink(Same("clean"));
        Sink(Same<object>(Source<string>(4))); // flow: 4
        Sink(Second("clean", Source<string>(5))); // flow: 5
        Sink(Second(Source<string>(6), "clean"));
        Sink(Default(Source<string>(7)));
        Sink(Choose(b, "clean", Source<string>(8))); // flow: 8
        Sink(Choose(b, "clean", "clean"));
        Sink(Cast<string, object>(Source<string>(9))); // flow: 9
    }

    void Classes()
    {
        var box = new Box<string>(Source<string>(10));
        Sink(box.Value); // flow: 10
        Sink(box.Map(s => s.Trim()).Value); // flow: 10
        Sink(box.Map(s => s.Length).Value);
        Sink(box.Match(s => s, () => "none")); // flow: 10
        Sink(box.Match(s => "some", () => "none"));
        box.Value = "clean";
        Sink(box.Value);
        var clean = new Box<string>("clean");
        Sink(clean.Value);
        clean.Value = Source<string>(11);
        Sink(clean.Value); // flow: 11
    }

    void Nested()
    {
        var box = new Box<Box<string>>(new Box<string>(Source<string>(12)));
        Sink(box.Value.Value); // flow: 12
        var pair = new Pair<string, Box<string>>("clean", new Box<string>(Source<string>(13)));
        Sink(pair.Left);
        Sink(pair.Right.Value); // flow: 13
        Sink(pair.Swap().Left.Value); // flow: 13
        Sink(pair.Swap().Right);
    }

    void Constraints()
    {
        Sink(NameOf(new Tainted())); // flow: 1
        Sink(NameOf(new Clean()));
        Sink(NameOfNew<Tainted>()); // flow: 1
        Sink(NameOfNew<Clean>());
    }

    void StaticAbstract()
    {
        Sink(Parse<Keeping>(Source<string>(14))); // flow: 14
        Sink(Parse<Keeping>("clean"));
        Sink(Parse<Dropping>(Source<string>(15)));
        Sink(Label<Keeping>());
        Sink(Label<Dropping>()); // flow: 2
    }

    void Mathematics()
    {
        Sink(Sum([1, Source<int>(16)])); // flow: 16
        Sink(Sum([1, 2]));
    }

    void InheritedFromAGenericClass()
    {
        var r = new NameRepository();
        r.Add(new Entity { Name = Source<string>(17) });
        Sink(r.First().Name); // flow: 17
        Sink(r.First().City);
        Sink(r.Make().Name);
    }

    static class Cache<T>
    {
        public static T? Value;
    }

    void StaticFieldsOfConstructedTypes()
    {
        Cache<string>.Value = Source<string>(18);
        Sink(Cache<string>.Value); // flow: 18
        Sink(Cache<object>.Value);
    }

    void Covariance()
    {
        IEnumerable<object> all = new List<string> { Source<string>(19) };
        foreach (var o in all)
        {
            Sink(o); // flow: 19
        }

        Func<object> f = new Func<string>(() => Source<string>(20));
        Sink(f()); // flow: 20
    }
}
