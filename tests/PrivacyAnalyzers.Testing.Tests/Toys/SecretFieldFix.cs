using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Testing.Tests.Toys;

/// <summary>Renames a secret field's declaration; the base of fixes that do it wrongly.</summary>
public abstract class SecretFieldFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY001"];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        context.RegisterCodeFix(CodeAction.Create("Rename it", _ => ChangeAsync(context.Document, diagnostic), EquivalenceKey), diagnostic);
        return Task.CompletedTask;
    }

    protected virtual string? EquivalenceKey => "rename";

    /// <summary>The solution with the field <c>secretX</c> renamed to <c>plainX</c>.</summary>
    protected virtual Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic) => RenameAsync(document, diagnostic, "plain");

    protected static async Task<Solution> RenameAsync(Document document, Diagnostic diagnostic, string prefix)
    {
        var text = await document.GetTextAsync();
        var secret = new TextSpan(diagnostic.Location.SourceSpan.Start, "secret".Length);
        return document.WithText(text.Replace(secret, prefix)).Project.Solution;
    }
}

/// <summary>Does it rightly.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RightFix : SecretFieldFix;

/// <summary>Leaves code that does not compile.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class BreakingFix : SecretFieldFix
{
    protected override Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic) => RenameAsync(document, diagnostic, "1");
}

/// <summary>Leaves the diagnostic where it was.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EndlessFix : SecretFieldFix
{
    protected override Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic) => RenameAsync(document, diagnostic, "secret_");
}

/// <summary>Changes nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class IdleFix : SecretFieldFix
{
    protected override Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic) => Task.FromResult(document.Project.Solution);
}

/// <summary>Adds a file that nobody asked for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class LitteringFix : SecretFieldFix
{
    protected override async Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic)
    {
        var renamed = await base.ChangeAsync(document, diagnostic);
        return renamed.GetProject(document.Project.Id)!.AddDocument("Litter.cs", "class Litter;\n").Project.Solution;
    }
}

/// <summary>Changes every other document too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MeddlingFix : SecretFieldFix
{
    protected override async Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic)
    {
        var solution = await base.ChangeAsync(document, diagnostic);
        foreach (var other in document.Project.Documents.Where(other => other.Id != document.Id))
        {
            solution = solution.WithDocumentText(other.Id, SourceText.From("// Meddled with.\n"));
        }

        return solution;
    }
}

/// <summary>Is not exported.</summary>
public sealed class UnexportedFix : SecretFieldFix;

/// <summary>Has no equivalence key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class KeylessFix : SecretFieldFix
{
    protected override string? EquivalenceKey => null;
}

/// <summary>Has no "fix all".</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SingleFix : SecretFieldFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

/// <summary>Has a "fix all" that gives the fields another name than the single fix.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class OtherFixAllFix : SecretFieldFix
{
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var solution = document.Project.Solution;
        foreach (var diagnostic in diagnostics.OrderByDescending(diagnostic => diagnostic.Location.SourceSpan))
        {
            solution = await RenameAsync(solution.GetDocument(document.Id)!, diagnostic, "fixed");
        }

        return solution.GetDocument(document.Id);
    });
}

/// <summary>Offers a menu of two names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MenuFix : SecretFieldFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        context.RegisterCodeFix(
            CodeAction.Create(
                "Rename it",
                [
                    CodeAction.Create("Call it plain", _ => RenameAsync(context.Document, diagnostic, "plain"), "plain"),
                    CodeAction.Create("Call it open", _ => RenameAsync(context.Document, diagnostic, "open"), "open"),
                ],
                isInlinable: false),
            diagnostic);
        return Task.CompletedTask;
    }
}
