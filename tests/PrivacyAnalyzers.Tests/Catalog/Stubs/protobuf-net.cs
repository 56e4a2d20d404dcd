// The public API of protobuf-net 3, as far as the catalog names it.
namespace ProtoBuf
{
    public enum ImplicitFields
    {
        None,
        AllPublic,
        AllFields,
    }

    public sealed class ProtoContractAttribute : System.Attribute
    {
        public ImplicitFields ImplicitFields { get; set; }
    }

    [System.AttributeUsage(System.AttributeTargets.Field | System.AttributeTargets.Property)]
    public class ProtoMemberAttribute : System.Attribute
    {
        public ProtoMemberAttribute(int tag)
        {
        }
    }

    [System.AttributeUsage(System.AttributeTargets.Field | System.AttributeTargets.Property)]
    public class ProtoIgnoreAttribute : System.Attribute
    {
    }

    public enum PrefixStyle
    {
        None,
    }

    public static class Serializer
    {
        public static void Serialize<T>(System.IO.Stream destination, T instance)
        {
        }

        public static void SerializeWithLengthPrefix<T>(System.IO.Stream destination, T instance, PrefixStyle style)
        {
        }

        public static class NonGeneric
        {
            public static void Serialize(System.IO.Stream dest, object instance)
            {
            }
        }
    }
}
