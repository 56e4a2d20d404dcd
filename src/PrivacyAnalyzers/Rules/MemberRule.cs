using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Rules;

/// <summary>A rule about the declaration of a property, field or parameter that holds, or may hold, personal data.</summary>
internal abstract class MemberRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The finding at a member; null where it keeps the rule.</summary>
    /// <param name="member">Declared in source, not by the compiler.</param>
    /// <param name="classification">What it is; never <see cref="DataClassification.None"/>.</param>
    /// <param name="context">What the rules share.</param>
    public abstract Diagnostic? Check(ISymbol member, DataClassification classification, PrivacyContext context);

    /// <summary>Where people read a member's name.</summary>
    protected static Location PlaceOf(ISymbol member) => member.Locations[0];
}
