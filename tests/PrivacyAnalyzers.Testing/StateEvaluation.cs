using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Testing;

/// <summary>Reads the markup of a state's files into expected diagnostics.</summary>
/// <param name="supported">The rules of the analyzers under test.</param>
/// <param name="defaultRule">What <c>[|…|]</c> and <c>$$</c> stand for; null when that is ambiguous.</param>
/// <param name="fixableIds">The ids that the code fix under test fixes.</param>
/// <param name="options">How markup is read.</param>
/// <param name="implicitUsings">A file that each project gets in addition; null for none.</param>
internal sealed class StateEvaluation(
    ImmutableArray<DiagnosticDescriptor> supported,
    DiagnosticDescriptor? defaultRule,
    ImmutableArray<string> fixableIds,
    MarkupOptions options,
    TestFile? implicitUsings)
{
    private readonly ImmutableArray<DiagnosticResult>.Builder _expected = ImmutableArray.CreateBuilder<DiagnosticResult>();
    private readonly Dictionary<string, FileLinePositionSpan> _locations = new(StringComparer.Ordinal);

    /// <summary>Evaluates a state whose inheritance is applied. To be called once.</summary>
    /// <exception cref="VerificationException">The markup is malformed or ambiguous.</exception>
    public EvaluatedSolution Evaluate(SolutionState state)
    {
        var handling = state.MarkupHandling ?? MarkupMode.Allow;
        ImmutableArray<EvaluatedProject> projects = [.. state.AdditionalProjects.Prepend(state).Select(project => Evaluate(project, handling))];
        _expected.AddRange(state.ExpectedDiagnostics);
        return new(projects, [.. _expected.Select(expected => expected.Resolved(SolutionState.DefaultPath, _locations))]);
    }

    private EvaluatedProject Evaluate(ProjectState project, MarkupMode handling)
    {
        IEnumerable<TestFile> files =
        [
            .. project.Sources.Select(file => Evaluate(TextDocumentKind.Document, file.FileName, file.Content, handling)),
            .. implicitUsings is null ? [] : new[] { implicitUsings },
            .. project.AdditionalFiles.Select(file => Evaluate(TextDocumentKind.AdditionalDocument, file.FileName, file.Content, handling)),
            .. project.AnalyzerConfigFiles.Select(file => Evaluate(TextDocumentKind.AnalyzerConfigDocument, Path.Combine("/", file.FileName), file.Content, handling)),
        ];
        return new(
            project.Name,
            [.. files],
            [.. project.AdditionalReferences],
            [.. project.AdditionalProjectReferences],
            project.OutputKind ?? OutputKind.DynamicallyLinkedLibrary);
    }

    private TestFile Evaluate(TextDocumentKind kind, string path, SourceText content, MarkupMode handling)
    {
        if (handling == MarkupMode.None)
        {
            return new(kind, path, content.ToString());
        }

        var markup = TestMarkup.Parse(content.ToString(), path, options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode));
        var text = SourceText.From(markup.Text);
        foreach (var (name, span) in markup.Spans)
        {
            var location = new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(span));
            if (name.StartsWith('#'))
            {
                if (!_locations.TryAdd(name, location))
                {
                    throw new VerificationException($"Markup of '{path}': the location '{{|{name}:' exists twice.");
                }
            }
            else
            {
                Expect(name.Length == 0 ? DefaultRule(path, "[|…|]") : Rule(name, path), location, ignoreLength: false, handling);
            }
        }

        foreach (var position in markup.Positions)
        {
            var location = new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(new(position, 0)));
            Expect(DefaultRule(path, "$$"), location, ignoreLength: true, handling);
        }

        return new(kind, path, markup.Text);
    }

    private void Expect(DiagnosticResult rule, FileLinePositionSpan location, bool ignoreLength, MarkupMode handling)
    {
        if (handling == MarkupMode.Allow || (handling == MarkupMode.IgnoreFixable && !fixableIds.Contains(rule.Id)))
        {
            _expected.Add(rule.With(new(location.Path, location.Span, ignoreLength, MarkupKey: null)));
        }
    }

    private DiagnosticResult DefaultRule(string path, string markup) =>
        defaultRule is not null
            ? new(defaultRule)
            : throw new VerificationException(
                $"Markup of '{path}': '{markup}' is ambiguous, as there are several rules ({string.Join(", ", supported.Select(rule => rule.Id).Distinct())}). Name one: {{|{supported.FirstOrDefault()?.Id}:…|}}.");

    private DiagnosticResult Rule(string id, string path)
    {
        var severities = supported.Where(rule => rule.Id == id).Select(rule => rule.DefaultSeverity).Distinct().ToList();
        return severities switch
        {
            [] => new DiagnosticResult(id, DiagnosticSeverity.Error).WithOptions(DiagnosticOptions.IgnoreSeverity),
            [var severity] => new(id, severity),
            _ => throw new VerificationException($"Markup of '{path}': '{id}' has descriptors of several severities. Use {{|#0:…|}} and Diagnostic(descriptor).WithLocation(0)."),
        };
    }
}
