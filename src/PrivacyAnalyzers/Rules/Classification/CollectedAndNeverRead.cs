using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>
/// PRIV1006: an endpoint of a program takes personal data in, and nothing reads it, or nothing but the copying into an entity that nobody reads.
/// What is taken in is gathered on the way; the code is looked through only at the end, and only where something was.
/// </summary>
internal sealed class CollectedAndNeverRead(PrivacyContext context)
{
    /// <summary>What reads all that an endpoint is given, or all that a database keeps, whatever its type.</summary>
    private static readonly ImmutableArray<string> ReadersOfAll = ["ActionArguments", "EndpointFilterInvocationContext", "ChangeTracker"];

    /// <summary>Attributes that only name, describe or bound a value come from here; all others may have somebody read it.</summary>
    private static readonly ImmutableArray<string> Describing = ["System.", "Microsoft.AspNetCore.Mvc.", "Newtonsoft.Json.", "PrivacyAnalyzers.Annotations."];

    private readonly ConcurrentBag<(INamedTypeSymbol Type, ISymbol Taker)> _requests = [];
    private readonly ConcurrentBag<(INamedTypeSymbol Entity, IPropertySymbol Set, string Table)> _sets = [];

    /// <summary>Notes what an endpoint takes in, where its code is all there is to be seen: in a program's own class of data.</summary>
    public void AddRequest(IParameterSymbol parameter, ISymbol taker)
    {
        if (context.Compilation.Options.OutputKind != OutputKind.DynamicallyLinkedLibrary
            && parameter.Type.WithNullableAnnotation(NullableAnnotation.None) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsGenericType: false, ContainingType: null or { IsGenericType: false } } type
            && IsOfThisProject(type)
            && type.BaseType is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
            && type.Interfaces.All(i => type.IsRecord && i.Name == "IEquatable"))
        {
            _requests.Add((type, taker));
        }
    }

    /// <summary>Notes what a context keeps.</summary>
    public void AddSet(IPropertySymbol set, string table, ITypeSymbol entity)
    {
        if (entity is INamedTypeSymbol { IsGenericType: false } type && IsOfThisProject(type))
        {
            _sets.Add((type, set, table));
        }
    }

    /// <summary>False for a type of another project, though an editor shows its code: who reads it there is not seen.</summary>
    private bool IsOfThisProject(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly);

    public IEnumerable<Diagnostic> Find(CancellationToken cancellationToken)
    {
        var entities = _sets.ToLookup(s => s.Entity, SymbolEqualityComparer.Default);
        var requests = _requests.GroupBy(r => r.Type, r => r.Taker, SymbolEqualityComparer.Default)
            .Select(r => (Type: (INamedTypeSymbol)r.Key!, Taker: r.Select(SymbolId.NameOf).OrderBy(n => n, StringComparer.Ordinal).First()))
            .Where(r => !entities.Contains(r.Type) && !r.Type.GetAttributes().Any(MayRead))
            .Select(r => (r.Type, r.Taker, Members: r.Type.GetMembers().OfType<IPropertySymbol>().Where(p => IsTakenIn(p, cancellationToken) && SourceOf(p, cancellationToken) is not null).ToArray()))
            .Where(r => r.Members.Length > 0)
            .ToArray();
        if (requests.Length == 0)
        {
            yield break;
        }

        var wanted = requests.Select(r => r.Type.Name).Concat(_sets.SelectMany(s => new[] { s.Entity.Name, s.Set.Name })).Concat(ReadersOfAll);
        var names = new NamesInCode(context.Compilation, new HashSet<string>(wanted, StringComparer.Ordinal), cancellationToken);
        if (ReadersOfAll.Any(r => names[r].Any()))
        {
            yield break;
        }

        foreach (var (type, taker, members) in requests)
        {
            if (MemberReads.Of(type, [], names, context.Compilation, cancellationToken) is not { IsUsed: true } reads)
            {
                continue;
            }

            foreach (var member in members.Where(m => !reads.IsRead(m)))
            {
                var copies = reads.CopiesOf(member).OrderBy(SymbolId.NameOf, StringComparer.Ordinal).ToArray();
                if (copies.All(c => IsOnlyStored(c, entities, names, cancellationToken)))
                {
                    yield return Found(SourceOf(member, cancellationToken)!, taker, copies.FirstOrDefault());
                }
            }
        }
    }

    private static Diagnostic Found(DataSource source, string taker, IPropertySymbol? stored) => Diagnostic.Create(
        Descriptors.PRIV1006_CollectedAndNeverRead,
        source.Symbol.Locations[0],
        source.Name,
        source.Classification.Category,
        taker,
        stored is null ? new LocalizedText("", "") : new LocalizedText($" but to store it in '{SymbolId.NameOf(stored)}'", $"'{SymbolId.NameOf(stored)}' への保存を除き、"));

    /// <summary>True for a member of an entity of this program that nothing reads.</summary>
    private bool IsOnlyStored(IPropertySymbol copy, ILookup<ISymbol?, (INamedTypeSymbol Entity, IPropertySymbol Set, string Table)> entities, NamesInCode names, CancellationToken cancellationToken)
    {
        var kept = entities[copy.ContainingType].ToArray();
        return kept.Length > 0
            && IsPlain(copy, cancellationToken)
            && !copy.ContainingType.GetAttributes().Any(MayRead)
            && !kept.Any(k => names.Queries.Any(q => q.IndexOf(k.Table, StringComparison.OrdinalIgnoreCase) >= 0))
            && MemberReads.Of(copy.ContainingType, [.. kept.Select(k => k.Set)], names, context.Compilation, cancellationToken) is { } reads
            && !reads.IsRead(copy)
            && !reads.CopiesOf(copy).Any();
    }

    private DataSource? SourceOf(IPropertySymbol member, CancellationToken cancellationToken) => context.Flow.SourceOf(member, member, cancellationToken);

    private bool IsTakenIn(IPropertySymbol property, CancellationToken cancellationToken) =>
        property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public } && IsPlain(property, cancellationToken);

    /// <summary>True for a property that only holds its value, and that no attribute has anybody read.</summary>
    private bool IsPlain(IPropertySymbol property, CancellationToken cancellationToken) =>
        !context.Flow.Bodies.HasCode(property.GetMethod, cancellationToken)
        && !context.Flow.Bodies.HasCode(property.SetMethod, cancellationToken)
        && property is { IsOverride: false, IsVirtual: false }
        && !property.GetAttributes().Concat(PositionalMembers.CounterpartOf(property)?.GetAttributes() ?? []).Any(MayRead);

    private static bool MayRead(AttributeData attribute) =>
        attribute.AttributeClass is not { TypeKind: not TypeKind.Error } type
        || type.Name is "CompareAttribute" or "RemoteAttribute" or "CustomValidationAttribute" or "MetadataTypeAttribute" or "ObsoleteAttribute" or "JsonIgnoreAttribute" or "BindNeverAttribute" or "JsonConverterAttribute" or "TypeConverterAttribute" or "ModelBinderAttribute"
        || !Describing.Any(d => MetadataName.Of(type).StartsWith(d, StringComparison.Ordinal));
}
