using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Facts;

/// <summary>Gathers what one compilation learns, from all threads, and puts it in order at the end.</summary>
internal sealed class FactsCollector(PrivacyContext context)
{
    private readonly ConcurrentDictionary<string, (MemberFact Fact, Location At)> _members = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<FlowFact> _flows = [];
    private readonly ConcurrentBag<CollectionFact> _collections = [];
    private readonly ConcurrentBag<StoreFact> _stores = [];
    private readonly ConcurrentBag<DeletionFact> _deletions = [];
    private readonly ConcurrentBag<(string Writer, string Kind, string Item)> _written = [];
    private readonly ConcurrentBag<(string Writer, string Kind, DeletionFact Fact)> _undone = [];
    private readonly ConcurrentBag<ContactFact> _contacts = [];
    private readonly ConcurrentDictionary<string, bool> _processesFor = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Finding> _findings = [];
    private readonly SourceLocations _locations = new(context.Settings.ProjectDirectory);

    /// <summary>The first member by id and where it is declared; null where the compilation holds no personal data.</summary>
    public (MemberFact Fact, Location At)? FirstMember => _members.IsEmpty ? null : _members.OrderBy(m => m.Key, StringComparer.Ordinal).First().Value;

    public void AddMember(ISymbol member, DataClassification classification, CancellationToken cancellationToken)
    {
        if (SymbolId.Of(member) is not { } id)
        {
            return;
        }

        var fact = new MemberFact(id, SymbolId.NameOf(member), classification.Category, classification.Reason, _locations.Of(member))
        {
            Evidence = classification.Evidence,
            Label = SymbolLabels.ForPeople(member, cancellationToken),
            Purposes = context.Purposes.Of(member, classification),
            Subject = MemberDetails.Subject(member),
            Retention = MemberDetails.Retention(member),
            Required = MemberDetails.IsRequired(member),
            Protected = MemberDetails.IsProtected(member),
        };
        _members.TryAdd(id, (fact, member.Locations[0]));
    }

    public void AddFlow(DataFlow flow, string? rule)
    {
        if (StoredData.WriterOf(flow) is { } writer)
        {
            _written.Add((IdOf(writer), flow.Sink.Kind, flow.Source.Id));
        }

        _flows.Add(new FlowFact(
            flow.Source.Id,
            flow.Source.Name,
            flow.Source.Classification.Category,
            flow.Sink.Kind,
            IdOf(flow.SinkSymbol),
            IdOf(flow.Owner),
            _locations.Of(flow.At.GetLocation()))
        {
            Host = flow.Host,
            Recipient = flow.Host is null && flow.Sink.Kind is "http" or "message" or ThirdPartySdks.Kind
                ? context.RecipientOf(flow)?.Id ?? PrivacyContext.SendsTo(flow) ?? context.ServiceOf(flow)?.Id
                : null,
            Because = flow.Source.Symbol is IPropertySymbol { IsIndexer: false } or IFieldSymbol ? null : flow.Source.Classification.Reason,
            Rule = rule,
        });
    }

    public void AddCollection(ISymbol taker, string kind, DataSource item, Location at) =>
        _collections.Add(new CollectionFact(SymbolId.Of(taker) ?? taker.Name, kind, item.Id, _locations.Of(at)));

    public void AddStore(ISymbol store, string kind, string? table, DataSource item) =>
        _stores.Add(new StoreFact(SymbolId.Of(store) ?? store.Name, kind, table, item.Id, _locations.Of(store)));

    /// <summary>Notes a purpose that code works for.</summary>
    public void AddProcessesFor(string purpose) => _processesFor.TryAdd(purpose, true);

    public void AddDeletion(ISymbol code, string kind, DataSource? item, string? table, Location at) =>
        _deletions.Add(new DeletionFact(IdOf(code), kind, _locations.Of(at)) { Item = item?.Id, Table = table });

    /// <summary>Notes code that deletes what its type hands to sinks of some kind: a file, say.</summary>
    public void AddUndoing(ISymbol code, string kind, Location at)
    {
        if (code.ContainingType is { } writer)
        {
            _undone.Add((IdOf(writer), kind, new DeletionFact(IdOf(code), "delete", _locations.Of(at))));
        }
    }

    public void AddContact(string? host, string by, ISymbol code, Location at) => _contacts.Add(new ContactFact(host, by, IdOf(code), _locations.Of(at)));

    /// <summary>Notes that a declaration breaks a rule.</summary>
    public Finding AddFinding(string rule, string member) => Add(new Finding(rule, member));

    /// <summary>Notes that code which reads data breaks a rule.</summary>
    public Finding AddFinding(string rule, DataSource source, ISymbol code) => Add(new Finding(rule, source.Id, In: IdOf(code)));

    /// <summary>Notes that a flow breaks a rule.</summary>
    public Finding AddFinding(string rule, DataFlow flow) => Add(new Finding(rule, flow.Source.Id, IdOf(flow.SinkSymbol), IdOf(flow.Owner)));

    /// <summary>All that was gathered, sorted; the framework's own assemblies are left out of the references.</summary>
    public AssemblyFacts ToFacts() => new(context.Compilation.AssemblyName ?? "")
    {
        Members = [.. _members.Values.Select(m => m.Fact)],
        Flows = [.. _flows.Distinct()],
        Collections = [.. _collections.Distinct()],
        Stores = [.. _stores.Distinct()],
        Deletions = [.. _deletions.Concat(Undone()).Distinct()],
        Contacts = [.. _contacts.Distinct()],
        ProcessesFor = [.. _processesFor.Keys.OrderBy(p => p, StringComparer.Ordinal)],
        Findings = [.. _findings.Distinct()],
        References =
        [
            .. context.Compilation.ReferencedAssemblyNames.Select(a => a.Name)
                .Where(n => n is not ("mscorlib" or "netstandard") && n != "System" && !n.StartsWith("System.", StringComparison.Ordinal))
                .Distinct()
                .OrderBy(n => n, StringComparer.Ordinal),
        ],
    };

    private IEnumerable<DeletionFact> Undone()
    {
        var items = _written.Distinct().ToLookup(w => (w.Writer, w.Kind), w => w.Item);
        return _undone.SelectMany(u => items[(u.Writer, u.Kind)].Select(item => u.Fact with { Item = item }));
    }

    private Finding Add(Finding finding)
    {
        _findings.Add(finding);
        return finding;
    }

    private static string IdOf(ISymbol symbol) => SymbolId.Of(symbol) ?? symbol.Name;
}
