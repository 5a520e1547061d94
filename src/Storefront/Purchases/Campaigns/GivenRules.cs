using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Data;
using static Storefront.Purchases.Campaigns.CreateGiftCampaign;

namespace Storefront.Purchases.Campaigns;

/// <summary>Rules as a shop gives them for a new campaign.</summary>
internal static class GivenRules
{
    private const int RulesMax = 10;
    private const int SkuPatternsMax = 20;
    private const int GiftsMax = 10;

    /// <summary>The first thing that is not taken; null when all is.</summary>
    public static Refused<Refusal>? Wrong(IReadOnlyList<GiftRuleInput> rules)
    {
        if (rules.Count is 0 or > RulesMax) return Refused.At(Refusal.RulesOutOfBounds, "rules");
        foreach (var (at, rule) in rules.Index())
            if (Wrong(rule) is var (code, path)) return Refused.At(code, ["rules", $"{at}", .. path]);
        return null;
    }

    public static Refusal? Wrong(MoneyInput amount) =>
        amount.Currency != Order.Currency ? Refusal.CurrencyNotTaken
        : amount.AmountMinor is < 0 or > Order.TotalMax ? Refusal.AmountOutOfBounds
        : null;

    /// <summary>The first gift that is not in the catalogue; null when all are.</summary>
    public static async Task<Refused<Refusal>?> Missing(
        IReadOnlyList<GiftRuleInput> rules, StorefrontDb db, CancellationToken cancel)
    {
        var music = rules.SelectMany(rule => rule.Gifts).Select(gift => gift.Music).ToList();
        var recordIds = music.Select(one => one.RecordId).OfType<long>().ToList();
        var songIds = music.Select(one => one.SongId).OfType<long>().ToList();
        var records = await db.Records.Where(record => record.IsPublished && recordIds.Contains(record.Id))
            .Select(record => record.Id).ToListAsync(cancel);
        var songs = await db.Songs.Where(song => song.IsPublished && songIds.Contains(song.Id))
            .Select(song => song.Id).ToListAsync(cancel);
        foreach (var (rule, gift, one) in Places(rules))
        {
            string[] path = ["rules", rule, "gifts", gift, "music"];
            if (one.RecordId is { } record && !records.Contains(record))
                return Refused.At(Refusal.RecordNotFound, [.. path, "recordId"]);
            if (one.SongId is { } song && !songs.Contains(song))
                return Refused.At(Refusal.SongNotFound, [.. path, "songId"]);
        }
        return null;
    }

    /// <summary>A rule that is taken.</summary>
    public static GiftRule Rule(GiftRuleInput given, int at)
    {
        var rule = new GiftRule
        {
            Position = at + 1,
            SkuPatterns = [.. (given.SkuPatterns ?? []).Select(pattern => GivenTexts.Number(pattern)!)],
            OrderTotalMin = given.OrderTotalMin?.ToMoney(),
            QuantityMin = given.QuantityMin,
            IsFirstOrderOnly = given.IsFirstOrderOnly ?? false,
        };
        rule.Gifts.AddRange(given.Gifts.Select((gift, place) => new Gift
        {
            Position = place + 1,
            RecordId = gift.Music.RecordId,
            SongId = gift.Music.SongId,
            Copies = gift.Copies ?? 1,
        }));
        return rule;
    }

    private static (Refusal Code, string[] Path)? Wrong(GiftRuleInput rule)
    {
        if (rule.SkuPatterns?.Count > SkuPatternsMax) return (Refusal.TooManySkuPatterns, ["skuPatterns"]);
        // No pattern at all would fit no goods, which leaving them out does not mean.
        if (rule.SkuPatterns is [] || rule.SkuPatterns?.Any(pattern => GivenTexts.Number(pattern) is null) == true)
            return (Refusal.TextInvalid, ["skuPatterns"]);
        if (rule.OrderTotalMin is { } total && Wrong(total) is { } wrong) return (wrong, ["orderTotalMin"]);
        if (rule.QuantityMin < 1) return (Refusal.QuantityOutOfBounds, ["quantityMin"]);
        if (rule.Gifts.Count is 0 or > GiftsMax) return (Refusal.GiftsOutOfBounds, ["gifts"]);
        var copies = rule.Gifts.ToList().FindIndex(gift => !Attachment.AcceptsCopies(gift.Copies ?? 1));
        return copies < 0 ? null : (Refusal.CopiesOutOfBounds, ["gifts", $"{copies}", "copies"]);
    }

    private static IEnumerable<(string Rule, string Gift, GiftMusicInput Music)> Places(
        IReadOnlyList<GiftRuleInput> rules) =>
        from rule in rules.Index()
        from gift in rule.Item.Gifts.Index()
        select ($"{rule.Index}", $"{gift.Index}", gift.Item.Music);
}
