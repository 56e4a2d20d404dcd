using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers;

/// <summary>The semantic models that the compiler's driver holds anyway.</summary>
internal static class DriverModels
{
    /// <summary>What the driver knows of the file in which some code stands.</summary>
#pragma warning disable RS1030 // The driver holds this very model: the same instance is given, and a callee's code is bound once for all.
    public static SemanticModel ModelOf(this Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
