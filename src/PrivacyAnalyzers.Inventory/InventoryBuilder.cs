using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Merges the facts of a solution's assemblies with the company's promise.</summary>
public static class InventoryBuilder
{
    /// <summary>Merges facts and promise; the result does not depend on the order of <paramref name="facts"/>.</summary>
    /// <param name="facts">
    /// Facts of each assembly. Those of one name are united, since a project that is built for several frameworks leaves several files:
    /// what they share appears once, and nothing is lost.
    /// </param>
    /// <param name="promise">What <c>privacy.yml</c> says; <see cref="Promise.Empty"/> where there is none.</param>
    public static DataInventory Merge(IEnumerable<AssemblyFacts> facts, Promise promise)
    {
        var assemblies = facts
            .GroupBy(f => f.Assembly, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(Unite)
            .ToImmutableArray();
        var stores = new StoreNames(promise);
        var flows = Flows(assemblies, promise);
        var items = Items(assemblies, flows, stores, promise);

        return new DataInventory
        {
            Schema = DataInventory.CurrentSchema,
            Controller = ControllerOf(promise),
            Languages = promise.Statement.Languages,
            Assemblies = [.. assemblies.Select(a => new DataAssembly(a.Assembly, [.. a.References.Where(r => assemblies.Any(b => b.Assembly == r))]))],
            Items = items,
            Collections = [.. assemblies.SelectMany(a => a.Collections.Select(c => new DataCollection(a.Assembly, c.Id, c.Kind, c.Item, c.At)))],
            Flows = flows,
            Stores = Stores(assemblies, stores, promise),
            Recipients = Recipients(flows, promise),
            Contacts = Contacts(assemblies, promise),
            Purposes = Purposes(items, promise),
            ProcessesFor = [.. assemblies.SelectMany(a => a.ProcessesFor).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Subjects = Subjects(items, promise),
            Categories = [.. promise.Categories.Select(c => new CategoryPromise { Id = c.Id, IfWithheld = c.IfWithheld })],
            Disadvantages = promise.Disadvantages,
            NotSeen = ToolLimits.NotSeen,
        };
    }

    private static AssemblyFacts Unite(IGrouping<string, AssemblyFacts> parts) => new(parts.Key)
    {
        Members = Sorted(parts.SelectMany(p => p.Members), m => $"{m.Id}\0{m.At}"),
        Flows = Sorted(parts.SelectMany(p => p.Flows), f => $"{f.Source}\0{f.At}"),
        Collections = Sorted(parts.SelectMany(p => p.Collections), c => $"{c.Item}\0{c.Id}\0{c.At}"),
        Stores = Sorted(parts.SelectMany(p => p.Stores), s => $"{s.Id}\0{s.Item}\0{s.Table}"),
        Contacts = Sorted(parts.SelectMany(p => p.Contacts), c => $"{c.Host}\0{c.By}\0{c.At}"),
        Deletions = Sorted(parts.SelectMany(p => p.Deletions), d => $"{d.In}\0{d.At}"),
        ProcessesFor = [.. parts.SelectMany(p => p.ProcessesFor).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        References = [.. parts.SelectMany(p => p.References).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };

    /// <summary>Sorts by the key, equal ones by their whole text, and drops what says the same.</summary>
    private static ImmutableArray<T> Sorted<T>(IEnumerable<T> facts, Func<T, string> key)
        where T : class =>
    [
        .. facts.OrderBy(key, StringComparer.Ordinal).ThenBy(TextOf, StringComparer.Ordinal).DistinctBy(TextOf, StringComparer.Ordinal),
    ];

    // Records with arrays in them compare the arrays by reference, so that the members that came from two files never equal.
    private static string TextOf<T>(T fact) => fact is MemberFact m ? $"{m with { Purposes = [] }} {string.Join(' ', m.Purposes)}" : $"{fact}";

    private static ImmutableArray<DataFlow> Flows(ImmutableArray<AssemblyFacts> assemblies, Promise promise) =>
    [
        .. from assembly in assemblies
           from flow in assembly.Flows
           select new DataFlow(assembly.Assembly, flow.Source, flow.SourceName, flow.Category, flow.Kind, flow.Sink, flow.In, flow.At)
           {
               Host = flow.Host,
               Recipient = flow.Recipient ?? (flow.Host is { } host ? RecipientAt(host, promise) : null),
               Because = flow.Because,
               Rule = flow.Rule,
           },
    ];

    /// <summary>The declared recipient at a host, else the host itself; null for the network that the code runs in.</summary>
    private static string? RecipientAt(string host, Promise promise) =>
        promise.FindRecipientByHost(host)?.Id ?? (OwnNetwork.Has(host) ? null : host);

    private static ImmutableArray<DataContact>? Contacts(ImmutableArray<AssemblyFacts> assemblies, Promise promise)
    {
        ImmutableArray<DataContact> contacts =
        [
            .. (from assembly in assemblies
                from contact in assembly.Contacts
                where contact.Host is null || !OwnNetwork.Has(contact.Host)
                select new DataContact(contact.Host, contact.By, assembly.Assembly, contact.In, contact.At)
                {
                    Recipient = contact.Host is null ? null : promise.FindRecipientByHost(contact.Host)?.Id,
                })
                .OrderBy(c => c.Host is null)
                .ThenBy(c => c.Host, StringComparer.Ordinal),
        ];
        return contacts.IsEmpty ? null : contacts;
    }

    private static ImmutableArray<DataItem> Items(
        ImmutableArray<AssemblyFacts> assemblies,
        ImmutableArray<DataFlow> flows,
        StoreNames stores,
        Promise promise)
    {
        var symbols = new SymbolIndex(assemblies, flows);
        var stages = new LifecycleBuilder();
        foreach (var assembly in assemblies)
        {
            foreach (var collection in assembly.Collections)
            {
                stages.Add(
                    symbols.Find(assembly.Assembly, collection.Item),
                    LifecycleStage.Collection,
                    new Operation(collection.Kind, assembly.Assembly, collection.At));
            }

            foreach (var store in assembly.Stores)
            {
                stages.Add(
                    symbols.Find(assembly.Assembly, store.Item),
                    LifecycleStage.Storage,
                    new Operation(store.Kind, assembly.Assembly, store.At) { Store = stores.NameOf(store.Id), Table = store.Table });
            }
        }

        foreach (var (assembly, deletion) in assemblies.SelectMany(a => a.Deletions.Select(d => (a.Assembly, d))))
        {
            IEnumerable<(string In, string Item)> items = deletion.Item is { } item
                ? [(assembly, item)]
                : assemblies.SelectMany(a => a.Stores.Where(s => string.Equals(s.Table, deletion.Table, StringComparison.OrdinalIgnoreCase)).Select(s => (a.Assembly, s.Item)));
            foreach (var (home, id) in items)
            {
                stages.Add(symbols.Find(home, id), LifecycleStage.Deletion, new Operation(deletion.Kind, assembly, deletion.At) { Table = deletion.Table });
            }
        }

        foreach (var flow in flows)
        {
            stages.Add(
                symbols.Find(flow.Assembly, flow.Source),
                LifecycleBuilder.StageOf(flow.Kind),
                new Operation(flow.Kind, flow.Assembly, flow.At) { Host = flow.Host, Recipient = flow.Recipient });
        }

        return [.. symbols.All.Select(s => Item(s.Assembly, s.Member, stages.Of(s), promise))];
    }

    private static DataItem Item(string assembly, MemberFact member, Lifecycle lifecycle, Promise promise)
    {
        var defaults = promise.FindCategory(member.Category);
        ImmutableArray<string> purposes =
            [.. member.Purposes.Concat(defaults?.Purposes ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new DataItem
        {
            Assembly = assembly,
            Id = member.Id,
            Name = member.Name,
            Category = member.Category,
            Because = member.Because,
            Evidence = member.Evidence,
            At = member.At,
            Label = member.Label,
            Subject = member.Subject ?? defaults?.Subject,
            Purposes = purposes,
            Retention = member.Retention is { } own
                ? [new DataRetention { Period = own.Period, Until = own.Until }]
                : [.. purposes.Select(promise.FindPurpose).Where(p => p?.Retention is not null).Select(p => RetentionOf(p!)! with { Purpose = p!.Id })],
            Required = member.Required,
            Protected = member.Protected,
            Lifecycle = lifecycle,
        };
    }

    private static DataRetention? RetentionOf(Purpose purpose) =>
        purpose.Retention is { } retention ? new DataRetention { Period = retention.Period, Until = retention.Until } : null;

    private static ImmutableArray<DataStore> Stores(ImmutableArray<AssemblyFacts> assemblies, StoreNames names, Promise promise)
    {
        var seen = (from assembly in assemblies
                    from store in assembly.Stores
                    select (Id: names.NameOf(store.Id), store.Kind, Holds: new StoredData(assembly.Assembly, store.Item, store.At) { Table = store.Table }))
            .ToLookup(s => s.Id, StringComparer.Ordinal);

        DataStore StoreOf(string id, Store? declared) => new()
        {
            Id = id,
            Declared = declared is not null,
            Kinds = [.. seen[id].Select(s => s.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Place = declared?.Place ?? default,
            Protection = declared?.Protection,
            Access = declared?.Access ?? default,
            Disposal = declared?.Disposal ?? default,
            Holds =
            [
                .. seen[id].Select(s => s.Holds)
                    .OrderBy(h => h.Table ?? "", StringComparer.Ordinal)
                    .ThenBy(h => h.Item, StringComparer.Ordinal)
                    .ThenBy(h => h.Assembly, StringComparer.Ordinal)
                    .ThenBy(h => h.At, StringComparer.Ordinal),
            ],
        };

        return
        [
            .. promise.Stores.Select(s => StoreOf(s.Id, s)),
            .. seen.Select(s => s.Key).Except(promise.Stores.Select(s => s.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => StoreOf(id, null)),
        ];
    }

    private static ImmutableArray<DataRecipient> Recipients(ImmutableArray<DataFlow> flows, Promise promise)
    {
        var seen = flows.Where(f => f.Recipient is not null).ToLookup(f => f.Recipient!, StringComparer.Ordinal);

        DataRecipient RecipientOf(Recipient declared, bool isDeclared) => new()
        {
            Id = declared.Id,
            Declared = isDeclared,
            Name = declared.Name,
            Service = declared.Service,
            Role = declared.Role,
            Country = declared.Country,
            Safeguards = declared.Safeguards,
            Receives = declared.Receives,
            Sent = [.. seen[declared.Id].Select(f => f.Category).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Hosts = [.. seen[declared.Id].Select(f => f.Host).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            For = declared.For,
            PurposeOfRecipient = declared.PurposeOfRecipient,
            OptOut = declared.OptOut,
        };

        return
        [
            .. promise.Recipients.Select(r => RecipientOf(r, isDeclared: true)),
            .. seen.Select(s => s.Key)
                .Except(promise.Recipients.Select(r => r.Id), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id => RecipientOf(new Recipient(id), isDeclared: false)),
        ];
    }

    private static ImmutableArray<DataPurpose> Purposes(ImmutableArray<DataItem> items, Promise promise) =>
    [
        .. promise.Purposes.Select(p => new DataPurpose
        {
            Id = p.Id,
            Declared = true,
            Text = p.Text,
            Basis = p.Basis,
            Retention = RetentionOf(p),
            Statutory = p.Statutory,
        }),
        .. items.SelectMany(i => i.Purposes)
            .Except(promise.Purposes.Select(p => p.Id), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => new DataPurpose { Id = id, Declared = false, Statutory = false }),
    ];

    private static ImmutableArray<DataSubject> Subjects(ImmutableArray<DataItem> items, Promise promise) =>
    [
        .. promise.Subjects.Select(s => new DataSubject { Id = s.Id, Declared = true, Name = s.Name }),
        .. items.Select(i => i.Subject)
            .OfType<string>()
            .Except(promise.Subjects.Select(s => s.Id), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => new DataSubject { Id = id, Declared = false }),
    ];

    private static DataController ControllerOf(Promise promise) => promise.Controller is { } controller
        ? new DataController
        {
            Name = controller.Name,
            Address = controller.Address,
            Representative = controller.Representative,
            Officer = controller.Officer,
            OfficerContact = controller.OfficerContact,
            ComplaintsContact = controller.ComplaintsContact,
        }
        : new DataController();
}
