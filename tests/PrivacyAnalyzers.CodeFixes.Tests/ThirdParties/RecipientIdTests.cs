namespace PrivacyAnalyzers.CodeFixes.Tests.ThirdParties;

/// <summary>The ids of recipients.</summary>
public class RecipientIdTests
{
    [Theory]
    [InlineData("api.stripe.com", "stripe")]
    [InlineData("stripe.com", "stripe")]
    [InlineData("www.post.co.jp", "post")]
    [InlineData("post.jp", "post")]
    [InlineData("api.city.lg.jp", "city")]
    [InlineData("10.0.0.7", "10.0.0.7")]
    [InlineData("backend", "backend")]
    public void Id_IsTheRegisteredName(string host, string id) => Assert.Equal(id, RecipientId.NameIn(host));

    [Fact]
    public void TakenId_GetsANumber() => Assert.Equal("stripe-3", RecipientId.Of("stripe", ["stripe", "stripe-2"]));
}
