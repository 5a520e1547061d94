using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storefront.Accounts;

namespace Storefront.Ledger;

/// <summary>How the books are stored. Rows are only added, which the migration LedgerRules sees to.</summary>
internal static class LedgerModel
{
    public static void Build(ModelBuilder model)
    {
        BuildAccount(model.Entity<LedgerAccount>());
        BuildEntry(model.Entity<LedgerEntry>());
        BuildPosting(model.Entity<Posting>());
    }

    private static void BuildAccount(EntityTypeBuilder<LedgerAccount> account)
    {
        account.ToTable("LedgerAccounts", table => table.HasCheckConstraint(
            "ck_ledger_accounts_id", "id > 0 and id % 100 = purpose"));
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.Name).HasMaxLength(60).IsUnicode(false);
        account.HasIndex(a => a.Name).IsUnique();
        account.HasIndex(a => new { a.OwnerAccountId, a.Id });
        account.HasOne<Account>().WithMany().HasForeignKey(a => a.OwnerAccountId).OnDelete(DeleteBehavior.Restrict);
        account.HasOne(a => a.Party).WithMany().HasForeignKey(a => a.PartyId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildEntry(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable("LedgerEntries", table => table.HasCheckConstraint(
            "ck_ledger_entries_reverses",
            "(kind = 3 and reverses_id is not null) or (kind <> 3 and reverses_id is null)"));
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.ComplexProperty(e => e.Cause)
            .Property(c => c.Key).HasMaxLength(Cause.KeyLengthMax).IsUnicode(false);
        entry.HasIndex(e => new { e.BookedAt, e.Id });
        entry.HasOne(e => e.Reverses).WithMany().HasForeignKey(e => e.ReversesId).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(e => e.ReversesId).HasFilter("reverses_id is not null");
        entry.HasMany(e => e.Postings).WithOne(p => p.Entry)
            .HasForeignKey(p => p.EntryId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildPosting(EntityTypeBuilder<Posting> posting)
    {
        posting.ToTable("LedgerPostings", table => table.HasCheckConstraint(
            "ck_ledger_postings_amount", "amount_amount_minor <> 0 and amount_amount_minor > -9223372036854775808"));
        posting.HasKey(p => new { p.EntryId, p.Position });
        posting.ComplexProperty(p => p.Amount);
        // A balance, and what an account gained in a month, are read from this index alone.
        posting.HasIndex(p => new { p.AccountId, p.BookedAt, p.EntryId, p.Position });
        posting.HasOne(p => p.Account).WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
        posting.HasOne(p => p.Song).WithMany().HasForeignKey(p => p.SongId).OnDelete(DeleteBehavior.Restrict);
    }
}
