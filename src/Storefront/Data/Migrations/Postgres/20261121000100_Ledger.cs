using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storefront.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger_accounts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false, collation: "C"),
                    purpose = table.Column<short>(type: "smallint", nullable: false),
                    owner_account_id = table.Column<long>(type: "bigint", nullable: true),
                    party_id = table.Column<long>(type: "bigint", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_accounts", x => x.id);
                    table.CheckConstraint("ck_ledger_accounts_id", "id > 0 and id % 100 = purpose");
                    table.ForeignKey(
                        name: "fk_ledger_accounts_accounts_owner_account_id",
                        column: x => x.owner_account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_accounts_parties_party_id",
                        column: x => x.party_id,
                        principalTable: "parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    reverses_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cause_key = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    cause_kind = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => x.id);
                    table.CheckConstraint("ck_ledger_entries_reverses", "(kind = 3 and reverses_id is not null) or (kind <> 3 and reverses_id is null)");
                    table.ForeignKey(
                        name: "fk_ledger_entries_ledger_entries_reverses_id",
                        column: x => x.reverses_id,
                        principalTable: "ledger_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_postings",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<short>(type: "smallint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    song_id = table.Column<long>(type: "bigint", nullable: true),
                    role = table.Column<short>(type: "smallint", nullable: true),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    amount_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    amount_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_postings", x => new { x.entry_id, x.position });
                    table.CheckConstraint("ck_ledger_postings_amount", "amount_amount_minor <> 0 and amount_amount_minor > -9223372036854775808");
                    // The model has keys to entries, accounts and songs, this table has none: to check one PostgreSQL
                    // locks the row it points to, and every sale would write a lock on the account of all sales. The
                    // trigger check_ledger_postings looks the entry and the accounts up instead (LedgerRules).
                });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_accounts_name",
                table: "ledger_accounts",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_accounts_owner_account_id_id",
                table: "ledger_accounts",
                columns: new[] { "owner_account_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_accounts_party_id",
                table: "ledger_accounts",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_booked_at_id",
                table: "ledger_entries",
                columns: new[] { "booked_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_reverses_id",
                table: "ledger_entries",
                column: "reverses_id",
                filter: "reverses_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_postings_account_id_booked_at_entry_id_position",
                table: "ledger_postings",
                columns: new[] { "account_id", "booked_at", "entry_id", "position" })
                // The model cannot name members of an amount in an index. With them a balance is read from it alone.
                .Annotation("Npgsql:IndexInclude", new[] { "amount_amount_minor", "amount_currency" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_postings_song_id",
                table: "ledger_postings",
                column: "song_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_postings");

            migrationBuilder.DropTable(
                name: "ledger_accounts");

            migrationBuilder.DropTable(
                name: "ledger_entries");
        }
    }
}
