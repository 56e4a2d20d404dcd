using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Addresses;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Facts;

/// <summary>
/// Tells whom code contacts, whatever it tells them: somebody who reads the inventory can judge what the classification does not know.
/// Where a method is given the address, its callers say which hosts they are. Thread-safe.
/// </summary>
internal sealed class Contacts(FlowEnvironment environment)
{
    private const string Kind = "http";

    private readonly ConcurrentBag<Contact> _contacts = [];
    private readonly ConcurrentBag<(IParameterSymbol Parameter, ExpressionSyntax Value, ISymbol Code, SyntaxNode At)> _given = [];
    private readonly Dictionary<string, GivenAddressFact> _told = new(StringComparer.Ordinal);

    /// <summary>Remembers what a call or a creation says of contacts: that it is one, or which address it hands on.</summary>
    public void Look(IOperation operation, ISymbol code, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            case IInvocationOperation call when environment.Catalog.EffectOf(call.TargetMethod).Sink is { } sink:
                if (sink is { Kind: Kind, On.IsEmpty: true })
                {
                    Add(call, sink, code, cancellationToken);
                }

                break;
            case IInvocationOperation { TargetMethod: var other, Arguments: var arguments } when environment.Referenced.GivenAddressesOf(other) is { Length: > 0 } addresses:
                AddOfOther(addresses, arguments, code, operation.Syntax, cancellationToken);
                break;
            case IObjectCreationOperation { Constructor: { } other, Arguments: var arguments } when environment.Referenced.GivenAddressesOf(other) is { Length: > 0 } addresses:
                AddOfOther(addresses, arguments, code, operation.Syntax, cancellationToken);
                break;
            case IInvocationOperation { TargetMethod: var method, Arguments: var arguments } when !method.DeclaringSyntaxReferences.IsEmpty:
                Remember(arguments, code, operation.Syntax);
                break;
            case IObjectCreationOperation { Constructor: { DeclaringSyntaxReferences.IsEmpty: false }, Arguments: var arguments }:
                Remember(arguments, code, operation.Syntax);
                break;
            case IInvalidOperation { Syntax: InvocationExpressionSyntax half, SemanticModel: { } around } when around.GetSymbolInfo(half, cancellationToken).CandidateSymbols is [IMethodSymbol first, ..] candidates:
                if (candidates.All(c => environment.Catalog.EffectOf(c).Sink is { Kind: Kind, On.IsEmpty: true }) && environment.Catalog.EffectOf(first).Sink is { } shared)
                {
                    var reading = environment.Addresses.OfCandidate(half, first, shared, cancellationToken);
                    Add(new(SymbolId.NameOf(first), code, half) { Address = reading.Address, Start = GivenTo(code, reading.BeginsWith) }, reading.Alternatives);
                }

                break;
            case IInvalidOperation { Syntax: InvocationExpressionSyntax unbound, SemanticModel: { } model } when environment.UnboundCalls.SinkOf(unbound, model, cancellationToken) is { Kind: Kind } sink:
                _contacts.Add(new(NameOf(sink.Method), code, unbound) { Address = AddressIn(unbound.ArgumentList, sink, cancellationToken) ?? environment.Addresses.OfUnbound(unbound, cancellationToken) ?? Configured(sink) });
                break;
        }
    }

    /// <summary>All contacts; the host is null where the code does not tell it. Calls to what the program itself serves are none.</summary>
    public IEnumerable<(string? Host, string By, ISymbol Code, Location At)> All(CancellationToken cancellationToken)
    {
        var given = _given.ToLookup(g => g.Parameter, SymbolEqualityComparer.Default);
        foreach (var contact in _contacts)
        {
            IEnumerable<Contact> told = contact.Start is null ? [contact] : FromCallers(contact, given, cancellationToken);
            foreach (var known in told.Where(c => !IsOwn(c.Address)))
            {
                yield return (AddressText.HostIn(known.Address), known.By, known.Code, known.At.GetLocation());
            }
        }
    }

    /// <summary>The parameters that give the addresses of contacts, of methods that other assemblies can call; known once <see cref="All"/> was gone through.</summary>
    public ImmutableArray<GivenAddressFact> Told() => [.. _told.Values];

    private static bool IsOwn(string? address) => address?.StartsWith(AddressReader.OwnOrigin, StringComparison.Ordinal) == true;

    private void Remember(ImmutableArray<IArgumentOperation> arguments, ISymbol code, SyntaxNode at)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Value.Syntax: ExpressionSyntax value, Parameter: { OriginalDefinition: var parameter } } && MayTellAddress(parameter.Type))
            {
                _given.Add((parameter, value, code, at));
            }
        }
    }

    /// <summary>True for addresses, and for objects of classes of the program's own, or of its libraries, which may hold one.</summary>
    private static bool MayTellAddress(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || type.Name is "Uri" or "HttpRequestMessage"
        || (type is { IsReferenceType: true, TypeKind: TypeKind.Class, SpecialType: SpecialType.None } && !IsOfSystem(type.ContainingNamespace));

    private static bool IsOfSystem(INamespaceSymbol? space)
    {
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space?.Name is "System" or "Microsoft";
    }

    /// <summary>A method of another assembly contacts what it is given, as that assembly's facts tell.</summary>
    private void AddOfOther(ImmutableArray<GivenAddressFact> addresses, ImmutableArray<IArgumentOperation> arguments, ISymbol code, SyntaxNode at, CancellationToken cancellationToken)
    {
        foreach (var address in addresses)
        {
            if (arguments.FirstOrDefault(a => a.Parameter is { } p && address.Parameter.EndsWith("#" + p.Name, StringComparison.Ordinal)) is { ArgumentKind: ArgumentKind.Explicit, Value.Syntax: ExpressionSyntax value })
            {
                var reading = Reading(value, address.Parts, cancellationToken);
                var contact = new Contact(address.By, code, at) { IsOfOther = true };
                if (reading.Address is not null || !reading.Alternatives.IsEmpty)
                {
                    Add(contact with { Address = reading.Address }, reading.Alternatives);
                }
                else if (GivenTo(code, reading.BeginsWith) is { } start)
                {
                    _contacts.Add(contact with { Start = start });
                }
            }
        }
    }

    private AddressReading Reading(ExpressionSyntax value, ImmutableArray<string>? parts, CancellationToken cancellationToken) =>
        parts is { } made ? environment.Addresses.ReadHeld(value, made, cancellationToken) : environment.Addresses.ReadOrTell(value, cancellationToken);

    private void Add(IInvocationOperation call, SinkEntry sink, ISymbol code, CancellationToken cancellationToken)
    {
        var path = sink.Address?.Split('.') ?? [];
        var argument = path.Length == 0 ? null : call.Arguments.FirstOrDefault(a => a.Parameter is { } p && FunctionAnalysis.IsNamed(p, path[0]))?.Value.Syntax;
        var contact = new Contact(SymbolId.NameOf(call.TargetMethod), code, call.Syntax);
        if (path.Length > 1 && argument is null or LambdaExpressionSyntax)
        {
            _contacts.Add(contact with { Address = AddressIn(call.Syntax, sink, cancellationToken) ?? Configured(sink) });
            return;
        }

        var reading = argument is ExpressionSyntax given ? environment.Addresses.ReadOrTell(given, cancellationToken) : null;
        var address = reading?.Address;
        if (address is not null && !AddressText.IsRelative(address))
        {
            _contacts.Add(contact with { Address = address });
            return;
        }

        var client = call.Instance ?? call.Arguments.FirstOrDefault(a => a.Parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } })?.Value;
        var own = (client is null ? null : environment.Addresses.OfClient(client.Syntax, cancellationToken))
            ?? (code.ContainingType is { } type ? environment.Addresses.Of(type, cancellationToken) : null)
            ?? Configured(sink);

        // What is not known may be an address of its own: the client's would be a guess.
        Add(
            argument is null || address is not null ? contact with { Address = own } : contact with { Base = own, Start = GivenTo(code, reading?.BeginsWith) },
            reading?.Alternatives ?? []);
    }

    /// <summary>A contact with one address, or with each of those between which the code chooses.</summary>
    private void Add(Contact contact, ImmutableArray<string> alternatives)
    {
        foreach (var known in Each(contact, alternatives))
        {
            _contacts.Add(known);
        }
    }

    private static IEnumerable<Contact> Each(Contact contact, ImmutableArray<string> alternatives) =>
        alternatives.IsEmpty ? [contact] : alternatives.Select(a => contact with { Address = a, Start = null });

    /// <summary>A parameter of the code itself, or of a constructor of its type; null for all others: what callers of other methods give may be no address.</summary>
    private static AddressBeginning? GivenTo(ISymbol code, AddressBeginning? start) =>
        start is { Parameter: var parameter }
        && (SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, code)
            || (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && SymbolEqualityComparer.Default.Equals(parameter.ContainingType, code.ContainingType)))
            ? start
            : null;

    /// <summary>The hosts that the callers of a method name to it, at their calls; the contact itself where nobody calls it.</summary>
    private IEnumerable<Contact> FromCallers(Contact contact, ILookup<ISymbol?, (IParameterSymbol Parameter, ExpressionSyntax Value, ISymbol Code, SyntaxNode At)> given, CancellationToken cancellationToken)
    {
        var isCalled = false;
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Queue<AddressBeginning>([contact.Start!]);
        while (pending.Count > 0)
        {
            var start = pending.Dequeue();
            if (!seen.Add(start.Parameter))
            {
                continue;
            }

            Tell(start, contact.By);
            foreach (var inherited in Inherited(start.Parameter))
            {
                pending.Enqueue(start with { Parameter = inherited });
            }

            foreach (var call in given[start.Parameter])
            {
                var reading = Reading(call.Value, start.Parts, cancellationToken);
                if (reading.Alternatives.IsEmpty && GivenTo(call.Code, reading.BeginsWith) is { } own)
                {
                    pending.Enqueue(own);
                    continue;
                }

                // Of an object that nobody tells of, the code that sends is the better place to look at.
                if (start.Parts is not null && reading is { Address: null, Alternatives.IsEmpty: true })
                {
                    continue;
                }

                isCalled = true;
                var address = AddressText.IsRelative(reading.Address) ? contact.Base : reading.Address;
                foreach (var known in Each(contact with { Address = address, Code = call.Code, At = call.At }, reading.Alternatives))
                {
                    yield return known;
                }
            }
        }

        if (!isCalled && !contact.IsOfOther)
        {
            yield return contact;
        }
    }

    private void Tell(AddressBeginning start, string by)
    {
        if (ClientAddresses.IsVisible(start.Parameter.ContainingSymbol) && SymbolId.Of(start.Parameter) is { } id)
        {
            _told[id] = new GivenAddressFact(id, by) { Parts = start.Parts };
        }
    }

    /// <summary>The same parameter of what a method implements or overrides: callers may know only that.</summary>
    private static IEnumerable<IParameterSymbol> Inherited(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
        {
            yield break;
        }

        foreach (var inherited in InheritedMembers.Of(method).OfType<IMethodSymbol>())
        {
            if (inherited.OriginalDefinition is { DeclaringSyntaxReferences.IsEmpty: false } declared && parameter.Ordinal < declared.Parameters.Length)
            {
                yield return declared.Parameters[parameter.Ordinal];
            }
        }
    }

    /// <summary>The one address that code gives to the member which the catalog names, as in <c>o => o.Endpoint = …</c>.</summary>
    private string? AddressIn(SyntaxNode code, SinkEntry sink, CancellationToken cancellationToken) =>
        sink.Address?.Split('.') is [_, var member]
        && ClientRegistrations.Assigned(code, member).Select(a => environment.Addresses.Read(a, cancellationToken)).Distinct().ToArray() is [var only]
            ? only
            : null;

    private string? Configured(SinkEntry sink) => sink.Setting is { } key ? environment.Addresses.Configured(key) : null;

    /// <summary>Type and method in a doc-comment id.</summary>
    private static string NameOf(string id)
    {
        var bracket = id.IndexOf('(');
        var parts = (bracket < 0 ? id.TrimEnd('*') : id.Substring(0, bracket)).Split('.');
        return string.Join(".", parts.Skip(parts.Length - 2).Select(p => p.Split('`')[0]));
    }

    /// <summary>A call that sends.</summary>
    /// <param name="By">The API, as people name it.</param>
    /// <param name="Code">The member whose code calls it.</param>
    /// <param name="At">The call.</param>
    private sealed record Contact(string By, ISymbol Code, SyntaxNode At)
    {
        /// <summary>How the address begins; null where that can't be told.</summary>
        public string? Address { get; init; }

        /// <summary>What comes before an address without a host.</summary>
        public string? Base { get; init; }

        /// <summary>What gives the address; null where no caller does.</summary>
        public AddressBeginning? Start { get; init; }

        /// <summary>True where another assembly's code sends: that it does not tell the host is that one's contact.</summary>
        public bool IsOfOther { get; init; }
    }
}
