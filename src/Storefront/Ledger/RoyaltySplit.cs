using Storefront.Catalog;

namespace Storefront.Ledger;

/// <summary>What one party gets of a song's income for one role.</summary>
/// <param name="Role">What for.</param>
/// <param name="PartyId">Who; null where nobody is known, and the money waits.</param>
/// <param name="AmountMinor">How much, in minor units.</param>
public sealed record RoyaltyPart(RoyaltyRole Role, long? PartyId, long AmountMinor);

/// <summary>How a song's income is divided: 10 % lyricist, 10 % composer, 80 % recording producer.</summary>
public static class RoyaltySplit
{
    private const decimal SharesOfAll = 100;

    // Shares are written as 33 and 33 and 33, or nine times 11.11: what lacks of a hundred is rounding, up to here.
    private const decimal RoundingMax = 1;

    // Shares have four decimals.
    private const decimal ShareScale = 10_000;

    private static readonly (RoyaltyRole Role, long Weight)[] Roles =
        [(RoyaltyRole.Lyricist, 10), (RoyaltyRole.Composer, 10), (RoyaltyRole.Producer, 80)];

    /// <summary>Divides an amount; the parts add up to it.</summary>
    /// <param name="amountMinor">What came in, less commission.</param>
    /// <param name="credits">All credits of the song, in any order.</param>
    /// <returns>The parts of lyricists, composers and producers, each in the order of their credits.</returns>
    public static IReadOnlyList<RoyaltyPart> Of(long amountMinor, IEnumerable<Credit> credits)
    {
        var all = credits.ToList();
        var shared = Roles.Select(role => (role.Role, role.Weight, Holders: HoldersOf(role.Role, all))).ToList();
        // Of two roles with the same claim to a fen the one whose first credit stands lower gets it, an unclaimed role
        // last.
        var inTurn = shared.OrderBy(role => role.Holders[0].Position).ToList();
        var amounts = LargestRemainder.Divide(amountMinor, [.. inTurn.Select(role => role.Weight)]);
        return
        [
            .. inTurn.Zip(amounts).OrderBy(role => role.First.Role)
                .SelectMany(role => Parts(role.First.Role, role.First.Holders, role.Second)),
        ];
    }

    private static IEnumerable<RoyaltyPart> Parts(RoyaltyRole role, List<Holder> holders, long amountMinor) => holders
        .Zip(LargestRemainder.Divide(amountMinor, [.. holders.Select(holder => holder.Weight)]))
        .Select(part => new RoyaltyPart(role, part.First.PartyId, part.Second));

    /// <summary>Who shares in a role, by position; at the end nobody, where a part of the role is nobody's.</summary>
    private static List<Holder> HoldersOf(RoyaltyRole role, List<Credit> credits)
    {
        // A party may be credited twice, as writer and as composer: it is one of those who share, not two.
        var parties = credits.Where(credit => role.Includes(credit.Role))
            .GroupBy(credit => credit.PartyId)
            .Select(own => (PartyId: own.Key, Position: own.Min(credit => credit.Position), Share: ShareOf(own)))
            .OrderBy(party => party.Position).ThenBy(party => party.PartyId)
            .ToList();
        var unsaid = parties.Count(party => party.Share is null);
        if (unsaid == parties.Count && unsaid > 0)
            return [.. parties.Select(party => new Holder(party.PartyId, party.Position, 1))];

        // Those without a share divide equally what the others leave; with nobody to take it, it waits.
        var rest = Math.Max(0, SharesOfAll - parties.Sum(party => party.Share ?? 0));
        var holders = parties
            .Select(party => new Holder(
                party.PartyId, party.Position, Weight(party.Share * Math.Max(1, unsaid) ?? rest)))
            .ToList();
        if (unsaid == 0 && rest > RoundingMax) holders.Add(new Holder(null, int.MaxValue, Weight(rest)));
        return holders;
    }

    private static decimal? ShareOf(IEnumerable<Credit> credits) => credits.Select(credit => credit.Share)
        .Where(share => share is not null).DefaultIfEmpty().Aggregate((sum, share) => sum + share);

    private static long Weight(decimal share) => (long)(share * ShareScale);

    private readonly record struct Holder(long? PartyId, int Position, long Weight);
}
