using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>
/// Finds out which code can get at personal data: begins with what names some, and follows it to what names that, as long as data
/// really comes out of it. Where much of a program has to do with personal data, that is given up: then each function is asked
/// as the need arises.
/// </summary>
internal sealed class DataReachSearch
{
    /// <summary>With more functions than this that may get at data, names save little.</summary>
    private const int MaxMembers = 256;

    /// <summary>More rounds than this, each with what the one before found, are not made.</summary>
    private const int MaxRounds = 12;

    private readonly FlowEnvironment _environment;
    private readonly CancellationToken _cancellationToken;
    private readonly ImmutableArray<FileNames> _files;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<NamedMember> _members = [];

    /// <summary>Fields that code of their own type filled, by the type's name.</summary>
    private readonly HashSet<(string Type, string Field)> _filled = [];

    /// <summary>True once data comes out of what code uses without any name of this program.</summary>
    private bool _isUnnamed;

    /// <summary>All fields and properties by their types' names.</summary>
    private HashSet<(string Type, string Field)> Data => field ??= [.. _files.SelectMany(f => f.Members).Where(m => m.IsData).Select(m => (m.Type?.Name ?? "", m.Name))];

    private DataReachSearch(FlowEnvironment environment, CancellationToken cancellationToken)
    {
        (_environment, _cancellationToken) = (environment, cancellationToken);
        _files = FileNames.Of([.. environment.Compilation.SyntaxTrees], cancellationToken);
    }

    /// <summary>The world in which what has been found out is final: which code can get at data, and the summaries from which that is known.</summary>
    public static FlowEnvironment Settle(FlowEnvironment environment, CancellationToken cancellationToken)
    {
        if (MayBeAnywhere(environment))
        {
            return environment.Within(DataReach.Everywhere);
        }

        return new DataReachSearch(environment, cancellationToken).Run() ?? environment.Within(DataReach.Everywhere);
    }

    /// <summary>True where something other than this program's code and names brings data into it.</summary>
    private static bool MayBeAnywhere(FlowEnvironment environment) =>
        environment.Referenced.HoldPersonalData || !environment.IsClassifiedByCode;

    private FlowEnvironment? Run()
    {
        if (_files.Sum(f => f.Members.Count(m => m.PersonalVariables.Length > 0)) > MaxMembers || !ReadSources() || new PersonalAssemblies(_environment.Compilation, IsSource).Any(_cancellationToken))
        {
            return null;
        }

        for (var round = 0; round < MaxRounds; round++)
        {
            if (!SpreadThroughTypes() || !FindMembers())
            {
                return null;
            }

            var settled = _environment.Within(new DataReach(_members, _names));
            var hasMore = Follow(settled);
            if (_isUnnamed)
            {
                return null;
            }

            if (!hasMore)
            {
                return settled;
            }
        }

        return null;
    }

    private bool IsSource(ISymbol symbol) => symbol is IPropertySymbol or IFieldSymbol && _environment.SourceOf(symbol, symbol, _cancellationToken) is not null;

    /// <summary>The names of what is personal data by itself; false where some may have any name, or there are too many.</summary>
    private bool ReadSources()
    {
        foreach (var source in _environment.Catalog.Sources)
        {
            if (!ReadSource(source))
            {
                return false;
            }
        }

        var sources = 0;
        foreach (var file in _files)
        {
            foreach (var member in file.Members)
            {
                if ((member.MayBePersonal || member.HasAttributes) && SymbolsOf(member).Any(s => IsPersonal(s)))
                {
                    _names.Add(member.Name);
                    if (member is { IsData: true, Type: { } type })
                    {
                        _types.Add(type.Name);
                    }

                    if (++sources > MaxMembers)
                    {
                        return false;
                    }
                }
            }

            foreach (var type in file.Types)
            {
                if (type.HasAttributes && SymbolOf(type.Declaration) is { } symbol && _environment.SourceOf(symbol, symbol, _cancellationToken) is not null)
                {
                    _types.Add(type.Name);
                }
            }
        }

        return true;
    }

    private bool IsPersonal(ISymbol symbol)
    {
        if (symbol is IMethodSymbol method)
        {
            foreach (var parameter in method.Parameters)
            {
                if (!parameter.GetAttributes().IsEmpty && _environment.SourceOf(parameter, method, _cancellationToken) is not null)
                {
                    _names.Add(parameter.Name);
                }
            }
        }

        return _environment.SourceOf(symbol, symbol, _cancellationToken) is not null;
    }

    /// <summary>Notes the name of an API that gives personal data; false where code may get at it without a name of this program.</summary>
    private bool ReadSource(SourceEntry source)
    {
        if (!source.Through.IsEmpty)
        {
            return !source.Through.Any(IsUsed);
        }

        var (type, name) = CatalogNames.Parts(source.Method);
        var isPrefix = source.Method.EndsWith("*", StringComparison.Ordinal);
        ImmutableArray<INamedTypeSymbol> types = type.Length == 0 ? [] : _environment.Compilation.GetTypesByMetadataName(type);
        if (type.Length > 0 && types.IsEmpty)
        {
            return true;
        }

        if (isPrefix || name.Length == 0)
        {
            return false;
        }

        var isDeclaredHere = types.Any(t => SymbolEqualityComparer.Default.Equals(t.ContainingAssembly, _environment.Assembly));
        if (!source.Method.StartsWith("M:", StringComparison.Ordinal))
        {
            // An object that is handed on whole names none of its members.
            _types.UnionWith(types.Select(t => t.Name));
            if (!isDeclaredHere)
            {
                return false;
            }
        }

        _names.Add(name);
        return true;
    }

    private bool IsUsed(string through) =>
        through.StartsWith("T:", StringComparison.Ordinal)
            ? !_environment.Compilation.GetTypesByMetadataName(through.Substring(2)).IsEmpty
            : _files.Any(f => f.Has(through));

    /// <summary>What holds, takes or gives an object with personal data is personal by its type; false where that are too many.</summary>
    private bool SpreadThroughTypes()
    {
        if (_types.Count == 0)
        {
            return true;
        }

        int known;
        do
        {
            known = _types.Count + _names.Count;
            foreach (var file in _files)
            {
                foreach (var type in file.Types)
                {
                    if (!_types.Contains(type.Name) && type.Header.Any(_types.Contains))
                    {
                        _types.Add(type.Name);
                    }
                }

                foreach (var member in file.Members)
                {
                    if (member.Types.Length > 0 && member.Types.Any(_types.Contains))
                    {
                        _names.Add(member.Name);
                        if (member is { IsData: true, Type: { } type })
                        {
                            _types.Add(type.Name);
                        }
                    }
                }
            }
        }
        while (known != _types.Count + _names.Count && _types.Count <= MaxMembers);

        return _types.Count <= MaxMembers;
    }

    /// <summary>Finds the members in which one of the names stands; false where they are too many.</summary>
    private bool FindMembers()
    {
        foreach (var file in _files)
        {
            var hasName = _names.Any(file.Has) || _types.Any(file.Has);
            foreach (var member in file.Members)
            {
                if (member.PersonalVariables.Length > 0
                    || (hasName && (Array.Exists(member.Names, n => _names.Contains(n) || _types.Contains(n)) || IsWithin(member.Type)))
                    || (_filled.Count > 0 && member.Type is { Name: var own } && Array.Exists(member.Names, n => _filled.Contains((own, n)))))
                {
                    _members.Add(member);
                }
            }
        }

        return _members.Count <= MaxMembers;
    }

    /// <summary>True within a type that is personal itself: its code names its members, or those of its base, as it likes.</summary>
    private bool IsWithin(NamedType? type)
    {
        for (; type is not null; type = type.Outer)
        {
            if (_types.Contains(type.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Asks each of the members whether data comes out of it, and notes the names by which others get at that; false where there are no new ones.</summary>
    private bool Follow(FlowEnvironment settled)
    {
        var known = _names.Count + _types.Count + _filled.Count;
        foreach (var member in _members)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            foreach (var symbol in SymbolsOf(member))
            {
                foreach (var body in BodiesOf(symbol, member))
                {
                    if (Follow(body, settled))
                    {
                        _filled.UnionWith(ChangedIn(member).Select(n => (member.Type?.Name ?? "", n)).Where(Data.Contains));
                    }
                }
            }
        }

        return known != _names.Count + _types.Count + _filled.Count;
    }

    /// <summary>True where data comes out of the function: the names by which others get at it are noted.</summary>
    private bool Follow(FunctionBody body, FlowEnvironment settled)
    {
        var gives = settled.Relevance.GivesData(body, _cancellationToken);
        if (settled.Summaries.TryGetValue(new FunctionVariant(body, Active: 0), out var summary))
        {
            // A function in a static field may bring data when it is called.
            _names.UnionWith(summary.Statics.Where(s => gives || s.Value.Objects.Any(o => o.Function is not null)).Select(s => (s.Field.AssociatedSymbol ?? s.Field).Name));
        }

        if (!gives)
        {
            return false;
        }

        var named = (body.Symbol as IMethodSymbol)?.AssociatedSymbol ?? body.Symbol;
        if (IsNamedWhereUsed(named))
        {
            _names.Add(SimpleNameOf(named));
            return true;
        }

        // An operator, a constructor, what foreach or await calls: who uses it has a name of its type, or of what that derives from.
        for (var type = named.ContainingType; type is not null; type = type.BaseType)
        {
            AddType(type);
        }

        foreach (var implemented in named.ContainingType?.AllInterfaces ?? [])
        {
            AddType(implemented);
        }

        // An extension is used on what has no name of this program: a sequence, or anything.
        _isUnnamed |= named.ContainingType is null or { IsStatic: true } or { Name: "" };
        _names.Add(SimpleNameOf(named));
        return true;
    }

    private void AddType(ITypeSymbol type)
    {
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _environment.Assembly))
        {
            _types.Add(type.Name);
        }
    }

    /// <summary>True for what code uses by its name only.</summary>
    private static bool IsNamedWhereUsed(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.ReducedExtension } method =>
            SimpleNameOf(method) is not ("ToString" or "GetEnumerator" or "GetAsyncEnumerator" or "GetAwaiter" or "GetResult" or "MoveNext" or "MoveNextAsync" or "Dispose" or "DisposeAsync" or "Deconstruct" or "Add" or "Slice"
                or "Select" or "SelectMany" or "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "GroupBy" or "Join" or "GroupJoin" or "Cast" or "Create"),
        IPropertySymbol { IsIndexer: false } property => property.Name is not ("Current" or "Length" or "Count" or "IsCompleted"),
        IFieldSymbol or IEventSymbol => true,
        _ => false,
    };

    private static string SimpleNameOf(ISymbol symbol) => symbol.Name.Substring(symbol.Name.LastIndexOf('.') + 1);

    private readonly Dictionary<NamedMember, string[]> _changed = [];

    /// <summary>The names that a member's code assigns, calls upon or passes by reference, but for its own variables.</summary>
    private string[] ChangedIn(NamedMember member)
    {
        if (!_changed.TryGetValue(member, out var names))
        {
            var changed = new HashSet<string>(StringComparer.Ordinal);
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (var node in member.Code.SelectMany(c => c.DescendantNodesAndSelf()))
            {
                switch (node)
                {
                    case IdentifierNameSyntax name when StaticFields.IsChanged(name):
                        changed.Add(name.Identifier.ValueText);
                        break;
                    case ParameterSyntax parameter:
                        own.Add(parameter.Identifier.ValueText);
                        break;
                    case VariableDeclaratorSyntax variable:
                        own.Add(variable.Identifier.ValueText);
                        break;
                    case SingleVariableDesignationSyntax variable:
                        own.Add(variable.Identifier.ValueText);
                        break;
                }
            }

            changed.ExceptWith(own);
            _changed.Add(member, names = [.. changed]);
        }

        return names;
    }

    private ISymbol? SymbolOf(SyntaxNode declaration) => _environment.Bodies.ModelOf(declaration.SyntaxTree).GetDeclaredSymbol(declaration, _cancellationToken);

    /// <summary>What a declaration declares: of a field or positional parameter, what holds its values; of a type, its constructors.</summary>
    private IEnumerable<ISymbol> SymbolsOf(NamedMember member) => SymbolOf(member.Declaration) switch
    {
        null => [],
        INamedTypeSymbol type => type.InstanceConstructors,
        var symbol => [symbol],
    };

    private IEnumerable<FunctionBody> BodiesOf(ISymbol symbol, NamedMember member)
    {
        var found = symbol switch
        {
            IMethodSymbol method => [method],
            IPropertySymbol property => [property.GetMethod, property.SetMethod],
            IEventSymbol happening => [happening.AddMethod, happening.RemoveMethod],
            _ => ImmutableArray<IMethodSymbol?>.Empty,
        };
        foreach (var method in found)
        {
            if (method is not null && _environment.Bodies.Of(method, _cancellationToken) is { } body)
            {
                yield return body;
            }
        }

        if (!member.IsData)
        {
            yield break;
        }

        // An initialiser runs by itself and in each constructor.
        foreach (var initializer in _environment.StaticFields.BodiesAt(member.Declaration, _cancellationToken))
        {
            yield return initializer;
        }

        foreach (var constructor in symbol.ContainingType?.Constructors ?? [])
        {
            if (constructor.IsStatic == member.IsStatic && _environment.Bodies.Of(constructor, _cancellationToken) is { } body)
            {
                yield return body;
            }
        }
    }
}
