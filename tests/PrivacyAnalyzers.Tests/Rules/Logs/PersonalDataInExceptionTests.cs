namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV2003.</summary>
public class PersonalDataInExceptionTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV2003");

    private static string Method(string body) => $$"""
        using PrivacyAnalyzers.Annotations;
        using Microsoft.AspNetCore.Mvc;

        class NoSuchCustomer : Exception
        {
            public NoSuchCustomer(string who) : base("no customer " + who) { }
            public NoSuchCustomer(int id) : base("no customer " + id) { }
        }

        class Taken(string address) : Exception("taken") { public string Address { get; } = address; }

        class Refused(string reason) : InvalidOperationException(reason);

        class Signup : ControllerBase
        {
            object? Done(Customer c, string text, Exception ex, Order order)
            {
                {{body}}
                return null;
            }
        }
        """;

    [Fact]
    public Task Message_SaysWhatWhereAndTheWayOut() => VerifyCS.VerifyAnalyzerAsync(
        Method("""throw new InvalidOperationException($"no account for {{|#0:c.Email|}}");"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email) is put into the message of 'InvalidOperationException'; redact it or leave it out"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("""throw new InvalidOperationException($"no account for {{|#0:c.Email|}}");"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email'（contact.email）が'InvalidOperationException' のメッセージに含まれます。伏せるか、含めないでください"));

    [Fact]
    public Task MessageOfData_NamesIt() => VerifyCS.VerifyAnalyzerAsync(
        Method("""ex.Data["mail"] = {|#0:c.Email|};"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email) is put into the data of an exception; redact it or leave it out"));

    [Fact]
    public Task MessageOfAnOwnException_SaysWhere() => VerifyCS.VerifyAnalyzerAsync(
        Method("""throw new NoSuchCustomer({|#0:c.Email|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email) is put into the message of 'Exception' by 'NoSuchCustomer' at Test0.cs:6; redact it or leave it out"));

    [Fact]
    public Task MessageOfAProblem_NamesIt() => VerifyCS.VerifyAnalyzerAsync(
        Method("""return Problem(detail: $"{{|#0:c.Email|}} is taken");"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email) is put into a problem response; redact it or leave it out"));

    [Theory]
    [InlineData("""throw new Exception({|PRIV2003:c.Email|});""")]
    [InlineData("""throw new ArgumentException("bad " + {|PRIV2003:c.Email|}, nameof(c));""")]
    [InlineData("""throw new ArgumentException(paramName: nameof(c), message: "bad " + {|PRIV2003:c.Email|});""")]
    [InlineData("""throw new ArgumentOutOfRangeException(nameof(c), {|PRIV2003:c.Email|}, "bad");""")]
    [InlineData("""throw new KeyNotFoundException($"{{|PRIV2003:c.Name|}}", ex);""")]
    [InlineData("""var e = new HttpRequestException({|PRIV2003:c.Email|}); throw e;""")]
    [InlineData("""var name = text ?? throw new FormatException({|PRIV2003:c.Email|});""")]
    [InlineData("""throw new Refused({|PRIV2003:c.Email|});""")]
    [InlineData("""ex.Data.Add("mail", {|PRIV2003:c.Email|});""")]
    [InlineData("""return new ProblemDetails { Detail = {|PRIV2003:c.Email|} };""")]
    [InlineData("""var p = new ProblemDetails(); p.Extensions["mail"] = {|PRIV2003:c.Email|}; return p;""")]
    [InlineData("""return Results.Problem("no " + {|PRIV2003:c.Email|});""")]
    [InlineData("""return TypedResults.Problem(detail: {|PRIV2003:c.Email|});""")]
    public Task PersonalDataInException_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""throw new NoSuchCustomer(c.Id);""")]
    [InlineData("""throw new Taken(c.Email);""")]
    [InlineData("""throw new ArgumentException("bad e-mail", nameof(c.Email));""")]
    [InlineData("""throw new ArgumentNullException(nameof(c.Email));""")]
    [InlineData("""throw new InvalidOperationException($"no account {c.Id}");""")]
    [InlineData("""throw new InvalidOperationException("too long: " + c.Email.Length);""")]
    [InlineData("""throw new InvalidOperationException(Redact.Fully(c.Email));""")]
    [InlineData("""throw new ArgumentOutOfRangeException(nameof(c), c.Id, "Email");""")]
    [InlineData("""ArgumentException.ThrowIfNullOrEmpty(c.Email);""")]
    [InlineData("""ex.Data["Email"] = c.Id;""")]
    [InlineData("""var d = new Dictionary<string, string>(); d["mail"] = c.Email; d.Add("name", c.Name);""")]
    [InlineData("""System.Collections.IDictionary d = new System.Collections.Hashtable(); d["mail"] = c.Email; d.Add("name", c.Name);""")]
    [InlineData("""return Problem(detail: "Email is taken");""")]
    [InlineData("""return Ok(c.Email);""")]
    [InlineData("""throw new AggregateException(ex);""")]
    [InlineData("""object made = new { c.Email }; throw new InvalidOperationException($"no way to read a {made.GetType()}");""")]
    [InlineData("""object made = new[] { c.Email }; throw new InvalidOperationException("no way to read a " + made.GetType().Name);""")]
    public Task HarmlessException_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));
}
