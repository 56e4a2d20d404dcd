using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Testing.Tests.Toys;

/// <summary>TOY001 flags fields whose names start with <c>secret</c>; fields named <c>related…</c> of the type are its additional locations; <c>secretTwice</c> is flagged twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretFieldAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new(
        "TOY001", "Secret field", "The field '{0}' is secret", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.Field);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name.StartsWith("secret", StringComparison.Ordinal))
        {
            var related = context.Symbol.ContainingType.GetMembers().Where(member => member.Name.StartsWith("related", StringComparison.Ordinal));
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0], related.Select(member => member.Locations[0]), context.Symbol.Name));
            if (context.Symbol.Name == "secretTwice")
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0], "once more"));
            }
        }
    }
}
