using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>
/// PRIV1009: code under <c>[ProcessesFor("marketing")]</c> reads data whose purposes do not include it, is handed it, or has it read by what it calls.
/// Data without any purpose is PRIV1002's first, a My Number PRIV6001's.
/// </summary>
internal static class UsedForAnotherPurpose
{
    /// <summary>The finding where code reads data; null where it may.</summary>
    /// <param name="source">What is read.</param>
    /// <param name="read">Where.</param>
    /// <param name="code">The member whose code reads it.</param>
    /// <param name="context">What the rules share.</param>
    public static Diagnostic? Check(DataSource source, IOperation read, ISymbol code, PrivacyContext context) =>
        Find([source], context.CodePurposes.Of(code), null, read, context) ?? CheckCallee(source, read, context);

    /// <summary>The findings where code calls a function that reads data and does not say itself what it works for, by what the data is kept for.</summary>
    /// <param name="call">The call, construction, or read of a property.</param>
    /// <param name="code">The member whose code calls.</param>
    /// <param name="context">What the rules share.</param>
    /// <param name="cancellationToken">Stops reading the callees.</param>
    public static IEnumerable<(ImmutableArray<DataSource> Sources, Diagnostic Finding)> FindThroughCall(IOperation call, ISymbol code, PrivacyContext context, CancellationToken cancellationToken)
    {
        if (context.CodePurposes.Of(code) is not { } works || CodePurposes.Called(call) is not { } called)
        {
            yield break;
        }

        foreach (var kept in context.CodePurposes.ReadsOf(called, cancellationToken).GroupBy(s => string.Join(", ", PurposesOf(s, context)), StringComparer.Ordinal))
        {
            ImmutableArray<DataSource> sources = [.. kept];
            if (Find(sources, works, called, call, context) is { } finding)
            {
                yield return (sources, finding);
            }
        }
    }

    /// <summary>The finding where data is handed right to a function that works for something else.</summary>
    private static Diagnostic? CheckCallee(DataSource source, IOperation read, PrivacyContext context) =>
        read.Parent is IArgumentOperation { Parent: { } call } && CodePurposes.Called(call) is { } callee
            ? Find([source], context.CodePurposes.Of(callee), null, read, context)
            : null;

    private static Diagnostic? Find(ImmutableArray<DataSource> sources, ImmutableArray<string>? works, IMethodSymbol? through, IOperation at, PrivacyContext context)
    {
        var purposes = PurposesOf(sources[0], context);
        if (works is not { } wanted || purposes.IsEmpty || purposes.Any(wanted.Contains) || sources[0].Classification.Category == MyNumberWithoutStatute.Category)
        {
            return null;
        }

        var reader = through is null ? null : SymbolId.NameOf(through.AssociatedSymbol ?? through);
        return Diagnostic.Create(
            Descriptors.PRIV1009_UsedForAnotherPurpose,
            at.Syntax.GetLocation(),
            FlowRule.Describe(sources),
            string.Join(", ", purposes),
            string.Join(", ", wanted),
            reader is null ? new LocalizedText("", "") : new LocalizedText($" by '{reader}'", $" '{reader}' を通じて"),
            reader is null ? new LocalizedText("", "") : new LocalizedText($", mark '{reader}' [ProcessesFor]", $"、'{reader}' に [ProcessesFor] を付けるか"));
    }

    private static ImmutableArray<string> PurposesOf(DataSource source, PrivacyContext context) => context.Purposes.Of(source.Symbol, source.Classification);
}
