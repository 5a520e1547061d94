using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>How accounts and what they show are stored.</summary>
internal static class AccountsModel
{
    private const int HashBytes = 32;
    private const int PublicIdLengthMax = 40;
    private const int KeyLengthMax = 60;
    private const int VerbLengthMax = 100;
    private const int OutcomeLengthMax = 100;
    private const int RequestIdLengthMax = 100;

    // A former secret and its end are known together or not at all.
    private const string PreviousSecretSql =
        "(previous_secret_hash is null and previous_secret_until is null) "
        + "or (previous_secret_hash is not null and previous_secret_until is not null)";

    public static void Build(ModelBuilder model, ProviderDifferences provider)
    {
        model.Entity<Account>().Property(account => account.Name).HasMaxLength(AccountName.LengthMax);
        BuildClient(model.Entity<Client>());
        BuildToken(model.Entity<AccessToken>());
        BuildKey(model.Entity<PublishableKey>(), provider);
        BuildIdempotencyKey(model.Entity<IdempotencyKey>());
        BuildAuditEntry(model.Entity<AuditEntry>());
        BuildSigningKey(model.Entity<SigningKey>());
    }

    private static void BuildClient(EntityTypeBuilder<Client> client)
    {
        client.Property(c => c.PublicId).HasMaxLength(PublicIdLengthMax);
        client.Property(c => c.Name).HasMaxLength(AccountName.LengthMax);
        client.Property(c => c.SecretHash).HasMaxLength(HashBytes).IsFixedLength();
        client.Property(c => c.PreviousSecretHash).HasMaxLength(HashBytes).IsFixedLength();
        client.ToTable(table => table.HasCheckConstraint("ck_clients_previous_secret", PreviousSecretSql));
        client.HasIndex(c => c.PublicId).IsUnique();
        client.HasOne(c => c.Account).WithMany(a => a.Clients)
            .HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildToken(EntityTypeBuilder<AccessToken> token)
    {
        token.Property(t => t.Hash).HasMaxLength(HashBytes).IsFixedLength();
        token.HasIndex(t => t.Hash).IsUnique();
        token.HasIndex(t => new { t.ClientId, t.ExpiresAt });
        token.HasOne(t => t.Client).WithMany().HasForeignKey(t => t.ClientId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildKey(EntityTypeBuilder<PublishableKey> key, ProviderDifferences provider)
    {
        key.Property(k => k.Text).HasMaxLength(KeyLengthMax);
        key.HasIndex(k => k.Text).IsUnique();
        key.HasIndex(k => k.Origins).OverElements(provider);
        key.HasOne(k => k.Client).WithMany().HasForeignKey(k => k.ClientId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildIdempotencyKey(EntityTypeBuilder<IdempotencyKey> key)
    {
        key.HasKey(k => new { k.AccountId, k.Text });
        key.Property(k => k.Text).HasMaxLength(IdempotencyKey.LengthMax);
        key.Property(k => k.Verb).HasMaxLength(VerbLengthMax);
        key.Property(k => k.InputHash).HasMaxLength(HashBytes).IsFixedLength();
        // Keys that are kept for ever, most of all, are not in it.
        key.HasIndex(k => k.ExpiresAt).HasFilter("expires_at IS NOT NULL");
    }

    private static void BuildAuditEntry(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Verb).HasMaxLength(VerbLengthMax);
        entry.Property(e => e.IdempotencyKey).HasMaxLength(IdempotencyKey.LengthMax);
        entry.Property(e => e.Outcome).HasMaxLength(OutcomeLengthMax);
        entry.Property(e => e.RequestId).HasMaxLength(RequestIdLengthMax);
        entry.HasIndex(e => new { e.At, e.Id });
        entry.HasIndex(e => new { e.AccountId, e.At, e.Id });
        entry.HasOne(e => e.Account).WithMany().HasForeignKey(e => e.AccountId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne(e => e.Client).WithMany().HasForeignKey(e => e.ClientId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildSigningKey(EntityTypeBuilder<SigningKey> key)
    {
        key.HasKey(k => k.Purpose);
        key.Property(k => k.Purpose).ValueGeneratedNever();
        key.Property(k => k.Bytes).HasMaxLength(SigningKey.BytesLength).IsFixedLength();
    }
}
