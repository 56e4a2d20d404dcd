using static Taint;

namespace Types.InTwoFiles;

partial class Split
{
    private string _tainted = "";
    private string _clean = "";

    void Write()
    {
        _tainted = Source<string>(1);
        _clean = Make("clean");
        Sink(Make(Source<string>(2))); // flow: 2
        Sink(Other.Drop(Source<string>(3)));
        Other.Consume(Source<string>(4), "clean");
    }
}
