using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV0002: creates <c>privacy.yml</c> beside the solution from what the code does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CreatePromise : PrivacyCodeFix
{
    /// <summary>The purpose to begin with where the code names none: a person words it, and splits it where there are several.</summary>
    private const string FirstPurpose = "service";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV0002_PromiseMissing.Id];

    internal override Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var draft = Draft(diagnostic.Properties);
        var edit = new PromiseEdit(PathFor(document.Project.Solution.FilePath, document.Project.FilePath), text => text is null ? WithPurpose(draft).Write() : Extend(text, draft), document.Project.Id);
        return Task.FromResult<ImmutableArray<FixOffer>>([new(new("Create privacy.yml", "privacy.yml を作成する"), "PRIV0002.Create", [edit])]);
    }

    /// <summary>Beside the solution, if the project will find it there: a project looks in its own folder and in those above.</summary>
    /// <param name="solutionFile">The solution's path; null where it has none.</param>
    /// <param name="projectFile">The project's path; null where it has none.</param>
    internal static string PathFor(string? solutionFile, string? projectFile)
    {
        var projectFolder = Path.GetDirectoryName(projectFile) ?? "";
        var isBelow = Path.GetDirectoryName(solutionFile) is { } solutionFolder
            && (projectFolder + Path.DirectorySeparatorChar).StartsWith(solutionFolder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return Path.Combine(isBelow ? Path.GetDirectoryName(solutionFile)! : projectFolder, PromiseReader.FileName);
    }

    private static PromiseDraft Draft(ImmutableDictionary<string, string?> properties)
    {
        var recipients = new List<RecipientDraft>();
        foreach (var host in Words(properties[PromiseDiagnostic.HostsProperty]).Select(h => h.Split('=')))
        {
            var service = ThirdParties.FindByHost(host[0]);
            recipients.Add(new(RecipientId.Of(service?.Id ?? RecipientId.NameIn(host[0]), [.. recipients.Select(r => r.Id)]), host[0], [.. host[1].Split(',')]) { Service = service });
        }

        return new(PromiseReader.SchemaUrl)
        {
            Languages = [new LocalizedText("en", "ja").ToString(null, null)],
            Purposes = Words(properties[WithoutPurpose.PurposesProperty]),
            Categories = Words(properties[UndeclaredRecipient.CategoriesProperty]),
            Recipients = [.. recipients],
            Stores = Words(properties[PromiseDiagnostic.StoresProperty]),
        };
    }

    private static PromiseDraft WithPurpose(PromiseDraft draft) => draft.Purposes.IsEmpty ? draft with { Purposes = [FirstPurpose] } : draft;

    /// <summary>Adds what this project does to the file that another project of the solution made.</summary>
    private static string Extend(string text, PromiseDraft draft)
    {
        text = draft.Purposes.Aggregate(text, (t, id) => PromiseEditor.Apply(t, PromiseEditor.AddPurpose(t, id)));
        text = draft.Recipients.Aggregate(text, (t, r) => PromiseEditor.Apply(t, RecipientEntry.ForHost(t, r.Host!, r.Categories)));
        text = draft.Stores.Aggregate(text, (t, id) => PromiseEditor.Apply(t, PromiseEditor.AddStore(t, id)));
        return draft.Categories.Aggregate(text, (t, id) => PromiseEditor.Apply(t, PromiseEditor.AddCategory(t, id)));
    }

    private static ImmutableArray<string> Words(string? text) => [.. (text ?? "").Split([' '], StringSplitOptions.RemoveEmptyEntries)];
}
