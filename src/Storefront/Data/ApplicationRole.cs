using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Storefront.Data;

/// <summary>
/// The role of the database that a host runs under, where the tables belong to another: it reads and writes rows, and
/// can neither alter a table nor change what is only ever added to.
/// </summary>
public static class ApplicationRole
{
    // Their triggers refuse a change as well, but an owner can switch those off.
    private static readonly string[] OnlyAddedTo =
        ["audit_entries", "ledger_accounts", "ledger_entries", "ledger_postings"];

    private const string Migrations = "migrations";

    /// <summary>
    /// Lets a role that exists run the host. Run it again after each migration, for the new tables. False when it owns
    /// the tables, and nothing could be kept from it: what checks a reference to them does so as their owner.
    /// </summary>
    public static async Task<bool> Grant(StorefrontDb db, string role, CancellationToken cancel)
    {
        if (db.Provider == ProviderDifferences.Postgres && await IsOwner(db, role, cancel)) return false;
        var name = db.GetService<ISqlGenerationHelper>().DelimitIdentifier(role);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var statement in Statements(db.Provider, name))
            await db.Database.ExecuteSqlRawAsync(statement, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static Task<bool> IsOwner(StorefrontDb db, string role, CancellationToken cancel) => db.Database
        .SqlQuery<bool>($"""
            SELECT pg_has_role({role}, tableowner, 'MEMBER') AS "Value" FROM pg_tables
            WHERE schemaname = 'public' AND tablename = {OnlyAddedTo[0]}
            """)
        .SingleAsync(cancel);

    internal static string[] Statements(ProviderDifferences provider, string role) =>
        provider == ProviderDifferences.Postgres ? OnPostgres(role) : OnSqlServer(role);

    private static string[] OnPostgres(string role) =>
    [
        $"GRANT USAGE ON SCHEMA public TO {role}",
        $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
        $"GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO {role}",
        .. OnlyAddedTo.Select(table => $"REVOKE UPDATE, DELETE ON {table} FROM {role}"),
        $"REVOKE INSERT, UPDATE, DELETE ON {Migrations} FROM {role}",
    ];

    private static string[] OnSqlServer(string role) =>
    [
        $"GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON SCHEMA::dbo TO {role}",
        .. OnlyAddedTo.Select(table => $"DENY UPDATE, DELETE ON {table} TO {role}"),
        $"DENY INSERT, UPDATE, DELETE ON {Migrations} TO {role}",
    ];
}
