using System.Collections.Generic;
using static Taint;

namespace Properties.Accessors;

class Person
{
    private string _name = "";
    private string _ignored = "";

    public string Name
    {
        get => _name;
        set => _name = value;
    }

    public string Upper => _name.ToUpperInvariant();

    public int Length => _name.Length;

    public string Trimmed
    {
        get => field;
        set => field = value.Trim();
    } = "";

    public string Constant
    {
        get => "clean";
        set => _ignored = value;
    }

    public string Ignored => _ignored;

    public string Masked
    {
        get;
        set => field = "***";
    } = "";

    public string Both
    {
        set
        {
            _name = value;
            _ignored = value;
        }
    }

    public string Init { get; init; } = "";

    public string InitBody
    {
        get => field;
        init => field = value + "!";
    } = "";

    public required string Required { get; set; }

    public string Secret => Source<string>(10);

    public string Lazy => field ??= Source<string>(11);

    public string Auto { get; set; } = "clean";

    public string Initialised { get; } = Source<string>(12);

    public string WriteOnly
    {
        set
        {
            Sink(value); // flow: 13
        }
    }

    public Person? Friend { get; set; }
}

class Accessors
{
    void BackingField()
    {
        var p = new Person { Required = "clean" };
        p.Name = Source<string>(1);
        Sink(p.Name); // flow: 1
        Sink(p.Upper); // flow: 1
        Sink(p.Length);
        Sink(p.Ignored);
        p.Name = "clean";
        Sink(p.Upper);
    }

    void FieldKeyword()
    {
        var p = new Person { Required = "clean" };
        p.Trimmed = Source<string>(2);
        Sink(p.Trimmed); // flow: 2
        p.Trimmed = "clean";
        Sink(p.Trimmed);
        p.Masked = Source<string>(3);
        Sink(p.Masked);
    }

    void GetterDoesNotGiveWhatWasSet()
    {
        var p = new Person { Required = "clean" };
        p.Constant = Source<string>(4);
        Sink(p.Constant);
        Sink(p.Ignored); // flow: 4
    }

    void SetterWritesSeveral()
    {
        var p = new Person { Required = "clean" };
        p.Both = Source<string>(5);
        Sink(p.Name); // flow: 5
        Sink(p.Ignored); // flow: 5
        Sink(p.Auto);
    }

    void Init()
    {
        var p = new Person { Required = "clean", Init = Source<string>(6), InitBody = Source<string>(7) };
        Sink(p.Init); // flow: 6
        Sink(p.InitBody); // flow: 7
        Sink(p.Required);
        var q = new Person { Required = Source<string>(8) };
        Sink(q.Required); // flow: 8
        Sink(q.Init);
    }

    void SourceInAGetter()
    {
        var p = new Person { Required = "clean" };
        Sink(p.Secret); // flow: 10
        Sink(p.Lazy); // flow: 11
        Sink(p.Auto);
        Sink(p.Initialised); // flow: 12
    }

    void SinkInASetter()
    {
        var p = new Person { Required = "clean" };
        p.WriteOnly = Source<string>(13);
    }

    void Compound()
    {
        var p = new Person { Required = "clean" };
        p.Auto += Source<string>(14);
        Sink(p.Auto); // flow: 14
        p.Name ??= Source<string>(15);
        Sink(p.Required);
    }

    void NullConditional(Person? unknown)
    {
        Person? p = new Person { Required = "clean" };
        p?.Auto = Source<string>(16);
        Sink(p?.Auto); // flow: 16
        Sink(p!.Required);
        p.Friend = new Person { Required = "clean" };
        p?.Friend?.Name = Source<string>(17);
        Sink(p!.Friend.Name); // flow: 17
        Sink(p.Friend.Auto);
        p?.Friend?.Name = "clean";
        Sink(p!.Friend?.Name);
    }

    void NullConditionalOnNull()
    {
        Person? p = null;
        p?.Auto = Source<string>(18);
        Sink(p?.Auto);
    }
}

class Table
{
    private readonly Dictionary<string, string> _cells = [];
    private string _last = "";

    public string this[string key]
    {
        get => _cells[key];
        set => _cells[key] = value;
    }

    public string this[int row, int column]
    {
        get => _last;
        set => _last = value;
    }

    public string this[bool b] => "clean";

    public string this[char key] => key.ToString();
}

class ConstantTable
{
    private string _first = "";
    private string _second = "";

    public string this[int i]
    {
        get => i == 0 ? _first : _second;
        set
        {
            if (i == 0)
            {
                _first = value;
            }
            else
            {
                _second = value;
            }
        }
    }
}

class Indexers
{
    void OverADictionary(string key)
    {
        var t = new Table();
        t["a"] = Source<string>(19);
        Sink(t["a"]); // flow: 19
        Sink(t[key]); // flow: 19
        Sink(t[1, 2]);
        Sink(t[true]);
        var clean = new Table { ["a"] = "clean" };
        Sink(clean["a"]);
    }

    void Several()
    {
        var t = new Table();
        t[1, 2] = Source<string>(20);
        Sink(t[1, 2]); // flow: 20
        t[1, 2] = "clean";
        Sink(t[1, 2]);
    }

    void InAnInitialiser()
    {
        var t = new Table { ["a"] = Source<string>(21) };
        Sink(t["a"]); // flow: 21
        Sink(t[0, 0]);
    }

    void KeyComesBack()
    {
        var t = new Table();
        Sink(t[Source<char>(22)]); // flow: 22
        Sink(t['x']);
    }

    void OverFields()
    {
        var t = new ConstantTable();
        t[0] = Source<string>(23);
        Sink(t[0]); // flow: 23
        var clean = new ConstantTable();
        clean[0] = "clean";
        Sink(clean[0]);
    }

    void NullConditional()
    {
        Table? t = new Table();
        t?["a"] = Source<string>(24);
        Sink(t?["a"]); // flow: 24
    }
}
