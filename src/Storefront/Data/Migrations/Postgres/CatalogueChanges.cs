using Microsoft.EntityFrameworkCore.Migrations;

namespace Storefront.Data.Migrations.Postgres;

/// <summary>Tells listeners on <c>catalogue_changed</c> of every change of the catalogue, whoever makes it.</summary>
internal static class CatalogueChanges
{
    private static readonly string[] Tables =
    [
        "parties", "party_names", "labels", "musicians", "songs", "song_titles", "song_isrcs", "credits", "records",
        "record_titles", "tracks", "deals",
    ];

    public static void Add(MigrationBuilder migration)
    {
        migration.Sql(
            """
            CREATE FUNCTION tell_catalogue_changed() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_notify('catalogue_changed', ''); RETURN NULL; END $$;
            """);
        foreach (var table in Tables)
        {
            migration.Sql(
                $"""
                CREATE TRIGGER tell_catalogue_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION tell_catalogue_changed();
                """);
        }
    }
}
