using System.Data.Common;

namespace OnlineShop.Payroll;

/// <summary>Keeps the numbers until the year's statements are written.</summary>
[ProcessesFor("tax-statement")]
public sealed class NumberRegister(DbConnection database)
{
    public void Keep(Employee employee)
    {
        using var command = database.CreateCommand();
        command.CommandText = "INSERT INTO STAFF_NUMBERS (STAFF_CODE, MY_NUMBER) VALUES (@code, @number)";
        Add(command, "@code", employee.StaffCode);
        // PRIV5002: whoever reads the table, or a backup of it, has everybody's number. It belongs encrypted.
        Add(command, "@number", employee.Number);
        command.ExecuteNonQuery();
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
