using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Testing;

/// <summary>
/// A diagnostic that a test expects. The first location is the primary one, further ones are additional locations, in order;
/// without a location, a diagnostic without one is expected. Lines and columns count from 1.
/// </summary>
public sealed record DiagnosticResult
{
    /// <summary>Expects an id with a severity and any message.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity) => (Id, Severity) = (id, severity);

    /// <summary>Expects a rule with its default severity, and with any message until arguments or a message are given.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity) => MessageFormat = descriptor.MessageFormat;

    /// <summary>The id, such as <c>PRIV2001</c>.</summary>
    public string Id { get; }

    /// <summary>The severity.</summary>
    public DiagnosticSeverity Severity { get; private init; }

    /// <summary>How strictly the expectation is compared.</summary>
    public DiagnosticOptions Options { get; private init; }

    /// <summary>The exact message; null when <see cref="WithMessage"/> gave none.</summary>
    public string? Message { get; private init; }

    /// <summary>The format of the message, which <see cref="MessageArguments"/> fill; null when unknown.</summary>
    public LocalizableString? MessageFormat { get; private init; }

    /// <summary>The arguments of <see cref="MessageFormat"/>; null when <see cref="WithArguments"/> gave none.</summary>
    public ImmutableArray<object>? MessageArguments { get; private init; }

    internal ImmutableArray<ExpectedLocation> Locations { get; private init; } = [];

    /// <summary>Expects an error of the C# compiler, such as <c>CS0103</c>, with any message.</summary>
    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    /// <summary>Expects a warning of the C# compiler with any message.</summary>
    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    /// <summary>Expects this severity instead of the rule's default one.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>Sets how strictly the expectation is compared.</summary>
    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    /// <summary>Expects the rule's message with these arguments.</summary>
    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = [.. arguments] };

    /// <summary>Expects exactly this message; null accepts any.</summary>
    public DiagnosticResult WithMessage(string? message) => this with { Message = message, MessageFormat = null, MessageArguments = null };

    /// <summary>Expects the message of this format, filled with the arguments.</summary>
    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => this with { MessageFormat = messageFormat };

    /// <summary>Expects no location.</summary>
    public DiagnosticResult WithNoLocation() => this with { Locations = [] };

    /// <summary>Adds the location that the markup <c>{|#key:…|}</c> gives.</summary>
    public DiagnosticResult WithLocation(int markupKey) =>
        With(new(null, default, IgnoreLength: false, MarkupKey: "#" + markupKey.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Adds a location that starts here in the first source, whatever its length.</summary>
    public DiagnosticResult WithLocation(int line, int column) => With(Start(null, line, column));

    /// <summary>Adds a location that starts here in a file, whatever its length.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column) => With(Start(path, line, column));

    /// <summary>Adds a location in the first source.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        With(Span(null, startLine, startColumn, endLine, endColumn));

    /// <summary>Adds a location in a file.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        With(Span(path, startLine, startColumn, endLine, endColumn));

    /// <summary>Adds a location.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span) => With(new(span.Path, span.Span, IgnoreLength: false, MarkupKey: null));

    /// <summary>Gives the locations their paths and the markup keys their spans.</summary>
    /// <param name="defaultPath">The path of locations without one.</param>
    /// <param name="markupLocations">The spans by key, <c>#</c> included.</param>
    /// <exception cref="VerificationException">A key is in no file.</exception>
    internal DiagnosticResult Resolved(string defaultPath, IReadOnlyDictionary<string, FileLinePositionSpan> markupLocations) =>
        this with { Locations = [.. Locations.Select(location => location.Resolved(Id, defaultPath, markupLocations))] };

    /// <summary>The message to compare with, or null when any will do.</summary>
    internal string? MessageIn(CultureInfo culture) => (Message, MessageFormat, MessageArguments) switch
    {
        ({ } message, _, _) => message,
        (_, { } format, { } arguments) => string.Format(culture, format.ToString(culture), [.. arguments]),
        (_, null, { }) => throw new VerificationException($"The message format of '{Id}' is not known: use Diagnostic(descriptor).WithArguments(…), or WithMessage(…)."),
        _ => null,
    };

    internal DiagnosticResult With(ExpectedLocation location) => this with { Locations = Locations.Add(location) };

    private static ExpectedLocation Start(string? path, int line, int column)
    {
        var start = new LinePosition(line - 1, column - 1);
        return new(path, new(start, start), IgnoreLength: true, MarkupKey: null);
    }

    private static ExpectedLocation Span(string? path, int startLine, int startColumn, int endLine, int endColumn) =>
        new(path, new(new(startLine - 1, startColumn - 1), new(endLine - 1, endColumn - 1)), IgnoreLength: false, MarkupKey: null);
}
