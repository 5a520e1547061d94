using System.Globalization;

namespace Storefront.Catalog.Import.Csv;

/// <summary>A row of the table of credits that was found good.</summary>
internal sealed record StagedCredit(string SongId, int Line, string File, string Role, string Party, string? Share)
{
    /// <summary>A further ISRC of the song; null where the row is a credit.</summary>
    public Isrc? Isrc => IsFurtherIsrc(Role) ? Catalog.Isrc.Parse(Party) : null;

    public GivenCredit Credit
    {
        get
        {
            var (role, asGiven) = CreditWords.Read(Role);
            var share = Share is null ? (decimal?)null : decimal.Parse(Share, CultureInfo.InvariantCulture);
            return new GivenCredit(role, asGiven, Party, share);
        }
    }

    public static bool IsFurtherIsrc(string? role) => role?.Trim() == CreditWords.FurtherIsrc;
}
