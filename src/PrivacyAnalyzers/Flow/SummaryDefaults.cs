using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>Tells what of a method another assembly takes for granted, so that its facts need not say it.</summary>
internal static class SummaryDefaults
{
    /// <summary>True where a caller that knows nothing but the signature assumes the same.</summary>
    public static bool Says(IMethodSymbol method, MethodFact fact)
    {
        if (!fact.Sinks.IsEmpty || !fact.Calls.IsEmpty || fact.Throws is not null || fact.Cut is not null)
        {
            return false;
        }

        if (method.MethodKind == MethodKind.Constructor)
        {
            return SetsItsProperties(method, fact);
        }

        if (!fact.Writes.IsEmpty || !fact.Returns.Data.IsEmpty || !fact.Returns.Text.IsEmpty || !fact.Returns.Graph.IsEmpty || !fact.Objects.IsEmpty)
        {
            return false;
        }

        if (method.ReturnsVoid || method.ReturnType.SpecialType == SpecialType.System_Boolean || method.ReturnType.TypeKind == TypeKind.Enum)
        {
            return true;
        }

        var carriers = method.Parameters.Where(p => CanGoInto(method.ReturnType, p.Type)).ToArray();
        return fact.Returns.From.IsEmpty
            ? fact.Returns.Objects.IsEmpty && fact.Returns.Begins?.Contains("://") != true && carriers.Length == 0
            : method.IsStatic
                && fact.Returns.From is [var only]
                && carriers is [{ } carrier]
                && only == PlaceOf(carrier)
                && fact.Returns.Objects.All(o => o == only)
                && SymbolEqualityComparer.Default.Equals(carrier.Type, method.ReturnType);
    }

    /// <summary>True where each argument goes into the property of its name, and nowhere else.</summary>
    private static bool SetsItsProperties(IMethodSymbol constructor, MethodFact fact)
    {
        var unset = new HashSet<string>(constructor.Parameters.Where(p => CanGoInto(null, p.Type)).Select(PlaceOf), StringComparer.Ordinal);
        foreach (var write in fact.Writes)
        {
            if (write.Value is { From.IsEmpty: true, Text.IsEmpty: true, Graph.IsEmpty: true, Data.IsEmpty: true, Objects.IsEmpty: true, IsUnknown: false })
            {
                continue;
            }

            var parameter = constructor.Parameters.FirstOrDefault(p => write.Value.From is [var only] && only == PlaceOf(p));
            if (parameter is null
                || !write.Value.Text.IsEmpty
                || !write.Value.Graph.IsEmpty
                || !write.Value.Data.IsEmpty
                || write.Value.Objects.Any(o => o != PlaceOf(parameter))
                || write.To != SummaryPlaces.This + "/" + PropertyNamed(constructor.ContainingType, parameter.Name))
            {
                return false;
            }

            unset.Remove(PlaceOf(parameter));
        }

        return unset.Count == 0 && fact.Objects.IsEmpty;
    }

    private static string? PropertyNamed(INamedTypeSymbol type, string parameter) =>
        type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => !p.IsStatic && string.Equals(p.Name, parameter, StringComparison.OrdinalIgnoreCase)) is { } property
            ? SummaryPlaces.NameOf(Member.Of(property))
            : null;

    private static string PlaceOf(IParameterSymbol parameter) => parameter.Ordinal.ToString(CultureInfo.InvariantCulture);

    /// <summary>True where what a parameter takes may come out as a type; null for any.</summary>
    private static bool CanGoInto(ITypeSymbol? result, ITypeSymbol parameter)
    {
        if (parameter.SpecialType == SpecialType.System_Boolean || parameter.TypeKind is TypeKind.Enum)
        {
            return false;
        }

        return result is null
            || DataTypes.CanCarryText(result)
            || TypeRoles.IsGeneric(result)
            || SymbolEqualityComparer.Default.Equals(DataTypes.Held(parameter), DataTypes.Held(result));
    }
}
