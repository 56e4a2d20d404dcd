namespace PrivacyAnalyzers.CodeFixes.Tests.Logs;

/// <summary>PRIV2007: only in development, or not at all.</summary>
public class SensitiveSwitchFixTests
{
    private static string Method(string body) => $$"""
        using System.Diagnostics;

        static class Azure
        {
            public static bool LogsContent { get; set; }
            public static T LogData<T>(this T options, bool on = true) => options;
        }

        class Startup
        {
            void Set(IServiceCollection options, IHostEnvironment env)
            {
                {{body}}
            }
        }
        """;

    private const string Promise = "\ncatalog:\n  sinks:\n    - { method: [\"P:Azure.LogsContent\", \"M:Azure.LogData*\"], argument: on, kind: switch }\n";

    private static Task Verify<TFix>(string before, string after)
        where TFix : PrivacyCodeFix, new()
    {
        var test = FixVerifier<TFix>.Test(before, after);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", FixVerifier<TFix>.Promise + Promise));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""options.{|PRIV2007:LogData|}();""", """options.LogData(env.IsDevelopment());""")]
    [InlineData("""options.{|PRIV2007:LogData|}(true).AddOptions();""", """options.LogData(env.IsDevelopment()).AddOptions();""")]
    [InlineData("""{|PRIV2007:Azure.LogsContent|} = true;""", """Azure.LogsContent = env.IsDevelopment();""")]
    public Task EnvironmentInScope_IsAsked(string before, string after) => Verify<SwitchOnInDevelopment>(Method(before), Method(after));

    [Fact]
    public Task EnvironmentOfABuilder_IsAsked() => Verify<SwitchOnInDevelopment>(
        Method("").Replace("IServiceCollection options, IHostEnvironment env", "WebApplicationBuilder builder").Replace("        \n    }", "        builder.{|PRIV2007:LogData|}();\n    }"),
        Method("").Replace("IServiceCollection options, IHostEnvironment env", "WebApplicationBuilder builder").Replace("        \n    }", "        builder.LogData(builder.Environment.IsDevelopment());\n    }"));

    [Fact]
    public Task WithoutEnvironment_NothingIsOffered()
    {
        var code = Method("""options.{|PRIV2007:LogData|}();""").Replace(", IHostEnvironment env", "");
        return Verify<SwitchOnInDevelopment>(code, code);
    }

    [Theory]
    [InlineData("""options.AddOptions().{|PRIV2007:LogData|}();""", """options.AddOptions();""")]
    [InlineData("""options.{|PRIV2007:LogData|}().AddOptions();""", """options.AddOptions();""")]
    [InlineData("options.AddOptions();\n        options.{|PRIV2007:LogData|}();", "options.AddOptions();")]
    [InlineData("options.AddOptions();\n        {|PRIV2007:Azure.LogsContent|} = true;", "options.AddOptions();")]
    public Task Switch_IsRemoved(string before, string after) => Verify<RemoveSwitch>(Method(before), Method(after));
}
