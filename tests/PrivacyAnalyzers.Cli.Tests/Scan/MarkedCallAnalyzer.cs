using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Cli.Tests.Scan;

/// <summary>Reports each call that binds to a method named LogInformation or Mark, and shows what a build would hand to an analyzer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MarkedCallAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Call = new("TEST1", "Call", "{0} is called", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor Given = new("TEST2", "Given", "{0} gets {1}", "Test", DiagnosticSeverity.Info, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Call, Given];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Report, OperationKind.Invocation);
        context.RegisterCompilationAction(Facts);
    }

    private static void Report(OperationAnalysisContext context)
    {
        var method = ((IInvocationOperation)context.Operation).TargetMethod;
        if (method.Name is "LogInformation" or "Mark")
        {
            context.ReportDiagnostic(Diagnostic.Create(Call, context.Operation.Syntax.GetLocation(), method.ContainingType.ToDisplayString() + "." + method.Name));
        }
    }

    private static void Facts(CompilationAnalysisContext context)
    {
        if (context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.PrivacyFactsFile", out var path))
        {
            File.WriteAllText(path, "{}");
        }

        foreach (var file in context.Options.AdditionalFiles)
        {
            context.ReportDiagnostic(Diagnostic.Create(Given, Location.None, context.Compilation.AssemblyName, Path.GetFileName(file.Path)));
        }
    }
}
