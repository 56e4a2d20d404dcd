using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Classification;

/// <summary>A record's positional parameter and its property are one thing written once.</summary>
internal static class PositionalMembers
{
    /// <summary>The property of a positional parameter, or the parameter of a positional property; null for all other symbols.</summary>
    public static ISymbol? CounterpartOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol { ContainingType: { IsRecord: true } type } property => ParameterOf(type, property),
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } type } constructor } parameter
            when IsPrimary(constructor) => type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(),
        _ => null,
    };

    private static IParameterSymbol? ParameterOf(INamedTypeSymbol type, IPropertySymbol property)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.Parameters.Length > 0 && IsPrimary(constructor))
            {
                return constructor.Parameters.FirstOrDefault(p => p.Name == property.Name && SymbolEqualityComparer.Default.Equals(p.Type, property.Type));
            }
        }

        return null;
    }

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Length > 0
            ? constructor.DeclaringSyntaxReferences[0].GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax
            // In metadata a record's primary constructor is the one whose parameters have properties of their names.
            : constructor.Parameters.All(p => constructor.ContainingType.GetMembers(p.Name).OfType<IPropertySymbol>().Any());
}
