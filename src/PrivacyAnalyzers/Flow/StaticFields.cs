using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>What a static field holds, from wherever it is written: its own labels, and those of what its object's members hold.</summary>
internal sealed class StaticContent
{
    private const int MaxDepth = 4;

    public ImmutableArray<FlowLabel> Labels { get; private set; } = [];

    public Dictionary<object, StaticContent> Members { get; } = [];

    /// <summary>The functions that it may be.</summary>
    public List<FunctionReference> Functions { get; } = [];

    /// <summary>Adds what one function writes; true where its callers decide on a part of it.</summary>
    public bool Add(FlowValue value, MethodSummary summary) => Add(value, summary, 0);

    private bool Add(FlowValue value, MethodSummary summary, int depth)
    {
        var isOpen = false;
        foreach (var label in value.Labels)
        {
            isOpen |= label.Entry is not null;
            if (label.Source is { } source && !Labels.Contains(FlowLabel.Of(source, null)))
            {
                Labels = Labels.Add(FlowLabel.Of(source, label.Trace));
            }
        }

        foreach (var target in value.Objects)
        {
            if (target.Function is { } function && !Functions.Any(f => SymbolEqualityComparer.Default.Equals(f.Method, function.Method)))
            {
                // What it captured stays behind: a static field outlives all calls.
                Functions.Add(new(function.Method, function.Body, FlowValue.Harmless, []));
            }
        }

        foreach (var made in depth < MaxDepth ? summary.Made : [])
        {
            if (value.Objects.Contains(made.Owner) && !made.Value.IsEmpty)
            {
                if (!Members.TryGetValue(made.Key, out var member))
                {
                    Members.Add(made.Key, member = new());
                }

                isOpen |= member.Add(made.Value, summary, depth + 1);
            }
        }

        return isOpen;
    }
}

/// <summary>Finds the code that writes static fields. One a compilation, thread-safe; what it learns of a file serves later compilations, too.</summary>
internal sealed class StaticFields(Compilation compilation, MethodBodies bodies)
{
    private static readonly ConditionalWeakTable<SyntaxTree, NamesOfFile> Names = new();

    private readonly ConcurrentDictionary<IFieldSymbol, ImmutableArray<FunctionBody>> _writers = new(SymbolEqualityComparer.Default);

    /// <summary>True for types whose values can hold personal data: not for services, loggers, options.</summary>
    public static bool CanHold(ITypeSymbol type) =>
        DataTypes.IsPlain(type)
        || (type.TypeKind is TypeKind.Class or TypeKind.Struct && type.DeclaringSyntaxReferences.Length > 0)
        || type is IArrayTypeSymbol or ITypeParameterSymbol or INamedTypeSymbol { IsGenericType: true, TypeKind: not TypeKind.Delegate }
        || type.TypeKind == TypeKind.Delegate
        || type.Name is "StringBuilder" or "IList" or "IDictionary" or "ArrayList" or "Hashtable" or "NameValueCollection";

    /// <summary>The instance field behind a member that only its own type can write, where its values can hold personal data; null for others.</summary>
    /// <param name="member">A field or property.</param>
    /// <param name="reader">The member in whose code it is read.</param>
    public static IFieldSymbol? KeptField(ISymbol member, ISymbol reader) =>
        !member.IsStatic && SymbolEqualityComparer.Default.Equals(member.ContainingType?.OriginalDefinition, reader.ContainingType?.OriginalDefinition)
        && FieldOf(member) is { } field && (field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private) && CanHold(field.Type)
            ? field
            : null;

    /// <summary>The field itself, or the hidden one of a property without code; null where there is none.</summary>
    public static IFieldSymbol? FieldOf(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: false } field => field.OriginalDefinition,
        IPropertySymbol { OriginalDefinition: var property } => property.ContainingType.GetMembers("<" + property.Name + ">k__BackingField").OfType<IFieldSymbol>().FirstOrDefault(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property)),
        _ => null,
    };

    /// <summary>The functions that write a field, or change the object in it.</summary>
    public ImmutableArray<FunctionBody> WritersOf(IFieldSymbol field, CancellationToken cancellationToken) =>
        _writers.TryGetValue(field, out var known) ? known : _writers.GetOrAdd(field, Find(field, cancellationToken));

    /// <summary>The functions that may call one.</summary>
    public IEnumerable<FunctionBody> CallersOf(ISymbol function, CancellationToken cancellationToken)
    {
        var name = function is IMethodSymbol { MethodKind: MethodKind.Constructor } ? function.ContainingType.Name
            : function is IMethodSymbol { AssociatedSymbol: { } property } ? property.Name
            : function.Name;
        return compilation.SyntaxTrees.Where(t => FileNames.Of(t, cancellationToken).Has(name)).SelectMany(t => Names.GetValue(t, Find).Used[name]).SelectMany(n => BodiesAt(n, cancellationToken));
    }

    private ImmutableArray<FunctionBody> Find(IFieldSymbol field, CancellationToken cancellationToken)
    {
        var name = (field.AssociatedSymbol ?? field).Name;
        var found = new List<FunctionBody>();
        var declaration = field.AssociatedSymbol ?? field;
        if (declaration.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null })
        {
            found.AddRange(BodiesAt(declaration.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), cancellationToken));
        }

        // What is private or read only is written, and filled, by its own type.
        var trees = field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private ? field.ContainingType.DeclaringSyntaxReferences.Select(r => r.SyntaxTree).Distinct() : compilation.SyntaxTrees;
        foreach (var tree in trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!FileNames.Of(tree, cancellationToken).Has(name))
            {
                continue;
            }

            found.AddRange(Names.GetValue(tree, Find).Changed[name].SelectMany(n => BodiesAt(n, cancellationToken)));
        }

        return [.. found];
    }

    /// <summary>The code of a member's declaration.</summary>
    public IEnumerable<FunctionBody> BodiesAt(SyntaxNode declaration, CancellationToken cancellationToken)
    {
        var model = bodies.ModelOf(declaration.SyntaxTree);
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Initializer: { } initializer } when model.GetDeclaredSymbol(declaration, cancellationToken) is { } field && model.GetOperation(initializer, cancellationToken) is { } value:
                yield return new(field, field, [value]);
                break;
            case PropertyDeclarationSyntax { Initializer: { } initializer } when model.GetDeclaredSymbol(declaration, cancellationToken) is { } property && model.GetOperation(initializer, cancellationToken) is { } value:
                yield return new(property, property, [value]);
                break;
            case CompilationUnitSyntax when model.GetDeclaredSymbol(declaration, cancellationToken) is IMethodSymbol main && bodies.Of(main, cancellationToken) is { } body:
                yield return body;
                break;
            case PropertyDeclarationSyntax or IndexerDeclarationSyntax when model.GetDeclaredSymbol(declaration, cancellationToken) is IPropertySymbol { GetMethod: { } getter } && bodies.Of(getter, cancellationToken) is { } body:
                yield return body;
                break;
            case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax when model.GetDeclaredSymbol(declaration, cancellationToken) is IMethodSymbol method && bodies.Of(method, cancellationToken) is { } body:
                yield return body;
                break;
        }
    }

    /// <summary>The members of a file in whose code a name stands, and those of them that change what it names.</summary>
    private sealed record NamesOfFile(ILookup<string, SyntaxNode> Used, ILookup<string, SyntaxNode> Changed);

    private static NamesOfFile Find(SyntaxTree tree)
    {
        var used = new HashSet<(string Name, SyntaxNode Member)>();
        var changed = new HashSet<(string Name, SyntaxNode Member)>();
        var root = tree.GetRoot();
        var around = new Stack<SyntaxNode>();
        if (root is CompilationUnitSyntax { Members: var members } && members.Any(SyntaxKind.GlobalStatement))
        {
            around.Push(root);
        }

        foreach (var node in root.DescendantNodes())
        {
            while (around.Count > 0 && node.SpanStart >= around.Peek().Span.End && around.Peek() != root)
            {
                around.Pop();
            }

            if (IsMember(node))
            {
                around.Push(node);
            }
            else if (around.Count > 0 && node is IdentifierNameSyntax name)
            {
                var use = (name.Identifier.ValueText, around.Peek());
                used.Add(use);
                if (IsChanged(name))
                {
                    changed.Add(use);
                }
            }
        }

        return new(used.ToLookup(f => f.Name, f => f.Member), changed.ToLookup(f => f.Name, f => f.Member));
    }

    /// <summary>True for what holds code of its own; statements of a file without a class stand in the file itself.</summary>
    private static bool IsMember(SyntaxNode node) =>
        node is AccessorDeclarationSyntax or BaseMethodDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax };

    /// <summary>True where the name, or what is reached by it, is assigned, called upon, or passed by reference.</summary>
    public static bool IsChanged(IdentifierNameSyntax name)
    {
        SyntaxNode node = name;
        while (true)
        {
            switch (node.Parent)
            {
                case MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or MemberBindingExpressionSyntax:
                    node = node.Parent;
                    break;
                case ElementAccessExpressionSyntax element when element.Expression == node:
                    node = element;
                    break;
                case InvocationExpressionSyntax invocation when invocation.Expression == node:
                    return true;
                case AssignmentExpressionSyntax assignment:
                    return assignment.Left == node || node != name;
                case ArgumentSyntax { Parent.Parent: TupleExpressionSyntax or AssignmentExpressionSyntax } or ArgumentSyntax { Parent: TupleExpressionSyntax }:
                    return true;
                case ArgumentSyntax argument:
                    return !argument.RefKindKeyword.IsKind(SyntaxKind.None);
                case RefExpressionSyntax:
                    return true;
                default:
                    return false;
            }
        }
    }
}
