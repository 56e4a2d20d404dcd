using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Testing;

/// <summary>Writes diagnostics as code that can be pasted into a test.</summary>
/// <param name="supported">The rules of the analyzers under test.</param>
/// <param name="culture">The culture of the messages.</param>
internal sealed class DiagnosticFormat(ImmutableArray<DiagnosticDescriptor> supported, CultureInfo culture)
{
    /// <summary>Where a location is, in words; null is no location.</summary>
    public static string Place(ExpectedLocation? location) => location switch
    {
        null => "without location",
        { IgnoreLength: true } => $"starting at {location.Path}{Position(location.Span.Start)}",
        _ => $"at {location.Path}{Position(location.Span.Start)}-{Position(location.Span.End)}",
    };

    /// <summary>Where a location is, in words.</summary>
    public static string Place(Location location) =>
        Place(location.GetLineSpan() is { IsValid: true } span ? new ExpectedLocation(span.Path, span.Span, IgnoreLength: false, MarkupKey: null) : null);

    /// <summary>An actual diagnostic: a comment as the compiler prints it, and the expectation that matches it.</summary>
    public string ToCode(Diagnostic diagnostic)
    {
        var expectation = new DiagnosticResult(diagnostic.Id, diagnostic.Severity).WithMessage(diagnostic.GetMessage(culture));
        foreach (var location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Where(location => location.GetLineSpan().IsValid))
        {
            expectation = expectation.WithSpan(location.GetLineSpan());
        }

        var span = diagnostic.Location.GetLineSpan();
        var place = span.IsValid ? $"{span.Path}{Position(span.StartLinePosition)}: " : "";
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return $"// {place}{severity} {diagnostic.Id}: {diagnostic.GetMessage(culture)}".ReplaceLineEndings(" ") + "\n" + ToCode(expectation);
    }

    /// <summary>An expectation, its locations resolved.</summary>
    public string ToCode(DiagnosticResult expected)
    {
        var rules = supported.Where(rule => rule.Id == expected.Id).ToList();
        var code = rules.Count > 0 ? $"VerifyCS.Diagnostic({Literal(expected.Id)})"
            : expected.Severity == DiagnosticSeverity.Error ? $"DiagnosticResult.CompilerError({Literal(expected.Id)})"
            : $"new DiagnosticResult({Literal(expected.Id)}, DiagnosticSeverity.{expected.Severity})";
        if (rules.Count > 0 && rules[0].DefaultSeverity != expected.Severity)
        {
            code += $".WithSeverity(DiagnosticSeverity.{expected.Severity})";
        }

        code += string.Concat(expected.Locations.Select(ToCode));
        return expected.MessageIn(culture) is { } message ? code + $".WithMessage({Literal(message)})" : code;
    }

    private static string ToCode(ExpectedLocation location)
    {
        var path = location.Path == SolutionState.DefaultPath ? "" : Literal(location.Path!) + ", ";
        var (start, end) = (location.Span.Start, location.Span.End);
        return location.IgnoreLength
            ? string.Create(CultureInfo.InvariantCulture, $".WithLocation({path}{start.Line + 1}, {start.Character + 1})")
            : string.Create(CultureInfo.InvariantCulture, $".WithSpan({path}{start.Line + 1}, {start.Character + 1}, {end.Line + 1}, {end.Character + 1})");
    }

    private static string Position(LinePosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"({position.Line + 1},{position.Character + 1})");

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
