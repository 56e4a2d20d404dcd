using PrivacyAnalyzers.Tests.Catalog;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV2007.</summary>
public class SensitiveSwitchTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV2007");

    private static string Method(string body) => $$"""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.IdentityModel.Logging;

        class Startup
        {
            void Set(DbContextOptionsBuilder options, DbContextOptionsBuilder<DbContext> typed, IHostEnvironment env, IConfiguration config, Azure.Core.ClientOptions azure, Npgsql.NpgsqlDataSourceBuilder npgsql, Microsoft.Identity.Client.PublicClientApplicationBuilder msal)
            {
                {{body}}
            }
        }
        """;

    /// <summary>The libraries without the test frameworks: a test project holds invented people only.</summary>
    private static Task VerifyAsync(string source, params Testing.DiagnosticResult[] expected)
    {
        var test = VerifyCS.Test(source, expected);
        foreach (var library in Libraries.Packages.AddRange(Libraries.Stubs.Remove("nunit.framework").Values))
        {
            test.TestState.AdditionalReferences.Add(library);
        }

        return test.RunAsync();
    }

    [Fact]
    public Task TestProject_DoesNotTrigger() => VerifyCS.VerifyWithLibrariesAsync(Method("""options.EnableSensitiveDataLogging();"""));

    [Fact]
    public Task Message_SaysWhatAndTheWayOut() => VerifyAsync(
        Method("""options.{|#0:EnableSensitiveDataLogging|}();"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'DbContextOptionsBuilder.EnableSensitiveDataLogging' lets personal data into logs and messages; switch it on in development only, or remove it"));

    [Theory]
    [InlineData("""options.{|PRIV2007:EnableSensitiveDataLogging|}(true).EnableDetailedErrors();""")]
    [InlineData("""typed.EnableDetailedErrors().{|PRIV2007:EnableSensitiveDataLogging|}();""")]
    [InlineData("""{|PRIV2007:IdentityModelEventSource.ShowPII|} = true;""")]
    [InlineData("""{|PRIV2007:IdentityModelEventSource.LogCompleteSecurityArtifact|} = true;""")]
    [InlineData("""{|PRIV2007:azure.Diagnostics.IsLoggingContentEnabled|} = true;""")]
    [InlineData("""npgsql.{|PRIV2007:EnableParameterLogging|}();""")]
    [InlineData("""Npgsql.NpgsqlLoggingConfiguration.{|PRIV2007:InitializeLogging|}(null!, parameterLoggingEnabled: true);""")]
    [InlineData("""msal.{|PRIV2007:WithLogging|}((level, message, pii) => { }, enablePiiLogging: true);""")]
    [InlineData("""Action<DbContextOptionsBuilder> set = o => o.{|PRIV2007:EnableSensitiveDataLogging|}(); if (config["a"] == "b") set(options);""")]
    [InlineData("""if (config["a"] == "b") { options.{|PRIV2007:EnableSensitiveDataLogging|}(); }""")]
    public Task SwitchThatIsOn_Triggers(string body) => VerifyAsync(Method(body));

    [Theory]
    [InlineData("""options.EnableSensitiveDataLogging(false);""")]
    [InlineData("""options.EnableSensitiveDataLogging(env.IsDevelopment());""")]
    [InlineData("""options.EnableSensitiveDataLogging(config.GetValue<bool>("LogData"));""")]
    [InlineData("""if (env.IsDevelopment()) { options.EnableSensitiveDataLogging(); }""")]
    [InlineData("""if (env.IsDevelopment()) IdentityModelEventSource.ShowPII = true;""")]
    [InlineData("""if (!env.IsDevelopment()) return; options.EnableSensitiveDataLogging();""")]
    [InlineData("""if (env.IsProduction()) { } else { options.EnableSensitiveDataLogging(); }""")]
    [InlineData("""_ = env.IsDevelopment() ? options.EnableSensitiveDataLogging() : options;""")]
    [InlineData("#if !RELEASE\n options.EnableSensitiveDataLogging();\n#endif")]
    [InlineData("""IdentityModelEventSource.ShowPII = false;""")]
    [InlineData("""IdentityModelEventSource.ShowPII = env.IsDevelopment();""")]
    [InlineData("""options.EnableDetailedErrors();""")]
    [InlineData("""npgsql.EnableParameterLogging(false);""")]
    [InlineData("""Npgsql.NpgsqlLoggingConfiguration.InitializeLogging(null!);""")]
    [InlineData("""msal.WithLogging((level, message, pii) => { });""")]
    public Task SwitchThatIsOffOrGuarded_DoesNotTrigger(string body) => VerifyAsync(Method(body));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        """
        class MailSwitch { public bool PrintsPeople { get; set; } }
        class Startup { void Set(MailSwitch mail) => {|#0:mail.PrintsPeople|} = true; }
        """,
        "catalog:\n  sinks: [ { method: \"P:MailSwitch.PrintsPeople\", kind: switch } ]\n",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'MailSwitch.PrintsPeople' により個人データがログやメッセージに出力されます。開発環境でだけ有効にするか、削除してください"));
}
