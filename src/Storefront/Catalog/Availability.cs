namespace Storefront.Catalog;

/// <summary>Why a song may or may not be used.</summary>
public enum AvailabilityReason
{
    /// <summary>A deal allows it.</summary>
    Allowed,

    /// <summary>The song is not in the catalogue yet.</summary>
    NotPublished,

    /// <summary>The rights owner has withdrawn the song.</summary>
    TakenDown,

    /// <summary>There is no deal about the song.</summary>
    NoDeal,

    /// <summary>There are deals, but none for this use.</summary>
    UseNotCovered,

    /// <summary>There are deals for this use, but none for this country.</summary>
    TerritoryNotCovered,

    /// <summary>The deal for this use and country opens later.</summary>
    NotYet,

    /// <summary>The deal for this use and country is over.</summary>
    Ended,
}

/// <summary>
/// Whether a song may be used in a country for a purpose at an instant, and how long that answer holds.
/// </summary>
public sealed record Availability
{
    private Availability(AvailabilityReason reason, Deal? deal = null) => (Reason, Deal) = (reason, deal);

    /// <summary>Whether the song may be used.</summary>
    public bool IsAllowed => Reason == AvailabilityReason.Allowed;

    /// <summary>Why it may, or may not.</summary>
    public AvailabilityReason Reason { get; }

    /// <summary>
    /// The deal that allows it; of several the one that lasts longest. When it is not allowed, the deal that
    /// opens next, or else the one that ended last.
    /// </summary>
    public Deal? Deal { get; }

    /// <summary>When the deal begins.</summary>
    public DateTimeOffset? From => Deal?.ValidFrom;

    /// <summary>When the deal ends; null when there is no deal, or it holds until further notice.</summary>
    public DateTimeOffset? Until => Deal?.ValidUntil;

    /// <summary>The next instant at which this answer becomes another one, as far as is known today.</summary>
    public DateTimeOffset? NextChange { get; private init; }

    /// <summary>Answers for a song in a state with these deals, which are all of the song's.</summary>
    public static Availability Of(
        PublicationState state, IEnumerable<Deal> deals, CountryCode territory, Use use, DateTimeOffset at)
    {
        if (state == PublicationState.Draft) return new Availability(AvailabilityReason.NotPublished);
        if (state != PublicationState.Published) return new Availability(AvailabilityReason.TakenDown);

        var current = deals.Where(deal => deal.ReplacedAt is null).ToList();
        if (current.Count == 0) return new Availability(AvailabilityReason.NoDeal);
        current.RemoveAll(deal => !deal.Covers(use));
        if (current.Count == 0) return new Availability(AvailabilityReason.UseNotCovered);
        current.RemoveAll(deal => !deal.Covers(territory));
        if (current.Count == 0) return new Availability(AvailabilityReason.TerritoryNotCovered);

        var answer = At(current, at);
        return answer with { NextChange = NextOtherAnswer(current, answer, at) };
    }

    private static Availability At(List<Deal> deals, DateTimeOffset at)
    {
        var open = deals.Where(deal => deal.IsOpen(at)).LongestFirst().FirstOrDefault();
        if (open is not null) return new Availability(AvailabilityReason.Allowed, open);

        var next = deals.Where(deal => deal.ValidFrom > at)
            .OrderBy(deal => deal.ValidFrom).ThenBy(deal => deal.Id).FirstOrDefault();
        if (next is not null) return new Availability(AvailabilityReason.NotYet, next);

        var last = deals.OrderByDescending(deal => deal.ValidUntil).ThenBy(deal => deal.Id).First();
        return new Availability(AvailabilityReason.Ended, last);
    }

    // The answer is constant between the instants at which a deal begins or ends.
    private static DateTimeOffset? NextOtherAnswer(List<Deal> deals, Availability now, DateTimeOffset at) =>
        deals.SelectMany(deal => new[] { deal.ValidFrom, deal.ValidUntil })
            .OfType<DateTimeOffset>().Where(boundary => boundary > at).Distinct().Order()
            .Cast<DateTimeOffset?>()
            .FirstOrDefault(boundary => At(deals, boundary!.Value) is var then
                && (then.Reason, then.Deal) != (now.Reason, now.Deal));
}
