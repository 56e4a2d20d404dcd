using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Classification;

/// <summary>Tells of each symbol of a compilation whether it holds personal data, of which category, and why. Thread-safe; remembers.</summary>
/// <remarks>The order of what speaks first is that of the eight steps in <c>docs/classification.md</c>.</remarks>
internal sealed class Classifier
{
    private const string Annotations = "PrivacyAnalyzers.Annotations.";

    private readonly ConcurrentDictionary<ISymbol, DataClassification> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _frameworks = new(SymbolEqualityComparer.Default);
    private readonly ForeignMarkers _markers;
    private readonly NameClassifier _names;
    private readonly Promise _promise;
    private readonly ApiCatalog _catalog;
    private readonly ReferencedFacts _facts;

    public Classifier(Promise promise, ApiCatalog catalog, ReferencedFacts facts, Vocabulary vocabulary)
    {
        _promise = promise;
        _catalog = catalog;
        _facts = facts;
        _names = new NameClassifier(vocabulary);
        _markers = new ForeignMarkers(promise.Markers);
    }

    /// <summary>The classification of a property, field, parameter, method (its return value), local or type.</summary>
    public DataClassification Of(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var classification = symbol.OriginalDefinition is { } definition && !SymbolEqualityComparer.Default.Equals(definition, symbol) && symbol is not (ILocalSymbol or ITypeSymbol)
            ? Of(definition, cancellationToken)
            : Classify(symbol, cancellationToken);
        return _known.GetOrAdd(symbol, classification);
    }

    /// <summary>True where the promise says nothing of single symbols.</summary>
    public bool IsByCode => _promise.Classify.IsEmpty;

    /// <summary>What a constant key says, as in <c>form["email"]</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="isOfPerson">True where it is read from what tells of a person.</param>
    public DataClassification OfKey(string key, bool isOfPerson = false) => _names.OfKey(key, isOfPerson);

    private DataClassification Classify(ISymbol symbol, CancellationToken cancellationToken)
    {
        switch (symbol)
        {
            case ILocalSymbol { IsConst: false } local:
                return _names.OfVariable(local.Name, local.Type, local.ContainingType);
            case INamedTypeSymbol type:
                return DeclaredOn(type) ?? ByDeclarationElsewhere(type) ?? DataClassification.None;
            case IPropertySymbol or IFieldSymbol or IParameterSymbol or IMethodSymbol:
                break;
            default:
                return DataClassification.None;
        }

        if (IsPlainFramework(symbol))
        {
            // Nothing in it is marked, and its names are not read: only the catalog and the promise can say something.
            return _promise.Classify.IsEmpty && !_catalog.MayName(symbol)
                ? DataClassification.None
                : Declarations(symbol).Select(ByDeclarationElsewhere).FirstOrDefault(d => d is not null) ?? DataClassification.None;
        }

        foreach (var declaration in Declarations(symbol))
        {
            if (DeclaredOn(declaration) is { } declared)
            {
                return declared;
            }
        }

        foreach (var declaration in Declarations(symbol))
        {
            if (ByDeclarationElsewhere(declaration) is { } declared)
            {
                return declared;
            }
        }

        var valueType = DataTypes.OfSymbol(symbol);
        if (valueType is null || !MayHoldData(symbol, valueType))
        {
            return DataClassification.None;
        }

        if (DataTypes.Held(valueType) is INamedTypeSymbol { SpecialType: SpecialType.None } held && Of(held, cancellationToken) is { IsSome: true } or { IsRuledOut: true })
        {
            return Of(held, cancellationToken);
        }

        if (symbol is IPropertySymbol or IFieldSymbol && symbol.ContainingType is { } owner && Of(owner, cancellationToken) is { IsSome: true } or { IsRuledOut: true })
        {
            return Of(owner, cancellationToken);
        }

        return ByName(symbol, valueType, cancellationToken);
    }

    private DataClassification ByName(ISymbol symbol, ITypeSymbol type, CancellationToken cancellationToken)
    {
        // The values of an anonymous object say more than the names it gives them.
        if (IsFrameworkCode(symbol.ContainingAssembly) || symbol.ContainingType is { IsAnonymousType: true })
        {
            return DataClassification.None;
        }

        return symbol switch
        {
            IParameterSymbol parameter => OfParameter(parameter, type, cancellationToken),
            IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsConst: false, AssociatedSymbol: null } =>
                _names.OfMember(symbol, type, cancellationToken) is { IsSome: true } named && !SaysItself(type) ? named : DataClassification.None,
            IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => Of(property, cancellationToken),
            _ => DataClassification.None,
        };
    }

    /// <summary>
    /// True where the members of the type say what is personal in it, so that the name of what holds it adds nothing:
    /// <c>Address HomeAddress</c>, <c>DbSet&lt;Email&gt; Emails</c>. What wraps one value, as <c>record EmailAddress(string Text)</c> does, says it by its own name.
    /// </summary>
    private bool SaysItself(ITypeSymbol type)
    {
        if (DataTypes.Held(type) is not INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } held)
        {
            return false;
        }

        var members = new List<ISymbol>();
        for (var declaring = held; declaring is not null && !IsFrameworkCode(declaring.ContainingAssembly); declaring = declaring.BaseType)
        {
            members.AddRange(declaring.GetMembers().Where(IsData));
        }

        return members.Count > 1 || members.SelectMany(Declarations).Any(d => DeclaredOn(d) is { IsSome: true });
    }

    /// <summary>True for a property or field that keeps a value of its own, as far as can be told: not for what is computed.</summary>
    private static bool IsData(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false } property =>
            MayHoldData(property, property.Type) && !IsComputed(property),
        IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false, AssociatedSymbol: null } field => MayHoldData(field, field.Type),
        _ => false,
    };

    /// <summary>A property without a setter that stands in source and has no field; of one in metadata, this can't be told.</summary>
    private static bool IsComputed(IPropertySymbol property) =>
        property is { SetMethod: null, IsAbstract: false } && property.Locations.Any(l => l.IsInSource)
        && !property.ContainingType.GetMembers().Any(m => m is IFieldSymbol { AssociatedSymbol: { } of } && SymbolEqualityComparer.Default.Equals(of, property));

    private DataClassification OfParameter(IParameterSymbol parameter, ITypeSymbol type, CancellationToken cancellationToken)
    {
        if (PositionalMembers.CounterpartOf(parameter) is { } property)
        {
            return Of(property, cancellationToken);
        }

        return parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke or MethodKind.UserDefinedOperator or MethodKind.Conversion }
            ? DataClassification.None
            : _names.OfVariable(parameter.Name, type, parameter.ContainingType);
    }

    /// <summary>The symbol, its positional counterpart, and what it overrides or implements: attributes do not inherit by themselves.</summary>
    private static IEnumerable<ISymbol> Declarations(ISymbol symbol)
    {
        yield return symbol;
        if (PositionalMembers.CounterpartOf(symbol) is { } counterpart)
        {
            yield return counterpart;
        }

        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
        {
            foreach (var inherited in InheritedMembers.Of(method))
            {
                if (((IMethodSymbol)inherited).Parameters is { } parameters && parameter.Ordinal < parameters.Length)
                {
                    yield return parameters[parameter.Ordinal];
                }
            }

            if (method.AssociatedSymbol is IPropertySymbol { SetMethod: { } setter } property && SymbolEqualityComparer.Default.Equals(setter, method))
            {
                yield return property;
            }

            yield break;
        }

        foreach (var inherited in InheritedMembers.Of(symbol))
        {
            yield return inherited;
        }
    }

    private DataClassification? DeclaredOn(ISymbol symbol)
    {
        var attributes = symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : symbol.GetAttributes();
        DataClassification? found = null;
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { } type)
            {
                continue;
            }

            switch (MetadataName.Of(type))
            {
                case Annotations + "NotPersonalDataAttribute":
                    return DataClassification.NotPersonal;
                case Annotations + "PersonalDataAttribute":
                    found = CategoryOf(attribute) is { } category
                        ? new(category, ClassificationReason.Attribute, "PersonalData", Confidence.High)
                        : found;
                    break;
                case var _ when _markers.TryMatch(type, out var markedAs, out var isPersonal):
                    if (!isPersonal)
                    {
                        return DataClassification.NotPersonal;
                    }

                    found ??= DataTypes.OfSymbol(symbol) is { } valueType && !MayHoldData(symbol, valueType)
                        ? null
                        : new(markedAs ?? CategoryByName(symbol), ClassificationReason.Marker, ShortName(type), Confidence.High);
                    break;
            }
        }

        return found;
    }

    private DataClassification? ByDeclarationElsewhere(ISymbol symbol)
    {
        if (_promise.Classify.IsEmpty && !_catalog.HasSources && !_facts.Covers(symbol.ContainingAssembly))
        {
            return null;
        }

        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
        {
            return SymbolId.Of(method) is { } methodId ? ByFacts(symbol, methodId + "#" + parameter.Name) : null;
        }

        if (SymbolId.Of(symbol) is not { } id)
        {
            return null;
        }

        foreach (var entry in _promise.Classify)
        {
            if (SymbolId.Matches(entry.Symbol, id))
            {
                return entry.Category == "none"
                    ? DataClassification.NotPersonal
                    : new(entry.Category, ClassificationReason.Promise, "privacy.yml", Confidence.High) { Purposes = entry.Purposes };
            }
        }

        return _catalog.SourceOf(symbol) is { Category.Length: > 0 } source
            ? new(source.Category, ClassificationReason.Catalog, source.Method, Confidence.High)
            : ByFacts(symbol, id);
    }

    private DataClassification? ByFacts(ISymbol symbol, string id) =>
        _facts.Find(symbol.ContainingAssembly, id) is { } fact
            ? new(fact.Category, ClassificationReason.Facts, symbol.ContainingAssembly.Name, Confidence.High) { Purposes = fact.Purposes }
            : null;

    private static string? CategoryOf(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type, Value: { } value }])
        {
            return null;
        }

        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, value));
        return member is null ? null : Taxonomy.FindByMember(member.Name)?.Id;
    }

    /// <summary>A marker says "personal" and no more; the member's name says what, else it is taken for an attribute of the person.</summary>
    private string CategoryByName(ISymbol symbol) => _names.CategoryOfPersonal(symbol.Name) ?? "profile";

    /// <summary>Whether a value of this symbol can be data: not a flag, a choice, code or a constant.</summary>
    private static bool MayHoldData(ISymbol symbol, ITypeSymbol type)
    {
        if (symbol is IMethodSymbol { ReturnsVoid: true } or IFieldSymbol { IsConst: true })
        {
            return false;
        }

        var held = DataTypes.Held(type);
        return held.SpecialType != SpecialType.System_Boolean
            && held.TypeKind is not (TypeKind.Enum or TypeKind.Delegate)
            && held.Name is not ("Regex" or "CancellationToken");
    }

    private static string ShortName(INamedTypeSymbol attribute) =>
        attribute.Name.EndsWith("Attribute", StringComparison.Ordinal) ? attribute.Name.Substring(0, attribute.Name.Length - "Attribute".Length) : attribute.Name;

    /// <summary>True for the framework's assemblies but those of ASP.NET Core Identity, which marks its members.</summary>
    private bool IsPlainFramework(ISymbol symbol) =>
        symbol.ContainingAssembly is { } assembly
        && (_frameworks.TryGetValue(assembly, out var known) ? known : _frameworks.GetOrAdd(assembly, IsFrameworkCode(assembly) && !assembly.Name.Contains("Identity")));

    /// <summary>The vocabulary does not read the framework's own names: what of it is personal stands in the catalog.</summary>
    public static bool IsFrameworkCode(IAssemblySymbol? assembly) =>
        assembly?.Name is { } name
        && (name is "mscorlib" or "netstandard" or "System" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal))
        && !assembly.Locations.Any(l => l.IsInSource);
}
