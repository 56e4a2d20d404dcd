namespace PrivacyAnalyzers.Model;

/// <summary>A kind of personal data that can be told from its text alone, or nearly so.</summary>
public enum RealDataKind
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>The number of a payment card.</summary>
    Card,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A My Number (個人番号).</summary>
    MyNumber,
}
