using PrivacyAnalyzers.Annotations;

var employee = new Employee { StaffCode = "S-0001", Number = args.Length > 0 ? args[0] : "" };
Console.WriteLine(new WithholdingStatement().Line(employee));
Console.WriteLine(Canteen.Rebate(employee));

/// <summary>Somebody who works here.</summary>
internal sealed class Employee
{
    public required string StaffCode { get; init; }

    [PersonalData(DataCategory.MyNumber), Purpose("tax-statement")]
    public required string Number { get; init; }
}

/// <summary>All is well here: the law asks for the number, and the promise says so.</summary>
[ProcessesFor("tax-statement")]
internal sealed class WithholdingStatement
{
    public string Line(Employee employee)
    {
        // PRIV6002: an error report is no place for the number. employee.StaffCode would do.
        Console.Error.WriteLine("no amount for " + employee.Number);
        return $"{employee.StaffCode}: {employee.Number.Length} digits";
    }
}

internal static class Canteen
{
    // PRIV6001: the number is no staff code. Nobody may use it to give a rebate, even with the employee's consent.
    public static bool Rebate(Employee employee) => employee.Number.EndsWith('7');
}
