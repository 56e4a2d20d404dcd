using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow;

/// <summary>Code that does not bind, half typed or with a package missing: an object of a missing type keeps what is put into it.</summary>
internal sealed partial class FunctionAnalysis
{
    private FlowValue EvaluateInvalid(IInvalidOperation invalid)
    {
        if (invalid is { Syntax: BaseObjectCreationExpressionSyntax, Type: IErrorTypeSymbol missing })
        {
            return EvaluateMissing(invalid, missing);
        }

        var unresolved = EvaluateChildren(invalid);
        ReportCandidates(invalid);
        if (invalid.Syntax is not InvocationExpressionSyntax call)
        {
            return unresolved;
        }

        var receiver = FlowValue.Harmless;
        foreach (var child in invalid.ChildOperations)
        {
            receiver = child.Syntax.Span.Contains(call.Expression.Span.Start) ? receiver.Join(ValueOf(child)) : receiver;
        }

        if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && (name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("Append", StringComparison.Ordinal)))
        {
            foreach (var child in invalid.ChildOperations)
            {
                if (call.ArgumentList.Span.Contains(child.Syntax.Span))
                {
                    KeepInMissing(receiver, ValueOf(child));
                }
            }
        }

        // What a call gives back that doesn't bind may be made of what went in; the object itself it hardly is, unless that is of a missing type, too.
        return (TypeAskedFor(call, invalid.SemanticModel) ?? invalid.Type) is { } given && !MayBeMadeOf(given) ? FlowValue.Harmless
            : receiver.Objects.Any(IsMissing) ? unresolved.WithObjects([.. receiver.Objects.Where(IsMissing)])
            : unresolved.WithoutObjects();
    }

    /// <summary>A new object of a missing type: what its constructor and its initializer are given is in it.</summary>
    private FlowValue EvaluateMissing(IInvalidOperation creation, IErrorTypeSymbol type)
    {
        var made = _table.Get(creation.Syntax, null, ObjectKind.Made, type);
        Renew(made);
        var value = FlowValue.Of(made);
        var given = FlowValue.Harmless;
        _implicitReceivers.Push(value);
        foreach (var child in creation.ChildOperations)
        {
            var part = Evaluate(child).WithText(null);
            if (creation.Syntax is BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } && arguments.Span.Contains(child.Syntax.Span))
            {
                given = given.Join(part);
            }
            else
            {
                KeepInMissing(value, part);
            }
        }

        _implicitReceivers.Pop();
        return given.Join(value);
    }

    /// <summary>Writes what is assigned to a member that is missing.</summary>
    private void AssignMissing(IInvalidOperation target, FlowValue value)
    {
        var receiver = target.Syntax is IdentifierNameSyntax { Parent.Parent: InitializerExpressionSyntax } && _implicitReceivers.Count > 0
            ? _implicitReceivers.Peek()
            : EvaluateChildren(target);
        KeepInMissing(receiver, value);
    }

    private void KeepInMissing(FlowValue receiver, FlowValue value) =>
        WriteMembers([.. receiver.Objects.Where(o => IsMissing(o) && !value.Objects.Contains(o))], Member.Content, value, isWeak: true);

    private static bool IsMissing(AbstractObject target) => target.Type is IErrorTypeSymbol;
}
