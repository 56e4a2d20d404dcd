using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Testing.Tests.Toys;

/// <summary>Replaces TOY003's <c>etc</c> by <c>all</c> in the additional file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".yml"])]
public sealed class YamlFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY003"];

    public override FixAllProvider GetFixAllProvider() => new AllWords();

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Say all", _ => ReplaceAsync(context.TextDocument, context.Diagnostics), "all"),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Solution> ReplaceAsync(TextDocument file, ImmutableArray<Diagnostic> diagnostics)
    {
        var text = await file.GetTextAsync();
        var changes = diagnostics.Select(diagnostic => new TextChange(diagnostic.Location.SourceSpan, "all"));
        return file.Project.Solution.WithAdditionalDocumentText(file.Id, text.WithChanges(changes));
    }

    private sealed class AllWords : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var diagnostics = await fixAllContext.GetProjectDiagnosticsAsync(fixAllContext.Project);
            var file = fixAllContext.Project.AdditionalDocuments.Single();
            return CodeAction.Create("Say all everywhere", _ => ReplaceAsync(file, diagnostics), "all");
        }
    }
}

/// <summary>Does the same, but is exported for source code only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MisexportedYamlFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY003"];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => new YamlFix().RegisterCodeFixesAsync(context);
}

/// <summary>Creates the file that TOY004 misses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class CreateYamlFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY004"];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Create privacy.yml", _ => Task.FromResult(Create(context.Document.Project)), "create"),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    private static Solution Create(Project project) => project.AddAdditionalDocument("privacy.yml", "company: Shop\n").Project.Solution;
}
