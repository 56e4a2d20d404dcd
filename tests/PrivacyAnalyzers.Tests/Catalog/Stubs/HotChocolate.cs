// The public API of HotChocolate.Types and HotChocolate.Execution 15, as far as the tests of resolvers name it.
using System;

namespace HotChocolate
{
    public class GraphQLIgnoreAttribute : Attribute
    {
    }

    public interface IBuilder
    {
    }

    public static class SchemaRequestExecutorBuilderExtensions
    {
        public static IBuilder AddQueryType<TQuery>(this IBuilder builder)
            where TQuery : class => builder;
    }
}

namespace HotChocolate.Types
{
    public class QueryTypeAttribute : Attribute
    {
    }

    public class MutationTypeAttribute : Attribute
    {
    }

    public class ExtendObjectTypeAttribute : Attribute
    {
        public ExtendObjectTypeAttribute(Type type)
        {
        }
    }

    public class ObjectType<T>
    {
    }
}
