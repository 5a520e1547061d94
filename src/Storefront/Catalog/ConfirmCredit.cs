using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Agrees to every credit that a song gives to the caller's musicians or labels.</summary>
[Verb, RequiresScopes(Scopes.CatalogWrite)]
public static class ConfirmCredit
{
    /// <summary>Where the caller is credited.</summary>
    public sealed record Input
    {
        /// <summary>Which song.</summary>
        [ID<Song>]
        public required long SongId { get; init; }
    }

    public enum Refusal
    {
        /// <summary>There is no such song that credits the caller.</summary>
        CreditNotFound,
    }

    public static async Task<Outcome<Song, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        var credits = db.Credits.Where(credit => credit.SongId == input.SongId
            && db.Mandates.Any(mandate => mandate.AccountId == caller.AccountId
                && (mandate.Musician!.PartyId == credit.PartyId || mandate.Label!.PartyId == credit.PartyId)));
        var confirmed = await credits.ExecuteUpdateAsync(
            credit => credit.SetProperty(c => c.State, CreditState.Confirmed), cancel);
        if (confirmed == 0) return Refused.At(Refusal.CreditNotFound, "songId");
        return await db.Songs.SingleAsync(song => song.Id == input.SongId, cancel);
    }
}
