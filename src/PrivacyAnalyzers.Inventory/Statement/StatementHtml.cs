using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Shows a statement as one HTML page that needs no other file and no network.</summary>
public static partial class StatementHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    /// <summary>The page.</summary>
    /// <param name="markdown">The statement. Its HTML is shown as text; its comments are left out.</param>
    /// <param name="language">"ja" or "en".</param>
    /// <returns>HTML with LF.</returns>
    public static string Write(string markdown, string language)
    {
        var document = Markdown.Parse(markdown.TrimStart('\uFEFF').ReplaceLineEndings("\n"), Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(l => l.Url is { } url && !IsSafe(url)))
        {
            link.Url = "";
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsSafe(l.Url)).ToArray())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new HtmlBlockAsText());
        renderer.ObjectRenderers.Replace<HtmlInlineRenderer>(new HtmlInlineAsText());
        renderer.Render(document);
        var body = OpenQuestion().Replace(writer.ToString(), "<mark>$0</mark>");
        return $$"""
            <!DOCTYPE html>
            <html lang="{{language}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{WebUtility.HtmlEncode(TitleOf(document))}}</title>
            <style>
            body { margin: 0 auto; max-width: 56rem; padding: 1.5rem 1rem 4rem; color: #1b1b1b; background: #fff;
              font-family: system-ui, "Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", sans-serif; line-height: 1.7; }
            h1 { font-size: 1.6rem; line-height: 1.3; }
            h2 { font-size: 1.15rem; margin-top: 2.2em; border-bottom: 1px solid #ccc; padding-bottom: .2em; }
            table { border-collapse: collapse; width: 100%; font-size: .92rem; }
            th, td { border: 1px solid #bbb; padding: .4em .6em; text-align: left; vertical-align: top; overflow-wrap: break-word; }
            @media (max-width: 40rem) { th, td { overflow-wrap: anywhere; } }
            th { background: #eef1f6; }
            mark { background: #ffe08a; color: inherit; }
            a { color: #0b4fa0; }
            @media print { body { max-width: none; padding: 0; } h2, tr { break-inside: avoid; break-after: avoid-page; } }
            </style>
            </head>
            <body>
            <main>
            {{body}}</main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string TitleOf(MarkdownDocument document) =>
        document.Descendants<HeadingBlock>().FirstOrDefault()?.Inline is { } heading
            ? string.Concat(heading.Descendants<LiteralInline>().Select(l => l.Content.ToString()))
            : "";

    /// <summary>False for an address that would run a script.</summary>
    private static bool IsSafe(string url) => !Scheme().IsMatch(url) || SafeScheme().IsMatch(url);

    [GeneratedRegex(@"^\s*[a-z][a-z0-9+.\-]*\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(https?|mailto|tel):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SafeScheme();

    [GeneratedRegex(@"【要確認：[^】<>""]*】|\[to confirm: [^\]<>""]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex OpenQuestion();

    private sealed class HtmlBlockAsText : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
        {
            if (obj.Type != HtmlBlockType.Comment)
            {
                renderer.Write("<p>").WriteLeafRawLines(obj, writeEndOfLines: true, escape: true).Write("</p>").WriteLine();
            }
        }
    }

    private sealed class HtmlInlineAsText : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline obj)
        {
            if (!obj.Tag.StartsWith("<!--", StringComparison.Ordinal))
            {
                renderer.WriteEscape(obj.Tag);
            }
        }
    }
}
