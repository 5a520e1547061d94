using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Lets the demo accounts act for musicians and a label of the demo catalogue.</summary>
public static class DemoMandates
{
    private const string Label = "青瓦唱片";

    private static readonly string[] Musicians = ["沈听澜", "白鹭电路"];

    /// <summary>Adds them where the accounts and the catalogue are there and the mandates are not.</summary>
    public static async Task AddMissing(StorefrontDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var musicians = await db.Musicians
            .Where(musician => musician.Source == DemoCatalogue.Source && Musicians.Contains(musician.SourceId))
            .Select(musician => musician.Id).ToListAsync(cancel);
        var labels = await db.Labels
            .Where(label => label.Source == DemoCatalogue.Source && label.SourceId == Label)
            .Select(label => label.Id).ToListAsync(cancel);
        await Add(
            db, AccountKind.Musician, musicians.Select(id => new Mandate { MusicianId = id, GivenAt = now }), cancel);
        await Add(db, AccountKind.Label, labels.Select(id => new Mandate { LabelId = id, GivenAt = now }), cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task Add(
        StorefrontDb db, AccountKind kind, IEnumerable<Mandate> mandates, CancellationToken cancel)
    {
        var name = DemoAccounts.ClientOf(kind);
        var account = await db.Clients.Where(client => client.PublicId == name)
            .Select(client => (long?)client.AccountId).SingleOrDefaultAsync(cancel);
        if (account is null || await db.Mandates.AnyAsync(known => known.AccountId == account, cancel)) return;
        foreach (var mandate in mandates)
        {
            mandate.AccountId = account.Value;
            db.Add(mandate);
        }
    }
}
