using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Classification;

/// <summary>What a symbol's data is, and why we say so.</summary>
/// <param name="Category">A category id of <see cref="Taxonomy"/>; "" for <see cref="None"/>.</param>
/// <param name="Reason">Which of the eight ways spoke.</param>
/// <param name="Evidence">The attribute, marker, pattern or label that it rests on.</param>
/// <param name="Confidence">High unless only the vocabulary spoke.</param>
internal sealed record DataClassification(string Category, ClassificationReason Reason, string Evidence, Confidence Confidence)
{
    /// <summary>Nothing says that it is personal.</summary>
    public static DataClassification None { get; } = new("", ClassificationReason.Attribute, "", Confidence.High);

    /// <summary>An attribute says that it is not personal, whatever it is part of.</summary>
    public static DataClassification NotPersonal { get; } = new("", ClassificationReason.Attribute, "NotPersonalData", Confidence.High);

    /// <summary>Purpose ids that came with the classification: from <c>privacy.yml</c> or the facts of another assembly.</summary>
    public ImmutableArray<string> Purposes { get; init; } = [];

    /// <summary>True where something says that it is personal data, however weakly.</summary>
    public bool IsSome => Category.Length > 0;

    /// <summary>True where somebody declared that it is not personal: of a type, that holds for its members.</summary>
    public bool IsRuledOut => !IsSome && Evidence.Length > 0;

    /// <summary>True where somebody declared it: not the vocabulary alone.</summary>
    public bool IsDeclared => IsSome && Reason is not (ClassificationReason.Name or ClassificationReason.Label);

    /// <summary>The reason in plain words, for messages.</summary>
    public LocalizedText Because => Reason switch
    {
        ClassificationReason.Name => new("its name", "名前"),
        ClassificationReason.Label => new($"its label '{Evidence}'", $"ラベル「{Evidence}」"),
        ClassificationReason.Promise => new("privacy.yml", "privacy.yml"),
        ClassificationReason.Catalog => new("the catalog", "カタログ"),
        ClassificationReason.Facts => new("the assembly that declares it", "宣言元のアセンブリ"),
        _ => new($"[{Evidence}]", $"[{Evidence}]"),
    };
}
