using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Testing;

/// <summary>Tests of an analyzer in one call. A test project derives its own from this, with a test type that sets its defaults.</summary>
/// <typeparam name="TAnalyzer">The analyzer under test.</typeparam>
/// <typeparam name="TTest">The test that the calls make.</typeparam>
public class AnalyzerVerifier<TAnalyzer, TTest>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TTest : CSharpAnalyzerTest<TAnalyzer>, new()
{
    /// <summary>Expects the analyzer's only rule.</summary>
    /// <exception cref="VerificationException">The analyzer has several rules.</exception>
    public static DiagnosticResult Diagnostic() =>
        new TAnalyzer().SupportedDiagnostics is [var only]
            ? new(only)
            : throw new VerificationException($"'{typeof(TAnalyzer).Name}' has several rules: use Diagnostic(id) or Diagnostic(descriptor).");

    /// <summary>Expects the rule with this id.</summary>
    /// <exception cref="VerificationException">The analyzer has no such rule, or several descriptors for it that differ in severity.</exception>
    public static DiagnosticResult Diagnostic(string diagnosticId)
    {
        var rules = new TAnalyzer().SupportedDiagnostics.Where(rule => rule.Id == diagnosticId).ToList();
        return rules switch
        {
            [] => throw new VerificationException($"'{typeof(TAnalyzer).Name}' has no rule '{diagnosticId}'."),
            [var only] => new(only),
            _ when rules.TrueForAll(rule => rule.DefaultSeverity == rules[0].DefaultSeverity) => new(diagnosticId, rules[0].DefaultSeverity),
            _ => throw new VerificationException($"'{typeof(TAnalyzer).Name}' has descriptors of several severities for '{diagnosticId}': use Diagnostic(descriptor)."),
        };
    }

    /// <summary>Expects a rule.</summary>
    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    /// <summary>Runs the analyzer over a source with markup.</summary>
    /// <param name="source">The source.</param>
    /// <param name="expected">Diagnostics expected beside those of the markup.</param>
    /// <exception cref="VerificationException">The analyzer reports something else, or the source does not compile.</exception>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new TTest { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
