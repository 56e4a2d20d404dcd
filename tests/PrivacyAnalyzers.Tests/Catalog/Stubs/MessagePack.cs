// The public API of MessagePack 3, as far as the catalog names it.
namespace MessagePack
{
    public class MessagePackSerializerOptions
    {
    }

    [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Struct)]
    public class MessagePackObjectAttribute : System.Attribute
    {
        public MessagePackObjectAttribute(bool keyAsPropertyName = false)
        {
        }
    }

    [System.AttributeUsage(System.AttributeTargets.Field | System.AttributeTargets.Property)]
    public class KeyAttribute : System.Attribute
    {
        public KeyAttribute(int x)
        {
        }
    }

    [System.AttributeUsage(System.AttributeTargets.Field | System.AttributeTargets.Property)]
    public class IgnoreMemberAttribute : System.Attribute
    {
    }

    public static class MessagePackSerializer
    {
        public static byte[] Serialize<T>(T value, MessagePackSerializerOptions options = null, System.Threading.CancellationToken cancellationToken = default) => null;

        public static void Serialize<T>(System.IO.Stream stream, T value, MessagePackSerializerOptions options = null, System.Threading.CancellationToken cancellationToken = default)
        {
        }

        public static System.Threading.Tasks.Task SerializeAsync<T>(System.IO.Stream stream, T value, MessagePackSerializerOptions options = null, System.Threading.CancellationToken cancellationToken = default) => null;

        public static string SerializeToJson<T>(T obj, MessagePackSerializerOptions options = null, System.Threading.CancellationToken cancellationToken = default) => null;

        public static class Typeless
        {
            public static byte[] Serialize(object obj, MessagePackSerializerOptions options = null, System.Threading.CancellationToken cancellationToken = default) => null;
        }
    }
}
