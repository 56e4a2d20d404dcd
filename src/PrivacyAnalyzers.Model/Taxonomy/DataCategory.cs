using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>A category of personal data, with what it is called in eight legal and industry vocabularies.</summary>
/// <param name="Id">For instance <c>contact.email</c>; what stands in <c>privacy.yml</c>, facts and exports.</param>
/// <param name="Member">The member of the annotation enum, for instance <c>ContactEmail</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Regimes">The regimes that treat it specially: A, J, C, M, R, G9, G10, S (see docs/taxonomy.md).</param>
/// <param name="Ccpa">CCPA letters; empty where none.</param>
/// <param name="DpvTerms">Terms of W3C DPV-PD 2.3.</param>
/// <param name="FidesKeys">Keys of the Fides taxonomy, below <c>user.</c></param>
/// <param name="AppleTypes">Suffixes of <c>NSPrivacyCollectedDataType…</c>, in Apple's own casing.</param>
/// <param name="GoogleTypes">Names in the Google Play data-safety form.</param>
public sealed record DataCategory(
    string Id,
    string Member,
    LocalizedText Name,
    ImmutableArray<string> Regimes,
    ImmutableArray<string> Ccpa,
    ImmutableArray<string> DpvTerms,
    ImmutableArray<string> FidesKeys,
    ImmutableArray<string> AppleTypes,
    ImmutableArray<string> GoogleTypes)
{
    /// <summary>Regimes that may apply, but that no source confirmed: never to be stated as fact; show them as to be confirmed.</summary>
    public ImmutableArray<string> UnconfirmedRegimes { get; init; } = [];

    /// <summary>What limits one of <see cref="Regimes"/>, for instance "S not for political opinions"; empty where nothing does.</summary>
    public LocalizedText RegimeCondition { get; init; }

    /// <summary>True for APPI 要配慮, P-mark's additions, and GDPR Art. 9 and 10.</summary>
    public bool IsSpecialCare => Regimes.Any(r => r is "A" or "J" or "G9" or "G10");
}
