/// <summary>What all cases use.</summary>
public static class Taint
{
    /// <summary>Gives tainted value number <paramref name="source"/>.</summary>
    public static T Source<T>(object source) => throw null!;

    /// <summary>No tainted value may get here, but where the line is marked.</summary>
    public static void Sink(object? o) { }
}
