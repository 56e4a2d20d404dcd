using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Flow;

/// <summary>Finds the code of methods, constructors, accessors and operators of one compilation. Thread-safe; remembers.</summary>
internal sealed class MethodBodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, FunctionBody?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The code of a method's definition; null where it has none here.</summary>
    public FunctionBody? Of(IMethodSymbol method, CancellationToken cancellationToken) =>
        _known.TryGetValue(method, out var known) ? known : _known.GetOrAdd(method, Find(method, cancellationToken));

    /// <summary>True for a property whose values are stored and read as a field's are: an accessor without code.</summary>
    public bool HasCode(IMethodSymbol? accessor, CancellationToken cancellationToken) => accessor is not null && Of(accessor.OriginalDefinition, cancellationToken) is not null;

    /// <summary>True for the static method behind a member of a C# 14 extension block: its first argument is the block's receiver.</summary>
    public static bool IsExtensionImplementation(IMethodSymbol method) =>
        method.IsStatic && method.ContainingType is { IsStatic: true } && method.DeclaringSyntaxReferences is [var reference, ..]
        && reference.GetSyntax() is MethodDeclarationSyntax { Parent: TypeDeclarationSyntax { RawKind: ExtensionBlock } };

    /// <summary>SyntaxKind.ExtensionBlockDeclaration, which this version of Roslyn has no name for.</summary>
    private const int ExtensionBlock = 9079;

    private FunctionBody? Find(IMethodSymbol method, CancellationToken cancellationToken)
    {
        // Of a partial method, the part with the code; referenced projects may be here as source in an editor, and are not read.
        method = method.PartialImplementationPart ?? method;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
        {
            return null;
        }

        if (method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor)
        {
            return ConstructorOf(method, cancellationToken);
        }

        return CodeOf(method, cancellationToken) is { } code ? new FunctionBody(method, method, [code]) : null;
    }

    private IOperation? CodeOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var code = reference.GetSyntax(cancellationToken) switch
            {
                BaseMethodDeclarationSyntax { Body: not null } or BaseMethodDeclarationSyntax { ExpressionBody: not null } => reference.GetSyntax(cancellationToken),
                AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null } => reference.GetSyntax(cancellationToken),
                ArrowExpressionClauseSyntax or CompilationUnitSyntax => reference.GetSyntax(cancellationToken),
                PropertyDeclarationSyntax { ExpressionBody: { } body } => body,
                IndexerDeclarationSyntax { ExpressionBody: { } body } => body,
                _ => null,
            };
            if (code is not null)
            {
                return Operation(code, cancellationToken);
            }
        }

        return null;
    }

    private FunctionBody? ConstructorOf(IMethodSymbol constructor, CancellationToken cancellationToken)
    {
        var type = constructor.ContainingType;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<IOperation>();
        IMethodSymbol? implicitBase = null;
        ImmutableArray<(IParameterSymbol, ISymbol)> primary = [];
        var declaration = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        var callsAnother = declaration is ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer };
        if (!callsAnother)
        {
            AddInitializers(type, constructor.IsStatic, parts, cancellationToken);
        }

        if (declaration is TypeDeclarationSyntax { ParameterList: not null } primaryDeclaration)
        {
            primary = PrimaryParametersOf(constructor);
            if (Operation(primaryDeclaration, cancellationToken) is { } initializer)
            {
                parts.Add(initializer);
            }
            else if (primaryDeclaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } baseCall && Operation(baseCall, cancellationToken) is { } call)
            {
                parts.Add(call);
            }
        }
        else if (declaration is ConstructorDeclarationSyntax { } code && Operation(code, cancellationToken) is { } body)
        {
            parts.Add(body);
        }

        if (!constructor.IsStatic && declaration is not ConstructorDeclarationSyntax { Initializer: not null } and not TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax, ..] })
        {
            implicitBase = type.BaseType?.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty);
        }

        return new FunctionBody(constructor, constructor, parts.ToImmutable()) { ImplicitBase = implicitBase, PrimaryParameters = primary };
    }

    private void AddInitializers(INamedTypeSymbol type, bool isStatic, ImmutableArray<IOperation>.Builder parts, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration)
            {
                continue;
            }

            foreach (var member in declaration.Members)
            {
                if (member.Modifiers.Any(SyntaxKind.ConstKeyword) || member.Modifiers.Any(SyntaxKind.StaticKeyword) != isStatic)
                {
                    continue;
                }

                if (member is BaseFieldDeclarationSyntax field)
                {
                    foreach (var variable in field.Declaration.Variables)
                    {
                        Add(variable.Initializer);
                    }
                }
                else if (member is PropertyDeclarationSyntax property)
                {
                    Add(property.Initializer);
                }
            }
        }

        void Add(EqualsValueClauseSyntax? initializer)
        {
            if (initializer is not null and not { Value.RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.NumericLiteralExpression }
                && Operation(initializer, cancellationToken) is { } operation)
            {
                parts.Add(operation);
            }
        }
    }

    private static ImmutableArray<(IParameterSymbol, ISymbol)> PrimaryParametersOf(IMethodSymbol constructor) =>
    [
        .. constructor.Parameters.Select(p => (p, (ISymbol?)(constructor.ContainingType.IsRecord
            ? constructor.ContainingType.GetMembers(p.Name).OfType<IPropertySymbol>().FirstOrDefault(m => m.DeclaringSyntaxReferences.Any(r => p.DeclaringSyntaxReferences.Any(d => d.Span == r.Span)))
            : null) ?? p)),
    ];

    /// <summary>What the driver knows of a file of this compilation.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) => compilation.ModelOf(tree);

    private IOperation? Operation(SyntaxNode syntax, CancellationToken cancellationToken) =>
        compilation.ContainsSyntaxTree(syntax.SyntaxTree) ? ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) : null;
}
