namespace PrivacyAnalyzers.CodeFixes.Tests.Classification;

/// <summary>PRIV1001: [NotPersonalData].</summary>
public class MarkNotPersonalDataTests
{
    [Fact]
    public Task Member_GetsTheAttributeAndAQuestion() => FixVerifier<MarkNotPersonalData>.VerifyAsync(
        """
        public class Shop
        {
            public string {|PRIV1001:Email|} { get; set; } = "";
        }
        """,
        """
        using PrivacyAnalyzers.Annotations;

        public class Shop
        {
            [NotPersonalData("why")]
            public string Email { get; set; } = "";
        }
        """);

    [Fact]
    public void WhatAsksAQuestion_HasNoFixAll() => Assert.Null(new MarkNotPersonalData().GetFixAllProvider());
}
