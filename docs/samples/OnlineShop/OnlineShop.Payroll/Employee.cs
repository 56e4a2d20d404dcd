namespace OnlineShop.Payroll;

/// <summary>Somebody who works for the shop.</summary>
public sealed class Employee
{
    [PersonalData(DataCategory.AccountId, Subject = "employee"), Purpose("tax-statement")]
    public required string StaffCode { get; init; }

    [PersonalData(DataCategory.MyNumber, Subject = "employee"), Purpose("tax-statement")]
    public required string Number { get; init; }
}
