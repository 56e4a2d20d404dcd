using System.Text;

namespace PrivacyAnalyzers.Annotations.Tests;

public sealed class RedactTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef");

    [Theory]
    [InlineData("ann@example.com")]
    [InlineData("山田太郎")]
    [InlineData("")]
    [InlineData(null)]
    public void Fully_SaysNothingAboutTheValue(string? value) => Assert.Equal("***", Redact.Fully(value));

    [Fact]
    public void FullyOfAnObject_DoesNotAskItForText() => Assert.Equal("***", Redact.Fully(new RefusesToPrint()));

    [Fact]
    public void FullyOfNullObject_SaysNothing() => Assert.Equal("***", Redact.Fully((object?)null));

    [Theory]
    [InlineData("山田太郎", "山***")]
    [InlineData("ann@example.com", "a***")]
    [InlineData("Ann", "A***")]
    public void Partially_ShowsTheFirstCharacter(string value, string expected) =>
        Assert.Equal(expected, Redact.Partially(value));

    [Theory]
    [InlineData("4242424242424242", 0, 4, "***4242")]
    [InlineData("100-0001", 3, 0, "100***")]
    [InlineData("090-0000-0000", 3, 2, "090***00")]
    [InlineData("anything", 0, 0, "***")]
    public void Partially_ShowsAsManyAsAsked(string value, int keepStart, int keepEnd, string expected) =>
        Assert.Equal(expected, Redact.Partially(value, keepStart, keepEnd));

    [Theory]
    [InlineData(null, 1, 0)]
    [InlineData("", 1, 0)]
    [InlineData("林", 1, 0)]
    [InlineData("田中", 1, 0)]
    [InlineData("1234", 0, 4)]
    [InlineData("12345678", 2, 2)]
    [InlineData("12345678", int.MaxValue, int.MaxValue)]
    public void Partially_HidesAllWhereHalfOrMoreWouldShow(string? value, int keepStart, int keepEnd) =>
        Assert.Equal("***", Redact.Partially(value, keepStart, keepEnd));

    [Theory]
    [InlineData("👩‍👩‍👧さくら花子", "👩‍👩‍👧***")]
    [InlineData("𠮷野家太郎", "𠮷***")]
    [InlineData("e\u0301mile", "e\u0301***")]
    [InlineData("か\u3099くや", "か\u3099***")]
    public void Partially_CutsNoCharacterApart(string value, string expected) =>
        Assert.Equal(expected, Redact.Partially(value));

    [Fact]
    public void PartiallyAtTheEnd_CutsNoCharacterApart() =>
        Assert.Equal("***👍🏽", Redact.Partially("thanks👍🏽", keepStart: 0, keepEnd: 1));

    [Fact]
    public void PartiallyOfHalfASurrogatePair_DoesNotFail() =>
        Assert.Equal("\uD83D***", Redact.Partially("\uD83Dabc"));

    [Fact]
    public void Partially_RefusesNegativeCounts()
    {
        Assert.Equal("keepStart", Assert.Throws<ArgumentOutOfRangeException>(() => Redact.Partially("abc", -1)).ParamName);
        Assert.Equal("keepEnd", Assert.Throws<ArgumentOutOfRangeException>(() => Redact.Partially("abc", 1, -1)).ParamName);
    }

    [Theory]
    [InlineData("ann@example.com", "093e3dd9df951c5008225d533a0175475075f7551ed269c5e61fa29bc2819ae4")]
    [InlineData("山田太郎", "05f29665e982aac2dd4a0fe553d87df71eef58d1379bd94a9f576b5e517d5382")]
    public void KeyedHash_IsTheHmacSha256InLowerCaseHexadecimal(string value, string expected) =>
        Assert.Equal(expected, Redact.KeyedHash(value, Key));

    [Fact]
    public void KeyedHash_DiffersByKey() =>
        Assert.NotEqual(Redact.KeyedHash("ann@example.com", Key), Redact.KeyedHash("ann@example.com", [.. Key, 0x01]));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void KeyedHashOfNothing_IsTheMask(string? value) => Assert.Equal("***", Redact.KeyedHash(value, Key));

    [Fact]
    public void KeyedHash_RefusesMissingKey() =>
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => Redact.KeyedHash("ann@example.com", null!)).ParamName);

    [Fact]
    public void KeyedHash_RefusesShortKeyEvenForNoValue() =>
        Assert.Equal(
            "The key must have at least 32 bytes. (Parameter 'key')",
            Assert.Throws<ArgumentException>(() => Redact.KeyedHash(null, Key[..31])).Message);

    private sealed class RefusesToPrint
    {
        public override string ToString() => throw new InvalidOperationException("Nobody may print this.");
    }
}
