using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>What a sink finds in a value: in itself, in its text, or in the whole graph of objects behind it.</summary>
internal static class ObjectGraph
{
    /// <summary>Types nested deeper than this are not looked into; serializers themselves stop at 64, people long before.</summary>
    private const int MaxDepth = 8;

    /// <summary>The sources in a value's text: its own, and those of the container, tuple or anonymous object that it is.</summary>
    public static ImmutableArray<DataSource> TextOf(FlowValue value, FlowState state)
    {
        if (value.Objects.IsEmpty)
        {
            return value.Sources;
        }

        var found = new SortedSet<DataSource>(value.Sources);
        AddText(value, state, found, depth: 0);
        return found.Count == value.Sources.Length ? value.Sources : [.. found];
    }

    /// <summary>The sources that a serializer would write.</summary>
    /// <param name="value">The root.</param>
    /// <param name="type">Its static type; null where unknown.</param>
    /// <param name="state">What was written into objects.</param>
    /// <param name="contract">Which members it writes.</param>
    /// <param name="sourceOf">A member as a source; null where it is none.</param>
    public static ImmutableArray<DataSource> GraphOf(FlowValue value, ITypeSymbol? type, FlowState state, SerializerContract contract, Func<ISymbol, DataSource?> sourceOf)
    {
        var found = new SortedSet<DataSource>();
        new Reader(state, contract, sourceOf, found).Read(value, type, 0);
        return [.. found];
    }

    private static void AddText(FlowValue value, FlowState state, SortedSet<DataSource> found, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (var target in value.Objects)
        {
            var isTransparent = target.Type is { IsTupleType: true } or { IsAnonymousType: true };
            foreach (var member in state.MembersOf(target))
            {
                if (isTransparent || ReferenceEquals(member.Key, Slot.Content))
                {
                    found.UnionWith(member.Value.Sources);
                    AddText(member.Value, state, found, depth + 1);
                }
            }
        }
    }

    private sealed class Reader(FlowState state, SerializerContract contract, Func<ISymbol, DataSource?> sourceOf, SortedSet<DataSource> found)
    {
        private readonly HashSet<(object, object)> _visited = [];

        public void Read(FlowValue value, ITypeSymbol? type, int depth)
        {
            found.UnionWith(value.Sources);
            foreach (var target in value.Objects)
            {
                // What is made here is what it is, whatever the variable's type says.
                ReadObject(target, target.IsMadeHere || type is null or { SpecialType: SpecialType.System_Object } ? target.Type : type, depth);
            }

            if (value.Objects.IsEmpty && type is not null && value is { IsKnown: false })
            {
                ReadType(type, depth);
            }
        }

        private void ReadObject(AbstractObject target, ITypeSymbol? type, int depth)
        {
            if (depth > MaxDepth || !_visited.Add((target, "object")))
            {
                return;
            }

            var written = state.MembersOf(target).ToDictionary(m => m.Key, m => m.Value);
            if (written.TryGetValue(Slot.Content, out var content))
            {
                Read(content, null, depth + 1);
            }

            if (type is null)
            {
                return;
            }

            var held = DataTypes.Held(type);
            if (!SymbolEqualityComparer.Default.Equals(held, type))
            {
                if (content is null && !target.IsMadeHere)
                {
                    ReadType(held, depth + 1);
                }

                return;
            }

            if (held.IsTupleType || held.ContainingNamespace is { Name: "Http", ContainingNamespace.Name: "Net" })
            {
                // A request holds what was put into it, under any of its properties.
                foreach (var member in written.Values)
                {
                    Read(member, null, depth + 1);
                }

                return;
            }

            ReadMembers(held, depth, member => written.TryGetValue(Slot.KeyOf(member), out var value) ? value : null);
        }

        private void ReadType(ITypeSymbol type, int depth)
        {
            var held = DataTypes.Held(type);
            if (depth <= MaxDepth && _visited.Add((held, "type")))
            {
                ReadMembers(held, depth, _ => null);
            }
        }

        private void ReadMembers(ITypeSymbol type, int depth, Func<ISymbol, FlowValue?> written)
        {
            if (DataTypes.IsPlain(type) || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || IsOfFramework(type))
            {
                return;
            }

            foreach (var member in contract.MembersOf(type))
            {
                var memberType = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
                if (written(member) is { } value)
                {
                    Read(value, memberType, depth + 1);
                }
                else if (sourceOf(member) is { } source)
                {
                    found.Add(source);
                }
                else
                {
                    ReadType(memberType, depth + 1);
                }
            }
        }

        private static bool IsOfFramework(ITypeSymbol type) =>
            !type.IsAnonymousType
            && type.DeclaringSyntaxReferences.Length == 0
            && (type.ContainingNamespace?.ToDisplayString() + ".").StartsWith("System.", StringComparison.Ordinal);
    }
}
