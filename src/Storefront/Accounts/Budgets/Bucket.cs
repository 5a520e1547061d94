using Storefront.GraphQL.Execution.Pricing;

namespace Storefront.Accounts.Budgets;

/// <summary>
/// What this host believes that a bucket holds. It is filled by the clock, emptied by this host's operations, and put
/// right at each exchange with the database, which hears of all hosts.
/// </summary>
internal sealed class Bucket(Budget budget, long now, TimeProvider clock)
{
    private readonly Lock turn = new();
    private Budget budget = budget;
    private double available = budget.Size;
    private long filledAt = now;
    private double unsent;
    private bool isForgotten;

    /// <summary>Takes the price if it is there, or owed; null when the bucket was forgotten meanwhile.</summary>
    public Charge? Take(Budget asked, int price, bool isOwed)
    {
        lock (turn)
        {
            if (isForgotten) return null;
            budget = asked;
            Fill();
            if (!isOwed && available < price)
                return new Charge(false, Shown, TimeSpan.FromSeconds((price - available) / asked.RefillPerSecond));
            available -= price;
            unsent += price;
            return new Charge(true, Shown, TimeSpan.Zero);
        }
    }

    /// <summary>What was spent here since it was last asked, for the database to hear.</summary>
    public Spending Send()
    {
        lock (turn)
        {
            var spent = unsent;
            unsent = 0;
            return new Spending(budget.Key, budget.Size, budget.RefillPerSecond, spent);
        }
    }

    /// <summary>Takes back what could not be sent.</summary>
    public void Keep(Spending notSent)
    {
        lock (turn) unsent += notSent.Spent;
    }

    /// <summary>Believes the database, but for what was spent here since.</summary>
    public void Learn(double availableToAll)
    {
        lock (turn)
        {
            available = availableToAll - unsent;
            filledAt = clock.GetTimestamp();
        }
    }

    /// <summary>Forgets it if it is full and has nothing to tell, and so the same as one that was never seen.</summary>
    public bool TryForget()
    {
        lock (turn)
        {
            Fill();
            return isForgotten = unsent == 0 && available >= budget.Size;
        }
    }

    private int Shown => (int)Math.Floor(available);

    private void Fill()
    {
        var now = clock.GetTimestamp();
        var gained = clock.GetElapsedTime(filledAt, now).TotalSeconds * budget.RefillPerSecond;
        available = Math.Min(budget.Size, available + gained);
        filledAt = now;
    }
}

/// <summary>What a host tells the database of one bucket.</summary>
internal sealed record Spending(string Key, int Size, int RefillPerSecond, double Spent);
