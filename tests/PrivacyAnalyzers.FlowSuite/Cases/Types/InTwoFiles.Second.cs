using static Taint;

namespace Types.InTwoFiles;

partial class Split
{
    static string Make(string s) => s.Trim();

    void Read()
    {
        Sink(_tainted); // flow: 1
        Sink(_clean);
    }
}

static class Other
{
    public static string Drop(string s) => "clean";

    public static void Consume(string a, string b)
    {
        Sink(a); // flow: 4
        Sink(b);
    }
}
