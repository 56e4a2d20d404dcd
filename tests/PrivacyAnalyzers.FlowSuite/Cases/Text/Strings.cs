using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using static Taint;

namespace Text.Strings;

class Strings
{
    void Concatenation()
    {
        var s = Source<string>(1);
        Sink("a" + s); // flow: 1
        Sink(s + 1); // flow: 1
        Sink("a" + "b");
        var t = "clean";
        t += "clean";
        Sink(t);
        t += s;
        Sink(t); // flow: 1
        Sink("a" + s.Length);
    }

    void InALoop()
    {
        var all = "";
        foreach (var n in new[] { 1, 2 })
        {
            all += Source<string>(2);
        }

        Sink(all); // flow: 2
    }

    void Interpolation()
    {
        var s = Source<string>(3);
        Sink($"a {s} b"); // flow: 3
        Sink($"a {s,10:x} b"); // flow: 3
        Sink($"a {s.Length} b");
        Sink($"a {"clean"} b");
        Sink($"{nameof(s)} b");
        Sink($"{$"inner {s}"}"); // flow: 3
        Sink($"""raw {s} text"""); // flow: 3
        FormattableString f = $"a {s}";
        Sink(f.ToString(CultureInfo.InvariantCulture)); // flow: 3
        Sink(f.Format);
        Sink(f.GetArgument(0)); // flow: 3
        Sink(FormattableString.Invariant($"a {s}")); // flow: 3
        Sink(string.Create(CultureInfo.InvariantCulture, $"a {s}")); // flow: 3
    }

    void FormatJoinConcat()
    {
        var s = Source<string>(4);
        Sink(string.Format("{0}", s)); // flow: 4
        Sink(string.Format("{0} {1} {2} {3}", "a", "b", "c", s)); // flow: 4
        Sink(string.Format(CultureInfo.InvariantCulture, "{0}", s)); // flow: 4
        Sink(string.Format("{0}", "clean"));
        Sink(string.Join(",", "clean", s)); // flow: 4
        Sink(string.Join(s, "a", "b")); // flow: 4
        Sink(string.Join(",", new List<string> { s })); // flow: 4
        Sink(string.Join(",", new[] { "clean" }));
        Sink(string.Concat("a", s)); // flow: 4
        Sink(string.Concat("a", "b", "c", "d", s)); // flow: 4
        Sink(string.Concat(new[] { s }.Select(x => x))); // flow: 4
        Sink(string.Concat("a", "b"));
    }

    void Methods()
    {
        var s = Source<string>(5);
        Sink(s.Trim()); // flow: 5
        Sink(s.TrimEnd('x')); // flow: 5
        Sink(s.Substring(1)); // flow: 5
        Sink(s.Replace("a", "b")); // flow: 5
        Sink("clean".Replace("a", s)); // flow: 5
        Sink(s.ToUpper()); // flow: 5
        Sink(s.ToLowerInvariant()); // flow: 5
        Sink(s.PadLeft(3)); // flow: 5
        Sink(s.Insert(0, "x")); // flow: 5
        Sink("clean".Insert(0, s)); // flow: 5
        Sink(s.Remove(3)); // flow: 5
        Sink(s.Normalize()); // flow: 5
        Sink(s.ToString()); // flow: 5
        Sink((string)s.Clone()); // flow: 5
        Sink(string.Copy(s)); // flow: 5
        Sink(string.Intern(s)); // flow: 5
        Sink(s.ReplaceLineEndings()); // flow: 5
        Sink("clean".ToUpper());
        Sink("clean".Trim('c'));
        Sink(string.Empty);
    }

    void Split()
    {
        var s = Source<string>(6);
        Sink(s.Split(',')[0]); // flow: 6
        foreach (var part in s.Split(new[] { ';' }, StringSplitOptions.RemoveEmptyEntries))
        {
            Sink(part); // flow: 6
        }

        Sink(s.Split(',').Length);
        Sink("a,b".Split(',')[1]);
        var (head, tail) = (s.Split(',')[0], "clean");
        Sink(head); // flow: 6
        Sink(tail);
    }

    void NotCarried()
    {
        var s = Source<string>(7);
        Sink(s.Length);
        Sink(s == "x");
        Sink(s.Equals("x", StringComparison.Ordinal));
        Sink(string.IsNullOrEmpty(s));
        Sink(string.IsNullOrWhiteSpace(s));
        Sink(s.StartsWith("x"));
        Sink(s.EndsWith("x"));
        Sink(s.Contains("x"));
        Sink(s.IndexOf('x'));
        Sink(s.LastIndexOf("x"));
        Sink(s.CompareTo("x"));
        Sink(string.Compare(s, "x"));
        Sink(s.GetHashCode());
        Sink(s.GetTypeCode());
        Sink(s.Any());
        Sink(s.Count());
        Sink(s.All(char.IsDigit));
        Sink(Regex.IsMatch(s, "x"));
        Sink(Encoding.UTF8.GetByteCount(s));
    }

    void RegularExpressions()
    {
        var s = Source<string>(8);
        Sink(Regex.Replace(s, "a", "b")); // flow: 8
        Sink(Regex.Match(s, ".+").Value); // flow: 8
        Sink(Regex.Match(s, "(.+)").Groups[1].Value); // flow: 8
        Sink(Regex.Match(s, "a").Success);
        Sink(Regex.Match(s, "a").Index);
        Sink(Regex.Match("clean", "a").Value);
        Sink(Regex.Split(s, "a")[0]); // flow: 8
        Sink(Regex.Matches(s, ".+")[0].Value); // flow: 8
    }

    void Bytes()
    {
        var s = Source<string>(9);
        var bytes = Encoding.UTF8.GetBytes(s);
        Sink(bytes); // flow: 9
        Sink(Encoding.UTF8.GetString(bytes)); // flow: 9
        Sink(Convert.ToBase64String(bytes)); // flow: 9
        Sink(Encoding.UTF8.GetString(Convert.FromBase64String(Convert.ToBase64String(bytes)))); // flow: 9
        Sink(Encoding.UTF8.GetString([1, 2]));
        Sink(Uri.EscapeDataString(s)); // flow: 9
        Sink(Convert.ToString(s)); // flow: 9
    }

    void Parsing()
    {
        var s = Source<string>(10);
        Sink(int.TryParse(s, out _));
        Sink(int.Parse("5"));
        Sink(int.Parse(s)); // flow: 10
        Sink(Convert.ToInt32(s)); // flow: 10
    }

    void ParsingOthers()
    {
        Sink(Guid.Parse("2f1b9c1e-6c1d-4f57-9b0e-0d4a5c6f7a8b"));
        Sink(Guid.Parse(Source<string>(15))); // flow: 15
    }

    void ParsingDates()
    {
        Sink(DateTime.Parse(Source<string>(16), CultureInfo.InvariantCulture)); // flow: 16
    }

    void ParsingAddresses()
    {
        Sink(new Uri("https://clean.example").ToString());
        Sink(new Uri(Source<string>(17)).ToString()); // flow: 17
    }

    void Formatting()
    {
        Sink(Source<int>(11).ToString()); // flow: 11
        Sink(Source<DateTime>(12).ToString("o")); // flow: 12
        Sink(Source<Guid>(13).ToString()); // flow: 13
        Sink(5.ToString());
    }

    void Characters()
    {
        var s = Source<string>(14);
        Sink(s.First()); // flow: 14
        Sink(new string(s.Reverse().ToArray())); // flow: 14
        Sink(s.ElementAt(1)); // flow: 14
        Sink(new string('x', 3));
        Sink(new string('x', s.Length));
        Sink(new string(s[0], 3)); // flow: 14
        Sink(string.Concat(s.Where(char.IsLetter))); // flow: 14
    }
}
