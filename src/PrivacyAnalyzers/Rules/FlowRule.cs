using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>A rule about personal data that reaches a sink: a declaration, the engine does the work.</summary>
internal abstract class FlowRule
{
    /// <summary>The ids of the sources, separated by blanks; for a fix where they are declared, which may be another project.</summary>
    public const string SourcesProperty = "Sources";

    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>True where a flow that breaks this rule is not told of by those that stand behind it in <see cref="RuleList"/>.</summary>
    public virtual bool SpeaksAlone => false;

    /// <summary>Whether a flow breaks the rule.</summary>
    public abstract bool Violates(DataFlow flow, PrivacyContext context);

    /// <summary>The arguments of the message, for all flows that break the rule at one place.</summary>
    protected abstract object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context);

    /// <summary>What the code fix needs to know.</summary>
    protected virtual ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        ImmutableDictionary<string, string?>.Empty.Add(SourcesProperty, string.Join(" ", flows.Select(f => SymbolId.Of(f.Source.Symbol)).Where(id => id is not null).Distinct()));

    /// <summary>
    /// One finding for all flows that break the rule at one place. Its additional locations are, for each source, where it is
    /// declared, the steps that it took, and the sink where that stands in another function.
    /// </summary>
    public Diagnostic Find(ImmutableArray<DataFlow> flows, PrivacyContext context) => Diagnostic.Create(
        Descriptor,
        flows[0].At.GetLocation(),
        flows.SelectMany(f => Way(f, context.Compilation)).Distinct(),
        Properties(flows, context),
        Arguments(flows, context));

    private static IEnumerable<Location> Way(DataFlow flow, Compilation compilation)
    {
        // A referenced project may be here as source, in an editor: its places are not this compilation's to name.
        foreach (var declared in flow.Source.Symbol.Locations.Where(l => l.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree)).Take(1))
        {
            yield return declared;
        }

        foreach (var step in flow.Steps)
        {
            yield return step.GetLocation();
        }

        foreach (var sink in flow.SinksAt)
        {
            if (sink.Node is { } node)
            {
                yield return node.GetLocation();
            }
        }
    }

    /// <summary>Where the sink stands, for a message: <c> by 'AuditTrail.Record' at AuditTrail.cs:41</c>; empty where it is the code's own.</summary>
    protected static LocalizedText Through(DataFlow flow)
    {
        if (flow.Through is not { } function)
        {
            return new("", "");
        }

        var name = function is IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet, AssociatedSymbol: { } property } ? property : function;
        var sink = flow.SinksAt.FirstOrDefault();
        var shown = sink.Function ?? SymbolId.NameOf(name);
        var at = sink.Text is { } place ? place.Substring(place.LastIndexOf('/') + 1) : sink.Node is { } node ? At(node) : null;
        return new($" by '{shown}'" + (at is null ? "" : " at " + at), $"（'{shown}'" + (at is null ? "" : "、" + at) + "）");
    }

    private static string At(SyntaxNode node) =>
        Path.GetFileName(node.SyntaxTree.FilePath) + ":" + (node.GetLocation().GetLineSpan().StartLinePosition.Line + 1);

    /// <summary>The sources for a message: <c>'Customer.Email' (contact.email), with 'Customer.Phone' (contact.phone) and 2 more,</c>.</summary>
    protected static LocalizedText Describe(ImmutableArray<DataFlow> flows) => Describe([.. flows.Select(f => f.Source).Distinct()]);

    /// <summary>The same for sources, each once.</summary>
    public static LocalizedText Describe(ImmutableArray<DataSource> sources)
    {
        const int shown = 3;
        var en = sources.Take(shown).Select(s => $"'{s.Name}' ({s.Classification.Category})").ToList();
        var ja = sources.Take(shown).Select(s => $"'{s.Name}'（{s.Classification.Category}）").ToList();
        var rest = sources.Length - shown;
        if (rest > 0)
        {
            en.Add($"{rest} more");
            ja.Add($"ほか {rest} 件");
        }

        var others = en.Skip(1).ToArray();
        var with = others.Length > 1 ? string.Join(", ", others.Take(others.Length - 1)) + " and " + others[others.Length - 1] : string.Concat(others);
        return new(others.Length == 0 ? en[0] : $"{en[0]}, with {with},", string.Join("、", ja));
    }

    /// <summary>The key of the entity that a source belongs to, which can be written in its place; null where there is none, or it is personal data itself.</summary>
    protected static ISymbol? KeyOf(DataSource source, PrivacyContext context) =>
        source.Symbol is IPropertySymbol or IFieldSymbol && source.Symbol.ContainingType is { } type && source.Classification.Category != "online.ip"
            ? KeyOf(type, source.Symbol, context)
            : null;

    /// <summary>The key of an entity; null where it has none, or only personal data.</summary>
    /// <param name="type">The entity.</param>
    /// <param name="except">A member that won't do; null for none.</param>
    /// <param name="context">What the rules share.</param>
    protected static ISymbol? KeyOf(ITypeSymbol type, ISymbol? except, PrivacyContext context) =>
        type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => !p.IsStatic
            && !SymbolEqualityComparer.Default.Equals(p, except)
            && IsKey(p)
            && context.Classifier.Of(p, CancellationToken.None) is not { IsSome: true, Confidence: Confidence.High });

    /// <summary>True for the member that tells one entity from another: <c>[Key]</c>, <c>Id</c>, or the type's name and <c>Id</c>.</summary>
    protected static bool IsKey(ISymbol member) =>
        member.Name == "Id"
        || member.Name == member.ContainingType?.Name + "Id"
        || member.GetAttributes().Any(a => a.AttributeClass is { } attribute && MetadataName.Of(attribute) == "System.ComponentModel.DataAnnotations.KeyAttribute");
}
