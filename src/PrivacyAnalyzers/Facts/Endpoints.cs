using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Facts;

/// <summary>Tells which methods and functions take data from outside: controllers' actions and minimal APIs' handlers.</summary>
internal static class Endpoints
{
    /// <summary>True for a public method of a controller.</summary>
    public static bool IsAction(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public, Parameters.Length: > 0 }
        && MetadataName.Inherits(method.ContainingType, "Microsoft.AspNetCore.Mvc.ControllerBase");

    /// <summary>The handler that a <c>MapPost</c> or the like is given; null for other calls.</summary>
    public static IMethodSymbol? HandlerOf(IInvocationOperation call)
    {
        if (!call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal)
            || MetadataName.Of(call.TargetMethod.ContainingType) != "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions")
        {
            return null;
        }

        var handler = call.Arguments.LastOrDefault()?.Value;
        while (handler is IConversionOperation conversion)
        {
            handler = conversion.Operand;
        }

        return handler is IDelegateCreationOperation { Target: var target }
            ? target switch
            {
                IAnonymousFunctionOperation function => function.Symbol,
                IMethodReferenceOperation method => method.Method,
                _ => null,
            }
            : null;
    }

    /// <summary>True for parameters that are services and not data.</summary>
    public static bool IsService(IParameterSymbol parameter) =>
        parameter.Type.TypeKind == TypeKind.Interface && DataTypes.Held(parameter.Type).TypeKind == TypeKind.Interface
        || parameter.GetAttributes().Any(a => a.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute")
        || parameter.Type.Name is "CancellationToken" or "HttpContext" or "HttpRequest" or "ClaimsPrincipal"
        || MetadataName.Inherits(parameter.Type, "Microsoft.EntityFrameworkCore.DbContext");
}
