using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Storefront.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Catalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "parties",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    isni = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: true, collation: "C"),
                    ipi = table.Column<string>(type: "character varying(11)", unicode: false, maxLength: 11, nullable: true, collation: "C"),
                    dpid = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    described_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "labels",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    party_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_labels", x => x.id);
                    table.ForeignKey(
                        name: "fk_labels_parties_party_id",
                        column: x => x.party_id,
                        principalTable: "parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "party_names",
                columns: table => new
                {
                    party_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party_names", x => new { x.party_id, x.position });
                    table.ForeignKey(
                        name: "fk_party_names_parties_party_id",
                        column: x => x.party_id,
                        principalTable: "parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "musicians",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    party_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    sort_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    search_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country = table.Column<string>(type: "character varying(2)", unicode: false, maxLength: 2, nullable: true, collation: "C"),
                    genres = table.Column<string[]>(type: "text[]", nullable: false),
                    label_id = table.Column<long>(type: "bigint", nullable: true),
                    follower_count = table.Column<int>(type: "integer", nullable: true),
                    follower_rank = table.Column<int>(type: "integer", nullable: false, computedColumnSql: "coalesce(follower_count, 0)", stored: true),
                    audience_country = table.Column<string>(type: "character varying(2)", unicode: false, maxLength: 2, nullable: true, collation: "C"),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    source_digest = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_musicians", x => x.id);
                    table.ForeignKey(
                        name: "fk_musicians_labels_label_id",
                        column: x => x.label_id,
                        principalTable: "labels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_musicians_parties_party_id",
                        column: x => x.party_id,
                        principalTable: "parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    musician_id = table.Column<long>(type: "bigint", nullable: true),
                    upc = table.Column<string>(type: "character varying(14)", unicode: false, maxLength: 14, nullable: true, collation: "C"),
                    type = table.Column<short>(type: "smallint", nullable: true),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    search_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    label_id = table.Column<long>(type: "bigint", nullable: true),
                    catalogue_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    genre = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    released_on = table.Column<int>(type: "integer", nullable: true),
                    release_rank = table.Column<int>(type: "integer", nullable: false, computedColumnSql: "coalesce(released_on, 0)", stored: true),
                    price_rank = table.Column<long>(type: "bigint", nullable: false, computedColumnSql: "cast(case when price_amount_minor is null then 0 when price_currency = 'CNY' then price_amount_minor else 9223372036854775807 end as bigint)", stored: true),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    is_published = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "state = 2", stored: true),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    source_digest = table.Column<long>(type: "bigint", nullable: true),
                    price_amount_minor = table.Column<long>(type: "bigint", nullable: true),
                    price_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_records", x => x.id);
                    table.CheckConstraint("ck_records_price", "(price_amount_minor is null and price_currency is null) or (price_amount_minor >= 0 and price_currency is not null)");
                    table.ForeignKey(
                        name: "fk_records_labels_label_id",
                        column: x => x.label_id,
                        principalTable: "labels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_records_musicians_musician_id",
                        column: x => x.musician_id,
                        principalTable: "musicians",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    sender_dpid = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    message_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    release_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    file_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    sha256 = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true, collation: "C"),
                    record_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliveries", x => x.id);
                    table.ForeignKey(
                        name: "fk_deliveries_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "record_titles",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    sub_title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_titles", x => new { x.record_id, x.position });
                    table.ForeignKey(
                        name: "fk_record_titles_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_keys",
                columns: table => new
                {
                    delivery_id = table.Column<long>(type: "bigint", nullable: false),
                    release_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sender_dpid = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_keys", x => new { x.delivery_id, x.release_key });
                    table.ForeignKey(
                        name: "fk_delivery_keys_deliveries_delivery_id",
                        column: x => x.delivery_id,
                        principalTable: "deliveries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "songs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    musician_id = table.Column<long>(type: "bigint", nullable: true),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    search_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    isrc = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: true, collation: "C"),
                    iswc = table.Column<string>(type: "character varying(11)", unicode: false, maxLength: 11, nullable: true, collation: "C"),
                    label_id = table.Column<long>(type: "bigint", nullable: true),
                    duration_ms = table.Column<int>(type: "integer", nullable: true),
                    genre = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    further_genres = table.Column<string[]>(type: "text[]", nullable: false),
                    moods = table.Column<string[]>(type: "text[]", nullable: false),
                    tempo_bpm = table.Column<double>(type: "double precision", nullable: true),
                    energy = table.Column<double>(type: "double precision", nullable: true),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true, collation: "C"),
                    is_instrumental = table.Column<bool>(type: "boolean", nullable: true),
                    is_explicit = table.Column<bool>(type: "boolean", nullable: true),
                    released_on = table.Column<int>(type: "integer", nullable: true),
                    release_rank = table.Column<int>(type: "integer", nullable: false, computedColumnSql: "coalesce(released_on, 0)", stored: true),
                    price_rank = table.Column<long>(type: "bigint", nullable: false, computedColumnSql: "cast(case when price_amount_minor is null then 0 when price_currency = 'CNY' then price_amount_minor else 9223372036854775807 end as bigint)", stored: true),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    is_published = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "state = 2", stored: true),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    source_digest = table.Column<long>(type: "bigint", nullable: true),
                    delivery_id = table.Column<long>(type: "bigint", nullable: true),
                    price_amount_minor = table.Column<long>(type: "bigint", nullable: true),
                    price_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_songs", x => x.id);
                    table.CheckConstraint("ck_songs_price", "(price_amount_minor is null and price_currency is null) or (price_amount_minor >= 0 and price_currency is not null)");
                    table.CheckConstraint("ck_songs_price_max", "price_currency <> 'CNY' or price_amount_minor <= 5000");
                    table.ForeignKey(
                        name: "fk_songs_deliveries_delivery_id",
                        column: x => x.delivery_id,
                        principalTable: "deliveries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_songs_labels_label_id",
                        column: x => x.label_id,
                        principalTable: "labels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_songs_musicians_musician_id",
                        column: x => x.musician_id,
                        principalTable: "musicians",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "credits",
                columns: table => new
                {
                    song_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    role_as_given = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    party_id = table.Column<long>(type: "bigint", nullable: false),
                    share = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credits", x => new { x.song_id, x.position });
                    table.CheckConstraint("ck_credits_share", "share >= 0 and share <= 100");
                    table.ForeignKey(
                        name: "fk_credits_parties_party_id",
                        column: x => x.party_id,
                        principalTable: "parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_credits_songs_song_id",
                        column: x => x.song_id,
                        principalTable: "songs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deals",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    song_id = table.Column<long>(type: "bigint", nullable: true),
                    record_id = table.Column<long>(type: "bigint", nullable: true),
                    licensor_id = table.Column<long>(type: "bigint", nullable: false),
                    territory_scope = table.Column<short>(type: "smallint", nullable: false),
                    territories = table.Column<string[]>(type: "text[]", nullable: false),
                    uses = table.Column<short[]>(type: "smallint[]", nullable: false),
                    commercial_model = table.Column<short>(type: "smallint", nullable: true),
                    valid_from = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    valid_until = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    price_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    delivery_id = table.Column<long>(type: "bigint", nullable: true),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    price_amount_minor = table.Column<long>(type: "bigint", nullable: true),
                    price_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deals", x => x.id);
                    table.CheckConstraint("ck_deals_price", "(price_amount_minor is null and price_currency is null) or (price_amount_minor >= 0 and price_currency is not null)");
                    table.CheckConstraint("ck_deals_song_or_record", "(song_id is null and record_id is not null) or (song_id is not null and record_id is null)");
                    table.CheckConstraint("ck_deals_valid_until", "valid_until > valid_from");
                    table.ForeignKey(
                        name: "fk_deals_deliveries_delivery_id",
                        column: x => x.delivery_id,
                        principalTable: "deliveries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deals_parties_licensor_id",
                        column: x => x.licensor_id,
                        principalTable: "parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deals_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deals_songs_song_id",
                        column: x => x.song_id,
                        principalTable: "songs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "song_isrcs",
                columns: table => new
                {
                    song_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    isrc = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_song_isrcs", x => new { x.song_id, x.position });
                    table.ForeignKey(
                        name: "fk_song_isrcs_songs_song_id",
                        column: x => x.song_id,
                        principalTable: "songs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "song_titles",
                columns: table => new
                {
                    song_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    sub_title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_song_titles", x => new { x.song_id, x.position });
                    table.ForeignKey(
                        name: "fk_song_titles_songs_song_id",
                        column: x => x.song_id,
                        principalTable: "songs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tracks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    disc = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    position_as_given = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    song_id = table.Column<long>(type: "bigint", nullable: false),
                    is_bonus = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tracks", x => x.id);
                    table.ForeignKey(
                        name: "fk_tracks_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_tracks_songs_song_id",
                        column: x => x.song_id,
                        principalTable: "songs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_credits_party_id",
                table: "credits",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_deals_delivery_id",
                table: "deals",
                column: "delivery_id");

            migrationBuilder.CreateIndex(
                name: "ix_deals_licensor_id",
                table: "deals",
                column: "licensor_id");

            migrationBuilder.CreateIndex(
                name: "ix_deals_record_id",
                table: "deals",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_deals_song_id",
                table: "deals",
                column: "song_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_record_id",
                table: "deliveries",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_sender_dpid_message_id_release_key",
                table: "deliveries",
                columns: new[] { "sender_dpid", "message_id", "release_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delivery_keys_sender_dpid_release_key_delivery_id",
                table: "delivery_keys",
                columns: new[] { "sender_dpid", "release_key", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_labels_name",
                table: "labels",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_labels_party_id",
                table: "labels",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_labels_source_source_id",
                table: "labels",
                columns: new[] { "source", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_musicians_country_follower_rank_id",
                table: "musicians",
                columns: new[] { "country", "follower_rank", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_musicians_follower_rank_id",
                table: "musicians",
                columns: new[] { "follower_rank", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_musicians_genres",
                table: "musicians",
                column: "genres")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_musicians_label_id",
                table: "musicians",
                column: "label_id");

            migrationBuilder.CreateIndex(
                name: "ix_musicians_name_id",
                table: "musicians",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_musicians_party_id",
                table: "musicians",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_musicians_source_source_id",
                table: "musicians",
                columns: new[] { "source", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_parties_dpid",
                table: "parties",
                column: "dpid");

            migrationBuilder.CreateIndex(
                name: "ix_parties_ipi",
                table: "parties",
                column: "ipi");

            migrationBuilder.CreateIndex(
                name: "ix_parties_isni",
                table: "parties",
                column: "isni");

            migrationBuilder.CreateIndex(
                name: "ix_parties_source_source_id",
                table: "parties",
                columns: new[] { "source", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_records_label_id",
                table: "records",
                column: "label_id");

            migrationBuilder.CreateIndex(
                name: "ix_records_musician_id_release_rank_id",
                table: "records",
                columns: new[] { "musician_id", "release_rank", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_records_price_rank_id",
                table: "records",
                columns: new[] { "price_rank", "id" },
                filter: "is_published");

            migrationBuilder.CreateIndex(
                name: "ix_records_release_rank_id",
                table: "records",
                columns: new[] { "release_rank", "id" },
                filter: "is_published");

            migrationBuilder.CreateIndex(
                name: "ix_records_source_source_id",
                table: "records",
                columns: new[] { "source", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_records_title_id",
                table: "records",
                columns: new[] { "title", "id" },
                filter: "is_published");

            migrationBuilder.CreateIndex(
                name: "ix_records_upc",
                table: "records",
                column: "upc");

            migrationBuilder.CreateIndex(
                name: "ix_song_isrcs_isrc_song_id",
                table: "song_isrcs",
                columns: new[] { "isrc", "song_id" });

            migrationBuilder.CreateIndex(
                name: "ix_songs_delivery_id",
                table: "songs",
                column: "delivery_id");

            migrationBuilder.CreateIndex(
                name: "ix_songs_genre_release_rank_id_price_rank",
                table: "songs",
                columns: new[] { "genre", "release_rank", "id", "price_rank" },
                filter: "is_published");

            migrationBuilder.CreateIndex(
                name: "ix_songs_label_id",
                table: "songs",
                column: "label_id");

            migrationBuilder.CreateIndex(
                name: "ix_songs_moods",
                table: "songs",
                column: "moods")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_songs_musician_id_release_rank_id",
                table: "songs",
                columns: new[] { "musician_id", "release_rank", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_songs_price_rank_id",
                table: "songs",
                columns: new[] { "price_rank", "id" },
                filter: "is_published");

            migrationBuilder.CreateIndex(
                name: "ix_songs_release_rank_id",
                table: "songs",
                columns: new[] { "release_rank", "id" },
                filter: "is_published");

            migrationBuilder.CreateIndex(
                name: "ix_songs_source_source_id",
                table: "songs",
                columns: new[] { "source", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_songs_tempo_bpm_id",
                table: "songs",
                columns: new[] { "tempo_bpm", "id" },
                filter: "is_published");

            migrationBuilder.CreateIndex(
                name: "ix_songs_title_id",
                table: "songs",
                columns: new[] { "title", "id" },
                filter: "is_published");

            migrationBuilder.CreateIndex(
                name: "ix_tracks_record_id_disc_position",
                table: "tracks",
                columns: new[] { "record_id", "disc", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tracks_song_id",
                table: "tracks",
                column: "song_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "credits");

            migrationBuilder.DropTable(
                name: "deals");

            migrationBuilder.DropTable(
                name: "delivery_keys");

            migrationBuilder.DropTable(
                name: "party_names");

            migrationBuilder.DropTable(
                name: "record_titles");

            migrationBuilder.DropTable(
                name: "song_isrcs");

            migrationBuilder.DropTable(
                name: "song_titles");

            migrationBuilder.DropTable(
                name: "tracks");

            migrationBuilder.DropTable(
                name: "songs");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "records");

            migrationBuilder.DropTable(
                name: "musicians");

            migrationBuilder.DropTable(
                name: "labels");

            migrationBuilder.DropTable(
                name: "parties");
        }
    }
}
