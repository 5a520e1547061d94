using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Storefront.Data.Migrations.Postgres;

/// <summary>Indexes that find titles and names by how they begin, the whole ones first.</summary>
/// <remarks>A word in 50,000 titles is no help in finding the one that consists of it.</remarks>
[DbContext(typeof(PostgresStorefrontDb))]
[Migration("20261121000002_SearchStart")]
public sealed class SearchStart : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE INDEX ix_songs_search_start ON songs (left(search_text, 100));
        CREATE INDEX ix_musicians_search_start ON musicians (left(search_text, 100));
        CREATE INDEX ix_records_search_start ON records (left(search_text, 100));
        """);

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP INDEX ix_songs_search_start, ix_musicians_search_start, ix_records_search_start;
        """);
}
