using System;
using static Taint;

namespace Arrays.Elements;

class Elements
{
    void ConstantIndexes()
    {
        var a = new string[3];
        a[0] = Source<string>(1);
        Sink(a[0]); // flow: 1
        Sink(a[1]);
        a[0] = "clean";
        Sink(a[0]);
    }

    void UnknownIndex(int i)
    {
        var a = new string[3];
        a[1] = Source<string>(2);
        Sink(a[i]); // flow: 2
        a[i] = "clean";
        Sink(a[1]); // flow: 2
        var b = new string[3];
        b[i] = Source<string>(3);
        Sink(b[0]); // flow: 3
        Sink(b.Length);
    }

    void Initialiser()
    {
        string[] a = { "clean", Source<string>(4) };
        Sink(a[1]); // flow: 4
        Sink(a[0]);
        var b = new[] { Source<string>(5), "clean" };
        Sink(b[0]); // flow: 5
        Sink(b[1]);
    }

    void CollectionExpression()
    {
        string[] a = [Source<string>(6), "clean"];
        Sink(a[0]); // flow: 6
        Sink(a[1]);
    }

    void Spread()
    {
        string[] a = [Source<string>(7)];
        string[] b = ["clean", .. a];
        Sink(b[0]);
        Sink(b[1]); // flow: 7
        string[] clean = ["clean"];
        string[] c = [.. clean, "clean"];
        Sink(c[0]);
    }

    void Jagged()
    {
        var a = new string[2][];
        a[0] = new string[2];
        a[1] = new string[2];
        a[0][1] = Source<string>(8);
        Sink(a[0][1]); // flow: 8
        Sink(a[0][0]);
        Sink(a[1][1]);
        var row = a[0];
        Sink(row[1]); // flow: 8
        row[1] = "clean";
        Sink(a[0][1]);
    }

    void MultiDimensional()
    {
        var a = new string[2, 2];
        a[0, 1] = Source<string>(9);
        Sink(a[0, 1]); // flow: 9
        Sink(a[1, 0]);
        string[,] b = { { "clean", Source<string>(10) }, { "clean", "clean" } };
        Sink(b[0, 1]); // flow: 10
        Sink(b[1, 1]);
    }

    void FromTheEnd()
    {
        string[] a = ["clean", Source<string>(11)];
        Sink(a[^1]); // flow: 11
        Sink(a[^2]);
    }

    void Range()
    {
        string[] a = ["clean", "clean", Source<string>(12)];
        var tail = a[1..];
        Sink(tail[1]); // flow: 12
        Sink(tail[0]);
        var head = a[..2];
        Sink(head[0]);
    }

    void Alias()
    {
        var a = new string[1];
        var b = a;
        b[0] = Source<string>(13);
        Sink(a[0]); // flow: 13
        var copy = (string[])a.Clone();
        a[0] = "clean";
        Sink(copy[0]); // flow: 13
        Sink(b[0]);
    }

    void CopyOfAnArray()
    {
        string[] a = [Source<string>(14)];
        var b = new string[1];
        Array.Copy(a, b, 1);
        Sink(b[0]); // flow: 14
        var c = new string[1];
        a.CopyTo(c, 0);
        Sink(c[0]); // flow: 14
        string[] clean = ["clean"];
        var d = new string[1];
        clean.CopyTo(d, 0);
        Sink(d[0]);
    }

    void FillAndResize()
    {
        var a = new string[2];
        Array.Fill(a, Source<string>(15));
        Sink(a[1]); // flow: 15
        Array.Resize(ref a, 3);
        Sink(a[0]); // flow: 15
        var b = new string[2];
        Array.Fill(b, "clean");
        Sink(b[0]);
    }

    void ArrayOfObjects()
    {
        var a = new Node[] { new(), new() };
        a[0].Name = Source<string>(16);
        Sink(a[0].Name); // flow: 16
        Sink(a[1].Name);
        Sink(a[0].Other);
    }

    class Node
    {
        public string Name = "";
        public string Other = "";
    }

    void ConstantLocalAsIndex()
    {
        const int First = 0;
        var second = 1;
        var a = new string[2];
        a[second] = Source<string>(17);
        Sink(a[First]);
        Sink(a[second]); // flow: 17
    }

    static string Last(params string[] all) => all[all.Length - 1];

    static string Second(params string[] all) => all[1];

    void Params()
    {
        Sink(Last("clean", Source<string>(18))); // flow: 18
        Sink(Second("clean", Source<string>(19))); // flow: 19
        Sink(Second(Source<string>(20), "clean"));
        Sink(Last("clean", "clean"));
    }

    void Searching()
    {
        string[] a = [Source<string>(21)];
        Sink(Array.IndexOf(a, "x"));
        Sink(Array.Exists(a, s => s.Length > 3));
        Sink(Array.Find(a, s => s.Length > 3)); // flow: 21
        Sink(Array.ConvertAll(a, s => s.Length)[0]);
        Sink(Array.ConvertAll(a, s => s.Trim())[0]); // flow: 21
    }

    void PassedToACallee()
    {
        var a = new string[2];
        Put(a, Source<string>(22));
        Sink(a[0]); // flow: 22
        Sink(a[1]);
    }

    static void Put(string[] a, string s) => a[0] = s;

    void ItselfIsRead()
    {
        string[] a = [Source<string>(23)];
        Sink(a); // flow: 23
        string[] clean = ["clean"];
        Sink(clean);
    }
}
