using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Testing.Tests.Toys;

/// <summary>TOY008 flags classes named <c>Unused</c>, but only at the end of the compilation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedClassAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new(
        "TOY008", "Unused class", "'{0}' is unused", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(end =>
        {
            foreach (var symbol in end.Compilation.GetSymbolsWithName("Unused"))
            {
                end.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Locations[0], symbol.Name));
            }
        });
    }
}

/// <summary>Renames the class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnusedClassFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY008"];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Rename it", async _ => context.Document.WithText((await context.Document.GetTextAsync()).Replace(context.Span, "Used")), "rename"),
            context.Diagnostics);
        return Task.CompletedTask;
    }
}
