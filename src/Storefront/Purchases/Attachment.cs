using Storefront.Accounts;
using Storefront.Catalog;

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

    /// <summary>Whether a line may get so many copies of one thing.</summary>
    public static bool AcceptsCopies(int copies) => copies is >= 1 and <= CopiesMax;
}
