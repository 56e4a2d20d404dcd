using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>Tells where code reads classified data, for the rules about what it is read for.</summary>
internal static class DataReads
{
    /// <summary>The data that an operation reads; null where it reads none that somebody classified, or only names it, sets it, or asks whether there is any.</summary>
    public static DataSource? Of(IOperation operation, ISymbol code, FlowEnvironment environment, CancellationToken cancellationToken) =>
        SourceOf(operation, code, environment, cancellationToken) is { } source
        && !IsSetOrNamed(operation)
        && !IsOnlyAskedFor(operation, environment)
        && !(InstanceOf(operation) is { } whole && SourceOf(whole, code, environment, cancellationToken) is not null)
        && !IsMapping(code.ContainingType)
        && !IsHolder(code, source)
            ? source
            : null;

    /// <summary>True where a read value only goes on to a member or parameter that is classified itself: what that is read for, its readers say.</summary>
    public static bool IsCarriedOver(IOperation read, ISymbol code, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        var value = Outermost(read);
        ISymbol? target = value.Parent switch
        {
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment when assignment.Value == value => member.Member,
            IArgumentOperation { Parameter: { } parameter } => parameter,
            _ => null,
        };
        return target is not null && environment.SourceOf(target, code, cancellationToken) is { Classification.IsDeclared: true };
    }

    /// <summary>What somebody classified; the platform's own types hold copies of it, of which nobody knows the purposes.</summary>
    private static DataSource? SourceOf(IOperation operation, ISymbol code, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        ISymbol? symbol = operation switch
        {
            IPropertyReferenceOperation { Property: var property } => property,
            IFieldReferenceOperation { Field: var field } => field,
            IParameterReferenceOperation { Parameter: var parameter } => parameter,
            IInvocationOperation { TargetMethod: var method } => method,
            _ => null,
        };
        return symbol is not null
            && environment.SourceOf(symbol, code, cancellationToken) is { Classification: { IsDeclared: true, Reason: not ClassificationReason.Catalog } } source
                ? source
                : null;
    }

    /// <summary>What a member is read of, also behind <c>?.</c>; null for a static one and for what is no member.</summary>
    private static IOperation? InstanceOf(IOperation operation)
    {
        var instance = (operation as IMemberReferenceOperation)?.Instance;
        if (instance is not IConditionalAccessInstanceOperation)
        {
            return instance;
        }

        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IConditionalAccessOperation access)
            {
                return access.Operation;
            }
        }

        return null;
    }

    private static bool IsSetOrNamed(IOperation operation) => operation.Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target == operation,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation assignment } tuple => assignment.Target == tuple,
        IArgumentOperation { Parameter.RefKind: RefKind.Out } or INameOfOperation => true,
        IMemberReferenceOperation outer => IsSetOrNamed(outer),
        _ => false,
    };

    /// <summary>True for a null test, a length, and what a sanitizer is given: none of them uses what the data says.</summary>
    private static bool IsOnlyAskedFor(IOperation operation, FlowEnvironment environment)
    {
        var value = Outermost(operation);
        return value.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test => IsNull(test.LeftOperand) || IsNull(test.RightOperand),
            IIsPatternOperation { Pattern: var pattern } => IsNullTest(pattern),
            IPropertyReferenceOperation { Property.Name: "Length" or "Count" or "HasValue" } => true,
            IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation { Property.Name: "Length" or "Count" or "HasValue" } } access => access.Operation == value,
            IInvocationOperation call => environment.Catalog.EffectOf(call.TargetMethod).IsSanitizer,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } =>
                method is { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String } || environment.Catalog.EffectOf(method).IsSanitizer,
            _ => false,
        };
    }

    private static bool IsNullTest(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value: var constant } => IsNull(constant),
        INegatedPatternOperation { Pattern: var negated } => IsNullTest(negated),
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true, DeclaredSymbol: null } => true,
        _ => false,
    };

    private static bool IsNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null } || (operation is IConversionOperation { Operand: var inner } && IsNull(inner));

    private static IOperation Outermost(IOperation operation)
    {
        while (operation.Parent is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation.Parent;
        }

        return operation;
    }

    /// <summary>True where members are only named to a database: a mapping uses nobody's data.</summary>
    private static bool IsMapping(INamedTypeSymbol? type) =>
        type is not null && (MetadataName.Inherits(type, "Microsoft.EntityFrameworkCore.DbContext") || type.AllInterfaces.Any(i => i.Name == "IEntityTypeConfiguration"));

    /// <summary>True for the code of a type, or of one derived from it or nested in it, about its own members: what it is used for, its users say.</summary>
    private static bool IsHolder(ISymbol code, DataSource source)
    {
        if (source.Symbol is not (IPropertySymbol or IFieldSymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }))
        {
            return false;
        }

        for (var type = code.ContainingType; type is not null; type = type.ContainingType)
        {
            for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(declaring.OriginalDefinition, source.Symbol.ContainingType?.OriginalDefinition))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
