IF OBJECT_ID(N'[migrations]') IS NULL
BEGIN
    CREATE TABLE [migrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK_migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON;
GO

BEGIN TRANSACTION;
CREATE TABLE [accounts] (
    [id] bigint NOT NULL IDENTITY,
    [kind] smallint NOT NULL,
    [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [state] smallint NOT NULL,
    [created_at] datetimeoffset(6) NOT NULL,
    CONSTRAINT [pk_accounts] PRIMARY KEY ([id])
);

CREATE TABLE [bucket_balances] (
    [key] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [size] int NOT NULL,
    [refill_per_second] int NOT NULL,
    [available] float NOT NULL,
    [filled_at] datetimeoffset(6) NOT NULL,
    CONSTRAINT [pk_bucket_balances] PRIMARY KEY ([key])
);

CREATE TABLE [idempotency_keys] (
    [account_id] bigint NOT NULL,
    [text] nvarchar(255) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [verb] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [input_hash] binary(32) NOT NULL,
    [used_at] datetimeoffset(6) NOT NULL,
    [nouns] nvarchar(max) NULL,
    [expires_at] datetimeoffset(6) NULL,
    CONSTRAINT [pk_idempotency_keys] PRIMARY KEY ([account_id], [text])
);

CREATE TABLE [ledger_entries] (
    [id] uniqueidentifier NOT NULL,
    [kind] smallint NOT NULL,
    [occurred_at] datetimeoffset(6) NOT NULL,
    [booked_at] datetimeoffset(6) NOT NULL,
    [reverses_id] uniqueidentifier NULL,
    [cause_key] varchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [cause_kind] smallint NOT NULL,
    CONSTRAINT [pk_ledger_entries] PRIMARY KEY ([id]),
    CONSTRAINT [ck_ledger_entries_reverses] CHECK ((kind = 3 and reverses_id is not null) or (kind <> 3 and reverses_id is null)),
    CONSTRAINT [fk_ledger_entries_ledger_entries_reverses_id] FOREIGN KEY ([reverses_id]) REFERENCES [ledger_entries] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [parties] (
    [id] bigint NOT NULL IDENTITY,
    [name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [isni] varchar(16) COLLATE Latin1_General_100_BIN2 NULL,
    [ipi] varchar(11) COLLATE Latin1_General_100_BIN2 NULL,
    [dpid] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
    [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [source_id] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [described_at] datetimeoffset(6) NULL,
    CONSTRAINT [pk_parties] PRIMARY KEY ([id])
);

CREATE TABLE [payments] (
    [id] bigint NOT NULL IDENTITY,
    [cause] varchar(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [attempt] int NOT NULL,
    [number] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [gateway] smallint NOT NULL,
    [subject] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [created_at] datetimeoffset(6) NOT NULL,
    [expires_at] datetimeoffset(6) NOT NULL,
    [state] smallint NOT NULL,
    [code] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
    [trade_number] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [paid_at] datetimeoffset(6) NULL,
    [close_asked_at] datetimeoffset(6) NULL,
    [refunds_minor] bigint NOT NULL,
    [last_reason] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [try_count] int NOT NULL,
    [next_try_at] datetimeoffset(6) NULL,
    [amount_amount_minor] bigint NOT NULL,
    [amount_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_payments] PRIMARY KEY ([id]),
    CONSTRAINT [ck_payments_amount] CHECK (amount_amount_minor > 0),
    CONSTRAINT [ck_payments_paid] CHECK (state not in (4, 7) or paid_at is not null),
    CONSTRAINT [ck_payments_refunds] CHECK (refunds_minor >= 0 and refunds_minor <= amount_amount_minor)
);

CREATE TABLE [signing_keys] (
    [purpose] smallint NOT NULL,
    [bytes] binary(32) NOT NULL,
    CONSTRAINT [pk_signing_keys] PRIMARY KEY ([purpose])
);

CREATE TABLE [clients] (
    [id] bigint NOT NULL IDENTITY,
    [account_id] bigint NOT NULL,
    [public_id] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [scopes] nvarchar(max) NOT NULL,
    [secret_hash] binary(32) NOT NULL,
    [previous_secret_hash] binary(32) NULL,
    [previous_secret_until] datetimeoffset(6) NULL,
    [created_at] datetimeoffset(6) NOT NULL,
    [revoked_at] datetimeoffset(6) NULL,
    CONSTRAINT [pk_clients] PRIMARY KEY ([id]),
    CONSTRAINT [ck_clients_previous_secret] CHECK ((previous_secret_hash is null and previous_secret_until is null) or (previous_secret_hash is not null and previous_secret_until is not null)),
    CONSTRAINT [fk_clients_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [gift_campaigns] (
    [id] bigint NOT NULL IDENTITY,
    [shop_id] bigint NOT NULL,
    [name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [starts_at] datetimeoffset(6) NOT NULL,
    [ends_at] datetimeoffset(6) NOT NULL,
    [ended_at] datetimeoffset(6) NULL,
    [copies_max] bigint NULL,
    [copies_given] bigint NOT NULL,
    [copies_per_buyer_max] int NULL,
    [grant_on] smallint NOT NULL,
    [on_return] smallint NOT NULL,
    [budget_amount_minor] bigint NOT NULL,
    [budget_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [spent_amount_minor] bigint NOT NULL,
    [spent_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_gift_campaigns] PRIMARY KEY ([id]),
    CONSTRAINT [ck_gift_campaigns_spent] CHECK (spent_amount_minor between 0 and budget_amount_minor and copies_given >= 0 and (copies_max is null or copies_given <= copies_max)),
    CONSTRAINT [fk_gift_campaigns_accounts_shop_id] FOREIGN KEY ([shop_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [outbox_events] (
    [id] uniqueidentifier NOT NULL,
    [account_id] bigint NOT NULL,
    [type] varchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject] varchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [sequence] int NOT NULL,
    [occurred_at] datetimeoffset(6) NOT NULL,
    [payload] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [spread_at] datetimeoffset(6) NULL,
    CONSTRAINT [pk_outbox_events] PRIMARY KEY ([id]),
    CONSTRAINT [fk_outbox_events_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [webhooks] (
    [id] bigint NOT NULL IDENTITY,
    [account_id] bigint NOT NULL,
    [url] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [types] nvarchar(max) NULL,
    [state] smallint NOT NULL,
    [secret] binary(32) NULL,
    [previous_secret] binary(32) NULL,
    [previous_secret_until] datetimeoffset(6) NULL,
    [event_count] int NOT NULL,
    CONSTRAINT [pk_webhooks] PRIMARY KEY ([id]),
    CONSTRAINT [ck_webhooks_secret] CHECK (state not in (1, 2) or secret is not null),
    CONSTRAINT [fk_webhooks_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [labels] (
    [id] bigint NOT NULL IDENTITY,
    [party_id] bigint NOT NULL,
    [name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [source_id] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_labels] PRIMARY KEY ([id]),
    CONSTRAINT [fk_labels_parties_party_id] FOREIGN KEY ([party_id]) REFERENCES [parties] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [ledger_accounts] (
    [id] bigint NOT NULL,
    [name] varchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [purpose] smallint NOT NULL,
    [owner_account_id] bigint NULL,
    [party_id] bigint NULL,
    [opened_at] datetimeoffset(6) NOT NULL,
    CONSTRAINT [pk_ledger_accounts] PRIMARY KEY ([id]),
    CONSTRAINT [ck_ledger_accounts_id] CHECK (id > 0 and id % 100 = purpose),
    CONSTRAINT [fk_ledger_accounts_accounts_owner_account_id] FOREIGN KEY ([owner_account_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_ledger_accounts_parties_party_id] FOREIGN KEY ([party_id]) REFERENCES [parties] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [party_names] (
    [party_id] bigint NOT NULL,
    [position] int NOT NULL,
    [text] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] smallint NOT NULL,
    [language] nvarchar(35) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_party_names] PRIMARY KEY ([party_id], [position]),
    CONSTRAINT [fk_party_names_parties_party_id] FOREIGN KEY ([party_id]) REFERENCES [parties] ([id]) ON DELETE CASCADE
);

CREATE TABLE [orders] (
    [id] bigint NOT NULL IDENTITY,
    [shop_id] bigint NOT NULL,
    [external_reference] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [buyer_reference] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [territory] varchar(2) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [state] smallint NOT NULL,
    [placed_at] datetimeoffset(6) NOT NULL,
    [paid_at] datetimeoffset(6) NULL,
    [delivered_at] datetimeoffset(6) NULL,
    [payment_count] int NOT NULL,
    [payment_id] bigint NULL,
    [event_count] int NOT NULL,
    [total_amount_minor] bigint NOT NULL,
    [total_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_orders] PRIMARY KEY ([id]),
    CONSTRAINT [ck_orders_total] CHECK (total_amount_minor >= 0 and total_amount_minor <= 1000000000000),
    CONSTRAINT [fk_orders_accounts_shop_id] FOREIGN KEY ([shop_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_orders_payments_payment_id] FOREIGN KEY ([payment_id]) REFERENCES [payments] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [refunds] (
    [id] bigint NOT NULL IDENTITY,
    [payment_id] bigint NOT NULL,
    [position] int NOT NULL,
    [number] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [amount_minor] bigint NOT NULL,
    [reason] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [created_at] datetimeoffset(6) NOT NULL,
    [state] smallint NOT NULL,
    [refunded_at] datetimeoffset(6) NULL,
    [last_reason] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [try_count] int NOT NULL,
    [next_try_at] datetimeoffset(6) NULL,
    CONSTRAINT [pk_refunds] PRIMARY KEY ([id]),
    CONSTRAINT [ck_refunds_amount] CHECK (amount_minor > 0),
    CONSTRAINT [fk_refunds_payments_payment_id] FOREIGN KEY ([payment_id]) REFERENCES [payments] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [access_tokens] (
    [id] bigint NOT NULL IDENTITY,
    [hash] binary(32) NOT NULL,
    [client_id] bigint NOT NULL,
    [scopes] nvarchar(max) NOT NULL,
    [issued_at] datetimeoffset(6) NOT NULL,
    [expires_at] datetimeoffset(6) NOT NULL,
    CONSTRAINT [pk_access_tokens] PRIMARY KEY ([id]),
    CONSTRAINT [fk_access_tokens_clients_client_id] FOREIGN KEY ([client_id]) REFERENCES [clients] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [audit_entries] (
    [id] bigint NOT NULL IDENTITY,
    [at] datetimeoffset(6) NOT NULL,
    [account_id] bigint NULL,
    [client_id] bigint NULL,
    [verb] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [nouns] nvarchar(max) NOT NULL,
    [idempotency_key] nvarchar(255) COLLATE Latin1_General_100_BIN2 NULL,
    [outcome] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [request_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_audit_entries] PRIMARY KEY ([id]),
    CONSTRAINT [fk_audit_entries_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_audit_entries_clients_client_id] FOREIGN KEY ([client_id]) REFERENCES [clients] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [publishable_keys] (
    [id] bigint NOT NULL IDENTITY,
    [client_id] bigint NOT NULL,
    [text] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [origins] nvarchar(max) NOT NULL,
    [created_at] datetimeoffset(6) NOT NULL,
    [revoked_at] datetimeoffset(6) NULL,
    CONSTRAINT [pk_publishable_keys] PRIMARY KEY ([id]),
    CONSTRAINT [fk_publishable_keys_clients_client_id] FOREIGN KEY ([client_id]) REFERENCES [clients] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [gift_rules] (
    [id] bigint NOT NULL IDENTITY,
    [campaign_id] bigint NOT NULL,
    [position] int NOT NULL,
    [sku_patterns] nvarchar(max) NOT NULL,
    [quantity_min] int NULL,
    [is_first_order_only] bit NOT NULL,
    [order_total_min_amount_minor] bigint NULL,
    [order_total_min_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_gift_rules] PRIMARY KEY ([id]),
    CONSTRAINT [fk_gift_rules_gift_campaigns_campaign_id] FOREIGN KEY ([campaign_id]) REFERENCES [gift_campaigns] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [webhook_deliveries] (
    [id] bigint NOT NULL IDENTITY,
    [webhook_id] bigint NOT NULL,
    [event_id] uniqueidentifier NOT NULL,
    [state] smallint NOT NULL,
    [tries] int NOT NULL,
    [last_status] int NULL,
    [last_error] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [last_tried_at] datetimeoffset(6) NULL,
    [next_try_at] datetimeoffset(6) NULL,
    [give_up_at] datetimeoffset(6) NOT NULL,
    [created_at] datetimeoffset(6) NOT NULL,
    [delivered_at] datetimeoffset(6) NULL,
    CONSTRAINT [pk_webhook_deliveries] PRIMARY KEY ([id]),
    CONSTRAINT [ck_webhook_deliveries_next] CHECK ((state in (1, 2) and next_try_at is not null) or (state in (3, 4) and next_try_at is null)),
    CONSTRAINT [fk_webhook_deliveries_outbox_events_event_id] FOREIGN KEY ([event_id]) REFERENCES [outbox_events] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_webhook_deliveries_webhooks_webhook_id] FOREIGN KEY ([webhook_id]) REFERENCES [webhooks] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [musicians] (
    [id] bigint NOT NULL IDENTITY,
    [party_id] bigint NOT NULL,
    [name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [sort_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [search_text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [country] varchar(2) COLLATE Latin1_General_100_BIN2 NULL,
    [genres] nvarchar(max) NOT NULL,
    [label_id] bigint NULL,
    [follower_count] int NULL,
    [follower_rank] AS isnull(follower_count, 0) PERSISTED,
    [audience_country] varchar(2) COLLATE Latin1_General_100_BIN2 NULL,
    [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [source_id] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [source_digest] bigint NULL,
    CONSTRAINT [pk_musicians] PRIMARY KEY ([id]),
    CONSTRAINT [fk_musicians_labels_label_id] FOREIGN KEY ([label_id]) REFERENCES [labels] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_musicians_parties_party_id] FOREIGN KEY ([party_id]) REFERENCES [parties] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [order_lines] (
    [id] bigint NOT NULL IDENTITY,
    [order_id] bigint NOT NULL,
    [position] int NOT NULL,
    [sku] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [title] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [quantity] int NOT NULL,
    [refunded_quantity] int NOT NULL,
    [unit_price_amount_minor] bigint NOT NULL,
    [unit_price_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_order_lines] PRIMARY KEY ([id]),
    CONSTRAINT [ck_order_lines_amounts] CHECK (quantity > 0 and unit_price_amount_minor >= 0 and refunded_quantity between 0 and quantity),
    CONSTRAINT [fk_order_lines_orders_order_id] FOREIGN KEY ([order_id]) REFERENCES [orders] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [quotes] (
    [id] bigint NOT NULL IDENTITY,
    [seller_id] bigint NOT NULL,
    [buyer_reference] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [territory] varchar(2) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [quoted_at] datetimeoffset(6) NOT NULL,
    [expires_at] datetimeoffset(6) NOT NULL,
    [order_id] bigint NULL,
    [total_amount_minor] bigint NOT NULL,
    [total_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_quotes] PRIMARY KEY ([id]),
    CONSTRAINT [fk_quotes_accounts_seller_id] FOREIGN KEY ([seller_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_quotes_orders_order_id] FOREIGN KEY ([order_id]) REFERENCES [orders] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [order_refunds] (
    [id] bigint NOT NULL IDENTITY,
    [order_id] bigint NOT NULL,
    [reason] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [requested_at] datetimeoffset(6) NOT NULL,
    [state] smallint NOT NULL,
    [payment_refund_id] bigint NULL,
    [amount_amount_minor] bigint NOT NULL,
    [amount_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kept_back_amount_minor] bigint NOT NULL,
    [kept_back_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_order_refunds] PRIMARY KEY ([id]),
    CONSTRAINT [ck_order_refunds_amounts] CHECK (amount_amount_minor >= 0 and kept_back_amount_minor >= 0),
    CONSTRAINT [fk_order_refunds_orders_order_id] FOREIGN KEY ([order_id]) REFERENCES [orders] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_order_refunds_refunds_payment_refund_id] FOREIGN KEY ([payment_refund_id]) REFERENCES [refunds] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [gift_decisions] (
    [order_id] bigint NOT NULL,
    [position] int NOT NULL,
    [campaign_id] bigint NOT NULL,
    [rule_id] bigint NULL,
    [outcome] smallint NOT NULL,
    [explanation] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_gift_decisions] PRIMARY KEY ([order_id], [position]),
    CONSTRAINT [fk_gift_decisions_gift_campaigns_campaign_id] FOREIGN KEY ([campaign_id]) REFERENCES [gift_campaigns] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_gift_decisions_gift_rules_rule_id] FOREIGN KEY ([rule_id]) REFERENCES [gift_rules] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_gift_decisions_orders_order_id] FOREIGN KEY ([order_id]) REFERENCES [orders] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [mandates] (
    [id] bigint NOT NULL IDENTITY,
    [account_id] bigint NOT NULL,
    [musician_id] bigint NULL,
    [label_id] bigint NULL,
    [given_at] datetimeoffset(6) NOT NULL,
    CONSTRAINT [pk_mandates] PRIMARY KEY ([id]),
    CONSTRAINT [ck_mandates_musician_or_label] CHECK ((musician_id is null and label_id is not null) or (musician_id is not null and label_id is null)),
    CONSTRAINT [fk_mandates_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_mandates_labels_label_id] FOREIGN KEY ([label_id]) REFERENCES [labels] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_mandates_musicians_musician_id] FOREIGN KEY ([musician_id]) REFERENCES [musicians] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [records] (
    [id] bigint NOT NULL IDENTITY,
    [musician_id] bigint NULL,
    [upc] varchar(14) COLLATE Latin1_General_100_BIN2 NULL,
    [type] smallint NULL,
    [title] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [search_text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [label_id] bigint NULL,
    [catalogue_number] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [genre] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [released_on] int NULL,
    [release_rank] AS isnull(released_on, 0) PERSISTED,
    [price_rank] AS cast(case when price_amount_minor is null then 0 when price_currency = 'CNY' then price_amount_minor else 9223372036854775807 end as bigint) PERSISTED,
    [state] smallint NOT NULL,
    [is_published] AS cast(case when state = 2 then 1 else 0 end as bit) PERSISTED,
    [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [source_id] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [source_digest] bigint NULL,
    [price_amount_minor] bigint NULL,
    [price_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_records] PRIMARY KEY ([id]),
    CONSTRAINT [ck_records_price] CHECK ((price_amount_minor is null and price_currency is null) or (price_amount_minor >= 0 and price_currency is not null)),
    CONSTRAINT [fk_records_labels_label_id] FOREIGN KEY ([label_id]) REFERENCES [labels] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_records_musicians_musician_id] FOREIGN KEY ([musician_id]) REFERENCES [musicians] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [order_refund_lines] (
    [id] bigint NOT NULL IDENTITY,
    [order_refund_id] bigint NOT NULL,
    [order_line_id] bigint NOT NULL,
    [quantity] int NOT NULL,
    [amount_amount_minor] bigint NOT NULL,
    [amount_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_order_refund_lines] PRIMARY KEY ([id]),
    CONSTRAINT [fk_order_refund_lines_order_lines_order_line_id] FOREIGN KEY ([order_line_id]) REFERENCES [order_lines] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_order_refund_lines_order_refunds_order_refund_id] FOREIGN KEY ([order_refund_id]) REFERENCES [order_refunds] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [deliveries] (
    [id] bigint NOT NULL IDENTITY,
    [sender_dpid] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [message_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [created_at] datetimeoffset(6) NOT NULL,
    [received_at] datetimeoffset(6) NOT NULL,
    [release_key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] smallint NOT NULL,
    [version] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [file_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [record_id] bigint NULL,
    CONSTRAINT [pk_deliveries] PRIMARY KEY ([id]),
    CONSTRAINT [fk_deliveries_records_record_id] FOREIGN KEY ([record_id]) REFERENCES [records] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [record_titles] (
    [record_id] bigint NOT NULL,
    [position] int NOT NULL,
    [text] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [sub_title] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [kind] smallint NOT NULL,
    [language] nvarchar(35) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_record_titles] PRIMARY KEY ([record_id], [position]),
    CONSTRAINT [fk_record_titles_records_record_id] FOREIGN KEY ([record_id]) REFERENCES [records] ([id]) ON DELETE CASCADE
);

CREATE TABLE [delivery_keys] (
    [delivery_id] bigint NOT NULL,
    [release_key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [sender_dpid] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_delivery_keys] PRIMARY KEY ([delivery_id], [release_key]),
    CONSTRAINT [fk_delivery_keys_deliveries_delivery_id] FOREIGN KEY ([delivery_id]) REFERENCES [deliveries] ([id]) ON DELETE CASCADE
);

CREATE TABLE [songs] (
    [id] bigint NOT NULL IDENTITY,
    [musician_id] bigint NULL,
    [title] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [search_text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [isrc] varchar(12) COLLATE Latin1_General_100_BIN2 NULL,
    [iswc] varchar(11) COLLATE Latin1_General_100_BIN2 NULL,
    [label_id] bigint NULL,
    [duration_ms] int NULL,
    [genre] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [further_genres] nvarchar(max) NOT NULL,
    [moods] nvarchar(max) NOT NULL,
    [tempo_bpm] float NULL,
    [energy] float NULL,
    [language] nvarchar(35) COLLATE Latin1_General_100_BIN2 NULL,
    [is_instrumental] bit NULL,
    [is_explicit] bit NULL,
    [released_on] int NULL,
    [release_rank] AS isnull(released_on, 0) PERSISTED,
    [price_rank] AS cast(case when price_amount_minor is null then 0 when price_currency = 'CNY' then price_amount_minor else 9223372036854775807 end as bigint) PERSISTED,
    [state] smallint NOT NULL,
    [is_published] AS cast(case when state = 2 then 1 else 0 end as bit) PERSISTED,
    [withdraws_at] datetimeoffset(6) NULL,
    [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [source_id] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [source_digest] bigint NULL,
    [delivery_id] bigint NULL,
    [price_amount_minor] bigint NULL,
    [price_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_songs] PRIMARY KEY ([id]),
    CONSTRAINT [ck_songs_price] CHECK ((price_amount_minor is null and price_currency is null) or (price_amount_minor >= 0 and price_currency is not null)),
    CONSTRAINT [ck_songs_price_max] CHECK (price_currency <> 'CNY' or price_amount_minor <= 5000),
    CONSTRAINT [fk_songs_deliveries_delivery_id] FOREIGN KEY ([delivery_id]) REFERENCES [deliveries] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_songs_labels_label_id] FOREIGN KEY ([label_id]) REFERENCES [labels] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_songs_musicians_musician_id] FOREIGN KEY ([musician_id]) REFERENCES [musicians] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [attachments] (
    [id] bigint NOT NULL IDENTITY,
    [line_id] bigint NOT NULL,
    [record_id] bigint NULL,
    [song_id] bigint NULL,
    [copies] int NOT NULL,
    [funding] smallint NOT NULL,
    [grant_on] smallint NOT NULL,
    [on_return] smallint NOT NULL,
    [gift_rule_id] bigint NULL,
    [charged_copies] int NOT NULL,
    [granted_at] datetimeoffset(6) NULL,
    [returned_copies] int NOT NULL,
    [unit_price_amount_minor] bigint NOT NULL,
    [unit_price_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_attachments] PRIMARY KEY ([id]),
    CONSTRAINT [ck_attachments_amounts] CHECK (copies > 0 and unit_price_amount_minor >= 0 and returned_copies between 0 and copies),
    CONSTRAINT [ck_attachments_record_or_song] CHECK ((record_id is null and song_id is not null) or (record_id is not null and song_id is null)),
    CONSTRAINT [fk_attachments_gift_rules_gift_rule_id] FOREIGN KEY ([gift_rule_id]) REFERENCES [gift_rules] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_attachments_order_lines_line_id] FOREIGN KEY ([line_id]) REFERENCES [order_lines] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_attachments_records_record_id] FOREIGN KEY ([record_id]) REFERENCES [records] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_attachments_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [audio_uploads] (
    [id] bigint NOT NULL IDENTITY,
    [song_id] bigint NOT NULL,
    [account_id] bigint NOT NULL,
    [bytes] bigint NOT NULL,
    [duration_ms] int NULL,
    [expires_at] datetimeoffset(6) NOT NULL,
    [taken_at] datetimeoffset(6) NULL,
    CONSTRAINT [pk_audio_uploads] PRIMARY KEY ([id]),
    CONSTRAINT [fk_audio_uploads_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_audio_uploads_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [credits] (
    [song_id] bigint NOT NULL,
    [position] int NOT NULL,
    [role] smallint NOT NULL,
    [role_as_given] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [party_id] bigint NOT NULL,
    [share] decimal(7,4) NULL,
    [state] smallint NOT NULL,
    CONSTRAINT [pk_credits] PRIMARY KEY ([song_id], [position]),
    CONSTRAINT [ck_credits_share] CHECK (share >= 0 and share <= 100),
    CONSTRAINT [fk_credits_parties_party_id] FOREIGN KEY ([party_id]) REFERENCES [parties] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_credits_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE CASCADE
);

CREATE TABLE [deals] (
    [id] bigint NOT NULL IDENTITY,
    [song_id] bigint NULL,
    [record_id] bigint NULL,
    [licensor_id] bigint NOT NULL,
    [territory_scope] smallint NOT NULL,
    [territories] nvarchar(max) NOT NULL,
    [uses] nvarchar(max) NOT NULL,
    [commercial_model] smallint NULL,
    [valid_from] datetimeoffset(6) NOT NULL,
    [valid_until] datetimeoffset(6) NULL,
    [price_code] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [delivery_id] bigint NULL,
    [replaced_at] datetimeoffset(6) NULL,
    [price_amount_minor] bigint NULL,
    [price_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_deals] PRIMARY KEY ([id]),
    CONSTRAINT [ck_deals_price] CHECK ((price_amount_minor is null and price_currency is null) or (price_amount_minor >= 0 and price_currency is not null)),
    CONSTRAINT [ck_deals_song_or_record] CHECK ((song_id is null and record_id is not null) or (song_id is not null and record_id is null)),
    CONSTRAINT [ck_deals_valid_until] CHECK (valid_until > valid_from),
    CONSTRAINT [fk_deals_deliveries_delivery_id] FOREIGN KEY ([delivery_id]) REFERENCES [deliveries] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_deals_parties_licensor_id] FOREIGN KEY ([licensor_id]) REFERENCES [parties] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_deals_records_record_id] FOREIGN KEY ([record_id]) REFERENCES [records] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_deals_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [gifts] (
    [rule_id] bigint NOT NULL,
    [position] int NOT NULL,
    [record_id] bigint NULL,
    [song_id] bigint NULL,
    [copies] int NOT NULL,
    CONSTRAINT [pk_gifts] PRIMARY KEY ([rule_id], [position]),
    CONSTRAINT [ck_gifts_record_or_song] CHECK (copies > 0 and ((record_id is null and song_id is not null) or (record_id is not null and song_id is null))),
    CONSTRAINT [fk_gifts_gift_rules_rule_id] FOREIGN KEY ([rule_id]) REFERENCES [gift_rules] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_gifts_records_record_id] FOREIGN KEY ([record_id]) REFERENCES [records] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_gifts_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [ledger_postings] (
    [entry_id] uniqueidentifier NOT NULL,
    [position] smallint NOT NULL,
    [account_id] bigint NOT NULL,
    [song_id] bigint NULL,
    [role] smallint NULL,
    [booked_at] datetimeoffset(6) NOT NULL,
    [amount_amount_minor] bigint NOT NULL,
    [amount_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_ledger_postings] PRIMARY KEY ([entry_id], [position]),
    CONSTRAINT [ck_ledger_postings_amount] CHECK (amount_amount_minor <> 0 and amount_amount_minor > -9223372036854775808),
    CONSTRAINT [fk_ledger_postings_ledger_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [ledger_accounts] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_ledger_postings_ledger_entries_entry_id] FOREIGN KEY ([entry_id]) REFERENCES [ledger_entries] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_ledger_postings_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [quoted_songs] (
    [quote_id] bigint NOT NULL,
    [position] int NOT NULL,
    [song_id] bigint NOT NULL,
    [copies] int NOT NULL,
    [unit_price_amount_minor] bigint NOT NULL,
    [unit_price_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_quoted_songs] PRIMARY KEY ([quote_id], [position]),
    CONSTRAINT [fk_quoted_songs_quotes_quote_id] FOREIGN KEY ([quote_id]) REFERENCES [quotes] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_quoted_songs_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [song_audios] (
    [song_id] bigint NOT NULL,
    [key] varchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [format] smallint NOT NULL,
    [bytes] bigint NOT NULL,
    [duration_ms] int NOT NULL,
    [uploaded_at] datetimeoffset(6) NOT NULL,
    CONSTRAINT [pk_song_audios] PRIMARY KEY ([song_id]),
    CONSTRAINT [fk_song_audios_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [song_isrcs] (
    [song_id] bigint NOT NULL,
    [position] int NOT NULL,
    [isrc] varchar(12) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_song_isrcs] PRIMARY KEY ([song_id], [position]),
    CONSTRAINT [fk_song_isrcs_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE CASCADE
);

CREATE TABLE [song_prices] (
    [song_id] bigint NOT NULL,
    [until] datetimeoffset(6) NOT NULL,
    [price_amount_minor] bigint NULL,
    [price_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_song_prices] PRIMARY KEY ([song_id], [until]),
    CONSTRAINT [ck_song_prices_price] CHECK ((price_amount_minor is null and price_currency is null) or (price_amount_minor >= 0 and price_currency is not null)),
    CONSTRAINT [fk_song_prices_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [song_titles] (
    [song_id] bigint NOT NULL,
    [position] int NOT NULL,
    [text] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [sub_title] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [kind] smallint NOT NULL,
    [language] nvarchar(35) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_song_titles] PRIMARY KEY ([song_id], [position]),
    CONSTRAINT [fk_song_titles_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE CASCADE
);

CREATE TABLE [tracks] (
    [id] bigint NOT NULL IDENTITY,
    [record_id] bigint NOT NULL,
    [disc] int NOT NULL,
    [position] int NOT NULL,
    [position_as_given] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
    [song_id] bigint NOT NULL,
    [is_bonus] bit NOT NULL,
    CONSTRAINT [pk_tracks] PRIMARY KEY ([id]),
    CONSTRAINT [fk_tracks_records_record_id] FOREIGN KEY ([record_id]) REFERENCES [records] ([id]) ON DELETE CASCADE,
    CONSTRAINT [fk_tracks_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [grants] (
    [id] bigint NOT NULL IDENTITY,
    [attachment_id] bigint NOT NULL,
    [number] int NOT NULL,
    [state] smallint NOT NULL,
    [issued_at] datetimeoffset(6) NOT NULL,
    [expires_at] datetimeoffset(6) NOT NULL,
    [redeemed_at] datetimeoffset(6) NULL,
    [revoked_at] datetimeoffset(6) NULL,
    [revoked_by_id] bigint NULL,
    [code_hash] binary(32) NOT NULL,
    CONSTRAINT [pk_grants] PRIMARY KEY ([id]),
    CONSTRAINT [ck_grants_number] CHECK (number > 0),
    CONSTRAINT [ck_grants_state] CHECK ((state = 2 and redeemed_at is not null and revoked_at is null) or (state = 3 and redeemed_at is null and revoked_at is not null) or (state in (1, 4) and redeemed_at is null and revoked_at is null)),
    CONSTRAINT [fk_grants_attachments_attachment_id] FOREIGN KEY ([attachment_id]) REFERENCES [attachments] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_grants_order_refunds_revoked_by_id] FOREIGN KEY ([revoked_by_id]) REFERENCES [order_refunds] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [order_refund_music] (
    [id] bigint NOT NULL IDENTITY,
    [order_refund_id] bigint NOT NULL,
    [attachment_id] bigint NOT NULL,
    [revoked_copies] int NOT NULL,
    [kept_copies] int NOT NULL,
    [amount_amount_minor] bigint NOT NULL,
    [amount_currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_order_refund_music] PRIMARY KEY ([id]),
    CONSTRAINT [fk_order_refund_music_attachments_attachment_id] FOREIGN KEY ([attachment_id]) REFERENCES [attachments] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_order_refund_music_order_refunds_order_refund_id] FOREIGN KEY ([order_refund_id]) REFERENCES [order_refunds] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [downloads] (
    [grant_id] bigint NOT NULL,
    [song_id] bigint NOT NULL,
    [number] int NOT NULL,
    [expires_at] datetimeoffset(6) NOT NULL,
    [fetched_at] datetimeoffset(6) NULL,
    CONSTRAINT [pk_downloads] PRIMARY KEY ([grant_id], [song_id], [number]),
    CONSTRAINT [fk_downloads_grants_grant_id] FOREIGN KEY ([grant_id]) REFERENCES [grants] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_downloads_songs_song_id] FOREIGN KEY ([song_id]) REFERENCES [songs] ([id]) ON DELETE NO ACTION
);

CREATE INDEX [ix_quotes_expires_at] ON [quotes] ([expires_at]) WHERE order_id IS NULL;

CREATE INDEX [ix_outbox_events_occurred_at] ON [outbox_events] ([occurred_at]);

CREATE INDEX [ix_idempotency_keys_expires_at] ON [idempotency_keys] ([expires_at]) WHERE expires_at IS NOT NULL;

CREATE INDEX [ix_access_tokens_client_id_expires_at] ON [access_tokens] ([client_id], [expires_at]);

CREATE UNIQUE INDEX [ix_access_tokens_hash] ON [access_tokens] ([hash]);

CREATE INDEX [ix_attachments_gift_rule_id] ON [attachments] ([gift_rule_id]);

CREATE INDEX [ix_attachments_line_id] ON [attachments] ([line_id]);

CREATE INDEX [ix_attachments_record_id] ON [attachments] ([record_id]);

CREATE INDEX [ix_attachments_song_id] ON [attachments] ([song_id]);

CREATE INDEX [ix_audio_uploads_account_id] ON [audio_uploads] ([account_id]);

CREATE INDEX [ix_audio_uploads_song_id] ON [audio_uploads] ([song_id]);

CREATE INDEX [ix_audit_entries_account_id_at_id] ON [audit_entries] ([account_id], [at], [id]);

CREATE INDEX [ix_audit_entries_at_id] ON [audit_entries] ([at], [id]);

CREATE INDEX [ix_audit_entries_client_id] ON [audit_entries] ([client_id]);

CREATE INDEX [ix_clients_account_id] ON [clients] ([account_id]);

CREATE UNIQUE INDEX [ix_clients_public_id] ON [clients] ([public_id]);

CREATE INDEX [ix_credits_party_id] ON [credits] ([party_id]);

CREATE INDEX [ix_credits_song_id_party_id] ON [credits] ([song_id], [party_id]) WHERE state = 1;

CREATE INDEX [ix_deals_delivery_id] ON [deals] ([delivery_id]);

CREATE INDEX [ix_deals_licensor_id] ON [deals] ([licensor_id]);

CREATE INDEX [ix_deals_record_id] ON [deals] ([record_id]);

CREATE INDEX [ix_deals_song_id] ON [deals] ([song_id]);

CREATE INDEX [ix_deliveries_record_id] ON [deliveries] ([record_id]);

CREATE UNIQUE INDEX [ix_deliveries_sender_dpid_message_id_release_key] ON [deliveries] ([sender_dpid], [message_id], [release_key]);

CREATE INDEX [ix_delivery_keys_sender_dpid_release_key_delivery_id] ON [delivery_keys] ([sender_dpid], [release_key], [delivery_id]);

CREATE INDEX [ix_downloads_song_id] ON [downloads] ([song_id]);

CREATE INDEX [ix_gift_campaigns_shop_id_ends_at_id] ON [gift_campaigns] ([shop_id], [ends_at], [id]);

CREATE INDEX [ix_gift_decisions_campaign_id] ON [gift_decisions] ([campaign_id]);

CREATE INDEX [ix_gift_decisions_rule_id] ON [gift_decisions] ([rule_id]);

CREATE UNIQUE INDEX [ix_gift_rules_campaign_id_position] ON [gift_rules] ([campaign_id], [position]);

CREATE INDEX [ix_gifts_record_id] ON [gifts] ([record_id]);

CREATE INDEX [ix_gifts_song_id] ON [gifts] ([song_id]);

CREATE UNIQUE INDEX [ix_grants_attachment_id_number] ON [grants] ([attachment_id], [number]);

CREATE UNIQUE INDEX [ix_grants_code_hash] ON [grants] ([code_hash]);

CREATE INDEX [ix_grants_expires_at] ON [grants] ([expires_at]) WHERE state = 1;

CREATE INDEX [ix_grants_revoked_by_id] ON [grants] ([revoked_by_id]);

CREATE INDEX [ix_labels_name] ON [labels] ([name]);

CREATE INDEX [ix_labels_party_id] ON [labels] ([party_id]);

CREATE UNIQUE INDEX [ix_labels_source_source_id] ON [labels] ([source], [source_id]) WHERE [source] IS NOT NULL AND [source_id] IS NOT NULL;

CREATE UNIQUE INDEX [ix_ledger_accounts_name] ON [ledger_accounts] ([name]);

CREATE INDEX [ix_ledger_accounts_owner_account_id_id] ON [ledger_accounts] ([owner_account_id], [id]);

CREATE INDEX [ix_ledger_accounts_party_id] ON [ledger_accounts] ([party_id]);

CREATE INDEX [ix_ledger_entries_booked_at_id] ON [ledger_entries] ([booked_at], [id]);

CREATE INDEX [ix_ledger_entries_reverses_id] ON [ledger_entries] ([reverses_id]) WHERE reverses_id is not null;

CREATE INDEX [ix_ledger_postings_account_id_booked_at_entry_id_position] ON [ledger_postings] ([account_id], [booked_at], [entry_id], [position]) INCLUDE ([amount_amount_minor], [amount_currency]);

CREATE INDEX [ix_ledger_postings_song_id] ON [ledger_postings] ([song_id]);

CREATE UNIQUE INDEX [ix_mandates_account_id_label_id] ON [mandates] ([account_id], [label_id]) WHERE [label_id] IS NOT NULL;

CREATE UNIQUE INDEX [ix_mandates_account_id_musician_id] ON [mandates] ([account_id], [musician_id]) WHERE [musician_id] IS NOT NULL;

CREATE INDEX [ix_mandates_label_id] ON [mandates] ([label_id]);

CREATE INDEX [ix_mandates_musician_id] ON [mandates] ([musician_id]);

CREATE INDEX [ix_musicians_country_follower_rank_id] ON [musicians] ([country], [follower_rank], [id]);

CREATE INDEX [ix_musicians_follower_rank_id] ON [musicians] ([follower_rank], [id]);

CREATE INDEX [ix_musicians_label_id] ON [musicians] ([label_id]);

CREATE INDEX [ix_musicians_name_id] ON [musicians] ([name], [id]);

CREATE INDEX [ix_musicians_party_id] ON [musicians] ([party_id]);

CREATE UNIQUE INDEX [ix_musicians_source_source_id] ON [musicians] ([source], [source_id]) WHERE [source] IS NOT NULL AND [source_id] IS NOT NULL;

CREATE UNIQUE INDEX [ix_order_lines_order_id_position] ON [order_lines] ([order_id], [position]);

CREATE INDEX [ix_order_refund_lines_order_line_id] ON [order_refund_lines] ([order_line_id]);

CREATE INDEX [ix_order_refund_lines_order_refund_id] ON [order_refund_lines] ([order_refund_id]);

CREATE INDEX [ix_order_refund_music_attachment_id] ON [order_refund_music] ([attachment_id]);

CREATE INDEX [ix_order_refund_music_order_refund_id] ON [order_refund_music] ([order_refund_id]);

CREATE INDEX [ix_order_refunds_order_id] ON [order_refunds] ([order_id]);

CREATE INDEX [ix_order_refunds_payment_refund_id] ON [order_refunds] ([payment_refund_id]);

CREATE INDEX [ix_orders_payment_id] ON [orders] ([payment_id]);

CREATE INDEX [ix_orders_placed_at_id] ON [orders] ([placed_at], [id]);

CREATE INDEX [ix_orders_shop_id_buyer_reference] ON [orders] ([shop_id], [buyer_reference]) WHERE buyer_reference is not null;

CREATE UNIQUE INDEX [ix_orders_shop_id_external_reference] ON [orders] ([shop_id], [external_reference]);

CREATE INDEX [ix_orders_shop_id_placed_at_id] ON [orders] ([shop_id], [placed_at], [id]);

CREATE INDEX [ix_outbox_events_account_id] ON [outbox_events] ([account_id]);

CREATE UNIQUE INDEX [ix_outbox_events_subject_sequence] ON [outbox_events] ([subject], [sequence]);

CREATE INDEX [ix_outbox_events_unspread] ON [outbox_events] ([id]) WHERE spread_at IS NULL;

CREATE INDEX [ix_parties_dpid] ON [parties] ([dpid]);

CREATE INDEX [ix_parties_ipi] ON [parties] ([ipi]);

CREATE INDEX [ix_parties_isni] ON [parties] ([isni]);

CREATE UNIQUE INDEX [ix_parties_source_source_id] ON [parties] ([source], [source_id]) WHERE [source] IS NOT NULL AND [source_id] IS NOT NULL;

CREATE UNIQUE INDEX [ix_payments_cause_attempt] ON [payments] ([cause], [attempt]);

CREATE INDEX [ix_payments_next_try_at] ON [payments] ([next_try_at]) WHERE next_try_at IS NOT NULL;

CREATE UNIQUE INDEX [ix_payments_number] ON [payments] ([number]);

CREATE INDEX [ix_publishable_keys_client_id] ON [publishable_keys] ([client_id]);

CREATE UNIQUE INDEX [ix_publishable_keys_text] ON [publishable_keys] ([text]);

CREATE INDEX [ix_quoted_songs_song_id] ON [quoted_songs] ([song_id]);

CREATE INDEX [ix_quotes_order_id] ON [quotes] ([order_id]);

CREATE INDEX [ix_quotes_seller_id] ON [quotes] ([seller_id]);

CREATE INDEX [ix_records_label_id] ON [records] ([label_id]);

CREATE INDEX [ix_records_musician_id_release_rank_id] ON [records] ([musician_id], [release_rank], [id]);

CREATE INDEX [ix_records_price_rank_id] ON [records] ([price_rank], [id]);

CREATE INDEX [ix_records_release_rank_id] ON [records] ([release_rank], [id]);

CREATE UNIQUE INDEX [ix_records_source_source_id] ON [records] ([source], [source_id]) WHERE [source] IS NOT NULL AND [source_id] IS NOT NULL;

CREATE INDEX [ix_records_title_id] ON [records] ([title], [id]);

CREATE INDEX [ix_records_upc] ON [records] ([upc]);

CREATE INDEX [ix_refunds_next_try_at] ON [refunds] ([next_try_at]) WHERE next_try_at IS NOT NULL;

CREATE UNIQUE INDEX [ix_refunds_payment_id_position] ON [refunds] ([payment_id], [position]);

CREATE INDEX [ix_song_isrcs_isrc_song_id] ON [song_isrcs] ([isrc], [song_id]);

CREATE INDEX [ix_songs_delivery_id] ON [songs] ([delivery_id]);

CREATE INDEX [ix_songs_genre_release_rank_id_price_rank] ON [songs] ([genre], [release_rank], [id], [price_rank]);

CREATE INDEX [ix_songs_label_id] ON [songs] ([label_id]);

CREATE INDEX [ix_songs_musician_id_release_rank_id] ON [songs] ([musician_id], [release_rank], [id]);

CREATE INDEX [ix_songs_price_rank_id] ON [songs] ([price_rank], [id]);

CREATE INDEX [ix_songs_release_rank_id] ON [songs] ([release_rank], [id]);

CREATE UNIQUE INDEX [ix_songs_source_source_id] ON [songs] ([source], [source_id]) WHERE [source] IS NOT NULL AND [source_id] IS NOT NULL;

CREATE INDEX [ix_songs_tempo_bpm_id] ON [songs] ([tempo_bpm], [id]);

CREATE INDEX [ix_songs_title_id] ON [songs] ([title], [id]);

CREATE INDEX [ix_songs_withdraws_at] ON [songs] ([withdraws_at]) WHERE withdraws_at is not null;

CREATE UNIQUE INDEX [ix_tracks_record_id_disc_position] ON [tracks] ([record_id], [disc], [position]);

CREATE INDEX [ix_tracks_song_id] ON [tracks] ([song_id]);

CREATE UNIQUE INDEX [ix_webhook_deliveries_event_id_webhook_id] ON [webhook_deliveries] ([event_id], [webhook_id]);

CREATE INDEX [ix_webhook_deliveries_webhook_id_created_at_id] ON [webhook_deliveries] ([webhook_id], [created_at], [id]);

CREATE INDEX [ix_webhook_deliveries_webhook_id_next_try_at] ON [webhook_deliveries] ([webhook_id], [next_try_at]) WHERE next_try_at IS NOT NULL;

CREATE INDEX [ix_webhook_deliveries_webhook_id_state_created_at_id] ON [webhook_deliveries] ([webhook_id], [state], [created_at], [id]);

CREATE UNIQUE INDEX [ix_webhooks_account_id] ON [webhooks] ([account_id]);

EXEC(N'CREATE TRIGGER refuse_change_of_audit_entries ON audit_entries INSTEAD OF UPDATE, DELETE AS
THROW 50000, ''audit_entries is only ever added to'', 1;');

EXEC(N'CREATE TRIGGER check_ledger_postings ON ledger_postings AFTER INSERT AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1 FROM inserted GROUP BY entry_id, amount_currency
        HAVING SUM(CAST(amount_amount_minor AS decimal(38, 0))) <> 0)
        THROW 51000, ''The postings of a ledger entry do not add up to 0.'', 1;
    IF EXISTS (
        SELECT 1 FROM (SELECT entry_id, COUNT(*) AS postings FROM inserted GROUP BY entry_id) AS given
        WHERE given.postings < 2 OR given.postings <> (
            SELECT COUNT(*) FROM ledger_postings AS every WHERE every.entry_id = given.entry_id))
        THROW 51001, ''A ledger entry needs two postings or more, all in one statement.'', 1;
    DECLARE @reversed TABLE (entry_id uniqueidentifier PRIMARY KEY, reversed uniqueidentifier);
    INSERT INTO @reversed
    SELECT entry.id, entry.reverses_id FROM ledger_entries AS entry
    WHERE entry.reverses_id IS NOT NULL AND entry.id IN (SELECT entry_id FROM inserted);
    IF @@ROWCOUNT = 0 RETURN;
    IF EXISTS (
            SELECT 1 FROM @reversed AS given
            JOIN ledger_entries AS taken WITH (UPDLOCK, HOLDLOCK) ON taken.id = given.reversed
            WHERE taken.reverses_id IS NOT NULL)
        OR EXISTS (
            SELECT 1 FROM @reversed AS given
            JOIN ledger_postings AS back ON back.entry_id = given.entry_id
            LEFT JOIN ledger_postings AS taken
                ON taken.entry_id = given.reversed AND taken.position = back.position
                AND taken.account_id = back.account_id AND taken.amount_currency = back.amount_currency
                AND SIGN(taken.amount_amount_minor) = -SIGN(back.amount_amount_minor)
            WHERE taken.entry_id IS NULL)
        OR EXISTS (
            SELECT 1 FROM ledger_entries AS every
            JOIN ledger_postings AS back ON back.entry_id = every.id
            JOIN ledger_postings AS taken
                ON taken.entry_id = every.reverses_id AND taken.position = back.position
            WHERE every.reverses_id IN (SELECT reversed FROM @reversed)
            GROUP BY taken.entry_id, taken.position, taken.amount_amount_minor
            HAVING ABS(SUM(CAST(back.amount_amount_minor AS decimal(38, 0)))) > ABS(taken.amount_amount_minor))
        THROW 51002, ''A ledger entry takes back more than there is, or something else.'', 1;
END');

EXEC(N'CREATE TRIGGER keep_ledger_accounts ON ledger_accounts INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 51003, ''ledger_accounts is only added to: book a reversal.'', 1;
END');

EXEC(N'CREATE TRIGGER keep_ledger_entries ON ledger_entries INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 51003, ''ledger_entries is only added to: book a reversal.'', 1;
END');

EXEC(N'CREATE TRIGGER keep_ledger_postings ON ledger_postings INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 51003, ''ledger_postings is only added to: book a reversal.'', 1;
END');

CREATE INDEX ix_ledger_entries_cause ON ledger_entries (cause_key, cause_kind);

CREATE TABLE ledger_postings_kept (
    entry_id uniqueidentifier NOT NULL,
    position smallint NOT NULL,
    CONSTRAINT pk_ledger_postings_kept PRIMARY KEY (entry_id, position),
    CONSTRAINT fk_ledger_postings_kept FOREIGN KEY (entry_id, position)
        REFERENCES ledger_postings (entry_id, position)
);

COMMIT;
GO

INSERT INTO [migrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122000000_FirstVersion', N'10.0.14');
GO
