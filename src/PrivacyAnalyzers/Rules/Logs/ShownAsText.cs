using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV2005: a record's generated <c>ToString</c>, one that somebody wrote, or <c>[DebuggerDisplay]</c> shows personal data of the type.</summary>
internal static class ShownAsText
{
    /// <summary>The names of the members that a record's generated text shows, separated by blanks; absent for other texts.</summary>
    public const string MembersProperty = "Members";

    private static readonly LocalizedText Printed = new("wherever one is logged or printed", "記録や表示のたびに");

    private static readonly LocalizedText Debugged = new("in debuggers and crash dumps", "デバッガーやクラッシュダンプで");

    /// <summary>The findings about the text that the compiler, or a debugger, makes of a type.</summary>
    public static IEnumerable<Diagnostic> Find(INamedTypeSymbol type, PrivacyContext context, CancellationToken cancellationToken)
    {
        // A private record is shown by the type around it or by nobody: what that logs, PRIV2002 tells.
        if (type.DeclaredAccessibility != Accessibility.Private && RecordText.IsGenerated(type))
        {
            var shown = SourcesOf(RecordText.MembersOf(type), type, context, cancellationToken);
            if (!shown.IsEmpty)
            {
                var properties = ImmutableDictionary<string, string?>.Empty.Add(MembersProperty, string.Join(" ", shown.Select(s => s.Symbol.Name)));
                yield return Of("ToString", type, shown, Printed, type.Locations[0], properties);
            }
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass: { } display, ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string text }, ..], ApplicationSyntaxReference: { } at }
                && MetadataName.Of(display) == "System.Diagnostics.DebuggerDisplayAttribute"
                && SourcesOf(MembersIn(text, type), type, context, cancellationToken) is { IsEmpty: false } shown)
            {
                yield return Of("[DebuggerDisplay]", type, shown, Debugged, at.GetSyntax(cancellationToken).GetLocation());
            }
        }
    }

    /// <summary>The finding about a <c>ToString</c> that somebody wrote; null where it shows nothing, or the type is nothing but the value that it shows.</summary>
    public static Diagnostic? Find(ISymbol method, ImmutableArray<DataSource> shown) =>
        shown.IsEmpty || method.ContainingType.GetMembers().Count(m => m is IFieldSymbol { IsStatic: false, IsConst: false }) < 2
            ? null
            : Of("ToString", method.ContainingType, shown, Printed, method.Locations[0]);

    private static Diagnostic Of(string text, INamedTypeSymbol type, ImmutableArray<DataSource> shown, LocalizedText where, Location at, ImmutableDictionary<string, string?>? properties = null) =>
        Diagnostic.Create(Descriptors.PRIV2005_ShownAsText, at, properties, text, SymbolId.NameOf(type), FlowRule.Describe(shown), where);

    /// <summary>Those that are personal data as they stand: what an object shows of itself is its own type's matter.</summary>
    private static ImmutableArray<DataSource> SourcesOf(IEnumerable<ISymbol> members, INamedTypeSymbol type, PrivacyContext context, CancellationToken cancellationToken) =>
        [.. members.Where(m => DataTypes.OfSymbol(m) is { } held && DataTypes.IsPlain(Unwrapped(held))).Select(m => context.Flow.SourceOf(m, type, cancellationToken)).OfType<DataSource>().Distinct()];

    private static ITypeSymbol Unwrapped(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type;

    /// <summary>The members that the holes of a display text name: <c>{Name}</c>, <c>{Owner.Email,nq}</c>.</summary>
    private static IEnumerable<ISymbol> MembersIn(string text, INamedTypeSymbol type)
    {
        foreach (Match hole in TemplateHoles.Pattern.Matches(text))
        {
            ITypeSymbol? holder = type;
            ISymbol? member = null;
            foreach (var name in hole.Groups["name"].Value.Split('.'))
            {
                member = holder is null ? null : MemberNamed(holder, name.TrimEnd('!', '?'));
                holder = member is null ? null : DataTypes.OfSymbol(member);
            }

            if (member is not null)
            {
                yield return member;
            }
        }
    }

    private static ISymbol? MemberNamed(ITypeSymbol type, string name)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers(name).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol) is { } member)
            {
                return member;
            }
        }

        return null;
    }
}
