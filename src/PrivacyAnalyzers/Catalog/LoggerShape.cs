using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Catalog;

/// <summary>
/// Loggers that no file names, told by their shape: a type named like a logger, a method named like a level, a message and values.
/// </summary>
internal static class LoggerShape
{
    private static readonly SinkEntry Log = new("", "log", default);

    private static readonly ImmutableHashSet<string> Levels =
        ["Trace", "Verbose", "Debug", "Info", "Information", "Notice", "Warn", "Warning", "Error", "Exception", "Fatal", "Critical"];

    private static readonly ImmutableArray<string> Prefixes = ["Log", "Write", "Trace"];

    private static readonly ImmutableArray<string> Suffixes = ["Async", "Format", "Line", "Message", "Entry"];

    private static readonly ImmutableArray<string> TypeEndings = ["Logger", "Log", "LoggerExtensions", "LogExtensions", "LoggingExtensions"];

    /// <summary>The sink that a method without readable code seems to be; null where its shape is not a logger's.</summary>
    public static SinkEntry? SinkOf(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, ContainingType: { } type }
        && IsLevel(method.Name)
        && IsLogger(type)
        && method.Parameters.Any(p => p.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object)
        && !(type.ContainingNamespace?.ToDisplayString() + ".").StartsWith("System.", StringComparison.Ordinal)
            ? Log
            : null;

    /// <summary>
    /// The sink that a delegate is which takes an <c>ILogger</c> first, and an exception last or gives a scope back:
    /// what <c>LoggerMessage.Define</c> and <c>DefineScope</c> make; null for other delegates.
    /// </summary>
    /// <param name="invoke">The delegate's <c>Invoke</c>, with its type arguments.</param>
    public static SinkEntry? SinkOfDelegate(IMethodSymbol invoke) =>
        invoke is { MethodKind: MethodKind.DelegateInvoke, Parameters: [{ Type.Name: "ILogger" } first, .., var last] }
        && (last.Type.Name == "Exception" || invoke.ReturnType.Name == "IDisposable")
        && MetadataName.Of((INamedTypeSymbol)first.Type.OriginalDefinition) is "Microsoft.Extensions.Logging.ILogger" or "Microsoft.Extensions.Logging.ILogger`1"
            ? Log
            : null;

    /// <summary>The sink that a call seems to be whose method is missing, as in sources whose packages are not there: <c>_logger.Info(…)</c>.</summary>
    public static SinkEntry? SinkOfUnbound(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver }
        && IsLevel(name)
        && LastNameOf(receiver) is { } logger
        && (logger.TrimStart('_').ToLowerInvariant() is "log" or "logger" || IsNamedAsLogger(logger))
            ? Log
            : null;

    /// <summary>True for the name of a level, alone or with what is usual before and after it: <c>LogErrorAsync</c>.</summary>
    public static bool IsLevel(string method)
    {
        var level = Suffixes.FirstOrDefault(s => method.EndsWith(s, StringComparison.Ordinal)) is { } suffix ? method.Substring(0, method.Length - suffix.Length) : method;
        if (level is "Log" or "Write" || Levels.Contains(level))
        {
            return true;
        }

        return Prefixes.FirstOrDefault(p => level.StartsWith(p, StringComparison.Ordinal)) is { } prefix && Levels.Contains(level.Substring(prefix.Length));
    }

    private static bool IsLogger(INamedTypeSymbol type) => IsNamedAsLogger(type.Name);

    private static bool IsNamedAsLogger(string name) => TypeEndings.Any(e => name.EndsWith(e, StringComparison.Ordinal));

    private static string? LastNameOf(ExpressionSyntax receiver) => receiver switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
