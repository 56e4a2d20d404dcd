using System.Text;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>A <c>privacy.yml</c> that is no promise ends in one message that names file and cause, and never in a crash.</summary>
public sealed class BadPromiseTests
{
    [Fact]
    public void WhenItIsMissing_WarnsWhereThePersonalDataIs()
    {
        using var solution = Lib();
        solution.Write("Lib/Customer.cs", """
            using PrivacyAnalyzers.Annotations;

            public class Customer
            {
                [PersonalData(DataCategory.ContactEmail)]
                public string Email { get; set; } = "";
            }
            """);

        var build = solution.Build("Lib");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            [
                "Lib/Customer.cs(6,19): warning PRIV0002: This project holds personal data, such as 'Customer.Email' (contact.email), and there is no privacy.yml that says what is promised about it; create one beside the solution",
                "Lib/Customer.cs(6,19): warning PRIV1002: 'Customer.Email' (contact.email) has no declared purpose; add [Purpose(\"…\")] to it, to its type or to the assembly",
            ],
            build.Findings);
    }

    [Fact]
    public void WhenItIsEmpty_SaysHowToBegin() => BuildFindsIn(
        "",
        "privacy.yml(1,1): error PRIV0001: The promise can't be read here: the file is empty; begin with 'version: 1', then 'controller' (who handles the data) and 'purposes' (what for)");

    [Fact]
    public void WhenItIsHalfWritten_PointsAtTheEnd() => BuildFindsIn(
        "version: 1\ncontroller: { name: Example Shop Inc., complaints: { contact: privacy@shop.example } }\npurposes:\n  support: { text: To ans",
        "privacy.yml(4,26): error PRIV0001: The promise can't be read here: this is not valid YAML: While parsing a flow mapping, did not find expected ',' or '}'");

    [Fact]
    public void WhenAnAnchorHoldsItself_PointsAtTheAlias() => BuildFindsIn(
        "version: 1\ncontroller: { name: Example Shop Inc., complaints: { contact: privacy@shop.example } }\npurposes: &p\n  support: *p\n",
        "privacy.yml(4,12): error PRIV0001: The promise can't be read here: the alias '*p' is not supported; write the value out");

    [Fact]
    public void WhenItIsBinary_SaysSo() => BuildFindsIn(
        Encoding.Latin1.GetString([.. Enumerable.Range(0, 256).Select(i => (byte)i)]),
        "privacy.yml(1,1): error PRIV0001: The promise can't be read here: this is not a text file: it holds a NUL character; save it as UTF-8 text");

    [Fact]
    public void WhenItHasTenMegabytes_SaysHowMuchIsRead() => BuildFindsIn(
        "version: 1\ndisadvantages:\n" + string.Concat(Enumerable.Repeat("  - " + new string('x', 96) + "\n", 100_000)),
        "privacy.yml(1,1): error PRIV0001: The promise can't be read here: the file is longer than 262144 characters, the most that is read; is it the right file?");

    private static void BuildFindsIn(string promise, string finding)
    {
        using var solution = Lib();
        solution.Write("privacy.yml", promise);

        var build = solution.Build("Lib");

        Assert.Equal(1, build.ExitCode);
        Assert.Equal([finding], build.Findings);
    }

    private static TemporarySolution Lib()
    {
        var solution = new TemporarySolution();
        solution.AddProject("Lib", "");
        return solution;
    }
}
