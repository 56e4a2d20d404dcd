namespace OnlineShop.Domain;

/// <summary>The ids of the purposes that <c>privacy.yml</c> declares.</summary>
public static class Purposes
{
    public const string Account = "account";
    public const string OrderFulfilment = "order-fulfilment";
    public const string AllergyCheck = "allergy-check";
    public const string Accounting = "accounting";
    public const string Support = "support";
    public const string Newsletter = "newsletter";
    public const string Security = "security";
}
