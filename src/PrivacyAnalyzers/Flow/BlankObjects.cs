using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>
/// Tells of which new objects all is seen that is put into them: no code that is not known gets at them before they are handed on,
/// as a binder or mapper does that fills what it is given. What was not assigned to such an object is not there. One to which nothing
/// at all is assigned is there to be filled.
/// </summary>
internal sealed class BlankObjects(Compilation compilation, ApiCatalog catalog, TypeFacts types)
{
    private readonly ConcurrentDictionary<SyntaxNode, bool> _known = [];

    /// <summary>True for such an object.</summary>
    /// <param name="creation">The code that makes it.</param>
    /// <param name="cancellationToken">Stops reading code.</param>
    public bool IsBlank(BaseObjectCreationExpressionSyntax creation, CancellationToken cancellationToken) =>
        _known.TryGetValue(creation, out var known) ? known : _known.GetOrAdd(creation, Find(creation, cancellationToken));

    private bool Find(BaseObjectCreationExpressionSyntax creation, CancellationToken cancellationToken)
    {
        if (!compilation.ContainsSyntaxTree(creation.SyntaxTree)
            || compilation.ModelOf(creation.SyntaxTree).GetOperation(creation, cancellationToken) is not IObjectCreationOperation { Type: { DeclaringSyntaxReferences.IsEmpty: false } type } made
            || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            || !made.Arguments.All(a => a.Value.Type is { } given && DataTypes.IsPlain(given) && given.SpecialType != SpecialType.System_Object))
        {
            return false;
        }

        IOperation value = made;
        while (value.Parent is IConversionOperation or IConditionalOperation or ICoalesceOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        var isSet = made.Initializer is { Initializers.IsEmpty: false } || !made.Arguments.IsEmpty;
        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var variable } } => IsSeen(variable, value, isSet),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var variable } } => IsSeen(variable, value, isSet),
            _ when !isSet => false,
            IReturnOperation or IArgumentOperation or IArrayInitializerOperation or ICollectionExpressionOperation => true,
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } } => true,
            _ => false,
        };
    }

    /// <summary>True where each mention of a variable assigns or reads a member of it, hands it on, or calls code that is known.</summary>
    private bool IsSeen(ILocalSymbol variable, IOperation code, bool isSet)
    {
        while (code.Parent is { } parent)
        {
            code = parent;
        }

        var mentions = code.Descendants().OfType<ILocalReferenceOperation>().Where(r => SymbolEqualityComparer.Default.Equals(r.Local, variable)).ToArray();
        return mentions.All(IsSeen) && (isSet || mentions.Any(m => m.Parent is IMemberReferenceOperation { Parent: IAssignmentOperation { Target: var target } } member && target == member));
    }

    private bool IsSeen(ILocalReferenceOperation mention)
    {
        IOperation value = mention;
        while (value.Parent is IConversionOperation or IConditionalOperation or ICoalesceOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            ISimpleAssignmentOperation assignment => assignment.Target == value,
            IMemberReferenceOperation or IReturnOperation or IBinaryOperation or IIsTypeOperation or IIsPatternOperation => true,
            IInvocationOperation call => IsKnown(call.TargetMethod),
            IArgumentOperation { Parent: IInvocationOperation call } => IsKnown(call.TargetMethod),
            IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor } } => IsKnown(constructor),
            _ => false,
        };
    }

    /// <summary>True for a method whose code is followed, for a sink, which only reads, and for what adds to a collection.</summary>
    private bool IsKnown(IMethodSymbol method) =>
        (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) && (!method.IsAbstract || !types.ImplementationsOf(method.OriginalDefinition).IsEmpty))
        || catalog.EffectOf(method).Sink is not null
        || (method.Name.StartsWith("Add", StringComparison.Ordinal) && method.ContainingType.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable));
}
