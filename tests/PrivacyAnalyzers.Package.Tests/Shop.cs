namespace PrivacyAnalyzers.Package.Tests;

/// <summary>A program, a library that it references and one behind that, with one flow through all three.</summary>
internal static class Shop
{
    /// <summary>What <c>dotnet build App</c> says was made.</summary>
    public static readonly string[] Made =
    [
        "Domain -> Domain/bin/Debug/net10.0/Domain.dll",
        "Orders -> Orders/bin/Debug/net10.0/Orders.dll",
        "App -> App/bin/Debug/net10.0/App.dll",
        "privacy -> App/bin/Debug/net10.0/privacy/",
    ];

    /// <summary>An address that the library behind the library classifies by its documentation, which no assembly holds, and the flow that it ends in.</summary>
    public static readonly string[] Findings =
    [
        "App/Program.cs(1,19): warning PRIV2001: 'Customer.Atesaki' (contact.email) is written to the console; redact it or leave it out",
        "Domain/Customer.cs(9,19): warning PRIV1001: 'Customer.Atesaki' looks like personal data (contact.email, by its label 'メールアドレス'); mark it [PersonalData(DataCategory.ContactEmail)], or [NotPersonalData(\"why\")] if it is not",
    ];

    public static TemporarySolution Create(string folder = "solution")
    {
        var solution = new TemporarySolution(folder);
        solution.AddProject("Domain", "");
        solution.AddProject("Orders", """<ItemGroup><ProjectReference Include="../Domain/Domain.csproj" /></ItemGroup>""");
        solution.AddProject("App", """
            <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
            <ItemGroup><ProjectReference Include="../Orders/Orders.csproj" /></ItemGroup>
            """);
        solution.Write("Domain/Customer.cs", """
            using PrivacyAnalyzers.Annotations;

            namespace Domain;

            public class Customer
            {
                /// <summary>メールアドレス</summary>
                [Purpose("support")]
                public string Atesaki { get; set; } = "";
            }
            """);
        solution.Write("Orders/Order.cs", """
            namespace Orders;

            public class Order
            {
                public Domain.Customer Customer { get; } = new();
            }
            """);
        solution.Write("App/Program.cs", "Console.WriteLine(new Orders.Order().Customer.Atesaki);\n");
        solution.Write("privacy.yml", """
            version: 1
            controller: { name: Example Shop Inc., complaints: { contact: privacy@shop.example } }
            purposes:
              support: { text: To answer your enquiries., retention: P1Y }
            categories:
              contact.email: { purposes: [support], subject: customer }
            subjects:
              customer: { en: Customers }
            """);
        return solution;
    }
}
