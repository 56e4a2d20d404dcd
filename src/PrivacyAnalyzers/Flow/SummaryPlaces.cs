using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>How <see cref="MethodFact"/> writes places.</summary>
internal static class SummaryPlaces
{
    public const string This = "this";

    public const string Call = "call:";

    public const string New = "new:";

    /// <summary>A member on the way to a place; null for what no other assembly can name.</summary>
    public static string? NameOf(object key) => key switch
    {
        Member member => Escape(member.Name),
        HiddenMember hidden => Escape(hidden.Id),
        IPropertySymbol { ContainingType.IsAnonymousType: true } property => Escape("." + property.Name),
        IFieldSymbol or IPropertySymbol or IEventSymbol or IParameterSymbol => SymbolId.Of((ISymbol)key) is { } id ? Escape(id) : null,
        _ => null,
    };

    /// <summary>The parts of a place: where it begins, and the members on the way.</summary>
    public static string[] Split(string place) => [.. place.Split('/').Select(p => p.Replace("~1", "/").Replace("~0", "~"))];

    /// <summary>The place that holds the last member, and that member; null where there is none.</summary>
    public static (string Owner, string Member)? Last(string place) =>
        place.LastIndexOf('/') is > 0 and var at ? (place.Substring(0, at), Split(place.Substring(at + 1))[0]) : null;

    private static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");
}

/// <summary>A member of another assembly's object that this compilation can't see: a private field.</summary>
internal sealed record HiddenMember(string Id);
