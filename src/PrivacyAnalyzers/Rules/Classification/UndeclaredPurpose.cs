using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV1003: a purpose in code that <c>privacy.yml</c> does not declare.</summary>
internal static class UndeclaredPurpose
{
    /// <summary>The nearest declared purpose; absent where none is near.</summary>
    public const string NearestProperty = "Nearest";

    /// <summary>The undeclared id.</summary>
    public const string PurposeProperty = "Purpose";

    /// <summary>Looks at the purposes that an attribute names, and notes those that code works for.</summary>
    public static void Check(SyntaxNodeAnalysisContext node, PrivacyContext context, FactsCollector facts)
    {
        var attribute = (AttributeSyntax)node.Node;
        if (attribute.ArgumentList is not { } list || AttributeOf(attribute, node) is not { } name)
        {
            return;
        }

        foreach (var argument in list.Arguments.Where(a => a.NameEquals is null).SelectMany(a => Values(a.Expression)))
        {
            if (node.SemanticModel.GetConstantValue(argument, node.CancellationToken) is not { HasValue: true, Value: string id })
            {
                continue;
            }

            if (name == Purposes.ProcessesFor)
            {
                facts.AddProcessesFor(id);
            }

            if (context.IsPromiseKnown && context.Promise.FindPurpose(id) is null)
            {
                node.ReportDiagnostic(Find(argument, id, context.Promise));
            }
        }
    }

    private static Diagnostic Find(ExpressionSyntax argument, string id, Promise promise)
    {
        var nearest = Nearest.Find(id, promise.Purposes.Select(p => p.Id));
        var wayOut = nearest is null
            ? new LocalizedText("declare it under 'purposes:'", "'purposes:' に宣言してください")
            : new LocalizedText($"did you mean '{nearest}'?", $"'{nearest}' の誤りではありませんか");
        var properties = ImmutableDictionary<string, string?>.Empty.Add(PurposeProperty, id);
        return Diagnostic.Create(
            Descriptors.PRIV1003_PurposeUndeclared,
            argument.GetLocation(),
            nearest is null ? properties : properties.Add(NearestProperty, nearest),
            id,
            wayOut);
    }

    /// <summary>The metadata name of an attribute that names purposes; null for others. What is written is asked first, since most are others.</summary>
    private static string? AttributeOf(AttributeSyntax attribute, SyntaxNodeAnalysisContext node)
    {
        var written = attribute.Name.ToString();
        return (written.Contains("Purpose") || written.Contains("ProcessesFor"))
            && node.SemanticModel.GetSymbolInfo(attribute, node.CancellationToken).Symbol is IMethodSymbol { ContainingType: { } type }
            && MetadataName.Of(type) is Purposes.Purpose or Purposes.ProcessesFor
            ? MetadataName.Of(type)
            : null;
    }

    /// <summary>An argument, or the elements of the array that it is.</summary>
    private static IEnumerable<ExpressionSyntax> Values(ExpressionSyntax argument) => argument switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression),
        _ => [argument],
    };
}
