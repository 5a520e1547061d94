using Microsoft.EntityFrameworkCore;

namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>Writes a record with its titles and tracks, in place of what it was before.</summary>
internal sealed class RecordMerge(MergedMessage message, PartyMerge parties)
{
    /// <param name="id">The record of the release; null for a new one.</param>
    /// <param name="key">What the sender calls the release.</param>
    public async Task<Record> Write(
        long? id, ErnRelease release, string key, IEnumerable<Track> tracks, CancellationToken cancel)
    {
        await parties.Need([release.Artist], [release.Label], cancel);
        var record = id is { } known ? await Emptied(known, cancel) : New(release, key);
        Describe(record, release);
        await message.Save(cancel);

        message.Db.AddRange(release.Titles.Select((title, at) => new RecordTitle
        {
            RecordId = record.Id, Position = at + 1, Text = title.Text, SubTitle = title.SubTitle, Kind = title.Kind,
            Language = title.Language,
        }));
        foreach (var chunk in tracks.Chunk(MergedMessage.ChunkSize))
        {
            foreach (var track in chunk) track.RecordId = record.Id;
            message.Db.AddRange(chunk.AsEnumerable<object>());
            await message.Save(cancel);
        }

        return record;
    }

    public async Task Purge(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var purged = await message.Db.Records
            .Where(record => ids.Contains(record.Id) && record.State != PublicationState.Purged).ToListAsync(cancel);
        foreach (var record in purged) record.MoveTo(PublicationState.Purged);
        await message.Save(cancel);
    }

    private async Task<Record> Emptied(long id, CancellationToken cancel)
    {
        await message.Db.RecordTitles.Where(title => title.RecordId == id).ExecuteDeleteAsync(cancel);
        await message.Db.Tracks.Where(track => track.RecordId == id).ExecuteDeleteAsync(cancel);
        return await message.Db.Records.SingleAsync(record => record.Id == id, cancel);
    }

    private Record New(ErnRelease release, string key)
    {
        var record = new Record { Title = release.Title, SearchText = "", Source = message.Source, SourceId = key };
        message.Db.Add(record);
        return record;
    }

    private void Describe(Record record, ErnRelease release)
    {
        record.MusicianId = parties.Musician(release.Artist);
        record.LabelId = parties.Label(release.Label);
        record.Upc = release.Gtin;
        record.Type = release.Type;
        record.Title = release.Title;
        record.SearchText = SearchForm.Of(release.Titles.Select(title => title.WrittenOut).Prepend(release.Title));
        record.CatalogueNumber = release.CatalogNumber;
        record.Genre = release.Genre?.ToLowerInvariant();
        record.ReleasedOn = release.ReleasedOn ?? release.OriginallyReleasedOn;
    }
}
