using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.FlowSuite.Tests;

/// <summary>Reports each call of a method <c>Leak</c>, related to its declaration, and as a bound each call of a method <c>Stop</c>; throws at each call of <c>Throw</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ToyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Flow = new("PRIV2001", "Flow", "A flow", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);
    private static readonly DiagnosticDescriptor Bound = new("PRIV0007", "Bound", "A bound", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Flow, Bound];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var method = ((IInvocationOperation)context.Operation).TargetMethod;
        var at = context.Operation.Syntax.GetLocation();
        switch (method.Name)
        {
            case "Leak":
                context.ReportDiagnostic(Diagnostic.Create(Flow, at, method.Locations));
                break;
            case "Stop":
                context.ReportDiagnostic(Diagnostic.Create(Bound, at));
                break;
            case "Throw":
                throw new InvalidOperationException("thrown by the toy");
        }
    }
}
