using System.Globalization;
using PrivacyAnalyzers.Inventory.Tests;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli.Tests;

/// <summary>A folder on disk, and what the tool printed when it ran there.</summary>
internal sealed class Tool : IDisposable
{
    /// <summary>A small promise without errors.</summary>
    public const string Promise = """
        version: 1
        controller:
          name: { en: Example Shop Inc., ja: 株式会社サンプルショップ }
          address: { en: Tokyo, ja: 東京都 }
          representative: { en: Taro Yamada, ja: 山田太郎 }
          officer: { en: Hanako Sato, ja: 佐藤花子, contact: privacy@shop.example }
          complaints: { contact: https://shop.example/contact }
        statement:
          file: docs/statement.{lang}.md
          languages: [ja, en]
        purposes:
          order-fulfilment:
            text: { en: To process your order., ja: ご注文の処理のため }
            basis: contract
            retention: P5Y
          support:
            text: { en: To answer you., ja: お問い合わせへの回答のため }
            basis: consent
            retention: P1Y
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("privacy-cli").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string this[string path] => Path.Combine(_root, path);

    /// <summary>The facts file of the shop's domain.</summary>
    public string DomainFacts => Facts("Domain/bin/Shop.Domain.privacy.json", Shop.Domain);

    public string Facts(string path, AssemblyFacts facts) => File(path, FactsFile.Write(facts));

    /// <returns>The file's full path.</returns>
    public string File(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        System.IO.File.WriteAllText(this[path], text);
        return this[path];
    }

    public string Read(string path) => System.IO.File.ReadAllText(this[path]);

    /// <summary>Runs the tool with English messages.</summary>
    /// <returns>The exit code.</returns>
    public int Run(params string[] args) => RunIn("en", args);

    /// <summary>Runs the tool with messages in a language; the folder's path is left out of what it prints.</summary>
    /// <returns>The exit code.</returns>
    public int RunIn(string language, params string[] args)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = PrivacyTool.Run(args, output, error);
        (Output, Error) = (Plain(output), Plain(error));
        return exitCode;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Plain(StringWriter writer) =>
        writer.ToString().ReplaceLineEndings("\n").Replace(_root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
