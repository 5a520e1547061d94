using Microsoft.EntityFrameworkCore;

namespace Storefront.Data;

/// <summary>Lets one transaction after the other change a row.</summary>
internal static class RowLocks
{
    /// <summary>
    /// Locks a row until the end of the transaction; whoever reads it now reads what the last one to change it left.
    /// Without such a row nothing is locked.
    /// </summary>
    public static Task Lock<T>(this StorefrontDb db, long id, CancellationToken cancel) where T : class
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        var sql = db.Provider == ProviderDifferences.Postgres
            ? $"SELECT FROM {table} WHERE id = {{0}} FOR NO KEY UPDATE"
            : $"SELECT id FROM {table} WITH (UPDLOCK) WHERE id = {{0}}";
        return db.Database.ExecuteSqlRawAsync(sql, [id], cancel);
    }
}
