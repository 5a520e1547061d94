using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Storefront.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FirstVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bucket_balances",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    size = table.Column<int>(type: "integer", nullable: false),
                    refill_per_second = table.Column<int>(type: "integer", nullable: false),
                    available = table.Column<double>(type: "double precision", nullable: false),
                    filled_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bucket_balances", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    verb = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    input_hash = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    nouns = table.Column<List<string>>(type: "text[]", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => new { x.account_id, x.text });
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
                name: "payments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    cause = table.Column<string>(type: "character varying(36)", unicode: false, maxLength: 36, nullable: false, collation: "C"),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    gateway = table.Column<short>(type: "smallint", nullable: false),
                    subject = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    trade_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    close_asked_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    refunds_minor = table.Column<long>(type: "bigint", nullable: false),
                    last_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    try_count = table.Column<int>(type: "integer", nullable: false),
                    next_try_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    amount_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    amount_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payments", x => x.id);
                    table.CheckConstraint("ck_payments_amount", "amount_amount_minor > 0");
                    table.CheckConstraint("ck_payments_paid", "state not in (4, 7) or paid_at is not null");
                    table.CheckConstraint("ck_payments_refunds", "refunds_minor >= 0 and refunds_minor <= amount_amount_minor");
                });

            migrationBuilder.CreateTable(
                name: "signing_keys",
                columns: table => new
                {
                    purpose = table.Column<short>(type: "smallint", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_keys", x => x.purpose);
                });

            migrationBuilder.CreateTable(
                name: "clients",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    public_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    scopes = table.Column<List<string>>(type: "text[]", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: false),
                    previous_secret_hash = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: true),
                    previous_secret_until = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clients", x => x.id);
                    table.CheckConstraint("ck_clients_previous_secret", "(previous_secret_hash is null and previous_secret_until is null) or (previous_secret_hash is not null and previous_secret_until is not null)");
                    table.ForeignKey(
                        name: "fk_clients_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gift_campaigns",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    shop_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    copies_max = table.Column<long>(type: "bigint", nullable: true),
                    copies_given = table.Column<long>(type: "bigint", nullable: false),
                    copies_per_buyer_max = table.Column<int>(type: "integer", nullable: true),
                    grant_on = table.Column<short>(type: "smallint", nullable: false),
                    on_return = table.Column<short>(type: "smallint", nullable: false),
                    budget_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    budget_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C"),
                    spent_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    spent_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C")
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
                name: "outbox_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    type = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    spread_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbox_events_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "webhooks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    url = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    types = table.Column<List<string>>(type: "text[]", nullable: true),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    secret = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: true),
                    previous_secret = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: true),
                    previous_secret_until = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    event_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhooks", x => x.id);
                    table.CheckConstraint("ck_webhooks_secret", "state not in (1, 2) or secret is not null");
                    table.ForeignKey(
                        name: "fk_webhooks_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "orders",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    shop_id = table.Column<long>(type: "bigint", nullable: false),
                    external_reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    buyer_reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    territory = table.Column<string>(type: "character varying(2)", unicode: false, maxLength: 2, nullable: false, collation: "C"),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    placed_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    payment_count = table.Column<int>(type: "integer", nullable: false),
                    payment_id = table.Column<long>(type: "bigint", nullable: true),
                    event_count = table.Column<int>(type: "integer", nullable: false),
                    total_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    total_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orders", x => x.id);
                    table.CheckConstraint("ck_orders_total", "total_amount_minor >= 0 and total_amount_minor <= 1000000000000");
                    table.ForeignKey(
                        name: "fk_orders_accounts_shop_id",
                        column: x => x.shop_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_payments_payment_id",
                        column: x => x.payment_id,
                        principalTable: "payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "refunds",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    payment_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    refunded_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    last_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    try_count = table.Column<int>(type: "integer", nullable: false),
                    next_try_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refunds", x => x.id);
                    table.CheckConstraint("ck_refunds_amount", "amount_minor > 0");
                    table.ForeignKey(
                        name: "fk_refunds_payments_payment_id",
                        column: x => x.payment_id,
                        principalTable: "payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_tokens",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    hash = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: false),
                    client_id = table.Column<long>(type: "bigint", nullable: false),
                    scopes = table.Column<List<string>>(type: "text[]", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_tokens_clients_client_id",
                        column: x => x.client_id,
                        principalTable: "clients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: true),
                    client_id = table.Column<long>(type: "bigint", nullable: true),
                    verb = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    nouns = table.Column<List<string>>(type: "text[]", nullable: false),
                    idempotency_key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, collation: "C"),
                    outcome = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    request_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_entries_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_audit_entries_clients_client_id",
                        column: x => x.client_id,
                        principalTable: "clients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publishable_keys",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    client_id = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    origins = table.Column<List<string>>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publishable_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_publishable_keys_clients_client_id",
                        column: x => x.client_id,
                        principalTable: "clients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gift_rules",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    campaign_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    sku_patterns = table.Column<string[]>(type: "text[]", nullable: false),
                    quantity_min = table.Column<int>(type: "integer", nullable: true),
                    is_first_order_only = table.Column<bool>(type: "boolean", nullable: false),
                    order_total_min_amount_minor = table.Column<long>(type: "bigint", nullable: true),
                    order_total_min_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: true, collation: "C")
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
                name: "webhook_deliveries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    webhook_id = table.Column<long>(type: "bigint", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    last_status = table.Column<int>(type: "integer", nullable: true),
                    last_error = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    last_tried_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    next_try_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    give_up_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_deliveries", x => x.id);
                    table.CheckConstraint("ck_webhook_deliveries_next", "(state in (1, 2) and next_try_at is not null) or (state in (3, 4) and next_try_at is null)");
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_outbox_events_event_id",
                        column: x => x.event_id,
                        principalTable: "outbox_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_webhooks_webhook_id",
                        column: x => x.webhook_id,
                        principalTable: "webhooks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "order_lines",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    order_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    sku = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    refunded_quantity = table.Column<int>(type: "integer", nullable: false),
                    unit_price_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    unit_price_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_lines", x => x.id);
                    table.CheckConstraint("ck_order_lines_amounts", "quantity > 0 and unit_price_amount_minor >= 0 and refunded_quantity between 0 and quantity");
                    table.ForeignKey(
                        name: "fk_order_lines_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "quotes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    seller_id = table.Column<long>(type: "bigint", nullable: false),
                    buyer_reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    territory = table.Column<string>(type: "character varying(2)", unicode: false, maxLength: 2, nullable: false, collation: "C"),
                    quoted_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    order_id = table.Column<long>(type: "bigint", nullable: true),
                    total_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    total_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C")
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
                name: "gift_decisions",
                columns: table => new
                {
                    order_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<long>(type: "bigint", nullable: false),
                    rule_id = table.Column<long>(type: "bigint", nullable: true),
                    outcome = table.Column<short>(type: "smallint", nullable: false),
                    explanation = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                    withdraws_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
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
                name: "attachments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    line_id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: true),
                    song_id = table.Column<long>(type: "bigint", nullable: true),
                    copies = table.Column<int>(type: "integer", nullable: false),
                    funding = table.Column<short>(type: "smallint", nullable: false),
                    grant_on = table.Column<short>(type: "smallint", nullable: false),
                    on_return = table.Column<short>(type: "smallint", nullable: false),
                    gift_rule_id = table.Column<long>(type: "bigint", nullable: true),
                    charged_copies = table.Column<int>(type: "integer", nullable: false),
                    granted_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    returned_copies = table.Column<int>(type: "integer", nullable: false),
                    unit_price_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    unit_price_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachments", x => x.id);
                    table.CheckConstraint("ck_attachments_amounts", "copies > 0 and unit_price_amount_minor >= 0 and returned_copies between 0 and copies");
                    table.CheckConstraint("ck_attachments_record_or_song", "(record_id is null and song_id is not null) or (record_id is not null and song_id is null)");
                    table.ForeignKey(
                        name: "fk_attachments_gift_rules_gift_rule_id",
                        column: x => x.gift_rule_id,
                        principalTable: "gift_rules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attachments_order_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "order_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attachments_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attachments_songs_song_id",
                        column: x => x.song_id,
                        principalTable: "songs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "credits",
                columns: table => new
                {
                    song_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    role_as_given = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    party_id = table.Column<long>(type: "bigint", nullable: false),
                    share = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: true),
                    state = table.Column<short>(type: "smallint", nullable: false)
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
                name: "gifts",
                columns: table => new
                {
                    rule_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: true),
                    song_id = table.Column<long>(type: "bigint", nullable: true),
                    copies = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "quoted_songs",
                columns: table => new
                {
                    quote_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    song_id = table.Column<long>(type: "bigint", nullable: false),
                    copies = table.Column<int>(type: "integer", nullable: false),
                    unit_price_amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    unit_price_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C")
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

            migrationBuilder.CreateTable(
                name: "grants",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    attachment_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    redeemed_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    revoked_by_id = table.Column<long>(type: "bigint", nullable: true),
                    code_hash = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: false)
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
                    table.ForeignKey(
                        name: "fk_grants_order_refunds_revoked_by_id",
                        column: x => x.revoked_by_id,
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

            migrationBuilder.CreateTable(
                name: "downloads",
                columns: table => new
                {
                    grant_id = table.Column<long>(type: "bigint", nullable: false),
                    song_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    fetched_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_downloads", x => new { x.grant_id, x.song_id, x.number });
                    table.ForeignKey(
                        name: "fk_downloads_grants_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_downloads_songs_song_id",
                        column: x => x.song_id,
                        principalTable: "songs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_client_id_expires_at",
                table: "access_tokens",
                columns: new[] { "client_id", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_hash",
                table: "access_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attachments_gift_rule_id",
                table: "attachments",
                column: "gift_rule_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_line_id",
                table: "attachments",
                column: "line_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_record_id",
                table: "attachments",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_song_id",
                table: "attachments",
                column: "song_id");

            migrationBuilder.CreateIndex(
                name: "ix_audio_uploads_account_id",
                table: "audio_uploads",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_audio_uploads_song_id",
                table: "audio_uploads",
                column: "song_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_account_id_at_id",
                table: "audit_entries",
                columns: new[] { "account_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at_id",
                table: "audit_entries",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_client_id",
                table: "audit_entries",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "ix_clients_account_id",
                table: "clients",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_clients_public_id",
                table: "clients",
                column: "public_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credits_party_id",
                table: "credits",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_credits_song_id_party_id",
                table: "credits",
                columns: new[] { "song_id", "party_id" },
                filter: "state = 1");

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
                name: "ix_downloads_song_id",
                table: "downloads",
                column: "song_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_grants_revoked_by_id",
                table: "grants",
                column: "revoked_by_id");

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
                name: "ix_order_lines_order_id_position",
                table: "order_lines",
                columns: new[] { "order_id", "position" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "ix_orders_payment_id",
                table: "orders",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_orders_placed_at_id",
                table: "orders",
                columns: new[] { "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_shop_id_buyer_reference",
                table: "orders",
                columns: new[] { "shop_id", "buyer_reference" },
                filter: "buyer_reference is not null");

            migrationBuilder.CreateIndex(
                name: "ix_orders_shop_id_external_reference",
                table: "orders",
                columns: new[] { "shop_id", "external_reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_shop_id_placed_at_id",
                table: "orders",
                columns: new[] { "shop_id", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_account_id",
                table: "outbox_events",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_subject_sequence",
                table: "outbox_events",
                columns: new[] { "subject", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_unspread",
                table: "outbox_events",
                column: "id",
                filter: "spread_at IS NULL");

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
                name: "ix_payments_cause_attempt",
                table: "payments",
                columns: new[] { "cause", "attempt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payments_next_try_at",
                table: "payments",
                column: "next_try_at",
                filter: "next_try_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_payments_number",
                table: "payments",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publishable_keys_client_id",
                table: "publishable_keys",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "ix_publishable_keys_origins",
                table: "publishable_keys",
                column: "origins")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_publishable_keys_text",
                table: "publishable_keys",
                column: "text",
                unique: true);

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
                name: "ix_refunds_next_try_at",
                table: "refunds",
                column: "next_try_at",
                filter: "next_try_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_payment_id_position",
                table: "refunds",
                columns: new[] { "payment_id", "position" },
                unique: true);

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
                name: "ix_songs_withdraws_at",
                table: "songs",
                column: "withdraws_at",
                filter: "withdraws_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_tracks_record_id_disc_position",
                table: "tracks",
                columns: new[] { "record_id", "disc", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tracks_song_id",
                table: "tracks",
                column: "song_id");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_event_id_webhook_id",
                table: "webhook_deliveries",
                columns: new[] { "event_id", "webhook_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_webhook_id_created_at_id",
                table: "webhook_deliveries",
                columns: new[] { "webhook_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_webhook_id_next_try_at",
                table: "webhook_deliveries",
                columns: new[] { "webhook_id", "next_try_at" },
                filter: "next_try_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_webhook_id_state_created_at_id",
                table: "webhook_deliveries",
                columns: new[] { "webhook_id", "state", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_webhooks_account_id",
                table: "webhooks",
                column: "account_id",
                unique: true);

            SearchIndexes.Add(migrationBuilder);
            CatalogueChanges.Add(migrationBuilder);
            AccessChanges.Add(migrationBuilder);
            AuditLog.Add(migrationBuilder);
            LedgerRules.Add(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_tokens");

            migrationBuilder.DropTable(
                name: "audio_uploads");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "bucket_balances");

            migrationBuilder.DropTable(
                name: "credits");

            migrationBuilder.DropTable(
                name: "deals");

            migrationBuilder.DropTable(
                name: "delivery_keys");

            migrationBuilder.DropTable(
                name: "downloads");

            migrationBuilder.DropTable(
                name: "gift_decisions");

            migrationBuilder.DropTable(
                name: "gifts");

            migrationBuilder.DropTable(
                name: "idempotency_keys");

            migrationBuilder.DropTable(
                name: "ledger_postings");

            migrationBuilder.DropTable(
                name: "mandates");

            migrationBuilder.DropTable(
                name: "order_refund_lines");

            migrationBuilder.DropTable(
                name: "order_refund_music");

            migrationBuilder.DropTable(
                name: "party_names");

            migrationBuilder.DropTable(
                name: "publishable_keys");

            migrationBuilder.DropTable(
                name: "quoted_songs");

            migrationBuilder.DropTable(
                name: "record_titles");

            migrationBuilder.DropTable(
                name: "signing_keys");

            migrationBuilder.DropTable(
                name: "song_audios");

            migrationBuilder.DropTable(
                name: "song_isrcs");

            migrationBuilder.DropTable(
                name: "song_prices");

            migrationBuilder.DropTable(
                name: "song_titles");

            migrationBuilder.DropTable(
                name: "tracks");

            migrationBuilder.DropTable(
                name: "webhook_deliveries");

            migrationBuilder.DropTable(
                name: "grants");

            migrationBuilder.DropTable(
                name: "ledger_accounts");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "clients");

            migrationBuilder.DropTable(
                name: "quotes");

            migrationBuilder.DropTable(
                name: "outbox_events");

            migrationBuilder.DropTable(
                name: "webhooks");

            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "order_refunds");

            migrationBuilder.DropTable(
                name: "gift_rules");

            migrationBuilder.DropTable(
                name: "order_lines");

            migrationBuilder.DropTable(
                name: "songs");

            migrationBuilder.DropTable(
                name: "refunds");

            migrationBuilder.DropTable(
                name: "gift_campaigns");

            migrationBuilder.DropTable(
                name: "orders");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "payments");

            migrationBuilder.DropTable(
                name: "records");

            migrationBuilder.DropTable(
                name: "musicians");

            migrationBuilder.DropTable(
                name: "labels");

            migrationBuilder.DropTable(
                name: "parties");

            migrationBuilder.Sql(
                """
                DROP FUNCTION tell_catalogue_changed(), tell_access_changed(), tell_token_ended(), refuse_change();
                DROP FUNCTION keep_ledger(), check_ledger_postings(), check_ledger_entry();
                DROP FUNCTION check_ledger_reversal(uuid, uuid);
                """);
        }
    }
}
