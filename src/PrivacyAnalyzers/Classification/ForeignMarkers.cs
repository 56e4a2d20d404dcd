using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Classification;

/// <summary>Attributes of other libraries that mark personal data, by full metadata name and with inheritance.</summary>
internal sealed class ForeignMarkers
{
    private static readonly ImmutableHashSet<string> NotPersonal = ["Microsoft.Extensions.Compliance.Classification.NoDataClassificationAttribute"];

    private static readonly ImmutableArray<string> BuiltIn =
    [
        "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute",
        "Microsoft.AspNetCore.Identity.PersonalDataAttribute",
        "Microsoft.AspNetCore.Identity.ProtectedPersonalDataAttribute",
        "Cratis.Chronicle.Compliance.GDPR.PIIAttribute",
        "SensitiveFlow.Core.Attributes.PersonalDataAttribute",
        "SensitiveFlow.Core.Attributes.SensitiveDataAttribute",
        "Pragmatic.Privacy.PersonalDataAttribute",
    ];

    private readonly ImmutableDictionary<string, string?> _categories;

    /// <param name="declared">Markers that <c>privacy.yml</c> adds.</param>
    public ForeignMarkers(ImmutableArray<MarkerEntry> declared) =>
        _categories = BuiltIn.ToImmutableDictionary(name => name, _ => (string?)null)
            .SetItems(declared.Select(m => new KeyValuePair<string, string?>(m.AttributeType, m.Category)));

    /// <summary>Whether an attribute class is a marker.</summary>
    /// <param name="attribute">The attribute's class.</param>
    /// <param name="category">The category it gives; null where the marked member's name decides.</param>
    /// <param name="isPersonal">False for a marker that says "not personal".</param>
    public bool TryMatch(INamedTypeSymbol attribute, out string? category, out bool isPersonal)
    {
        for (var type = attribute; type is not null; type = type.BaseType)
        {
            var name = MetadataName.Of(type);
            if (NotPersonal.Contains(name))
            {
                (category, isPersonal) = (null, false);
                return true;
            }

            if (_categories.TryGetValue(name, out category))
            {
                isPersonal = true;
                return true;
            }
        }

        (category, isPersonal) = (null, false);
        return false;
    }
}
