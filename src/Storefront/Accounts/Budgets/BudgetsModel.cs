using Microsoft.EntityFrameworkCore;

namespace Storefront.Accounts.Budgets;

/// <summary>How buckets are stored.</summary>
internal static class BudgetsModel
{
    private const int KeyLengthMax = 100;

    public static void Build(ModelBuilder model)
    {
        var balance = model.Entity<BucketBalance>();
        balance.HasKey(b => b.Key);
        balance.Property(b => b.Key).HasMaxLength(KeyLengthMax);
    }
}
