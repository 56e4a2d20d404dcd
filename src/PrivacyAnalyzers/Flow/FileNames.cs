using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>The names that stand in a file, by the declarations in which they stand. Nothing is bound; what is learnt of a file serves later compilations, too.</summary>
internal sealed class FileNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileNames> Known = new();

    private readonly HashSet<string> _all = new(StringComparer.Ordinal);

    private FileNames(SyntaxTree tree, CancellationToken cancellationToken)
    {
        Tree = tree;
        var reader = new Reader(this, cancellationToken);
        reader.Read((CompilationUnitSyntax)tree.GetRoot(cancellationToken));
        Types = reader.Types.ToImmutable();
        Members = reader.Members.ToImmutable();
    }

    public SyntaxTree Tree { get; }

    /// <summary>The types that are declared in the file, delegates and aliases of types among them.</summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>All that holds code, or data.</summary>
    public ImmutableArray<NamedMember> Members { get; }

    /// <summary>The names of several files, in their order, read side by side: whoever asks waits for all of them.</summary>
    public static ImmutableArray<FileNames> Of(ImmutableArray<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        var files = new FileNames[trees.Length];
        Parallel.For(0, trees.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => files[i] = Of(trees[i], cancellationToken));
        return [.. files];
    }

    public static FileNames Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known))
        {
            return known;
        }

        var made = new FileNames(tree, cancellationToken);
        return Known.GetValue(tree, _ => made);
    }

    /// <summary>True where the name stands anywhere in the file's code.</summary>
    public bool Has(string name) => _all.Contains(name);

    private sealed class Reader(FileNames file, CancellationToken cancellationToken)
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);
        private readonly HashSet<string> _personal = new(StringComparer.Ordinal);

        /// <summary>What the vocabulary says of each name of this file.</summary>
        private readonly Dictionary<string, Confidence?> _confidence = new(StringComparer.Ordinal);

        public ImmutableArray<NamedType>.Builder Types { get; } = ImmutableArray.CreateBuilder<NamedType>();

        public ImmutableArray<NamedMember>.Builder Members { get; } = ImmutableArray.CreateBuilder<NamedMember>();

        public void Read(CompilationUnitSyntax unit)
        {
            ReadAliases(unit.Usings);
            if (unit.Members.Any(SyntaxKind.GlobalStatement))
            {
                Add(unit, "", null, [], unit.Members.Where(m => m.IsKind(SyntaxKind.GlobalStatement)));
            }

            Read(unit.Members, null);
        }

        private void ReadAliases(SyntaxList<UsingDirectiveSyntax> usings)
        {
            foreach (var alias in usings)
            {
                if (alias.Alias is { Name.Identifier.ValueText: var name })
                {
                    Types.Add(new(alias, name, null) { Header = NamesIn([alias]) });
                }
            }
        }

        private void Read(SyntaxList<MemberDeclarationSyntax> members, NamedType? type)
        {
            foreach (var member in members)
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (member)
                {
                    case BaseNamespaceDeclarationSyntax names:
                        ReadAliases(names.Usings);
                        Read(names.Members, null);
                        break;
                    case TypeDeclarationSyntax declaration:
                        ReadType(declaration, type);
                        break;
                    case DelegateDeclarationSyntax function:
                        Types.Add(new(function, function.Identifier.ValueText, type) { Header = NamesIn([function]) });
                        break;
                    case BaseFieldDeclarationSyntax field:
                        ReadField(field, type);
                        break;
                    case BasePropertyDeclarationSyntax property:
                        Add(property, NameOf(property), type, NamesIn([property.Type]), [property], IsData(property), IsStatic(property), property.AttributeLists.Count > 0);
                        break;
                    case MethodDeclarationSyntax method:
                        Add(method, method.Identifier.ValueText, type, NamesIn([method.ReturnType, method.ParameterList, .. method.ConstraintClauses]), [method]);
                        break;
                    case BaseMethodDeclarationSyntax other:
                        Add(other, NameOf(other), type, NamesIn([other.ParameterList]), [other]);
                        break;
                    case EnumDeclarationSyntax or GlobalStatementSyntax:
                        break;
                    default:
                        Add(member, "", type, [], [member]);
                        break;
                }
            }
        }

        private void ReadType(TypeDeclarationSyntax declaration, NamedType? outer)
        {
            List<SyntaxNode> header = [.. declaration.ConstraintClauses];
            if (declaration.BaseList is { } bases)
            {
                header.Add(bases);
            }

            var parameters = declaration.ParameterList;
            if (parameters is not null)
            {
                header.Add(parameters);
            }

            file._all.Add(declaration.Identifier.ValueText);
            var type = new NamedType(declaration, declaration.Identifier.ValueText, outer) { Header = NamesIn(header), HasAttributes = declaration.AttributeLists.Count > 0 };
            Types.Add(type);
            foreach (var parameter in parameters?.Parameters ?? [])
            {
                Add(parameter, parameter.Identifier.ValueText, type, NamesIn(parameter.Type is { } of ? [of] : []), [parameter], isData: true, hasAttributes: parameter.AttributeLists.Count > 0);
            }

            if (parameters is not null || declaration.BaseList is not null)
            {
                // The code of a primary constructor.
                Add(declaration, type.Name, type, type.Header, header);
            }

            Read(declaration.Members, type);
        }

        private void ReadField(BaseFieldDeclarationSyntax field, NamedType? type)
        {
            var types = NamesIn([field.Declaration.Type]);
            foreach (var variable in field.Declaration.Variables)
            {
                Add(variable, variable.Identifier.ValueText, type, types, [field.Declaration.Type, variable], isData: !field.Modifiers.Any(SyntaxKind.ConstKeyword), IsStatic(field), field.AttributeLists.Count > 0);
            }
        }

        private void Add(SyntaxNode declaration, string name, NamedType? type, string[] types, IEnumerable<SyntaxNode> code, bool isData = false, bool isStatic = false, bool hasAttributes = false)
        {
            _personal.Clear();
            var names = NamesIn(code);
            Members.Add(new(declaration, name, type, types, names)
            {
                PersonalVariables = _personal.Count == 0 ? [] : [.. _personal],
                IsData = isData,
                IsStatic = isStatic,
                MayBePersonal = isData && (hasAttributes || type is { HasAttributes: true } || Vocabulary.Default.MaySay(name) || IsLabelled(declaration)),
                HasAttributes = hasAttributes || (declaration is BaseMethodDeclarationSyntax method && (method.AttributeLists.Any(l => l.Target is not null) || method.ParameterList.Parameters.Any(p => p.AttributeLists.Count > 0))),
            });
        }

        private string[] NamesIn(IEnumerable<SyntaxNode> nodes)
        {
            _names.Clear();
            foreach (var node in nodes)
            {
                foreach (var token in node.DescendantTokens())
                {
                    if (token.RawKind != (int)SyntaxKind.IdentifierToken)
                    {
                        continue;
                    }

                    var name = token.ValueText;
                    if (name.Length > 0 && _names.Add(name))
                    {
                        file._all.Add(name);
                    }

                    if (DeclaresPersonal(token.Parent, name))
                    {
                        _personal.Add(name);
                    }
                }
            }

            return [.. _names];
        }

        /// <summary>True for a variable whose name, or an attribute, may say that it holds personal data.</summary>
        private bool DeclaresPersonal(SyntaxNode? declaration, string name) => declaration switch
        {
            ParameterSyntax { Parent.Parent: not MemberDeclarationSyntax, AttributeLists.Count: > 0 } or LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } => true,
            ParameterSyntax or VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax => ConfidenceOf(name) == Confidence.High,
            _ => false,
        };

        private Confidence? ConfidenceOf(string name)
        {
            if (!_confidence.TryGetValue(name, out var known))
            {
                _confidence.Add(name, known = Vocabulary.Default.Match(name)?.Confidence);
            }

            return known;
        }

        /// <summary>True for a member whose documentation is Japanese: that is most often the field's very label.</summary>
        private static bool IsLabelled(SyntaxNode declaration)
        {
            var node = declaration is VariableDeclaratorSyntax { Parent.Parent: { } field } ? field : declaration;
            return node.HasLeadingTrivia && node.GetLeadingTrivia().ToFullString().Any(c => c > '\u3000');
        }

        private static bool IsData(BasePropertyDeclarationSyntax property) => property is PropertyDeclarationSyntax;

        private static bool IsStatic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.StaticKeyword);

        private static string NameOf(BasePropertyDeclarationSyntax property) => property switch
        {
            PropertyDeclarationSyntax named => named.Identifier.ValueText,
            EventDeclarationSyntax named => named.Identifier.ValueText,
            _ => "",
        };

        private static string NameOf(BaseMethodDeclarationSyntax method) => method is ConstructorDeclarationSyntax constructor ? constructor.Identifier.ValueText : "";
    }
}

/// <summary>The declaration of a type, or a part of one.</summary>
/// <param name="Declaration">Where it stands.</param>
/// <param name="Name">Its simple name; "" where it has none.</param>
/// <param name="Outer">The type around it; null where there is none.</param>
internal sealed record NamedType(SyntaxNode Declaration, string Name, NamedType? Outer)
{
    /// <summary>The names in its bases, constraints and primary parameters; of an alias or delegate, all.</summary>
    public string[] Header { get; init; } = [];

    public bool HasAttributes { get; init; }
}

/// <summary>The declaration of a member.</summary>
/// <param name="Declaration">Where it stands; of a field, its declarator; of a primary constructor, the type's.</param>
/// <param name="Name">Its simple name; "" for what code need not name to use it.</param>
/// <param name="Type">The type around it; null for statements without one.</param>
/// <param name="Types">The names in the types of its signature.</param>
/// <param name="Names">All names in it, its own too.</param>
internal sealed record NamedMember(SyntaxNode Declaration, string Name, NamedType? Type, string[] Types, string[] Names)
{
    /// <summary>The variables that it declares whose names alone say that they hold personal data.</summary>
    public string[] PersonalVariables { get; init; } = [];

    /// <summary>True for a field or property, also a positional one.</summary>
    public bool IsData { get; init; }

    public bool IsStatic { get; init; }

    /// <summary>True for a field or property that has a name, attribute or label by which it may be personal data.</summary>
    public bool MayBePersonal { get; init; }

    /// <summary>True where it, its result or a parameter carries an attribute.</summary>
    public bool HasAttributes { get; init; }

    /// <summary>Its code, without that of other members which the declaration holds.</summary>
    public IEnumerable<SyntaxNode> Code => Declaration switch
    {
        TypeDeclarationSyntax type => new SyntaxNode?[] { type.ParameterList, type.BaseList }.OfType<SyntaxNode>(),
        CompilationUnitSyntax unit => unit.Members.Where(m => m.IsKind(SyntaxKind.GlobalStatement)),
        _ => [Declaration],
    };
}
