namespace PrivacyAnalyzers.FlowSuite.Tests;

/// <summary>How findings and marked lines are compared.</summary>
public class SuiteRunTests
{
    private const string Toy = """
        class T
        {
            public static void Leak(int n) { }
            public static void Stop() { }
            public static void Throw() { }

        """;

    [Fact]
    public async Task MarkedLineWithAFinding_IsFound()
    {
        using var suite = new TemporarySuite().With("A/One.cs", Toy + """
                void M() => Leak(1); // flow: 1
            }
            """);
        var folder = Assert.Single((await suite.RunToyAsync()).Folders);
        Assert.Equal("A", folder.Folder);
        Assert.Equal("A/One.cs:6: void M() => Leak(1); // flow: 1", Assert.Single(folder.Found).ToString());
        Assert.Equal(new Score { Found = 1 }, folder.Score);
    }

    [Fact]
    public async Task MarkedLineWithoutAFinding_IsMissed()
    {
        using var suite = new TemporarySuite().With("One.cs", Toy + """
                void M() => Stop(); // flow: 1
            }
            """);
        var folder = Assert.Single((await suite.RunToyAsync()).Folders);
        Assert.Equal(".", folder.Folder);
        Assert.Equal("One.cs:6: void M() => Stop(); // flow: 1", Assert.Single(folder.Missed).ToString());
    }

    [Fact]
    public async Task FindingWithoutAMark_IsFalseOnceALine()
    {
        using var suite = new TemporarySuite().With("One.cs", Toy + """
                void M() { Leak(1); Leak(2); }
            }
            """);
        var result = await suite.RunToyAsync();
        Assert.Equal("One.cs:6: void M() { Leak(1); Leak(2); }", Assert.Single(result.Folders[0].False).ToString());
        Assert.Equal(new Score { False = 1, Negatives = 1 }, result.Score);
    }

    [Fact]
    public async Task RelatedLocationOnAMarkedLine_IsFound()
    {
        using var suite = new TemporarySuite().With("One.cs", """
            class T
            {
                public static void Leak(int n) { } // flow: 1
                void M() => Leak(1);
            }
            """);
        var result = await suite.RunToyAsync();
        Assert.Equal(3, Assert.Single(result.Folders[0].Found).Line);
        Assert.Empty(result.Folders[0].False);
    }

    [Fact]
    public async Task BoundsAndFailures_AreCountedApart()
    {
        using var suite = new TemporarySuite().With("One.cs", Toy + """
                void M() => Stop();
                void N() => Throw();
            }
            """);
        var result = await suite.RunToyAsync();
        Assert.Equal(new Score { Bounds = 1 }, result.Score);
        Assert.Contains("thrown by the toy", Assert.Single(result.Folders[0].Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnMarkers_DecideWhatIsExpected()
    {
        using var suite = new TemporarySuite().With("One.cs", Toy + """
                void M() => Leak(1); // BAD
                void N() => Leak(2); // BAD, but $ SPURIOUS
                void O() => Leak(3); // flow: 1
            }
            """);
        var result = await suite.RunToyAsync(options => options with { Marker = new("// BAD"), NotMarker = new("SPURIOUS") });
        Assert.Equal([6], result.Folders[0].Found.Select(line => line.Line));
        Assert.Equal([7, 8], result.Folders[0].False.Select(line => line.Line));
    }

    [Fact]
    public async Task EachFile_IsACompilationOfItsOwn()
    {
        using var suite = new TemporarySuite()
            .With("A/One.cs", Toy + "    void M() => Leak(1); // flow: 1\n}")
            .With("A/Two.cs", Toy + "    void M() => Leak(1); // flow: 1\n}");
        var together = await suite.RunToyAsync();
        Assert.NotEmpty(together.Folders[0].CompileErrors);
        var apart = await suite.RunToyAsync(options => options with { EachFile = true });
        Assert.Empty(apart.Folders[0].CompileErrors);
        Assert.Equal(2, apart.Folders[0].Found.Length);
    }

    [Fact]
    public async Task SharedFileAbove_IsCompiledWithEachFolderAndDoesNotCount()
    {
        using var suite = new TemporarySuite()
            .With("Shared.cs", Toy + "    void M() { } // flow: 1\n}")
            .With("A/One.cs", "class A { void M() => T.Leak(1); } // flow: 1")
            .With("B/C/Two.cs", "class A { void M() => T.Leak(1); } // flow: 1");
        var result = await suite.RunToyAsync();
        Assert.Equal(["A", "B/C"], result.Folders.Select(folder => folder.Folder));
        Assert.All(result.Folders, folder => Assert.Empty(folder.CompileErrors));
        Assert.Equal(new Score { Found = 2 }, result.Score);
    }

    [Fact]
    public async Task CodeWithErrors_StillRuns()
    {
        using var suite = new TemporarySuite().With("One.cs", Toy + """
                Missing F;
                void M() => Leak(1); // flow: 1
            }
            """);
        var result = await suite.RunToyAsync();
        Assert.Contains("CS0246", Assert.Single(result.Folders[0].CompileErrors), StringComparison.Ordinal);
        Assert.Equal(1, result.Score.Found);
    }

    [Fact]
    public async Task OutputFolders_AreNotRead()
    {
        using var suite = new TemporarySuite().With("One.cs", "class A;").With("obj/Two.cs", "class A;").With("A/bin/Three.cs", "class A;");
        Assert.Empty(Assert.Single((await suite.RunToyAsync()).Folders).CompileErrors);
    }

    [Theory]
    [InlineData(3, 1, 1, 0.75, 0.75)]
    [InlineData(0, 2, 0, null, 0.0)]
    [InlineData(0, 0, 2, 0.0, null)]
    public void Shares_AreOfFindingsAndOfExpectedLines(int found, int missed, int wrong, double? precision, double? recall)
    {
        var score = new Score { Found = found, Missed = missed, False = wrong };
        Assert.Equal(precision, score.Precision);
        Assert.Equal(recall, score.Recall);
    }
}
