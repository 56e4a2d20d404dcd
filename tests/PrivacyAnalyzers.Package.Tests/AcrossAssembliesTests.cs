namespace PrivacyAnalyzers.Package.Tests;

/// <summary>Flows through the methods of a library, by a project reference and from the library's package: no code of it is there.</summary>
public sealed class AcrossAssembliesTests(AcrossAssembliesTests.Builds builds) : IClassFixture<AcrossAssembliesTests.Builds>
{
    private const string Program = """
        using Trail;

        var person = new Person();
        new Audit().Record(person.Email);
        new Audit().Record(Audit.Second(person.Email, "shelf"));
        new Audit().RecordShelf(person);
        IStore store = Stores.Default;
        store.Save(person.Email);

        """;

    /// <summary>What there is to say of <see cref="Program"/>; the second and the third call hand nothing personal to a sink.</summary>
    private static IEnumerable<string> Findings(string project) =>
    [
        $"{project}/Program.cs(4,20): warning PRIV2001: 'Person.Email' (contact.email) is written to the console by 'Audit.Write' at Audit.cs:9; redact it or leave it out",
        $"{project}/Program.cs(8,12): warning PRIV2001: 'Person.Email' (contact.email) is written to the console by 'ConsoleStore.Save' at Audit.cs:19; redact it or leave it out",
    ];

    [Fact]
    public void AProjectReference_IsFollowed() => Assert.Equal(Findings("App"), builds.App.Findings);

    [Fact]
    public void AProjectReference_IsFollowed_WhenTheProjectIsBuiltAgain()
    {
        builds.Solution.Replace("App/Program.cs", "using Trail;", "using Trail; // again");

        var again = builds.Solution.Build("App");

        Assert.Equal(["App"], again.Compiled);
        Assert.Equal(Findings("App"), again.Findings);
    }

    [Fact]
    public void APackage_IsFollowed()
    {
        Assert.Equal(0, builds.Consumer.ExitCode);
        Assert.Equal(Findings("Consumer"), builds.Consumer.Findings);
    }

    /// <summary>A library, a program that references its project, and one that references its package.</summary>
    public sealed class Builds : IDisposable
    {
        public Builds()
        {
            Solution = new TemporarySolution();
            Solution.AddProject("Trail", "");
            Solution.Write("Trail/Audit.cs", """
                namespace Trail;

                public class Audit
                {
                    public void Record(string what) => Write(what);
                    public void RecordShelf(Person person) => Write(person.Shelf);
                    public static string Second(string first, string second) => second;

                    private static void Write(string what) => Console.WriteLine(what);
                }

                public interface IStore
                {
                    void Save(string what);
                }

                internal sealed class ConsoleStore : IStore
                {
                    public void Save(string what) => Console.WriteLine(what);
                }

                public static class Stores
                {
                    public static IStore Default { get; } = new ConsoleStore();
                }
                """);
            Solution.Write("Trail/Person.cs", """
                using PrivacyAnalyzers.Annotations;

                namespace Trail;

                public class Person
                {
                    [PersonalData(DataCategory.ContactEmail), Purpose("support")]
                    public string Email { get; set; } = "";

                    public string Shelf { get; set; } = "";
                }
                """);
            Solution.Write("privacy.yml", """
                version: 1
                controller: { name: Example Shop Inc., complaints: { contact: privacy@shop.example } }
                purposes:
                  support: { text: To answer your enquiries., retention: P1Y }
                """);
            Solution.AddProject("App", """
                <PropertyGroup><OutputType>Exe</OutputType><PrivacyInventory>false</PrivacyInventory></PropertyGroup>
                <ItemGroup><ProjectReference Include="../Trail/Trail.csproj" /></ItemGroup>
                """);
            Solution.AddProject("Consumer", """
                <PropertyGroup><OutputType>Exe</OutputType><PrivacyInventory>false</PrivacyInventory></PropertyGroup>
                <ItemGroup><PackageReference Include="Trail" Version="1.0.0" /></ItemGroup>
                """);
            foreach (var program in (string[])["App", "Consumer"])
            {
                Solution.Write(program + "/Program.cs", Program);
            }

            Solution.Write("feed/readme.txt", "");
            Solution.Replace("nuget.config", "</packageSources>", """<add key="feed" value="feed" /></packageSources>""");
            App = Solution.Build("App");
            Solution.Pack("Trail", "feed", "--no-build", "-c", "Debug");
            Consumer = Solution.Build("Consumer");
        }

        internal TemporarySolution Solution { get; }

        internal BuildResult App { get; }

        internal BuildResult Consumer { get; }

        public void Dispose() => Solution.Dispose();
    }
}
