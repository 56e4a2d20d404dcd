using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow;

/// <summary>Deconstruction and patterns: how the parts of a value get names.</summary>
internal sealed partial class FunctionAnalysis
{
    private void Deconstruct(IOperation target, FlowValue value, ITypeSymbol? type)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            target = declaration.Expression;
        }

        if (target is IConversionOperation { Operand: ITupleOperation converted })
        {
            target = converted;
        }

        if (target is not ITupleOperation tuple)
        {
            Assign(target, Copied(value, target.Type, target).Via(target.Syntax), target.Syntax);
            return;
        }

        var parts = Parts(value, type, tuple.Elements.Length, target.Syntax);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            Deconstruct(tuple.Elements[i], parts[i].Value, parts[i].Type);
        }
    }

    /// <summary>The parts of a tuple, or of a type with a Deconstruct method.</summary>
    private (FlowValue Value, ITypeSymbol? Type)[] Parts(FlowValue whole, ITypeSymbol? type, int count, SyntaxNode at)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Length == count)
        {
            return [.. tuple.TupleElements.Select((e, i) => (ReadMember(whole, Item(i), e.Type), (ITypeSymbol?)e.Type))];
        }

        if (type is not null && DeconstructMethod(type, count) is { } method)
        {
            var first = method.IsExtensionMethod ? 1 : 0;
            var parameters = method.Parameters.Skip(first).ToArray();
            if (IsSource(method))
            {
                var outputs = CallForOutputs(method, whole, at);
                return [.. parameters.Select(p => (outputs[p.Ordinal], (ITypeSymbol?)p.Type))];
            }

            // A record's own, or that of a library: what has the parameter's name.
            return
            [
                .. parameters.Select(p => (
                    PropertyNamed(type, p.Name) is { } property ? ReadProperty(property, whole, null, at) : ReadByType(whole, type, p, at),
                    (ITypeSymbol?)p.Type)),
            ];
        }

        if (type is { Name: "KeyValuePair" or "DictionaryEntry" } && count == 2)
        {
            return [(ReadMember(whole, Member.Keys, null), null), (ReadMember(whole, Member.Content, null), null)];
        }

        return [.. Enumerable.Range(0, count).Select(i => (ReadMember(whole, Item(i), null).WithLabels(whole.Labels), (ITypeSymbol?)null))];
    }

    private IMethodSymbol? DeconstructMethod(ITypeSymbol type, int count)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(m => !m.IsStatic && m.Parameters.Length == count && m.Parameters.All(p => p.RefKind == RefKind.Out)) is { } method)
            {
                return method;
            }
        }

        return _environment.ExtensionDeconstruct(type, count, _cancellationToken);
    }

    /// <summary>Calls a method for what it gives in its out parameters, by position.</summary>
    private FlowValue[] CallForOutputs(IMethodSymbol method, FlowValue receiver, SyntaxNode at)
    {
        var outputs = new FlowValue[method.Parameters.Length];
        var arguments = method.Parameters.Select(_ => FlowValue.Harmless).ToArray();
        if (method.IsExtensionMethod)
        {
            arguments[0] = receiver;
        }

        _outputs.Push(outputs);
        CallSource(method, receiver, arguments, [], null, at);
        _outputs.Pop();
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] ??= FlowValue.Unknown;
        }

        return outputs;
    }

    private readonly Stack<FlowValue[]> _outputs = [];

    /// <summary>An out parameter's value for a call that has no argument in the code.</summary>
    public bool TakeOutput(IParameterSymbol parameter, FlowValue value)
    {
        if (_outputs.Count == 0 || parameter.Ordinal >= _outputs.Peek().Length)
        {
            return false;
        }

        _outputs.Peek()[parameter.Ordinal] = value;
        return true;
    }

    private void Bind(IPatternOperation? pattern, FlowValue value, ITypeSymbol? type)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                BindName(declaration.DeclaredSymbol, value, declaration);
                break;
            case IRecursivePatternOperation recursive:
                BindName(recursive.DeclaredSymbol, value, recursive);
                var subpatterns = recursive.DeconstructionSubpatterns;
                if (!subpatterns.IsEmpty)
                {
                    var parts = recursive.DeconstructSymbol is IMethodSymbol { Parameters.Length: > 0 } or null
                        ? Parts(value, recursive.MatchedType, subpatterns.Length, recursive.Syntax)
                        : [.. subpatterns.Select(_ => (value, (ITypeSymbol?)null))];
                    for (var i = 0; i < subpatterns.Length; i++)
                    {
                        Bind(subpatterns[i], parts[i].Value, parts[i].Type ?? subpatterns[i].InputType);
                    }
                }

                foreach (var property in recursive.PropertySubpatterns)
                {
                    _implicitReceivers.Push(value);
                    var part = Evaluate(property.Member);
                    _implicitReceivers.Pop();
                    Bind(property.Pattern, part, property.Member.Type);
                }

                break;
            case IListPatternOperation list:
                BindName(list.DeclaredSymbol, value, list);
                var hasSlice = false;
                for (var i = 0; i < list.Patterns.Length; i++)
                {
                    var element = list.Patterns[i];
                    hasSlice |= element is ISlicePatternOperation;
                    Bind(
                        element,
                        element is ISlicePatternOperation ? value : hasSlice ? Element(value, list.Syntax) : ReadAt(value, i, list.Syntax),
                        element.InputType);
                }

                break;
            case ISlicePatternOperation { Pattern: { } slice }:
                Bind(slice, Slice(value, slice.InputType, slice.Syntax), slice.InputType);
                break;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, value, type);
                Bind(binary.RightPattern, value, type);
                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value, type);
                break;
        }
    }

    private void BindName(ISymbol? name, FlowValue value, IPatternOperation pattern)
    {
        if (name is ILocalSymbol local)
        {
            WriteLocal(local, Copied(value, local.Type, pattern).Via(pattern.Syntax));
        }
    }
}
