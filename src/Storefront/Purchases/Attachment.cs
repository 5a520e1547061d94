using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Purchases.Campaigns;

namespace Storefront.Purchases;

/// <summary>A record or a song that goes with a line of an order.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class Attachment
{
    private const int CopiesMax = 100;

    public long Id { get; set; }

    [GraphQLIgnore]
    public long LineId { get; set; }

    /// <summary>The line it goes with.</summary>
    public OrderLine Line { get; set; } = null!;

    [GraphQLIgnore]
    public long? RecordId { get; init; }

    /// <summary>The record; null where it is a song.</summary>
    public Record? Record { get; set; }

    [GraphQLIgnore]
    public long? SongId { get; init; }

    /// <summary>The song; null where it is a record.</summary>
    public Song? Song { get; set; }

    /// <summary>How many copies the buyer gets.</summary>
    public required int Copies { get; init; }

    /// <summary>Who pays for it.</summary>
    public required Funding Funding { get; init; }

    /// <summary>What one copy cost at the instant it was attached; later prices do not change it.</summary>
    public required Money UnitPrice { get; init; }

    /// <summary>When the copies become the buyer's.</summary>
    public GrantOn GrantOn { get; init; } = GrantOn.Paid;

    /// <summary>What becomes of a gift when its goods go back.</summary>
    public ReturnPolicy OnReturn { get; init; } = ReturnPolicy.RevokeIfUnredeemed;

    [GraphQLIgnore]
    public long? GiftRuleId { get; init; }

    /// <summary>The campaign's rule that gave it; null where somebody attached it.</summary>
    public GiftRule? GiftRule { get; set; }

    /// <summary>How many copies count against budget and caps of the campaign that gave it; 0 without one.</summary>
    [GraphQLIgnore]
    public int ChargedCopies { get; set; }

    /// <summary>When the copies became the buyer's; null until then.</summary>
    public DateTimeOffset? GrantedAt { get; set; }

    /// <summary>For how many copies the goods they went with were given back, or are about to be.</summary>
    [GraphQLIgnore]
    public int ReturnedCopies { get; set; }

    /// <summary>What so many copies cost; no attachment costs more than an order may come to.</summary>
    public Money PriceOf(int copies) => UnitPrice with { AmountMinor = UnitPrice.AmountMinor * copies };

    /// <summary>Whether a line may get so many copies of one thing.</summary>
    public static bool AcceptsCopies(int copies) => copies is >= 1 and <= CopiesMax;
}
