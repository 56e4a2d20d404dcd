using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Catalog;

/// <summary>
/// Calls that send data with a library that is missing, as in sources whose packages are not there: told by the method's name, by the
/// name of the type that it is called on, and by the library's namespace, which the file imports or writes out. Thread-safe.
/// </summary>
internal sealed class UnboundCalls(Compilation compilation, ApiCatalog catalog)
{
    private const string Method = "M:";

    private readonly ImmutableArray<(string Namespace, string Type, string Name, bool IsPrefix, SinkEntry Sink)> _sinks = [.. catalog.Sending.Select(Parse)];

    private readonly Lazy<ImmutableHashSet<string>> _everywhere = new(() =>
        [.. compilation.SyntaxTrees.SelectMany(t => UsingsIn(t.GetRoot())).Where(u => u.GlobalKeyword.RawKind != 0).Select(u => NameOf(u))]);

    /// <summary>The sink that a call is which doesn't bind; null where nothing says so.</summary>
    public SinkEntry? SinkOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver })
        {
            return null;
        }

        foreach (var sink in _sinks)
        {
            if ((name == sink.Name || (sink.IsPrefix && name == sink.Name + "Async"))
                && IsOn(sink.Type, name, model.GetTypeInfo(receiver, cancellationToken).Type)
                && IsNamed(sink.Namespace, call.SyntaxTree.GetRoot(cancellationToken)))
            {
                return sink.Sink;
            }
        }

        return null;
    }

    /// <summary>True where the method may be one of the type's: it is called on that type, or extends an address, or what else is missing by a name that tells enough.</summary>
    private static bool IsOn(string type, string method, ITypeSymbol? receiver) => type.EndsWith("Extensions", StringComparison.Ordinal)
        ? receiver is { SpecialType: SpecialType.System_String } or { Name: "Uri" } || (receiver is IErrorTypeSymbol && method.Replace("Async", "").Count(char.IsUpper) > 1)
        : receiver is IErrorTypeSymbol && receiver.Name == type;

    private bool IsNamed(string space, SyntaxNode root) =>
        _everywhere.Value.Contains(space)
        || UsingsIn(root).Any(u => NameOf(u) == space)
        || root.DescendantNodes().OfType<QualifiedNameSyntax>().Any(n => n.Left.ToString() == space);

    private static IEnumerable<UsingDirectiveSyntax> UsingsIn(SyntaxNode root) =>
        root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>();

    private static string NameOf(UsingDirectiveSyntax directive) => directive.NamespaceOrType.ToString();

    /// <summary>Takes <c>M:Space.Type.Name(…)</c> apart; a star behind the name makes it a beginning.</summary>
    private static (string Namespace, string Type, string Name, bool IsPrefix, SinkEntry Sink) Parse(SinkEntry sink)
    {
        var id = sink.Method.Substring(Method.Length);
        var bracket = id.IndexOf('(');
        var parts = (bracket < 0 ? id.TrimEnd('*') : id.Substring(0, bracket)).Split('.');
        return (string.Join(".", parts.Take(parts.Length - 2)), parts[parts.Length - 2].Split('`')[0], parts[parts.Length - 1].Split('`')[0], bracket < 0 && id.EndsWith("*", StringComparison.Ordinal), sink);
    }
}
