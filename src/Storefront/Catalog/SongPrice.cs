namespace Storefront.Catalog;

/// <summary>What a song cost until its price was changed.</summary>
/// <remarks>
/// The price that holds stands on the song. So a song that was imported needs no history before somebody sets its
/// price here, and from then on an import leaves the price alone.
/// </remarks>
public sealed class SongPrice
{
    public long SongId { get; set; }

    /// <summary>The first instant at which the song no longer cost this.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>The price; null for a song that was free.</summary>
    public Money? Price { get; set; }
}
