namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV5005. The values are made up so that they pass: none was taken from anybody.</summary>
public class RealDataInSourceTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV5005");

    private static string Method(string body) => $$"""
        using PrivacyAnalyzers.Annotations;

        class Employee
        {
            public string MyNumber { get; set; } = "";
            public long Kojinbango { get; set; }
            public string Phone { get; set; } = "";
            public string CardNumber { get; set; } = "";
            public string Code { get; set; } = "";
        }

        class Seed
        {
            void Fill(Employee e, Customer c)
            {
                {{body}}
            }

            static void Call(string phoneNumber, string code) { }
        }
        """;

    [Fact]
    public Task Message_SaysWhatAndTheWayOut_NotTheValue() => VerifyCS.VerifyAnalyzerAsync(
        Method("""c.Email = "{|#0:hana.yamada@kazaguruma-ocha.jp|}"; e.CardNumber = "{|#1:4539071862053710|}"; e.Phone = "{|#2:090-4183-9260|}"; e.MyNumber = "{|#3:704182539616|}";"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("This literal passes for the e-mail address of a real person; use invented data, such as an address at example.com"),
        VerifyCS.Diagnostic().WithLocation(1).WithMessage("This literal passes for the card number of a real person; use invented data, such as a test number of the card networks, 4111 1111 1111 1111"),
        VerifyCS.Diagnostic().WithLocation(2).WithMessage("This literal passes for the telephone number of a real person; use invented data, such as a number that nobody has, 090-0000-0000"),
        VerifyCS.Diagnostic().WithLocation(3).WithMessage("This literal passes for the My Number of a real person; use invented data, such as a number with a wrong check digit, 1234 5678 9012"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("""e.MyNumber = "{|#0:704182539616|}"; c.Email = "{|#1:hana.yamada@kazaguruma-ocha.jp|}";"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("このリテラルは実在する人の個人番号として通用します。検査用数字が正しくない番号 1234 5678 9012など、架空のデータを使ってください"),
        VerifyCS.Diagnostic().WithLocation(1).WithMessage("このリテラルは実在する人のメールアドレスとして通用します。example.com のアドレスなど、架空のデータを使ってください"));

    [Theory]
    [InlineData("""var to = $"Hana <{|PRIV5005:hana.yamada@kazaguruma-ocha.jp|}>, {c.Id}";""")]
    [InlineData(""""var csv = """1;Hana;{|PRIV5005:hana.yamada@kazaguruma-ocha.jp|};x""";"""")]
    [InlineData("""var csv = {|PRIV5005:"1;\u0068ana.yamada@kazaguruma-ocha.jp"|};""")]
    [InlineData("""ReadOnlySpan<byte> utf8 = "{|PRIV5005:hana.yamada@kazaguruma-ocha.jp|}"u8;""")]
    [InlineData("""string[] all = ["x", "{|PRIV5005:+81 90-4183-9260|}"];""")]
    [InlineData("""var x = new Employee { MyNumber = "{|PRIV5005:7041-8253-9616|}" };""")]
    [InlineData("""e.Kojinbango = {|PRIV5005:704182539616|};""")]
    [InlineData("""if (e.MyNumber == "{|PRIV5005:704182539616|}") return;""")]
    [InlineData("""const string myNumber = "{|PRIV5005:704182539616|}";""")]
    [InlineData("""Call("{|PRIV5005:03-4183-9260|}", "");""")]
    [InlineData("""string PhoneNumber() => "{|PRIV5005:(415) 839-2604|}";""")]
    public Task WhatPassesForReal_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Fact]
    public Task DeclarationsAndAttributes_Trigger() => VerifyCS.VerifyAnalyzerAsync("""
        using System.ComponentModel;

        class Settings
        {
            public const string Owner = "{|PRIV5005:hana.yamada@kazaguruma-ocha.jp|}";
            public string MyNumber { get; set; } = "{|PRIV5005:704182539616|}";

            [DefaultValue("{|PRIV5005:hana.yamada@kazaguruma-ocha.jp|}")]
            public string Copy { get; set; } = "";

            public void Call(string phoneNumber = "{|PRIV5005:03-4183-9260|}") { }
        }
        """);

    [Theory]
    [InlineData("""c.Email = "hana.yamada@example.com";""")]
    [InlineData("""c.Email = "info@kazaguruma-ocha.jp";""")]
    [InlineData("""c.Email = $"{c.Id}@kazaguruma-ocha.jp";""")]
    [InlineData("""if (c.Email.EndsWith("@gmail.com")) return;""")]
    [InlineData("""e.Code = "704182539616";""")]
    [InlineData("""Call("", "03-4183-9260");""")]
    [InlineData("""var stamp = 704182539616;""")]
    [InlineData("""e.MyNumber = "123456789018";""")]
    [InlineData("""e.MyNumber = "704182539617";""")]
    [InlineData("""e.CardNumber = "4111-1111-1111-1111";""")]
    [InlineData("""e.CardNumber = "4539 0718 6205 3711";""")]
    [InlineData("""e.Phone = "090-0000-0001";""")]
    [InlineData("""e.Phone = "0120-418-392";""")]
    [InlineData("""var id = Guid.Parse("01234567-4539-0718-6205-371098765432");""")]
    [InlineData("""var at = DateTime.Parse("2026-11-22 15:04:05"); var ticks = 638000000000000000L;""")]
    [InlineData("""Func<string> phoneNumber = () => "03-4183-9260";""")]
    [InlineData("""// hana.yamada@kazaguruma-ocha.jp in a comment is the author's matter""")]
    public Task WhatNobodyHas_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));
}
