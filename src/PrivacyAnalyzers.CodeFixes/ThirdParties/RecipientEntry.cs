using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>Finds the edits that declare a recipient in <c>privacy.yml</c>: a host, or a service whose SDK the code uses.</summary>
internal static class RecipientEntry
{
    /// <summary>The edit that declares a host, beside the others of a known service; null where a recipient has it already.</summary>
    public static TextEdit? ForHost(string text, string host, IEnumerable<string> categories)
    {
        var promise = PromiseReader.Read(text).Promise;
        if (promise.FindRecipientByHost(host) is not null)
        {
            return null;
        }

        var service = ThirdParties.FindByHost(host);
        return service is not null && promise.FindRecipient(service) is { } known && PromiseEditor.AddRecipientHost(text, known.Id, host) is { } added
            ? added
            : PromiseEditor.AddRecipient(text, new(RecipientId.Of(service?.Id ?? RecipientId.NameIn(host), promise), host, [.. categories]) { Service = service });
    }

    /// <summary>The edit that declares a service; null where a recipient is it already.</summary>
    public static TextEdit? ForService(string text, string name, string package, ImmutableArray<string> categories)
    {
        var promise = PromiseReader.Read(text).Promise;
        return ThirdParties.All.FirstOrDefault(s => s.Name == name) is { } service && promise.FindRecipient(service) is null
            ? PromiseEditor.AddRecipient(text, new(RecipientId.Of(service.Id, promise), null, categories) { Service = service, Package = package })
            : null;
    }
}
