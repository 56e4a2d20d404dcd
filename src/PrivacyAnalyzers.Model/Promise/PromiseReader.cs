namespace PrivacyAnalyzers.Model;

/// <summary>Reads <c>privacy.yml</c>.</summary>
public static class PromiseReader
{
    /// <summary>The file's name.</summary>
    public const string FileName = "privacy.yml";

    /// <summary>Where the JSON Schema of the file is published, for editors.</summary>
    public const string SchemaUrl = "https://raw.githubusercontent.com/PrivacyAnalyzers/PrivacyAnalyzers/main/docs/schema/privacy.schema.json";

    /// <summary>Reads a promise; never throws, whatever the text.</summary>
    /// <param name="text">The whole file; above 262,144 characters it is refused.</param>
    /// <returns>What could be read and the errors by position: all of them, up to 100.</returns>
    public static PromiseReading Read(string text)
    {
        var errors = new PromiseErrors(new LineIndex(text));
        var promise = YamlDocument.Read(text, PromiseSections.Keys, PromiseMessages.EmptyFile, errors) is { } root
            ? new PromiseSections(EntryReader.Of(root, errors), errors).Read()
            : Promise.Empty;
        return new PromiseReading(promise, errors.ByPosition()) { IsWhole = errors.IsWholeFileKnown };
    }
}
