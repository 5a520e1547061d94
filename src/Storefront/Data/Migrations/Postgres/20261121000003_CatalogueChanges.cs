using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Storefront.Data.Migrations.Postgres;

/// <summary>Tells listeners on <c>catalogue_changed</c> of every change of the catalogue, whoever makes it.</summary>
[DbContext(typeof(PostgresStorefrontDb))]
[Migration("20261121000003_CatalogueChanges")]
public sealed class CatalogueChanges : Migration
{
    private static readonly string[] Tables =
    [
        "parties", "party_names", "labels", "musicians", "songs", "song_titles", "song_isrcs", "credits", "records",
        "record_titles", "tracks", "deals",
    ];

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION tell_catalogue_changed() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_notify('catalogue_changed', ''); RETURN NULL; END $$;
            """);
        foreach (var table in Tables)
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER tell_catalogue_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION tell_catalogue_changed();
                """);
        }
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP FUNCTION tell_catalogue_changed() CASCADE;");
}
