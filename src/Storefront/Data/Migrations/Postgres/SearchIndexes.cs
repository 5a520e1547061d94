using Microsoft.EntityFrameworkCore.Migrations;

namespace Storefront.Data.Migrations.Postgres;

/// <summary>Indexes that find titles and names by a word in them, and by how they begin.</summary>
internal static class SearchIndexes
{
    public static void Add(MigrationBuilder migration)
    {
        // A server without trigrams, or an owner who may not create the extension, still gets every table; search
        // reads the tables from end to end there. "unaccent" is not needed: search_text has no accents (SearchForm).
        migration.Sql(
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
        // A word in 50,000 titles is no help in finding the one that consists of it.
        migration.Sql(
            """
            CREATE INDEX ix_songs_search_start ON songs (left(search_text, 100));
            CREATE INDEX ix_musicians_search_start ON musicians (left(search_text, 100));
            CREATE INDEX ix_records_search_start ON records (left(search_text, 100));
            """);
    }
}
