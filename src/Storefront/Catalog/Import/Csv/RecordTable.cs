using Storefront.Data;
using Storefront.Data.Bulk;

namespace Storefront.Catalog.Import.Csv;

/// <summary>The table of albums: each row makes a record. Its songs come with the table of songs.</summary>
internal sealed class RecordTable(ImportRun run) : TableImport<RecordDraft, Record>(run, ImportKind.Record)
{
    protected override RecordDraft? Read(CsvRow row)
    {
        var id = row.Required("album_id", CsvFields.IdLengthMax)?.Trim();
        var title = row.Required("title", CatalogModel.TextLengthMax);
        var record = new Record
        {
            Title = title ?? "",
            SearchText = SearchForm.Of(title ?? ""),
            Upc = row.Gtin("barcode"),
            Type = RecordFormats.Type(row["formats"]),
            CatalogueNumber = row.Text("catalog_number", 100),
            Genre = row.Words("genres").FirstOrDefault(),
            ReleasedOn = row.Date("release_date"),
        };
        var draft = new RecordDraft(id ?? "", row.Place, record)
        {
            ArtistId = row.Id("artist_id"),
            LabelKey = row.LabelKey(),
        };
        if (row.IsRefused) return null;
        record.MoveTo(PublicationState.Published);
        row.AddTo(draft.Said);
        return draft;
    }

    protected override async Task<List<RecordDraft>> Resolve(
        StorefrontDb db, List<RecordDraft> drafts, CancellationToken cancel)
    {
        var musicians = await Find<Musician>(db, drafts.Select(draft => draft.ArtistId), cancel);
        return drafts.FindAll(draft =>
        {
            if (draft.ArtistId is not { } artist) return true;
            if (musicians.TryGetValue(artist, out var musician)) draft.Noun.MusicianId = musician;
            else Refuse(draft, ProblemCode.UnknownArtist, $"No artist has the id \"{artist}\".");
            return draft.Noun.MusicianId is not null;
        });
    }

    protected override long IdOf(Record noun) => noun.Id;

    protected override void SetOrigin(RecordDraft draft, long digest) =>
        (draft.Noun.Source, draft.Noun.SourceId, draft.Noun.SourceDigest) = (Source, draft.Id, digest);

    protected override async Task Insert(
        StorefrontDb db, Bulk bulk, IReadOnlyList<RecordDraft> drafts, CancellationToken cancel)
    {
        await SetLabels(db, bulk, drafts, SetLabel, cancel);
        var ids = await bulk.ReserveIds<Record>(drafts.Count, cancel);
        foreach (var draft in drafts) draft.Noun.Id = ids.Dequeue();
        await bulk.Insert([.. drafts.Select(draft => draft.Noun)], cancel);
    }

    protected override async Task Replace(
        StorefrontDb db, Bulk bulk, IReadOnlyDictionary<long, RecordDraft> drafts, CancellationToken cancel)
    {
        await SetLabels(db, bulk, drafts.Values, SetLabel, cancel);
        // Whoever took it down has not been overruled by a table.
        Overwrite(db, drafts, nameof(Record.State));
        await db.SaveChangesAsync(cancel);
    }

    private static void SetLabel(Record record, long label) => record.LabelId = label;
}
