using Microsoft.EntityFrameworkCore;

namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>Puts what a message says about its releases in place of all that was said about them before.</summary>
/// <remarks>
/// A record is in the catalogue while the newest message about it leaves a deal that is open or will open, about the
/// record or one of its songs; a song is while one such record holds it. What may be done with either is for the
/// deals to say. A message that is older than another about the same release changes nothing of the release, but is
/// remembered: it may name the release by a number that the others do not.
/// </remarks>
internal sealed class ReleaseMerge(MergedMessage message, PartyMerge parties, RecordingMerge recordings)
{
    private readonly RecordMerge records = new(message, parties);
    private readonly List<ErnTrack> tracks = [];
    private readonly Dictionary<int, MergedRelease> releases = [];
    private readonly Dictionary<int, MergedRelease> byRecording = [];
    private readonly HashSet<string> keysOfMessage = [];
    private readonly SongDefaults defaults = new(message);
    private ImportOutcome outcome = ImportOutcome.Unchanged;

    public void Add(ErnTrack track) => tracks.Add(track);

    /// <summary>
    /// The release that a deal belongs to: a track's deals are delivered with the release that holds the recording.
    /// </summary>
    public MergedRelease? Of(ErnDealScope scope) =>
        scope.Release is { } number && releases.TryGetValue(number, out var release) ? release
        : scope.Recording is { } recording ? byRecording.GetValueOrDefault(recording)
        : null;

    public async Task Take(ErnRelease release, CancellationToken cancel)
    {
        List<ErnTrack> held = [.. tracks];
        tracks.Clear();
        var songs = held.Select(track => recordings[track.Recording]).Distinct().ToList();
        await parties.Need([], [release.Label], cancel);
        var said = SongDefault.Of(release, parties);
        if (release.IsTrack)
        {
            defaults.Add(said, songs);
            return;
        }

        if (await Begin(release, cancel) is not var (delivery, history)) return;
        var isOld = history.IsNewerThan(delivery);
        var merged = new MergedRelease(delivery)
        {
            SaidOfSongs = said,
            Songs = songs,
            SongsBefore = isOld ? [] : await SongsOf(history.RecordId, cancel),
            Record = isOld
                ? null
                : await records.Write(history.RecordId, release, delivery.ReleaseKey, Tracks(held), cancel),
        };
        delivery.RecordId = merged.Record?.Id ?? history.RecordId;
        releases.Add(release.Number, merged);
        foreach (var track in held) byRecording.TryAdd(track.Recording, merged);
    }

    public async Task Take(ErnPurged purged, CancellationToken cancel)
    {
        if (await Begin(purged.Release, cancel) is not var (delivery, history)) return;
        delivery.RecordId = history.RecordId;
        releases.Add(purged.Release.Number, new MergedRelease(delivery));
    }

    public async Task<ImportOutcome> Finish(string sha256, CancellationToken cancel)
    {
        if (releases.Count == 0)
        {
            message.Cursor.Refuse(ProblemCode.MissingElement, "The message has no release that its tracks belong to.");
            return ImportOutcome.Refused;
        }

        foreach (var release in releases.Values) defaults.Add(release.SaidOfSongs, release.Songs);
        await defaults.Write(cancel);
        foreach (var release in releases.Values)
        {
            release.Settle();
            release.Delivery.Sha256 = sha256;
            release.Delivery.MessageId = message.Header.MessageId ?? sha256;
            message.Db.Entry(release.Delivery).State = EntityState.Modified;
            if (release.Record is not null) message.Db.Entry(release.Record).State = EntityState.Modified;
        }

        await message.Save(cancel);
        await SongStates.Show(message.Db, releases.Values.SelectMany(release => release.SongsShown), cancel);
        await SongStates.Hide(
            message.Db, releases.Values.SelectMany(release => release.SongsHidden), PublicationState.TakenDown, cancel);
        return outcome;
    }

    /// <summary>The release's delivery and what came before it; null for a release that was there already.</summary>
    private async Task<(Delivery Delivery, ReleaseHistory History)?> Begin(
        ErnRelease release, CancellationToken cancel)
    {
        var keys = SourceKeys.Of(release);
        var history = await ReleaseHistory.Find(message.Db, message.Header.Sender, keys, cancel);
        if (IsSecond(keys, history)) return null;
        var delivery = await NewDelivery(keys, cancel);
        await Unite(history, delivery, cancel);
        if (!history.IsNewerThan(delivery))
            outcome = Max(outcome, history.RecordId is null ? ImportOutcome.Accepted : ImportOutcome.Replaced);
        return (delivery, history);
    }

    private async Task<Delivery> NewDelivery(IReadOnlyList<string> keys, CancellationToken cancel)
    {
        var delivery = message.Delivery;
        if (releases.Count > 0)
        {
            delivery = message.NewDelivery();
            delivery.ReleaseKey = keys[0];
            message.Db.Add(delivery);
            await message.Save(cancel);
        }

        delivery.ReleaseKey = keys[0];
        message.Db.AddRange(keys.Select(key => new DeliveryKey
        {
            DeliveryId = delivery.Id, SenderDpid = delivery.SenderDpid, ReleaseKey = key,
        }));
        return delivery;
    }

    private bool IsSecond(IReadOnlyList<string> keys, ReleaseHistory history)
    {
        var isSecond = !keys.All(keysOfMessage.Add)
            || (history.RecordId is { } id && releases.Values.Any(merged => merged.Delivery.RecordId == id));
        if (isSecond)
            message.Cursor.Refuse(
                ProblemCode.DuplicateReference, $"Another release of the message has the number {keys[0]} as well.");
        return isSecond;
    }

    // Numbers may turn out to be of one release only after they were taken for two; and a purge may arrive before
    // the message that tells which record it is about.
    private async Task Unite(ReleaseHistory history, Delivery delivery, CancellationToken cancel)
    {
        var isPurged = (history.IsNewerThan(delivery) ? history.Newest!.Kind : delivery.Kind) == DeliveryKind.Purge;
        var ids = history.RecordsBut(isPurged ? null : history.RecordId);
        if (ids.Count > 0)
        {
            var songs = await message.Db.Tracks.Where(track => ids.Contains(track.RecordId))
                .Select(track => track.SongId).Distinct().ToListAsync(cancel);
            await records.Purge(ids, cancel);
            await SongStates.Hide(message.Db, songs, PublicationState.Purged, cancel);
        }

        var replaced = history.IsNewerThan(delivery) ? ids : history.RecordsBut(null);
        if (replaced.Count > 0) await history.ReplaceDeals(message.Db, message.Now, replaced, cancel);
    }

    private async Task<IReadOnlyList<long>> SongsOf(long? record, CancellationToken cancel) => record is null
        ? []
        : await message.Db.Tracks.Where(track => track.RecordId == record)
            .Select(track => track.SongId).Distinct().ToListAsync(cancel);

    private IEnumerable<Track> Tracks(IEnumerable<ErnTrack> held) => held.Select(track => new Track
    {
        Disc = track.Disc, Position = track.Sequence, SongId = recordings[track.Recording], IsBonus = track.IsBonus,
    });

    // A message of several releases has replaced something when one of them has.
    private static ImportOutcome Max(ImportOutcome one, ImportOutcome other) =>
        one == ImportOutcome.Replaced || other == ImportOutcome.Unchanged ? one : other;
}
