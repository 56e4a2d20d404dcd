using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Addresses;

/// <summary>What an address that an object holds is made of: members of its type, and parameters of its constructors, by their doc-comment ids.</summary>
internal static class AddressParts
{
    /// <summary>What a member is made of, itself among it; where its code is another assembly's, itself and what constructors take by its name.</summary>
    public static ImmutableArray<string> Of(ISymbol member, CancellationToken cancellationToken)
    {
        var parts = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var type = member.ContainingType;
        if (member.DeclaringSyntaxReferences.IsEmpty)
        {
            Add(parts, member);
            foreach (var parameter in type.InstanceConstructors.SelectMany(c => c.Parameters).Where(p => string.Equals(p.Name, member.Name, StringComparison.OrdinalIgnoreCase)))
            {
                Add(parts, parameter);
            }

            return [.. parts];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { member.Name };
        var pending = new Queue<string>(seen);
        while (pending.Count > 0)
        {
            var name = pending.Dequeue();
            foreach (var part in type.GetMembers(name))
            {
                Add(parts, part);
                foreach (var used in part.DeclaringSyntaxReferences.SelectMany(r => NamesIn(r.GetSyntax(cancellationToken))))
                {
                    if (type.GetMembers(used) is [not INamedTypeSymbol, ..] && seen.Add(used))
                    {
                        pending.Enqueue(used);
                    }
                }
            }

            foreach (var constructor in type.InstanceConstructors)
            {
                foreach (var parameter in constructor.Parameters.Where(p => IsFedBy(name, constructor, p, type, cancellationToken)))
                {
                    Add(parts, parameter);
                }
            }
        }

        return [.. parts];
    }

    /// <summary>The values that an object is made with and that such an address is made of.</summary>
    public static IEnumerable<ExpressionSyntax> In(BaseObjectCreationExpressionSyntax creation, ImmutableArray<string> parts, SemanticModel model, CancellationToken cancellationToken)
    {
        var bound = model.GetSymbolInfo(creation, cancellationToken);
        if ((bound.Symbol ?? (bound.CandidateSymbols is [var only] ? only : null)) is IMethodSymbol constructor && creation.ArgumentList is { } arguments)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (IsPart(parameter, parts) && ArgumentOf(arguments, parameter.Name, parameter.Ordinal) is { } given)
                {
                    yield return given;
                }
            }
        }

        foreach (var assignment in creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (IsPart(assignment.Left, parts, model, cancellationToken))
            {
                yield return assignment.Right;
            }
        }
    }

    /// <summary>The values that members of a variable's object are set to.</summary>
    public static IEnumerable<ExpressionSyntax> SetOn(ILocalSymbol local, SyntaxNode code, ImmutableArray<string> parts, SemanticModel model, CancellationToken cancellationToken) =>
        from assignment in code.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        where assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } && owner.Identifier.ValueText == local.Name && IsPart(assignment.Left, parts, model, cancellationToken)
        select assignment.Right;

    /// <summary>What a call gives to a parameter; null where nothing.</summary>
    public static ExpressionSyntax? ArgumentOf(ArgumentListSyntax list, string name, int ordinal) =>
        list.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == name)?.Expression
        ?? (ordinal < list.Arguments.Count && list.Arguments[ordinal] is { NameColon: null, Expression: var positional } ? positional : null);

    private static bool IsPart(ExpressionSyntax target, ImmutableArray<string> parts, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(target, cancellationToken).Symbol is IPropertySymbol or IFieldSymbol
        && IsPart(model.GetSymbolInfo(target, cancellationToken).Symbol!, parts);

    private static bool IsPart(ISymbol symbol, ImmutableArray<string> parts) => SymbolId.Of(symbol) is { } id && parts.Contains(id);

    private static void Add(ImmutableSortedSet<string>.Builder parts, ISymbol symbol)
    {
        if (symbol is IPropertySymbol or IFieldSymbol or IParameterSymbol && SymbolId.Of(symbol) is { } id)
        {
            parts.Add(id);
        }
    }

    /// <summary>The names that what a member gives is made of: not those in a setter.</summary>
    private static IEnumerable<string> NamesIn(SyntaxNode declaration) =>
        from name in declaration.DescendantNodes(n => n is not AccessorDeclarationSyntax { Keyword.ValueText: "set" or "init" }).OfType<IdentifierNameSyntax>()
        select name.Identifier.ValueText;

    private static bool IsFedBy(string member, IMethodSymbol constructor, IParameterSymbol parameter, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        switch (constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken))
        {
            case ConstructorDeclarationSyntax code:
                return code.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => Names(a.Left, member) && NamesIn(a).Contains(parameter.Name));
            case TypeDeclarationSyntax:
                return type.GetMembers(member).SelectMany(m => m.DeclaringSyntaxReferences).Select(r => r.GetSyntax(cancellationToken))
                    .Any(d => d is ParameterSyntax positional ? positional.Identifier.ValueText == parameter.Name : NamesIn(d).Contains(parameter.Name));
            default:
                return false;
        }
    }

    private static bool Names(ExpressionSyntax target, string member) => target switch
    {
        IdentifierNameSyntax simple => simple.Identifier.ValueText == member,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText == member,
        _ => false,
    };
}

/// <summary>What an address begins with that callers give.</summary>
/// <param name="Parameter">What they give it to.</param>
/// <param name="Parts">Where that is an object which holds the address: what the address is made of, see <see cref="AddressParts"/>; null where it is the address itself.</param>
internal sealed record AddressBeginning(IParameterSymbol Parameter, ImmutableArray<string>? Parts);
