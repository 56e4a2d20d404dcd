namespace PrivacyAnalyzers.Model;

/// <summary>A change of a text.</summary>
/// <param name="Start">Offset of the first character that goes.</param>
/// <param name="Length">How many characters go; 0 where text is only added.</param>
/// <param name="NewText">What comes in their place.</param>
public readonly record struct TextEdit(int Start, int Length, string NewText)
{
    /// <summary>The changed text.</summary>
    public string ApplyTo(string text) => text.Substring(0, Start) + NewText + text.Substring(Start + Length);
}
