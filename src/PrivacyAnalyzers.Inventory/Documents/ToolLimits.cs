using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>What every document says of itself: how to read it and what a tool that reads code cannot see.</summary>
/// <param name="Title">A heading.</param>
/// <param name="Notice">All in one line.</param>
/// <param name="Origin">Whence the file comes, and that it is not to be edited.</param>
/// <param name="Cells">How to read the cells of a register.</param>
/// <param name="Limits">What a tool that reads code cannot see, with a line that introduces it.</param>
internal sealed record ToolLimits(string Title, string Notice, string Origin, ImmutableArray<string> Cells, ImmutableArray<string> Limits)
{
    /// <summary>What a tool that reads code cannot see.</summary>
    public static ImmutableArray<LocalizedText> NotSeen { get; } =
    [
        new("training of staff", "従業者の教育"),
        new("contracts with processors and recipients, and their evaluation", "委託先・提供先との契約および評価"),
        new("physical security", "物理的安全管理措置"),
        new("who was really granted access", "アクセス権限の実際の付与状況"),
        new("whether data was really deleted", "実際に消去・廃棄されたこと"),
        new("paper records", "紙の記録"),
        new("personal data that people type into free text", "自由記述欄に入力された個人情報"),
    ];

    private static ToolLimits English { get; } = new(
        "About this file",
        "Generated from code and privacy.yml. Coloured cells are to be confirmed; what code cannot show is listed on the last sheet.",
        "This file is generated at each build from the source code and privacy.yml. Don't edit it: what you write here is lost. Correct privacy.yml or the code instead.",
        [
            "A cell is filled from the code, filled from privacy.yml, or marked [to confirm: …] with the person who has to answer. A strong colour marks what a law or standard requires and privacy.yml can hold; a pale one marks the rest.",
            "\"None seen\" means: no such code was found. It does not prove that there is none elsewhere.",
        ],
        ["What a tool that reads code cannot see:", .. NotSeen.Select(n => "– " + n.En)]);

    private static ToolLimits Japanese { get; } = new(
        "この台帳について",
        "ソースコードと privacy.yml から自動生成。色付きのセルは要確認です。コードから分からない事項は最後のシートに記載しています。",
        "このファイルは、ビルドのたびにソースコードと privacy.yml から生成されます。直接編集しないでください（書き込んだ内容は失われます）。修正は privacy.yml またはコードで行ってください。",
        [
            "各セルは、コードから記入、privacy.yml から記入、または【要確認：担当者】のいずれかです。濃い色は、法令・規格が求め privacy.yml に記入できる項目、薄い色はそれ以外の要確認項目です。",
            "「検出なし」は、該当するコードが見つからなかったことを示します。他に存在しないことの証明ではありません。",
        ],
        ["コードを読むツールからは分からない事項：", .. NotSeen.Select(n => "・" + n.Ja)]);

    /// <summary>The texts in one language.</summary>
    /// <param name="language">"ja" or "en".</param>
    public static ToolLimits In(string language) => language == "ja" ? Japanese : English;
}
