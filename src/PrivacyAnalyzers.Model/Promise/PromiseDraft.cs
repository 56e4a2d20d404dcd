using System.Collections.Immutable;
using System.Text;

namespace PrivacyAnalyzers.Model;

/// <summary>A first <c>privacy.yml</c>, made of what the code shows; a person fills in the rest.</summary>
/// <param name="Schema">Path or URL of the JSON Schema, for editors; one line.</param>
public sealed record PromiseDraft(string Schema)
{
    /// <summary>"ja", "en": the languages of the statement, the promise's own first. Never empty.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en"];

    /// <summary>Ids of the purposes that the code names.</summary>
    public ImmutableArray<string> Purposes { get; init; } = [];

    /// <summary>Those whom the code sends personal data to.</summary>
    public ImmutableArray<RecipientDraft> Recipients { get; init; } = [];

    /// <summary>Names of the types that store personal data, for instance <c>ShopDbContext</c>.</summary>
    public ImmutableArray<string> Stores { get; init; } = [];

    /// <summary>Ids of the data categories that the code holds.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>The file's text, with LF; it reads back without an error.</summary>
    public string Write()
    {
        var mark = ToConfirm.Text.For(Languages[0]);
        var text = new StringBuilder()
            .Append($"# yaml-language-server: $schema={Schema}\n")
            .Append(Languages[0] == "ja" ? $"# {mark} の箇所は、人が記入してください。\n" : $"# A person fills in what says {mark}.\n")
            .Append("version: 1\n");
        Append("controller", PromiseContent.Controller(Languages));
        Append("statement", YamlContent.Map(("languages", YamlContent.List(Languages))));
        AppendEach("purposes", Purposes, _ => PromiseContent.Purpose(Languages));
        AppendEach("recipients", Recipients.Select(r => r.Id), id => PromiseContent.Recipient(Recipients.First(r => r.Id == id), Languages));
        AppendEach("stores", Stores, _ => PromiseContent.Store(Languages));
        AppendEach("categories", Categories, _ => PromiseContent.Category());
        return text.ToString();

        void Append(string section, YamlContent content) =>
            text.Append(YamlContent.Map((section, content)).InLines(0, 2, "\n")).Append('\n');

        void AppendEach(string section, IEnumerable<string> ids, Func<string, YamlContent> content)
        {
            if (ids.Any())
            {
                Append(section, YamlContent.Map([.. ids.Distinct().Select(id => (id, content(id)))]));
            }
        }
    }
}

/// <summary>A recipient that the code shows.</summary>
/// <param name="Id">The id to declare it by.</param>
/// <param name="Host">Its host, without scheme and port; null where it is known by other means.</param>
/// <param name="Categories">Ids of the data categories that it receives.</param>
public sealed record RecipientDraft(string Id, string? Host, ImmutableArray<string> Categories)
{
    /// <summary>What is known of the service; null where it is not among <see cref="ThirdParties"/>.</summary>
    public ThirdParty? Service { get; init; }

    /// <summary>The package of its SDK that the code references; null where it is known by its host.</summary>
    public string? Package { get; init; }
}
