using System.Collections.Immutable;

namespace PrivacyAnalyzers.Inventory;

/// <summary>The stages of personal data's life that JIS Q 15001's risk table and OECD's principles are laid over.</summary>
internal enum LifecycleStage
{
    Collection,
    Use,
    Transfer,
    Storage,
    Deletion,
}

/// <summary>Gathers what code does with each symbol, stage by stage.</summary>
internal sealed class LifecycleBuilder
{
    private readonly Dictionary<Symbol, List<(LifecycleStage Stage, Operation Operation)>> _operations = new(ReferenceEqualityComparer.Instance);

    /// <summary>The stage that data reaches in a sink of this kind.</summary>
    public static LifecycleStage StageOf(string sinkKind) => sinkKind switch
    {
        "http" or "sdk" or "message" or "telemetry" or "url" or "cookie" or "response" => LifecycleStage.Transfer,
        "storage" or "file" or "cache" => LifecycleStage.Storage,
        _ => LifecycleStage.Use,
    };

    /// <summary>Adds an operation; nothing where no classified symbol is known, since the inventory lists the fact itself.</summary>
    public void Add(Symbol? symbol, LifecycleStage stage, Operation operation)
    {
        if (symbol is null)
        {
            return;
        }

        if (!_operations.TryGetValue(symbol, out var operations))
        {
            _operations.Add(symbol, operations = []);
        }

        operations.Add((stage, operation));
    }

    /// <summary>The lifecycle of a symbol, each stage sorted by place.</summary>
    public Lifecycle Of(Symbol symbol)
    {
        var operations = _operations.GetValueOrDefault(symbol) ?? [];
        return new Lifecycle
        {
            Collection = Stage(LifecycleStage.Collection),
            Use = Stage(LifecycleStage.Use),
            Transfer = Stage(LifecycleStage.Transfer),
            Storage = Stage(LifecycleStage.Storage),
            Deletion = Stage(LifecycleStage.Deletion),
        };

        ImmutableArray<Operation> Stage(LifecycleStage stage) =>
        [
            .. operations.Where(o => o.Stage == stage)
                .Select(o => o.Operation)
                .Distinct()
                .OrderBy(o => o.Assembly, StringComparer.Ordinal)
                .ThenBy(o => o.At, StringComparer.Ordinal)
                .ThenBy(o => o.Kind, StringComparer.Ordinal)
                .ThenBy(o => o.Store ?? o.Recipient ?? "", StringComparer.Ordinal)
                .ThenBy(o => o.Table ?? "", StringComparer.Ordinal),
        ];
    }
}
