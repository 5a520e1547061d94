using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Storefront.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OwnCatalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdraws_at",
                table: "songs",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "state",
                table: "credits",
                type: "smallint",
                nullable: false,
                defaultValue: (short)2);

            migrationBuilder.CreateTable(
                name: "audio_uploads",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    song_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    duration_ms = table.Column<int>(type: "integer", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audio_uploads", x => x.id);
                    table.ForeignKey(
                        name: "fk_audio_uploads_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_audio_uploads_songs_song_id",
                        column: x => x.song_id,
                        principalTable: "songs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mandates",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    musician_id = table.Column<long>(type: "bigint", nullable: true),
                    label_id = table.Column<long>(type: "bigint", nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mandates", x => x.id);
                    table.CheckConstraint("ck_mandates_musician_or_label", "(musician_id is null and label_id is not null) or (musician_id is not null and label_id is null)");
                    table.ForeignKey(
                        name: "fk_mandates_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mandates_labels_label_id",
                        column: x => x.label_id,
                        principalTable: "labels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mandates_musicians_musician_id",
                        column: x => x.musician_id,
                        principalTable: "musicians",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "song_audios",
                columns: table => new
                {
                    song_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false, collation: "C"),
                    format = table.Column<short>(type: "smallint", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    duration_ms = table.Column<int>(type: "integer", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_song_audios", x => x.song_id);
                    table.ForeignKey(
                        name: "fk_song_audios_songs_song_id",
                        column: x => x.song_id,
                        principalTable: "songs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "song_prices",
                columns: table => new
                {
                    song_id = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    price_amount_minor = table.Column<long>(type: "bigint", nullable: true),
                    price_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_song_prices", x => new { x.song_id, x.until });
                    table.CheckConstraint("ck_song_prices_price", "(price_amount_minor is null and price_currency is null) or (price_amount_minor >= 0 and price_currency is not null)");
                    table.ForeignKey(
                        name: "fk_song_prices_songs_song_id",
                        column: x => x.song_id,
                        principalTable: "songs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "upload_keys",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_upload_keys", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_songs_withdraws_at",
                table: "songs",
                column: "withdraws_at",
                filter: "withdraws_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_audio_uploads_account_id",
                table: "audio_uploads",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_audio_uploads_song_id",
                table: "audio_uploads",
                column: "song_id");

            migrationBuilder.CreateIndex(
                name: "ix_mandates_account_id_label_id",
                table: "mandates",
                columns: new[] { "account_id", "label_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mandates_account_id_musician_id",
                table: "mandates",
                columns: new[] { "account_id", "musician_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mandates_label_id",
                table: "mandates",
                column: "label_id");

            migrationBuilder.CreateIndex(
                name: "ix_mandates_musician_id",
                table: "mandates",
                column: "musician_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audio_uploads");

            migrationBuilder.DropTable(
                name: "mandates");

            migrationBuilder.DropTable(
                name: "song_audios");

            migrationBuilder.DropTable(
                name: "song_prices");

            migrationBuilder.DropTable(
                name: "upload_keys");

            migrationBuilder.DropIndex(
                name: "ix_songs_withdraws_at",
                table: "songs");

            migrationBuilder.DropColumn(
                name: "withdraws_at",
                table: "songs");

            migrationBuilder.DropColumn(
                name: "state",
                table: "credits");
        }
    }
}
