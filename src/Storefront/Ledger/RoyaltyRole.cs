using Storefront.Catalog;

namespace Storefront.Ledger;

/// <summary>A part of a song's income, by what it is paid for.</summary>
public enum RoyaltyRole : short
{
    /// <summary>Wrote the words: 10 per cent.</summary>
    Lyricist = 1,

    /// <summary>Wrote the music: 10 per cent.</summary>
    Composer = 2,

    /// <summary>Made the recording: 80 per cent.</summary>
    Producer = 3,
}

/// <summary>Which credits share in which part.</summary>
public static class RoyaltyRoles
{
    /// <summary>Whether a credit of that kind shares in the part.</summary>
    /// <remarks>
    /// A writer wrote words or music and the source does not say which, so it counts as both. Who arranges, adapts,
    /// translates or publishes the composition, or produces beside a producer, has no part of its own (decision 0008).
    /// </remarks>
    public static bool Includes(this RoyaltyRole role, CreditRole credit) => role switch
    {
        RoyaltyRole.Lyricist => credit is CreditRole.Lyricist or CreditRole.Writer,
        RoyaltyRole.Composer => credit is CreditRole.Composer or CreditRole.Writer,
        _ => credit is CreditRole.Producer,
    };
}
