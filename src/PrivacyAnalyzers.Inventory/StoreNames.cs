using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Tells by which name the promise knows a type that gives access to a store.</summary>
internal sealed class StoreNames(Promise promise)
{
    /// <summary>The declared id, which is the type's name with or without its namespace; else the doc-comment id itself.</summary>
    public string NameOf(string docCommentId)
    {
        var fullName = docCommentId.StartsWith("T:", StringComparison.Ordinal) ? docCommentId[2..] : docCommentId;
        var declared = promise.Stores.FirstOrDefault(s => s.Id == fullName)
            ?? promise.Stores.FirstOrDefault(s => fullName.EndsWith("." + s.Id, StringComparison.Ordinal));
        return declared?.Id ?? docCommentId;
    }
}
