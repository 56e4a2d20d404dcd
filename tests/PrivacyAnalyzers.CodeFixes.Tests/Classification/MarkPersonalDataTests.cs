namespace PrivacyAnalyzers.CodeFixes.Tests.Classification;

/// <summary>PRIV1001: [PersonalData].</summary>
public class MarkPersonalDataTests
{
    [Fact]
    public Task Members_GetTheAttributeOnALineOfItsOwn() => FixVerifier<MarkPersonalData>.VerifyAsync(
        """
        // Copyright (c) Example Shop Inc.

        namespace Shop;

        /// <summary>Somebody who buys.</summary>
        public class Buyer
        {
            public int Id { get; set; }

            /// <summary>Where mail goes.</summary>
            public string {|PRIV1001:Email|} { get; set; } = "";

            #region Calls
            // By day.
            public string {|PRIV1001:PhoneNumber|} = "";
            #endregion

            [Obsolete]
            [System.ComponentModel.DataAnnotations.MaxLength(9)] // no longer
            public string {|PRIV1001:PassportNumber|} { get; set; } = "";
        }
        """,
        """
        // Copyright (c) Example Shop Inc.

        using PrivacyAnalyzers.Annotations;

        namespace Shop;

        /// <summary>Somebody who buys.</summary>
        public class Buyer
        {
            public int Id { get; set; }

            /// <summary>Where mail goes.</summary>
            [PersonalData(DataCategory.ContactEmail)]
            public string Email { get; set; } = "";

            #region Calls
            // By day.
            [PersonalData(DataCategory.ContactPhone)]
            public string PhoneNumber = "";
            #endregion

            [Obsolete]
            [System.ComponentModel.DataAnnotations.MaxLength(9)] // no longer
            [PersonalData(DataCategory.GovernmentId)]
            public string PassportNumber { get; set; } = "";
        }
        """);

    [Fact]
    public Task WhatIsWrittenInline_GetsTheAttributeInline() => FixVerifier<MarkPersonalData>.VerifyAsync(
        """
        using System.ComponentModel.DataAnnotations;

        namespace Shop
        {
            public class Buyer
            {
                [Required, MaxLength(99)] public string {|PRIV1001:Email|} { get; set; } = "";
                [field: NonSerialized] public string {|PRIV1001:PhoneNumber|} { get; set; } = "";
            }

            public class Guest { public string {|PRIV1001:Email|} { get; set; } = ""; }
        }
        """,
        """
        using System.ComponentModel.DataAnnotations;
        using PrivacyAnalyzers.Annotations;

        namespace Shop
        {
            public class Buyer
            {
                [Required, MaxLength(99), PersonalData(DataCategory.ContactEmail)] public string Email { get; set; } = "";
                [field: NonSerialized][PersonalData(DataCategory.ContactPhone)] public string PhoneNumber { get; set; } = "";
            }

            public class Guest { [PersonalData(DataCategory.ContactEmail)] public string Email { get; set; } = ""; }
        }
        """);

    [Fact]
    public Task PositionalParameter_GetsTheAttributeForItsProperty() => FixVerifier<MarkPersonalData>.VerifyAsync(
        """
        namespace Shop;

        public record Buyer(int Id, string {|PRIV1001:Email|}, [property: Obsolete] string {|PRIV1001:PhoneNumber|});

        public readonly record struct Guest(
            // Where mail goes.
            string {|PRIV1001:Email|});
        """,
        """
        using PrivacyAnalyzers.Annotations;

        namespace Shop;

        public record Buyer(int Id, [property: PersonalData(DataCategory.ContactEmail)] string Email, [property: Obsolete, PersonalData(DataCategory.ContactPhone)] string PhoneNumber);

        public readonly record struct Guest(
            // Where mail goes.
            [property: PersonalData(DataCategory.ContactEmail)] string Email);
        """);

    [Fact]
    public Task UsingsInsideTheNamespace_StayThere() => FixVerifier<MarkPersonalData>.VerifyAsync(
        """
        namespace Shop
        {
            using System.Text;

            public class Buyer
            {
                public string {|PRIV1001:Email|} { get; set; } = "";
            }
        }
        """,
        """
        namespace Shop
        {
            using System.Text;
            using PrivacyAnalyzers.Annotations;

            public class Buyer
            {
                [PersonalData(DataCategory.ContactEmail)]
                public string Email { get; set; } = "";
            }
        }
        """);

    [Fact]
    public Task OtherAttributeOfTheSameName_IsNotMeant() => FixVerifier<MarkPersonalData>.VerifyAsync(
        """
        using Microsoft.AspNetCore.Identity;

        namespace Shop;

        public class Buyer
        {
            public string {|PRIV1001:Email|} { get; set; } = "";

            [PersonalData]
            public string Phone { get; set; } = "";
        }
        """,
        """
        using Microsoft.AspNetCore.Identity;

        namespace Shop;

        public class Buyer
        {
            [PrivacyAnalyzers.Annotations.PersonalData(PrivacyAnalyzers.Annotations.DataCategory.ContactEmail)]
            public string Email { get; set; } = "";

            [PersonalData]
            public string Phone { get; set; } = "";
        }
        """);

    [Fact]
    public Task FieldsThatShareADeclaration_GetNothing() => FixVerifier<MarkPersonalData>.VerifyNoneAsync(
        """
        public class Buyer
        {
            public string {|PRIV1001:Email|} = "", Colour = "";
        }
        """);

    [Fact]
    public Task CarriageReturns_StayTheLineEnds() => FixVerifier<MarkPersonalData>.VerifyAsync(
        "using PrivacyAnalyzers.Annotations;\r\n\r\npublic class Buyer\r\n{\r\n    public string {|PRIV1001:Email|} { get; set; } = \"\";\r\n}\r\n",
        "using PrivacyAnalyzers.Annotations;\r\n\r\npublic class Buyer\r\n{\r\n    [PersonalData(DataCategory.ContactEmail)]\r\n    public string Email { get; set; } = \"\";\r\n}\r\n");
}
