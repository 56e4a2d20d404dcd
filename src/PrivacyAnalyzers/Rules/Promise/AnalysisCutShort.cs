using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV0007: data could not be followed to the end.</summary>
internal static class AnalysisCutShort
{
    /// <summary>The finding, at the member's name.</summary>
    public static Diagnostic Find(ISymbol member, FlowCut cut) =>
        Diagnostic.Create(Descriptors.PRIV0007_AnalysisCutShort, member.Locations[0], SymbolId.NameOf(member), Reason(cut));

    private static LocalizedText Reason(FlowCut cut)
    {
        var name = cut.Function is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } ? "lambda" : SymbolId.NameOf(cut.Function);
        return cut.Bound switch
        {
            FlowBound.Objects => new($"'{name}' holds too many objects to tell them apart", $"'{name}' が扱うオブジェクトが多すぎて区別できません"),
            FlowBound.Effects => new($"'{name}' changes or passes on too many things", $"'{name}' が変更または受け渡す対象が多すぎます"),
            FlowBound.Rounds => new($"loops or calls in a circle around '{name}' did not settle", $"'{name}' の周りのループまたは循環呼び出しが収束しませんでした"),
            FlowBound.Calls => new($"the calls in '{name}' change too many things", $"'{name}' の中の呼び出しが変更する対象が多すぎます"),
            FlowBound.Function => new($"'{name}' of another assembly gives away code that can't be looked into", $"別のアセンブリの '{name}' が返すコードの中身は確認できません"),
            _ => new($"'{name}' hands data to a call that may run very many methods", $"'{name}' から非常に多くのメソッドに渡り得る呼び出しへデータが渡されています"),
        };
    }
}
