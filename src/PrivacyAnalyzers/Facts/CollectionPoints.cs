using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Facts;

/// <summary>Tells where data comes in, and how: by endpoints, forms of pages, messages.</summary>
internal static class CollectionPoints
{
    /// <summary>Interfaces whose one method is handed each message of a bus or queue: their last type argument.</summary>
    private static readonly HashSet<string> Handlers = new(StringComparer.Ordinal)
    {
        "MassTransit.IConsumer`1", "NServiceBus.IHandleMessages`1", "Rebus.Handlers.IHandleMessages`1",
    };

    private static readonly string[] PageVerbs = ["OnGet", "OnPost", "OnPut", "OnPatch", "OnDelete"];

    /// <summary>Attributes of a property that the framework fills from a form or query, by short name: where a package is missing, no namespace is known.</summary>
    private static readonly HashSet<string> Bound = new(StringComparer.Ordinal) { "BindProperty", "SupplyParameterFromForm", "SupplyParameterFromQuery" };

    /// <summary>How a method takes data in, as facts name it; null where it takes none from outside.</summary>
    public static string? KindOf(IMethodSymbol method) =>
        Endpoints.IsAction(method) || Endpoints.Responds(method) ? "endpoint"
        : IsPageHandler(method) ? "form"
        : MessageOf(method) is not null ? "message"
        : null;

    /// <summary>True for a property of a page or component that the framework fills from a form or query.</summary>
    public static bool IsBound(IPropertySymbol property) =>
        property is { IsStatic: false, SetMethod: not null }
        && (property.GetAttributes().Any(a => Bound.Contains(Endpoints.ShortName(a)))
            || (property.DeclaredAccessibility == Accessibility.Public && property.ContainingType.GetAttributes().Any(a => Endpoints.ShortName(a) == "BindProperties")));

    /// <summary>The type of the messages that a method handles; null where it handles none.</summary>
    public static ITypeSymbol? MessageOf(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, IsStatic: false, Parameters.IsEmpty: false }
            ? method.ContainingType.AllInterfaces
                .Where(i => i.TypeArguments.Length == 1 && Handlers.Contains(MetadataName.Of(i.OriginalDefinition))
                    && i.GetMembers().Any(m => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(m), method)))
                .Select(i => i.TypeArguments[0])
                .FirstOrDefault()
            : null;

    private static bool IsPageHandler(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public }
        && PageVerbs.Any(v => method.Name.StartsWith(v, StringComparison.Ordinal))
        && (MetadataName.Inherits(method.ContainingType, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel") || method.ContainingType.BaseType is { TypeKind: TypeKind.Error, Name: "PageModel" })
        && !method.GetAttributes().Any(a => Endpoints.ShortName(a) == "NonHandler");
}
