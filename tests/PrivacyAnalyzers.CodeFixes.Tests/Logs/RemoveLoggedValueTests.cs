namespace PrivacyAnalyzers.CodeFixes.Tests.Logs;

/// <summary>PRIV2001: leave it out.</summary>
public class RemoveLoggedValueTests
{
    [Theory]
    [InlineData(
        """logger.LogInformation("welcome {Email}", {|PRIV2001:c.Email|});""",
        """logger.LogInformation("welcome");""")]
    [InlineData(
        """logger.LogInformation("order {Id}, {Email}, {Text}", c.Id, {|PRIV2001:c.Email|}, text);""",
        """logger.LogInformation("order {Id}, {Text}", c.Id, text);""")]
    [InlineData(
        """logger.LogInformation("{Email}: order {Id}", {|PRIV2001:c.Email|}, c.Id);""",
        """logger.LogInformation("order {Id}", c.Id);""")]
    [InlineData(
        """logger.LogInformation("E-mail: {Email}, Name: {Name}, Id: {Id}", {|PRIV2001:c.Email|}, {|PRIV2001:c.Name|}, c.Id);""",
        """logger.LogInformation("Id: {Id}", c.Id);""")]
    [InlineData(
        """logger.LogInformation("id={Id} email={Email}", c.Id, {|PRIV2001:c.Email|});""",
        """logger.LogInformation("id={Id}", c.Id);""")]
    [InlineData(
        """logger.LogInformation("customer {Id} ({Name}, '{Email}') left.", c.Id, {|PRIV2001:c.Name|}, {|PRIV2001:c.Email|});""",
        """logger.LogInformation("customer {Id} left.", c.Id);""")]
    [InlineData(
        """logger.LogInformation("a {{x}} \"{Email}\"\n", {|PRIV2001:c.Email|});""",
        """logger.LogInformation("a {{x}}\n");""")]
    [InlineData(
        """logger.LogInformation(@"a {Id} " + "by {Email}.", c.Id, {|PRIV2001:c.Email|});""",
        """logger.LogInformation(@"a {Id} " + "by.", c.Id);""")]
    [InlineData(
        """logger.LogInformation("{A} 様「{Email}」が登録しました", text, {|PRIV2001:c.Email|});""",
        """logger.LogInformation("{A} 様が登録しました", text);""")]
    [InlineData(
        """logger.LogInformation("{A}", {|PRIV2001:c.Email|}.Trim());""",
        """logger.LogInformation("");""")]
    [InlineData(
        """Console.WriteLine("{0} {1} {2} {0}", text, {|PRIV2001:c.Email|}, c.Id);""",
        """Console.WriteLine("{0} {1} {0}", text, c.Id);""")]
    [InlineData(
        """logger.LogInformation(string.Format("{0}: {1}", c.Id, {|PRIV2001:c.Email|}));""",
        """logger.LogInformation(string.Format("{0}", c.Id));""")]
    [InlineData(
        """logger.LogInformation($"welcome {{|PRIV2001:c.Email|}}");""",
        """logger.LogInformation("welcome");""")]
    [InlineData(
        """logger.LogInformation($"welcome {{|PRIV2001:c.Email|}}, number {c.Id}");""",
        """logger.LogInformation($"welcome, number {c.Id}");""")]
    [InlineData(
        """logger.LogInformation($"{text}{{|PRIV2001:c.Email|}}{c.Id}");""",
        """logger.LogInformation($"{text}{c.Id}");""")]
    [InlineData(
        """logger.LogInformation($"{{|PRIV2001:c.Name|}}, {{|PRIV2001:c.Email|}}, {c.Id}");""",
        """logger.LogInformation($"{c.Id}");""")]
    [InlineData(
        """logger.LogInformation("welcome " + {|PRIV2001:c.Email|});""",
        """logger.LogInformation("welcome");""")]
    [InlineData(
        """logger.LogInformation("welcome " + {|PRIV2001:c.Email|} + ", number " + c.Id);""",
        """logger.LogInformation("welcome" + ", number " + c.Id);""")]
    [InlineData(
        """logger.LogInformation({|PRIV2001:c.Email|} + " came with " + {|PRIV2001:c.Name|} + "!");""",
        """logger.LogInformation("came with" + "!");""")]
    [InlineData(
        """logger.LogInformation("by {Who} on {Day}", {|PRIV2001:c.Email|} + {|PRIV2001:c.Name|}, text);""",
        """logger.LogInformation("by on {Day}", text);""")]
    [InlineData(
        """logger.LogInformation($"{{|PRIV2001:c.Email|} + {|PRIV2001:c.Name|}} left");""",
        """logger.LogInformation("left");""")]
    [InlineData(
        """using (logger.BeginScope("for {Mail} {Id}", {|PRIV2001:c.Email|}, c.Id)) { }""",
        """using (logger.BeginScope("for {Id}", c.Id)) { }""")]
    [InlineData(
        """customers.ForEach(x => logger.LogInformation("a {A}", {|PRIV2001:x.Email|}));""",
        """customers.ForEach(x => logger.LogInformation("a"));""")]
    public Task ValueIsLeftOut(string before, string after) => FixVerifier<RemoveLoggedValue>.VerifyAsync(LogMethod.With(before), LogMethod.With(after));

    [Theory]
    [InlineData(
        """logger.LogInformation("new {@Customer} at {Text}", {|PRIV2002:c|}, text);""",
        """logger.LogInformation("new at {Text}", text);""")]
    [InlineData(
        """throw new InvalidOperationException($"no account for {{|PRIV2003:c.Email|}}.");""",
        """throw new InvalidOperationException("no account for.");""")]
    [InlineData(
        """throw new InvalidOperationException("no account: " + {|PRIV2003:c.Email|});""",
        """throw new InvalidOperationException("no account");""")]
    [InlineData(
        """
        var e = new Exception();
                e.Data["mail"] = {|PRIV2003:c.Email|};
                e.Data.Add("name", {|PRIV2003:c.Name|});
        """,
        """
        var e = new Exception();
        """)]
    [InlineData(
        """
        System.Diagnostics.Activity.Current?.SetTag("mail", {|PRIV2004:c.Email|});
                text = "";
        """,
        """
        text = "";
        """)]
    public Task ValueInAnExceptionOrTelemetry_IsLeftOut(string before, string after) => FixVerifier<RemoveLoggedValue>.VerifyAsync(LogMethod.With(before), LogMethod.With(after));

    [Theory]
    [InlineData("""throw new InvalidOperationException({|PRIV2003:c.Email|});""")]
    [InlineData("""var a = System.Diagnostics.Activity.Current?.SetTag("mail", {|PRIV2004:c.Email|});""")]
    [InlineData("""System.Diagnostics.Activity.Current?.SetTag("mail", {|PRIV2004:c.Email|}).SetTag("a", text);""")]
    [InlineData("""if (text == "") System.Diagnostics.Activity.Current?.SetTag("mail", {|PRIV2004:c.Email|});""")]
    [InlineData("""var mail = c.Email; logger.LogInformation({|PRIV2001:mail|});""")]
    [InlineData("""Console.WriteLine({|PRIV2001:c.Email|});""")]
    [InlineData("""const string Template = "welcome {Email}"; logger.LogInformation(Template, {|PRIV2001:c.Email|});""")]
    [InlineData("""logger.LogInformation("{A}", [{|PRIV2001:c.Email|}]);""")]
    [InlineData("""logger.LogInformation("{A}", args: new object[] { {|PRIV2001:c.Email|} });""")]
    public Task WhatIsNoPartOfAnything_Stays(string body) => FixVerifier<RemoveLoggedValue>.VerifyNoneAsync(LogMethod.With(body));

    [Fact]
    public Task ArgumentsOnLinesOfTheirOwn_KeepTheirLayout() => FixVerifier<RemoveLoggedValue>.VerifyAsync(
        LogMethod.With("""
            // said at the door
                    logger.LogInformation(
                        "welcome {Email}, {Id} of {Text}", // a greeting
                        {|PRIV2001:c.Email|},
                        c.Id, // the number
                        text);
            """),
        LogMethod.With("""
            // said at the door
                    logger.LogInformation(
                        "welcome, {Id} of {Text}", // a greeting
                        c.Id, // the number
                        text);
            """));

    [Fact]
    public Task RawStrings_KeepTheirQuotes() => FixVerifier<RemoveLoggedValue>.VerifyAsync(
        LogMethod.With(""""
            logger.LogInformation("""a "{Email}" {Id}""", {|PRIV2001:c.Email|}, c.Id);
                    logger.LogInformation($"""a {{|PRIV2001:c.Email|}} {c.Id}""");
            """"),
        LogMethod.With(""""
            logger.LogInformation("""a {Id}""", c.Id);
                    logger.LogInformation($"""a {c.Id}""");
            """"));
}
