using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Addresses;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers;

/// <summary>All that the rules share in one compilation: the promise, the classification, the catalog, the engine's world.</summary>
internal sealed class PrivacyContext
{
    private static readonly string[] TestFrameworks = ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework"];

    private EntityModel? _entityModel;

    private PrivacyContext(Compilation compilation, AnalyzerOptions options, AdditionalText? promiseFile, PromiseReading? reading)
    {
        Compilation = compilation;
        PromiseFile = promiseFile;
        PromiseErrors = reading?.Errors ?? [];
        Promise = reading?.Promise ?? Promise.Empty;
        IsPromiseKnown = reading is { IsWhole: true };
        BaselineFile = PromiseFiles.FindBaseline(options);
        if (BaselineFile?.GetText() is { } accepted)
        {
            Baseline = Model.BaselineFile.Read(accepted.ToString(), out var error) ?? Baseline.Empty;
            BaselineError = error;
        }

        Catalog = new ApiCatalog(BuiltInCatalog.Files.Add(Promise.Catalog));
        Settings = new Settings(options.AnalyzerConfigOptionsProvider);
        var facts = new ReferencedFacts(options.AdditionalFiles);
        Classifier = new Classifier(Promise, Catalog, facts, Vocabulary.Default);
        Purposes = new Purposes(Promise);
        Flow = new FlowEnvironment(compilation, Classifier, Catalog, facts, new ClientAddresses(compilation, new AppSettings(options.AdditionalFiles), facts), tree => Settings.Inference(tree) == InferenceMode.On);
    }

    public Compilation Compilation { get; }

    /// <summary>True for a project of tests: nobody's data is in what it makes.</summary>
    public bool IsTest => Compilation.ReferencedAssemblyNames.Any(a => TestFrameworks.Contains(a.Name));

    /// <summary>The file that holds the promise; null where the project has none.</summary>
    public AdditionalText? PromiseFile { get; }

    /// <summary>What is wrong in it.</summary>
    public ImmutableArray<PromiseError> PromiseErrors { get; }

    /// <summary>What could be read of it; <see cref="Promise.Empty"/> where there is none.</summary>
    public Promise Promise { get; }

    /// <summary>True where there is one, and no mistake hides a part of it: only then a rule may say what it does not declare.</summary>
    public bool IsPromiseKnown { get; }

    /// <summary>The file that lists accepted findings; null where there is none.</summary>
    public AdditionalText? BaselineFile { get; }

    /// <summary>The accepted findings; none where the file can't be read.</summary>
    public Baseline Baseline { get; } = Baseline.Empty;

    /// <summary>Why the file can't be read; null where it can.</summary>
    public LocalizedText? BaselineError { get; }

    public ApiCatalog Catalog { get; }

    public Settings Settings { get; }

    public Classifier Classifier { get; }

    public Purposes Purposes { get; }

    public FlowEnvironment Flow { get; }

    /// <summary>The model of EF Core, as far as this compilation configures it.</summary>
    public EntityModel EntityModelOf(CancellationToken cancellationToken) => _entityModel ?? Interlocked.CompareExchange(ref _entityModel, new(Compilation, cancellationToken), null) ?? _entityModel;

    public CodePurposes CodePurposes => field ?? Interlocked.CompareExchange(ref field, new(Flow), null) ?? field;

    /// <summary>True for data of which nobody declared what it is for.</summary>
    public bool LacksPurpose(DataFlow flow) => Purposes.Of(flow.Source.Symbol, flow.Source.Classification).IsEmpty;

    /// <summary>The third party whose SDK, queues among them, a flow ends in; null where it ends elsewhere.</summary>
    public ThirdParty? ServiceOf(DataFlow flow) => flow.Sink.Kind switch
    {
        ThirdPartySdks.Kind => Catalog.Sdks.Of(flow.SinkSymbol.ContainingAssembly),
        "message" when Catalog.Sdks.Of(flow.SinkSymbol.ContainingAssembly) is { IsRecipient: true } service => service,
        _ => null,
    };

    /// <summary>The declared recipient that a flow reaches: by its host or SDK, else as <c>[SendsTo]</c> says; null where it is not declared, or unknown.</summary>
    public Recipient? RecipientOf(DataFlow flow) =>
        flow.Host is { } host ? Promise.FindRecipientByHost(host)
        : (ServiceOf(flow) is { } service ? Promise.FindRecipient(service) : null) ?? (SendsTo(flow) is { } id ? Promise.FindRecipient(id) : null);

    /// <summary>The id that <c>[SendsTo]</c> names on the code that hands the data over, or on the code that sends; null where neither has one.</summary>
    public static string? SendsTo(DataFlow flow) =>
        MemberDetails.SendsTo(flow.Owner)
        ?? (flow.Through is { } sender ? MemberDetails.SendsTo(sender) : null)
        ?? flow.SinksAt.Select(s => s.Recipient).FirstOrDefault(r => r is not null);

    /// <summary>True where a member of an SDK's own type is handed to that SDK: what was put into it has a name of its own.</summary>
    public bool IsWithinSdk(DataFlow flow) => ServiceOf(flow) is { } service && Catalog.Sdks.Of(flow.Source.Symbol.ContainingAssembly) == service;

    /// <summary>Makes what the rules share; the promise is read now, the rest as it is asked for.</summary>
    /// <param name="compilation">The code.</param>
    /// <param name="options">Additional files and settings.</param>
    /// <param name="read">Reads a promise, or remembers having read this very text.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static PrivacyContext Create(Compilation compilation, AnalyzerOptions options, Func<SourceText, PromiseReading?> read, CancellationToken cancellationToken)
    {
        var file = PromiseFiles.Find(options);
        return new(compilation, options, file, file?.GetText(cancellationToken) is { } text ? read(text) : null);
    }
}
