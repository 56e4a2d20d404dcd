using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>Finds sources that are nested so deeply that the compiler's parser or binder would overflow its stack, which ends the process.</summary>
internal static class NestingDepth
{
    /// <summary>Many times what anybody nests, and less than what the parser stands on a stack of 1.5 MB.</summary>
    public const int Bound = 1_000;

    /// <summary>A chain of 2,000 calls, each a call and a member; the compiler stands 5,000 of them.</summary>
    public const int NodeBound = 4_000;

    /// <summary>The line, counted from 1, on which brackets, type arguments, <c>#if</c> or a repeated word (<c>not not …</c>) are nested more than <see cref="Bound"/> deep; 0 where none is.</summary>
    /// <remarks>Strings and comments are counted as code: what is nested as deeply there is no source that people wrote, either.</remarks>
    public static int FirstLineBeyondBound(string text)
    {
        var (line, brackets, types, conditions, repeats) = (1, 0, 0, 0, 0);
        var word = ReadOnlySpan<char>.Empty;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n':
                    line++;
                    break;
                case '(' or '[':
                    brackets++;
                    break;
                case ')' or ']':
                    brackets--;
                    break;
                case '{':
                    brackets++;
                    types = 0;
                    break;
                case '}':
                    brackets--;
                    types = 0;
                    break;
                case ';':
                    // "a < b" opens nothing, and no type argument holds a semicolon.
                    types = 0;
                    break;
                case '<':
                    types++;
                    break;
                case '>' when types > 0:
                    types--;
                    break;
                case '#':
                    conditions += Directive(text.AsSpan(i + 1));
                    break;
                case >= 'a' and <= 'z':
                    var next = WordAt(text, i);
                    repeats = next.SequenceEqual(word) ? repeats + 1 : 0;
                    word = next;
                    i += next.Length - 1;
                    if (repeats > Bound)
                    {
                        return line;
                    }

                    continue;
                case ' ' or '\t' or '\r':
                    continue;
            }

            if (text[i] != '\n')
            {
                word = [];
            }

            if (brackets > Bound || types > Bound || conditions > Bound)
            {
                return line;
            }

            brackets = Math.Max(brackets, 0);
        }

        return 0;
    }

    /// <summary>A node nested more than <see cref="NodeBound"/> deep; null where there is none.</summary>
    /// <remarks>A sum of many parts is no nesting: the compiler walks it in a loop.</remarks>
    public static SyntaxNode? FirstNodeBeyondBound(SyntaxNode root)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>([(root, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > NodeBound)
            {
                return next.Node;
            }

            var depth = next.Node is BinaryExpressionSyntax { Left: BinaryExpressionSyntax } ? next.Depth : next.Depth + 1;
            foreach (var child in next.Node.ChildNodes())
            {
                open.Push((child, depth));
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> WordAt(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    /// <summary>1 for <c>#if</c>, -1 for <c>#endif</c>, 0 for all else.</summary>
    private static int Directive(ReadOnlySpan<char> afterHash)
    {
        var name = afterHash.TrimStart(" \t");
        return name.StartsWith("if", StringComparison.Ordinal) ? 1 : name.StartsWith("endif", StringComparison.Ordinal) ? -1 : 0;
    }
}
