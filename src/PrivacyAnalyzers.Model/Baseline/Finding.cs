namespace PrivacyAnalyzers.Model;

/// <summary>A finding, named so that moving or reformatting code gives the same name again.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Source">Doc-comment id of the classified symbol.</param>
/// <param name="Sink">Doc-comment id of the API that the data reaches; null where the rule is about the symbol's declaration.</param>
/// <param name="In">Doc-comment id of the member whose code hands it over; null where there is no sink.</param>
public sealed record Finding(string Rule, string Source, string? Sink = null, string? In = null) : IComparable<Finding>
{
    /// <summary>By source, rule, member and sink, ordinally.</summary>
    public int CompareTo(Finding? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Source, other.Source);
        order = order != 0 ? order : string.CompareOrdinal(Rule, other.Rule);
        order = order != 0 ? order : string.CompareOrdinal(In, other.In);
        return order != 0 ? order : string.CompareOrdinal(Sink, other.Sink);
    }
}
