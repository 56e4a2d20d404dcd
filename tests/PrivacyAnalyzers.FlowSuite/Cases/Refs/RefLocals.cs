using System;
using static Taint;

namespace Refs.RefLocals;

ref struct RefHolder
{
    public ref string Target;
}

class RefLocals
{
    private string _first = "";
    private string _second = "";

    void WriteThroughARefLocal()
    {
        var s = "clean";
        ref var r = ref s;
        r = Source<string>(1);
        Sink(s); // flow: 1
        s = "clean";
        Sink(r);
    }

    void ReadThroughARefLocal()
    {
        var s = "clean";
        ref var r = ref s;
        s = Source<string>(2);
        Sink(r); // flow: 2
    }

    void RefToAField()
    {
        ref var r = ref _first;
        r = Source<string>(3);
        Sink(_first); // flow: 3
        Sink(_second);
    }

    void Reassigned()
    {
        var a = "clean";
        var b = "clean";
        ref var r = ref a;
        r = ref b;
        r = Source<string>(4);
        Sink(a);
        Sink(b); // flow: 4
    }

    void ConditionalRef(bool choice)
    {
        var a = "clean";
        var b = "clean";
        ref var r = ref choice ? ref a : ref b;
        r = Source<string>(5);
        Sink(a); // flow: 5
        Sink(b); // flow: 5
    }

    ref string First() => ref _first;

    ref string Second() => ref _second;

    void RefReturn()
    {
        var o = new RefLocals();
        o.First() = Source<string>(6);
        Sink(o._first); // flow: 6
        Sink(o._second);
        Sink(o.First()); // flow: 6
        Sink(o.Second());
        o.First() = "clean";
        Sink(o._first);
    }

    static ref string Element(string[] all, int index) => ref all[index];

    void RefReturnOfAnElement()
    {
        var all = new[] { "clean", "clean" };
        ref var e = ref Element(all, 0);
        e = Source<string>(7);
        Sink(all[0]); // flow: 7
    }

    void RefElement()
    {
        var all = new[] { "clean", "clean" };
        ref var e = ref all[1];
        e = Source<string>(8);
        Sink(all[1]); // flow: 8
        Sink(all[0]);
    }

    void RefReadonly()
    {
        var s = Source<string>(9);
        ref readonly var r = ref s;
        Sink(r); // flow: 9
    }

    void RefField()
    {
        var s = "clean";
        var holder = new RefHolder { Target = ref s };
        holder.Target = Source<string>(10);
        Sink(s); // flow: 10
    }

    void ForEachRef()
    {
        var all = new[] { "clean", "clean" };
        foreach (ref var each in all.AsSpan())
        {
            each = Source<string>(11);
        }

        Sink(all[0]); // flow: 11
    }

    unsafe void Pointer()
    {
        var n = 0;
        var p = &n;
        *p = Source<int>(12);
        Sink(n); // flow: 12
        Sink(*p); // flow: 12
    }
}
