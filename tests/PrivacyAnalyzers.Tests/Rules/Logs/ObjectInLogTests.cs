namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV2002.</summary>
public class ObjectInLogTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV2002");

    private static string Method(string body) => $$"""
        using PrivacyAnalyzers.Annotations;

        public record Contact(string Shelf, [property: PersonalData(DataCategory.ContactEmail)] string Email);

        public class Guest
        {
            [PersonalData(DataCategory.IdentityName)] public string Name { get; set; } = "";
            public override string ToString() => "guest " + Name;
        }

        public class Slot
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.IdentityName)] public string Holder { get; set; } = "";
            public override string ToString() => "slot " + Id;
        }

        class Signup(ILogger<Signup> logger)
        {
            public void Done(Customer c, List<Customer> customers, Contact contact, List<Contact> contacts, Guest guest, Slot slot, Serilog.ILogger serilog, NLog.Logger nlog)
            {
                {{body}}
            }
        }
        """;

    [Fact]
    public Task Message_SaysWhatWhereAndTheWayOut() => VerifyCS.VerifyWithLibrariesAsync(
        Method("""serilog.Information("new {@Customer}", {|#0:c|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email), with 'Customer.Name' (identity.name) and 'Order.ShipTo' (contact.address), is written to the log as part of a whole 'Customer'; log 'Customer.Id' instead"));

    [Fact]
    public Task MessageWithoutKey_SaysToLogParts() => VerifyCS.VerifyWithLibrariesAsync(
        Method("""logger.LogInformation("new {Contact}", {|#0:contact|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Contact.Email' (contact.email) is written to the log as part of a whole 'Contact'; log only what is needed of it"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        """
        using PrivacyAnalyzers.Annotations;
        public record Contact([property: PersonalData(DataCategory.ContactEmail)] string Email) { public int Id { get; set; } }
        class Signup(ILogger<Signup> logger)
        {
            public void Done(Contact contact) => logger.LogInformation("new {Contact}", {|#0:contact|});
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Contact.Email'（contact.email）が 'Contact' の全体とともにログに書き込まれます。代わりに 'Contact.Id' を記録してください"));

    [Theory]
    [InlineData("""logger.LogInformation("{@Customer}", {|PRIV2002:c|});""")]
    [InlineData("""logger.LogInformation("{A} {@B}", c.Id, {|PRIV2002:c|});""")]
    [InlineData("""serilog.Information("{Id} {@Customers}", 1, {|PRIV2002:customers|});""")]
    [InlineData("""serilog.ForContext("Customer", {|PRIV2002:c|}, destructureObjects: true);""")]
    [InlineData("""using (Serilog.Context.LogContext.PushProperty("Customer", {|PRIV2002:c|}, true)) { }""")]
    [InlineData("""nlog.Info("{@Customer}", {|PRIV2002:c|});""")]
    [InlineData("""logger.LogInformation("{Guest}", {|PRIV2002:guest|});""")]
    [InlineData("""logger.LogInformation($"for {{|PRIV2002:guest|}}");""")]
    [InlineData("""logger.LogInformation("for " + {|PRIV2002:guest|});""")]
    [InlineData("""logger.LogInformation("{Contacts}", {|PRIV2002:contacts|});""")]
    [InlineData("""logger.LogInformation("{Contacts}", string.Join(", ", {|PRIV2002:contacts|}));""")]
    [InlineData("""Console.WriteLine({|PRIV2002:contact|});""")]
    [InlineData("""logger.LogInformation("{@Slot}", {|PRIV2002:slot|});""")]
    public Task WholeObject_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""serilog.Information("{Customer}", c);""")]
    [InlineData("""serilog.Information("{$Customer}", c);""")]
    [InlineData("""serilog.Information("{{@Customer}} {Other}", c);""")]
    [InlineData("""serilog.ForContext("Customer", c);""")]
    [InlineData("""serilog.ForContext("Customer", c, destructureObjects: false);""")]
    [InlineData("""serilog.Information("{@Id}", c.Id);""")]
    [InlineData("""serilog.Information("{@Parts}", new { c.Id, c.Shelf });""")]
    [InlineData("""logger.LogInformation("{Slot}", slot);""")]
    [InlineData("""logger.LogInformation("{Customer}", c);""")]
    [InlineData("""logger.LogInformation("{Customers}", customers);""")]
    [InlineData("""logger.LogInformation("{Email}", c.Email);""")]
    [InlineData("""logger.LogInformation("{Shelf}", contact.Shelf);""")]
    [InlineData("""logger.LogInformation("{@Ids}", customers.Select(x => x.Id));""")]
    [InlineData("""logger.LogInformation("{Count}", contacts.Count);""")]
    [InlineData("""logger.LogInformation("{@Type}", c.GetType());""")]
    public Task PartOrKey_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Fact]
    public Task CallThatDoesNotBind_DoesNotGiveTheObjectBack()
    {
        var test = VerifyCS.Test("""
            using PrivacyAnalyzers.Annotations;
            public record Contact([property: PersonalData(DataCategory.ContactEmail)] string Email);
            class Signup(ILogger<Signup> logger)
            {
                public void Done(Contact contact) => logger.LogInformation("sending {Name}", contact.TypeName());
            }
            """);
        test.CompilerDiagnostics = Testing.CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Fact]
    public Task LogProperties_Triggers()
    {
        var test = VerifyCS.TestWithLibraries("""
        using PrivacyAnalyzers.Annotations;

        public class Member
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.ContactEmail)] public string Email { get; set; } = "";
        }

        public class Masked
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.ContactEmail), LogPropertyIgnore] public string Email { get; set; } = "";
        }

        static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "joined")]
            public static partial void Joined(this ILogger logger, [LogProperties] Member member);

            [LoggerMessage(2, LogLevel.Information, "joined")]
            public static partial void JoinedMasked(this ILogger logger, [LogProperties] Masked member);

            [LoggerMessage(3, LogLevel.Information, "joined")]
            public static partial void JoinedPicked(this ILogger logger, [TagProvider(typeof(Picker), "Pick")] Member member);
        }

        static class Picker
        {
            public static void Pick(ITagCollector tags, Member member) => tags.Add("id", member.Id);
        }

        class Signup(ILogger<Signup> logger)
        {
            void Done(Member m, Masked masked)
            {
                logger.Joined({|PRIV2002:m|});
                logger.JoinedMasked(masked);
                logger.JoinedPicked(m);
            }
        }
        """);
        test.CompilerDiagnostics = Testing.CompilerDiagnostics.None;
        return test.RunAsync();
    }
}
