using System.Collections.Immutable;
using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Classification;

/// <summary>What the code itself says a member is, other than by its name.</summary>
internal static class SymbolLabels
{
    /// <summary>The labels of a member: display name, column, JSON name, in this order, and the first sentence of its summary where that is Japanese.</summary>
    /// <remarks>
    /// A Japanese summary is most often the field's very label (氏名). An English one is a sentence about the field:
    /// "Name of the release" and "The body of the event" say less than the member's name does.
    /// </remarks>
    public static IEnumerable<string> Of(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var attribute in Attributes(symbol))
        {
            if (FromAttribute(attribute) is { Length: > 0 } label)
            {
                yield return label;
            }
        }

        if (Summary(symbol, cancellationToken) is { Length: > 0 } summary && summary.Any(c => c > '\u3000'))
        {
            yield return summary;
        }
    }

    /// <summary>The label that people see: the display name, else the summary's first sentence; null where there is none.</summary>
    public static string? ForPeople(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var attribute in Attributes(symbol))
        {
            if (attribute.AttributeClass?.Name is "DisplayAttribute" or "DisplayNameAttribute" && FromAttribute(attribute) is { Length: > 0 } label)
            {
                return label;
            }
        }

        return Summary(symbol, cancellationToken);
    }

    /// <summary>The category that a validation attribute hints at, for instance <c>[EmailAddress]</c>; null where none does.</summary>
    public static (string Category, string Attribute)? Hint(ISymbol symbol)
    {
        foreach (var attribute in Attributes(symbol))
        {
            if (attribute.AttributeClass is not { } type || type.ContainingNamespace?.ToDisplayString() != "System.ComponentModel.DataAnnotations")
            {
                continue;
            }

            switch (type.Name)
            {
                case "EmailAddressAttribute": return ("contact.email", "EmailAddress");
                case "PhoneAttribute": return ("contact.phone", "Phone");
                case "CreditCardAttribute": return ("fin.card", "CreditCard");
                case "DataTypeAttribute" when attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum, Value: int value }]:
                    // System.ComponentModel.DataAnnotations.DataType: PhoneNumber 5, EmailAddress 10, Password 11, CreditCard 14, PostalCode 15.
                    var category = value switch { 5 => "contact.phone", 10 => "contact.email", 11 => "account.credential", 14 => "fin.card", 15 => "contact.address", _ => null };
                    if (category is not null)
                    {
                        return (category, "DataType");
                    }

                    break;
            }
        }

        return null;
    }

    private static ImmutableArray<AttributeData> Attributes(ISymbol symbol) =>
        PositionalMembers.CounterpartOf(symbol) is { } other ? symbol.GetAttributes().AddRange(other.GetAttributes()) : symbol.GetAttributes();

    private static string? FromAttribute(AttributeData attribute)
    {
        switch (attribute.AttributeClass?.Name)
        {
            case "DisplayAttribute":
                return attribute.NamedArguments.FirstOrDefault(a => a.Key == "Name").Value is { Kind: TypedConstantKind.Primitive, Value: string name } ? name : null;
            case "DisplayNameAttribute" or "ColumnAttribute" or "JsonPropertyNameAttribute" or "JsonPropertyAttribute" or "DescriptionAttribute" or "CommentAttribute":
                return attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string text }, ..] ? text : null;
            default:
                return null;
        }
    }

    /// <summary>Read from the trivia, not from the documentation API: that needs a parse option which builds often lack, and costs more.</summary>
    private static string? Summary(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(cancellationToken);
            if (node is VariableDeclaratorSyntax { Parent.Parent: { } field })
            {
                node = field;
            }

            var text = DocumentationText(node.GetLeadingTrivia());
            if (text.Length > 0)
            {
                return text;
            }
        }

        return null;
    }

    private static string DocumentationText(SyntaxTriviaList leading)
    {
        var text = new StringBuilder();
        foreach (var trivia in leading)
        {
            if (IsDocumentation(trivia))
            {
                foreach (var line in trivia.ToFullString().Split('\n'))
                {
                    text.Append(WithoutMarks(line.Trim())).Append(' ');
                }
            }
        }

        var xml = text.ToString();
        var start = xml.IndexOf("<summary>", StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        start += "<summary>".Length;
        var end = xml.IndexOf("</summary>", start, StringComparison.Ordinal);
        return FirstSentence(WithoutTags(xml.Substring(start, (end < 0 ? xml.Length : end) - start)));
    }

    /// <summary>A build without a documentation file parses <c>///</c> and <c>/**</c> as plain comments.</summary>
    private static bool IsDocumentation(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => true,
        SyntaxKind.SingleLineCommentTrivia => trivia.ToString() is var line && Opens(line, "///", '/'),
        SyntaxKind.MultiLineCommentTrivia => trivia.ToString() is var block && Opens(block, "/**", '*'),
        _ => false,
    };

    private static bool Opens(string comment, string mark, char notThen) =>
        comment.StartsWith(mark, StringComparison.Ordinal) && comment.Length > mark.Length && comment[mark.Length] != notThen;

    private static string WithoutMarks(string line) =>
        line.StartsWith("///", StringComparison.Ordinal) || line.StartsWith("/**", StringComparison.Ordinal) ? line.Substring(3)
        : line.StartsWith("*", StringComparison.Ordinal) && !line.StartsWith("*/", StringComparison.Ordinal) ? line.Substring(1)
        : line;

    private static string WithoutTags(string xml)
    {
        var text = new StringBuilder(xml.Length);
        var inTag = false;
        foreach (var c in xml)
        {
            if (c is '<' or '>')
            {
                inTag = c == '<';
            }
            else if (!inTag)
            {
                text.Append(c);
            }
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    private static string FirstSentence(string text)
    {
        var words = string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var end = words.IndexOf('。');
        var dot = words.IndexOf(". ", StringComparison.Ordinal);
        if (end < 0 || (dot >= 0 && dot < end))
        {
            end = dot;
        }

        return (end < 0 ? words : words.Substring(0, end)).TrimEnd('.', ' ');
    }
}
