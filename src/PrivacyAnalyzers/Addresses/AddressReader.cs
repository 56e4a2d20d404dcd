using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;

namespace PrivacyAnalyzers.Addresses;

/// <summary>
/// Reads how an address begins from the expression that makes it: constants, texts put together, <c>Uri</c> and <c>UriBuilder</c>,
/// variables, fields and properties that are set once, options and configuration.
/// </summary>
/// <remarks>What can't be read is null, never a guess. A part that can't be read stands as <c>{</c> in the text.</remarks>
internal sealed class AddressReader(Compilation compilation, ConfigurationReader configuration, ReferencedFacts facts, CancellationToken cancellationToken)
{
    /// <summary>Stands for whatever this program is served from.</summary>
    public const string OwnOrigin = "https://localhost/";

    private const string Unknown = "{";
    private const int MaxDepth = 12;

    private int _depth;

    /// <summary>The parameter that an address was found to begin with, which the callers know: the reason why <see cref="Read"/> gave null.</summary>
    public IParameterSymbol? BeginsWith { get; private set; }

    /// <summary>The two addresses between which the code chooses: the reason why <see cref="Read"/> gave null.</summary>
    public ImmutableArray<string> Alternatives { get; private set; } = [];

    /// <summary>How the address that an expression gives begins; null where that can't be told.</summary>
    public string? Read(ExpressionSyntax expression)
    {
        // In an editor a referenced project is there as source, too: its code is another compilation's.
        if (_depth >= MaxDepth || !compilation.ContainsSyntaxTree(expression.SyntaxTree))
        {
            return null;
        }

        _depth++;
        var text = ReadExpression(expression);
        _depth--;
        return text;
    }

    private string? ReadExpression(ExpressionSyntax expression)
    {
        var model = compilation.ModelOf(expression.SyntaxTree);
        if (model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: var constant })
        {
            return constant as string;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return Read(inner.Expression);
            case CastExpressionSyntax cast:
                return Read(cast.Expression);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                return Read(sure.Operand);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either:
                return Read(either.Left) ?? Read(either.Right);
            case ConditionalExpressionSyntax choice:
                return ReadChoice(choice);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Join(Read(sum.Left), sum.Right);
            case InterpolatedStringExpressionSyntax interpolated:
                return ReadInterpolated(interpolated);
            case BaseObjectCreationExpressionSyntax creation:
                return ReadCreation(creation, model);
            case ElementAccessExpressionSyntax element:
                return configuration.ValueOf(element, model, cancellationToken);
            case InvocationExpressionSyntax invocation:
                return ReadInvocation(invocation, model);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax:
                return ReadSymbol(expression, model);
            case ConditionalAccessExpressionSyntax access:
                return configuration.ValueOf(access.WhenNotNull, model, cancellationToken) ?? (access.WhenNotNull is InvocationExpressionSyntax ? Read(access.Expression) : Read(access.WhenNotNull));
            default:
                return null;
        }
    }

    /// <summary>One of two addresses: known where both lead to one host, or to none of their own.</summary>
    private string? ReadChoice(ConditionalExpressionSyntax choice)
    {
        if (Read(choice.WhenTrue) is not { } yes || Read(choice.WhenFalse) is not { } no)
        {
            return null;
        }

        var host = AddressText.HostIn(yes);
        if (host is not null && AddressText.HostIn(no) is { } other && host != other)
        {
            Alternatives = [yes, no];
            return null;
        }

        return host != AddressText.HostIn(no) ? null
            : host is not null || yes == no ? yes
            : AddressText.IsRelative(yes) && AddressText.IsRelative(no) ? Unknown : null;
    }

    private string? Join(string? left, ExpressionSyntax right) =>
        left is null ? null : AddressText.HasWhole(left) || left.Contains(Unknown) ? left : left + (Read(right) ?? Unknown);

    private string? ReadInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        var text = "";
        foreach (var part in interpolated.Contents)
        {
            if (AddressText.HasWhole(text) || text.Contains(Unknown))
            {
                break;
            }

            text += part is InterpolatedStringTextSyntax plain ? plain.TextToken.ValueText : Read(((InterpolationSyntax)part).Expression) ?? Unknown;
        }

        return text.StartsWith(Unknown, StringComparison.Ordinal) ? null : text;
    }

    private string? ReadCreation(BaseObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        var arguments = creation.ArgumentList?.Arguments ?? default;
        switch ((model.GetTypeInfo(creation, cancellationToken).Type ?? model.GetTypeInfo(creation, cancellationToken).ConvertedType)?.Name)
        {
            case "UriBuilder":
                var scheme = Assigned(creation.Initializer, "Scheme") ?? (arguments.Count > 1 ? arguments[0].Expression : null);
                var host = Assigned(creation.Initializer, "Host") ?? (arguments.Count > 1 ? arguments[1].Expression : null);
                return host is null
                    ? arguments.Count == 1 ? Read(arguments[0].Expression) : null
                    : Read(host) is { } name ? ((scheme is null ? null : Read(scheme)) ?? "http") + "://" + name + "/" : null;
            case "HttpRequestMessage":
                return (Assigned(creation.Initializer, "RequestUri") ?? (arguments.Count > 1 ? arguments[1].Expression : null)) is { } target ? Read(target) : null;
            case var client when IsServerClient(client):
                return (Assigned(creation.Initializer, "Host") ?? (arguments.Count > 0 ? arguments[0].Expression : null)) is { } server ? AddressText.OfServer(Read(server)) : null;
            default:
                return arguments.Count > 0 ? Read(arguments[0].Expression) : null;
        }
    }

    /// <summary>True for the name of a type that is told the host of its server, not an address.</summary>
    public static bool IsServerClient(string? type) => type is "SmtpClient" or "TcpClient" or "UdpClient" or "Socket";

    private static ExpressionSyntax? Assigned(InitializerExpressionSyntax? initializer, string name) => initializer?.Expressions
        .OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(a => a.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name)?.Right;

    private string? ReadInvocation(InvocationExpressionSyntax invocation, SemanticModel model)
    {
        if (configuration.ValueOf(invocation, model, cancellationToken) is { } configured)
        {
            return configured;
        }

        if (ConfigurationReader.DefaultOf(invocation, model, cancellationToken) is { } absent)
        {
            return Read(absent);
        }

        if (model.GetSymbolInfo(invocation, cancellationToken) is var bound && bound.Symbol is not IMethodSymbol)
        {
            // What a library that is missing makes of an address still begins so, too.
            return bound.CandidateSymbols.IsEmpty && invocation.Expression is MemberAccessExpressionSyntax { Expression: var missing } ? Read(missing) : null;
        }

        var method = (IMethodSymbol)bound.Symbol;

        if (method.DeclaringSyntaxReferences is [var declared])
        {
            return Returned(declared.GetSyntax(cancellationToken)) is { } returned ? Read(returned) : null;
        }

        // What a library makes of an address, or of its beginning, still begins so.
        var first = invocation.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        if (method is { IsStatic: true, IsExtensionMethod: false })
        {
            return first is null || method.Name is "GetEnvironmentVariable" ? null
                : method is { Name: "Concat", Parameters.Length: > 1 } ? invocation.ArgumentList.Arguments.Skip(1).Aggregate(Read(first), (text, next) => Join(text, next.Expression))
                : method.Name == "Format" ? Read(first)?.Replace('{', Unknown[0])
                : Read(first);
        }

        return method.Name is "Replace" or "Substring" or "Remove" or "Insert" ? null
            : invocation.Expression is MemberAccessExpressionSyntax { Expression: var receiver } ? Read(receiver) : null;
    }

    private string? ReadSymbol(ExpressionSyntax expression, SemanticModel model)
    {
        switch (model.GetSymbolInfo(expression, cancellationToken).Symbol)
        {
            case ILocalSymbol local:
                return ReadVariable(local, expression);
            case IPropertySymbol property when configuration.ValueOf(expression, model, cancellationToken) is { } configured:
                return configured;
            case IPropertySymbol { ContainingType.Name: "IWebAssemblyHostEnvironment" or "WebAssemblyHostEnvironment", Name: "BaseAddress" } or IPropertySymbol { ContainingType.Name: "NavigationManager", Name: "BaseUri" or "Uri" }:
                return OwnOrigin;
            case IPropertySymbol { ContainingType.Name: "UriBuilder" or "Uri" } part:
                return part.Name is "Uri" or "AbsoluteUri" or "OriginalString" or "PathAndQuery" && expression is MemberAccessExpressionSyntax { Expression: var whole } && part.Name != "PathAndQuery" ? Read(whole) : null;
            case IPropertySymbol property:
                return ReadMember(property);
            case IFieldSymbol field:
                return ReadMember(field);
            case IParameterSymbol parameter:
                BeginsWith ??= parameter;
                return null;
            default:
                return null;
        }
    }

    /// <summary>A variable that is set where it is declared and nowhere else; of a request, also where its address is set.</summary>
    private string? ReadVariable(ILocalSymbol local, ExpressionSyntax use)
    {
        if (local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator
            || use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return null;
        }

        ExpressionSyntax? address = null;
        foreach (var assignment in member.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name)
            {
                return null;
            }

            if (assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RequestUri" or "BaseAddress", Expression: IdentifierNameSyntax owner } && owner.Identifier.ValueText == local.Name)
            {
                address = assignment.Right;
            }
        }

        return (address ?? declarator.Initializer?.Value) is { } value ? Read(value) : null;
    }

    /// <summary>A field or property whose values all lead to one host; of another assembly, what its facts tell.</summary>
    public string? ReadMember(ISymbol member)
    {
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly))
        {
            return SymbolId.Of(member.OriginalDefinition) is { } id ? facts.FindAddress(member.ContainingAssembly, id) : null;
        }

        string? found = null;
        foreach (var value in ValuesOf(member))
        {
            if (Read(value) is not { } address || (found is not null && (AddressText.HostIn(found) is not { } host || host != AddressText.HostIn(address))))
            {
                return null;
            }

            found ??= address;
        }

        return found;
    }

    /// <summary>What the code of its type gives a field or property.</summary>
    private IEnumerable<ExpressionSyntax> ValuesOf(ISymbol member)
    {
        var isInitial = false;
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellationToken);
            var value = declaration switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                PropertyDeclarationSyntax { Initializer.Value: { } initial } => initial,
                PropertyDeclarationSyntax property => Returned(property),
                _ => null,
            };
            if (value is not null)
            {
                isInitial = true;
                yield return value;
            }
        }

        if (member is IFieldSymbol { IsStatic: true, IsReadOnly: true } && isInitial)
        {
            yield break;
        }

        foreach (var reference in member.ContainingType?.DeclaringSyntaxReferences ?? [])
        {
            foreach (var assignment in reference.GetSyntax(cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (IsMember(assignment.Left, member.Name))
                {
                    yield return assignment.Right;
                }
            }
        }
    }

    private static bool IsMember(ExpressionSyntax left, string name) =>
        left is IdentifierNameSyntax simple ? simple.Identifier.ValueText == name
        : left is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name.Identifier.ValueText == name;

    private static ExpressionSyntax? Returned(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
        MethodDeclarationSyntax { Body: { } body } => Only(body),
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } => accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration)) switch
        {
            { ExpressionBody.Expression: { } expression } => expression,
            { Body: { } body } => Only(body),
            _ => null,
        },
        _ => null,
    };

    private static ExpressionSyntax? Only(BlockSyntax body) =>
        body.DescendantNodes().OfType<ReturnStatementSyntax>().ToArray() is [{ Expression: { } expression }] ? expression : null;
}
