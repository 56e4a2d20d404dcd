namespace OnlineShop.Domain;

/// <summary>Something the shop sells.</summary>
public sealed class Product
{
    public required string Sku { get; init; }

    /// <summary>A product's name is nobody's name.</summary>
    public required string NameJa { get; init; }

    public required string NameEn { get; init; }

    public required Money Price { get; init; }

    /// <summary>Allergens that the law wants on the label, in English: wheat, milk, egg, walnut.</summary>
    public string[] Allergens { get; init; } = [];

    public string NameIn(string language) => language == "ja" ? NameJa : NameEn;
}
