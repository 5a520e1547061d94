using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Storefront.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OrderPayments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_order_lines_amounts",
                table: "order_lines");

            migrationBuilder.DropCheckConstraint(
                name: "ck_attachments_amounts",
                table: "attachments");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "delivered_at",
                table: "orders",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "paid_at",
                table: "orders",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "payment_count",
                table: "orders",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "payment_id",
                table: "orders",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "refunded_quantity",
                table: "order_lines",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "revoked_by_id",
                table: "grants",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "grant_on",
                table: "attachments",
                type: "smallint",
                nullable: false,
                defaultValue: (short)1);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "granted_at",
                table: "attachments",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "on_return",
                table: "attachments",
                type: "smallint",
                nullable: false,
                defaultValue: (short)1);

            migrationBuilder.AddColumn<int>(
                name: "returned_copies",
                table: "attachments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "order_refunds",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    order_id = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    payment_refund_id = table.Column<long>(type: "bigint", nullable: true),
                    amount_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    amount_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C"),
                    kept_back_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    kept_back_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_refunds", x => x.id);
                    table.CheckConstraint("ck_order_refunds_amounts", "amount_amount_minor >= 0 and kept_back_amount_minor >= 0");
                    table.ForeignKey(
                        name: "fk_order_refunds_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_refunds_refunds_payment_refund_id",
                        column: x => x.payment_refund_id,
                        principalTable: "refunds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "order_refund_lines",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    order_refund_id = table.Column<long>(type: "bigint", nullable: false),
                    order_line_id = table.Column<long>(type: "bigint", nullable: false),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    amount_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    amount_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_refund_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_order_refund_lines_order_lines_order_line_id",
                        column: x => x.order_line_id,
                        principalTable: "order_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_refund_lines_order_refunds_order_refund_id",
                        column: x => x.order_refund_id,
                        principalTable: "order_refunds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "order_refund_music",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    order_refund_id = table.Column<long>(type: "bigint", nullable: false),
                    attachment_id = table.Column<long>(type: "bigint", nullable: false),
                    revoked_copies = table.Column<int>(type: "integer", nullable: false),
                    kept_copies = table.Column<int>(type: "integer", nullable: false),
                    amount_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    amount_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_refund_music", x => x.id);
                    table.ForeignKey(
                        name: "fk_order_refund_music_attachments_attachment_id",
                        column: x => x.attachment_id,
                        principalTable: "attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_refund_music_order_refunds_order_refund_id",
                        column: x => x.order_refund_id,
                        principalTable: "order_refunds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_orders_payment_id",
                table: "orders",
                column: "payment_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_order_lines_amounts",
                table: "order_lines",
                sql: "quantity > 0 and unit_price_amount_minor >= 0 and refunded_quantity between 0 and quantity");

            migrationBuilder.CreateIndex(
                name: "ix_grants_revoked_by_id",
                table: "grants",
                column: "revoked_by_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_attachments_amounts",
                table: "attachments",
                sql: "copies > 0 and unit_price_amount_minor >= 0 and returned_copies between 0 and copies");

            migrationBuilder.CreateIndex(
                name: "ix_order_refund_lines_order_line_id",
                table: "order_refund_lines",
                column: "order_line_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_refund_lines_order_refund_id",
                table: "order_refund_lines",
                column: "order_refund_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_refund_music_attachment_id",
                table: "order_refund_music",
                column: "attachment_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_refund_music_order_refund_id",
                table: "order_refund_music",
                column: "order_refund_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_refunds_order_id",
                table: "order_refunds",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_refunds_payment_refund_id",
                table: "order_refunds",
                column: "payment_refund_id");

            migrationBuilder.AddForeignKey(
                name: "fk_grants_order_refunds_revoked_by_id",
                table: "grants",
                column: "revoked_by_id",
                principalTable: "order_refunds",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_orders_payments_payment_id",
                table: "orders",
                column: "payment_id",
                principalTable: "payments",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_grants_order_refunds_revoked_by_id",
                table: "grants");

            migrationBuilder.DropForeignKey(
                name: "fk_orders_payments_payment_id",
                table: "orders");

            migrationBuilder.DropTable(
                name: "order_refund_lines");

            migrationBuilder.DropTable(
                name: "order_refund_music");

            migrationBuilder.DropTable(
                name: "order_refunds");

            migrationBuilder.DropIndex(
                name: "ix_orders_payment_id",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_order_lines_amounts",
                table: "order_lines");

            migrationBuilder.DropIndex(
                name: "ix_grants_revoked_by_id",
                table: "grants");

            migrationBuilder.DropCheckConstraint(
                name: "ck_attachments_amounts",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "delivered_at",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "paid_at",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "payment_count",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "payment_id",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "refunded_quantity",
                table: "order_lines");

            migrationBuilder.DropColumn(
                name: "revoked_by_id",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "grant_on",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "granted_at",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "on_return",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "returned_copies",
                table: "attachments");

            migrationBuilder.AddCheckConstraint(
                name: "ck_order_lines_amounts",
                table: "order_lines",
                sql: "quantity > 0 and unit_price_amount_minor >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_attachments_amounts",
                table: "attachments",
                sql: "copies > 0 and unit_price_amount_minor >= 0");
        }
    }
}
