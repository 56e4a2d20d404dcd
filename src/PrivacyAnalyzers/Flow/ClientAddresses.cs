using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Flow;

/// <summary>
/// Where the HTTP clients of a compilation point to, when the code that sets <c>BaseAddress</c> is not the code that sends:
/// in a constructor, in a field's initialiser, or where a typed client is registered.
/// </summary>
internal sealed class ClientAddresses(Compilation compilation)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, string?> _byType = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<string, string>> _typedClients = new(() => FindTypedClients(compilation));

    /// <summary>The base address of the clients that a type holds; null where none is set to a constant, or several differ.</summary>
    public string? Of(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        _byType.TryGetValue(type, out var known) ? known : _byType.GetOrAdd(type, Find(type, cancellationToken));

    private string? Find(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            foreach (var assignment in BaseAddressAssignments(reference.GetSyntax(cancellationToken)))
            {
                found.Add(ConstantAddress(assignment.Right, ModelOf(compilation, assignment), cancellationToken) ?? "");
            }
        }

        if (found.Count == 0)
        {
            return _typedClients.Value.TryGetValue(type.Name, out var typed) && typed.Length > 0 ? typed : null;
        }

        return found.Count == 1 && found.Min.Length > 0 ? found.Min : null;
    }

    private static Dictionary<string, string> FindTypedClients(Compilation compilation)
    {
        var clients = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call.Expression is not MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "AddHttpClient" } name })
                {
                    continue;
                }

                // AddHttpClient<TClient> and AddHttpClient<TClient, TImplementation>: the implementation is the one that sends.
                var client = name.TypeArgumentList.Arguments.Last().ToString();
                client = client.Substring(client.LastIndexOf('.') + 1);
                var addresses = BaseAddressAssignments(call.ArgumentList)
                    .Select(a => ConstantAddress(a.Right, ModelOf(compilation, a), default))
                    .ToArray();
                clients[client] = addresses is [{ } address] ? address : "";
            }
        }

        return clients;
    }

    private static IEnumerable<AssignmentExpressionSyntax> BaseAddressAssignments(SyntaxNode code) =>
        code.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(a => a.IsKind(SyntaxKind.SimpleAssignmentExpression)
            && a.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BaseAddress" } or IdentifierNameSyntax { Identifier.ValueText: "BaseAddress" });

    private static string? ConstantAddress(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        while (expression is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var first, ..] })
        {
            expression = first.Expression;
        }

        if (expression is InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax start, ..] })
        {
            return start.TextToken.ValueText;
        }

        if (model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string text })
        {
            return text;
        }

        return model.GetSymbolInfo(expression, cancellationToken).Symbol is IFieldSymbol { IsReadOnly: true } field
            && field.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
                ? ConstantAddress(value, ModelOf(model.Compilation, value), cancellationToken)
                : null;
    }

#pragma warning disable RS1030 // The driver holds this very model: the same instance is given, nothing is bound twice.
    private static SemanticModel ModelOf(Compilation compilation, SyntaxNode node) => compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
}
