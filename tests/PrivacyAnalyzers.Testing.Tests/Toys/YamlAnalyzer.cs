using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Testing.Tests.Toys;

/// <summary>TOY003 flags every <c>etc</c> in <c>privacy.yml</c>; TOY004 flags classes named <c>Customer</c> where the file is missing, TOY005 the project itself where it has none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class YamlAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor WordRule = new(
        "TOY003", "Vague word", "'etc' is vague", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MissingRule = new(
        "TOY004", "No privacy.yml", "'{0}' needs a privacy.yml", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ProjectRule = new(
        "TOY005", "No class", "'{0}' declares no class", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [WordRule, MissingRule, ProjectRule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(FindWords);
        context.RegisterSymbolAction(RequireFile, SymbolKind.NamedType);
        context.RegisterCompilationAction(RequireClass);
    }

    private static void FindWords(AdditionalFileAnalysisContext context)
    {
        var text = context.AdditionalFile.GetText(context.CancellationToken)!;
        for (var at = text.ToString().IndexOf("etc", StringComparison.Ordinal); at >= 0; at = text.ToString().IndexOf("etc", at + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, "etc".Length);
            context.ReportDiagnostic(Diagnostic.Create(WordRule, Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span))));
        }
    }

    private static void RequireFile(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name == "Customer" && context.Options.AdditionalFiles.IsEmpty)
        {
            context.ReportDiagnostic(Diagnostic.Create(MissingRule, context.Symbol.Locations[0], context.Symbol.Name));
        }
    }

    private static void RequireClass(CompilationAnalysisContext context)
    {
        if (context.Compilation.Assembly.TypeNames.Count == 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(ProjectRule, Location.None, context.Compilation.AssemblyName));
        }
    }
}
