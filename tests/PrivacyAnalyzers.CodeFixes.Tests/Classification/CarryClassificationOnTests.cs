namespace PrivacyAnalyzers.CodeFixes.Tests.Classification;

/// <summary>PRIV1004 and PRIV1005: the target takes over what the data is.</summary>
public class CarryClassificationOnTests
{
    [Fact]
    public Task Classification_SpreadsUntilNothingChanges()
    {
        var test = FixVerifier<CarryClassificationOn>.Test(
            """
            using PrivacyAnalyzers.Annotations;

            [Purpose("support")]
            public class Ticket
            {
                [PersonalData(DataCategory.ContactEmail), Purpose("order-fulfilment")] public string From { get; set; } = "";
            }

            public class Row
            {
                public string Text { get; set; } = "";
                public string? Last;
            }

            public record Line(string Text, int Size);

            public static class Copier
            {
                public static void ToRow(Ticket ticket, Row row) => row.Text = {|PRIV1004:ticket.From|};
                public static Line ToLine(Row row) => new(row.Text, 1);
                public static void Back(Line line, Row row) => row.Last = line.Text.Trim();
            }
            """,
            """
            using PrivacyAnalyzers.Annotations;

            [Purpose("support")]
            public class Ticket
            {
                [PersonalData(DataCategory.ContactEmail), Purpose("order-fulfilment")] public string From { get; set; } = "";
            }

            public class Row
            {
                [PersonalData(DataCategory.ContactEmail)]
                [Purpose("order-fulfilment", "support")]
                public string Text { get; set; } = "";
                [PersonalData(DataCategory.ContactEmail)]
                [Purpose("order-fulfilment", "support")]
                public string? Last;
            }

            public record Line([property: PersonalData(DataCategory.ContactEmail), Purpose("order-fulfilment", "support")] string Text, int Size);

            public static class Copier
            {
                public static void ToRow(Ticket ticket, Row row) => row.Text = ticket.From;
                public static Line ToLine(Row row) => new(row.Text, 1);
                public static void Back(Line line, Row row) => row.Last = line.Text.Trim();
            }
            """);

        // Each mended member brings the next one to light.
        test.NumberOfIncrementalIterations = 3;
        return test.RunAsync();
    }

    [Fact]
    public Task PurposesThatTheTargetHas_AreNotRepeated() => FixVerifier<CarryClassificationOn>.VerifyAsync(
        """
        using PrivacyAnalyzers.Annotations;

        [Purpose("support")]
        public class Ticket
        {
            [PersonalData(DataCategory.ContactEmail)] public string From { get; set; } = "";
            public string Text { get; set; } = "";
            public void Keep() => Text = {|PRIV1004:From|};
        }
        """,
        """
        using PrivacyAnalyzers.Annotations;

        [Purpose("support")]
        public class Ticket
        {
            [PersonalData(DataCategory.ContactEmail)] public string From { get; set; } = "";
            [PersonalData(DataCategory.ContactEmail)]
            public string Text { get; set; } = "";
            public void Keep() => Text = From;
        }
        """);

    [Fact]
    public Task StrongerCategory_IsTakenOverUntilNothingChanges() => FixVerifier<TakeOverCategory>.VerifyAsync(
        """
        using PrivacyAnalyzers.Annotations;

        public class Patient
        {
            [PersonalData(DataCategory.SpecialHealth)] public string Condition { get; set; } = "";
        }

        public class Letter
        {
            [PersonalData(DataCategory.CommunicationContent), Purpose("support")] public string Text { get; set; } = "";
            [PersonalData(DataCategory.Profile)] public string Copy { get; set; } = "";
            public void Take(Patient patient) => Text = {|PRIV1005:patient.Condition|};
            public void Keep() => Copy = {|PRIV1005:Text|};
        }
        """,
        """
        using PrivacyAnalyzers.Annotations;

        public class Patient
        {
            [PersonalData(DataCategory.SpecialHealth)] public string Condition { get; set; } = "";
        }

        public class Letter
        {
            [PersonalData(DataCategory.SpecialHealth), Purpose("support")] public string Text { get; set; } = "";
            [PersonalData(DataCategory.SpecialHealth)] public string Copy { get; set; } = "";
            public void Take(Patient patient) => Text = patient.Condition;
            public void Keep() => Copy = Text;
        }
        """);
}
