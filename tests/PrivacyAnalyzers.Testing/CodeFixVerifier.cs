using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Testing;

/// <summary>Tests of a code fix in one call. A test project derives its own from this, with a test type that sets its defaults.</summary>
/// <typeparam name="TAnalyzer">The analyzer that finds the diagnostics.</typeparam>
/// <typeparam name="TCodeFix">The code fix under test.</typeparam>
/// <typeparam name="TTest">The test that the calls make.</typeparam>
public class CodeFixVerifier<TAnalyzer, TCodeFix, TTest> : AnalyzerVerifier<TAnalyzer, TTest>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
    where TTest : CSharpCodeFixTest<TAnalyzer, TCodeFix>, new()
{
    /// <summary>Runs the analyzer over a source with markup, and the fix over what it finds.</summary>
    /// <param name="source">The source.</param>
    /// <param name="fixedSource">The source after all fixes; the same as <paramref name="source"/> when no fix may be offered.</param>
    /// <exception cref="VerificationException">Analyzer or fix do something else, or a source does not compile.</exception>
    public static Task VerifyCodeFixAsync(string source, string fixedSource) => VerifyCodeFixAsync(source, [], fixedSource);

    /// <inheritdoc cref="VerifyCodeFixAsync(string, DiagnosticResult[], string)"/>
    public static Task VerifyCodeFixAsync(string source, DiagnosticResult expected, string fixedSource) => VerifyCodeFixAsync(source, [expected], fixedSource);

    /// <summary>Runs the analyzer over a source with markup, and the fix over what it finds.</summary>
    /// <param name="source">The source.</param>
    /// <param name="expected">Diagnostics expected in the source beside those of the markup.</param>
    /// <param name="fixedSource">The source after all fixes; the same as <paramref name="source"/> when no fix may be offered.</param>
    /// <exception cref="VerificationException">Analyzer or fix do something else, or a source does not compile.</exception>
    public static Task VerifyCodeFixAsync(string source, DiagnosticResult[] expected, string fixedSource)
    {
        var test = new TTest { TestCode = source, FixedCode = fixedSource };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
