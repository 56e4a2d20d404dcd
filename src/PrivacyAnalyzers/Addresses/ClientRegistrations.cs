using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Addresses;

/// <summary>
/// What a program tells its container: typed and named clients with their base addresses, and the configuration sections that
/// options classes are bound to. Found in all files by the names of the methods, so that a missing package does not hide it.
/// </summary>
internal sealed class ClientRegistrations
{
    private readonly Dictionary<string, List<ExpressionSyntax>> _typed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ExpressionSyntax>> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);

    private ClientRegistrations()
    {
    }

    /// <summary>Looks through a whole compilation.</summary>
    public static ClientRegistrations Find(Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new ClientRegistrations();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call)
                {
                    found.Look(call, name, compilation, cancellationToken);
                }
                else if (node is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var channel }, ..] } creation)
                {
                    found.LookForChannel(creation, channel, compilation, cancellationToken);
                }
            }
        }

        return found;
    }

    /// <summary>What a client's base address is set to where it is registered; none where it is not registered, or without an address.</summary>
    public IReadOnlyList<ExpressionSyntax> OfType(INamedTypeSymbol type) =>
        type.AllInterfaces.Select(i => i.Name).Prepend(type.Name).Select(n => _typed.TryGetValue(n, out var addresses) ? addresses : null).FirstOrDefault(a => a is not null) ?? [];

    /// <summary>The same for a named client.</summary>
    public IReadOnlyList<ExpressionSyntax> OfName(string name) => _named.TryGetValue(name, out var addresses) ? addresses : [];

    /// <summary>The section that an options class is bound to; null where none is.</summary>
    public string? SectionOf(INamedTypeSymbol type) => _sections.TryGetValue(type.Name, out var section) ? section : null;

    /// <summary>The values that are assigned to the address of a client.</summary>
    public static IEnumerable<ExpressionSyntax> Assigned(SyntaxNode code) => Assigned(code, "BaseAddress", "BaseUrl");

    /// <summary>The values that are assigned to members of these names.</summary>
    public static IEnumerable<ExpressionSyntax> Assigned(SyntaxNode code, params string[] names) =>
        from assignment in code.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        where assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && names.Contains(NameOf(assignment.Left))
        select assignment.Right;

    /// <summary>A client that gRPC's compiler made, on a channel of its own.</summary>
    private void LookForChannel(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax channel, Compilation compilation, CancellationToken cancellationToken)
    {
        if (creation is not ObjectCreationExpressionSyntax { Type: var name } || LastNameOf(name).EndsWith("Client", StringComparison.Ordinal))
        {
            if (compilation.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, cancellationToken).Type is INamedTypeSymbol type && MetadataName.Inherits(type, "Grpc.Core.ClientBase"))
            {
                Add(_typed, type.Name, [channel]);
            }
        }
    }

    private void Look(InvocationExpressionSyntax call, SimpleNameSyntax name, Compilation compilation, CancellationToken cancellationToken)
    {
        switch (name.Identifier.ValueText)
        {
            case "AddHttpClient" or "AddRefitClient" or "AddGrpcClient":
                AddClient(call, name, compilation, cancellationToken);
                break;
            case "Configure" when name is GenericNameSyntax { TypeArgumentList.Arguments: [var options] }:
                Bind(options, call.ArgumentList.Arguments.LastOrDefault()?.Expression, compilation, cancellationToken);
                break;
            case "Get" when name is GenericNameSyntax { TypeArgumentList.Arguments: [var options] } && call.Expression is MemberAccessExpressionSyntax { Expression: var section }:
                Bind(options, section, compilation, cancellationToken);
                break;
            case "Bind" or "BindConfiguration" when OptionsOf(call) is { } options && call.ArgumentList.Arguments.FirstOrDefault() is { } argument:
                Bind(options, argument.Expression, compilation, cancellationToken);
                break;
        }
    }

    private void AddClient(InvocationExpressionSyntax call, SimpleNameSyntax name, Compilation compilation, CancellationToken cancellationToken)
    {
        var addresses = new List<ExpressionSyntax>(name.Identifier.ValueText == "AddGrpcClient" ? Assigned(call.ArgumentList, "Address") : Assigned(call.ArgumentList));
        for (var outer = call.Parent; outer is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }; outer = next.Parent)
        {
            addresses.AddRange(Assigned(next.ArgumentList));
        }

        if (name is GenericNameSyntax generic)
        {
            foreach (var type in generic.TypeArgumentList.Arguments)
            {
                Add(_typed, LastNameOf(type), addresses);
            }
        }

        if (call.ArgumentList.Arguments.FirstOrDefault() is { Expression: var first } && TextOf(first, compilation, cancellationToken) is { } text)
        {
            Add(_named, text, addresses);
        }
    }

    private static void Add(Dictionary<string, List<ExpressionSyntax>> clients, string client, List<ExpressionSyntax> addresses)
    {
        if (clients.TryGetValue(client, out var known))
        {
            known.AddRange(addresses);
        }
        else
        {
            clients.Add(client, [.. addresses]);
        }
    }

    private void Bind(TypeSyntax options, ExpressionSyntax? section, Compilation compilation, CancellationToken cancellationToken)
    {
        if (section is not null && (TextOf(section, compilation, cancellationToken) ?? ConfigurationReader.SectionOf(section, compilation.ModelOf(section.SyntaxTree), cancellationToken)) is { } path)
        {
            _sections[LastNameOf(options)] = path;
        }
    }

    /// <summary>The class in <c>AddOptions&lt;T&gt;().Bind(…)</c>.</summary>
    private static TypeSyntax? OptionsOf(InvocationExpressionSyntax call)
    {
        for (var inner = (call.Expression as MemberAccessExpressionSyntax)?.Expression; inner is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }; inner = access.Expression)
        {
            if (access.Name is GenericNameSyntax { Identifier.ValueText: "AddOptions" or "AddOptionsWithValidateOnStart", TypeArgumentList.Arguments: [var options, ..] })
            {
                return options;
            }
        }

        return null;
    }

    private static string? TextOf(ExpressionSyntax expression, Compilation compilation, CancellationToken cancellationToken) =>
        expression is LambdaExpressionSyntax ? null
        : compilation.ModelOf(expression.SyntaxTree).GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string text } ? text : null;

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    private static string LastNameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => type.ToString(),
    };
}
