using System.Text.Json;

namespace PrivacyAnalyzers.FlowSuite.Tests;

/// <summary>The command line, with the real analyzer.</summary>
public class SuiteCommandTests
{
    private const string Case = """
        using static Taint;

        class C
        {
            void M()
            {
                var s = Source<string>(1);
                Sink(s); // flow: 1
                Sink(s);
                s = "clean";
                Sink(s); // flow: 2
                Sink(s);
            }
        }
        """;

    [Fact]
    public void Verbose_PrintsMissedAndFalseLinesAndATable()
    {
        using var suite = new TemporarySuite().With("Shared.cs", TemporarySuite.Taint).With("A/One.cs", Case);
        Assert.Equal(SuiteCommand.Ok, suite.Run(suite.Root, "--verbose"));
        Assert.StartsWith("""
            missed: A/One.cs:11: Sink(s); // flow: 2
            false: A/One.cs:9: Sink(s);

            """.ReplaceLineEndings("\n"), suite.Output, StringComparison.Ordinal);
        Assert.Equal(["A", "1", "1", "1", "2", "50.0 %", "50.0 %", "0", "0"], Row(suite.Output, "A"));
        Assert.Equal(["all", "1", "1", "1", "2", "50.0 %", "50.0 %", "0", "0"], Row(suite.Output, "all"));
    }

    [Fact]
    public void WithoutVerbose_PrintsTheTableOnly()
    {
        using var suite = new TemporarySuite().With("Shared.cs", TemporarySuite.Taint).With("A/One.cs", Case);
        Assert.Equal(SuiteCommand.Ok, suite.Run(suite.Root));
        Assert.DoesNotContain("One.cs", suite.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_HoldsTheLines()
    {
        using var suite = new TemporarySuite().With("Shared.cs", TemporarySuite.Taint).With("A/One.cs", Case);
        var path = Path.Combine(suite.Root, "result.json");
        Assert.Equal(SuiteCommand.Ok, suite.Run(suite.Root, "--json", path));
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var folder = json.RootElement.GetProperty("folders")[0];
        Assert.Equal("A/One.cs", folder.GetProperty("missed")[0].GetProperty("file").GetString());
        Assert.Equal(11, folder.GetProperty("missed")[0].GetProperty("line").GetInt32());
        Assert.Equal(0.5, json.RootElement.GetProperty("score").GetProperty("recall").GetDouble());
    }

    [Fact]
    public void SourcesAndSinks_AreIdsPrefixesOrNames()
    {
        using var suite = new TemporarySuite().With("One.cs", """
            class C
            {
                static string Read() => "";
                static string Fetch(int n) => "";
                static void Write(string s) { }
                static void WriteTwo(string s) { }
                void M()
                {
                    Write(Read()); // expected
                    WriteTwo(Fetch(1)); // expected
                }
            }
            """);
        Assert.Equal(SuiteCommand.Ok, suite.Run(
            suite.Root, "--source", "Read", "--source", "M:C.Fetch(System.Int32)", "--sink", "M:C.Write*", "--marker", "// expected"));
        Assert.Equal(["all", "2", "0", "0"], Row(suite.Output, "all")[..4]);
    }

    [Fact]
    public void Reads_DecidesWhatOfAnObjectCounts()
    {
        using var suite = new TemporarySuite().With("Shared.cs", TemporarySuite.Taint).With("One.cs", """
            using static Taint;

            class C
            {
                public string Name { get; set; } = "";
                void M() => Sink(new C { Name = Source<string>(1) });
            }
            """);
        Assert.Equal(SuiteCommand.Ok, suite.Run(suite.Root, "--reads", "value"));
        Assert.Equal("0", Row(suite.Output, "all")[3]);
        Assert.Equal(SuiteCommand.Ok, suite.Run(suite.Root, "--reads", "graph"));
        Assert.Equal("1", Row(suite.Output, "all")[3]);
    }

    [Fact]
    public void ImplicitUsings_AreAddedWhenAskedFor()
    {
        using var suite = new TemporarySuite().With("Shared.cs", TemporarySuite.Taint).With("One.cs", "class C { void M() => Console.WriteLine(); }");
        Assert.Equal(SuiteCommand.Ok, suite.Run(suite.Root));
        Assert.Equal("1", Row(suite.Output, "all")[8]);
        Assert.Equal(SuiteCommand.Ok, suite.Run(suite.Root, "--implicit-usings"));
        Assert.Equal("0", Row(suite.Output, "all")[8]);
    }

    [Fact]
    public void UnknownFolder_IsAnError()
    {
        using var suite = new TemporarySuite();
        Assert.Equal(SuiteCommand.BadInput, suite.Run(Path.Combine(suite.Root, "none")));
        Assert.Equal("error: there is no folder '<root>/none'\n", suite.Error.Replace('\\', '/'));
    }

    [Fact]
    public void EmptyFolder_IsAnError()
    {
        using var suite = new TemporarySuite();
        Assert.Equal(SuiteCommand.BadInput, suite.Run(suite.Root));
        Assert.Equal("error: there are no C# files in '<root>'\n", suite.Error);
    }

    [Fact]
    public void NameThatNoMethodHas_IsAnError()
    {
        using var suite = new TemporarySuite().With("Shared.cs", TemporarySuite.Taint).With("One.cs", "class C;");
        Assert.Equal(SuiteCommand.BadInput, suite.Run(suite.Root, "--sink", "Snik"));
        Assert.Equal("error: no method in '<root>' is named 'Snik'\n", suite.Error);
    }

    [Theory]
    [InlineData("--marker", "(", "--marker is no regular expression")]
    [InlineData("--not-marker", "(", "--not-marker is no regular expression")]
    [InlineData("--source", "M:bad id", "a source or sink can't be used")]
    [InlineData("--reads", "all", "'all'")]
    [InlineData("--each-file", "--each-folder", "exclude each other")]
    public void BadOption_IsAnError(string option, string value, string message)
    {
        using var suite = new TemporarySuite().With("Shared.cs", TemporarySuite.Taint).With("One.cs", "class C;");
        Assert.Equal(SuiteCommand.BadInput, suite.Run(suite.Root, option, value));
        Assert.Contains(message, suite.Error, StringComparison.Ordinal);
    }

    private static string[] Row(string output, string name) =>
    [
        .. output.Split('\n')
            .Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Single(cells => cells is [var first, ..] && first == name),
    ];
}
