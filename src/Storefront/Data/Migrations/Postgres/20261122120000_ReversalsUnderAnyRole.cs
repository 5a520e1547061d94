using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Storefront.Data.Migrations.Postgres;

/// <summary>
/// Reversals wait for one another by locking the entry they take back, which takes the right to change it. A host's role
/// has none, so the check runs as the owner of the books.
/// </summary>
[DbContext(typeof(PostgresStorefrontDb))]
[Migration("20261122120000_ReversalsUnderAnyRole")]
public sealed class ReversalsUnderAnyRole : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.Sql(
        "ALTER FUNCTION check_ledger_reversal(uuid, uuid) SECURITY DEFINER SET search_path = public, pg_temp;");

    protected override void Down(MigrationBuilder migration) => migration.Sql(
        "ALTER FUNCTION check_ledger_reversal(uuid, uuid) SECURITY INVOKER RESET search_path;");
}
