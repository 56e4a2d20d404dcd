using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary>PRIV0004: what <c>privacy.yml</c> declares and nothing in the solution uses. Only the facts of all projects together tell that, so no compiler can.</summary>
internal static class UnusedEntries
{
    /// <summary>A warning for each, where its id stands.</summary>
    public static IEnumerable<Problem> Find(Inputs inputs)
    {
        var (inventory, promise) = (inputs.Inventory, inputs.Promise);
        foreach (var purpose in promise.Purposes.Where(p => !inventory.ProcessesFor.Contains(p.Id) && !inventory.Items.Any(i => i.Purposes.Contains(p.Id))))
        {
            yield return ProblemOf(inputs, purpose.Position, new(
                $"purpose '{purpose.Id}' is declared, and no data in the code is kept for it: remove it, or declare it on the data",
                $"利用目的 '{purpose.Id}' が宣言されていますが、コードのどのデータにもありません: 削除するか、データに宣言してください"));
        }

        // What a package sends, code does not show; a recipient without a host is no program's.
        foreach (var recipient in promise.Recipients.Where(r => !r.Hosts.IsEmpty && r.Packages.IsEmpty && r.Namespaces.IsEmpty && !inventory.Flows.Any(f => f.Recipient == r.Id)))
        {
            yield return ProblemOf(inputs, recipient.Position, new(
                $"recipient '{recipient.Id}' is declared, and no personal data in the code reaches it: remove it, or mark the code that sends with [SendsTo(\"{recipient.Id}\")]",
                $"提供先 '{recipient.Id}' が宣言されていますが、コードから個人データが送られていません: 削除するか、送信するコードに [SendsTo(\"{recipient.Id}\")] を付けてください"));
        }

        foreach (var store in promise.Stores.Where(s => inventory.Stores.All(known => known.Id != s.Id || known.Holds.IsEmpty)))
        {
            yield return ProblemOf(inputs, store.Position, new(
                $"store '{store.Id}' is declared, and no personal data in the code is kept in it: remove it, or give it the name that the code has",
                $"保管先 '{store.Id}' が宣言されていますが、コードのどの個人データも保管されていません: 削除するか、コードでの名前に合わせてください"));
        }
    }

    private static Problem ProblemOf(Inputs inputs, TextPosition position, LocalizedText message) =>
        new(Problem.UnusedEntry, inputs.PromisePath ?? PromiseReader.FileName, message) { IsError = false, Line = position.Line + 1, Column = position.Column + 1 };
}
