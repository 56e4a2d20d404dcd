using System.Collections.Generic;
using System.Linq;
using static Taint;

namespace Linq.Methods;

class Person
{
    public string Name = "";
    public string City = "";
    public int Age;
    public List<string> Mails = [];
}

class Methods
{
    void Select()
    {
        string[] all = [Source<string>(1)];
        Sink(all.Select(s => s).First()); // flow: 1
        Sink(all.Select(s => s.Trim()).First()); // flow: 1
        Sink(all.Select(s => s.Length).First());
        Sink(all.Select(s => "clean").First());
        Sink(all.Select((s, i) => i).First());
        Sink(all.Select((s, i) => s + i).First()); // flow: 1
        foreach (var s in all.Select(s => s))
        {
            Sink(s); // flow: 1
        }

        foreach (var s in new[] { "clean" }.Select(_ => Source<string>(2)))
        {
            Sink(s); // flow: 2
        }
    }

    void SelectOfMembers()
    {
        var people = new[] { new Person { Name = Source<string>(3) } };
        Sink(people.Select(p => p.Name).First()); // flow: 3
        Sink(people.Select(p => p.City).First());
        Sink(people.Select(p => new { p.Name, p.City }).First().Name); // flow: 3
        Sink(people.Select(p => new { p.Name, p.City }).First().City);
        Sink(people.Select(p => (p.City, p.Name)).First().Item2); // flow: 3
        Sink(people.Select(p => (p.City, p.Name)).First().Item1);
        Sink(people.First().Name); // flow: 3
        Sink(people.First().City);
        Sink(people.First());
    }

    void Where()
    {
        string[] all = [Source<string>(4)];
        Sink(all.Where(s => s.Length > 3).First()); // flow: 4
        string[] clean = ["clean"];
        var wanted = Source<string>(5);
        Sink(clean.Where(s => s == wanted).FirstOrDefault());
        var parameters = all.Where(s =>
        {
            Sink(s); // flow: 4
            return true;
        });
        Sink(parameters.Count());
    }

    void Elements()
    {
        var all = new List<string> { Source<string>(6) };
        Sink(all.First()); // flow: 6
        Sink(all.FirstOrDefault()); // flow: 6
        Sink(all.FirstOrDefault(s => s.Length > 3)); // flow: 6
        Sink(all.Last()); // flow: 6
        Sink(all.Single()); // flow: 6
        Sink(all.SingleOrDefault()); // flow: 6
        Sink(all.ElementAt(0)); // flow: 6
        Sink(all.Max()); // flow: 6
        Sink(all.MinBy(s => s.Length)); // flow: 6
        Sink(all.Count());
        Sink(all.Any());
        Sink(all.All(s => s.Length > 3));
        Sink(all.Contains("x"));
        Sink(all.SequenceEqual(["x"]));
        Sink(all.Sum(s => s.Length));
    }

    void DefaultValue()
    {
        var empty = new List<string>();
        Sink(empty.FirstOrDefault(Source<string>(7))); // flow: 7
        Sink(empty.DefaultIfEmpty(Source<string>(8)).First()); // flow: 8
        Sink(empty.FirstOrDefault("clean"));
    }

    void ToCollections()
    {
        IEnumerable<string> all = [Source<string>(9)];
        Sink(all.ToList()[0]); // flow: 9
        Sink(all.ToArray()[0]); // flow: 9
        Sink(all.ToHashSet().First()); // flow: 9
        IEnumerable<string> clean = ["clean"];
        Sink(clean.ToList()[0]);
        Sink(clean.ToArray()[0]);
    }

    void ToDictionary()
    {
        var people = new[] { new Person { Name = Source<string>(10), City = "clean" } };
        var byCity = people.ToDictionary(p => p.City);
        Sink(byCity["clean"].Name); // flow: 10
        Sink(byCity.Keys.First());
        var byName = people.ToDictionary(p => p.Name, p => p.City);
        Sink(byName.Keys.First()); // flow: 10
        Sink(byName.Values.First());
        var names = people.ToDictionary(p => p.City, p => p.Name);
        Sink(names["clean"]); // flow: 10
        Sink(names.First().Key);
        Sink(names.First().Value); // flow: 10
    }

    void ToLookup()
    {
        var people = new[] { new Person { Name = Source<string>(11), City = "clean" } };
        var lookup = people.ToLookup(p => p.City, p => p.Name);
        Sink(lookup["clean"].First()); // flow: 11
        Sink(lookup.First().Key);
    }

    void SelectMany()
    {
        var people = new[] { new Person { Mails = { Source<string>(12) } } };
        Sink(people.SelectMany(p => p.Mails).First()); // flow: 12
        Sink(people.SelectMany(p => p.Mails, (p, m) => m).First()); // flow: 12
        Sink(people.SelectMany(p => p.Mails, (p, m) => p.City).First());
        Sink(people.SelectMany(p => p.City).FirstOrDefault());
    }

    void GroupBy()
    {
        var people = new[] { new Person { Name = Source<string>(13), City = "clean" } };
        foreach (var group in people.GroupBy(p => p.City))
        {
            Sink(group.Key);
            Sink(group.Count());
            foreach (var p in group)
            {
                Sink(p.Name); // flow: 13
                Sink(p.City);
            }
        }

        Sink(people.GroupBy(p => p.Name).First().Key); // flow: 13
        Sink(people.GroupBy(p => p.City, p => p.Name).First().First()); // flow: 13
        Sink(people.GroupBy(p => p.Name, p => p.City).First().First());
        Sink(people.GroupBy(p => p.City, (city, all) => city).First());
        Sink(people.GroupBy(p => p.City, (city, all) => all.First().Name).First()); // flow: 13
    }

    void Join()
    {
        var people = new[] { new Person { Name = Source<string>(14), City = "clean" } };
        var cities = new[] { ("clean", "country") };
        var joined = people.Join(cities, p => p.City, c => c.Item1, (p, c) => new { p.Name, Country = c.Item2 });
        Sink(joined.First().Name); // flow: 14
        Sink(joined.First().Country);
        var grouped = cities.GroupJoin(people, c => c.Item1, p => p.City, (c, all) => (c.Item2, all.First().Name));
        Sink(grouped.First().Item2); // flow: 14
        Sink(grouped.First().Item1);
    }

    void KeyOfAJoinDoesNotComeBack()
    {
        string[] names = [Source<string>(15)];
        string[] clean = ["clean"];
        Sink(clean.Join(names, c => c, n => n, (c, n) => c).FirstOrDefault());
        Sink(clean.Join(names, c => c, n => n, (c, n) => n).FirstOrDefault()); // flow: 15
    }

    void Aggregate()
    {
        string[] all = ["clean", Source<string>(16)];
        Sink(all.Aggregate((a, b) => a + b)); // flow: 16
        Sink(all.Aggregate("", (a, b) => a + b)); // flow: 16
        Sink(all.Aggregate(0, (n, s) => n + s.Length));
        Sink(all.Aggregate("", (a, b) => a + b, s => s.Length));
        string[] clean = ["clean"];
        Sink(clean.Aggregate(Source<string>(17), (a, b) => a + b)); // flow: 17
        Sink(clean.Aggregate("", (a, b) => a + b));
    }

    void Zip()
    {
        string[] names = [Source<string>(18)];
        string[] clean = ["clean"];
        Sink(names.Zip(clean).First().First); // flow: 18
        Sink(names.Zip(clean).First().Second);
        Sink(clean.Zip(names, (a, b) => a).First());
        Sink(clean.Zip(names, (a, b) => b).First()); // flow: 18
    }

    void Ordering()
    {
        var people = new[] { new Person { Name = Source<string>(19), City = "clean" } };
        Sink(people.OrderBy(p => p.Age).First().Name); // flow: 19
        Sink(people.OrderBy(p => p.Name).First().City);
        Sink(people.OrderByDescending(p => p.Age).ThenBy(p => p.City).Last().Name); // flow: 19
        Sink(people.Reverse().First().Name); // flow: 19
    }

    void Sets()
    {
        string[] names = [Source<string>(20)];
        string[] clean = ["clean"];
        Sink(clean.Concat(names).Last()); // flow: 20
        Sink(clean.Union(names).Last()); // flow: 20
        Sink(clean.Except(names).First());
        Sink(names.Except(clean).First()); // flow: 20
        Sink(clean.Append(Source<string>(21)).Last()); // flow: 21
        Sink(clean.Prepend(Source<string>(22)).First()); // flow: 22
        Sink(names.Distinct().First()); // flow: 20
        Sink(clean.Concat(clean).First());
    }

    void Parts()
    {
        string[] names = [Source<string>(23)];
        Sink(names.Skip(0).First()); // flow: 23
        Sink(names.Take(1).First()); // flow: 23
        Sink(names.TakeWhile(s => s.Length > 0).First()); // flow: 23
        Sink(names.Chunk(2).First()[0]); // flow: 23
        foreach (var (index, item) in names.Index())
        {
            Sink(index);
            Sink(item); // flow: 23
        }
    }

    void Types()
    {
        object[] all = [Source<string>(24)];
        Sink(all.Cast<string>().First()); // flow: 24
        Sink(all.OfType<string>().First()); // flow: 24
        object[] clean = ["clean"];
        Sink(clean.OfType<string>().First());
    }

    void Making()
    {
        Sink(Enumerable.Range(0, 3).First());
        Sink(Enumerable.Repeat(Source<string>(25), 3).First()); // flow: 25
        Sink(Enumerable.Repeat("clean", Source<int>(26)).First());
        Sink(Enumerable.Range(0, 3).Select(_ => Source<string>(27)).First()); // flow: 27
        Sink(Enumerable.Empty<string>().FirstOrDefault());
    }

    void MethodGroups()
    {
        string[] all = [Source<string>(28)];
        Sink(all.Select(Same).First()); // flow: 28
        Sink(all.Select(Clean).First());
        Sink(new[] { "clean" }.Select(Same).First());
        all.Select(Observe).ToList();
    }

    static string Same(string s) => s;

    static string Clean(string s) => "clean";

    static int Observe(string s)
    {
        Sink(s); // flow: 28
        return s.Length;
    }

    void LongChain()
    {
        var people = new List<Person> { new() { Name = Source<string>(29), City = "clean" } };
        var result = people.Where(p => p.Age >= 0)
            .OrderBy(p => p.City)
            .Select(p => new { p.Name, p.City, Upper = p.Name.ToUpperInvariant() })
            .Skip(0)
            .ToList()
            .Select(x => new { x.Upper, x.City })
            .First();
        Sink(result.Upper); // flow: 29
        Sink(result.City);
    }

    void Deferred()
    {
        var list = new List<string>();
        var query = list.Select(s => s);
        list.Add(Source<string>(30));
        Sink(query.First()); // flow: 30
    }
}
