namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV1009 where code stores a whole object whose data is kept for something else.</summary>
public class StoredForAnotherPurposeTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV1009");

    private static string Method(string body, string purpose = """[ProcessesFor("support")]""") => $$"""
        using Microsoft.EntityFrameworkCore;
        using PrivacyAnalyzers.Annotations;

        class Db : DbContext
        {
            public DbSet<Customer> Customers => Set<Customer>();
        }

        {{purpose}}
        class News(Db db, List<Customer> list)
        {
            public void Run(Customer c)
            {
                {{body}}
            }
        }
        """;

    [Fact]
    public Task Message_NamesBothPurposes() => VerifyCS.VerifyWithLibrariesAsync(
        Method("db.Customers.Add({|#0:c|});"),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email' (contact.email) is kept for order-fulfilment, and used for support; don't use it here, or declare the purpose on the data"));

    [Theory]
    [InlineData("db.Customers.Add({|PRIV1009:c|});")]
    [InlineData("db.Add({|PRIV1009:c|});")]
    [InlineData("db.Customers.Update({|PRIV1009:c|});")]
    [InlineData("var same = c; db.Customers.Add({|PRIV1009:same|});")]
    [InlineData("foreach (var each in list) { db.Customers.Add({|PRIV1009:each|}); }")]
    public Task WholeObject_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("db.Customers.Add(new Customer { Id = c.Id });")]
    [InlineData("var made = new Customer { Id = 3 }; db.Add(made);")]
    [InlineData("db.Customers.Remove(c);")]
    [InlineData("_ = db.Customers.Find(c.Id);")]
    [InlineData("list.Add(c);")]
    [InlineData("db.SaveChanges();")]
    public Task ObjectMadeHereOrNotStored_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""[ProcessesFor("order-fulfilment")]""")]
    [InlineData("""[ProcessesFor("support", "order-fulfilment")]""")]
    [InlineData("")]
    public Task CodeForThatPurposeOrForNoneInParticular_DoesNotTrigger(string purpose) => VerifyCS.VerifyWithLibrariesAsync(Method("db.Customers.Add(c);", purpose));
}
