namespace PrivacyAnalyzers.CodeFixes.Tests.Serialization;

/// <summary>PRIV3001: the serializer's ignore attribute.</summary>
public class IgnoreSerializedTests
{
    [Theory]
    [InlineData("System.Text.Json.JsonSerializer.Serialize", "System.Text.Json.Serialization")]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject", "Newtonsoft.Json")]
    public Task WrittenMembers_AreIgnoredByTheirSerializer(string serialize, string library) => FixVerifier<IgnoreSerialized>.VerifyAsync(
        $$"""
        using PrivacyAnalyzers.Annotations;

        namespace Shop;

        public record Reply(int Number, [property: PersonalData(DataCategory.ContactEmail)] string Email, Sender From);

        public class Sender
        {
            /// <summary>Whoever it is.</summary>
            [PersonalData(DataCategory.IdentityName)]
            public string Name { get; set; } = "";
        }

        public class Export
        {
            public string Write(List<Reply> replies) => {{serialize}}({|PRIV3001:replies|});
        }
        """,
        $$"""
        using {{(library[0] == 'S' ? $"System.Text.Json.Serialization;\nusing PrivacyAnalyzers.Annotations" : $"Newtonsoft.Json;\nusing PrivacyAnalyzers.Annotations")}};

        namespace Shop;

        public record Reply(int Number, [property: PersonalData(DataCategory.ContactEmail), JsonIgnore] string Email, Sender From);

        public class Sender
        {
            /// <summary>Whoever it is.</summary>
            [PersonalData(DataCategory.IdentityName)]
            [JsonIgnore]
            public string Name { get; set; } = "";
        }

        public class Export
        {
            public string Write(List<Reply> replies) => {{serialize}}(replies);
        }
        """);

    [Theory]
    [InlineData("""JsonSerializer.Serialize({|PRIV3001:new Dto { Note = v.Address }|})""")]
    [InlineData("""JsonSerializer.Serialize(new { {|PRIV3001:v.Address|} })""")]
    [InlineData("""JsonSerializer.Serialize({|PRIV3001:d|})""")]
    [InlineData("""JsonSerializer.Serialize({|PRIV3001:r|})""")]
    public Task WhatIgnoringWouldNotMend_IsNotOffered(string call) => FixVerifier<IgnoreSerialized>.VerifyNoneAsync(
        $$"""
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using PrivacyAnalyzers.Annotations;

        public class Dto { public string Note { get; set; } = ""; }

        public class Draft
        {
            [PersonalData(DataCategory.ContactEmail), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
            public string? Email { get; set; }
        }

        public class Receipt
        {
            [PersonalData(DataCategory.ContactEmail)]
            public required string Email { get; set; }
        }

        public class Export
        {
            public string Write(Visit v, Draft d, Receipt r) => {{call}};
        }
        """);
}
