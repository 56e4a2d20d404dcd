using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV5003: what tells people apart is hashed without a key, as a pseudonym that anybody can undo by guessing.</summary>
internal sealed class HashedWithoutKey : FlowRule
{
    /// <summary>What there is so little of that all values can be tried. Passwords need another kind of hash; contents are hashed to tell whether they changed.</summary>
    private static readonly ImmutableHashSet<string> Guessable =
    [
        "identity.name", "identity.birth", "contact.email", "contact.phone", "contact.address", "govid", "govid.mynumber",
        "account.id", "fin.card", "fin.bank", "online.device", "online.ip",
    ];

    private static readonly string[] Secrets = ["salt", "pepper", "secret", "nonce"];

    private static readonly string[] Checksums = ["etag", "checksum"];

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV5003_HashedWithoutKey;

    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow is { Sink.Kind: "hash", Whole: null }
        && Guessable.Contains(flow.Source.Classification.Category)
        && !flow.Steps.Any(step => IsSerialized(step, context))
        && !IsChecksum(flow.Owner) && !IsChecksum(flow.Through)
        && !Places(flow).Any(place => IsWithSecret(place) || IsToken(place));

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Hashed(flows), new LocalizedText("whoever guesses it finds it again", "値を推測すれば同じハッシュ値が得られる"), new LocalizedText("HMACSHA256 with a secret key, or Redact.KeyedHash", "HMACSHA256 か Redact.KeyedHash と、秘密の鍵")];

    private static LocalizedText Hashed(ImmutableArray<DataFlow> flows)
    {
        var (what, by, through) = (Describe(flows), SymbolId.NameOf(flows[0].SinkSymbol), Through(flows[0]));
        return new($"{what.En} is hashed by '{by}'{through.En} without a key", $"{what.Ja}が '{by}' で鍵なしでハッシュ化されます{through.Ja}");
    }

    /// <summary>The hash of a whole object tells whether it changed.</summary>
    private static bool IsSerialized(SyntaxNode step, PrivacyContext context) =>
        step is InvocationExpressionSyntax { Expression: var called }
        && context.Catalog.SerializerNames.MayContain(called switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => "",
        });

    private static bool IsChecksum(ISymbol? code) => code is not null && Contains(code.Name, Checksums);

    private static IEnumerable<SyntaxNode> Places(DataFlow flow) =>
        [flow.At, .. flow.Steps, .. flow.SinksAt.Select(s => s.Node).OfType<SyntaxNode>()];

    /// <summary>True where a statement mixes something secret in: with it, the hash has a key of a kind.</summary>
    private static bool IsWithSecret(SyntaxNode place) =>
        place.FirstAncestorOrSelf<SyntaxNode>(n => n is (StatementSyntax and not BlockSyntax) or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax) is { } statement
        && statement.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && Contains(t.ValueText, Secrets));

    /// <summary>True for what the code calls a token: that is drawn by lot, and nobody guesses it, also where a user name may stand in its place.</summary>
    private static bool IsToken(SyntaxNode place) =>
        place is IdentifierNameSyntax { Identifier.ValueText: var name } && name.EndsWith("token", StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string name, string[] words) => words.Any(w => name.IndexOf(w, StringComparison.OrdinalIgnoreCase) >= 0);
}
