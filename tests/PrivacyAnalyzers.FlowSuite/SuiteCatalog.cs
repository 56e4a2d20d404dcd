using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.FlowSuite;

/// <summary>Turns what the command line calls sources and sinks into the promise that the analyzer reads.</summary>
internal static class SuiteCatalog
{
    private const string Promise = """
        version: 1
        controller:
          name: Flow Suite
          complaints: { contact: "https://suite.example/" }
        purposes:
          test: { text: To test., basis: contract, retention: P1Y }

        """;

    /// <summary>The text of <c>privacy.yml</c>.</summary>
    public static string PromiseFor(IEnumerable<string> sources, IEnumerable<string> sinks, string reads)
    {
        var text = new StringBuilder(Promise).Append("catalog:\n");
        AppendList(text, "sources", sources, "category: contact.email");
        AppendList(text, "sinks", sinks, $"kind: log, reads: {reads}");
        return text.ToString();
    }

    /// <summary>The doc-comment ids that a given name stands for: itself, or those of all methods with this simple name.</summary>
    public static ImmutableArray<string> Resolve(string name, Compilation compilation) =>
        IsId(name)
            ? [name]
            :
            [
                .. compilation.GetSymbolsWithName(name, SymbolFilter.Member)
                    .OfType<IMethodSymbol>()
                    .Select(method => method.GetDocumentationCommentId())
                    .OfType<string>()
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];

    /// <summary>True for a doc-comment id, false for a simple name.</summary>
    public static bool IsId(string name) => name is [_, ':', ..];

    /// <summary>The lines, from 0, of a file on which a method of one of these names is called.</summary>
    public static IEnumerable<int> LinesThatCall(ImmutableHashSet<string> simpleNames, SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Select(call => call.Expression switch
            {
                MemberAccessExpressionSyntax { Name: var name } => name,
                MemberBindingExpressionSyntax { Name: var name } => name,
                var expression => expression as SimpleNameSyntax,
            })
            .Where(name => name is not null && simpleNames.Contains(name.Identifier.ValueText))
            .Select(name => name!.GetLocation().GetLineSpan().StartLinePosition.Line)
            .Distinct();

    /// <summary><c>Source</c> in <c>M:N.T.Source``1(System.Object)</c>.</summary>
    public static string SimpleName(string name)
    {
        var withoutParameters = name.Split('(')[0].TrimEnd('*');
        return withoutParameters[(withoutParameters.LastIndexOfAny(['.', ':']) + 1)..].Split('`')[0];
    }

    private static void AppendList(StringBuilder text, string key, IEnumerable<string> ids, string rest)
    {
        text.Append("  ").Append(key).Append(":\n");
        foreach (var id in ids)
        {
            text.Append("    - { method: ").Append(SymbolDisplay.FormatLiteral(id, quote: true)).Append(", ").Append(rest).Append(" }\n");
        }
    }
}
