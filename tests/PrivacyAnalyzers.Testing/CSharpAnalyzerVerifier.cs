using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Testing;

/// <summary>Tests of an analyzer, with the defaults of <see cref="CSharpAnalyzerTest{TAnalyzer}"/>.</summary>
/// <typeparam name="TAnalyzer">The analyzer under test.</typeparam>
public class CSharpAnalyzerVerifier<TAnalyzer> : AnalyzerVerifier<TAnalyzer, CSharpAnalyzerVerifier<TAnalyzer>.Test>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>A test whose files, references and options are set one by one.</summary>
    public class Test : CSharpAnalyzerTest<TAnalyzer>;
}
