using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Testing.Tests.Toys;

/// <summary>TOY009 flags calls of <c>ILogger.Log</c> and <c>LoggerMessage.Define</c>, in generated code too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LogCallAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new(
        "TOY009", "Log call", new TwoLanguages("'{0}' logs", "'{0}' は記録する"), "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (((IInvocationOperation)context.Operation).TargetMethod is { Name: "Log" or "Define", ContainingType.Name: "ILogger" or "LoggerMessage" })
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.ContainingSymbol.Name));
        }
    }

    private sealed class TwoLanguages(string english, string japanese) : LocalizableString
    {
        protected override string GetText(IFormatProvider? formatProvider) =>
            formatProvider is System.Globalization.CultureInfo { TwoLetterISOLanguageName: "ja" } ? japanese : english;

        protected override int GetHash() => english.GetHashCode(StringComparison.Ordinal);

        protected override bool AreEqual(object? other) => ReferenceEquals(this, other);
    }
}
