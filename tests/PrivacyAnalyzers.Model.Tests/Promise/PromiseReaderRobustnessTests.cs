using System.Diagnostics;
using System.Text;

namespace PrivacyAnalyzers.Model.Tests;

/// <summary>Whatever the file holds, reading ends soon, with a message and all that could be read.</summary>
public class PromiseReaderRobustnessTests
{
    private const string EmptyFile = "the file is empty; begin with 'version: 1', then 'controller' (who handles the data) and 'purposes' (what for)";

    /// <summary>Each file here takes less than a second on an idle machine; anything quadratic takes minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("")]
    [InlineData("  \n\n")]
    [InlineData("# to be written\n")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    [InlineData("\uFEFF")]
    public void EmptyFile_SaysWhatToWriteFirst(string text)
    {
        var error = Assert.Single(PromiseReader.Read(text).Errors);
        Assert.Equal(EmptyFile, error.Message.En);
        Assert.Equal("ファイルが空です。'version: 1' に続けて 'controller'（取扱事業者）と 'purposes'（利用目的）を書いてください", error.Message.Ja);
        Assert.Equal(new TextPosition(0, 0, 0, 0), error.Position);
        Assert.Equal(PromiseErrorKind.Unreadable, error.Kind);
    }

    [Theory]
    [InlineData("version: 1\nrecipient: {}\n", true)]
    [InlineData("version: 1\npurposes: { support: { text: *gone } }\n", false)]
    [InlineData("version: 1\npurposes: { support: { text: To ans", false)]
    [InlineData("", false)]
    public void Reading_TellsWhetherAPartIsHidden(string text, bool isWhole)
    {
        var reading = PromiseReader.Read(text);
        Assert.NotEmpty(reading.Errors);
        Assert.Equal(isWhole, reading.IsWhole);
    }

    [Theory]
    [InlineData("[|just a text|]", "expected keys such as 'version: …' at the top of the file; found 'just a text'", "ファイルの先頭には 'version: …' のようなキーと値が必要ですが、'just a text' が書かれています")]
    [InlineData("[|- version: 1|]", "expected keys such as 'version: …' at the top of the file; found a list", "ファイルの先頭には 'version: …' のようなキーと値が必要ですが、リスト が書かれています")]
    public void RootThatIsNoMap_IsReported(string marked, string en, string ja) => MarkedYaml.HasOnlyError(marked, en, ja);

    [Fact]
    public void SecondDocument_IsReportedAndTheFirstRead()
    {
        MarkedYaml.HasOnlyError(
            "subjects: { customer: Customers }\n[|---|]\nversion: 1\n",
            "a second document begins here ('---'); only the first is read, so put everything into one",
            "ここから 2 つ目の文書が始まっています（'---'）。読み込まれるのは最初の文書だけなので、1 つにまとめてください");
        Assert.Single(PromiseReader.Read("subjects: { customer: Customers }\n---\nversion: 1\n").Promise.Subjects);
    }

    [Fact]
    public void FileOfTenMegabytes_IsRefusedSoon()
    {
        var text = string.Concat(Enumerable.Repeat("# 0123456789\n", 800_000));
        var watch = Stopwatch.StartNew();
        var error = Assert.Single(PromiseReader.Read(text).Errors);
        Assert.Equal("the file is longer than 262144 characters, the most that is read; is it the right file?", error.Message.En);
        Assert.Equal("ファイルが上限の 262144 文字を超えています。正しいファイルか確認してください", error.Message.Ja);
        Assert.True(watch.Elapsed < Patience, $"took {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void BinaryFile_IsReportedAtItsFirstNul() => MarkedYaml.HasOnlyError(
        "PNG\n\u001a[|\0|]\0\0IHDR",
        "this is not a text file: it holds a NUL character; save it as UTF-8 text",
        "テキストファイルではありません（NUL 文字が含まれています）。UTF-8 のテキストとして保存してください");

    [Fact]
    public void ShiftJisReadAsUtf8_IsReportedOnceAndTheRestRead()
    {
        MarkedYaml.HasError(
            "subjects:\n  customer: { ja: [|\uFFFD|]q\uFFFDl, en: Customers }",
            "a character here is not UTF-8; save the file as UTF-8",
            "UTF-8 として読めない文字があります。ファイルを UTF-8 で保存してください");
        Assert.Equal("Customers", PromiseReader.Read("subjects:\n  customer: { ja: \uFFFDq, en: Customers }").Promise.Subjects[0].Name.En);
    }

    [Fact]
    public void Alias_IsRefused() => MarkedYaml.HasOnlyError(
        "purposes:\n  a: &a { text: A, retention: P1Y }\n  b: [|*a|]\n",
        "the alias '*a' is not supported; write the value out",
        "エイリアス '*a' は使えません。値をそのまま書いてください");

    [Fact]
    public void CyclicAlias_IsRefused() => MarkedYaml.HasOnlyError(
        "stores: &s\n  Db: { place: [|*s|] }\n",
        "the alias '*s' is not supported; write the value out");

    [Fact]
    public void BillionLaughs_EndsAtOnce()
    {
        var text = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (var i = 1; i < 60; i++)
        {
            text.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        }

        Assert.Equal(100, PromiseReader.Read(text.ToString()).Errors.Length);
    }

    [Fact]
    public void Tab_IsNamed() => MarkedYaml.HasOnlyError(
        "purposes:\n  support:\n[|\t|]text: To answer you.\n",
        "a tab is used to indent; YAML allows spaces only",
        "インデントにタブが使われています。YAML では半角スペースを使ってください");

    [Fact]
    public void FullWidthColon_IsNamed() => MarkedYaml.HasOnlyError(
        "version: 1\npurposes[|：|]\n  support: { text: To answer you. }\n",
        "a full-width colon '：' stands here; YAML needs ':' and a space after a key",
        "全角コロン '：' が使われています。YAML ではキーの後に半角の ':' とスペースを書いてください");

    [Fact]
    public void FullWidthSpace_IsNamed() => MarkedYaml.HasError(
        "version: 1\npurposes:\n[|　support|]: { text: To answer you. }",
        "a full-width space is used to indent; YAML allows half-width spaces only",
        "インデントに全角スペースが使われています。YAML では半角スペースを使ってください");

    [Fact]
    public void UnclosedBracket_IsReportedAndReadingGoesOnAtTheNextSection()
    {
        var reading = PromiseReader.Read("recipients:\n  crm: { hosts: [crm.example, \nstores:\n  Db: { place: Tokyo }\n");
        var error = Assert.Single(reading.Errors);
        Assert.Equal("a bracket '[' or '{' before this place is not closed", error.Message.En);
        Assert.Equal("これより前にある '[' または '{' が閉じられていません", error.Message.Ja);
        Assert.Equal(["crm.example"], Assert.Single(reading.Promise.Recipients).Hosts.ToArray());
        Assert.Equal("Db", Assert.Single(reading.Promise.Stores).Id);
    }

    [Fact]
    public void TagThatTheParserFailsOn_IsReported()
    {
        var error = Assert.Single(PromiseReader.Read("subjects: { a: A }\nstores: !![ x\n").Errors);
        Assert.StartsWith("this is not valid YAML: ", error.Message.En);
        Assert.Equal((1, 6), (error.Position.Line, error.Position.Column));
    }

    [Fact]
    public void HalfWrittenFile_KeepsWhatStandsBeforeAndCallsNothingMissing()
    {
        var reading = PromiseReader.Read("""
            purposes:
              payment:
                text: To charge you.
                retention: P7Y
              support:
                text: "To ans
            """);
        var error = Assert.Single(reading.Errors);
        Assert.Equal(PromiseErrorKind.Unreadable, error.Kind);
        Assert.Equal((5, 10), (error.Position.Line, error.Position.Column));
        Assert.StartsWith("this is not valid YAML: While scanning a quoted scalar, found unexpected end of stream", error.Message.En);
        Assert.StartsWith("YAML として正しくありません（While scanning a quoted scalar, found unexpected end of stream", error.Message.Ja);
        Assert.Equal(["payment", "support"], reading.Promise.Purposes.Select(p => p.Id));
        Assert.Equal("P7Y", reading.Promise.Purposes[0].Retention!.Period);
    }

    [Fact]
    public void MistakesInTwoSections_AreBothReported()
    {
        var reading = PromiseReader.Read("subjects:\n  a: b: c\nstores:\n  Db: { place: Tokyo }\npurposes:\n  d: e: f\nversion: 1\n");
        Assert.Equal([1, 5], reading.Errors.Select(e => e.Position.Line));
        Assert.Equal("Db", Assert.Single(reading.Promise.Stores).Id);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("[{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void DeepNesting_IsReported(string opening)
    {
        var errors = PromiseReader.Read(string.Concat(Enumerable.Repeat(opening, 50_000))).Errors;
        Assert.Contains(errors, e => e.Message == new LocalizedText("nested more than 32 levels deep; no entry needs that", "32 段を超えて入れ子になっています。これほど深い項目はありません"));
    }

    [Fact]
    public void ErrorsBeyondAHundred_AreLeftOut() =>
        Assert.Equal(100, PromiseReader.Read(string.Concat(Enumerable.Range(0, 5000).Select(i => $"key{i}: 1\n"))).Errors.Length);

    [Theory]
    [InlineData("a")]
    [InlineData("a: [b]\n")]
    [InlineData("purposes:\n")]
    [InlineData("? a\n")]
    [InlineData("\"")]
    [InlineData("'a': \"b\n")]
    [InlineData("|\n")]
    [InlineData("purposes: \"\n")]
    [InlineData("receives: [x, x, x, x]\n")]
    [InlineData("%YAML 1.2\n---\n")]
    [InlineData("!!binary a: &b *c\n")]
    [InlineData("{a, b: {c, d: [")]
    public void LargestFileOfAnything_IsReadSoon(string part)
    {
        var watch = Stopwatch.StartNew();
        var text = string.Concat(Enumerable.Repeat(part, 256 * 1024 / part.Length));
        Assert.NotEmpty(PromiseReader.Read(text).Errors);
        Assert.True(watch.Elapsed < Patience, $"took {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void EveryPrefixOfTheExample_IsRead()
    {
        var text = PromiseExample.Text;
        for (var length = 0; length <= text.Length; length++)
        {
            IsWellFormed(PromiseReader.Read(text[..length]), length);
        }
    }

    [Fact]
    public void MutatedExamples_AreRead()
    {
        const string Inserted = "\t\n\r :-[]{}'\"&*!|>%@`#?,.x0\u3000：あ\uD800\u2028\u0085\u0001";
        var random = new Random(20240601);
        for (var round = 0; round < 1000; round++)
        {
            var text = new StringBuilder(PromiseExample.Text);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(4))
                {
                    case 0:
                        text.Insert(at, Inserted[random.Next(Inserted.Length)]);
                        break;
                    case 1:
                        text[at] = Inserted[random.Next(Inserted.Length)];
                        break;
                    case 2:
                        text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
                        break;
                    default:
                        text.Insert(at, text.ToString(random.Next(text.Length - 40), 40));
                        break;
                }
            }

            IsWellFormed(PromiseReader.Read(text.ToString()), text.Length);
        }
    }

    private static void IsWellFormed(PromiseReading reading, int length)
    {
        Assert.All(reading.Errors, e =>
        {
            Assert.InRange(e.Position.Start, 0, length);
            Assert.InRange(e.Position.Start + e.Position.Length, 0, length);
            Assert.False(string.IsNullOrWhiteSpace(e.Message.En));
            Assert.False(string.IsNullOrWhiteSpace(e.Message.Ja));
            Assert.Equal(e.Kind is PromiseErrorKind.MissingEntry or PromiseErrorKind.NoSafeguards, e.MissingPath is not null);
        });
    }
}
