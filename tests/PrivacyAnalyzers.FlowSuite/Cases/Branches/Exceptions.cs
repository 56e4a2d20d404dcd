using System;
using System.IO;
using static Taint;

namespace Branches.Exceptions;

class Exceptions
{
    static void Work() => Console.Out.Flush();

    void ReadInCatch()
    {
        var s = "clean";
        try
        {
            s = Source<string>(1);
            Work();
            s = "clean";
        }
        catch (Exception)
        {
            Sink(s); // flow: 1
        }

        Sink(s); // flow: 1
    }

    void ReadInFinally()
    {
        var s = "clean";
        try
        {
            Work();
            s = Source<string>(2);
        }
        finally
        {
            Sink(s); // flow: 2
        }
    }

    void CleanedInFinally()
    {
        var s = "clean";
        try
        {
            s = Source<string>(3);
            Work();
        }
        finally
        {
            s = "clean";
        }

        Sink(s);
    }

    void AssignedInCatch()
    {
        var s = "clean";
        try
        {
            Work();
            Sink(s);
        }
        catch (InvalidOperationException)
        {
            s = Source<string>(4);
        }
        catch (ArgumentException)
        {
            Sink(s);
        }

        Sink(s); // flow: 4
    }

    void AssignedInFinally()
    {
        var s = "clean";
        try
        {
            Work();
        }
        finally
        {
            s = Source<string>(5);
        }

        Sink(s); // flow: 5
    }

    void NestedFinally()
    {
        var s = "clean";
        try
        {
            try
            {
                s = Source<string>(6);
                Work();
            }
            finally
            {
                Work();
                Sink(s); // flow: 6
            }
        }
        catch
        {
            Sink(s); // flow: 6
        }
    }

    void MessageOfAnException()
    {
        try
        {
            throw new InvalidOperationException(Source<string>(7));
        }
        catch (InvalidOperationException e)
        {
            Sink(e.Message); // flow: 7
            Sink(e.HResult);
        }
    }

    void MessageOfAnotherException()
    {
        try
        {
            Work();
            throw new InvalidOperationException("clean");
        }
        catch (InvalidOperationException e)
        {
            Sink(e.Message);
        }
    }

    void MessageOfAnExceptionThatIsNotThrown()
    {
        var e = new ArgumentException(Source<string>(8), "parameter");
        Sink(e.Message); // flow: 8
        Sink(e.ParamName);
        var clean = new ArgumentException("clean");
        Sink(clean.Message);
    }

    class Refused(string reason) : Exception
    {
        public string Reason { get; } = reason;
    }

    void OwnException(bool b)
    {
        try
        {
            throw new Refused(Source<string>(9));
        }
        catch (Refused r) when (b)
        {
            Sink(r.Reason); // flow: 9
        }
        catch (Exception e) when (e is not Refused)
        {
            Sink("clean");
        }
    }

    void InnerException()
    {
        var inner = new Exception(Source<string>(10));
        var outer = new Exception("clean", inner);
        Sink(outer.InnerException!.Message); // flow: 10
        Sink(outer.Message);
    }

    void Using()
    {
        using var reader = new StringReader(Source<string>(11));
        Sink(reader.ReadToEnd()); // flow: 11
        using (var clean = new StringReader("clean"))
        {
            Sink(clean.ReadLine());
        }
    }

    void Lock(object gate)
    {
        string s;
        lock (gate)
        {
            s = Source<string>(12);
        }

        Sink(s); // flow: 12
        lock (gate)
        {
            s = "clean";
        }

        Sink(s);
    }

    void ThrowExpression(string? given)
    {
        var s = given ?? throw new ArgumentException(Source<string>(13));
        Sink(s);
    }
}
