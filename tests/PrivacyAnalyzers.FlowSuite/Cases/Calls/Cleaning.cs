using System;
using System.Collections.Generic;
using System.Linq;
using static Taint;

namespace Calls.Cleaning;

class Person
{
    public string Name = "";
    public string City = "";
    public Person? Friend;
}

class Cleaning
{
    static string Masked(string s) => "***";

    static string LengthOf(string s) => s.Length.ToString();

    static bool IsValid(string s) => s.Contains('@');

    static string Hidden(string s) => IsValid(s) ? "valid" : "invalid";

    static string SanitizeByName(string s) => s.Trim();

    static int Score(string s)
    {
        var score = 0;
        foreach (var c in s)
        {
            if (char.IsDigit(c))
            {
                score++;
            }
        }

        return score;
    }

    void ByOverwriting()
    {
        var s = Source<string>(1);
        s = Masked(s);
        Sink(s);
        var t = Source<string>(2);
        t = LengthOf(t);
        Sink(t);
        Sink(Hidden(Source<string>(3)));
        Sink(Score(Source<string>(4)));
    }

    void NameMeansNothing()
    {
        Sink(SanitizeByName(Source<string>(5))); // flow: 5
    }

    void OfAMember()
    {
        var p = new Person { Name = Source<string>(6), City = Source<string>(7) };
        p.Name = Masked(p.Name);
        Sink(p.Name);
        Sink(p.City); // flow: 7
    }

    void ByReplacingTheObject()
    {
        var p = new Person { Name = Source<string>(8), Friend = new Person { Name = Source<string>(9) } };
        p.Friend = new Person();
        Sink(p.Friend.Name);
        Sink(p.Name); // flow: 8
        p = new Person();
        Sink(p.Name);
    }

    void ByCopyingSomeMembers()
    {
        var p = new Person { Name = Source<string>(10), City = "clean" };
        var q = new Person { City = p.City };
        Sink(q.City);
        Sink(q.Name);
        var r = new Person { City = p.Name };
        Sink(r.City); // flow: 10
    }

    void InALoop()
    {
        var people = new List<Person> { new() { Name = Source<string>(11) } };
        var masked = people.Select(p => new Person { Name = Masked(p.Name), City = p.City }).ToList();
        Sink(masked[0].Name);
        Sink(people[0].Name); // flow: 11
    }

    void OnlyInOneBranch(bool b)
    {
        var s = Source<string>(12);
        if (b)
        {
            s = Masked(s);
        }

        Sink(s); // flow: 12
    }

    void ControlIsNotData()
    {
        var s = Source<string>(13);
        var result = "clean";
        if (s == "x")
        {
            result = "other";
        }

        Sink(result);
        var count = 0;
        while (count < s.Length)
        {
            count++;
        }

        Sink(count);
        Sink(s switch { "a" => 1, _ => 2 });
    }

    void Ignored()
    {
        Masked(Source<string>(14));
        Console.WriteLine(Source<string>(15).Length);
        Sink("clean");
    }
}
