using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV4006: a package of a known third party is referenced and not declared, even before any data reaches it.</summary>
internal static class ServiceReferenced
{
    /// <summary>The findings in <c>privacy.yml</c>, one a service, at the section where it belongs.</summary>
    public static IEnumerable<Diagnostic> Find(PrivacyContext context, AdditionalText file)
    {
        var references = context.Compilation.SourceModule.ReferencedAssemblySymbols;
        var services = (from assembly in references
                        let service = context.Catalog.Sdks.Of(assembly)
                        where service is { IsRecipient: true, IsRecipientOfCallsOnly: false } && context.Promise.FindRecipient(service) is null
                        orderby assembly.Name.Length, assembly.Name
                        select (Assembly: assembly.Name, Service: service)).ToArray();
        if (services.Length == 0)
        {
            yield break;
        }

        // What another reference brings along is that one's matter: a project below, or a test platform that measures itself.
        var brought = new HashSet<string>(from assembly in references from module in assembly.Modules from inner in module.ReferencedAssemblies select inner.Name);
        foreach (var found in services.Where(s => !brought.Contains(s.Assembly)).GroupBy(s => s.Service))
        {
            var assembly = found.First().Assembly;
            yield return Diagnostic.Create(
                Descriptors.PRIV4006_ServiceReferenced,
                PromiseDiagnostic.PlaceOf(context.Promise.RecipientsPosition, file),
                ImmutableDictionary<string, string?>.Empty.Add(UndeclaredService.ServiceProperty, found.Key.Name).Add(UndeclaredService.PackageProperty, assembly),
                assembly,
                found.Key.Name);
        }
    }
}
