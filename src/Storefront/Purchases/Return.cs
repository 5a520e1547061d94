namespace Storefront.Purchases;

/// <summary>What it means for the music that goods go back. Arithmetic, and nothing else.</summary>
/// <param name="Revoked">Copies that the buyer loses.</param>
/// <param name="Kept">Copies that he keeps although their goods went back.</param>
internal readonly record struct Return(int Revoked, int Kept)
{
    /// <summary>
    /// How many copies went with so many of a line's goods. One copy for three coats goes back with the third, two for
    /// three with the second and the third.
    /// </summary>
    public static int CopiesWith(int goods, int copies, int quantity) => (int)((long)copies * goods / quantity);

    /// <summary>Divides copies whose goods go back into those that are taken back and those that stay.</summary>
    /// <param name="copies">How many copies.</param>
    /// <param name="unredeemed">How many of all copies the buyer has not redeemed, or does not have yet.</param>
    /// <param name="music">What they are copies of.</param>
    public static Return Of(int copies, int unredeemed, Attachment music)
    {
        var stays = music is
        {
            Funding: Funding.Seller, OnReturn: ReturnPolicy.KeepSellerPays, GrantedAt: not null,
        };
        var revoked = stays ? 0 : Math.Min(copies, unredeemed);
        return new Return(revoked, copies - revoked);
    }

    /// <summary>What the buyer does not get back because he keeps gifts, in minor units.</summary>
    public long KeptBackOf(Attachment music) =>
        music is { Funding: Funding.Seller, OnReturn: ReturnPolicy.Prorate } ? music.PriceOf(Kept).AmountMinor : 0;
}
