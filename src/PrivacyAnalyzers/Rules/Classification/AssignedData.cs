using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>Personal data that code puts, as it is, into a member of this program.</summary>
/// <param name="Target">The property or field.</param>
/// <param name="As">What the target is classified as.</param>
/// <param name="Sources">What is put into it, all of one category.</param>
/// <param name="Value">The expression.</param>
internal sealed record AssignedData(ISymbol Target, DataClassification As, ImmutableArray<DataSource> Sources, IOperation Value)
{
    /// <summary>The doc-comment id of the target, for a fix.</summary>
    public const string TargetProperty = "Target";

    /// <summary>The category of what is put into it, as a member of the annotation enum.</summary>
    public const string CategoryProperty = "Category";

    /// <summary>The purposes of what is put into it that the target lacks, separated by blanks.</summary>
    public const string PurposesProperty = "Purposes";

    public string Category => Sources[0].Classification.Category;

    /// <summary>What an assignment, an argument for a record's property, or a property's getter puts where; null where it is no data, or goes elsewhere.</summary>
    public static AssignedData? Of(IOperation operation, ISymbol code, PrivacyContext context, CancellationToken cancellationToken)
    {
        var (target, value) = operation switch
        {
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } assignment => (member, assignment.Value),
            IArgumentOperation { Parameter: { } parameter, Parent: IObjectCreationOperation } argument => (PositionalMembers.CounterpartOf(parameter), argument.Value),
            IReturnOperation { ReturnedValue: { } returned } result when code is IMethodSymbol { AssociatedSymbol: { } property } && IsOfMember(result) => (property, returned),
            _ => default((ISymbol?, IOperation)),
        };
        if (target is not (IPropertySymbol { IsIndexer: false } or IFieldSymbol { DeclaredAccessibility: not Accessibility.Private })
            || target.IsImplicitlyDeclared && target is IFieldSymbol
            || target.ContainingType is null or { IsAnonymousType: true } or { IsTupleType: true }
            || !SymbolEqualityComparer.Default.Equals(target.ContainingAssembly, context.Compilation.Assembly)
            || !DataTypes.IsPlain(DataTypes.Held(DataTypes.OfSymbol(target)!)))
        {
            return null;
        }

        var sources = new List<DataSource>();
        return new Reader(code, context, cancellationToken).Read(value, sources, 0) && sources.Count > 0
            && sources.All(s => s.Classification.Category == sources[0].Classification.Category && !SymbolEqualityComparer.Default.Equals(s.Symbol, target))
                ? new(target, context.Classifier.Of(target.OriginalDefinition, cancellationToken), [.. sources.Distinct()], value)
                : null;
    }

    /// <summary>A finding, with what a fix needs to know.</summary>
    public Diagnostic Find(DiagnosticDescriptor descriptor, PrivacyContext context, params object[] arguments)
    {
        var kept = Sources.SelectMany(s => context.Purposes.Of(s.Symbol, s.Classification)).Distinct().OrderBy(p => p, StringComparer.Ordinal);
        return Diagnostic.Create(
            descriptor,
            Value.Syntax.GetLocation(),
            Target.Locations.Take(1),
            ImmutableDictionary<string, string?>.Empty
                .Add(TargetProperty, SymbolId.Of(Target))
                .Add(CategoryProperty, Taxonomy.Find(Category)?.Member)
                .Add(PurposesProperty, string.Join(" ", kept.Except(context.Purposes.Of(Target, Sources[0].Classification with { Purposes = [] })))),
            [FlowRule.Describe(Sources), SymbolId.NameOf(Target), .. arguments]);
    }

    /// <summary>True for what a member itself gives back, not a function within it.</summary>
    private static bool IsOfMember(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads which data a value is: the data itself, trimmed, in other letters, in other types, or several pieces put together with nothing said between them.</summary>
    private sealed class Reader(ISymbol code, PrivacyContext context, CancellationToken cancellationToken)
    {
        private const int MaxDepth = 8;

        /// <summary>Adds the sources; false where the value is something else, too.</summary>
        public bool Read(IOperation value, List<DataSource> sources, int depth)
        {
            if (depth > MaxDepth)
            {
                return false;
            }

            if (value.ConstantValue is { HasValue: true, Value: var constant })
            {
                return constant is not string text || !text.Any(char.IsLetterOrDigit);
            }

            switch (value)
            {
                case IConversionOperation { OperatorMethod: null, Operand: var operand }:
                    return Read(operand, sources, depth + 1);
                case IParenthesizedOperation { Operand: var inner }:
                    return Read(inner, sources, depth + 1);
                case IConditionalAccessOperation { WhenNotNull: var member }:
                    return Read(member, sources, depth + 1);
                case ICoalesceOperation either:
                    return Read(either.Value, sources, depth + 1) && Read(either.WhenNull, sources, depth + 1);
                case IConditionalOperation { WhenFalse: { } otherwise } choice:
                    return Read(choice.WhenTrue, sources, depth + 1) && Read(otherwise, sources, depth + 1);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                    return Read(sum.LeftOperand, sources, depth + 1) && Read(sum.RightOperand, sources, depth + 1);
                case IInterpolatedStringOperation { Parts: var parts }:
                    return parts.All(p => p switch
                    {
                        IInterpolationOperation hole => Read(hole.Expression, sources, depth + 1),
                        IInterpolatedStringTextOperation { Text: var text } => Read(text, sources, depth + 1),
                        _ => false,
                    });
                case IInvocationOperation { Instance: { } text, TargetMethod: var method } when IsSameData(method):
                    return Read(text, sources, depth + 1);
                case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable }:
                    return Read(nullable, sources, depth + 1);
                case ILocalReferenceOperation { Local: var local }:
                    return ValueOf(local) is { } initial && Read(initial, sources, depth + 1);
                case IMemberReferenceOperation { Member: var member }:
                    return Add(member, sources);
                case IParameterReferenceOperation { Parameter: var parameter }:
                    return Add(parameter, sources);
                case IInvocationOperation { TargetMethod: var called }:
                    return Add(called, sources);
                default:
                    return false;
            }
        }

        private bool Add(ISymbol symbol, List<DataSource> sources)
        {
            if (context.Flow.SourceOf(symbol, code, cancellationToken) is not { Classification.IsDeclared: true } source || PersonalDataInLog.IsKeyOfAccount(source))
            {
                return false;
            }

            sources.Add(source);
            return true;
        }

        /// <summary>True for the methods of text and plain values that keep what they say.</summary>
        private static bool IsSameData(IMethodSymbol method) =>
            method.Name is "Trim" or "TrimStart" or "TrimEnd" or "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "Normalize" or "ToString"
            && DataTypes.IsPlain(method.ContainingType);

        /// <summary>What a variable was set to where it is declared, unless it is set again.</summary>
        private IOperation? ValueOf(ILocalSymbol local) =>
            local.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
            && declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && !member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => a.Left is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name)
                ? context.Compilation.ModelOf(value.SyntaxTree).GetOperation(value, cancellationToken)
                : null;
    }
}
