// The public API of MongoDB.Driver 3 and MongoDB.Bson, as far as the catalog names it.
namespace MongoDB.Bson.Serialization.Attributes
{
    public sealed class BsonIgnoreAttribute : System.Attribute
    {
    }
}

namespace MongoDB.Driver
{
    public class FilterDefinition<TDocument>
    {
    }

    public class UpdateDefinition<TDocument>
    {
    }

    public sealed class UpdateDefinitionBuilder<TDocument>
    {
        public UpdateDefinition<TDocument> Set<TField>(System.Linq.Expressions.Expression<System.Func<TDocument, TField>> field, TField value) => null;
    }

    public static class Builders<TDocument>
    {
        public static UpdateDefinitionBuilder<TDocument> Update => null;
    }

    public interface IMongoCollection<TDocument>
    {
        void InsertOne(TDocument document);

        System.Threading.Tasks.Task InsertOneAsync(TDocument document);

        void InsertMany(System.Collections.Generic.IEnumerable<TDocument> documents);

        System.Threading.Tasks.Task InsertManyAsync(System.Collections.Generic.IEnumerable<TDocument> documents);

        void DeleteOne(FilterDefinition<TDocument> filter);

        System.Threading.Tasks.Task DeleteOneAsync(FilterDefinition<TDocument> filter);

        TProjection FindOneAndDelete<TProjection>(FilterDefinition<TDocument> filter);

        System.Threading.Tasks.Task<TProjection> FindOneAndDeleteAsync<TProjection>(FilterDefinition<TDocument> filter);

        void DeleteMany(FilterDefinition<TDocument> filter);

        System.Threading.Tasks.Task DeleteManyAsync(FilterDefinition<TDocument> filter);

        void ReplaceOne(FilterDefinition<TDocument> filter, TDocument replacement);

        System.Threading.Tasks.Task ReplaceOneAsync(FilterDefinition<TDocument> filter, TDocument replacement);
    }
}
