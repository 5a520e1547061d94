using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Storefront.Data.Migrations.Postgres;

/// <summary>Indexes that find a word in a title or a name, where the server has trigrams (pg_trgm).</summary>
/// <remarks>
/// A server without the extension, or an owner who may not create it, still gets every table; search reads the
/// tables from end to end there. "unaccent" is not needed: search_text has no accents (SearchForm).
/// </remarks>
[DbContext(typeof(PostgresStorefrontDb))]
[Migration("20261121000001_Search")]
public sealed class Search : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN
                CREATE EXTENSION IF NOT EXISTS pg_trgm;
                CREATE INDEX ix_songs_search_text ON songs USING gin (search_text gin_trgm_ops);
                CREATE INDEX ix_musicians_search_text ON musicians USING gin (search_text gin_trgm_ops);
                CREATE INDEX ix_records_search_text ON records USING gin (search_text gin_trgm_ops);
            END IF;
        EXCEPTION
            WHEN insufficient_privilege THEN
                RAISE NOTICE 'No search indexes: this role may not create the extension pg_trgm.';
        END $$;
        """);

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP INDEX IF EXISTS ix_songs_search_text, ix_musicians_search_text, ix_records_search_text;
        """);
}
