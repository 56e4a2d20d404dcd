using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Facts;

/// <summary>
/// Which members of a type are read, where all code that gets at its objects is there to be seen. An object that is handed on whole, compared,
/// shown as text, serialized, mapped or looked at by reflection may have any of them read.
/// </summary>
internal sealed class MemberReads
{
    private readonly INamedTypeSymbol _type;
    private readonly ImmutableArray<IPropertySymbol> _sets;
    private readonly NamesInCode _names;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<SyntaxNode> _code = [];
    private readonly HashSet<SyntaxNode> _mappings = [];
    private readonly HashSet<ISymbol> _read = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, HashSet<IPropertySymbol>> _copied = new(SymbolEqualityComparer.Default);

    private MemberReads(INamedTypeSymbol type, ImmutableArray<IPropertySymbol> sets, NamesInCode names, Compilation compilation, CancellationToken cancellationToken)
    {
        (_type, _sets, _names, _compilation, _cancellationToken) = (type, sets, names, compilation, cancellationToken);
    }

    /// <summary>The reads of a type's members; null where an object of it may get out of sight.</summary>
    /// <param name="type">Declared in this compilation.</param>
    /// <param name="sets">The sets of contexts that keep it, of an entity.</param>
    /// <param name="names">Where the names of the type and of the sets stand.</param>
    /// <param name="compilation">The code.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static MemberReads? Of(INamedTypeSymbol type, ImmutableArray<IPropertySymbol> sets, NamesInCode names, Compilation compilation, CancellationToken cancellationToken)
    {
        var reads = new MemberReads(type, sets, names, compilation, cancellationToken);
        return reads.FindCode() && reads._code.All(reads.Read) && reads._mappings.All(reads.ReadMapping) ? reads : null;
    }

    /// <summary>True where any code deals with the objects' members at all.</summary>
    public bool IsUsed => _read.Count + _copied.Count > 0;

    /// <summary>True where a member is read for anything but being copied to another.</summary>
    public bool IsRead(ISymbol member) => _read.Contains(member);

    /// <summary>The members that a member is copied to.</summary>
    public IEnumerable<IPropertySymbol> CopiesOf(ISymbol member) => _copied.TryGetValue(member, out var copies) ? copies : [];

    private bool FindCode()
    {
        foreach (var declaration in _type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(_cancellationToken)))
        {
            foreach (var node in declaration.DescendantNodes())
            {
                AddCode(node, _code);
                NoteInAttribute(node);
            }
        }

        return _names[_type.Name].All(IsInSight) && _sets.SelectMany(s => _names[s.Name].Where(n => Means(n, s))).All(n => AddCode(n, _code));
    }

    /// <summary>A member that an attribute names is read by whoever reads the attribute: <c>[Compare("Email")]</c>.</summary>
    private void NoteInAttribute(SyntaxNode node)
    {
        var name = node switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => text,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => null,
        };
        if (name is not null && node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not null)
        {
            _read.UnionWith(_type.GetMembers(name));
        }
    }

    /// <summary>True where a mention of the type gives its objects to nobody who is not looked at.</summary>
    private bool IsInSight(SimpleNameSyntax name)
    {
        if (!Means(name, _type) || _type.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == name.SyntaxTree && r.Span.Contains(name.Span)))
        {
            return true;
        }

        if (!_sets.IsEmpty && IsInMapping(name))
        {
            return AddCode(name, _mappings) || name.FirstAncestorOrSelf<BaseListSyntax>() is not null || IsOfSet(name);
        }

        SyntaxNode type = name;
        while (type.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or NullableTypeSyntax)
        {
            type = type.Parent;
        }

        return type.Parent switch
        {
            ParameterSyntax { Parent.Parent: BaseMethodDeclarationSyntax method } => AddCode(method, _code),
            ParameterSyntax { Parent.Parent: ParenthesizedLambdaExpressionSyntax or LocalFunctionStatementSyntax } => AddCode(type, _code),
            ObjectCreationExpressionSyntax or CastExpressionSyntax or DeclarationPatternSyntax or VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax } => AddCode(type, _code),
            MemberAccessExpressionSyntax or ArgumentSyntax => AddCode(type, _code),
            _ => false,
        };
    }

    private bool IsInMapping(SyntaxNode name) =>
        name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
        && _compilation.ModelOf(name.SyntaxTree).GetDeclaredSymbol(declaration, _cancellationToken) is INamedTypeSymbol type
        && (MetadataName.Inherits(type, DbContexts.BaseName) || type.Interfaces.Any(i => i.Name == "IEntityTypeConfiguration"));

    private bool IsOfSet(SyntaxNode name) =>
        name.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property && _sets.Any(s => s.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == property.SyntaxTree && r.Span == property.Span));

    /// <summary>What does not bind may be meant, unless it is a member of something else.</summary>
    private bool Means(SimpleNameSyntax name, ISymbol symbol) =>
        _compilation.ModelOf(name.SyntaxTree).GetSymbolInfo(name, _cancellationToken).Symbol is { } meant
            ? SymbolEqualityComparer.Default.Equals(meant.OriginalDefinition, symbol) || (meant is IMethodSymbol { MethodKind: MethodKind.Constructor } && SymbolEqualityComparer.Default.Equals(meant.ContainingType, symbol))
            : symbol is IPropertySymbol || name.Parent is not MemberAccessExpressionSyntax;

    /// <summary>Adds the code around a node; false where there is none, as in a signature.</summary>
    private static bool AddCode(SyntaxNode node, HashSet<SyntaxNode> code)
    {
        for (var around = node; around is not null; around = around.Parent)
        {
            SyntaxNode? found = around switch
            {
                BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax } or ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax } => around.Parent,
                ConstructorInitializerSyntax => around.Parent,
                BaseMethodDeclarationSyntax { Body: not null } or BaseMethodDeclarationSyntax { ExpressionBody: not null } when around == node => around,
                ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax } => around,
                EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } } => around,
                GlobalStatementSyntax => around.Parent,
                _ => null,
            };
            if (found is not null)
            {
                code.Add(found);
                return true;
            }

            if (around is MemberDeclarationSyntax)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Notes what code reads; false where it lets an object out of sight.</summary>
    private bool Read(SyntaxNode code)
    {
        if (_compilation.ModelOf(code.SyntaxTree).GetOperation(code, _cancellationToken) is not { } whole)
        {
            return false;
        }

        var (variables, bound) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<SyntaxNode>());
        foreach (var operation in whole.DescendantsAndSelf())
        {
            if ((operation.Type is { } type && Holds(type) && !IsNull(operation) && !IsKept(operation))
                || (operation is ITypeOfOperation { TypeOperand: var named } && Holds(named))
                || (operation is IInvocationOperation { TargetMethod: var method } && method.TypeArguments.Any(Holds) && !IsOfDatabase(method)))
            {
                return false;
            }

            if (operation is IMemberReferenceOperation member && IsOfType(member.Member.ContainingType))
            {
                Note(member);
            }

            if (operation is ILocalReferenceOperation or IParameterReferenceOperation && operation.Type is { } held && Holds(held))
            {
                variables.Add(operation is ILocalReferenceOperation local ? local.Local.Name : ((IParameterReferenceOperation)operation).Parameter.Name);
                bound.Add(operation.Syntax);
            }
        }

        // Where code does not bind, the compiler leaves parts of it out.
        return !code.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => variables.Contains(n.Identifier.ValueText) && !bound.Contains(n) && !IsMemberName(n));
    }

    /// <summary>What a mapping says of a column is no read of it; that it is a key, an index or a filter, is.</summary>
    private bool ReadMapping(SyntaxNode code)
    {
        foreach (var member in _compilation.ModelOf(code.SyntaxTree).GetOperation(code, _cancellationToken)?.DescendantsAndSelf().OfType<IMemberReferenceOperation>() ?? [])
        {
            IOperation? around = member;
            while (around is not (null or IInvocationOperation))
            {
                around = around.Parent;
            }

            if (IsOfType(member.Member.ContainingType) && around is not IInvocationOperation { TargetMethod.Name: "Property" or "Ignore" })
            {
                _read.Add(member.Member.OriginalDefinition);
            }
        }

        return true;
    }

    private void Note(IMemberReferenceOperation member)
    {
        if (member.Parent is ISimpleAssignmentOperation written && written.Target == member)
        {
            return;
        }

        IOperation value = member;
        while (value.Parent is IConversionOperation or IParenthesizedOperation || (value.Parent is IConditionalAccessOperation access && access.WhenNotNull == value))
        {
            value = value.Parent;
        }

        if (value.Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var copy } } assignment && assignment.Value == value)
        {
            if (!_copied.TryGetValue(member.Member.OriginalDefinition, out var copies))
            {
                _copied.Add(member.Member.OriginalDefinition, copies = new(SymbolEqualityComparer.Default));
            }

            copies.Add(copy.OriginalDefinition);
        }
        else
        {
            _read.Add(member.Member.OriginalDefinition);
        }
    }

    /// <summary>True where what is done with an object, or with what holds some, shows nobody its members.</summary>
    private bool IsKept(IOperation value) => value.Parent switch
    {
        IConversionOperation or IParenthesizedOperation or IAwaitOperation or ICoalesceOperation or IConditionalOperation or ITranslatedQueryOperation
            when Holds(value.Parent.Type) => true,
        IConversionOperation conversion => IsNullTest(conversion) || IsHandler(value),
        IMemberReferenceOperation member => member.Instance == value && (IsOfType(value.Type) || IsCollection(member.Member.ContainingType)),
        IConditionalAccessOperation access => access.Operation == value || Holds(access.Type),
        ISimpleAssignmentOperation assignment => assignment.Target == value || assignment.Target is ILocalReferenceOperation or IParameterReferenceOperation or IDiscardOperation,
        IVariableInitializerOperation or IExpressionStatementOperation or IObjectCreationOperation { Initializer: not null } when value is not IDelegateCreationOperation => true,
        IForEachLoopOperation loop => loop.Collection == value,
        IBinaryOperation or IIsPatternOperation => IsNullTest(value),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } argument =>
            (IsOfDatabase(method) && value is not IDelegateCreationOperation { Target: not IAnonymousFunctionOperation })
            || (argument.Parameter?.OriginalDefinition.Type is { } taken && IsOfType(taken) && method.OriginalDefinition.DeclaringSyntaxReferences.Length > 0)
            || IsHandler(value),
        IInvocationOperation call => call.Instance == value && (IsOfDatabase(call.TargetMethod) || (IsOfType(call.TargetMethod.ContainingType) && call.TargetMethod is { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false })),
        _ => false,
    };

    /// <summary>True for what keeps entities, or walks them without a look into them: its results and lambdas are judged themselves.</summary>
    private bool IsOfDatabase(IMethodSymbol method)
    {
        var type = MetadataName.Of(method.ContainingType);
        return !_sets.IsEmpty
            && method.Name is not ("Entry" or "Attach" or "FromSql" or "FromSqlRaw" or "FromSqlInterpolated")
            && (type.StartsWith("System.Linq.", StringComparison.Ordinal) || type.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal));
    }

    private static bool IsCollection(INamedTypeSymbol type) => MetadataName.Of(type).StartsWith("System.Collections.", StringComparison.Ordinal);

    /// <summary>True for a lambda or method that is mapped to a route.</summary>
    private static bool IsHandler(IOperation value)
    {
        var outer = value;
        while (outer.Parent is IConversionOperation)
        {
            outer = outer.Parent;
        }

        return value is IDelegateCreationOperation && outer.Parent is IArgumentOperation { Parent: IInvocationOperation call } && Endpoints.HandlerOf(call) is not null;
    }

    private static bool IsNullTest(IOperation value) => value.Parent switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test => IsNull(test.LeftOperand) || IsNull(test.RightOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } => true,
        IConversionOperation conversion => IsNullTest(conversion),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "ThrowIfNull", ContainingType.Name: "ArgumentNullException" } } } => true,
        _ => false,
    };

    private static bool IsNull(IOperation value) => value.ConstantValue is { HasValue: true, Value: null } || (value is IConversionOperation { Operand: var inner } && IsNull(inner));

    private static bool IsMemberName(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
        _ => false,
    };

    private bool IsOfType(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _type);

    private bool Holds(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Holds(array.ElementType),
        INamedTypeSymbol named => IsOfType(named) || named.TypeArguments.Any(Holds) || (named.ContainingType is { TypeArguments.IsEmpty: false } outer && Holds(outer)),
        _ => false,
    };
}
