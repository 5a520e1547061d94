using Microsoft.EntityFrameworkCore.Migrations;

namespace Storefront.Data.Migrations.Postgres;

/// <summary>
/// Tells listeners on <c>access_changed</c> which account, client or key changed, <c>client 7</c>, and the hash of a
/// token that was deleted: <c>token 5e88...</c>.
/// </summary>
internal static class AccessChanges
{
    private static readonly (string Table, string Noun)[] Tables =
        [("accounts", "account"), ("clients", "client"), ("publishable_keys", "key")];

    public static void Add(MigrationBuilder migration)
    {
        migration.Sql(
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
            migration.Sql(
                $"""
                CREATE TRIGGER tell_access_changed AFTER UPDATE ON {table}
                FOR EACH ROW EXECUTE FUNCTION tell_access_changed('{noun}');
                """);
        }
    }
}
