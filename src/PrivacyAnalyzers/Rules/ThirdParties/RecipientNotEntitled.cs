using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV4003: the recipient is declared, but not for this category or purpose. An entry without <c>receives</c> or <c>for</c> says nothing of them.</summary>
internal sealed class RecipientNotEntitled : FlowRule
{
    /// <summary>The id of the recipient.</summary>
    public const string RecipientProperty = "Recipient";

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV4003_RecipientNotEntitled;

    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        context.RecipientOf(flow) is { } recipient && (LacksCategory(flow, recipient) || LacksPurpose(flow, recipient, context));

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context)
    {
        var recipient = context.RecipientOf(flows[0])!;
        return [Describe(flows), recipient.Id, Missing(flows, recipient) is { Length: > 0 } categories ? NotReceived(categories) : NotFor(flows, recipient, context)];
    }

    /// <summary>The categories are those that the entry lacks; none where it lacks a purpose.</summary>
    protected override ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context)
    {
        var recipient = context.RecipientOf(flows[0])!;
        return base.Properties(flows, context)
            .Add(RecipientProperty, recipient.Id)
            .Add(UndeclaredRecipient.CategoriesProperty, string.Join(" ", Missing(flows, recipient)));
    }

    private static bool LacksCategory(DataFlow flow, Recipient recipient) =>
        !recipient.Receives.IsEmpty && !recipient.Receives.Contains(flow.Source.Classification.Category);

    /// <summary>True where the data has purposes, and the recipient gets it for none of them.</summary>
    private static bool LacksPurpose(DataFlow flow, Recipient recipient, PrivacyContext context) =>
        !recipient.For.IsEmpty
        && context.Purposes.Of(flow.Source.Symbol, flow.Source.Classification) is { IsEmpty: false } purposes
        && !purposes.Any(p => recipient.For.Contains(p));

    private static string[] Missing(ImmutableArray<DataFlow> flows, Recipient recipient) =>
        [.. flows.Where(f => LacksCategory(f, recipient)).Select(f => f.Source.Classification.Category).Distinct().OrderBy(c => c, StringComparer.Ordinal)];

    private static LocalizedText NotReceived(string[] categories) => new(
        $"not for {string.Join(" and ", categories)}; add it to 'receives:', or don't send it",
        $"privacy.yml の 'receives:' に {string.Join("、", categories)} がありません。追加するか、送信しないでください");

    private static LocalizedText NotFor(ImmutableArray<DataFlow> flows, Recipient recipient, PrivacyContext context)
    {
        var purposes = flows.SelectMany(f => context.Purposes.Of(f.Source.Symbol, f.Source.Classification)).Distinct().ToArray();
        return new(
            $"for {string.Join(" and ", recipient.For)} only, and the data is kept for {string.Join(" and ", purposes)}; don't send it, or declare the purpose under 'for:'",
            $"privacy.yml の 'for:' は {string.Join("、", recipient.For)} だけで、このデータの利用目的は {string.Join("、", purposes)} です。送信しないか、目的を 'for:' に宣言してください");
    }
}
