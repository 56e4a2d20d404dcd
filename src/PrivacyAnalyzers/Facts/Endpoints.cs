using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Facts;

/// <summary>Tells which methods and functions answer requests: controllers' actions, minimal APIs' handlers, methods of hubs and gRPC services.</summary>
internal static class Endpoints
{
    /// <summary>Attributes of a controller, or of one of its actions, by short name: where a package is missing, no namespace is known.</summary>
    private static readonly HashSet<string> RouteAttributes = new(StringComparer.Ordinal)
    {
        "ApiController", "Controller", "Route", "RoutePrefix", "AcceptVerbs",
        "HttpGet", "HttpPost", "HttpPut", "HttpPatch", "HttpDelete", "HttpHead", "HttpOptions",
    };

    /// <summary>True for a public method of a controller, unless it is marked <c>[NonAction]</c>.</summary>
    public static bool IsAction(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public }
        && IsController(method)
        && !method.GetAttributes().Any(a => ShortName(a) == "NonAction");

    /// <summary>True for what writes its result to whoever asked: an action, a method of a SignalR hub, one of a gRPC service.</summary>
    public static bool Responds(IMethodSymbol method) =>
        IsAction(method)
        || (method is { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public }
            && (method.IsOverride
                ? method.OverriddenMethod?.ContainingType.GetAttributes().Any(a => a.AttributeClass is { } type && MetadataName.Of(type) == "Grpc.Core.BindServiceMethodAttribute") == true
                : MetadataName.Inherits(method.ContainingType, "Microsoft.AspNetCore.SignalR.Hub")));

    /// <summary>
    /// True for what derives from ControllerBase or is marked <c>[ApiController]</c>, and for a class named so that ASP.NET Core would take it for a controller,
    /// where a base class or an attribute bears that out: many a class that steers something is called a controller.
    /// </summary>
    private static bool IsController(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (type is not { TypeKind: TypeKind.Class, IsStatic: false })
        {
            return false;
        }

        if (MetadataName.Inherits(type, "Microsoft.AspNetCore.Mvc.ControllerBase"))
        {
            return true;
        }

        var bases = BasesOf(type).ToArray();
        var marks = bases.Prepend(type).SelectMany(t => t.GetAttributes()).Select(ShortName).ToArray();
        return !marks.Contains("NonController")
            && (marks.Contains("ApiController")
                || (type.Name.EndsWith("Controller", StringComparison.Ordinal)
                    && (bases.Any(IsNamedController) || marks.Concat(method.GetAttributes().Select(ShortName)).Any(RouteAttributes.Contains))));
    }

    /// <summary>The controllers of other frameworks, and those of packages that are missing.</summary>
    private static bool IsNamedController(INamedTypeSymbol type) =>
        type.Name is "Controller" or "ControllerBase" or "ApiController" or "ODataController"
        || (type.TypeKind == TypeKind.Error && type.Name.Contains("Controller"));

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var declaring = type.BaseType; declaring is not null; declaring = declaring.BaseType)
        {
            yield return declaring;
        }
    }

    /// <summary>An attribute's name without its ending.</summary>
    public static string ShortName(AttributeData attribute)
    {
        var name = attribute.AttributeClass?.Name ?? "";
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

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
        || parameter.Type.Name is "CancellationToken" or "HttpContext" or "HttpRequest" or "ClaimsPrincipal" or "ServerCallContext"
        || MetadataName.Inherits(parameter.Type, "Microsoft.EntityFrameworkCore.DbContext");
}
