using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>The least that an analyzer of method bodies can cost: visits every operation of every block and reports nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyVisitor : DiagnosticAnalyzer
{
    // An analyzer without a rule is not run; this one is never released.
#pragma warning disable RS2008 // It is a yardstick for measuring and is never released.
    private static readonly DiagnosticDescriptor Rule = new("EMPTY0001", "Nothing", "Nothing", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);
#pragma warning restore RS2008

    private static int _operations;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterOperationBlockAction(Visit);
    }

    private void Visit(OperationBlockAnalysisContext context)
    {
        var operations = 0;
        foreach (var block in context.OperationBlocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                operations += operation.IsImplicit ? 0 : 1;
            }
        }

        Interlocked.Add(ref _operations, operations);
    }
}
