using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV2001: personal data is written to a log.</summary>
internal sealed class PersonalDataInLog : FlowRule
{
    /// <summary>The name of the entity's key; absent where it has none.</summary>
    public const string KeyProperty = "Key";

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV2001_PersonalDataInLog;

    public override bool Violates(DataFlow flow, PrivacyContext context) => IsLogged(flow) && flow.Whole is null;

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Describe(flows), LogName(flows[0]), WayOut(flows, context)];

    protected override ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context)
    {
        var properties = base.Properties(flows, context);
        return flows.Length == 1 && KeyOf(flows[0].Source, context) is { } key ? properties.Add(KeyProperty, key.Name) : properties;
    }

    /// <summary>Whether data that a log is no place for reaches one.</summary>
    public static bool IsLogged(DataFlow flow) => flow.Sink.Kind is "log" or "console" && !IsKeyOfAccount(flow.Source);

    /// <summary>The log that a flow reaches, for a message.</summary>
    public static LocalizedText LogName(DataFlow flow) =>
        flow.Sink.Kind == "console"
            ? new("the console" + Through(flow).En, "コンソール" + Through(flow).Ja)
            : new("the log" + Through(flow).En, "ログ" + Through(flow).Ja);

    /// <summary>An entity's key is what this rule tells to log instead, also where ASP.NET Core Identity marks it as personal data.</summary>
    public static bool IsKeyOfAccount(DataSource source) => source.Classification.Reason == ClassificationReason.Marker && IsKey(source.Symbol);

    private static LocalizedText WayOut(ImmutableArray<DataFlow> flows, PrivacyContext context)
    {
        if (flows.Length == 1 && KeyOf(flows[0].Source, context) is { } key)
        {
            var name = SymbolId.NameOf(key);
            return new($"redact it or log '{name}'", $"伏せるか、代わりに '{name}' を記録してください");
        }

        return new("redact it or leave it out", "伏せるか、書き込まないでください");
    }
}
