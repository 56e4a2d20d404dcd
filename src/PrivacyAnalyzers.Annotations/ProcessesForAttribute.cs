namespace PrivacyAnalyzers.Annotations;

/// <summary>Says for which purpose this code works, so that data kept for another purpose is noticed when the code reads it.</summary>
/// <remarks>The nearest one counts: a method's own, else its type's, else its assembly's.</remarks>
/// <example>
/// <code>
/// [ProcessesFor("marketing")]
/// public sealed class NewsletterJob
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface |
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property)]
public sealed class ProcessesForAttribute : Attribute
{
    /// <param name="id">The id of a purpose that <c>privacy.yml</c> declares.</param>
    /// <param name="more">Further ids.</param>
    /// <exception cref="ArgumentNullException">An argument, or one of the ids, is null.</exception>
    public ProcessesForAttribute(string id, params string[] more) => Ids = DeclaredIds.Join(id, more);

    /// <summary>The ids of the purposes, in the order written.</summary>
    public IReadOnlyList<string> Ids { get; }
}
