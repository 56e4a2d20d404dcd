using System;
using System.Collections.Generic;
using static Taint;

namespace Calls.Builders;

class Mail
{
    public string To = "";
    public string Subject = "";
    public string Body = "";
}

class MailBuilder
{
    private readonly Mail _mail = new();
    private readonly List<string> _lines = [];

    public MailBuilder To(string to)
    {
        _mail.To = to;
        return this;
    }

    public MailBuilder Subject(string subject)
    {
        _mail.Subject = subject;
        return this;
    }

    public MailBuilder Line(string line)
    {
        _lines.Add(line);
        return this;
    }

    public MailBuilder With(Action<Mail> change)
    {
        change(_mail);
        return this;
    }

    public Mail Build()
    {
        _mail.Body = string.Join("\n", _lines);
        return _mail;
    }
}

record Query(string Text)
{
    public string Order { get; init; } = "";

    public Query Where(string text) => this with { Text = Text + text };

    public Query OrderBy(string order) => this with { Order = order };
}

static class Fluent
{
    public static T Also<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }

    public static TOut Let<T, TOut>(this T value, Func<T, TOut> f) => f(value);
}

class Builders
{
    void Mutable()
    {
        var mail = new MailBuilder().To(Source<string>(1)).Subject("clean").Line("clean").Build();
        Sink(mail.To); // flow: 1
        Sink(mail.Subject);
        Sink(mail.Body);
    }

    void MutableInSteps()
    {
        var builder = new MailBuilder();
        builder.Subject("clean");
        builder.Line("clean").Line(Source<string>(2));
        var mail = builder.Build();
        Sink(mail.Body); // flow: 2
        Sink(mail.Subject);
        Sink(mail.To);
    }

    void Overwritten()
    {
        var mail = new MailBuilder().To(Source<string>(3)).To("clean").Build();
        Sink(mail.To);
    }

    void TwoBuilders()
    {
        var a = new MailBuilder().To(Source<string>(4));
        var b = new MailBuilder().To("clean");
        Sink(a.Build().To); // flow: 4
        Sink(b.Build().To);
    }

    void WithAnAction()
    {
        var mail = new MailBuilder().With(m => m.Subject = Source<string>(5)).Build();
        Sink(mail.Subject); // flow: 5
        Sink(mail.To);
    }

    void Immutable()
    {
        var q = new Query("clean");
        var r = q.Where(Source<string>(6)).OrderBy("clean");
        Sink(r.Text); // flow: 6
        Sink(r.Order);
        Sink(q.Text);
    }

    void Helpers()
    {
        var mail = new Mail().Also(m => m.To = Source<string>(7));
        Sink(mail.To); // flow: 7
        Sink(mail.Body);
        Sink(Source<string>(8).Let(s => s + "!")); // flow: 8
        Sink(Source<string>(9).Let(s => s.Length));
        Source<string>(10).Also(s => Sink(s)); // flow: 10
    }

    Builders Self() => this;

    private string _name = "";

    void ReturnsThis()
    {
        _name = "clean";
        Self()._name = Source<string>(11);
        Sink(_name); // flow: 11
        Self().Self()._name = "clean";
        Sink(_name);
    }
}
