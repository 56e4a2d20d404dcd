using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV5003: encryption by a broken cipher, in a mode that shows what is alike, or with a key that stands in the source.</summary>
internal static class WeakEncryption
{
    /// <summary>What makes bytes of a text, or a view of bytes, and adds nothing of its own.</summary>
    private static readonly string[] Conversions = ["System.Text.Encoding", "System.Convert", "System.MemoryExtensions", "System.ReadOnlySpan`1", "System.String", "System.Linq.Enumerable"];

    /// <summary>The finding at a use of an API; null where it is strong, and in tests.</summary>
    public static Diagnostic? Find(IOperation operation, PrivacyContext context, CancellationToken cancellationToken)
    {
        ISymbol? api = operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => target.Property,
            IFieldReferenceOperation field when IsHandedOn(field) => field.Field,
            _ => null,
        };
        if (api is null || context.Catalog.WeakEncryptionOf(api) is not { } entry || context.IsTest)
        {
            return null;
        }

        var name = SymbolId.NameOf(api);
        if (entry.Constants.IsEmpty)
        {
            return Diagnostic.Create(
                Descriptors.PRIV5003_HashedWithoutKey,
                operation.Syntax.GetLocation(),
                new LocalizedText($"'{name}' encrypts weakly", $"'{name}' の暗号化は弱いものです"),
                new LocalizedText("what it hides can be found, or compared, without the key", "鍵がなくても中身を知られ、比べられるおそれがある"),
                new LocalizedText("AesGcm, or IDataProtector", "AesGcm か IDataProtector による暗号化"));
        }

        var constant = Given(operation, entry).FirstOrDefault(v => IsConstant(v, operation, context, cancellationToken, isWritten: false));
        return constant is null
            ? null
            : Diagnostic.Create(
                Descriptors.PRIV5003_HashedWithoutKey,
                constant.Syntax.GetLocation(),
                new LocalizedText($"'{name}' is given a constant", $"'{name}' に定数が渡されています"),
                new LocalizedText("whoever has the code can undo, or compare, what it makes", "コードを持つ人が結果を元に戻し、または比べられる"),
                new LocalizedText("a key from a vault, and a new initialization vector each time", "鍵保管サービスの鍵と、毎回新しい初期化ベクトル"));
    }

    /// <summary>True where a mode is chosen, not where it is asked for.</summary>
    private static bool IsHandedOn(IOperation value) => value.Parent switch
    {
        IConversionOperation conversion => IsHandedOn(conversion),
        IConditionalOperation choice => choice.Condition != value && IsHandedOn(choice),
        ISwitchExpressionArmOperation { Parent: { } choice } arm => arm.Value == value && IsHandedOn(choice),
        IArgumentOperation or IVariableInitializerOperation or IReturnOperation => true,
        ISimpleAssignmentOperation assignment => assignment.Value == value,
        _ => false,
    };

    private static IEnumerable<IOperation> Given(IOperation operation, WeakEncryptionEntry entry) => operation switch
    {
        ISimpleAssignmentOperation assignment => entry.Constants.Contains("value") ? [assignment.Value] : [],
        IInvocationOperation call => Given(call.Arguments, entry),
        IObjectCreationOperation creation => Given(creation.Arguments, entry),
        _ => [],
    };

    private static IEnumerable<IOperation> Given(IEnumerable<IArgumentOperation> arguments, WeakEncryptionEntry entry) =>
        arguments.Where(a => a.Parameter is { } parameter && entry.Constants.Any(c => FunctionAnalysis.IsNamed(parameter, c))).Select(a => a.Value);

    /// <summary>True for a text or bytes that stand in the source.</summary>
    /// <param name="value">What is given.</param>
    /// <param name="use">Where it is used.</param>
    /// <param name="context">What the rules share.</param>
    /// <param name="cancellationToken">Stops reading code.</param>
    /// <param name="isWritten">True where a variable holds it: an empty array there is one to be filled.</param>
    private static bool IsConstant(IOperation value, IOperation use, PrivacyContext context, CancellationToken cancellationToken, bool isWritten)
    {
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: string { Length: > 0 } } } => true,
            IUtf8StringOperation => true,
            IConversionOperation { Operand: var operand } => Is(operand),
            IArrayCreationOperation { Initializer.ElementValues: { Length: > 0 } elements } => elements.All(e => e.ConstantValue.HasValue),
            IArrayCreationOperation { Initializer: null, DimensionSizes: [{ ConstantValue: { HasValue: true, Value: not 0 } }] } => !isWritten,
            ICollectionExpressionOperation { Elements: { Length: > 0 } elements } => elements.All(e => e.ConstantValue.HasValue),
            IInvocationOperation call => Conversions.Contains(MetadataName.Of(call.TargetMethod.ContainingType.OriginalDefinition)) && HasOnlyConstants(call),
            ILocalReferenceOperation { Local: var local } => WrittenOnce(WrittenValues.Of(local, [RootOf(use)])) is { } written && IsWritten(written),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => WrittenOnce(WrittenValues.Of(field, context.Flow, cancellationToken)) is { } written && IsWritten(written),
            _ => false,
        };

        bool Is(IOperation other) => IsConstant(other, use, context, cancellationToken, isWritten);

        bool IsWritten(IOperation other) => IsConstant(other, use, context, cancellationToken, isWritten: true);

        bool HasOnlyConstants(IInvocationOperation call)
        {
            // Numbers say which part is taken; an encoding is a constant as good as any.
            IOperation[] inputs = [.. call.Arguments.Where(a => a.Parameter?.Type.SpecialType != SpecialType.System_Int32).Select(a => a.Value), .. call.Instance is { } instance and not IPropertyReferenceOperation { Property.IsStatic: true } ? [instance] : Array.Empty<IOperation>()];
            return inputs.Length > 0 && inputs.All(Is);
        }
    }

    private static IOperation? WrittenOnce(IEnumerable<IOperation> values) => values.Take(2).ToArray() is [var only] ? only : null;

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
