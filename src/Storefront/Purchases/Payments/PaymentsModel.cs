using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storefront.Data;

namespace Storefront.Purchases.Payments;

/// <summary>How payments are stored.</summary>
internal static class PaymentsModel
{
    private const int NumberLengthMax = 64;

    // What is settled is never due, so that these indexes hold only what somebody must look into.
    private const string IsDue = "next_try_at IS NOT NULL";

    public static void Build(ModelBuilder model, ProviderDifferences provider)
    {
        ReservedIds.Give(model.Entity<Payment>(), provider);
        BuildPayment(model.Entity<Payment>());
        BuildRefund(model.Entity<Refund>());
    }

    private static void BuildPayment(EntityTypeBuilder<Payment> payment)
    {
        payment.ComplexProperty(p => p.Amount);
        payment.Property(p => p.Cause).HasMaxLength(Payment.CauseLengthMax).IsUnicode(false);
        payment.Property(p => p.Number).HasMaxLength(NumberLengthMax).IsUnicode(false);
        payment.Property(p => p.Subject).HasMaxLength(Payment.SubjectLengthMax);
        payment.Property(p => p.Code).HasMaxLength(Payment.CodeLengthMax);
        payment.Property(p => p.TradeNumber).HasMaxLength(100);
        payment.Property(p => p.LastReason).HasMaxLength(Payment.ReasonLengthMax);
        payment.HasIndex(p => new { p.Cause, p.Attempt }).IsUnique();
        payment.HasIndex(p => p.Number).IsUnique();
        payment.HasIndex(p => p.NextTryAt).HasFilter(IsDue);
        payment.ToTable(table =>
        {
            table.HasCheckConstraint("ck_payments_amount", "amount_amount_minor > 0");
            table.HasCheckConstraint(
                "ck_payments_refunds", "refunds_minor >= 0 and refunds_minor <= amount_amount_minor");
            table.HasCheckConstraint("ck_payments_paid", "state not in (4, 7) or paid_at is not null");
        });
    }

    private static void BuildRefund(EntityTypeBuilder<Refund> refund)
    {
        refund.Ignore(r => r.Amount);
        refund.Property(r => r.Number).HasMaxLength(NumberLengthMax).IsUnicode(false);
        refund.Property(r => r.Reason).HasMaxLength(Payment.SubjectLengthMax);
        refund.Property(r => r.LastReason).HasMaxLength(Payment.ReasonLengthMax);
        refund.HasIndex(r => new { r.PaymentId, r.Position }).IsUnique();
        refund.HasIndex(r => r.NextTryAt).HasFilter(IsDue);
        refund.HasOne(r => r.Payment).WithMany().HasForeignKey(r => r.PaymentId).OnDelete(DeleteBehavior.Restrict);
        refund.ToTable(table => table.HasCheckConstraint("ck_refunds_amount", "amount_minor > 0"));
    }
}
