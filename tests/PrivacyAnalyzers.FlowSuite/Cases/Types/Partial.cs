using static Taint;

namespace Types.Partial;

partial class Customer
{
    public partial string Name { get; set; }

    public partial string Alias { get; }

    public partial string Describe(string s);

    partial void OnCreated(string s);

    public partial Customer(string name);

    public void Create(string s) => OnCreated(s);
}

partial class Customer
{
    private string _name = "";

    public partial string Name
    {
        get => _name;
        set => _name = value;
    }

    public partial string Alias => "clean";

    public partial string Describe(string s) => s + "!";

    partial void OnCreated(string s)
    {
        Sink(s); // flow: 3
    }

    public partial Customer(string name) => _name = name;
}

partial class Partials
{
    partial void NotImplemented(string s);

    void Use()
    {
        var c = new Customer(Source<string>(1));
        Sink(c.Name); // flow: 1
        Sink(c.Alias);
        c.Name = "clean";
        Sink(c.Name);
        Sink(c.Describe(Source<string>(2))); // flow: 2
        Sink(c.Describe("clean"));
        c.Create(Source<string>(3));
        NotImplemented(Source<string>(4));
    }
}
