namespace OnlineShop.Payroll;

/// <summary>Who works here buys tea for less.</summary>
public static class StaffDiscount
{
    // PRIV6001: the number is no staff code. Nobody may use it to give a discount, not even with the employee's consent.
    public static bool Applies(Employee employee, string shownCard) => employee.Number == shownCard;
}
