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
        var languages = LanguagesOf(text);
        var edit = Edit(text, editor => InsertMissing(editor, missingPath, languages));
        return PromiseReader.Read(Apply(text, edit)).Errors.Any(error => error.MissingPath == missingPath) ? null : edit;
    }

    /// <summary>Declares a purpose whose wording and retention are to be confirmed.</summary>
    public static TextEdit? AddPurpose(string text, string id)
    {
        var purpose = PromiseContent.Purpose(LanguagesOf(text));
        return Edit(text, editor => Add(editor, "purposes", id, purpose));
    }

    /// <summary>Declares a recipient whose name, role and country are to be confirmed.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="draft">What is known of it; its id is new to the file.</param>
    public static TextEdit? AddRecipient(string text, RecipientDraft draft)
    {
        var recipient = PromiseContent.Recipient(draft, LanguagesOf(text));
        return Edit(text, editor => Add(editor, "recipients", draft.Id, recipient));
    }

    /// <summary>Declares a store whose place, protection, access and disposal are to be confirmed.</summary>
    public static TextEdit? AddStore(string text, string id)
    {
        var store = PromiseContent.Store(LanguagesOf(text));
        return Edit(text, editor => Add(editor, "stores", id, store));
    }

    /// <summary>Declares a data category whose purposes are to be filled in.</summary>
    public static TextEdit? AddCategory(string text, string id) => Edit(text, editor => Add(editor, "categories", id, PromiseContent.Category()));

    /// <summary>Adds a data category to those that a recipient may receive.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="recipientId">A recipient that the file declares.</param>
    /// <param name="category">A category id.</param>
    public static TextEdit? AddRecipientCategory(string text, string recipientId, string category) =>
        Edit(text, editor => AddToRecipient(editor, recipientId, "receives", category));

    /// <summary>Adds a host to those of a recipient.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="recipientId">A recipient that the file declares.</param>
    /// <param name="host">Without scheme and port.</param>
    public static TextEdit? AddRecipientHost(string text, string recipientId, string host) =>
        Edit(text, editor => AddToRecipient(editor, recipientId, "hosts", host));

    private static TextEdit? InsertMissing(YamlEditor editor, string path, ImmutableArray<string> languages)
    {
        var map = editor.Root;
        while (Step(map, path) is { } entry)
        {
            if (entry.Key.Value == path)
            {
                return editor.SetValue(map, entry, PromiseContent.Missing(path, languages));
            }

            path = path.Substring(entry.Key.Value.Length + 1);
            if (entry.Value is not YamlMapping below)
            {
                return SetIfEmpty(editor, map, entry, Missing(path, languages));
            }

            map = below;
        }

        var (key, value) = Missing(path, languages);
        return editor.AddEntry(map, key, value);
    }

    private static TextEdit? Add(YamlEditor editor, string section, string id, YamlContent value) => editor.Root.Find(section) switch
    {
        null => editor.AddEntry(editor.Root, section, YamlContent.Map((id, value))),
        { Value: YamlMapping map } => map.Find(id) is null ? editor.AddEntry(map, id, value) : null,
        var other => SetIfEmpty(editor, editor.Root, other, (id, value)),
    };

    private static TextEdit? AddToRecipient(YamlEditor editor, string recipientId, string key, string item)
    {
        if (editor.Root.Find("recipients")?.Value is not YamlMapping recipients || recipients.Find(recipientId) is not { } recipient)
        {
            return null;
        }

        var list = YamlContent.List([item]);
        if (recipient.Value is not YamlMapping map)
        {
            return SetIfEmpty(editor, recipients, recipient, (key, list));
        }

        return map.Find(key) switch
        {
            null => editor.AddEntry(map, key, list),
            { Value.IsEmpty: true } entry => editor.SetValue(map, entry, list),
            { Value: YamlSequence items } when !items.Items.Any(i => i is YamlScalar scalar && scalar.Value == item) =>
                editor.AddItem(items, item),
            _ => null,
        };
    }

    private static TextEdit? SetIfEmpty(YamlEditor editor, YamlMapping map, YamlEntry parent, (string Key, YamlContent Value) child) =>
        parent.Value.IsEmpty ? editor.SetValue(map, parent, YamlContent.Map(child)) : null;

    /// <summary>The entry that the path leads through; ids may hold dots, so the longest key that fits is the one.</summary>
    private static YamlEntry? Step(YamlMapping map, string path) => map.Entries
        .Where(entry => path == entry.Key.Value || path.StartsWith(entry.Key.Value + ".", StringComparison.Ordinal))
        .OrderByDescending(entry => entry.Key.Value.Length)
        .FirstOrDefault();

    /// <summary>The entry for a path of which nothing is there: its first key, and the other keys below it.</summary>
    private static (string Key, YamlContent Value) Missing(string path, ImmutableArray<string> languages)
    {
        var keys = path.Split('.');
        var content = PromiseContent.Missing(keys[keys.Length - 1], languages);
        return (keys[0], keys.Skip(1).Reverse().Aggregate(content, (value, key) => YamlContent.Inline((key, value))));
    }

    private static ImmutableArray<string> LanguagesOf(string text) => PromiseReader.Read(text).Promise.Statement.Languages;

    /// <summary>The edit, if it leaves no mistake that was not there before: an odd but valid layout must not become a broken file.</summary>
    private static TextEdit? Edit(string text, Func<YamlEditor, TextEdit?> find)
    {
        if (YamlEditor.Open(text) is not { } editor || find(editor) is not { } edit)
        {
            return null;
        }

        var edited = edit.ApplyTo(text);
        return YamlEditor.Open(edited) is null || CountMistakes(edited) > CountMistakes(text) ? null : edit;
    }

    private static int CountMistakes(string text) =>
        YamlEditor.IsBlank(text) ? 0 : PromiseReader.Read(text).Errors.Count(error => error.Kind == PromiseErrorKind.Unreadable);
}
