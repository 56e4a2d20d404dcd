using System;
using System.Collections.Generic;
using static Taint;

namespace Dispatch;

interface IShape
{
    string Label { get; }

    string Describe(string s);

    string Default(string s) => s;

    string DefaultClean(string s) => "clean";
}

class Keeping : IShape
{
    public string Label => Source<string>(1);

    public string Describe(string s) => s;

    public string DefaultClean(string s) => s;
}

class Dropping : IShape
{
    public string Label => "clean";

    public string Describe(string s) => "clean";

    public string Default(string s) => "clean";
}

abstract class Animal
{
    public abstract string Name();

    public virtual string Sound(string s) => s;

    public string Both(string s) => Name() + Sound(s);

    public string OnlyName() => Name();
}

class Cat : Animal
{
    public override string Name() => "clean";

    public override string Sound(string s) => "clean";
}

class Dog : Animal
{
    public override string Name() => Source<string>(2);
}

class Puppy : Dog
{
    public override string Name() => "clean";

    public override string Sound(string s) => base.Sound(s) + "!";
}

sealed class Mute : Puppy
{
    public override string Sound(string s) => "clean";

    public string Loud(string s) => base.Sound(s);
}

class Hidden : Dog
{
    public new string Name() => "clean";
}

class Dispatching
{
    void ExactType()
    {
        IShape keeping = new Keeping();
        IShape dropping = new Dropping();
        Sink(keeping.Label); // flow: 1
        Sink(dropping.Label);
        Sink(keeping.Describe(Source<string>(3))); // flow: 3
        Sink(keeping.Describe("clean"));
        Sink(dropping.Describe(Source<string>(4)));
    }

    void UnknownType(IShape shape)
    {
        Sink(shape.Label); // flow: 1
        Sink(shape.Describe(Source<string>(5))); // flow: 5
        Sink(shape.Describe("clean"));
    }

    void EitherType(bool b)
    {
        IShape shape = b ? new Keeping() : new Dropping();
        Sink(shape.Describe(Source<string>(6))); // flow: 6
    }

    void DefaultMethods()
    {
        IShape keeping = new Keeping();
        IShape dropping = new Dropping();
        Sink(keeping.Default(Source<string>(7))); // flow: 7
        Sink(dropping.Default(Source<string>(8)));
        Sink(keeping.DefaultClean(Source<string>(9))); // flow: 9
        Sink(dropping.DefaultClean(Source<string>(10)));
    }

    void Virtual()
    {
        Animal cat = new Cat();
        Animal dog = new Dog();
        Animal puppy = new Puppy();
        Sink(cat.Name());
        Sink(dog.Name()); // flow: 2
        Sink(puppy.Name());
        Sink(cat.Sound(Source<string>(11)));
        Sink(dog.Sound(Source<string>(12))); // flow: 12
        Sink(puppy.Sound(Source<string>(13))); // flow: 13
    }

    void ThroughABaseMethod()
    {
        Sink(new Cat().Both(Source<string>(14)));
        Sink(new Dog().Both("clean")); // flow: 2
        Sink(new Puppy().Both(Source<string>(15))); // flow: 15
        Sink(new Puppy().Both("clean"));
        Sink(new Cat().OnlyName());
        Sink(new Dog().OnlyName()); // flow: 2
    }

    void BaseCalls()
    {
        var mute = new Mute();
        Sink(mute.Sound(Source<string>(16)));
        Sink(mute.Loud(Source<string>(17))); // flow: 17
        Sink(mute.Loud("clean"));
    }

    void UnknownAnimal(Animal animal)
    {
        Sink(animal.Name()); // flow: 2
        Sink(animal.Sound(Source<string>(18))); // flow: 18
        Sink(animal.Sound("clean"));
    }

    void SealedType(Mute mute)
    {
        Sink(mute.Name());
        Sink(mute.Sound(Source<string>(19)));
    }

    void NarrowedByATest(Animal animal)
    {
        if (animal is Cat cat)
        {
            Sink(cat.Name());
        }
    }

    void HidingIsNotOverriding()
    {
        var hidden = new Hidden();
        Sink(hidden.Name());
        Dog dog = hidden;
        Sink(dog.Name()); // flow: 2
    }

    void InACollection()
    {
        var all = new List<Animal> { new Cat(), new Puppy() };
        foreach (var each in all)
        {
            Sink(each.Name());
        }

        all.Add(new Dog());
        foreach (var each in all)
        {
            Sink(each.Name()); // flow: 2
        }
    }

    void Delegates()
    {
        Animal cat = new Cat();
        Animal dog = new Dog();
        Func<string> f = cat.Name;
        Sink(f());
        f = dog.Name;
        Sink(f()); // flow: 2
    }
}

interface IFirst
{
    string Get();
}

interface ISecond
{
    string Get();
}

class Explicit : IFirst, ISecond
{
    string IFirst.Get() => Source<string>(20);

    string ISecond.Get() => "clean";

    public string Get() => "clean";
}

class ExplicitImplementations
{
    void Use()
    {
        var e = new Explicit();
        Sink(e.Get());
        Sink(((IFirst)e).Get()); // flow: 20
        Sink(((ISecond)e).Get());
    }
}

abstract class Template
{
    protected string State = "";

    public string Run(string s)
    {
        Before(s);
        return State;
    }

    protected abstract void Before(string s);
}

class Remembering : Template
{
    protected override void Before(string s) => State = s;
}

class Forgetting : Template
{
    protected override void Before(string s) => State = "clean";
}

class Templates
{
    void Use()
    {
        Sink(new Remembering().Run(Source<string>(21))); // flow: 21
        Sink(new Remembering().Run("clean"));
        Sink(new Forgetting().Run(Source<string>(22)));
    }
}

abstract class Handler
{
    public abstract void Handle(string s);
}

class Logging : Handler
{
    public override void Handle(string s)
    {
        Sink(s); // flow: 23
    }
}

class Quiet : Handler
{
    public override void Handle(string s)
    {
        Sink(s.Length);
    }
}

class Handlers
{
    void Use(Handler handler) => handler.Handle(Source<string>(23));

    void UseQuiet() => new Quiet().Handle(Source<string>(24));
}

abstract class Node
{
    public abstract string Value { get; set; }
}

class StoringNode : Node
{
    public override string Value { get; set; } = "";
}

class ConstantNode : Node
{
    public override string Value
    {
        get => "clean";
        set { }
    }
}

class VirtualProperties
{
    void Use()
    {
        Node storing = new StoringNode { Value = Source<string>(25) };
        Sink(storing.Value); // flow: 25
        Node constant = new ConstantNode { Value = Source<string>(26) };
        Sink(constant.Value);
    }
}
