using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storefront.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Grants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "grants",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    attachment_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    redeemed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    code_hash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grants", x => x.id);
                    table.CheckConstraint("ck_grants_number", "number > 0");
                    table.CheckConstraint("ck_grants_state", "(state = 2 and redeemed_at is not null and revoked_at is null) or (state = 3 and redeemed_at is null and revoked_at is not null) or (state in (1, 4) and redeemed_at is null and revoked_at is null)");
                    table.ForeignKey(
                        name: "fk_grants_attachments_attachment_id",
                        column: x => x.attachment_id,
                        principalTable: "attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signing_keys",
                columns: table => new
                {
                    purpose = table.Column<short>(type: "smallint", nullable: false),
                    bytes = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_keys", x => x.purpose);
                });

            // Uploads that were permitted before are still good.
            migrationBuilder.Sql("insert into signing_keys (purpose, bytes) select 1, bytes from upload_keys;");

            migrationBuilder.DropTable(
                name: "upload_keys");

            migrationBuilder.CreateIndex(
                name: "ix_grants_attachment_id_number",
                table: "grants",
                columns: new[] { "attachment_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grants_code_hash",
                table: "grants",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grants_expires_at",
                table: "grants",
                column: "expires_at",
                filter: "state = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "grants");

            migrationBuilder.CreateTable(
                name: "upload_keys",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    bytes = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_upload_keys", x => x.id);
                });

            migrationBuilder.Sql("insert into upload_keys (id, bytes) select 1, bytes from signing_keys where purpose = 1;");

            migrationBuilder.DropTable(
                name: "signing_keys");
        }
    }
}
