using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Storefront.Data;

/// <summary>Lets one transaction after the other change a row.</summary>
internal static partial class RowLocks
{
    private const string Mark = "Locks the row.";

    /// <summary>Adds to the statements that are to lock what LINQ cannot say.</summary>
    public static IInterceptor Interceptor { get; } = new Locking();

    /// <summary>
    /// A row, locked until the end of the transaction, as the last one to change it left it; null when there is none.
    /// </summary>
    /// <remarks>
    /// The row is alone in its statement: whatever else that read would be as it was before the waiting.
    /// </remarks>
    public static Task<T?> Lock<T>(this StorefrontDb db, long id, CancellationToken cancel) where T : class =>
        db.ToLock<T>(id).SingleOrDefaultAsync(cancel);

    internal static IQueryable<T> ToLock<T>(this StorefrontDb db, long id) where T : class =>
        db.Set<T>().TagWith(Mark).Where(row => EF.Property<long>(row, "Id") == id);

    internal static string Locked(string sql, ProviderDifferences provider) =>
        provider == ProviderDifferences.Postgres
            ? $"{sql}\nFOR NO KEY UPDATE"
            : SqlServerTable().Replace(sql, "$0 WITH (UPDLOCK)", count: 1);

    [GeneratedRegex(@"FROM \S+ AS \S+")]
    private static partial Regex SqlServerTable();

    private sealed class Locking : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith($"-- {Mark}", StringComparison.Ordinal))
                command.CommandText = Locked(command.CommandText, ((StorefrontDb)eventData.Context!).Provider);
            return new(result);
        }
    }
}
