using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.CodeFixes.Tests.Logs;

namespace PrivacyAnalyzers.CodeFixes.Tests;

/// <summary>What the menu says, and how hosts find the fixes.</summary>
public class TitleTests
{
    [Theory]
    [InlineData("en-US", "Redact with 'Redact.Fully'")]
    [InlineData("ja-JP", "'Redact.Fully' で伏せる")]
    public async Task Title_IsInTheLanguageOfTheEditor(string culture, string title)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var test = FixVerifier<RedactLoggedValue>.Test(
            LogMethod.With("""logger.LogInformation("{A}", {|PRIV2001:c.Email|});"""),
            LogMethod.With("""logger.LogInformation("{A}", Redact.Fully(c.Email));""", "using PrivacyAnalyzers.Annotations;\n\n"));
        test.CodeActionVerifier = action => Assert.Equal((title, "PRIV2001.Redact"), (action.Title, action.EquivalenceKey));
        await test.RunAsync();
    }

    [Fact]
    public void EveryFix_IsExportedForRulesThatExist()
    {
        var rules = new PrivacyAnalyzer().SupportedDiagnostics.Select(d => d.Id).ToHashSet();
        foreach (var type in typeof(PrivacyCodeFix).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PrivacyCodeFix))))
        {
            var fix = (CodeFixProvider)Activator.CreateInstance(type)!;
            Assert.Contains(LanguageNames.CSharp, type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);
            Assert.NotEmpty(fix.FixableDiagnosticIds);
            Assert.All(fix.FixableDiagnosticIds, id => Assert.Contains(id, rules));
        }
    }
}
