using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>Finds the smallest edits that add entries to a <c>privacy.yml</c>; all else in the file stays as it is.</summary>
/// <remarks>
/// What only a person can say is written as <see cref="ToConfirm"/>. To make several edits, apply one before asking for the next:
/// two that add the same section to the same text would add it twice. Every method returns null where there is nothing to add,
/// and where a mistake in the file (PRIV0001) makes it unsafe to write into it.
/// </remarks>
public static class PromiseEditor
{
    /// <summary>The text with the edit made; the same text for null.</summary>
    public static string Apply(string text, TextEdit? edit) => edit?.ApplyTo(text) ?? text;

    /// <summary>Inserts what <see cref="PromiseError.MissingPath"/> names.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="missingPath">For instance <c>purposes.support.text</c>.</param>
    public static TextEdit? InsertMissing(string text, string missingPath)
    {
        if (YamlEditor.Open(text) is not { } editor)
        {
            return null;
        }

        var languages = LanguagesOf(text);
        var map = editor.Root;
        var path = missingPath;
        while (Step(map, path) is { } entry)
        {
            if (entry.Key.Value == path)
            {
                return Checked(text, editor.SetValue(map, entry, PromiseContent.Missing(path, languages)));
            }

            path = path.Substring(entry.Key.Value.Length + 1);
            if (entry.Value is not YamlMapping below)
            {
                return entry.Value.IsEmpty
                    ? Checked(text, editor.SetValue(map, entry, YamlContent.Map((FirstKey(path), Missing(path, languages)))))
                    : null;
            }

            map = below;
        }

        return Checked(text, editor.AddEntry(map, FirstKey(path), Missing(path, languages)));
    }

    /// <summary>Declares a purpose whose wording and retention are to be confirmed.</summary>
    public static TextEdit? AddPurpose(string text, string id) => Add(text, "purposes", id, PromiseContent.Purpose(LanguagesOf(text)));

    /// <summary>Declares a recipient whose name, role and country are to be confirmed.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="id">The recipient's id, new to the file.</param>
    /// <param name="host">Its host, without scheme and port; null where it is known by other means.</param>
    /// <param name="categories">Ids of the data categories that it receives.</param>
    public static TextEdit? AddRecipient(string text, string id, string? host, IEnumerable<string> categories) =>
        Add(text, "recipients", id, PromiseContent.Recipient(new RecipientDraft(id, host, [.. categories]), LanguagesOf(text)));

    /// <summary>Adds a data category to those that a recipient may receive.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="recipientId">A recipient that the file declares.</param>
    /// <param name="category">A category id.</param>
    public static TextEdit? AddRecipientCategory(string text, string recipientId, string category)
    {
        if (YamlEditor.Open(text) is not { } editor
            || editor.Root.Find("recipients")?.Value is not YamlMapping recipients
            || recipients.Find(recipientId) is not { } recipient)
        {
            return null;
        }

        var list = YamlContent.List([category]);
        if (recipient.Value is not YamlMapping map)
        {
            return recipient.Value.IsEmpty ? Checked(text, editor.SetValue(recipients, recipient, YamlContent.Map(("receives", list)))) : null;
        }

        return map.Find("receives") switch
        {
            null => Checked(text, editor.AddEntry(map, "receives", list)),
            { Value.IsEmpty: true } receives => Checked(text, editor.SetValue(map, receives, list)),
            { Value: YamlSequence items } when !items.Items.Any(item => item is YamlScalar scalar && scalar.Value == category) =>
                Checked(text, editor.AddItem(items, category)),
            _ => null,
        };
    }

    private static TextEdit? Add(string text, string section, string id, YamlContent value)
    {
        if (YamlEditor.Open(text) is not { } editor)
        {
            return null;
        }

        return editor.Root.Find(section) switch
        {
            null => Checked(text, editor.AddEntry(editor.Root, section, YamlContent.Map((id, value)))),
            { Value: YamlMapping map } => map.Find(id) is null ? Checked(text, editor.AddEntry(map, id, value)) : null,
            { Value.IsEmpty: true } empty => Checked(text, editor.SetValue(editor.Root, empty, YamlContent.Map((id, value)))),
            _ => null,
        };
    }

    /// <summary>The entry that the path leads through; ids may hold dots, so the longest key that fits is the one.</summary>
    private static YamlEntry? Step(YamlMapping map, string path) => map.Entries
        .Where(entry => path == entry.Key.Value || path.StartsWith(entry.Key.Value + ".", StringComparison.Ordinal))
        .OrderByDescending(entry => entry.Key.Value.Length)
        .FirstOrDefault();

    private static string FirstKey(string path) => path.Split('.')[0];

    private static YamlContent Missing(string path, ImmutableArray<string> languages)
    {
        var keys = path.Split('.');
        var content = PromiseContent.Missing(keys[keys.Length - 1], languages);
        return keys.Skip(1).Reverse().Aggregate(content, (value, key) => YamlContent.Inline((key, value)));
    }

    private static ImmutableArray<string> LanguagesOf(string text) => PromiseReader.Read(text).Promise.Statement.Languages;

    /// <summary>The edit, if the text can be read wholly after it: an odd but valid layout must not become a broken file.</summary>
    private static TextEdit? Checked(string text, TextEdit edit) => YamlEditor.Open(edit.ApplyTo(text)) is null ? null : edit;
}
