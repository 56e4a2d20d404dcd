namespace PrivacyAnalyzers.Inventory.Tests;

public sealed class StatementHtmlTests
{
    private static string Body(string markdown)
    {
        var html = StatementHtml.Write(markdown, "en");
        var start = html.IndexOf("<main>\n", StringComparison.Ordinal) + "<main>\n".Length;
        return html[start..html.IndexOf("</main>", StringComparison.Ordinal)];
    }

    [Fact]
    public void Page_SaysItsLanguageAndTitle()
    {
        var html = StatementHtml.Write("# 個人情報 & <b>\n", "ja");

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n", html, StringComparison.Ordinal);
        Assert.Contains("<title>個人情報 &amp; </title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_NeedsNoOtherFile()
    {
        var html = StatementHtml.Write(StatementWriter.Write(Shop.Inventory, "ja"), "ja");

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Html_IsShownAsText()
    {
        Assert.Equal("<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n", Body("<script>alert(1)</script>\n"));
        Assert.Equal("<p>a &lt;img src=x onerror=alert(1)&gt; b</p>\n", Body("a <img src=x onerror=alert(1)> b\n"));
    }

    [Fact]
    public void Comments_AreLeftOut() =>
        Assert.Equal("<p>a</p>\n<p>b  c</p>\n", Body("a\n\n<!-- privacy:begin collected -->\n\n<!-- draft\n\nof mine -->\n\nb <!-- x --> c\n"));

    [Theory]
    [InlineData("[x](javascript:alert(1))", "<p><a href=\"\">x</a></p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("![x](data:text/html;base64,AA)", "<p><img src=\"\" alt=\"x\" /></p>\n")]
    [InlineData("[x](JaVaScript&#58;alert(1))", "<p><a href=\"\">x</a></p>\n")]
    [InlineData("[x](../y.html)", "<p><a href=\"../y.html\">x</a></p>\n")]
    [InlineData("[x](mailto:a@b.example)", "<p><a href=\"mailto:a@b.example\">x</a></p>\n")]
    [InlineData("https://shop.example/contact", "<p><a href=\"https://shop.example/contact\">https://shop.example/contact</a></p>\n")]
    public void Links_RunNoScript(string markdown, string html) => Assert.Equal(html, Body(markdown));

    [Fact]
    public void OpenQuestions_AreMarked()
    {
        Assert.Equal("<p>氏名<mark>【要確認：個人情報保護管理者】</mark></p>\n", Body("氏名【要確認：個人情報保護管理者】\n"));
        Assert.Equal("<p><mark>[to confirm: privacy officer]</mark></p>\n", Body("\\[to confirm: privacy officer\\]\n"));
    }

    [Fact]
    public void Tables_AreTables() =>
        Assert.Contains("<td>氏名</td>", Body("| a | b |\n| --- | --- |\n| 氏名 | x |\n"), StringComparison.Ordinal);
}
