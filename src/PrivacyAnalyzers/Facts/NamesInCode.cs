using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Facts;

/// <summary>Where names stand in a compilation's code, and the queries in it: one walk for all that are asked for.</summary>
internal sealed class NamesInCode
{
    private readonly ILookup<string, SimpleNameSyntax> _names;

    public NamesInCode(Compilation compilation, ISet<string> wanted, CancellationToken cancellationToken)
    {
        var (names, queries) = (new List<SimpleNameSyntax>(), ImmutableArray.CreateBuilder<string>());
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is SimpleNameSyntax name && wanted.Contains(name.Identifier.ValueText))
                {
                    names.Add(name);
                }
                else if (TextOf(node) is { } text && text.IndexOf("select", StringComparison.OrdinalIgnoreCase) >= 0)
                {
                    queries.Add(text);
                }
            }
        }

        _names = names.ToLookup(n => n.Identifier.ValueText, StringComparer.Ordinal);
        Queries = queries.ToImmutable();
    }

    /// <summary>Texts that read from a database.</summary>
    public ImmutableArray<string> Queries { get; }

    /// <summary>Each place where one of the wanted names stands, but for declarations.</summary>
    public IEnumerable<SimpleNameSyntax> this[string name] => _names[name];

    private static string? TextOf(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal.Token.ValueText,
        InterpolatedStringTextSyntax part => part.TextToken.ValueText,
        _ => null,
    };
}
