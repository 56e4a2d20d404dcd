using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Annotations;
using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests.Catalog;

/// <summary>The libraries that the catalog describes: the real thing where it restores, else a stub of its public API.</summary>
internal static class Libraries
{
    private static readonly Lazy<ImmutableSortedDictionary<string, MetadataReference>> LazyStubs = new(CompileStubs);

    /// <summary>The packages that restore.</summary>
    public static ImmutableArray<MetadataReference> Packages { get; } =
    [
        .. new[]
        {
            typeof(PersonalDataAttribute), typeof(Newtonsoft.Json.JsonConvert), typeof(Serilog.Log), typeof(NLog.Logger),
            typeof(Microsoft.EntityFrameworkCore.DbContext), typeof(Microsoft.ApplicationInsights.TelemetryClient), typeof(OpenTelemetry.Baggage), typeof(OpenTelemetry.Sdk), typeof(OpenTelemetry.Exporter.OtlpExporterOptions),
            typeof(Microsoft.IdentityModel.Logging.IdentityModelEventSource), typeof(Xunit.Abstractions.ITestOutputHelper),
            typeof(YamlDotNet.Serialization.ISerializer), typeof(RabbitMQ.Client.IChannel), typeof(StackExchange.Redis.IDatabase), typeof(Dapper.SqlMapper),
        }.Select(t => MetadataReference.CreateFromFile(t.Assembly.Location)),
    ];

    /// <summary>The stubs by the name of their file, which is that of the assembly.</summary>
    public static ImmutableSortedDictionary<string, MetadataReference> Stubs => LazyStubs.Value;

    /// <summary>All of them and the framework, as one compilation without code.</summary>
    public static CSharpCompilation Compilation() =>
        CSharpCompilation.Create("All", references: ReferenceAssemblies.AspNetCore.References.AddRange(Packages).AddRange(Stubs.Values));

    private static ImmutableSortedDictionary<string, MetadataReference> CompileStubs()
    {
        var assembly = typeof(Libraries).Assembly;
        var references = ImmutableSortedDictionary.CreateBuilder<string, MetadataReference>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Stubs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var compilation = CSharpCompilation.Create(
                name["Stubs/".Length..],
                [CSharpSyntaxTree.ParseText(reader.ReadToEnd())],
                ReferenceAssemblies.AspNetCore.References.AddRange(Packages),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Disable));
            using var stream = new MemoryStream();
            var result = compilation.Emit(stream);
            Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
            references.Add(name["Stubs/".Length..], MetadataReference.CreateFromImage(stream.ToArray()));
        }

        return references.ToImmutable();
    }
}
