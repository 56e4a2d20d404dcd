namespace PrivacyAnalyzers.Model.Tests;

/// <summary>What passes for a real person's data. The values are made up so that they pass: none was taken from anybody.</summary>
public sealed class RealDataTests
{
    private static (RealDataKind Kind, string Value)? Find(string text, string? category = null) => RealData.FindIn(text, () => category);

    [Theory]
    [InlineData("yamada.hana@kazaguruma-ocha.jp", "yamada.hana@kazaguruma-ocha.jp")]
    [InlineData("h-yamada88@kazaguruma-ocha.co.jp", "h-yamada88@kazaguruma-ocha.co.jp")]
    [InlineData("Hana Yamada <yamada.hana@kazaguruma-ocha.com>", "yamada.hana@kazaguruma-ocha.com")]
    [InlineData("担当は山田yamada@kazaguruma-ocha.jpです。", "yamada@kazaguruma-ocha.jp")]
    [InlineData("Write to yamada@kazaguruma-ocha.org.", "yamada@kazaguruma-ocha.org")]
    [InlineData("mailto:yamada@kazaguruma-ocha.dev", "yamada@kazaguruma-ocha.dev")]
    [InlineData("https://kazaguruma.example/leave?mail=yamada@kazaguruma-ocha.jp", "yamada@kazaguruma-ocha.jp")]
    [InlineData("support@kazaguruma-ocha.jp;yamada@kazaguruma-ocha.jp", "yamada@kazaguruma-ocha.jp")]
    [InlineData("8301947@qq.com", "8301947@qq.com")]
    public void SomebodysAddress_IsFound(string text, string value) => Assert.Equal((RealDataKind.Email, value), Find(text));

    [Theory]
    [InlineData("hanako.yamada@example.com")]
    [InlineData("hanako@mail.example.co.jp")]
    [InlineData("hanako@shop.example")]
    [InlineData("hanako@shop.test")]
    [InlineData("hanako@localhost")]
    [InlineData("hanako@printer.local")]
    [InlineData("hanako@contoso.com")]
    [InlineData("hanako@yourcompany.com")]
    [InlineData("hanako@test2.com")]
    [InlineData("support@kazaguruma-ocha.jp")]
    [InlineData("no-reply@kazaguruma-ocha.jp")]
    [InlineData("customer.service@kazaguruma-ocha.jp")]
    [InlineData("user1@gmail.com")]
    [InlineData("john.doe@gmail.com")]
    [InlineData("alice@gmail.com")]
    [InlineData("hanako@your-domain.com")]
    [InlineData("hanako@other-domain.com")]
    [InlineData("wrong-salt@kazaguruma-ocha.jp")]
    [InlineData("a@b.co")]
    [InlineData("git@github.com:shop/shop.git")]
    [InlineData("https://0123abcd@o99.ingest.sentry.io/7")]
    [InlineData("amqp://yamada:secret@queue.kazaguruma.jp:5672")]
    [InlineData("logo@2x.png")]
    [InlineData("react@next.js")]
    [InlineData("lodash@4.17.21")]
    [InlineData("shop-api@shop-prod.iam.gserviceaccount.com")]
    [InlineData("@kazaguruma-ocha.jp")]
    [InlineData("{name}@kazaguruma-ocha.jp")]
    [InlineData("""^[\w.]+@[\w.]+\.[a-z]{2,}$""")]
    [InlineData("//input[@type='email']")]
    [InlineData("SELECT @id, @mail FROM t")]
    public void NobodysAddress_IsNotFound(string text) => Assert.Null(Find(text));

    [Theory]
    [InlineData("4539071862053710")]
    [InlineData("4539 0718 6205 3710")]
    [InlineData("5260-1938-4170-2597")]
    [InlineData("3782 910461 53085")]
    [InlineData("3530182946075180")]
    public void CardNumber_IsFound(string text) => Assert.Equal((RealDataKind.Card, text), Find(text));

    [Fact]
    public void CardNumberInText_IsFound() => Assert.Equal((RealDataKind.Card, "4539 0718 6205 3710"), Find("Paid with 4539 0718 6205 3710."));

    [Theory]
    [InlineData("378291046153085")]
    [InlineData("36170948251631")]
    public void ShorterNumber_IsACardsWhereTheNameSaysSo(string text)
    {
        Assert.Equal((RealDataKind.Card, text), Find(text, "fin.card"));
        Assert.Null(Find(text, "account.id"));
    }

    [Theory]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("4242424242424242")]
    [InlineData("4012888888881881")]
    [InlineData("378282246310005")]
    [InlineData("5555 5555 5555 4444")]
    [InlineData("4539071862053711")]
    [InlineData("9539071862053718")]
    [InlineData("4000000000000002")]
    [InlineData("4503599627370496")]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("01234567-4539-0718-6205-371098765432")]
    [InlineData("45390718620537104")]
    [InlineData("x4539071862053710")]
    [InlineData("#4539071862053710")]
    [InlineData("2026-11-22 15:04:05.1234567")]
    public void OtherNumber_IsNoCard(string text) => Assert.Null(Find(text, "fin.card"));

    [Theory]
    [InlineData("090-4183-9260")]
    [InlineData("電話は070-4183-9260です")]
    [InlineData("+81 90-4183-9260")]
    [InlineData("+819041839260")]
    [InlineData("+44 7418 392604")]
    [InlineData("+1 415 839 2604")]
    [InlineData("+14158392604")]
    public void MobileNumber_IsFound(string text) => Assert.Equal(RealDataKind.Phone, Find(text)?.Kind);

    [Theory]
    [InlineData("(415) 839-2604")]
    [InlineData("415-839-2604")]
    [InlineData("03-4183-9260")]
    [InlineData("0418392604")]
    [InlineData("09041839260")]
    public void OtherNumber_IsAPhonesWhereTheNameSaysSo(string text)
    {
        Assert.Equal((RealDataKind.Phone, text), Find(text, "contact.phone"));
        Assert.Null(Find(text, "account.id"));
    }

    [Theory]
    [InlineData("090-0000-0001")]
    [InlineData("090-1234-5678")]
    [InlineData("080-1111-2222")]
    [InlineData("090-0183-9260")]
    [InlineData("0120-418-392")]
    [InlineData("0800-418-3926")]
    [InlineData("+1 202 555 0142")]
    [InlineData("(800) 418-3926")]
    [InlineData("+44 7700 900418")]
    [InlineData("+61 491 570 156")]
    [InlineData("2026-11-22 15:04")]
    [InlineData("20261122150405")]
    [InlineData("978-4-10-418392-6")]
    [InlineData("192.168.100.200:8080")]
    [InlineData("+0900")]
    [InlineData("1.2.3-090-4183-9260")]
    public void OtherNumber_IsNoPhone(string text) => Assert.Null(Find(text, "contact.phone"));

    [Theory]
    [InlineData("704182539616")]
    [InlineData("7041 8253 9616")]
    [InlineData("7041-8253-9616")]
    [InlineData("027391846508")]
    [InlineData("318590726400")]
    public void MyNumber_IsFoundWhereTheNameSaysSo(string text)
    {
        Assert.Equal((RealDataKind.MyNumber, text), Find(text, "govid.mynumber"));
        Assert.Null(Find(text));
    }

    [Theory]
    [InlineData("704182539617")]
    [InlineData("123456789018")]
    [InlineData("1234-5678-9012")]
    [InlineData("111111111118")]
    [InlineData("0704182539616")]
    [InlineData("202611221504")]
    public void OtherNumber_IsNoMyNumber(string text) => Assert.Null(Find(text, "govid.mynumber"));

    [Fact]
    public void LongText_IsReadInNoTime()
    {
        var text = string.Concat(Enumerable.Repeat("a.b-c@", 3_000));

        Assert.Null(Find(text));
        Assert.Null(Find(new string('x', 1_000_000) + " yamada@kazaguruma-ocha.jp"));
    }
}
