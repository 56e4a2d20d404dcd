using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Addresses;

/// <summary>
/// Where the HTTP clients of a compilation point to, when the code that sets the address is not the code that sends: in a
/// constructor, in a field's initialiser, where a typed or named client is registered, in options and configuration. Thread-safe.
/// </summary>
internal sealed class ClientAddresses(Compilation compilation, AppSettings settings, ReferencedFacts facts)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, string?> _byType = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ClientRegistrations> _registrations = new(() => ClientRegistrations.Find(compilation, CancellationToken.None));

    /// <summary>How the address that an expression gives begins; null where that can't be told.</summary>
    public string? Read(SyntaxNode expression, CancellationToken cancellationToken) =>
        expression is ExpressionSyntax address ? ReaderOf(cancellationToken).Read(address) : null;

    /// <summary>The same; where it can't be told, the addresses between which the code chooses, or the parameter that it begins with, which the callers know.</summary>
    public AddressReading ReadOrTell(ExpressionSyntax address, CancellationToken cancellationToken)
    {
        var reader = ReaderOf(cancellationToken);
        return reader.Read(address) is { } text ? new(text, [], null) : new(null, reader.Alternatives, reader.BeginsWith);
    }

    /// <summary>What callers give the address of a call that sends by; null where the call tells it, or none of them does.</summary>
    /// <param name="call">The call.</param>
    /// <param name="sink">What it does.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public AddressBeginning? GivenBy(SyntaxNode call, SinkEntry sink, CancellationToken cancellationToken) =>
        call is InvocationExpressionSyntax invocation
        && sink.Address?.Split('.')[0] is { } named
        && compilation.ContainsSyntaxTree(call.SyntaxTree)
        && compilation.ModelOf(call.SyntaxTree).GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol method
        && method.Parameters.FirstOrDefault(p => p.Name == named) is { } parameter
        && AddressParts.ArgumentOf(invocation.ArgumentList, parameter.Name, parameter.Ordinal) is { } argument
        && ReadOrTell(argument, cancellationToken) is { Address: null, Alternatives.IsEmpty: true } reading
            ? reading.BeginsWith
            : null;

    /// <summary>The same for the address that an object holds.</summary>
    /// <param name="holder">Makes the object, or names it.</param>
    /// <param name="parts">What the address in it is made of.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public AddressReading ReadHeld(ExpressionSyntax holder, ImmutableArray<string> parts, CancellationToken cancellationToken)
    {
        var reader = ReaderOf(cancellationToken);
        return reader.ReadHeld(holder, parts) is { } text ? new(text, [], null) : new(null, reader.Alternatives, reader.BeginsWith);
    }

    /// <summary>The address that a settings file holds below a key; null where none does.</summary>
    public string? Configured(string key) => settings.Find(key);

    /// <summary>
    /// The addresses in fields and properties that other assemblies can read and not set, but for static ones: scheme and host alone,
    /// since a path may hold a secret.
    /// </summary>
    public ImmutableArray<AddressFact> Told(CancellationToken cancellationToken) =>
    [
        .. from type in TypesIn(compilation.Assembly.GlobalNamespace)
           from member in type.GetMembers()
           where member is { IsImplicitlyDeclared: false } and (IFieldSymbol { IsConst: false } or IPropertySymbol) && (member.IsStatic || IsSetHere(member)) && IsVisible(member)
           where (member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type) is { SpecialType: SpecialType.System_String } or { Name: "Uri" }
           let address = AddressText.OriginIn(ReaderOf(cancellationToken).ReadMember(member))
           where address is not null
           select new AddressFact(SymbolId.Of(member)!, address),
    ];

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(m => m is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(m));

    /// <summary>True for a member of an object that no other assembly sets or overrides.</summary>
    private static bool IsSetHere(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly,
        IPropertySymbol property => !property.IsAbstract && !property.IsVirtual && !property.IsOverride && (property.SetMethod is not { } setter || !IsVisible(setter)),
        _ => false,
    };

    /// <summary>True for what other assemblies can name.</summary>
    public static bool IsVisible(ISymbol member)
    {
        for (var symbol = member; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The base address of a client, from the expression that gives it: <c>factory.CreateClient("name")</c>, a variable or field that is set so.</summary>
    public string? OfClient(SyntaxNode client, CancellationToken cancellationToken) =>
        client is ExpressionSyntax expression ? OfClient(expression, 0, cancellationToken) ?? Connected(expression, cancellationToken) ?? Registered(expression, cancellationToken) : null;

    /// <summary>The address of a call whose method is missing: it is called on the address, on a client that is made for one, or is given one.</summary>
    public string? OfUnbound(InvocationExpressionSyntax call, CancellationToken cancellationToken) =>
        call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver } ? null
        : Absolute(Read(receiver, cancellationToken)) ?? OfClient(receiver, cancellationToken);

    /// <summary>
    /// The address of a call that does not bind, since a type in it is missing, though all methods that it may be are the same sink: that of
    /// its argument, else of its client.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="method">A method that it may be.</param>
    /// <param name="sink">What that does.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public AddressReading OfCandidate(InvocationExpressionSyntax call, IMethodSymbol method, SinkEntry sink, CancellationToken cancellationToken)
    {
        var named = sink.Address?.Split('.')[0];
        var ordinal = method.Parameters.FirstOrDefault(p => p.Name == named)?.Ordinal;
        var given = ordinal is { } index && index < call.ArgumentList.Arguments.Count ? call.ArgumentList.Arguments[index].Expression : null;

        // A method of a missing library may have the name and other parameters: then no address stands there.
        if (given is not null && compilation.ModelOf(given.SyntaxTree).GetTypeInfo(given, cancellationToken).Type is { } type && type.SpecialType != SpecialType.System_String && type.Name is not ("Uri" or "HttpRequestMessage"))
        {
            given = call.ArgumentList.Arguments.Select(a => a.Expression).FirstOrDefault(a => compilation.ModelOf(a.SyntaxTree).GetTypeInfo(a, cancellationToken).Type?.Name is "Uri" or "HttpRequestMessage");
        }

        return given is not null && ReadOrTell(given, cancellationToken) is var reading && !AddressText.IsRelative(reading.Address) ? reading : new(OfUnbound(call, cancellationToken), [], null);
    }

    /// <summary>The base address of the clients that a type holds; null where none is set to an address that can be told, or several differ.</summary>
    public string? Of(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        _byType.TryGetValue(type, out var known) ? known : _byType.GetOrAdd(type, Find(type, cancellationToken));

    private string? Find(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var own = new List<ExpressionSyntax>();
        foreach (var reference in type.DeclaringSyntaxReferences.Where(r => compilation.ContainsSyntaxTree(r.SyntaxTree)))
        {
            own.AddRange(ClientRegistrations.Assigned(reference.GetSyntax(cancellationToken)));
        }

        if (own.Count == 0)
        {
            own.AddRange(_registrations.Value.OfType(type));
        }

        if (own.Count > 0)
        {
            return OneOf(own.Select(ReaderOf(cancellationToken).Read));
        }

        var named = type.DeclaringSyntaxReferences
            .Where(r => compilation.ContainsSyntaxTree(r.SyntaxTree))
            .SelectMany(r => r.GetSyntax(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(c => c.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateClient" or "CreateDefaultClient" })
            .ToArray();
        return named.Length == 0 ? null : OneOf(named.Select(c => OfFactory(c, cancellationToken)));
    }

    private string? OfClient(ExpressionSyntax client, int depth, CancellationToken cancellationToken)
    {
        const int maxDepth = 6;
        if (depth > maxDepth || !compilation.ContainsSyntaxTree(client.SyntaxTree))
        {
            return null;
        }

        switch (client)
        {
            case ParenthesizedExpressionSyntax inner:
                return OfClient(inner.Expression, depth + 1, cancellationToken);
            case CastExpressionSyntax cast:
                return OfClient(cast.Expression, depth + 1, cancellationToken);
            case AwaitExpressionSyntax awaited:
                return OfClient(awaited.Expression, depth + 1, cancellationToken);
            case InvocationExpressionSyntax call:
                return OfFactory(call, cancellationToken) ?? MadeFor(call, cancellationToken) ?? OfStream(call, depth, cancellationToken);
            case BaseObjectCreationExpressionSyntax creation:
                return OneOf(ClientRegistrations.Assigned(creation).Select(ReaderOf(cancellationToken).Read)) ?? MadeFor(creation, cancellationToken);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RequestStream" or "DefaultRequestHeaders" or "Headers", Expression: var owner }:
                return OfClient(owner, depth + 1, cancellationToken) ?? Connected(owner, cancellationToken);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return compilation.ModelOf(client.SyntaxTree).GetSymbolInfo(client, cancellationToken).Symbol is { DeclaringSyntaxReferences: [var reference] } symbol and (ILocalSymbol or IFieldSymbol)
                    && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax declarator
                    && (declarator.Initializer?.Value ?? OnlyValueOf(symbol, cancellationToken)) is { } value
                        ? OfClient(value, depth + 1, cancellationToken)
                        : null;
            default:
                return null;
        }
    }

    /// <summary>The address of a call that stays open, or of a connection's stream: that of the client which gives it.</summary>
    private string? OfStream(InvocationExpressionSyntax call, int depth, CancellationToken cancellationToken) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var client }
        && compilation.ModelOf(call.SyntaxTree).GetTypeInfo(call, cancellationToken).Type?.Name is "AsyncClientStreamingCall" or "AsyncDuplexStreamingCall" or "NetworkStream"
            ? OfClient(client, depth + 1, cancellationToken) ?? Connected(client, cancellationToken) ?? Registered(client, cancellationToken)
            : null;

    /// <summary>The address that a client is made for, as in <c>new RestClient("https://…")</c>; an HttpClient is made for none.</summary>
    private string? MadeFor(ExpressionSyntax client, CancellationToken cancellationToken) =>
        compilation.ModelOf(client.SyntaxTree).GetTypeInfo(client, cancellationToken).Type is { Name: not "HttpClient" }
            ? Absolute(ReaderOf(cancellationToken).Read(client))
            : null;

    /// <summary>The one address that a variable or field is connected to in its type: <c>socket.ConnectAsync(uri, …)</c>, <c>client.Host = …</c>.</summary>
    private string? Connected(ExpressionSyntax client, CancellationToken cancellationToken)
    {
        if (client is not IdentifierNameSyntax { Identifier.ValueText: var name } || !compilation.ContainsSyntaxTree(client.SyntaxTree) || client.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return null;
        }

        var isServer = AddressReader.IsServerClient(compilation.ModelOf(client.SyntaxTree).GetTypeInfo(client, cancellationToken).Type?.Name);
        var addresses = from node in type.DescendantNodes()
                        let address = node switch
                        {
                            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConnectAsync" or "Connect", Expression: IdentifierNameSyntax connected }, ArgumentList.Arguments: [{ Expression: var first }, ..] }
                                when connected.Identifier.ValueText == name => first,
                            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Host", Expression: IdentifierNameSyntax told }, Right: var host }
                                when isServer && told.Identifier.ValueText == name => host,
                            _ => null,
                        }
                        where address is not null
                        let text = ReaderOf(cancellationToken).Read(address)
                        select Absolute(isServer ? AddressText.OfServer(text) : text);
        return OneOf(addresses);
    }

    /// <summary>The address with which the type of a client is registered; an HttpClient's own is the owner's matter.</summary>
    private string? Registered(ExpressionSyntax client, CancellationToken cancellationToken) =>
        compilation.ContainsSyntaxTree(client.SyntaxTree)
        && compilation.ModelOf(client.SyntaxTree).GetTypeInfo(client, cancellationToken).Type is INamedTypeSymbol { TypeKind: TypeKind.Interface } type
            ? OneOf(_registrations.Value.OfType(type).Select(ReaderOf(cancellationToken).Read))
            : null;

    private static string? Absolute(string? address) => AddressText.HostIn(address) is null ? null : address;

    /// <summary>What a field is set to, where that is done in one place of its type.</summary>
    private static ExpressionSyntax? OnlyValueOf(ISymbol field, CancellationToken cancellationToken)
    {
        var values = (field.ContainingType?.DeclaringSyntaxReferences ?? [])
            .SelectMany(r => r.GetSyntax(cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>())
            .Where(a => a.Left is IdentifierNameSyntax name && name.Identifier.ValueText == field.Name
                || a.Left is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name.Identifier.ValueText == field.Name)
            .Select(a => a.Right)
            .ToArray();
        return values.Length == 1 ? values[0] : null;
    }

    /// <summary>The address of what a factory makes: that of the named client; that of the program itself, where a test host makes it.</summary>
    private string? OfFactory(InvocationExpressionSyntax call, CancellationToken cancellationToken)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateClient" or "CreateDefaultClient", Expression: var factory })
        {
            return null;
        }

        var model = compilation.ModelOf(call.SyntaxTree);
        for (var type = model.GetTypeInfo(factory, cancellationToken).Type; type is not null; type = type.BaseType)
        {
            if (type.Name is "WebApplicationFactory" or "TestServer")
            {
                return AddressReader.OwnOrigin;
            }
        }

        return call.ArgumentList.Arguments is [{ Expression: var first }, ..] && model.GetConstantValue(first, cancellationToken) is { HasValue: true, Value: string name }
            ? OneOf(_registrations.Value.OfName(name).Select(ReaderOf(cancellationToken).Read))
            : null;
    }

    /// <summary>The one address that there is; null where one can't be told, or they differ.</summary>
    private static string? OneOf(IEnumerable<string?> addresses)
    {
        var distinct = addresses.Distinct().ToArray();
        return distinct.Length == 1 ? distinct[0] : null;
    }

    private AddressReader ReaderOf(CancellationToken cancellationToken) =>
        new(compilation, new ConfigurationReader(settings, type => _registrations.Value.SectionOf(type)), facts, cancellationToken);
}

/// <summary>What the code tells of an address.</summary>
/// <param name="Address">How it begins; null where that can't be told.</param>
/// <param name="Alternatives">Where it can't: the addresses between which the code chooses.</param>
/// <param name="BeginsWith">Where it can't: the parameter that it begins with.</param>
internal sealed record AddressReading(string? Address, ImmutableArray<string> Alternatives, AddressBeginning? BeginsWith);
