using System.Globalization;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>What <c>privacy scan</c> says to people, in the language of the UI culture.</summary>
internal static class ScanText
{
    public static readonly Message Description = new(
        "Looks for violations of the privacy promise in the C# sources of a folder.",
        "フォルダー内の C# ソースを調べ、プライバシーの約束に反する箇所を報告します。");

    public static readonly Message Folder = new("The folder to look through.", "調べるフォルダー。");

    public static readonly Message SourceOnly = new(
        "Compiles the sources in memory against the shared frameworks, without building: types that are missing are tolerated. Required for now.",
        "ビルドせず、共有フレームワークだけを参照してソースをメモリ上でコンパイルします。見つからない型は無視します。現在は必須です。");

    public static readonly Message References = new(
        "An assembly, or a folder of assemblies, that the sources reference. May be repeated.",
        "ソースが参照するアセンブリ、またはアセンブリのフォルダー。繰り返し指定できます。");

    public static readonly Message Restore = new(
        "Restores each package that the project files name into the NuGet cache first; those that fail are left out.",
        "プロジェクトファイルにある各パッケージを先に NuGet キャッシュへ復元します。復元できないものは除きます。");

    public static readonly Message FormatOption = new("The output: text or json.", "出力形式: text または json。");

    public static readonly Message FactsOutput = new(
        "A folder that gets a facts file (*.privacy.json) for each project.",
        "プロジェクトごとのファクトファイル (*.privacy.json) を書き出すフォルダー。");

    public static readonly Message NoSuchFolder = new("There is no folder '{0}'.", "フォルダー '{0}' がありません。");

    public static readonly Message NoSuchReference = new(
        "There is no assembly or folder '{0}', as --references says.", "--references に指定されたアセンブリまたはフォルダー '{0}' がありません。");

    public static readonly Message UnknownFormat = new("'{0}' is no format: use text or json.", "'{0}' という形式はありません。text か json を指定してください。");

    public static readonly Message SourceOnlyRequired = new(
        "Say --source-only: a real build runs the analyzers itself, with the package PrivacyAnalyzers.",
        "--source-only を指定してください。通常のビルドでは、パッケージ PrivacyAnalyzers のアナライザーがビルド中に実行されます。");

    public static readonly Message UnusableFactsFolder = new(
        "The folder '{0}' of --facts-output can't be made: {1}", "--facts-output のフォルダー '{0}' を作成できません: {1}");

    public static readonly Message UnreadableFile = new("{0} can't be read and is left out: {1}", "{0} を読み取れないため、除外します: {1}");

    public static readonly Message TooDeeplyNested = new(
        "{0}({1}): the source is nested more than {2} levels deep, which the compiler does not stand; the file is left out.",
        "{0}({1}): ソースの入れ子が {2} 段を超えており、コンパイラーが処理できないため、このファイルを除外します。");

    public static readonly Message RazorNotRead = new(
        "Razor files (.cshtml, .razor) are not read, since only a build turns them into C#: {0}.",
        "Razor ファイル (.cshtml, .razor) はビルド時にしか C# に変換されないため、対象外です: {0} 件。");

    public static readonly Message FilesOutsideProjects = new(
        "C# files that belong to no project are not read: {0}.", "どのプロジェクトにも属さない C# ファイルは対象外です: {0} 件。");

    public static readonly Message NoSources = new("There is no C# file in '{0}'.", "'{0}' に C# ファイルがありません。");

    public static readonly Message CircularReference = new(
        "{0} is part of a circle of project references: one of them is ignored.", "{0} はプロジェクト参照の循環に含まれています。参照の一つを無視します。");

    public static readonly Message NotRestored = new("The package {0} could not be restored.", "パッケージ {0} を復元できませんでした。");

    public static readonly Message NoFramework = new(
        "No shared framework was found beside '{0}': install the .NET SDK.", "'{0}' の近くに共有フレームワークが見つかりません。.NET SDK をインストールしてください。");

    public static readonly Message RuleCount = new("{0}: {1}", "{0}: {1} 件");

    public static readonly Message RuleCountWithSuggestions = new("{0}: {1}, suggestions among them: {2}", "{0}: {1} 件 (うち提案 {2} 件)");

    public static readonly Message Suggestion = new("(suggestion)", "(提案)");

    public static readonly Message Summary = new(
        "Findings: {0}. Projects: {1}, files: {2}, lines: {3}, methods: {4}, seconds: {5}, unresolved types: {6}.",
        "検出: {0} 件。プロジェクト: {1}、ファイル: {2}、行: {3}、メソッド: {4}、秒: {5}、解決できない型: {6}。");

    /// <summary>A sentence with places <c>{0}</c>, <c>{1}</c> for values.</summary>
    internal sealed record Message(string En, string Ja)
    {
        /// <summary>The sentence in the language of the UI culture; numbers as in the invariant culture.</summary>
        public string Format(params object[] values) =>
            string.Format(CultureInfo.InvariantCulture, new LocalizedText(En, Ja).ToString(null, null), values);
    }
}
