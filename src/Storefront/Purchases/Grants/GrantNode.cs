using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Purchases.Grants;

/// <summary>A buyer's right to one copy of a record or a song, which a claim code redeems.</summary>
[ObjectType<Grant>]
public static class GrantNode
{
    [NodeResolver]
    public static IQueryable<Grant> GetGrant(long id, StorefrontDb db, Caller caller) =>
        db.Grants.Where(grant => grant.Id == id
            && (caller.SeesAll || grant.Attachment.Line.Order.ShopId == caller.AccountId));

    /// <summary>How often its songs were downloaded, all together.</summary>
    public static async Task<IReadOnlyList<int>> GetDownloadCount(
        [Parent(nameof(Grant.Id))] IReadOnlyList<long> ids, StorefrontDb db, CancellationToken cancel)
    {
        var counts = await db.Downloads
            .Where(download => ids.Contains(download.GrantId) && download.FetchedAt != null)
            .GroupBy(download => download.GrantId)
            .Select(grant => new { Id = grant.Key, Count = grant.Count() })
            .ToDictionaryAsync(grant => grant.Id, grant => grant.Count, cancel);
        return [.. ids.Select(id => counts.GetValueOrDefault(id))];
    }

    /// <summary>
    /// What the buyer types in, in groups of four: whoever has it has the music. The last character tells slips.
    /// </summary>
    public static async Task<IReadOnlyList<string>> GetClaimCode(
        [Parent(nameof(Grant.Id))] IReadOnlyList<long> ids, StorefrontDb db, ClaimCodes codes, CancellationToken cancel)
    {
        var copies = await db.Grants.Where(grant => ids.Contains(grant.Id))
            .Select(grant => new { grant.Id, grant.AttachmentId, grant.Number })
            .ToDictionaryAsync(grant => grant.Id, cancel);
        var texts = new string[ids.Count];
        for (var at = 0; at < texts.Length; at++)
            texts[at] = $"{await codes.Of(copies[ids[at]].AttachmentId, copies[ids[at]].Number, cancel)}";
        return texts;
    }
}
