using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Classification;

/// <summary>What kinds of values types hold.</summary>
internal static class DataTypes
{
    /// <summary>The type of what a property, field, parameter or method (its return value) holds; null for other symbols.</summary>
    public static ITypeSymbol? OfSymbol(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    /// <summary>The type that a nullable, task, collection, dictionary (its value) or lazy type holds, unwrapped to the end.</summary>
    public static ITypeSymbol Held(ITypeSymbol type)
    {
        for (var depth = 0; depth < 8; depth++)
        {
            if (type is IArrayTypeSymbol array)
            {
                type = array.ElementType;
            }
            else if (type is INamedTypeSymbol { IsGenericType: true } named && HolderOf(named) is { } holder)
            {
                type = holder.TypeArguments[holder.TypeArguments.Length - 1];
            }
            else
            {
                return type;
            }
        }

        return type;
    }

    /// <summary>True for text, numbers, dates, ids and bytes: what a name can tell the meaning of. Never for bool, enum, delegate or services.</summary>
    public static bool IsPlain(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char
        || type.TypeKind == TypeKind.Dynamic || IsNumber(type) || IsDate(type) || IsNamed(type, "Guid") || IsNamed(type, "Uri")
        || type.Name is "IPAddress" or "MailAddress" or "StringValues" or "BigInteger" or "SecureString";

    /// <summary>True for numeric types.</summary>
    public static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    /// <summary>True for dates and times.</summary>
    public static bool IsDate(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_DateTime
        || IsNamed(type, "DateTimeOffset") || IsNamed(type, "DateOnly") || IsNamed(type, "TimeOnly") || IsNamed(type, "TimeSpan");

    /// <summary>True for <see cref="Guid"/>.</summary>
    public static bool IsGuid(ITypeSymbol type) => IsNamed(type, "Guid");

    /// <summary>
    /// True where a value of this type can still carry text that went into a call of unknown code: text, object, generic results,
    /// collections and tasks of them. Never for bool, enum, numbers and dates.
    /// </summary>
    public static bool CanCarryText(ITypeSymbol? type)
    {
        if (type is null)
        {
            return false;
        }

        var held = Held(type);
        return held.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char or SpecialType.System_Byte
            || held.TypeKind is TypeKind.Dynamic or TypeKind.Error
            || held.Name is "Uri" or "StringValues" or "StringBuilder" or "StringSegment" or "IPAddress" or "MailAddress"
            || held.IsTupleType
            || held.IsAnonymousType;
    }

    /// <summary>True for what walks a sequence.</summary>
    public static bool IsEnumerator(ITypeSymbol type) =>
        type.Name.EndsWith("Enumerator", StringComparison.Ordinal) || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerator);

    /// <summary>A type nested in a generic one, such as <c>Dictionary.ValueCollection</c>, has no type argument of its own: what it enumerates counts.</summary>
    private static INamedTypeSymbol? HolderOf(INamedTypeSymbol type) => type.TypeArguments.IsEmpty
        ? type.AllInterfaces.FirstOrDefault(IsSequence)
        : IsHolder(type) ? type : null;

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    private static bool IsHolder(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || type.Name is "Task" or "ValueTask" or "Lazy" or "ActionResult" or "IAsyncEnumerable" or "Memory" or "ReadOnlyMemory" or "Span" or "ReadOnlySpan"
            or "KeyValuePair"
        || IsSequence(type)
        || type.AllInterfaces.Any(IsSequence);

    private static bool IsNamed(ITypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
