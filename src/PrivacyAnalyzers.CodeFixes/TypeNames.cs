using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>Writes names of types.</summary>
internal static class TypeNames
{
    public const string Annotations = "PrivacyAnalyzers.Annotations.";

    /// <summary>
    /// The name of a type in full. What Roslyn does after every fix makes it short and adds its <c>using</c>, as the file's
    /// own style wants: global usings, order, usings inside the namespace.
    /// </summary>
    /// <param name="document">Where it is to be written.</param>
    /// <param name="model">Of the document.</param>
    /// <param name="position">Where in the document.</param>
    /// <param name="metadataName">The full metadata name.</param>
    /// <returns>Null where the project does not reference the type.</returns>
    public static NameSyntax? NameOf(Document document, SemanticModel model, int position, string metadataName)
    {
        var compilation = model.Compilation;
        var type = compilation.GetTypeByMetadataName(metadataName)
            ?? compilation.GetTypesByMetadataName(metadataName).FirstOrDefault(t => compilation.IsSymbolAccessibleWithin(t, compilation.Assembly));
        if (type is null)
        {
            return null;
        }

        // A using must not make a name ambiguous that the file uses already, such as another [PersonalData].
        var name = (NameSyntax)SyntaxGenerator.GetGenerator(document).TypeExpression(type);
        var imported = type.ContainingNamespace.GetTypeMembers().Where(t => t.DeclaredAccessibility == Accessibility.Public);
        return imported.Any(t => model.LookupSymbols(position, name: t.Name).Any(s => !SymbolEqualityComparer.Default.Equals(s, t)))
            ? name
            : name.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);
    }
}
