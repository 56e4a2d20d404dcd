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
                    Add(new(SymbolId.NameOf(first), code, half) { Address = reading.Address, Parameter = GivenTo(code, reading.BeginsWith) }, reading.Alternatives);
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
            IEnumerable<Contact> told = contact.Parameter is null ? [contact] : FromCallers(contact, given, cancellationToken);
            foreach (var known in told.Where(c => !IsOwn(c.Address)))
            {
                yield return (AddressText.HostIn(known.Address), known.By, known.Code, known.At.GetLocation());
            }
        }
    }

    private static bool IsOwn(string? address) => address?.StartsWith(AddressReader.OwnOrigin, StringComparison.Ordinal) == true;

    private void Remember(ImmutableArray<IArgumentOperation> arguments, ISymbol code, SyntaxNode at)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Value.Syntax: ExpressionSyntax value, Parameter: { OriginalDefinition: var parameter } } && (parameter.Type.SpecialType == SpecialType.System_String || parameter.Type.Name is "Uri" or "HttpRequestMessage"))
            {
                _given.Add((parameter, value, code, at));
            }
        }
    }

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
            argument is null || address is not null ? contact with { Address = own } : contact with { Base = own, Parameter = GivenTo(code, reading?.BeginsWith) },
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
        alternatives.IsEmpty ? [contact] : alternatives.Select(a => contact with { Address = a, Parameter = null });

    /// <summary>A parameter of the code itself, or of a constructor of its type; null for all others: what callers of other methods give may be no address.</summary>
    private static IParameterSymbol? GivenTo(ISymbol code, IParameterSymbol? parameter) =>
        parameter is not null
        && (SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, code)
            || (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && SymbolEqualityComparer.Default.Equals(parameter.ContainingType, code.ContainingType)))
            ? parameter
            : null;

    /// <summary>The hosts that the callers of a method name to it, at their calls; the contact itself where nobody calls it.</summary>
    private IEnumerable<Contact> FromCallers(Contact contact, ILookup<ISymbol?, (IParameterSymbol Parameter, ExpressionSyntax Value, ISymbol Code, SyntaxNode At)> given, CancellationToken cancellationToken)
    {
        var isCalled = false;
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Queue<IParameterSymbol>([contact.Parameter!]);
        while (pending.Count > 0)
        {
            var parameter = pending.Dequeue();
            if (!seen.Add(parameter))
            {
                continue;
            }

            foreach (var inherited in Inherited(parameter))
            {
                pending.Enqueue(inherited);
            }

            foreach (var call in given[parameter])
            {
                var reading = environment.Addresses.ReadOrTell(call.Value, cancellationToken);
                if (reading.Alternatives.IsEmpty && GivenTo(call.Code, reading.BeginsWith) is { } own)
                {
                    pending.Enqueue(own);
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

        if (!isCalled)
        {
            yield return contact;
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

        /// <summary>The parameter that gives the address; null where none does.</summary>
        public IParameterSymbol? Parameter { get; init; }
    }
}
