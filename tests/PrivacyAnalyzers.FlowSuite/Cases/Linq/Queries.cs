using System.Collections.Generic;
using System.Linq;
using static Taint;

namespace Linq.Queries;

class Person
{
    public string Name = "";
    public string City = "";
    public List<string> Mails = [];
}

class Queries
{
    private readonly Person[] _clean = [new() { Name = "clean", City = "clean" }];

    static Person[] Tainted() => [new() { Name = Source<string>(1), City = "clean", Mails = { Source<string>(2) } }];

    void Select()
    {
        Sink((from p in Tainted() select p.Name).First()); // flow: 1
        Sink((from p in Tainted() select p.City).First());
        Sink((from p in _clean select p.Name).First());
        Sink((from p in Tainted() select p).First().Name); // flow: 1
    }

    void Where()
    {
        var q = from p in Tainted() where p.City.Length > 3 select p.Name;
        Sink(q.First()); // flow: 1
        var wanted = Source<string>(3);
        Sink((from p in _clean where p.Name == wanted select p.Name).FirstOrDefault());
    }

    void Let()
    {
        var q = from p in Tainted() let upper = p.Name.ToUpperInvariant() let length = upper.Length select new { upper, length, p.City };
        Sink(q.First().upper); // flow: 1
        Sink(q.First().length);
        Sink(q.First().City);
    }

    void MultipleFrom()
    {
        var q = from p in Tainted() from m in p.Mails select new { m, p.City };
        Sink(q.First().m); // flow: 2
        Sink(q.First().City);
        Sink((from c in _clean from p in Tainted() select c.Name).First());
        Sink((from c in _clean from p in Tainted() select p.Name).First()); // flow: 1
    }

    void Join()
    {
        var q = from c in _clean join p in Tainted() on c.City equals p.City select new { Clean = c.Name, Tainted = p.Name };
        Sink(q.First().Tainted); // flow: 1
        Sink(q.First().Clean);
    }

    void JoinInto()
    {
        var q = from c in _clean join p in Tainted() on c.City equals p.City into all select new { c.Name, First = all.First().Name };
        Sink(q.First().First); // flow: 1
        Sink(q.First().Name);
    }

    void Group()
    {
        var q = from p in Tainted() group p.Name by p.City;
        Sink(q.First().Key);
        Sink(q.First().First()); // flow: 1
        var r = from p in Tainted() group p.City by p.Name;
        Sink(r.First().Key); // flow: 1
        Sink(r.First().First());
    }

    void GroupInto()
    {
        var q = from p in Tainted() group p by p.City into g where g.Count() > 0 select new { g.Key, Name = g.First().Name };
        Sink(q.First().Key);
        Sink(q.First().Name); // flow: 1
    }

    void OrderBy()
    {
        Sink((from p in Tainted() orderby p.City descending, p.Name select p.Name).First()); // flow: 1
        Sink((from p in Tainted() orderby p.Name select p.City).First());
    }

    void SelectInto()
    {
        var q = from p in Tainted() select new { p.Name, p.City } into x where x.City != "" select x;
        Sink(q.First().Name); // flow: 1
        Sink(q.First().City);
    }

    void TypedRange()
    {
        object[] all = [Source<string>(4)];
        Sink((from string s in all select s).First()); // flow: 4
    }

    void InForEach()
    {
        foreach (var name in from p in Tainted() select p.Name)
        {
            Sink(name); // flow: 1
        }

        foreach (var city in from p in Tainted() select p.City)
        {
            Sink(city);
        }
    }
}
