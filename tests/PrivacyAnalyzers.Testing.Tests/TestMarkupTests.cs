using VerifyCS = PrivacyAnalyzers.Testing.CSharpAnalyzerVerifier<PrivacyAnalyzers.Testing.Tests.Toys.SecretFieldAnalyzer>;

namespace PrivacyAnalyzers.Testing.Tests;

public sealed class TestMarkupTests
{
    [Theory]
    [InlineData("class C { [|int x; }", "Markup of '/0/Test0.cs': the span '[|' is never closed.")]
    [InlineData("class C { {|TOY001:int x; }", "Markup of '/0/Test0.cs': the span '{|TOY001:' is never closed.")]
    [InlineData("class C {\n int x|]; }", "Markup of '/0/Test0.cs': '|]' at line 2 closes nothing that is open.")]
    [InlineData("class C { [|{|#0:int|] x|}; }", "Markup of '/0/Test0.cs': '|]' at line 1 closes nothing that is open.")]
    [InlineData("class C { {|#0:int|} {|#0:x|}; }", "Markup of '/0/Test0.cs': the location '{|#0:' exists twice.")]
    public async Task WhenMarkupIsMalformed_Fails(string source, string expected) =>
        Assert.Equal(expected, await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync(source)));

    [Fact]
    public async Task WhenALocationIsInNoFile_Fails() => Assert.Equal(
        "'TOY001' is expected at the markup location '#3', but no file holds '{|#3:…|}'.",
        await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync("class C { int {|#0:secret|}; }", VerifyCS.Diagnostic().WithLocation(3))));

    [Fact]
    public Task OverlappingLocations_AreClosedByTheirKeys() => VerifyCS.VerifyAnalyzerAsync(
        "class C { int {|#0:se{|#1:cret|#0}; |#1} }",
        VerifyCS.Diagnostic().WithLocation(0));

    [Fact]
    public Task MarkupInsideInterpolationBraces_IsRead() => VerifyCS.VerifyAnalyzerAsync(
        """class C { const string A = "a"; const string [|secret|] = $"x {{|#0:A|}}"; }""");

    [Fact]
    public Task CodeThatResemblesMarkup_IsKept() => VerifyCS.VerifyAnalyzerAsync(
        """class C { int [|secret|] = 1 | 2; bool M(bool a, bool b) => a || b; string S(int x) => $"{x:D}|"; bool P(int x) => x is 1 or 2; }""");

    [Fact]
    public Task WhenPositionsAreCode_DollarsAreKept() => new VerifyCS.Test
    {
        TestCode = """"class C { string [|secret|] = $$"""{{1}}"""; }"""",
        MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode,
    }.RunAsync();
}
