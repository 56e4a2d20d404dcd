using System.Globalization;
using PrivacyAnalyzers.Cli;

// The .NET SDK's own switch: a build and the tools that it starts speak one language.
if (Environment.GetEnvironmentVariable("DOTNET_CLI_UI_LANGUAGE") is { Length: > 0 } language)
{
    try
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
    }
    catch (CultureNotFoundException)
    {
        Console.Error.WriteLine($"privacy: warning: DOTNET_CLI_UI_LANGUAGE names no language: {language}");
    }
}

return PrivacyTool.Run(args, Console.Out, Console.Error);
