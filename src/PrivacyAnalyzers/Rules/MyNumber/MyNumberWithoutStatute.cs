using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV6001: a My Number in code that is not under <c>[ProcessesFor]</c> of a purpose that the law permits: consent does not help.</summary>
internal static class MyNumberWithoutStatute
{
    /// <summary>The category of My Numbers (個人番号).</summary>
    public const string Category = "govid.mynumber";

    /// <summary>The finding where code reads a My Number; null where it may.</summary>
    /// <param name="source">What is read.</param>
    /// <param name="read">Where.</param>
    /// <param name="code">The member whose code reads it.</param>
    /// <param name="context">What the rules share.</param>
    public static Diagnostic? Check(DataSource source, IOperation read, ISymbol code, PrivacyContext context) =>
        source.Classification.Category != Category
        || !context.IsPromiseKnown
        || (context.CodePurposes.Of(code) is { } works && works.Any(p => context.Promise.FindPurpose(p) is { Statutory: true }))
            ? null
            : Diagnostic.Create(Descriptors.PRIV6001_MyNumberWithoutStatute, read.Syntax.GetLocation(), source.Name, SymbolId.NameOf(code));
}
