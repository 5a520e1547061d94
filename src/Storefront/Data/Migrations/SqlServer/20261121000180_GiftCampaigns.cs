using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storefront.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class GiftCampaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "charged_copies",
                table: "attachments",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "gift_rule_id",
                table: "attachments",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "gift_campaigns",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    shop_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    starts_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    copies_max = table.Column<long>(type: "bigint", nullable: true),
                    copies_given = table.Column<long>(type: "bigint", nullable: false),
                    copies_per_buyer_max = table.Column<int>(type: "int", nullable: true),
                    grant_on = table.Column<short>(type: "smallint", nullable: false),
                    on_return = table.Column<short>(type: "smallint", nullable: false),
                    budget_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    budget_currency = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    spent_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    spent_currency = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_campaigns", x => x.id);
                    table.CheckConstraint("ck_gift_campaigns_spent", "spent_amount_minor between 0 and budget_amount_minor and copies_given >= 0 and (copies_max is null or copies_given <= copies_max)");
                    table.ForeignKey(
                        name: "fk_gift_campaigns_accounts_shop_id",
                        column: x => x.shop_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "quotes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    seller_id = table.Column<long>(type: "bigint", nullable: false),
                    buyer_reference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    territory = table.Column<string>(type: "varchar(2)", unicode: false, maxLength: 2, nullable: false, collation: "Latin1_General_100_BIN2"),
                    quoted_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    order_id = table.Column<long>(type: "bigint", nullable: true),
                    total_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    total_currency = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quotes", x => x.id);
                    table.ForeignKey(
                        name: "fk_quotes_accounts_seller_id",
                        column: x => x.seller_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_quotes_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gift_rules",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    campaign_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    sku_patterns = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    quantity_min = table.Column<int>(type: "int", nullable: true),
                    is_first_order_only = table.Column<bool>(type: "bit", nullable: false),
                    order_total_min_amount_minor = table.Column<long>(type: "bigint", nullable: true),
                    order_total_min_currency = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_gift_rules_gift_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "gift_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "quoted_songs",
                columns: table => new
                {
                    quote_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    song_id = table.Column<long>(type: "bigint", nullable: false),
                    copies = table.Column<int>(type: "int", nullable: false),
                    unit_price_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    unit_price_currency = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quoted_songs", x => new { x.quote_id, x.position });
                    table.ForeignKey(
                        name: "fk_quoted_songs_quotes_quote_id",
                        column: x => x.quote_id,
                        principalTable: "quotes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_quoted_songs_songs_song_id",
                        column: x => x.song_id,
                        principalTable: "songs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gift_decisions",
                columns: table => new
                {
                    order_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    campaign_id = table.Column<long>(type: "bigint", nullable: false),
                    rule_id = table.Column<long>(type: "bigint", nullable: true),
                    outcome = table.Column<short>(type: "smallint", nullable: false),
                    explanation = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_decisions", x => new { x.order_id, x.position });
                    table.ForeignKey(
                        name: "fk_gift_decisions_gift_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "gift_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gift_decisions_gift_rules_rule_id",
                        column: x => x.rule_id,
                        principalTable: "gift_rules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gift_decisions_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gifts",
                columns: table => new
                {
                    rule_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: true),
                    song_id = table.Column<long>(type: "bigint", nullable: true),
                    copies = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gifts", x => new { x.rule_id, x.position });
                    table.CheckConstraint("ck_gifts_record_or_song", "copies > 0 and ((record_id is null and song_id is not null) or (record_id is not null and song_id is null))");
                    table.ForeignKey(
                        name: "fk_gifts_gift_rules_rule_id",
                        column: x => x.rule_id,
                        principalTable: "gift_rules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gifts_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gifts_songs_song_id",
                        column: x => x.song_id,
                        principalTable: "songs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_orders_shop_id_buyer_reference",
                table: "orders",
                columns: new[] { "shop_id", "buyer_reference" },
                filter: "buyer_reference is not null");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_gift_rule_id",
                table: "attachments",
                column: "gift_rule_id");

            migrationBuilder.CreateIndex(
                name: "ix_gift_campaigns_shop_id_ends_at_id",
                table: "gift_campaigns",
                columns: new[] { "shop_id", "ends_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_gift_decisions_campaign_id",
                table: "gift_decisions",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_gift_decisions_rule_id",
                table: "gift_decisions",
                column: "rule_id");

            migrationBuilder.CreateIndex(
                name: "ix_gift_rules_campaign_id_position",
                table: "gift_rules",
                columns: new[] { "campaign_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gifts_record_id",
                table: "gifts",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_gifts_song_id",
                table: "gifts",
                column: "song_id");

            migrationBuilder.CreateIndex(
                name: "ix_quoted_songs_song_id",
                table: "quoted_songs",
                column: "song_id");

            migrationBuilder.CreateIndex(
                name: "ix_quotes_order_id",
                table: "quotes",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_quotes_seller_id",
                table: "quotes",
                column: "seller_id");

            migrationBuilder.AddForeignKey(
                name: "fk_attachments_gift_rules_gift_rule_id",
                table: "attachments",
                column: "gift_rule_id",
                principalTable: "gift_rules",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_attachments_gift_rules_gift_rule_id",
                table: "attachments");

            migrationBuilder.DropTable(
                name: "gift_decisions");

            migrationBuilder.DropTable(
                name: "gifts");

            migrationBuilder.DropTable(
                name: "quoted_songs");

            migrationBuilder.DropTable(
                name: "gift_rules");

            migrationBuilder.DropTable(
                name: "quotes");

            migrationBuilder.DropTable(
                name: "gift_campaigns");

            migrationBuilder.DropIndex(
                name: "ix_orders_shop_id_buyer_reference",
                table: "orders");

            migrationBuilder.DropIndex(
                name: "ix_attachments_gift_rule_id",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "charged_copies",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "gift_rule_id",
                table: "attachments");
        }
    }
}
