// The public API of Microsoft.Extensions.Telemetry.Abstractions 9, as far as the catalog names it.
using System;

namespace Microsoft.Extensions.Logging
{
    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
    public sealed class LogPropertiesAttribute : Attribute
    {
        public bool OmitReferenceName { get; set; }
        public bool SkipNullProperties { get; set; }
        public bool Transitive { get; set; }
    }

    [AttributeUsage(AttributeTargets.Property)]
    public sealed class LogPropertyIgnoreAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
    public sealed class TagProviderAttribute : Attribute
    {
        public TagProviderAttribute(Type providerType, string providerMethod)
        {
        }
    }

    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
    public sealed class TagProviderAttribute<T> : Attribute
    {
        public TagProviderAttribute(string providerMethod)
        {
        }
    }

    public interface ITagCollector
    {
        void Add(string tagName, object value);
    }

    public sealed class LoggerMessageState
    {
        public void AddTag(string name, object value)
        {
        }
    }
}
