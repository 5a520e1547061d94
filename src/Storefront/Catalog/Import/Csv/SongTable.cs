using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.Data.Bulk;

namespace Storefront.Catalog.Import.Csv;

/// <summary>The table of songs, and with it the table of credits beside it.</summary>
internal sealed class SongTable(ImportRun run) : TableImport<SongDraft, Song>(run, ImportKind.Song)
{
    private StagedCredits staged = null!;
    private NameList names = null!;

    public async Task Import(CsvTable table, StagedCredits credits, CancellationToken cancel)
    {
        staged = credits;
        names = new NameList(await ArtistNames(cancel));
        await Import(table, cancel);
    }

    protected override SongDraft? Read(CsvRow row) => SongRow.Read(row, names);

    protected override async Task<List<SongDraft>> Resolve(
        StorefrontDb db, List<SongDraft> drafts, CancellationToken cancel)
    {
        var musicians = await Find<Musician>(db, drafts.Select(draft => draft.ArtistId), cancel);
        var records = await Find<Record>(db, drafts.Select(draft => draft.AlbumId), cancel);
        return drafts.FindAll(draft =>
        {
            var isKnown = draft.ArtistId is null || musicians.ContainsKey(draft.ArtistId);
            if (!isKnown) Refuse(draft, ProblemCode.UnknownArtist, $"No artist has the id \"{draft.ArtistId}\".");
            else if (draft.AlbumId is not null && !records.ContainsKey(draft.AlbumId))
            {
                isKnown = false;
                Refuse(draft, ProblemCode.UnknownAlbum, $"No album has the id \"{draft.AlbumId}\".");
            }
            if (!isKnown) return false;
            draft.Noun.MusicianId = draft.ArtistId is null ? null : musicians[draft.ArtistId];
            draft.RecordId = draft.AlbumId is null ? null : records[draft.AlbumId];
            return true;
        });
    }

    protected override async Task Complete(IReadOnlyList<SongDraft> drafts, CancellationToken cancel)
    {
        var credits = await staged.Take([.. drafts.Select(draft => draft.Id)], cancel);
        foreach (var draft in drafts)
        {
            draft.Take([.. credits[draft.Id]]);
            draft.Noun.Isrc = draft.Isrcs.FirstOrDefault();
        }
    }

    protected override void Count(
        ImportReport report, IReadOnlyCollection<SongDraft> drafts, ImportOutcome outcome)
    {
        base.Count(report, drafts, outcome);
        report.Count(ImportKind.Credit, outcome, drafts.Sum(draft => draft.StagedCount));
    }

    protected override long IdOf(Song noun) => noun.Id;

    protected override void SetOrigin(SongDraft draft, long digest) =>
        (draft.Noun.Source, draft.Noun.SourceId, draft.Noun.SourceDigest) = (Source, draft.Id, digest);

    protected override async Task Insert(
        StorefrontDb db, Bulk bulk, IReadOnlyList<SongDraft> drafts, CancellationToken cancel)
    {
        var ids = await bulk.ReserveIds<Song>(drafts.Count, cancel);
        foreach (var draft in drafts) draft.Noun.Id = ids.Dequeue();
        await SetLabels(db, bulk, drafts, SetLabel, cancel);
        await bulk.Insert([.. drafts.Select(draft => draft.Noun)], cancel);
        await InsertRows(db, bulk, drafts, drafts, cancel);
    }

    protected override async Task Replace(
        StorefrontDb db, Bulk bulk, IReadOnlyDictionary<long, SongDraft> drafts, CancellationToken cancel)
    {
        await SetLabels(db, bulk, drafts.Values, SetLabel, cancel);
        await KeepPrices(db, drafts, cancel);
        // Whoever took it down, and the message that described it, have not been overruled by a table.
        Overwrite(db, drafts, nameof(Song.State), nameof(Song.WithdrawsAt), nameof(Song.DeliveryId));
        var moved = await RemoveTracks(db, drafts, cancel);
        await db.SaveChangesAsync(cancel);
        var ids = drafts.Keys.ToArray();
        await db.SongIsrcs.Where(isrc => ids.Contains(isrc.SongId)).ExecuteDeleteAsync(cancel);
        await db.Credits.Where(credit => ids.Contains(credit.SongId)).ExecuteDeleteAsync(cancel);
        await InsertRows(db, bulk, [.. drafts.Values], moved, cancel);
    }

    /// <summary>The names of the source's artists with a sign that separates names.</summary>
    private async Task<List<string>> ArtistNames(CancellationToken cancel)
    {
        await using var db = await OpenDb(cancel);
        return await db.Musicians
            .Where(musician => musician.Source == Source
                && (EF.Functions.Like(musician.Name, "%/%") || EF.Functions.Like(musician.Name, "%,%")))
            .Select(musician => musician.Name).ToListAsync(cancel);
    }

    // Who has set a song's price here has overruled the table too.
    private static async Task KeepPrices(
        StorefrontDb db, IReadOnlyDictionary<long, SongDraft> drafts, CancellationToken cancel)
    {
        var ids = drafts.Keys.ToArray();
        var priced = await db.Songs.AsNoTracking()
            .Where(song => ids.Contains(song.Id) && db.SongPrices.Any(price => price.SongId == song.Id))
            .Select(song => new { song.Id, song.Price })
            .ToListAsync(cancel);
        foreach (var song in priced) drafts[song.Id].Noun.Price = song.Price;
    }

    private async Task InsertRows(
        StorefrontDb db, Bulk bulk, IReadOnlyList<SongDraft> drafts, IReadOnlyList<SongDraft> moved,
        CancellationToken cancel)
    {
        var keys = drafts.SelectMany(draft =>
            draft.Credits.Select(credit => NamedParties.Key(draft.RowSource, credit.Name)));
        var parties = await Named.Parties(db, bulk, keys, cancel);
        await bulk.Insert([.. drafts.SelectMany(draft => draft.IsrcRows())], cancel);
        await bulk.Insert([.. drafts.SelectMany(draft => draft.CreditRows(parties))], cancel);
        var placed = moved.Where(draft => draft.RecordId is not null).ToList();
        var places = await TrackPlaces.On(db, placed.Select(draft => draft.RecordId!.Value), cancel);
        var ids = await bulk.ReserveIds<Track>(placed.Count, cancel);
        var tracks = placed.ConvertAll(draft => places.Take(draft.RecordId!.Value, draft.Noun.Id, draft.TrackNumber));
        foreach (var track in tracks) track.Id = ids.Dequeue();
        await bulk.Insert(tracks, cancel);
    }

    /// <summary>Removes songs from places they no longer have; tells which ones get a new one.</summary>
    private async Task<List<SongDraft>> RemoveTracks(
        StorefrontDb db, IReadOnlyDictionary<long, SongDraft> drafts, CancellationToken cancel)
    {
        var ids = drafts.Keys.ToArray();
        var tracks = await db.Tracks
            .Where(track => ids.Contains(track.SongId) && track.Record.Source == Source)
            .ToListAsync(cancel);
        var kept = tracks.Where(track => drafts[track.SongId].IsAt(track)).ToList();
        db.RemoveRange(tracks.Except(kept));
        var stay = kept.Select(track => track.SongId).ToHashSet();
        return [.. drafts.Values.Where(draft => !stay.Contains(draft.Noun.Id))];
    }

    private static void SetLabel(Song song, long label) => song.LabelId = label;
}
