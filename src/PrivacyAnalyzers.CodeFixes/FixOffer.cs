using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>One entry of the menu that an editor shows at a finding.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Key">The same, whatever the culture, for all offers that "fix all" applies together.</param>
/// <param name="Edits">What it changes.</param>
internal sealed record FixOffer(LocalizedText Title, string Key, ImmutableArray<FileEdit> Edits);
