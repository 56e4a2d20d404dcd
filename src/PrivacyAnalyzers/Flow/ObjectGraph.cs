using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>What a serializer would write of a value: the whole graph of objects behind it, as its contract lets members out.</summary>
internal sealed class ObjectGraph(FunctionAnalysis analysis, SerializerContract contract)
{
    /// <summary>Types nested deeper than this are not looked into; serializers themselves stop at 64, people long before.</summary>
    public const int MaxDepth = 8;

    /// <summary>What is known by its type alone is not followed through more references by key: queries ask for the nearest ones.</summary>
    private const int MaxKeys = 1;

    private const int NoLimit = int.MinValue;

    /// <summary>A type that holds more types than this, as one of generic types without end, is asked for by itself.</summary>
    private const int MaxTypes = 2000;

    private readonly FunctionAnalysis.LabelSet _found = new();
    private readonly HashSet<(object, object)> _visited = [];

    /// <summary>The labels that would be written.</summary>
    /// <param name="value">The root.</param>
    /// <param name="type">Its static type; null where unknown.</param>
    public ImmutableArray<FlowLabel> Read(FlowValue value, ITypeSymbol? type)
    {
        Read(value, type, 0);
        return _found.ToImmutable();
    }

    /// <summary>The members of a type, and of the types that they hold, that are personal data.</summary>
    /// <param name="type">The type.</param>
    /// <param name="contract">Which members count.</param>
    /// <param name="sourceOf">A member as a source; null where it is none.</param>
    /// <param name="stopsAt">True for a type below the first into which it is not looked; null where it looks into all.</param>
    public static ImmutableArray<DataSource> SourcesIn(ITypeSymbol type, SerializerContract contract, Func<ISymbol, DataSource?> sourceOf, Func<ITypeSymbol, bool>? stopsAt = null)
    {
        var found = new SortedSet<DataSource>();
        ReadType(type, contract, sourceOf, source => found.Add(source), [], 0, 0, stopsAt);
        return [.. found];
    }

    /// <summary>True where a type, or one that it holds, has a member that is personal data, whoever may see it.</summary>
    public static bool HasSource(ITypeSymbol type, Func<ISymbol, DataSource?> sourceOf)
    {
        var found = false;
        Read(SerializerContract.Everything);
        if (!found)
        {
            Read(SerializerContract.State);
        }

        return found;

        void Read(SerializerContract contract) => ReadType(type, contract, m => found ? null : sourceOf(m), _ => found = true, [], 0, NoLimit, _ => found);
    }

    /// <summary>
    /// All types that a type holds on whatever way, itself among them; null where a member of one is personal data, or there are
    /// too many. One walk answers for all of them.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="isSource">True for a member that is personal data.</param>
    /// <param name="isKnown">True for a type of which it is known that nothing behind it is.</param>
    public static IReadOnlyCollection<ITypeSymbol>? TypesWithoutSource(ITypeSymbol type, Func<ISymbol, bool> isSource, Func<ITypeSymbol, bool> isKnown)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default) { type };
        var pending = new Stack<ITypeSymbol>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            var held = DataTypes.Held(pending.Pop());
            if (!IsReadable(held) || isKnown(held))
            {
                continue;
            }

            foreach (var member in SerializerContract.Everything.MembersOf(held).Concat(SerializerContract.State.MembersOf(held)))
            {
                if (isSource(member) || seen.Count > MaxTypes)
                {
                    return null;
                }

                var memberType = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
                if (seen.Add(memberType))
                {
                    pending.Push(memberType);
                }
            }
        }

        return seen;
    }

    private void Read(FlowValue value, ITypeSymbol? type, int depth)
    {
        _found.AddAll(value.Labels.Where(l => l.Source is not null || l.Entry is { Type: null } || (l.Entry is { Type: { } entry } && (DataTypes.IsPlain(entry) || SaysNothing(entry)))));
        foreach (var target in value.Objects)
        {
            // What is made here is what it is, whatever the variable's type says; what generic code makes, only the variable's type says.
            var isTold = target.Type is { } own && !(SaysNothing(own) && type is not null) && (target.Kind == ObjectKind.Made || SaysNothing(type));
            ReadObject(target, isTold ? target.Type : type, depth);
        }

        if (value.Objects.IsEmpty && type is not null && value is { IsKnown: false })
        {
            ReadType(type, depth);
        }
    }

    /// <summary>What a collection is one of; null for what is none.</summary>
    private static ITypeSymbol? ElementOf(ITypeSymbol? type) =>
        type is not null && DataTypes.Held(type) is var held && !SymbolEqualityComparer.Default.Equals(held, type) ? held : null;

    /// <summary>True for a type that any object may have, and for collections of it.</summary>
    private static bool SaysNothing(ITypeSymbol? type) => type is null || DataTypes.Held(type).SpecialType == SpecialType.System_Object || TypeRoles.IsGeneric(type);

    private void ReadObject(AbstractObject target, ITypeSymbol? type, int depth)
    {
        if (depth > MaxDepth || target.Kind == ObjectKind.Function || !_visited.Add((target, "object")))
        {
            return;
        }

        if (target is { Kind: ObjectKind.Entry, Type: { } given } && SaysNothing(given))
        {
            // Only the caller knows what it is.
            _found.Add(FlowLabel.OnEntry(target, null));
        }

        var written = new Dictionary<object, FlowValue>();
        foreach (var (key, member) in analysis.MembersOf(target))
        {
            written[key] = member;
        }

        var hasContent = false;
        foreach (var pair in written)
        {
            if (pair.Key is PrivacyAnalyzers.Flow.Member)
            {
                hasContent |= pair.Key is not PrivacyAnalyzers.Flow.Member { Name: "[key]" };
                Read(pair.Value, pair.Key.Equals(PrivacyAnalyzers.Flow.Member.Content) ? ElementOf(type) : null, depth + 1);
            }
        }

        if (type is null)
        {
            return;
        }

        var held = DataTypes.Held(type);
        if (!SymbolEqualityComparer.Default.Equals(held, type))
        {
            if (hasContent || target.Kind == ObjectKind.Made)
            {
                return;
            }

            if (target.Parts.FirstOrDefault(p => Equals(p.Key, PrivacyAnalyzers.Flow.Member.Content)) is { } element)
            {
                // Code that looked at the elements may have emptied them.
                ReadObject(element, held, depth + 1);
            }
            else
            {
                ReadType(held, depth + 1);
            }

            return;
        }

        if (held.ContainingNamespace is { Name: "Http" or "Mail", ContainingNamespace.Name: "Net" } or { Name: "MimeKit", ContainingNamespace.IsGlobalNamespace: true })
        {
            // A request or a mail holds what was put into it, under any of its properties, and into its headers.
            foreach (var member in written.Values)
            {
                Read(member, null, depth + 1);
            }

            foreach (var part in target.Parts)
            {
                ReadObject(part, null, depth + 1);
            }

            return;
        }

        if (!IsReadable(held))
        {
            return;
        }

        var isBlank = analysis.IsBlank(target);
        foreach (var member in contract.MembersOf(held))
        {
            if (member is IFieldSymbol && held.IsTupleType)
            {
                continue;
            }

            var memberType = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
            if (written.TryGetValue(PrivacyAnalyzers.Flow.Member.Of(member), out var value))
            {
                Read(value, memberType, depth + 1);
            }
            else if (analysis.SourceOfMember(member) is { } source && !isBlank)
            {
                _found.Add(FlowLabel.Of(source, null));
            }
            else if (member is IPropertySymbol { GetMethod: { } } computed && analysis.IsComputed(computed))
            {
                Read(analysis.ReadComputed(computed, target), memberType, depth + 1);
            }
            else if (!isBlank)
            {
                ReadType(memberType, depth + 1);
            }
        }
    }

    private void ReadType(ITypeSymbol type, int depth) => ReadType(type, contract, analysis.SourceOfMember, source => _found.Add(FlowLabel.Of(source, null)), _visited, depth, 0);

    private static void ReadType(ITypeSymbol type, SerializerContract contract, Func<ISymbol, DataSource?> sourceOf, Action<DataSource> add, HashSet<(object, object)> visited, int depth, int keys, Func<ITypeSymbol, bool>? stopsAt = null)
    {
        var held = DataTypes.Held(type);
        if (depth > MaxDepth || keys > MaxKeys || !IsReadable(held) || !visited.Add((held, keys)) || (depth > 0 && stopsAt?.Invoke(held) == true))
        {
            return;
        }

        foreach (var member in contract.MembersOf(held))
        {
            if (sourceOf(member) is { } source)
            {
                add(source);
            }
            else
            {
                ReadType(member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type, contract, sourceOf, add, visited, depth + 1, keys + (IsByKey(member) ? 1 : 0), stopsAt);
            }
        }
    }

    /// <summary>True for what an entity refers to by a key that stands beside it: it is there only where a query asked for it.</summary>
    private static bool IsByKey(ISymbol member) =>
        member is IPropertySymbol
        && (member.ContainingType.GetMembers(member.Name + "Id").OfType<IPropertySymbol>().Any()
            || member.GetAttributes().Any(a => a.AttributeClass?.Name is "ForeignKeyAttribute" or "ForeignKey"));

    /// <summary>True for an object with members of its own; not for plain values, what the framework makes, and the collections of libraries, of which the elements are written.</summary>
    public static bool IsReadable(ITypeSymbol type) =>
        !DataTypes.IsPlain(type) && type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && !IsOfFramework(type) && !IsCollectionOfLibrary(type);

    private static bool IsCollectionOfLibrary(ITypeSymbol type) =>
        type.DeclaringSyntaxReferences.IsEmpty && type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static bool IsOfFramework(ITypeSymbol type) =>
        !type.IsAnonymousType
        && type.DeclaringSyntaxReferences.Length == 0
        && (type.ContainingNamespace?.ToDisplayString() + ".").StartsWith("System.", StringComparison.Ordinal);
}
