// The public API of Microsoft.EntityFrameworkCore.Relational 10, as far as the catalog names it.
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Microsoft.EntityFrameworkCore
{
    public static class RelationalDatabaseFacadeExtensions
    {
        public static int ExecuteSql(this DatabaseFacade databaseFacade, System.FormattableString sql) => 0;

        public static System.Threading.Tasks.Task<int> ExecuteSqlAsync(this DatabaseFacade databaseFacade, System.FormattableString sql) => null;

        public static int ExecuteSqlRaw(this DatabaseFacade databaseFacade, string sql, params object[] parameters) => 0;

        public static System.Threading.Tasks.Task<int> ExecuteSqlRawAsync(this DatabaseFacade databaseFacade, string sql, params object[] parameters) => null;

        public static int ExecuteSqlInterpolated(this DatabaseFacade databaseFacade, System.FormattableString sql) => 0;

        public static System.Threading.Tasks.Task<int> ExecuteSqlInterpolatedAsync(this DatabaseFacade databaseFacade, System.FormattableString sql) => null;
    }

    public static class RelationalQueryableExtensions
    {
        public static System.Linq.IQueryable<TEntity> FromSqlRaw<TEntity>(this DbSet<TEntity> source, string sql, params object[] parameters) where TEntity : class => null;

        public static System.Linq.IQueryable<TEntity> FromSql<TEntity>(this DbSet<TEntity> source, System.FormattableString sql) where TEntity : class => null;
    }
}
