using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow;

/// <summary>What an endpoint answers with: what a serializer would write of what its code returns.</summary>
internal sealed partial class FunctionAnalysis
{
    private EndpointResult? _result;

    /// <summary>Runs the function's code to its end, and notes what it returns.</summary>
    public void Read(EndpointResult result)
    {
        _result = result;
        Run();
    }

    private FlowValue EvaluateResult(IOperation returned, EndpointResult result)
    {
        var given = Undeclared(returned);
        var value = Evaluate(given);
        result.Add(value, given, this);
        return value;
    }

    /// <summary>What code returns, before it becomes what the endpoint declares.</summary>
    private static IOperation Undeclared(IOperation returned)
    {
        while (returned is IConversionOperation { IsImplicit: true, Operand: var operand })
        {
            returned = operand;
        }

        return returned;
    }

    /// <summary>True for a new collection into which nothing was put.</summary>
    public bool IsEmptyCollection(AbstractObject target) => target is { Kind: ObjectKind.Made, Type: { } type } && IsCollection(type) && !IsDeclaredHere(type) && !MembersOf(target).Any();

    /// <summary>True for a new object that holds no more than what is assigned to it.</summary>
    public bool IsBlank(AbstractObject target)
    {
        if (target.Kind != ObjectKind.Made)
        {
            return false;
        }

        while (target.Origin is { } origin)
        {
            target = origin;
        }

        return target is { Parent: null, Root: BaseObjectCreationExpressionSyntax creation } && _environment.BlankObjects.IsBlank(creation, _cancellationToken);
    }
}
