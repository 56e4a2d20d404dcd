using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Facts;

/// <summary>Reads from the configuration of EF Core's model which members it stores converted: <c>Property(c =&gt; c.Number).HasConversion(…)</c>.</summary>
internal static class ConvertedMembers
{
    private const string Configuration = "Microsoft.EntityFrameworkCore.IEntityTypeConfiguration`1";

    private static readonly string[] Conversions = ["HasConversion", "HaveConversion", "IsEncrypted"];

    /// <summary>The names of the members, and of the types whose values are converted wherever they are stored.</summary>
    /// <param name="dbContext">The context; a configuration of its own counts whichever context uses it.</param>
    /// <param name="compilation">The code.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static HashSet<string> Of(INamedTypeSymbol dbContext, Compilation compilation, CancellationToken cancellationToken)
    {
        var configurations = compilation.GetSymbolsWithName("Configure", SymbolFilter.Member, cancellationToken).Where(m => MetadataName.Inherits(m.ContainingType, Configuration));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in configurations.Append(dbContext).SelectMany(s => s.DeclaringSyntaxReferences))
        {
            foreach (var call in reference.GetSyntax(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call.Expression is MemberAccessExpressionSyntax { Expression: var chain, Name.Identifier.ValueText: var name } && Conversions.Contains(name))
                {
                    names.UnionWith(NamesIn(chain));
                }
            }
        }

        return names;
    }

    /// <summary>What the calls before it are about: <c>Property(c =&gt; c.Number)</c>, <c>Property("Number")</c>, <c>Properties&lt;Secret&gt;()</c>.</summary>
    private static IEnumerable<string> NamesIn(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name, Expression: var before }, ArgumentList.Arguments: var arguments })
        {
            if (name.Identifier.ValueText is "Property" or "ComplexProperty")
            {
                foreach (var argument in arguments)
                {
                    switch (argument.Expression)
                    {
                        case LambdaExpressionSyntax { Body: MemberAccessExpressionSyntax member }:
                            yield return member.Name.Identifier.ValueText;
                            break;
                        case LiteralExpressionSyntax literal:
                            yield return literal.Token.ValueText;
                            break;
                        case InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: MemberAccessExpressionSyntax named }] }:
                            yield return named.Name.Identifier.ValueText;
                            break;
                    }
                }
            }
            else if (name is GenericNameSyntax { Identifier.ValueText: "Properties", TypeArgumentList.Arguments: [SimpleNameSyntax type] })
            {
                yield return type.Identifier.ValueText;
            }

            chain = before;
        }
    }
}
