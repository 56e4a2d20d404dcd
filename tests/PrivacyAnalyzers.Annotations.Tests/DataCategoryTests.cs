using System.Xml.Linq;

namespace PrivacyAnalyzers.Annotations.Tests;

public sealed class DataCategoryTests
{
    /// <summary>Compiled assemblies hold these numbers: a line may be added, none may change.</summary>
    [Fact]
    public void Numbers_NeverChange() =>
        Assert.Equal(
            """
            101 IdentityName
            102 IdentityBirth
            103 IdentityGender
            104 IdentityFamily
            105 IdentityNationality
            106 IdentityImage
            201 ContactEmail
            202 ContactPhone
            203 ContactAddress
            301 GovernmentId
            302 MyNumber
            401 AccountId
            402 AccountCredential
            501 FinancialCard
            502 FinancialBank
            503 FinancialIncome
            601 CommercePurchase
            701 LocationPrecise
            702 LocationCoarse
            801 OnlineDevice
            802 OnlineIp
            803 OnlineActivity
            901 CommunicationContent
            1001 Work
            1002 Education
            1003 Profile
            1101 SpecialHealth
            1102 SpecialGenetic
            1103 SpecialBiometric
            1104 SpecialRace
            1105 SpecialBelief
            1106 SpecialUnion
            1107 SpecialSex
            1108 SpecialStatus
            1109 SpecialCriminal
            1110 SpecialVictim
            """,
            string.Join('\n', Enum.GetValues<DataCategory>().Select(category => $"{(int)category} {category}")));

    [Fact]
    public void Members_AreTheCategoriesOfTheTaxonomyInItsOrder() =>
        Assert.Equal(Model.Taxonomy.All.Select(category => category.Member), Enum.GetNames<DataCategory>());

    /// <summary>A developer who hovers over a member reads the same id and names as the ledger shows.</summary>
    [Fact]
    public void Documentation_SaysIdAndNamesOfTheTaxonomy()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(DataCategory).Assembly.Location, ".xml"));
        foreach (var category in Model.Taxonomy.All)
        {
            var member = documentation.Descendants("member").Single(element =>
                (string?)element.Attribute("name") == $"F:{typeof(DataCategory).FullName}.{category.Member}");

            Assert.StartsWith(
                $"{category.Id}: {category.Name.In("en")} ({category.Name.In("ja")}).", member.Element("summary")!.Value, StringComparison.Ordinal);
        }
    }
}
