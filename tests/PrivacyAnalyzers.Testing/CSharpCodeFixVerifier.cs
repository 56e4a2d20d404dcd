using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Testing;

/// <summary>Tests of a code fix, with the defaults of <see cref="CSharpCodeFixTest{TAnalyzer, TCodeFix}"/>.</summary>
/// <typeparam name="TAnalyzer">The analyzer that finds the diagnostics.</typeparam>
/// <typeparam name="TCodeFix">The code fix under test.</typeparam>
public class CSharpCodeFixVerifier<TAnalyzer, TCodeFix> : CodeFixVerifier<TAnalyzer, TCodeFix, CSharpCodeFixVerifier<TAnalyzer, TCodeFix>.Test>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>A test whose files, references and options are set one by one.</summary>
    public class Test : CSharpCodeFixTest<TAnalyzer, TCodeFix>;
}
