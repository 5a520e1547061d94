using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Storefront.Data.Migrations.Postgres;

/// <summary>
/// Tells listeners on <c>access_changed</c> which account, client or key changed, <c>client 7</c>, and the hash of a
/// token that was deleted: <c>token 5e88...</c>.
/// </summary>
[DbContext(typeof(PostgresStorefrontDb))]
[Migration("20261121000005_AccessChanges")]
public sealed class AccessChanges : Migration
{
    private static readonly (string Table, string Noun)[] Tables =
        [("accounts", "account"), ("clients", "client"), ("publishable_keys", "key")];

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION tell_access_changed() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_notify('access_changed', TG_ARGV[0] || ' ' || OLD.id); RETURN NULL; END $$;

            CREATE FUNCTION tell_token_ended() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_notify('access_changed', 'token ' || encode(OLD.hash, 'hex')); RETURN NULL; END $$;

            CREATE TRIGGER tell_token_ended AFTER DELETE ON access_tokens
            FOR EACH ROW EXECUTE FUNCTION tell_token_ended();
            """);
        foreach (var (table, noun) in Tables)
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER tell_access_changed AFTER UPDATE ON {table}
                FOR EACH ROW EXECUTE FUNCTION tell_access_changed('{noun}');
                """);
        }
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP FUNCTION tell_access_changed(), tell_token_ended() CASCADE;");
}
