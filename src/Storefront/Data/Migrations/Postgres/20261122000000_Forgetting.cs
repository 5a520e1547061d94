using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storefront.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Forgetting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "expires_at",
                table: "idempotency_keys",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_quotes_expires_at",
                table: "quotes",
                column: "expires_at",
                filter: "order_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_occurred_at",
                table: "outbox_events",
                column: "occurred_at");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_expires_at",
                table: "idempotency_keys",
                column: "expires_at",
                filter: "expires_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_quotes_expires_at",
                table: "quotes");

            migrationBuilder.DropIndex(
                name: "ix_outbox_events_occurred_at",
                table: "outbox_events");

            migrationBuilder.DropIndex(
                name: "ix_idempotency_keys_expires_at",
                table: "idempotency_keys");

            migrationBuilder.DropColumn(
                name: "expires_at",
                table: "idempotency_keys");
        }
    }
}
