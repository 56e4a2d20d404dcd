using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>One offer for each purpose that the promise declares.</summary>
internal static class PurposeOffers
{
    /// <summary>The offers, in the order of the promise.</summary>
    /// <param name="diagnostic">A finding that names the declared purposes.</param>
    /// <param name="edits">What adding a purpose changes; empty where it can't be added.</param>
    public static ImmutableArray<FixOffer> Of(Diagnostic diagnostic, Func<string, ImmutableArray<FileEdit>> edits) =>
    [
        .. from id in diagnostic.Properties[WithoutPurpose.PurposesProperty]!.Split([' '], StringSplitOptions.RemoveEmptyEntries)
           let changes = edits(id)
           where !changes.IsEmpty
           let text = $"[Purpose(\"{id}\")]"
           select new FixOffer(new($"Add {text}", $"{text} を付ける"), $"{diagnostic.Id}.Purpose:{id}", changes),
    ];
}
