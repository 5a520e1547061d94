using Microsoft.EntityFrameworkCore.Migrations;

namespace Storefront.Data.Migrations.SqlServer;

/// <summary>Statements that must begin a batch, such as that of a trigger.</summary>
internal static class Batches
{
    /// <summary>Runs them as a batch of their own within the migration's transaction, where there is but one.</summary>
    public static void Batch(this MigrationBuilder migration, string statements) =>
        migration.Sql($"EXEC(N'{statements.Replace("'", "''", StringComparison.Ordinal)}');");
}
