using Microsoft.EntityFrameworkCore;

namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>Finds or makes the songs of a message.</summary>
/// <remarks>
/// A song is found by the sender's own number for the recording, else by any of its ISRCs. The newest message that
/// holds the recording describes it, whatever release it is about and in whatever order messages arrive; a new song
/// stays a draft until a release offers it.
/// </remarks>
internal sealed class RecordingMerge(MergedMessage message, PartyMerge parties)
{
    private readonly Dictionary<int, long> songs = [];

    /// <summary>The song of a recording.</summary>
    public long this[int number] => songs[number];

    public async Task Take(IReadOnlyList<ErnRecording> recordings, CancellationToken cancel)
    {
        await parties.Need(
            recordings.Select(recording => recording.Artist), recordings.Select(recording => recording.Label), cancel);
        var known = await Known(recordings, cancel);
        List<(int Number, Song Song)> numbered = [];
        List<long> rewritten = [];
        foreach (var recording in recordings)
        {
            var song = known.Find(recording) ?? known.Add(New(recording), recording);
            numbered.Add((recording.Number, song));
            if (song.DeliveryId == message.Delivery.Id || known.DescribedAt(song) > message.Header.CreatedAt) continue;
            if (song.Id > 0) rewritten.Add(song.Id);
            Describe(song, recording);
        }

        if (rewritten.Count > 0) await DeleteRows(rewritten, cancel);
        await message.Save(cancel);
        foreach (var (number, song) in numbered) songs[number] = song.Id;
    }

    private async Task<KnownSongs> Known(IReadOnlyList<ErnRecording> recordings, CancellationToken cancel)
    {
        var keys = recordings.Select(SourceKeys.Of).Distinct().ToList();
        var isrcs = recordings.SelectMany(recording => recording.Isrcs).Distinct().ToList();
        var source = message.Source;
        var shared = await message.Db.SongIsrcs.AsNoTracking()
            .Where(isrc => isrcs.Contains(isrc.Isrc) && isrc.Song.Source == source)
            .OrderBy(isrc => isrc.Position).ThenBy(isrc => isrc.SongId).ToListAsync(cancel);
        var ids = shared.Select(isrc => isrc.SongId).Distinct().ToList();
        var found = await message.Db.Songs
            .Where(song => (song.Source == source && song.SourceId != null && keys.Contains(song.SourceId))
                || ids.Contains(song.Id))
            .Select(song => new { Song = song, At = (DateTimeOffset?)song.Delivery!.CreatedAt })
            .ToListAsync(cancel);
        return new KnownSongs(found.Select(row => (row.Song, row.At)), shared);
    }

    private Song New(ErnRecording recording)
    {
        var song = new Song
        {
            Title = recording.Title,
            SearchText = "",
            Source = message.Source,
            SourceId = SourceKeys.Of(recording),
        };
        message.Db.Add(song);
        return song;
    }

    private void Describe(Song song, ErnRecording recording)
    {
        song.DeliveryId = message.Delivery.Id;
        song.MusicianId = parties.Musician(recording.Artist);
        song.LabelId = parties.Label(recording.Label);
        song.Title = recording.Title;
        song.SearchText = SearchForm.Of(recording.Titles.Select(title => title.WrittenOut).Prepend(recording.Title));
        song.Isrc = recording.Isrcs is [var preferred, ..] ? preferred : null;
        song.Iswc = recording.Iswc;
        song.DurationMs = recording.DurationMs;
        song.Genre = recording.Genre?.ToLowerInvariant();
        song.Language = recording.Language;
        song.IsInstrumental = recording.IsInstrumental;
        song.IsExplicit = recording.IsExplicit;
        song.ReleasedOn = recording.PublishedOn;
        song.Isrcs.AddRange(recording.Isrcs.Select((isrc, at) => new SongIsrc { Position = at + 1, Isrc = isrc }));
        song.Titles.AddRange(recording.Titles.Select((title, at) => new SongTitle
        {
            Position = at + 1, Text = title.Text, SubTitle = title.SubTitle, Kind = title.Kind,
            Language = title.Language,
        }));
        song.Credits.AddRange(recording.Credits.Select((credit, at) => new Credit
        {
            Position = at + 1, Role = credit.Role, RoleAsGiven = credit.RoleAsGiven, PartyId = parties[credit.Party],
            Share = credit.Share,
        }));
    }

    private async Task DeleteRows(List<long> ids, CancellationToken cancel)
    {
        await message.Db.SongIsrcs.Where(isrc => ids.Contains(isrc.SongId)).ExecuteDeleteAsync(cancel);
        await message.Db.SongTitles.Where(title => ids.Contains(title.SongId)).ExecuteDeleteAsync(cancel);
        await message.Db.Credits.Where(credit => ids.Contains(credit.SongId)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The songs that a number of recordings may be.</summary>
    private sealed class KnownSongs
    {
        private readonly Dictionary<string, Song> byKey = [];
        private readonly Dictionary<Isrc, Song> byIsrc = [];
        private readonly Dictionary<Song, DateTimeOffset?> describedAt = [];

        public KnownSongs(IEnumerable<(Song Song, DateTimeOffset? At)> songs, IEnumerable<SongIsrc> isrcs)
        {
            Dictionary<long, Song> byId = [];
            foreach (var (song, at) in songs)
            {
                byId[song.Id] = song;
                byKey[song.SourceId!] = song;
                describedAt[song] = at;
            }

            foreach (var isrc in isrcs) byIsrc.TryAdd(isrc.Isrc, byId[isrc.SongId]);
        }

        public DateTimeOffset? DescribedAt(Song song) => describedAt.GetValueOrDefault(song);

        public Song? Find(ErnRecording recording)
        {
            var key = SourceKeys.Of(recording);
            if (byKey.TryGetValue(key, out var song)) return song;
            song = recording.Isrcs.Select(byIsrc.GetValueOrDefault).FirstOrDefault(match => match is not null);
            if (song is null || SourceKeys.IsOwn(song.SourceId!) || !SourceKeys.IsOwn(key)) return song;
            // The sender has given it a number of its own since.
            song.SourceId = key;
            return byKey[key] = song;
        }

        public Song Add(Song song, ErnRecording recording)
        {
            byKey[song.SourceId!] = song;
            foreach (var isrc in recording.Isrcs) byIsrc.TryAdd(isrc, song);
            return song;
        }
    }
}
