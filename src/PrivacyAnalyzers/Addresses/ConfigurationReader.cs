using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Addresses;

/// <summary>Tells what <c>configuration["A:B"]</c> and members of options classes are, from the settings files.</summary>
/// <param name="settings">The files.</param>
/// <param name="sections">The configuration sections that options classes are bound to, by the full name of the class.</param>
internal sealed class ConfigurationReader(AppSettings settings, Func<INamedTypeSymbol, string?> sections)
{
    /// <summary>The configured value of an expression; null where it is no configuration, or no file has it.</summary>
    public string? ValueOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        KeyOf(expression, model, cancellationToken) is { } key ? settings.Find(key) : null;

    /// <summary>What <c>configuration.GetValue("A", otherwise)</c> gives where no file has it; null where the call gives no such value, or is another.</summary>
    public static ExpressionSyntax? DefaultOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetValue", Expression: var source }, ArgumentList.Arguments: [_, { Expression: var otherwise }] }
        && SectionOf(source, model, cancellationToken) is not null
            ? otherwise
            : null;

    /// <summary>The key of the section that an expression such as <c>configuration.GetSection("A")</c> gives; "" for the whole configuration, null for anything else.</summary>
    public static string? SectionOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetSection" or "GetRequiredSection", Expression: var outer }, ArgumentList.Arguments: [var name] }
            && model.GetConstantValue(name.Expression, cancellationToken) is { HasValue: true, Value: string section })
        {
            return SectionOf(outer, model, cancellationToken) is { } path ? Join(path, section) : null;
        }

        if (model.GetSymbolInfo(expression, cancellationToken).Symbol is ILocalSymbol { Type.Name: "IConfigurationSection", DeclaringSyntaxReferences: [var variable] }
            && variable.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value })
        {
            return SectionOf(value, model, cancellationToken);
        }

        return model.GetTypeInfo(expression, cancellationToken).Type?.Name is "IConfiguration" or "IConfigurationRoot" or "IConfigurationManager" or "ConfigurationManager" ? "" : null;
    }

    private static string Join(string section, string name) => section.Length == 0 ? name : section + ":" + name;

    private string? KeyOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (expression)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [var index] } element:
                return Within(element.Expression, index.Expression);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetValue", Expression: var source }, ArgumentList.Arguments: [var key, ..] }:
                return Within(source, key.Expression);
            case MemberAccessExpressionSyntax access when model.GetSymbolInfo(access, cancellationToken).Symbol is IPropertySymbol property:
                // options.Value.Mail.Address: what is outside decides what is inside.
                return (KeyOf(access.Expression, model, cancellationToken) is { } holder ? holder : sections(property.ContainingType)) is { } bound
                    ? Join(bound, property.Name)
                    : null;
            case IdentifierNameSyntax or MemberBindingExpressionSyntax when model.GetSymbolInfo(expression, cancellationToken).Symbol is IPropertySymbol own:
                return sections(own.ContainingType) is { } section ? Join(section, own.Name) : null;
            default:
                return null;
        }

        string? Within(ExpressionSyntax holder, ExpressionSyntax name) =>
            model.GetConstantValue(name, cancellationToken) is { HasValue: true, Value: string text } && SectionOf(holder, model, cancellationToken) is { } section
                ? Join(section, text)
                : null;
    }
}
