using BenchmarkDotNet.Running;
using PrivacyAnalyzers.Benchmarks;

switch (args)
{
    case ["startup"]:
        StartupMeasurement.Run();
        break;
    case ["names", .. var files]:
        NameSurvey.Run(files);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
