using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Addresses;
using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Facts;

/// <summary>Tells which hosts code contacts, whatever it tells them: somebody who reads the inventory can judge what the classification does not know.</summary>
internal static class Contacts
{
    private const string Kind = "http";

    /// <summary>The host that a call contacts; null where it contacts none, the program's own, or one that can't be told.</summary>
    public static string? HostOf(IOperation call, ISymbol code, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        var address = call switch
        {
            IInvocationOperation invocation => AddressOf(invocation, code, environment, cancellationToken),
            IInvalidOperation { Syntax: InvocationExpressionSyntax unbound, SemanticModel: { } model } when environment.UnboundCalls.SinkOf(unbound, model, cancellationToken) is { Kind: Kind } =>
                environment.Addresses.OfUnbound(unbound, cancellationToken),
            _ => null,
        };
        return address is null || address.StartsWith(AddressReader.OwnOrigin, StringComparison.Ordinal) ? null : AddressText.HostIn(address);
    }

    private static string? AddressOf(IInvocationOperation call, ISymbol code, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        if (environment.Catalog.EffectOf(call.TargetMethod).Sink is not { Kind: Kind } sink)
        {
            return null;
        }

        var argument = sink.Address?.Split('.') is [var named] ? call.Arguments.FirstOrDefault(a => a.Parameter is { } p && FunctionAnalysis.IsNamed(p, named))?.Value : null;
        var given = argument is null ? null : environment.Addresses.Read(argument.Syntax, cancellationToken);
        if (argument is not null && !AddressText.IsRelative(given))
        {
            // What is not known may be an address of its own: the client's would be a guess.
            return given;
        }

        var client = call.Instance ?? call.Arguments.FirstOrDefault(a => a.Parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } })?.Value;
        return (client is null ? null : environment.Addresses.OfClient(client.Syntax, cancellationToken))
            ?? (code.ContainingType is { } type ? environment.Addresses.Of(type, cancellationToken) : null);
    }
}
