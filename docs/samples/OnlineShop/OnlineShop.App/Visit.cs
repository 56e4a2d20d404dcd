namespace OnlineShop.App;

/// <summary>What somebody does with the app.</summary>
[Purpose("app")]
public sealed class Visit
{
    [PersonalData(DataCategory.OnlineDevice, Subject = "app-user")]
    public required string Device { get; init; }

    [PersonalData(DataCategory.OnlineActivity, Subject = "app-user")]
    public required string Screen { get; init; }
}
