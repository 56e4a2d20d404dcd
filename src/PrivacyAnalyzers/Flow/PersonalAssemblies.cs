using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>Tells which referenced assemblies have types with personal data in them, mostly without a symbol: from the names in their metadata.</summary>
internal sealed class PersonalAssemblies(Compilation compilation, Func<ISymbol, bool> isSource)
{
    /// <summary>Attributes that say what a member holds, or label it.</summary>
    private static readonly ImmutableHashSet<string> TellingAttributes =
    [
        "PersonalDataAttribute", "ProtectedPersonalDataAttribute", "PIIAttribute", "SensitiveDataAttribute", "EmailAddressAttribute", "PhoneAttribute", "CreditCardAttribute", "DataTypeAttribute",
        "DisplayAttribute", "DisplayNameAttribute", "ColumnAttribute", "JsonPropertyNameAttribute", "JsonPropertyAttribute", "DescriptionAttribute", "CommentAttribute",
    ];

    /// <summary>Whoever refers to one of these marks personal data, with attributes of its own, maybe.</summary>
    private static readonly ImmutableHashSet<string> Marking = ["PrivacyAnalyzers.Annotations", "Microsoft.Extensions.Compliance.Abstractions", "Microsoft.AspNetCore.Identity", "Microsoft.Extensions.Identity.Stores"];

    /// <summary>What metadata says stays what it says: in an editor, for each keystroke's compilation.</summary>
    private static readonly ConditionalWeakTable<AssemblyMetadata, string[]> Candidates = new();

    /// <summary>True where a referenced assembly has personal data in a type of its own, or might have.</summary>
    public bool Any(CancellationToken cancellationToken)
    {
        foreach (var module in compilation.Assembly.Modules)
        {
            foreach (var assembly in module.ReferencedAssemblySymbols)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (IsPersonal(assembly))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsPersonal(IAssemblySymbol assembly)
    {
        if (Marking.Contains(assembly.Name))
        {
            return assembly.Name != "PrivacyAnalyzers.Annotations" && assembly.Name != "Microsoft.Extensions.Compliance.Abstractions";
        }

        if (Classifier.IsFrameworkCode(assembly))
        {
            return false;
        }

        // Another project that is open in the editor has no metadata.
        return assembly.GetMetadata() is not { } metadata
            || assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => Marking.Contains(r.Name)))
            || Candidates.GetValue(metadata, Find).Any(name => assembly.GetTypeByMetadataName(name) is { } type && type.GetMembers().Any(isSource));
    }

    /// <summary>The metadata names of types with members that may be personal data.</summary>
    private static string[] Find(AssemblyMetadata metadata)
    {
        var found = new List<string>();
        foreach (var module in metadata.GetModules())
        {
            var reader = module.GetMetadataReader();
            foreach (var handle in reader.TypeDefinitions)
            {
                var type = reader.GetTypeDefinition(handle);
                if (MayBePersonal(reader, type))
                {
                    found.Add(NameOf(reader, type));
                }
            }
        }

        return [.. found];
    }

    private static bool MayBePersonal(MetadataReader reader, TypeDefinition type)
    {
        var isCandidate = false;
        foreach (var handle in type.GetProperties())
        {
            var property = reader.GetPropertyDefinition(handle);
            Add(property.Name, property.GetCustomAttributes());
        }

        foreach (var handle in type.GetFields())
        {
            var field = reader.GetFieldDefinition(handle);
            if ((field.Attributes & System.Reflection.FieldAttributes.FieldAccessMask) != System.Reflection.FieldAttributes.Private)
            {
                Add(field.Name, field.GetCustomAttributes());
            }
        }

        return isCandidate || HasTelling(type.GetCustomAttributes());

        void Add(StringHandle name, CustomAttributeHandleCollection attributes)
        {
            // Whether the type makes it surer is asked of the symbols.
            isCandidate = isCandidate || Vocabulary.Default.MaySay(reader.GetString(name)) || HasTelling(attributes);
        }

        bool HasTelling(CustomAttributeHandleCollection attributes)
        {
            foreach (var handle in attributes)
            {
                if (TellingAttributes.Contains(AttributeName(reader, reader.GetCustomAttribute(handle))))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static string AttributeName(MetadataReader reader, CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MemberReference when reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type =>
            reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name),
        HandleKind.MethodDefinition => reader.GetString(reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()).Name),
        _ => "",
    };

    private static string NameOf(MetadataReader reader, TypeDefinition type)
    {
        var name = reader.GetString(type.Name);
        var outer = type.GetDeclaringType();
        if (!outer.IsNil)
        {
            return NameOf(reader, reader.GetTypeDefinition(outer)) + "+" + name;
        }

        return type.Namespace.IsNil ? name : reader.GetString(type.Namespace) + "." + name;
    }
}
