namespace PrivacyAnalyzers.Model.Tests;

/// <summary>YAML in which <c>[|</c> and <c>|]</c> mark where an error is expected.</summary>
internal static class MarkedYaml
{
    private const string Controller = "\ncontroller: { name: Shop, complaints: { contact: privacy@shop.example } }\n";

    /// <summary>Checks that reading the YAML, with a controller added, gives exactly one error, of PRIV0001, at the mark.</summary>
    public static void HasError(string marked, string en, string? ja = null) => HasOnlyError(marked + Controller, en, ja);

    /// <summary>Checks that reading the YAML as it is gives exactly one error, of PRIV0001, at the mark.</summary>
    public static void HasOnlyError(string marked, string en, string? ja = null)
    {
        var error = Assert.Single(Read(marked, out var expected));
        Assert.Equal(en, error.Message.En);
        Assert.Equal(expected, error.Position);
        Assert.Equal(PromiseErrorKind.Unreadable, error.Kind);
        Assert.Null(error.MissingPath);
        if (ja is not null)
        {
            Assert.Equal(ja, error.Message.Ja);
        }
    }

    /// <summary>Checks that reading the YAML, with a controller added, gives exactly one missing entry, of PRIV0003, at the mark.</summary>
    public static void LacksEntry(string marked, string path, string en, string? ja = null) => LacksOnlyEntry(marked + Controller, path, en, ja);

    /// <summary>Checks that reading the YAML as it is gives exactly one missing entry, of PRIV0003, at the mark.</summary>
    public static void LacksOnlyEntry(string marked, string path, string en, string? ja = null)
    {
        var error = Assert.Single(Read(marked, out var expected));
        Assert.Equal(en, error.Message.En);
        Assert.Equal(path, error.MissingPath);
        Assert.Equal(expected, error.Position);
        Assert.Equal(PromiseErrorKind.MissingEntry, error.Kind);
        if (ja is not null)
        {
            Assert.Equal(ja, error.Message.Ja);
        }
    }

    /// <summary>Splits off the marks.</summary>
    public static (string Text, TextPosition Position) Parse(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        Assert.True(start >= 0 && end >= start, "The test marks no place.");
        var text = marked.Replace("[|", "").Replace("|]", "");
        var lines = text[..start].Split('\n');
        return (text, new TextPosition(start, end - start, lines.Length - 1, lines[^1].Length));
    }

    private static IEnumerable<PromiseError> Read(string marked, out TextPosition expected)
    {
        (var text, expected) = Parse(marked);
        return PromiseReader.Read(text).Errors;
    }
}
