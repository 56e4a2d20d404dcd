using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Testing.Tests.Toys;

/// <summary>TOY006 flags fields, TOY007 (off by default) flags methods.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TwoRulesAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor FieldRule = new(
        "TOY006", "Field", "Field '{0}'", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MethodRule = new(
        "TOY007", "Method", "Method '{0}'", "Toys", DiagnosticSeverity.Info, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [FieldRule, MethodRule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(field => Report(field, FieldRule), SymbolKind.Field);
        context.RegisterSymbolAction(method => Report(method, MethodRule), SymbolKind.Method);
    }

    private static void Report(SymbolAnalysisContext context, DiagnosticDescriptor rule)
    {
        if (!context.Symbol.IsImplicitlyDeclared)
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, context.Symbol.Locations[0], context.Symbol.Name));
        }
    }
}
