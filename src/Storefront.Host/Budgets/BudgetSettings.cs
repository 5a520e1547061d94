using System.ComponentModel.DataAnnotations;
using Storefront.GraphQL.Execution.Pricing;

namespace Storefront.Host.Budgets;

/// <summary>What callers may spend: settings <c>Budgets:*</c>.</summary>
public sealed class BudgetSettings
{
    /// <summary>Whether operations are charged at all, and answers say what they cost.</summary>
    public bool Enforced { get; set; } = true;

    /// <summary>How often the host tells the database what was spent, and hears what others have.</summary>
    [Range(0.01, 3_600)]
    public double ExchangeSeconds { get; set; } = 1;

    /// <summary>What a network address may spend that shows nothing.</summary>
    public Terms Anonymous { get; set; } = new() { Size = 5_000, RefillPerSecond = 100, Ceiling = 2_000 };

    /// <summary>What one visitor of a page with a publishable key may spend.</summary>
    public Terms Key { get; set; } = new() { Size = 10_000, RefillPerSecond = 200, Ceiling = 2_000 };

    /// <summary>What a client with a token may spend.</summary>
    public Terms Client { get; set; } = new() { Size = 100_000, RefillPerSecond = 5_000, Ceiling = 10_000 };

    /// <exception cref="SetupException">A setting is unknown, or has a value it cannot have.</exception>
    public static BudgetSettings Read(IConfiguration configuration)
    {
        var settings = SettingsSection.Read<BudgetSettings>(configuration, "Budgets");
        settings.Anonymous.Check(nameof(Anonymous));
        settings.Key.Check(nameof(Key));
        settings.Client.Check(nameof(Client));
        return settings;
    }

    /// <summary>How large a bucket is, in points.</summary>
    public sealed class Terms
    {
        [Range(1, int.MaxValue)]
        public int Size { get; set; }

        [Range(1, int.MaxValue)]
        public int RefillPerSecond { get; set; }

        /// <summary>The most that one operation may cost.</summary>
        [Range(1, int.MaxValue)]
        public int Ceiling { get; set; }

        public Budget Of(string key) => new(key, Size, RefillPerSecond, Ceiling);

        internal void Check(string name)
        {
            if (Ceiling > Size)
                throw new SetupException(
                    $"Budgets:{name}:Ceiling is {Ceiling}; it may be at most Budgets:{name}:Size, which is {Size}.");
        }
    }
}
