using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules;

/// <summary>The resolvers of HotChocolate: what they return, whoever queries the GraphQL API may have.</summary>
internal static class Resolvers
{
    /// <summary>Attributes of a class of resolvers, by short name: where a package is missing, no namespace is known.</summary>
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal) { "QueryType", "MutationType", "SubscriptionType", "ExtendObjectType" };

    /// <summary>Methods of the schema's builder that take a class of resolvers.</summary>
    private static readonly HashSet<string> Registrations = new(StringComparer.Ordinal) { "AddQueryType", "AddMutationType", "AddSubscriptionType", "AddTypeExtension" };

    /// <summary>True for a public method of a class that is marked as one of resolvers.</summary>
    public static bool IsResolver(IMethodSymbol method) => IsOpen(method) && IsMarked(method.ContainingType);

    /// <summary>The resolvers of the class that a call registers; none where it registers none, or its marks tell already.</summary>
    public static IEnumerable<IMethodSymbol> RegisteredBy(IInvocationOperation call) =>
        call.TargetMethod is { TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Class } type] } method
        && Registrations.Contains(method.Name)
        && (method.ReducedFrom ?? method).ContainingAssembly.Name.StartsWith("HotChocolate", StringComparison.Ordinal)
        && !IsMarked(type)
            ? OpenOf(type)
            : [];

    /// <summary>The resolvers of the class that an <c>ObjectType&lt;T&gt;</c> describes; none where its marks tell already.</summary>
    public static IEnumerable<IMethodSymbol> DescribedBy(INamedTypeSymbol type) =>
        type.BaseType is { Name: "ObjectType", TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Class } described], ContainingNamespace: var space }
        && (type.BaseType.TypeKind == TypeKind.Error || IsOfTypes(space))
        && !IsMarked(described)
            ? OpenOf(described)
            : [];

    private static IEnumerable<IMethodSymbol> OpenOf(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Where(IsOpen);

    private static bool IsOfTypes(INamespaceSymbol? space) => space is { Name: "Types", ContainingNamespace: { Name: "HotChocolate", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsOpen(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false, IsOverride: false }
        && !method.GetAttributes().Any(a => ShortName(a) == "GraphQLIgnore");

    private static bool IsMarked(INamedTypeSymbol type) =>
        type.GetAttributes().Any(a => Marks.Contains(ShortName(a)) && a.AttributeClass is { } mark
            && (mark.TypeKind == TypeKind.Error || IsOfTypes(mark.ContainingNamespace)));

    private static string ShortName(AttributeData attribute)
    {
        var name = attribute.AttributeClass?.Name ?? "";
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
