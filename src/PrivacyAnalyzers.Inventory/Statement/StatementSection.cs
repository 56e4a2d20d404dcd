using System.Collections.Immutable;

namespace PrivacyAnalyzers.Inventory;

/// <summary>A section of the privacy statement, as far as code and promise fill it.</summary>
/// <param name="Id">What names it in a region's markers, for instance <c>collected</c>.</param>
/// <param name="Title">Its heading, without the number.</param>
/// <param name="Required">True where a law requires it of everyone who handles personal data.</param>
/// <param name="Markdown">Its text, LF, without the heading; ends in a line feed.</param>
/// <param name="Open">What a person still has to say in it.</param>
public sealed record StatementSection(string Id, string Title, bool Required, string Markdown, ImmutableArray<OpenQuestion> Open);
