namespace PrivacyAnalyzers.Testing;

/// <summary>What markup in a state's files means.</summary>
public enum MarkupMode
{
    /// <summary>The text is taken as it is: it holds no markup.</summary>
    None,

    /// <summary>Markup is removed; only the locations <c>{|#n:…|}</c> count.</summary>
    Ignore,

    /// <summary>Markup is removed; it states an expected diagnostic unless the code fix under test fixes that id.</summary>
    IgnoreFixable,

    /// <summary>Markup is removed and states expected diagnostics.</summary>
    Allow,
}
