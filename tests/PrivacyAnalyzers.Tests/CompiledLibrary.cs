using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Annotations;
using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests;

/// <summary>Code as other projects see it: an assembly without its sources.</summary>
internal static class CompiledLibrary
{
    /// <summary>Compiles code that may use the annotations.</summary>
    /// <param name="name">The assembly's.</param>
    /// <param name="source">Its code.</param>
    public static MetadataReference Reference(string name, string source)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            ReferenceAssemblies.AspNetCore.References.Add(MetadataReference.CreateFromFile(typeof(PersonalDataAttribute).Assembly.Location)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
