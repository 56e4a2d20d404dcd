// The public API of EntityFramework 6, as far as the catalog names it.
namespace System.Data.Entity
{
    public interface IDbSet<TEntity>
        where TEntity : class
    {
        TEntity Add(TEntity entity);

        TEntity Attach(TEntity entity);

        TEntity Remove(TEntity entity);
    }

    public abstract class DbSet<TEntity>
        where TEntity : class
    {
        public virtual TEntity Add(TEntity entity) => entity;

        public virtual System.Collections.Generic.IEnumerable<TEntity> AddRange(System.Collections.Generic.IEnumerable<TEntity> entities) => entities;

        public virtual TEntity Attach(TEntity entity) => entity;

        public virtual TEntity Remove(TEntity entity) => entity;

        public virtual System.Collections.Generic.IEnumerable<TEntity> RemoveRange(System.Collections.Generic.IEnumerable<TEntity> entities) => entities;
    }

    public class Database
    {
        public int ExecuteSqlCommand(string sql, params object[] parameters) => 0;

        public System.Threading.Tasks.Task<int> ExecuteSqlCommandAsync(string sql, params object[] parameters) => null;
    }
}
