using Storefront.Accounts;

namespace Storefront.Purchases.DirectSale;

/// <summary>Songs at prices that hold until it expires. Buying them makes it an order, once.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class Quote
{
    public long Id { get; set; }

    [GraphQLIgnore]
    public long SellerId { get; init; }

    /// <summary>The account that sells.</summary>
    [GraphQLIgnore]
    public Account Seller { get; init; } = null!;

    /// <summary>The seller's own name for its buyer, which means nothing here; null where it gave none.</summary>
    public string? BuyerReference { get; init; }

    /// <summary>Where the buyer is.</summary>
    public required CountryCode Territory { get; init; }

    /// <summary>What all of it costs.</summary>
    public Money Total { get; private set; } = new(0, Purchases.Order.Currency);

    /// <summary>When it was made.</summary>
    public required DateTimeOffset QuotedAt { get; init; }

    /// <summary>The first instant at which it no longer holds.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    [GraphQLIgnore]
    public long? OrderId { get; private set; }

    /// <summary>The order it became; null until then.</summary>
    public Order? Order { get; private set; }

    [GraphQLIgnore]
    public List<QuotedSong> Songs { get; } = [];

    /// <summary>Adds a song; false when the quote would come to more than an order may.</summary>
    public bool TryAdd(QuotedSong song)
    {
        var total = (Int128)song.UnitPrice.AmountMinor * song.Copies + Total.AmountMinor;
        if (total > Purchases.Order.TotalMax) return false;
        Total = Total with { AmountMinor = (long)total };
        Songs.Add(song);
        return true;
    }

    /// <summary>Becomes an order.</summary>
    public void Become(Order order) => Order = order;
}

/// <summary>A song of a quote.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class QuotedSong
{
    [GraphQLIgnore]
    public long QuoteId { get; set; }

    [GraphQLIgnore]
    public required int Position { get; init; }

    [GraphQLIgnore]
    public long SongId { get; init; }

    /// <summary>The song.</summary>
    public Catalog.Song Song { get; set; } = null!;

    /// <summary>How many copies.</summary>
    public required int Copies { get; init; }

    /// <summary>What one copy costs.</summary>
    public required Money UnitPrice { get; init; }
}
