using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.Data.Bulk;

namespace Storefront.Catalog.Import.Csv;

/// <summary>The table of artists: each row makes a musician, and the party that is paid.</summary>
internal sealed class MusicianTable(ImportRun run)
    : TableImport<Draft<Musician>, Musician>(run, ImportKind.Musician)
{
    protected override Draft<Musician>? Read(CsvRow row)
    {
        var id = row.Required("artist_id", CsvFields.IdLengthMax)?.Trim();
        var name = row.Required("name", CatalogModel.TextLengthMax);
        var sortName = row.Text("sort_name", CatalogModel.TextLengthMax);
        var musician = new Musician
        {
            Name = name ?? "",
            SortName = sortName ?? name ?? "",
            SearchText = SearchForm.Of(name ?? ""),
            Country = row.Country("country"),
            Genres = row.Words("genres"),
            FollowerCount = row.Whole("followers"),
            AudienceCountry = row.Country("audience_country"),
        };
        if (row.IsRefused) return null;
        var draft = new Draft<Musician>(id!, row.Place, musician);
        row.AddTo(draft.Said);
        return draft;
    }

    protected override long IdOf(Musician noun) => noun.Id;

    protected override void SetOrigin(Draft<Musician> draft, long digest) =>
        (draft.Noun.Source, draft.Noun.SourceId, draft.Noun.SourceDigest) = (Source, draft.Id, digest);

    protected override async Task Insert(
        StorefrontDb db, Bulk bulk, IReadOnlyList<Draft<Musician>> drafts, CancellationToken cancel)
    {
        var partyIds = await bulk.ReserveIds<Party>(drafts.Count, cancel);
        var ids = await bulk.ReserveIds<Musician>(drafts.Count, cancel);
        foreach (var musician in drafts.Select(draft => draft.Noun))
            (musician.Id, musician.PartyId) = (ids.Dequeue(), partyIds.Dequeue());
        await bulk.Insert([.. drafts.Select(draft => PartyOf(draft.Noun))], cancel);
        await bulk.Insert([.. drafts.Select(draft => draft.Noun)], cancel);
    }

    protected override async Task Replace(
        StorefrontDb db, Bulk bulk, IReadOnlyDictionary<long, Draft<Musician>> drafts, CancellationToken cancel)
    {
        var ids = drafts.Keys.ToArray();
        var musicians = await db.Musicians.Include(musician => musician.Party)
            .Where(musician => ids.Contains(musician.Id)).ToListAsync(cancel);
        foreach (var musician in musicians) Take(musician, drafts[musician.Id].Noun);
        await db.SaveChangesAsync(cancel);
    }

    private static void Take(Musician musician, Musician said)
    {
        musician.Name = musician.Party.Name = said.Name;
        musician.SortName = said.SortName;
        musician.SearchText = said.SearchText;
        musician.Country = said.Country;
        musician.Genres = said.Genres;
        musician.FollowerCount = said.FollowerCount;
        musician.AudienceCountry = said.AudienceCountry;
        musician.SourceDigest = said.SourceDigest;
    }

    private Party PartyOf(Musician musician) => new()
    {
        Id = musician.PartyId,
        Name = musician.Name,
        Source = Source,
        SourceId = $"artist:{musician.SourceId}",
    };
}
