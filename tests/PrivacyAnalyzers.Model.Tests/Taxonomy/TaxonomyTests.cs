namespace PrivacyAnalyzers.Model.Tests;

public class TaxonomyTests
{
    private static readonly string[] KnownRegimes = ["A", "J", "C", "M", "R", "G9", "G10", "S"];

    [Fact]
    public void All_ListsTheCategoriesInTheOrderOfTheFile()
    {
        Assert.Equal(36, Taxonomy.All.Length);
        Assert.Equal("identity.name", Taxonomy.All[0].Id);
        Assert.Equal("special.victim", Taxonomy.All[^1].Id);
    }

    [Fact]
    public void Find_GivesAllThatIsKnownOfACategory()
    {
        var health = Taxonomy.Find("special.health")!;

        Assert.Equal("SpecialHealth", health.Member);
        Assert.Equal(new LocalizedText("Health, disability, check-up, care, drugs", "病歴・障害・健診・診療調剤"), health.Name);
        Assert.Equal("A G9 S", string.Join(' ', health.Regimes));
        Assert.Equal("L", string.Join(' ', health.Ccpa));
        Assert.Equal("Health Disability", string.Join(' ', health.DpvTerms));
        Assert.Equal("health_and_medical", string.Join(' ', health.FidesKeys));
        Assert.Equal("Health", string.Join(' ', health.AppleTypes));
        Assert.Equal("Health info", string.Join('|', health.GoogleTypes));
        Assert.True(health.IsSpecialCare);
    }

    [Theory]
    [InlineData("govid", "GovernmentId")]
    [InlineData("govid.mynumber", "MyNumber")]
    [InlineData("contact.email", "ContactEmail")]
    [InlineData("fin.card", "FinancialCard")]
    [InlineData("comm.content", "CommunicationContent")]
    [InlineData("online.ip", "OnlineIp")]
    [InlineData("work", "Work")]
    public void FindAndFindByMember_GiveTheSameCategory(string id, string member)
    {
        Assert.Equal(id, Taxonomy.FindByMember(member)?.Id);
        Assert.Same(Taxonomy.Find(id), Taxonomy.FindByMember(member));
    }

    [Theory]
    [InlineData("")]
    [InlineData("contact")]
    [InlineData("Contact.Email")]
    [InlineData("ContactEmail")]
    [InlineData("none")]
    public void Find_GivesNullForWhatIsNoId(string id) => Assert.Null(Taxonomy.Find(id));

    [Theory]
    [InlineData("")]
    [InlineData("contact.email")]
    [InlineData("contactEmail")]
    public void FindByMember_GivesNullForWhatIsNoMember(string member) => Assert.Null(Taxonomy.FindByMember(member));

    [Fact]
    public void UnconfirmedRegimes_AreNeverAmongTheRegimes()
    {
        var nationality = Taxonomy.Find("identity.nationality")!;

        Assert.Empty(nationality.Regimes);
        Assert.Equal("S", Assert.Single(nationality.UnconfirmedRegimes));
        Assert.All(Taxonomy.All, c => Assert.Empty(c.Regimes.Intersect(c.UnconfirmedRegimes)));
    }

    [Theory]
    [InlineData("account.credential", "S only together with what permits a login", "S はログインを可能にする情報を伴う場合に限る")]
    [InlineData("special.belief", "S not for political opinions", "S は政治的意見を含まない")]
    public void RegimeCondition_SaysWhatLimitsARegime(string id, string en, string ja) =>
        Assert.Equal(new LocalizedText(en, ja), Taxonomy.Find(id)!.RegimeCondition);

    [Theory]
    [InlineData("special.union", true)]
    [InlineData("special.criminal", true)]
    [InlineData("special.status", true)]
    [InlineData("govid.mynumber", false)]
    [InlineData("identity.nationality", false)]
    [InlineData("loc.precise", false)]
    public void IsSpecialCare_FollowsAppiPmarkAndGdpr(string id, bool expected) =>
        Assert.Equal(expected, Taxonomy.Find(id)!.IsSpecialCare);

    [Fact]
    public void EveryCategory_HasNamesInBothLanguagesAndKnownRegimes() => Assert.All(Taxonomy.All, category =>
    {
        Assert.NotNull(category.Name.In("en"));
        Assert.NotNull(category.Name.In("ja"));
        Assert.Subset(KnownRegimes.ToHashSet(), category.Regimes.ToHashSet());
        Assert.Matches("^[A-Z][A-Za-z]+$", category.Member);
    });

    [Fact]
    public void Members_AreThoseOfTheAnnotationEnum() =>
        Assert.Equal(Enum.GetNames<Annotations.DataCategory>().Order(), Taxonomy.All.Select(c => c.Member).Order());

    [Fact]
    public void Page_ListsEveryCategoryUnderItsNames()
    {
        var page = File.ReadAllText(RepositoryFile.Path("docs/taxonomy.md"));

        Assert.All(Taxonomy.All, c => Assert.Contains($"| {c.Id} | {c.Member} | {c.Name.En} | {c.Name.Ja} |", page));
    }

    [Fact]
    public void AppleTypes_KeepApplesOwnCasing() =>
        Assert.Equal("PhotosorVideos", Assert.Single(Taxonomy.Find("identity.image")!.AppleTypes));
}
