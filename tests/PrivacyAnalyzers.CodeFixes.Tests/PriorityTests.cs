using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Annotations;
using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.CodeFixes.Tests;

/// <summary>In which order an editor shows the fixes of one finding.</summary>
public class PriorityTests
{
    [Fact]
    public async Task FixesOfALog_StandInOrder() => Assert.Equal(
        ["Redact with 'Redact.Fully'", "Log 'c.Id' instead", "Leave 'c.Email' out"],
        await TitlesAsync("PRIV2001", """
            public class Customer { public int Id { get; set; } [PrivacyAnalyzers.Annotations.PersonalData(PrivacyAnalyzers.Annotations.DataCategory.ContactEmail)] public string Email { get; set; } = ""; }
            public class Signup { public void Done(Customer c) => System.Console.WriteLine("welcome {0}", c.Email); }
            """,
            new RemoveLoggedValue(), new LogKey(), new RedactLoggedValue()));

    [Fact]
    public async Task FixesOfAName_StandInOrder() => Assert.Equal(
        ["Mark with [PersonalData(DataCategory.ContactEmail)]", "Mark with [NotPersonalData] and say why"],
        await TitlesAsync("PRIV1001", "public class Signup { public string Email = \"\"; }", new MarkNotPersonalData(), new MarkPersonalData()));

    /// <summary>The titles for the only finding, sorted as editors sort them: by priority, else in the order of the providers.</summary>
    private static async Task<IEnumerable<string>> TitlesAsync(string id, string source, params CodeFixProvider[] fixes)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Shop", LanguageNames.CSharp)
            .WithMetadataReferences(ReferenceAssemblies.AspNetCore.References.Add(MetadataReference.CreateFromFile(typeof(PersonalDataAttribute).Assembly.Location)))
            .WithCompilationOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var document = project.AddDocument("Signup.cs", source);
        var compilation = await document.Project.GetCompilationAsync();
        var finding = Assert.Single(await compilation!.WithAnalyzers([new PrivacyAnalyzer()]).GetAnalyzerDiagnosticsAsync(), d => d.Id == id);
        var actions = new List<CodeAction>();
        foreach (var fix in fixes)
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions.OrderByDescending(a => a.Priority).Select(a => a.Title);
    }
}
