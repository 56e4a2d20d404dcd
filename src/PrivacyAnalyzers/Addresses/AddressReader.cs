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

    /// <summary>The variables that are being read: what is made of itself begins as the rest says.</summary>
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    /// <summary>The parameter that an address was found to begin with, which the callers know: the reason why <see cref="Read"/> gave null.</summary>
    public AddressBeginning? BeginsWith { get; private set; }

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

    /// <summary>How the address begins that an object holds, from the expression that makes the object; null where that can't be told.</summary>
    /// <param name="holder">Makes the object, or names it.</param>
    /// <param name="parts">What the address in it is made of, as <see cref="AddressParts"/> tells.</param>
    public string? ReadHeld(ExpressionSyntax holder, ImmutableArray<string> parts)
    {
        if (_depth >= MaxDepth || !compilation.ContainsSyntaxTree(holder.SyntaxTree))
        {
            return null;
        }

        _depth++;
        var text = ReadHolder(holder, parts);
        _depth--;
        return text;
    }

    private string? ReadHolder(ExpressionSyntax holder, ImmutableArray<string> parts)
    {
        var model = compilation.ModelOf(holder.SyntaxTree);
        switch (holder)
        {
            case ParenthesizedExpressionSyntax inner:
                return ReadHeld(inner.Expression, parts);
            case CastExpressionSyntax cast:
                return ReadHeld(cast.Expression, parts);
            case AwaitExpressionSyntax awaited:
                return ReadHeld(awaited.Expression, parts);
            case BaseObjectCreationExpressionSyntax creation:
                return ReadParts(AddressParts.In(creation, parts, model, cancellationToken));
            case InvocationExpressionSyntax call when MethodOf(call, model) is { DeclaringSyntaxReferences: [var declared] } method:
                return Returned(declared.GetSyntax(cancellationToken)) is { } returned ? ReadOfCallee(() => ReadHeld(returned, parts), method, call) : null;
            case IdentifierNameSyntax when model.GetSymbolInfo(holder, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local
                && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
                && holder.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member:
                return ReadParts(AddressParts.SetOn(local, member, parts, model, cancellationToken)) ?? (_open.Add(local) ? ReadOnce(local, () => ReadHeld(value, parts)) : null);
            case IdentifierNameSyntax when model.GetSymbolInfo(holder, cancellationToken).Symbol is IParameterSymbol parameter:
                BeginsWith ??= new(parameter, parts);
                return null;
            default:
                return null;
        }
    }

    /// <summary>The one address among what an object is made of; null where there is none, or several differ.</summary>
    private string? ReadParts(IEnumerable<ExpressionSyntax> values)
    {
        string? found = null;
        AddressBeginning? beginning = null;
        foreach (var value in values)
        {
            var before = BeginsWith;
            BeginsWith = null;
            var text = Read(value);
            var given = BeginsWith;
            BeginsWith = before;
            if (AddressText.HostIn(text) is { } host)
            {
                if (found is not null && AddressText.HostIn(found) != host)
                {
                    return null;
                }

                found ??= text;
            }
            else if (text is null && given is not null && (beginning is null || !MayBeAddress(beginning.Parameter)))
            {
                beginning = given;
            }
        }

        if (found is null)
        {
            BeginsWith ??= beginning;
        }

        return found;
    }

    /// <summary>Of several parameters that an object is made of, the one that is called as addresses are.</summary>
    private static bool MayBeAddress(IParameterSymbol parameter) =>
        parameter.Type.Name == "Uri" || new[] { "url", "uri", "host", "server", "address" }.Any(n => parameter.Name.IndexOf(n, StringComparison.OrdinalIgnoreCase) >= 0);

    private string? ReadOnce(ISymbol variable, Func<string?> read)
    {
        var text = read();
        _open.Remove(variable);
        return text;
    }

    /// <summary>What a method of this compilation gives back; where that begins with its parameter, what the call gives there.</summary>
    private string? ReadOfCallee(Func<string?> read, IMethodSymbol method, InvocationExpressionSyntax call)
    {
        var before = BeginsWith;
        BeginsWith = null;
        var text = read();
        var (beginning, definition) = (BeginsWith, (method.ReducedFrom ?? method).OriginalDefinition);
        BeginsWith = before;
        if (text is not null || beginning is null)
        {
            return text;
        }

        if (!SymbolEqualityComparer.Default.Equals(beginning.Parameter.ContainingSymbol, definition))
        {
            BeginsWith ??= beginning;
            return null;
        }

        return ArgumentOf(call, beginning.Parameter, isReduced: method.ReducedFrom is not null) is not { } given ? null
            : beginning.Parts is { } parts ? ReadHeld(given, parts) : Read(given);
    }

    /// <summary>What a call calls, also the one method that it may be where a missing type keeps an argument from binding.</summary>
    private IMethodSymbol? MethodOf(InvocationExpressionSyntax call, SemanticModel model)
    {
        var bound = model.GetSymbolInfo(call, cancellationToken);
        return bound.Symbol as IMethodSymbol ?? (bound.CandidateSymbols is [IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false } only] ? only : null);
    }

    private static ExpressionSyntax? ArgumentOf(InvocationExpressionSyntax call, IParameterSymbol parameter, bool isReduced)
    {
        var ordinal = isReduced ? parameter.Ordinal - 1 : parameter.Ordinal;
        return ordinal < 0
            ? (call.Expression as MemberAccessExpressionSyntax)?.Expression
            : AddressParts.ArgumentOf(call.ArgumentList, parameter.Name, ordinal);
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
            case AwaitExpressionSyntax awaited:
                return Read(awaited.Expression);
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
        var before = BeginsWith;
        if (Read(choice.WhenTrue) is not { } yes || Read(choice.WhenFalse) is not { } no)
        {
            // What a caller gives would be one of the two: a guess.
            BeginsWith = before;
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

        if (MethodOf(invocation, model) is not { } method)
        {
            // What a library that is missing makes of an address still begins so, too.
            return model.GetSymbolInfo(invocation, cancellationToken).CandidateSymbols.IsEmpty && invocation.Expression is MemberAccessExpressionSyntax { Expression: var missing } ? Read(missing) : null;
        }

        if (method.DeclaringSyntaxReferences is [var declared])
        {
            return Returned(declared.GetSyntax(cancellationToken)) is { } returned ? ReadOfCallee(() => Read(returned), method, invocation) : null;
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
            case IPropertySymbol { ContainingType.Name: "HttpRequestMessage", Name: "RequestUri" } when expression is MemberAccessExpressionSyntax { Expression: var request }:
                return Read(request);
            case { Kind: SymbolKind.Property or SymbolKind.Field } member:
                return ReadMemberOf(expression, member);
            case IParameterSymbol parameter:
                BeginsWith ??= new(parameter, null);
                return null;
            default:
                return null;
        }
    }

    /// <summary>A variable whose values all lead to one host, or to none of their own; of a request, also where its address is set.</summary>
    private string? ReadVariable(ILocalSymbol local, ExpressionSyntax use)
    {
        if (local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator
            || use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
            || !_open.Add(local))
        {
            return null;
        }

        ExpressionSyntax? address = null;
        var values = new List<ExpressionSyntax>();
        if (declarator.Initializer is { Value: var initial } && !initial.IsKind(SyntaxKind.NullLiteralExpression))
        {
            values.Add(initial);
        }

        foreach (var assignment in member.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name)
            {
                if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && !IsMadeOf(local.Name, assignment.Right))
                {
                    values.Add(assignment.Right);
                }
            }
            else if (assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RequestUri" or "BaseAddress", Expression: IdentifierNameSyntax owner } && owner.Identifier.ValueText == local.Name)
            {
                address = assignment.Right;
            }
        }

        return ReadOnce(local, () => address is not null ? Read(address) : values is [var only] ? Read(only) : ReadAny(values));
    }

    /// <summary>Whether a text only goes on behind what the variable holds already.</summary>
    private static bool IsMadeOf(string name, ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax self => self.Identifier.ValueText == name,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsMadeOf(name, sum.Left),
        InterpolatedStringExpressionSyntax { Contents: [InterpolationSyntax first, ..] } => IsMadeOf(name, first.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => IsMadeOf(name, access.Expression) || (call.ArgumentList.Arguments is [var first, ..] && IsMadeOf(name, first.Expression)),
        _ => false,
    };

    /// <summary>What a variable holds that is set in several places: known where all lead to one host, or to none of their own.</summary>
    private string? ReadAny(List<ExpressionSyntax> values)
    {
        var before = BeginsWith;
        var texts = values.ConvertAll(Read);
        BeginsWith = before;
        if (texts.Count == 0 || texts.Contains(null))
        {
            return null;
        }

        var hosts = texts.Select(AddressText.HostIn).Distinct().ToArray();
        if (hosts.Length > 1 && !hosts.Contains(null))
        {
            Alternatives = [.. texts.OfType<string>().GroupBy(AddressText.HostIn).Select(g => g.First())];
            return null;
        }

        return hosts is not [var host] ? null
            : host is not null || texts.Distinct().Count() == 1 ? texts[0]
            : texts.TrueForAll(AddressText.IsRelative) ? Unknown : null;
    }

    /// <summary>A member of an object that a caller gives, or that is made here, is what that object was made of; of any other, what all objects of its type hold.</summary>
    private string? ReadMemberOf(ExpressionSyntax expression, ISymbol member)
    {
        var before = BeginsWith;
        if (ReadMember(member) is { } address)
        {
            return address;
        }

        if (expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax holder }
            && compilation.ModelOf(holder.SyntaxTree).GetSymbolInfo(holder, cancellationToken).Symbol is IParameterSymbol or ILocalSymbol)
        {
            BeginsWith = before;
            return ReadHeld(holder, AddressParts.Of(member, cancellationToken));
        }

        return null;
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
            var text = Read(value);
            if (text is "")
            {
                // Empty is what it is before somebody sets it.
                continue;
            }

            if (text is not { } address || (found is not null && (AddressText.HostIn(found) is not { } host || host != AddressText.HostIn(address))))
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
