using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV1007: <c>[NotPersonalData]</c>, or a suppression of a rule of ours, without a reason.</summary>
internal static class WithoutReason
{
    public static void Check(SyntaxNodeAnalysisContext node)
    {
        var attribute = (AttributeSyntax)node.Node;
        if (attribute.ArgumentList is not { } list || KindOf(attribute, node) is not { } kind)
        {
            return;
        }

        var reason = kind == "NotPersonalData"
            ? list.Arguments.FirstOrDefault(a => a.NameEquals is null)
            : list.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "Justification");
        if (kind == "NotPersonalData" || IsOurs(list, node))
        {
            var text = reason is null ? null : node.SemanticModel.GetConstantValue(reason.Expression, node.CancellationToken).Value as string;
            if (IsNoReason(text))
            {
                node.ReportDiagnostic(Diagnostic.Create(Descriptors.PRIV1007_WithoutReason, (reason ?? (SyntaxNode)attribute).GetLocation(), $"[{kind}]"));
            }
        }
    }

    /// <summary>The attribute's name; null for all others. The name first, since most attributes are others.</summary>
    private static string? KindOf(AttributeSyntax attribute, SyntaxNodeAnalysisContext node)
    {
        var name = attribute.Name.ToString();
        return (name.Contains("NotPersonalData") || name.Contains("SuppressMessage"))
            && node.SemanticModel.GetSymbolInfo(attribute, node.CancellationToken).Symbol is IMethodSymbol { ContainingType: { } type }
                ? MetadataName.Of(type) switch
                {
                    "PrivacyAnalyzers.Annotations.NotPersonalDataAttribute" => "NotPersonalData",
                    "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute" => "SuppressMessage",
                    "System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute" => "UnconditionalSuppressMessage",
                    _ => null,
                }
                : null;
    }

    /// <summary>True where a suppression names one of our rules: <c>"PRIV2001"</c> or <c>"PRIV2001:Title"</c>.</summary>
    private static bool IsOurs(AttributeArgumentListSyntax list, SyntaxNodeAnalysisContext node) =>
        list.Arguments.Count > 1
        && node.SemanticModel.GetConstantValue(list.Arguments[1].Expression, node.CancellationToken).Value is string id
        && id.StartsWith("PRIV", StringComparison.Ordinal)
        && id.Length >= 8
        && id.Skip(4).Take(4).All(char.IsDigit);

    /// <summary>Nothing, what a tool wrote to be filled in, or a word that says nothing.</summary>
    private static bool IsNoReason(string? text) =>
        (text ?? "").Trim().TrimEnd('.', '。', '…', '!', '?').ToUpperInvariant() is "" or "WHY" or "<PENDING>" or "PENDING" or "TODO" or "TBD" or "REASON" or "理由" or "なし" or "-" or "N/A" or "NONE";
}
