using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Classification;

/// <summary>Infers from names and labels what a symbol holds; the weakest way to know, and the only one that needs no work from anybody.</summary>
internal sealed class NameClassifier(Vocabulary vocabulary)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeContext> _types = new(SymbolEqualityComparer.Default);
    private readonly TypeContext _person = vocabulary.Describe("Person", []);

    /// <summary>What a property or field's name and labels say, weighed with the type around it.</summary>
    public DataClassification OfMember(ISymbol member, ITypeSymbol type, CancellationToken cancellationToken)
    {
        if (member.ContainingType is not { } owner || owner.TypeKind is TypeKind.Enum or TypeKind.Delegate || IsResourceClass(owner))
        {
            return DataClassification.None;
        }

        var byName = vocabulary.Match(member.Name);
        if (byName is { Confidence: Confidence.High } && Plausible(byName, type) is not null && !ContextOf(owner).IsService)
        {
            return Named(byName);
        }

        // The cheap questions first: most members are neither text nor named like personal data.
        if (byName is null && !IsText(type))
        {
            return DataClassification.None;
        }

        if (IsText(type) && SymbolLabels.Hint(member) is { } hint && !ContextOf(owner).IsService)
        {
            return new(hint.Category, ClassificationReason.Label, hint.Attribute, Confidence.High);
        }

        var labels = SymbolLabels.Of(member, cancellationToken).ToArray();
        var hit = Plausible(vocabulary.Classify(member.Name, ContextOf(owner), labels), type);
        if (hit is null or { Confidence: Confidence.Low })
        {
            return DataClassification.None;
        }

        return hit.FromLabel && labels.FirstOrDefault(l => vocabulary.MatchLabel(l)?.Category == hit.Category) is { } label
            ? new(hit.Category, ClassificationReason.Label, label, hit.Confidence)
            : Named(hit);
    }

    /// <summary>What a parameter's or local's name says, where the member that it belongs to is not a service's: no name around it supports a medium hit.</summary>
    public DataClassification OfVariable(string name, ITypeSymbol type, INamedTypeSymbol? owner) =>
        IsText(DataTypes.Held(type)) && Plausible(vocabulary.Match(name), type) is { Confidence: Confidence.High } hit && !(owner is not null && ContextOf(owner).IsService)
            ? Named(hit)
            : DataClassification.None;

    /// <summary>What a constant key says, as in <c>form["email"]</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="isOfPerson">True where it is read from what tells of a person, so that <c>name</c> is that of somebody.</param>
    public DataClassification OfKey(string key, bool isOfPerson) =>
        vocabulary.Classify(key, isOfPerson ? _person : null) is { Confidence: Confidence.High, IsProtected: false } hit ? Named(hit) : DataClassification.None;

    /// <summary>Which data the name of something says that is known to be personal: there a name that alone only suggests is enough. Null where it says nothing.</summary>
    public string? CategoryOfPersonal(string name) =>
        vocabulary.Match(name) is { Confidence: Confidence.High or Confidence.Medium } hit ? hit.Category : null;

    /// <summary>What its name calls hashed or encrypted is only suggested: who reads the code knows whether it still tells of a person.</summary>
    private static DataClassification Named(VocabularyHit hit) => new(
        hit.Category,
        ClassificationReason.Name,
        hit.Pattern,
        hit is { IsProtected: true, Confidence: Confidence.High } ? Confidence.Medium : hit.Confidence);

    /// <summary>A name says nothing where the type can't hold such data: a count of e-mails, the time of the last password change.</summary>
    private VocabularyHit? Plausible(VocabularyHit? hit, ITypeSymbol type)
    {
        if (hit is null)
        {
            return null;
        }

        var held = DataTypes.Held(type);
        if (DataTypes.IsDate(held))
        {
            return hit.Category == "identity.birth" || hit.Category.StartsWith("special.", StringComparison.Ordinal) || IsExpiryOfCard(hit) ? hit : null;
        }

        // A number or Guid that is called somebody's id is a key between tables.
        if ((DataTypes.IsGuid(held) || DataTypes.IsNumber(held)) && hit.Category is "account.id" or "online.device" && hit.Pattern.TrimEnd('}').EndsWith("id", StringComparison.Ordinal))
        {
            return null;
        }

        if (DataTypes.IsGuid(held))
        {
            return hit.Category is "account.id" or "online.device" ? hit : null;
        }

        if (DataTypes.IsNumber(held))
        {
            return hit.Category is "identity.name" or "contact.email" or "account.credential" or "comm.content" or "identity.image" or "online.ip" or "online.activity"
                ? null
                : hit;
        }

        if (DataTypes.IsPlain(held))
        {
            return hit;
        }

        // A type of one's own holds such data where its name says the same: EmailAddress Email, Address HomeAddress.
        return held.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Error && vocabulary.Match(held.Name)?.Category == hit.Category ? hit : null;
    }

    private static bool IsExpiryOfCard(VocabularyHit hit) =>
        hit.Category == "fin.card" && (hit.Pattern.Contains("exp") || hit.Pattern.Contains("有効期限"));

    private static bool IsText(ITypeSymbol type)
    {
        var held = DataTypes.Held(type);
        return DataTypes.IsPlain(held) && !DataTypes.IsNumber(held) && !DataTypes.IsDate(held) && !DataTypes.IsGuid(held);
    }

    private TypeContext ContextOf(INamedTypeSymbol type) => _types.GetOrAdd(type, Describe);

    private TypeContext Describe(INamedTypeSymbol type) => vocabulary.Describe(
        type.Name,
        type.GetMembers().Where(m => m is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false }).Select(m => m.Name));

    private static bool IsResourceClass(INamedTypeSymbol type) =>
        type.GetMembers("ResourceManager").Length > 0
        || type.GetAttributes().Any(a => a.AttributeClass?.Name == "GeneratedCodeAttribute" && a.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: "System.Resources.Tools.StronglyTypedResourceBuilder" }, ..]);
}
