using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>
/// Says who made a song, in place of what was said before. A party with an account here confirms its credit; other
/// credits, and the caller's own, count as confirmed.
/// </summary>
[Verb, RequiresScopes(Scopes.CatalogWrite)]
public static class SetCredits
{
    private const int CreditsMax = 50;
    private const int ShareDigits = 4;

    /// <summary>The song and its credits.</summary>
    public sealed record Input
    {
        /// <summary>Which song.</summary>
        [ID<Song>]
        public required long SongId { get; init; }

        /// <summary>Everybody who is to be named, at most 50; the first ones get the odd fen of a split.</summary>
        public required IReadOnlyList<CreditInput> Credits { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such song.</summary>
        SongNotFound,

        /// <summary>A published song is paid out by its credits; withdraw it to change them.</summary>
        SongIsPublished,

        /// <summary>More than 50 credits are too many.</summary>
        TooManyCredits,

        /// <summary>A credit names its party either by its id or by a name.</summary>
        PartyAmbiguous,

        /// <summary>There is no such party.</summary>
        PartyNotFound,

        /// <summary>A text is empty, too long, or has characters that are not to be seen.</summary>
        TextInvalid,

        /// <summary>A party is credited twice in one role.</summary>
        CreditTwice,

        /// <summary>A share is above 0 and has at most four decimals.</summary>
        ShareInvalid,

        /// <summary>The shares of a role add up to 100, or are left out for all of it.</summary>
        SharesDoNotAddUp,
    }

    public static async Task<Outcome<Song, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        if (await db.LockSong(input.SongId, caller, cancel) is not { } song)
            return Refused.At(Refusal.SongNotFound, "songId");
        if (song.State == PublicationState.Published) return Refusal.SongIsPublished;
        if (Wrong(input.Credits) is { } wrong) return wrong;
        var former = await db.Credits.AsNoTracking().Include(credit => credit.Party)
            .Where(credit => credit.SongId == song.Id).ToListAsync(cancel);
        var ids = input.Credits.Select(credit => credit.PartyId).OfType<long>().Distinct().ToArray();
        var parties = await db.Parties.Where(party => ids.Contains(party.Id)).ToDictionaryAsync(
            party => party.Id, cancel);
        if (input.Credits.FirstOrDefault(credit => credit.PartyId is { } id && !parties.ContainsKey(id)) is { } lost)
            return Refused.At(Refusal.PartyNotFound, Path(input.Credits, lost, "partyId"));

        var named = former.Select(credit => credit.Party).Where(party => !parties.ContainsKey(party.Id))
            .DistinctBy(party => party.Name).ToDictionary(party => party.Name);
        List<Credit> credits = [];
        foreach (var given in input.Credits)
        {
            var party = given.PartyId is { } id ? parties[id] : Named(named, GivenTexts.Title(given.Name!)!);
            if (credits.Exists(credit => credit.Party == party && credit.Role == given.Role))
                return Refused.At(Refusal.CreditTwice, Path(input.Credits, given));
            credits.Add(new Credit
            {
                SongId = song.Id, Position = credits.Count + 1, Role = given.Role, Party = party, PartyId = party.Id,
                Share = given.Share,
            });
        }
        await SetStates(db, credits, former, caller, cancel);
        await db.Credits.Where(credit => credit.SongId == song.Id).ExecuteDeleteAsync(cancel);
        db.AttachRange(credits.Select(credit => credit.Party).Where(party => party.Id > 0).Distinct());
        db.AddRange(credits);
        return song;
    }

    private static Refused<Refusal>? Wrong(IReadOnlyList<CreditInput> credits)
    {
        if (credits.Count > CreditsMax) return Refused.At(Refusal.TooManyCredits, "credits");
        foreach (var credit in credits)
        {
            if (credit.PartyId is null == credit.Name is null)
                return Refused.At(Refusal.PartyAmbiguous, Path(credits, credit));
            if (credit.Name is not null && GivenTexts.Title(credit.Name) is null)
                return Refused.At(Refusal.TextInvalid, Path(credits, credit, "name"));
            if (credit.Share is { } share && (share <= 0 || share != Math.Round(share, ShareDigits)))
                return Refused.At(Refusal.ShareInvalid, Path(credits, credit, "share"));
        }
        foreach (var role in credits.GroupBy(credit => credit.Role))
        {
            if (role.All(credit => credit.Share is null) || role.Sum(credit => credit.Share) == 100m
                && role.All(credit => credit.Share is not null)) continue;
            return Refused.Because(
                Refusal.SharesDoNotAddUp,
                $"The shares of {role.Key} add up to {role.Sum(credit => credit.Share)}; "
                + "give each a share, 100 in all, or none.",
                "credits");
        }
        return null;
    }

    // Who writes a name again means the same party.
    private static Party Named(Dictionary<string, Party> named, string name)
    {
        if (!named.TryGetValue(name, out var party)) named[name] = party = new Party { Name = name };
        return party;
    }

    private static async Task SetStates(
        StorefrontDb db, List<Credit> credits, List<Credit> former, Caller caller, CancellationToken cancel)
    {
        var ids = credits.Select(credit => credit.PartyId).Where(id => id > 0).Distinct().ToArray();
        var mandates = await db.Mandates
            .Select(mandate => new
            {
                mandate.AccountId,
                PartyId = mandate.MusicianId != null ? mandate.Musician!.PartyId : mandate.Label!.PartyId,
            })
            .Where(mandate => ids.Contains(mandate.PartyId))
            .ToListAsync(cancel);
        var others = mandates.ToLookup(mandate => mandate.PartyId, mandate => mandate.AccountId);
        foreach (var credit in credits)
        {
            var hasConfirmed = former.Exists(known => known.State == CreditState.Confirmed
                && (known.PartyId, known.Role, known.Share) == (credit.PartyId, credit.Role, credit.Share));
            var isOwn = others[credit.PartyId].Contains(caller.AccountId!.Value);
            credit.State = hasConfirmed || isOwn || !others[credit.PartyId].Any()
                ? CreditState.Confirmed : CreditState.Unconfirmed;
        }
    }

    private static string[] Path(IReadOnlyList<CreditInput> credits, CreditInput credit, params string[] member)
    {
        var index = credits.TakeWhile(one => !ReferenceEquals(one, credit)).Count();
        return ["credits", index.ToString(CultureInfo.InvariantCulture), .. member];
    }
}

/// <summary>One credit: a party, what it did, and its share.</summary>
/// <param name="PartyId">A party of the catalogue, which may have an account.</param>
/// <param name="Name">The name of a party that is not in the catalogue.</param>
/// <param name="Role">What the party did.</param>
/// <param name="Share">
/// Percent of the role's part of the income, with up to four decimals; left out for equal shares.
/// </param>
[InputObjectType]
public sealed record CreditInput([property: ID<Party>] long? PartyId, string? Name, CreditRole Role, decimal? Share);
