using Microsoft.EntityFrameworkCore.Migrations;

namespace Storefront.Data.Migrations.SqlServer;

/// <summary>Nobody changes what the log says, nor deletes it (decision 0014).</summary>
internal static class AuditLog
{
    public static void Add(MigrationBuilder migration) => migration.Batch(
        """
        CREATE TRIGGER refuse_change_of_audit_entries ON audit_entries INSTEAD OF UPDATE, DELETE AS
        THROW 50000, 'audit_entries is only ever added to', 1;
        """);
}
