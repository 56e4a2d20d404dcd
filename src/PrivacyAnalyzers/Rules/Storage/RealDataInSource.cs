using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV5005: something that passes for real personal data stands in the source. The message never repeats it.</summary>
internal static class RealDataInSource
{
    /// <summary>The finding at a literal; null where nobody could be meant.</summary>
    /// <param name="literal">A literal, a UTF-8 literal, or the text between the holes of an interpolated string.</param>
    /// <param name="code">The member whose code it is.</param>
    /// <param name="context">What the rules share.</param>
    /// <param name="cancellationToken">Stops looking for what the literal is given to.</param>
    public static Diagnostic? Find(IOperation literal, ISymbol code, PrivacyContext context, CancellationToken cancellationToken)
    {
        var text = literal switch
        {
            IUtf8StringOperation utf8 => utf8.Value,
            { ConstantValue.Value: string value } => value,
            { ConstantValue.Value: long or ulong or decimal } => Convert.ToString(literal.ConstantValue.Value, CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is null || RealData.FindIn(text, CategoryOfTarget) is not var (kind, found))
        {
            return null;
        }

        var (what, instead) = Describe(kind);
        return Diagnostic.Create(Descriptors.PRIV5005_RealDataInSource, PlaceOf(found, literal.Syntax), what, instead);

        string? CategoryOfTarget() => TargetOf(literal, code) is { } target ? CategoryOf(target, context, cancellationToken) : null;
    }

    /// <summary>Constants are no data to the classification, and here their names tell all.</summary>
    private static string? CategoryOf(ISymbol target, PrivacyContext context, CancellationToken cancellationToken)
    {
        var classification = context.Classifier.Of(target, cancellationToken);
        return classification is { IsSome: false, IsRuledOut: false } ? context.Classifier.OfKey(target.Name).Category : classification.Category;
    }

    /// <summary>What a literal is given to, or compared with; null where that has no name.</summary>
    private static ISymbol? TargetOf(IOperation literal, ISymbol code)
    {
        var parent = literal.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => local,
            IFieldInitializerOperation { InitializedFields: [var field, ..] } => field,
            IPropertyInitializerOperation { InitializedProperties: [var property, ..] } => property,
            IParameterInitializerOperation { Parameter: var parameter } => parameter,
            ISimpleAssignmentOperation { Target: var target } => Named(target),
            IBinaryOperation { LeftOperand: var left, RightOperand: var right } => Named(left) ?? Named(right),
            IArgumentOperation { Parameter: var parameter } => parameter,
            IReturnOperation when FunctionOf(parent, code) is { } function => (function as IMethodSymbol)?.AssociatedSymbol ?? function,
            _ => null,
        };
    }

    /// <summary>The function that an operation stands in; null for a lambda, which has no name.</summary>
    private static ISymbol? FunctionOf(IOperation operation, ISymbol code)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            switch (around)
            {
                case IAnonymousFunctionOperation:
                    return null;
                case ILocalFunctionOperation local:
                    return local.Symbol;
            }
        }

        return code;
    }

    private static ISymbol? Named(IOperation operation) => operation switch
    {
        IMemberReferenceOperation { Member: var member } => member,
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        _ => null,
    };

    private static Location PlaceOf(string found, SyntaxNode literal)
    {
        // Where escapes or separators hide it, the whole literal is the place.
        var start = literal.ToString().IndexOf(found, StringComparison.Ordinal);
        return start < 0 ? literal.GetLocation() : Location.Create(literal.SyntaxTree, new TextSpan(literal.SpanStart + start, found.Length));
    }

    private static (LocalizedText What, LocalizedText Instead) Describe(RealDataKind kind) => kind switch
    {
        RealDataKind.Email => (new("the e-mail address", "メールアドレス"), new("an address at example.com", "example.com のアドレス")),
        RealDataKind.Card => (new("the card number", "カード番号"), new("a test number of the card networks, 4111 1111 1111 1111", "カード会社のテスト番号 4111 1111 1111 1111")),
        RealDataKind.Phone => (new("the telephone number", "電話番号"), new("a number that nobody has, 090-0000-0000", "使われていない番号 090-0000-0000")),
        _ => (new("the My Number", "個人番号"), new("a number with a wrong check digit, 1234 5678 9012", "検査用数字が正しくない番号 1234 5678 9012")),
    };
}
