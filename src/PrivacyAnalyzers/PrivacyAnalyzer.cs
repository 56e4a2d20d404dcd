using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers;

/// <summary>Hosts all rules, so that they share one classification, one flow analysis a body, and one facts file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PrivacyAnalyzer : DiagnosticAnalyzer
{
    private static readonly SourceTextValueProvider<PromiseReading> Promises = new(text => PromiseReader.Read(text.ToString()));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleList.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Generated code moves data as any other; it is the developer's own code that is told about it.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(start => new CompilationWork(PrivacyContext.Create(
            start.Compilation,
            start.Options,
            text => start.TryGetValue(text, Promises, out var reading) ? reading : null,
            start.CancellationToken)).Register(start));
    }

    /// <summary>An operation, and the member in whose code it stands.</summary>
    private readonly struct CodePlace(IOperation operation, OperationBlockAnalysisContext block)
    {
        public IOperation Operation { get; } = operation;

        public ISymbol Code => block.OwningSymbol;

        public Location At => Operation.Syntax.GetLocation();

        public Action<Diagnostic> ReportDiagnostic => block.ReportDiagnostic;

        public CancellationToken CancellationToken => block.CancellationToken;
    }

    /// <summary>What is done in one compilation.</summary>
    private sealed class CompilationWork(PrivacyContext context)
    {
        private readonly FactsCollector _facts = new(context);
        private readonly Contacts _contacts = new(context.Flow);
        private readonly CollectedAndNeverRead _neverRead = new(context);

        /// <summary>An editor looks for nothing that only the inventory asks for.</summary>
        private bool IsForInventory => context.Settings.FactsFile is not null;

        public void Register(CompilationStartAnalysisContext start)
        {
            // Found out now, nobody waits for it later.
            context.Flow.Settled(start.CancellationToken);
            start.RegisterAdditionalFileAction(CheckPromise);
            start.RegisterAdditionalFileAction(CheckBaseline);
            start.RegisterSymbolAction(CheckMember, SymbolKind.Property, SymbolKind.Field);
            start.RegisterSymbolAction(CheckType, SymbolKind.NamedType);
            start.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
            start.RegisterSyntaxNodeAction(node => UndeclaredPurpose.Check(node, context, _facts), SyntaxKind.Attribute);
            start.RegisterSyntaxNodeAction(WithoutReason.Check, SyntaxKind.Attribute);
            start.RegisterOperationBlockAction(CheckCode);
            start.RegisterOperationBlockAction(FollowFlows);
            start.RegisterCompilationEndAction(End);
        }

        private void CheckPromise(AdditionalFileAnalysisContext file)
        {
            if (!ReferenceEquals(file.AdditionalFile, context.PromiseFile))
            {
                return;
            }

            foreach (var error in context.PromiseErrors)
            {
                file.ReportDiagnostic(PromiseDiagnostic.Of(error, file.AdditionalFile));
            }

            foreach (var finding in ServiceReferenced.Find(context, file.AdditionalFile))
            {
                file.ReportDiagnostic(finding);
            }
        }

        private void CheckBaseline(AdditionalFileAnalysisContext file)
        {
            if (ReferenceEquals(file.AdditionalFile, context.BaselineFile) && context.BaselineError is { } error)
            {
                file.ReportDiagnostic(PromiseDiagnostic.Of(new PromiseError(PromiseErrorKind.Unreadable, error, default), file.AdditionalFile));
            }
        }

        private void CheckMember(SymbolAnalysisContext symbol)
        {
            if (symbol.Symbol is { IsImplicitlyDeclared: false } member and not IFieldSymbol { AssociatedSymbol: not null })
            {
                Check(member, symbol.ReportDiagnostic, symbol.CancellationToken);
                if (member is IPropertySymbol property && CollectionPoints.IsBound(property))
                {
                    var sources = context.Flow.SourceOf(property, property, symbol.CancellationToken) is { } itself ? [itself] : PersonalMembers(property.Type, property, symbol.CancellationToken);
                    Collect(sources, property, "form", property.Locations[0], symbol.ReportDiagnostic);
                }
            }
        }

        private void CheckType(SymbolAnalysisContext symbol)
        {
            var type = (INamedTypeSymbol)symbol.Symbol;
            foreach (var finding in ShownAsText.Find(type, context, symbol.CancellationToken))
            {
                symbol.ReportDiagnostic(finding);
            }

            Report(EndpointReturns.OfHub(type, context, symbol.CancellationToken), symbol.ReportDiagnostic);
            foreach (var resolver in EndpointReturns.OfDescribed(type, context, symbol.CancellationToken).GroupBy(f => f.At))
            {
                Report([.. resolver], symbol.ReportDiagnostic);
            }

            if (MetadataName.Inherits(type, DbContexts.BaseName))
            {
                foreach (var (set, table, entity) in DbContexts.TablesOf(type))
                {
                    _neverRead.AddSet(set, table, entity);
                    Store(entity, type, table, set, set.Locations[0], symbol.ReportDiagnostic, symbol.CancellationToken);
                }
            }

            foreach (var entity in EntityModel.ConfiguredBy(type))
            {
                StoreConfigured(entity, type, type.Locations[0], symbol.ReportDiagnostic, symbol.CancellationToken);
            }
        }

        private void CheckConfiguration(CodePlace operation)
        {
            var call = (IInvocationOperation)operation.Operation;
            if (EntityModel.ConfiguredBy(call) is { } entity && context.EntityModelOf(operation.CancellationToken).IsFirst(call, entity))
            {
                StoreConfigured(entity, operation.Code.ContainingType, operation.At, operation.ReportDiagnostic, operation.CancellationToken);
            }
        }

        private void StoreConfigured(ITypeSymbol entity, INamedTypeSymbol configuring, Location at, Action<Diagnostic> report, CancellationToken cancellationToken)
        {
            var model = context.EntityModelOf(cancellationToken);
            if (model.IsWithoutSet(entity))
            {
                Store(entity, model.ContextOf(configuring), DbContexts.TableOf(entity) ?? entity.Name, entity, at, report, cancellationToken);
            }
        }

        private void Store(ITypeSymbol entity, INamedTypeSymbol dbContext, string table, ISymbol named, Location at, Action<Diagnostic> report, CancellationToken cancellationToken)
        {
            var model = context.EntityModelOf(cancellationToken);
            var stored = PersonalMembers(entity, dbContext, cancellationToken, model.IsEntity, DbContexts.Contract).RemoveAll(s => model.IsIgnored(s.Symbol));
            foreach (var source in stored)
            {
                _facts.AddStore(dbContext, "database", table, source);
            }

            ImmutableArray<DataSource> open =
            [
                .. SensitiveDataStored.In(dbContext, stored, context, cancellationToken)
                    .Where(s => !context.Baseline.Accepts(_facts.AddFinding(Descriptors.PRIV5002_SensitiveDataStored.Id, s, named))),
            ];
            if (!open.IsEmpty)
            {
                report(SensitiveDataStored.Find(named, at, open));
            }
        }

        private void CheckMethod(SymbolAnalysisContext symbol)
        {
            var method = (IMethodSymbol)symbol.Symbol;
            foreach (var parameter in method.Parameters)
            {
                var classification = context.Classifier.Of(parameter, symbol.CancellationToken);
                if (classification.IsDeclared && PositionalMembers.CounterpartOf(parameter) is null && !method.IsImplicitlyDeclared && method.MethodKind != MethodKind.PropertySet)
                {
                    _facts.AddMember(parameter, classification, symbol.CancellationToken);
                }
            }

            if (CollectionPoints.MessageOf(method) is { } message)
            {
                foreach (var source in PersonalMembers(message, method, symbol.CancellationToken))
                {
                    _facts.AddCollection(method, "message", source, method.Locations[0]);
                }
            }
            else if (CollectionPoints.KindOf(method) is { } kind)
            {
                Collect(method, method, kind, method.Locations[0], symbol.ReportDiagnostic, symbol.CancellationToken);
            }

            Report(EndpointReturns.Of(method, context, symbol.CancellationToken), symbol.ReportDiagnostic);
        }

        /// <summary>Looks at each operation of a member's code once: the driver takes longer over an action for each kind than the actions do.</summary>
        private void CheckCode(OperationBlockAnalysisContext block)
        {
            var mayRead = context.Flow.Settled(block.CancellationToken).Reach.Includes(block.OwningSymbol) || context.CodePurposes.Of(block.OwningSymbol) is not null;
            foreach (var code in block.OperationBlocks)
            {
                block.CancellationToken.ThrowIfCancellationRequested();
                foreach (var operation in code.DescendantsAndSelf())
                {
                    Check(new(operation, block));
                    if (mayRead)
                    {
                        CheckData(new(operation, block));
                    }
                }
            }
        }

        private void CheckData(CodePlace place)
        {
            switch (place.Operation.Kind)
            {
                case OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.FieldReference or OperationKind.PropertyReference or OperationKind.ParameterReference:
                    CheckRead(place);
                    break;
                case OperationKind.SimpleAssignment or OperationKind.Argument or OperationKind.Return:
                    CheckAssigned(place);
                    break;
            }
        }

        private void Check(CodePlace place)
        {
            switch (place.Operation.Kind)
            {
                case OperationKind.Invocation:
                    CheckEndpoint(place);
                    CheckConfiguration(place);
                    CheckSwitch(place);
                    CheckEncryption(place);
                    CheckDeletion(place);
                    CheckContact(place);
                    break;
                case OperationKind.ObjectCreation:
                    CheckEncryption(place);
                    CheckContact(place);
                    break;
                case OperationKind.SimpleAssignment:
                    CheckSwitch(place);
                    CheckEncryption(place);
                    CheckDeletion(place);
                    break;
                case OperationKind.FieldReference:
                    CheckEncryption(place);
                    break;
                case OperationKind.Literal:
                    CheckLiteral(place);
                    CheckDeletion(place);
                    break;
                case OperationKind.Utf8String:
                    CheckLiteral(place);
                    break;
                case OperationKind.Invalid:
                    CheckContact(place);
                    break;
            }
        }

        private void CheckEndpoint(CodePlace operation)
        {
            var call = (IInvocationOperation)operation.Operation;
            foreach (var resolver in EndpointReturns.OfRegistered(call, context, operation.CancellationToken).GroupBy(f => f.At))
            {
                Report([.. resolver], operation.ReportDiagnostic);
            }

            if (Endpoints.HandlerOf(call) is { } handler)
            {
                Report(EndpointReturns.Of(handler, operation.Code, call, context, operation.CancellationToken), operation.ReportDiagnostic);
                Collect(handler, operation.Code, "endpoint", operation.At, operation.ReportDiagnostic, operation.CancellationToken);
            }
        }

        private void CheckSwitch(CodePlace operation)
        {
            if (SensitiveSwitch.Find(operation.Operation, context) is { } finding)
            {
                operation.ReportDiagnostic(finding);
            }
        }

        private void CheckEncryption(CodePlace operation)
        {
            if (WeakEncryption.Find(operation.Operation, context, operation.CancellationToken) is { } finding)
            {
                Report(finding, SymbolId.Of(operation.Code), operation.ReportDiagnostic);
            }
        }

        private void CheckLiteral(CodePlace operation)
        {
            if (RealDataInSource.Find(operation.Operation, operation.Code, context, operation.CancellationToken) is { } finding)
            {
                operation.ReportDiagnostic(finding);
            }
        }

        private void CheckDeletion(CodePlace operation)
        {
            if (!IsForInventory)
            {
                return;
            }

            switch (operation.Operation)
            {
                case IInvocationOperation call when context.Catalog.DeletionOf(call.TargetMethod) is { Undoes: { } kind }:
                    _facts.AddUndoing(operation.Code, kind, operation.At);
                    break;
                case IInvocationOperation call when Deletions.DeletedBy(call, context.Catalog) is { } deleted:
                    foreach (var source in PersonalMembers(deleted, operation.Code, operation.CancellationToken))
                    {
                        _facts.AddDeletion(operation.Code, "delete", source, null, operation.At);
                    }

                    break;
                case ISimpleAssignmentOperation assignment when Deletions.EmptiedBy(assignment) is { } emptied:
                    ImmutableArray<DataSource> lost = context.Flow.SourceOf(emptied, operation.Code, operation.CancellationToken) is { } itself
                        ? [itself]
                        : PersonalMembers(DataTypes.OfSymbol(emptied)!, operation.Code, operation.CancellationToken);
                    foreach (var source in lost)
                    {
                        _facts.AddDeletion(operation.Code, "overwrite", source, null, operation.At);
                    }

                    break;
                case ILiteralOperation { ConstantValue.Value: string text } when Deletions.TableIn(text) is { } table:
                    _facts.AddDeletion(operation.Code, "delete", null, table, operation.At);
                    break;
            }
        }

        private void CheckContact(CodePlace operation)
        {
            if (IsForInventory)
            {
                _contacts.Look(operation.Operation, operation.Code, operation.CancellationToken);
            }
        }

        private void CheckRead(CodePlace operation)
        {
            var (read, code) = (operation.Operation, operation.Code);
            if (DataReads.Of(read, code, context.Flow, operation.CancellationToken) is { } source)
            {
                if ((MyNumberWithoutStatute.Check(source, read, code, context) ?? UsedForAnotherPurpose.Check(source, read, code, context)) is { } finding)
                {
                    ReportRead([source], finding, operation);
                }

                return;
            }

            foreach (var (sources, finding) in UsedForAnotherPurpose.FindThroughCall(read, code, context, operation.CancellationToken))
            {
                ReportRead(sources, finding, operation);
            }
        }

        private void CheckAssigned(CodePlace operation)
        {
            if (AssignedData.Of(operation.Operation, operation.Code, context, operation.CancellationToken) is { } assigned
                && (ClassificationLost.Check(assigned, context) ?? WeakerCategory.Check(assigned, context)) is { } finding)
            {
                ReportRead(assigned.Sources, finding, operation);
            }
        }

        private void ReportRead(ImmutableArray<DataSource> sources, Diagnostic finding, CodePlace operation)
        {
            var open = sources.Where(s => !context.Baseline.Accepts(_facts.AddFinding(finding.Id, s, operation.Code))).ToArray();
            if (open.Length > 0)
            {
                operation.ReportDiagnostic(finding);
            }
        }

        private void Collect(IMethodSymbol taker, ISymbol named, string kind, Location at, Action<Diagnostic> report, CancellationToken cancellationToken)
        {
            foreach (var parameter in taker.Parameters.Where(p => !Endpoints.IsService(p)))
            {
                if (kind == "endpoint")
                {
                    // What a page does with it, the page's markup says.
                    _neverRead.AddRequest(parameter, named);
                }

                var sources = context.Flow.SourceOf(parameter, taker, cancellationToken) is { } itself
                    ? [itself]
                    : PersonalMembers(parameter.Type, taker, cancellationToken);
                Collect(sources, named, kind, at, report);
            }
        }

        private void Collect(ImmutableArray<DataSource> sources, ISymbol named, string kind, Location at, Action<Diagnostic> report)
        {
            foreach (var source in sources)
            {
                _facts.AddCollection(named, kind, source, at);
                if (SpecialCareWithoutConsent.Check(source, named, at, context) is { } finding)
                {
                    report(finding);
                }
            }
        }

        private void Check(ISymbol member, Action<Diagnostic> report, CancellationToken cancellationToken)
        {
            var classification = context.Classifier.Of(member, cancellationToken);
            if (!classification.IsSome)
            {
                return;
            }

            foreach (var rule in RuleList.Members)
            {
                if (rule.Check(member, classification, context) is { } diagnostic)
                {
                    Report(diagnostic, SymbolId.Of(member), report);
                }
            }

            if (context.Flow.SourceOf(member, member, cancellationToken) is not null
                && (classification.IsDeclared || member is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private }))
            {
                _facts.AddMember(member, classification, cancellationToken);
            }
        }

        private void Report(Diagnostic diagnostic, string? member, Action<Diagnostic> report)
        {
            // A suggestion is not accepted, but followed or not.
            if (member is null || diagnostic.Severity < DiagnosticSeverity.Warning || !context.Baseline.Accepts(_facts.AddFinding(diagnostic.Id, member)))
            {
                report(diagnostic);
            }
        }

        private void FollowFlows(OperationBlockAnalysisContext block)
        {
            var result = FlowAnalysis.Run(block.OwningSymbol, block.OperationBlocks, context.Flow, block.CancellationToken);
            if (result.Cut is { } cut && !block.OwningSymbol.IsImplicitlyDeclared)
            {
                block.ReportDiagnostic(AnalysisCutShort.Find(block.OwningSymbol, cut));
            }

            if (ShownAsText.Find(block.OwningSymbol, result.Shown) is { } shown)
            {
                block.ReportDiagnostic(shown);
            }

            foreach (var atOnePlace in result.Flows.Where(f => !context.IsWithinSdk(f) && !SinkReceiver.IsOther(f, context.Flow, block.CancellationToken) && !StoredData.IsQuery(f) && !EndpointReturns.Tells(f, context, block.CancellationToken)).GroupBy(f => f.At))
            {
                Report([.. atOnePlace], block.ReportDiagnostic);
            }
        }

        private void Report(ImmutableArray<DataFlow> flows, Action<Diagnostic> report)
        {
            var ruleOf = new Dictionary<DataFlow, string>();
            var open = flows;
            foreach (var rule in RuleList.Flows)
            {
                var violations = open.Where(f => rule.Violates(f, context)).ToArray();
                open = rule.SpeaksAlone && violations.Length > 0 ? open.RemoveRange(violations) : open;
                foreach (var call in violations.GroupBy(f => (f.Call, f.Host)))
                {
                    var reported = ImmutableArray.CreateBuilder<DataFlow>();
                    foreach (var flow in call)
                    {
                        ruleOf[flow] = rule.Descriptor.Id;
                        if (!context.Baseline.Accepts(_facts.AddFinding(rule.Descriptor.Id, flow)))
                        {
                            reported.Add(flow);
                        }
                    }

                    if (reported.Count > 0)
                    {
                        report(rule.Find(reported.ToImmutable(), context));
                    }
                }
            }

            foreach (var flow in flows)
            {
                _facts.AddFlow(flow, ruleOf.TryGetValue(flow, out var id) ? id : null);
                if (StoredData.StoreOf(flow) is { } store)
                {
                    _facts.AddStore(store, "database", StoredData.TableOf(flow), flow.Source);
                }
            }
        }

        private void End(CompilationAnalysisContext end)
        {
            if (context.PromiseFile is null && _facts.FirstMember is { } first)
            {
                end.ReportDiagnostic(PromiseDiagnostic.Missing(_facts.ToFacts(), first.Fact, first.At));
            }

            foreach (var finding in _neverRead.Find(end.CancellationToken))
            {
                end.ReportDiagnostic(finding);
            }

            if (context.Settings.FactsFile is { } path)
            {
                foreach (var (host, by, code, at) in _contacts.All(end.CancellationToken))
                {
                    _facts.AddContact(host, by, code, at);
                }

                FactsOutput.Write(_facts.ToFacts() with { Methods = Methods(end.CancellationToken), Addresses = Addresses(end.CancellationToken), GivenAddresses = IsLibrary ? _contacts.Told() : [] }, path, end);
            }
        }

        /// <summary>Whether others want to know of it: of a program, nobody does.</summary>
        private bool IsLibrary => context.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary;

        private ImmutableArray<AddressFact> Addresses(CancellationToken cancellationToken) => IsLibrary ? context.Flow.Addresses.Told(cancellationToken) : [];

        private ImmutableArray<MethodFact> Methods(CancellationToken cancellationToken) =>
            IsLibrary
                ? new SummaryExport(context.Flow.Settled(cancellationToken), new SourceLocations(context.Settings.ProjectDirectory), cancellationToken).Run(context.Compilation)
                : [];

        private ImmutableArray<DataSource> PersonalMembers(ITypeSymbol type, ISymbol owner, CancellationToken cancellationToken, Func<ITypeSymbol, bool>? stopsAt = null, string? contract = null) =>
            ObjectGraph.SourcesIn(type, SerializerContract.Of(contract), m => context.Flow.SourceOf(m, owner, cancellationToken), stopsAt);
    }
}
