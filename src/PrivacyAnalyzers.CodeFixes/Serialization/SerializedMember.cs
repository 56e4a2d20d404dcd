using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>A declaration, in any project of the solution, of data that a finding is about.</summary>
/// <param name="Symbol">As the project of the finding sees it.</param>
/// <param name="Member">Where an attribute can be added to it.</param>
internal sealed record SerializedMember(ISymbol Symbol, AttributedMember Member)
{
    /// <summary>All that the finding names and the solution declares.</summary>
    public static async Task<ImmutableArray<SerializedMember>> FindAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<SerializedMember>();
        var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        foreach (var id in diagnostic.Properties[FlowRule.SourcesProperty]!.Split(' '))
        {
            if (await FindAsync(project.Solution, compilation, id, cancellationToken).ConfigureAwait(false) is { } member)
            {
                found.Add(member);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The one with this id; null where the solution does not declare it.</summary>
    public static async Task<SerializedMember?> FindAsync(Project project, string id, CancellationToken cancellationToken) =>
        await FindAsync(project.Solution, (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!, id, cancellationToken).ConfigureAwait(false);

    private static async Task<SerializedMember?> FindAsync(Solution solution, Compilation compilation, string id, CancellationToken cancellationToken) =>
        SymbolOf(id, compilation) is { } symbol
            && await SymbolFinder.FindSourceDefinitionAsync(symbol, solution, cancellationToken).ConfigureAwait(false) is { } declared
            && declared.Locations.FirstOrDefault(l => l.IsInSource) is { SourceTree: { } tree } place
            && await AttributedMember.FindAsync(solution.GetDocument(tree), place, cancellationToken).ConfigureAwait(false) is { } member
                ? new(symbol, member)
                : null;

    /// <summary>The symbol with this id; of a parameter, the id is that of its method, <c>#</c>, and its name.</summary>
    private static ISymbol? SymbolOf(string id, Compilation compilation)
    {
        var declared = DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation);
        if (declared is not null && SymbolId.Of(declared) == id)
        {
            return declared;
        }

        var method = DocumentationCommentId.GetFirstSymbolForDeclarationId(id.Substring(0, Math.Max(0, id.LastIndexOf('#'))), compilation) as IMethodSymbol;
        return method?.Parameters.FirstOrDefault(p => SymbolId.Of(p) == id);
    }
}
