using BenchmarkDotNet.Running;
using PrivacyAnalyzers.Benchmarks;
using PrivacyAnalyzers.Benchmarks.Builds;
using PrivacyAnalyzers.Benchmarks.Live;

switch (args)
{
    case ["startup", .. var rest]:
        StartupMeasurement.Run(new Options(rest, "promise"));
        break;
    case ["names", .. var files]:
        NameSurvey.Run(files);
        break;
    case ["compile", .. var rest]:
        CompileMeasurement.Run(new Options(rest, "runs", "against", "only", "processors", "directory", "promise", "facts"));
        break;
    case ["package", .. var rest]:
        PackageMeasurement.Run(new Options(rest, "runs", "lines"));
        break;
    case ["growth", .. var rest]:
        await GrowthMeasurement.RunAsync(new Options(rest, "runs", "lines", "million", "shapes", "doublings", "sequential"));
        break;
    case ["editor", .. var rest]:
        await EditorMeasurement.RunAsync(new Options(rest, "lines", "keys", "promise"));
        break;
    case ["cancel", .. var rest]:
        await CancellationMeasurement.RunAsync(new Options(rest, "lines", "samples", "doublings", "programs"));
        break;
    case ["determinism", .. var rest]:
        await DeterminismCheck.RunAsync(new Options(rest, "lines", "runs", "directory"));
        break;
    case ["profile", .. var rest]:
        await Profile.RunAsync(new Options(rest, "runs", "top", "lines", "directory"));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
