using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Facts;

/// <summary>Reads from a compilation's contexts and configurations of EF Core which entities have a table, and which are part of their owner's.</summary>
internal sealed class EntityModel
{
    private const string Configuration = "Microsoft.EntityFrameworkCore.IEntityTypeConfiguration`1";

    private static readonly string[] Owning = ["OwnsOne", "OwnsMany"];

    private readonly HashSet<ISymbol> _inSets = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _owned = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _ignored = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, SyntaxNode> _configuredAt = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _onlyContext;

    /// <param name="compilation">The code; what it refers to is not looked into.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public EntityModel(Compilation compilation, CancellationToken cancellationToken)
    {
        INamedTypeSymbol[] contexts = [.. compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type, cancellationToken).OfType<INamedTypeSymbol>().Where(t => MetadataName.Inherits(t, DbContexts.BaseName))];
        _onlyContext = contexts is [var only] ? only : null;
        _inSets.UnionWith(contexts.SelectMany(DbContexts.TablesOf).Select(t => t.Entity));
        var configurations = compilation.GetSymbolsWithName("Configure", SymbolFilter.Member, cancellationToken).Where(m => MetadataName.Inherits(m.ContainingType, Configuration));
        foreach (var reference in contexts.Concat(configurations).SelectMany(s => s.DeclaringSyntaxReferences).OrderBy(r => r.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(r => r.Span.Start))
        {
            foreach (var call in reference.GetSyntax(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name })
                {
                    Note(call, name, compilation, cancellationToken);
                }
            }
        }
    }

    private void Note(InvocationExpressionSyntax call, string name, Compilation compilation, CancellationToken cancellationToken)
    {
        if (name == "Ignore")
        {
            foreach (var member in call.ArgumentList.Arguments.Select(a => a.Expression).OfType<LambdaExpressionSyntax>().Select(l => l.Body).OfType<MemberAccessExpressionSyntax>())
            {
                if (compilation.ModelOf(call.SyntaxTree).GetSymbolInfo(member, cancellationToken).Symbol is { } ignored)
                {
                    _ignored.Add(ignored);
                }
            }
        }
        else if ((name == "Entity" || Owning.Contains(name)) && compilation.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { TypeArguments: [.., var part] })
        {
            if (name != "Entity")
            {
                _owned.Add(part);
            }
            else if (!_configuredAt.ContainsKey(part))
            {
                _configuredAt.Add(part, call);
            }
        }
    }

    /// <summary>True for a member that the model leaves out of the table: <c>Ignore(c =&gt; c.Password)</c>.</summary>
    public bool IsIgnored(ISymbol member) => _ignored.Contains(member);

    /// <summary>True for the call by which contexts first speak of an entity: they may do so once for each column.</summary>
    public bool IsFirst(IInvocationOperation call, ITypeSymbol entity) => !_configuredAt.TryGetValue(entity, out var first) || first == call.Syntax;

    /// <summary>The entity that a call of <c>modelBuilder.Entity&lt;T&gt;()</c> gives a table, where no <c>DbSet</c> does; null for other calls.</summary>
    public static ITypeSymbol? ConfiguredBy(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Entity", TypeArguments: [var entity] } method && MetadataName.Of(method.ContainingType) == "Microsoft.EntityFrameworkCore.ModelBuilder" ? entity : null;

    /// <summary>The entities that an <c>IEntityTypeConfiguration&lt;T&gt;</c> gives a table.</summary>
    public static IEnumerable<ITypeSymbol> ConfiguredBy(INamedTypeSymbol type) =>
        type.AllInterfaces.Where(i => MetadataName.Of(i.OriginalDefinition) == Configuration).Select(i => i.TypeArguments[0]).Where(t => t.TypeKind == TypeKind.Class);

    /// <summary>True for an entity that stands in no <c>DbSet</c>, and is no part of another.</summary>
    public bool IsWithoutSet(ITypeSymbol entity) => !_inSets.Contains(entity) && !_owned.Contains(entity);

    /// <summary>True for a type with a table of its own: what refers to it stores the key only.</summary>
    public bool IsEntity(ITypeSymbol type) => DbContexts.IsEntity(type) && !_owned.Contains(type);

    /// <summary>The context that stores what some code configures: the code's own, or the only one that there is; else the code's type.</summary>
    public INamedTypeSymbol ContextOf(INamedTypeSymbol configuring) => MetadataName.Inherits(configuring, DbContexts.BaseName) ? configuring : _onlyContext ?? configuring;
}
