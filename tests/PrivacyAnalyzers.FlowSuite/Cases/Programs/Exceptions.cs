using System;
using System.Collections.Generic;
using static Taint;

namespace Programs.Exceptions;

class Refused(string reason, int code) : Exception("refused: " + reason)
{
    public string Reason => reason;

    public int Code => code;
}

class Silent : Exception
{
    public string Reason = "";

    public override string Message => "clean";
}

class Exceptions
{
    static void Throw(string s) => throw new InvalidOperationException("bad " + s);

    static void Refuse(string s) => throw new Refused(s, s.Length);

    static void Hide(string s) => throw new Silent { Reason = s };

    static string Check(string s) => s.Length > 3 ? s : throw new ArgumentException(s);

    void ThrownInTheCallee()
    {
        try
        {
            Throw(Source<string>(1));
        }
        catch (InvalidOperationException e)
        {
            Sink(e.Message); // flow: 1
            Sink(e.ToString()); // flow: 1
            Sink(e.StackTrace);
        }
    }

    void ThrownWithCleanData()
    {
        try
        {
            Throw("clean");
        }
        catch (InvalidOperationException e)
        {
            Sink(e.Message);
        }
    }

    void OwnException()
    {
        try
        {
            Refuse(Source<string>(2));
        }
        catch (Refused e)
        {
            Sink(e.Reason); // flow: 2
            Sink(e.Message); // flow: 2
            Sink(e.Code);
        }
    }

    void MessageHidesTheData()
    {
        try
        {
            Hide(Source<string>(3));
        }
        catch (Silent e)
        {
            Sink(e.Message);
            Sink(e.Reason); // flow: 3
        }
    }

    void OtherTypeIsNotCaught()
    {
        try
        {
            try
            {
                Refuse(Source<string>(4));
            }
            catch (InvalidOperationException e)
            {
                Sink(e.Message);
            }
        }
        catch (Exception e)
        {
            Sink(e.Message); // flow: 4
        }
    }

    void Rethrown()
    {
        try
        {
            try
            {
                Throw(Source<string>(5));
            }
            catch (Exception inner)
            {
                throw new Refused("clean", 1) { Data = { ["inner"] = inner.Message } };
            }
        }
        catch (Refused e)
        {
            Sink(e.Reason);
            Sink(e.Data["inner"]); // flow: 5
        }
    }

    void Wrapped()
    {
        try
        {
            try
            {
                Throw(Source<string>(6));
            }
            catch (Exception inner)
            {
                throw new InvalidOperationException("clean", inner);
            }
        }
        catch (InvalidOperationException e)
        {
            Sink(e.InnerException!.Message); // flow: 6
            Sink(e.Message);
        }
    }

    void ValueWhenNotThrown()
    {
        Sink(Check(Source<string>(7))); // flow: 7
        Sink(Check("clean"));
    }

    void MessageByAnother()
    {
        try
        {
            Check(Source<string>(8));
        }
        catch (ArgumentException e)
        {
            Report(e);
        }
    }

    static void Report(Exception e)
    {
        Sink(e.Message); // flow: 8
        Sink(e.HResult);
    }
}
