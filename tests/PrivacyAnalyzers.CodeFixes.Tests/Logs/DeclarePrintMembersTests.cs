namespace PrivacyAnalyzers.CodeFixes.Tests.Logs;

/// <summary>PRIV2005: a record shows all but the personal data.</summary>
public class DeclarePrintMembersTests
{
    private const string Head = "using System.Text;\nusing PrivacyAnalyzers.Annotations;\n\n";

    private static Task VerifyAsync(string before, string after) => FixVerifier<DeclarePrintMembers>.VerifyAsync(Head + before, Head + after);

    [Fact]
    public Task RecordWithoutBody_GetsOne() => VerifyAsync(
        """
        public sealed record {|PRIV2005:Member|}(int Id, [PersonalData(DataCategory.ContactEmail)] string Email, string Shelf);

        public class Other;
        """,
        """
        public sealed record Member(int Id, [PersonalData(DataCategory.ContactEmail)] string Email, string Shelf)
        {
            private bool PrintMembers(StringBuilder builder)
            {
                builder.Append($"Id = {Id}, Shelf = {Shelf}");
                return true;
            }
        }

        public class Other;
        """);

    [Fact]
    public Task RecordWithBody_GetsItAtTheEnd() => VerifyAsync(
        """
        public record {|PRIV2005:Member|}(int Id)
        {
            [PersonalData(DataCategory.ContactEmail)]
            public string Email { get; init; } = "";
        }
        """,
        """
        public record Member(int Id)
        {
            [PersonalData(DataCategory.ContactEmail)]
            public string Email { get; init; } = "";

            protected virtual bool PrintMembers(StringBuilder builder)
            {
                builder.Append($"Id = {Id}");
                return true;
            }
        }
        """);

    [Fact]
    public Task DerivedRecord_AsksItsBaseFirst() => VerifyAsync(
        """
        public record Person(int Id);

        public sealed record {|PRIV2005:Member|}(int Id, string Shelf, [PersonalData(DataCategory.ContactEmail)] string Email) : Person(Id);
        """,
        """
        public record Person(int Id);

        public sealed record Member(int Id, string Shelf, [PersonalData(DataCategory.ContactEmail)] string Email) : Person(Id)
        {
            protected override bool PrintMembers(StringBuilder builder)
            {
                if (base.PrintMembers(builder))
                {
                    builder.Append(", ");
                }

                builder.Append($"Shelf = {Shelf}");
                return true;
            }
        }
        """);

    [Theory]
    [InlineData("record struct", "private", "return false;")]
    [InlineData("abstract record", "protected virtual", "return false;")]
    public Task NothingElseToShow_SaysSo(string kind, string modifiers, string body) => VerifyAsync(
        $"public {kind} {{|PRIV2005:Member|}}([PersonalData(DataCategory.ContactEmail)] string Email);\n",
        $$"""
        public {{kind}} Member([PersonalData(DataCategory.ContactEmail)] string Email)
        {
            {{modifiers}} bool PrintMembers(StringBuilder builder)
            {
                {{body}}
            }
        }

        """);

    [Fact]
    public Task SeveralRecords_AreMendedAtOnce() => FixVerifier<DeclarePrintMembers>.VerifyAsync(
        """
        using PrivacyAnalyzers.Annotations;

        public sealed record {|PRIV2005:A|}(int Id, [PersonalData(DataCategory.ContactEmail)] string Email);
        public sealed record {|PRIV2005:B|}(int Id, [PersonalData(DataCategory.ContactPhone)] string Phone);
        """,
        """
        using System.Text;
        using PrivacyAnalyzers.Annotations;

        public sealed record A(int Id, [PersonalData(DataCategory.ContactEmail)] string Email)
        {
            private bool PrintMembers(StringBuilder builder)
            {
                builder.Append($"Id = {Id}");
                return true;
            }
        }
        public sealed record B(int Id, [PersonalData(DataCategory.ContactPhone)] string Phone)
        {
            private bool PrintMembers(StringBuilder builder)
            {
                builder.Append($"Id = {Id}");
                return true;
            }
        }
        """);

    [Theory]
    [InlineData("""public class Member { public int Id; [PersonalData(DataCategory.ContactEmail)] public string Email = ""; public override string {|PRIV2005:ToString|}() => Email; }""")]
    [InlineData("""[{|PRIV2005:System.Diagnostics.DebuggerDisplay("{Email}")|}] public class Member { public int Id; [PersonalData(DataCategory.ContactEmail)] public string Email = ""; }""")]
    public Task TextThatSomebodyWrote_IsLeftToThem(string code) => FixVerifier<DeclarePrintMembers>.VerifyNoneAsync(Head + code);
}
