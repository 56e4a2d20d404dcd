using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>A change of a C# file.</summary>
/// <param name="document">The file as the finding saw it.</param>
/// <param name="nodes">The nodes of that file that the change is about; it finds what became of them with <c>GetCurrentNode</c>.</param>
/// <param name="change">From the file's root to its new root; the same root where nothing is left to change.</param>
internal sealed class CodeEdit(Document document, ImmutableArray<SyntaxNode> nodes, Func<SyntaxNode, SyntaxNode> change) : FileEdit
{
    /// <summary>Makes edits in their order.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<CodeEdit> edits, CancellationToken cancellationToken)
    {
        foreach (var file in edits.GroupBy(e => e.DocumentId))
        {
            var root = await solution.GetDocument(file.Key)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var tracked = root!.TrackNodes(file.SelectMany(e => e.Nodes).Distinct());
            solution = solution.WithDocumentSyntaxRoot(file.Key, file.Aggregate(tracked, (current, edit) => edit.Change(current)));
        }

        return solution;
    }

    /// <summary>Whether the body around the change has no more compiler errors after it than before.</summary>
    public async Task<bool> CompilesAsync(CancellationToken cancellationToken)
    {
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var around = nodes[0].AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() ?? root;
        var changed = change(root.TrackNodes(nodes.Append(around).Distinct()));
        var tree = model.SyntaxTree.WithRootAndOptions(changed, model.SyntaxTree.Options);

        // The compilation by hand: asking the document for it would run the source generators again.
        var after = model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, tree).GetSemanticModel(tree);
        var errors = Errors(after, tree.GetRoot(cancellationToken).GetCurrentNode(around)!, cancellationToken);
        return errors == 0 || errors <= Errors(model, around, cancellationToken);
    }

    private DocumentId DocumentId => document.Id;

    private ImmutableArray<SyntaxNode> Nodes => nodes;

    private SyntaxNode Change(SyntaxNode root) => change(root);

    private static int Errors(SemanticModel model, SyntaxNode around, CancellationToken cancellationToken) =>
        model.GetMethodBodyDiagnostics(around.Span, cancellationToken).Count(d => d.Severity == DiagnosticSeverity.Error);
}
