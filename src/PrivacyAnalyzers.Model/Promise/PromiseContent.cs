using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>New entries of <c>privacy.yml</c>, with what only a person can say left to be confirmed.</summary>
internal static class PromiseContent
{
    /// <summary>The value of a required key that is missing.</summary>
    /// <param name="key">For instance <c>text</c>, <c>role</c>, <c>ja</c>.</param>
    /// <param name="languages">The languages of the statement, the promise's own first.</param>
    public static YamlContent Missing(string key, ImmutableArray<string> languages) => key switch
    {
        "controller" => Controller(languages),
        "name" or "text" => Localized(languages),
        "receives" or "for" => YamlContent.List([]),
        "en" or "ja" => YamlContent.Text(ToConfirm.Text.For(key)),
        _ => Single(languages),
    };

    public static YamlContent Controller(ImmutableArray<string> languages) => YamlContent.Map(
        ("name", Localized(languages)),
        ("complaints", YamlContent.Inline(("contact", Single(languages)))));

    public static YamlContent Purpose(ImmutableArray<string> languages) => YamlContent.Map(
        ("text", Localized(languages)),
        ("retention", Single(languages)));

    public static YamlContent Recipient(RecipientDraft recipient, ImmutableArray<string> languages) => YamlContent.Map(
    [
        ("name", Single(languages)),
        .. Where("service", recipient.Service?.Name is { } name ? YamlContent.Text(name) : null),
        ("role", Single(languages)),
        ("country", recipient.Service?.Country is { } country ? YamlContent.Text(ToConfirm.With(country).For(languages[0])) : Single(languages)),
        .. Where("hosts", recipient.Host is { } host ? YamlContent.List([host]) : null),
        .. Where("packages", recipient.Package is { } package ? YamlContent.List([package]) : null),
        ("receives", YamlContent.List(recipient.Categories)),
    ]);

    private static (string Key, YamlContent Value)[] Where(string key, YamlContent? value) => value is null ? [] : [(key, value)];

    public static YamlContent Store(ImmutableArray<string> languages) => YamlContent.Map(
        ("place", Localized(languages)),
        ("protection", Single(languages)),
        ("access", Localized(languages)),
        ("disposal", Localized(languages)));

    public static YamlContent Category() => YamlContent.Inline(("purposes", YamlContent.List([])));

    private static YamlContent Localized(ImmutableArray<string> languages) => languages.Length == 1
        ? Single(languages)
        : YamlContent.Inline([.. languages.Select(language => (language, YamlContent.Text(ToConfirm.Text.For(language))))]);

    private static YamlContent Single(ImmutableArray<string> languages) => YamlContent.Text(ToConfirm.Text.For(languages[0]));
}
