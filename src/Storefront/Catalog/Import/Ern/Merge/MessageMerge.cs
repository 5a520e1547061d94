using Microsoft.EntityFrameworkCore;

namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>
/// Takes the parts of one message in their order. Of what has been written only numbers are kept, so that a message
/// may be larger than the memory.
/// </summary>
internal sealed class MessageMerge
{
    private readonly MergedMessage message;
    private readonly PartyMerge parties;
    private readonly RecordingMerge recordings;
    private readonly ReleaseMerge releases;
    private readonly DealMerge deals;
    private readonly List<ErnParty> readParties = [];
    private readonly List<ErnRecording> readRecordings = [];
    private string? sha256Before;

    public MessageMerge(MergedMessage message)
    {
        this.message = message;
        parties = new PartyMerge(message);
        recordings = new RecordingMerge(message, parties);
        releases = new ReleaseMerge(message, parties, recordings);
        deals = new DealMerge(message, parties, recordings, releases);
    }

    /// <summary>
    /// True when a message of this sender and id was accepted before; whether it was this one is for its digest to say.
    /// </summary>
    public bool WasTakenBefore => sha256Before is not null;

    public async Task Take(ErnPart part, CancellationToken cancel)
    {
        switch (part)
        {
            case ErnHeader header: await Begin(header, cancel); break;
            case ErnParty party: readParties.Add(party); break;
            case ErnRecording recording: readRecordings.Add(recording); break;
            case ErnTrack track: releases.Add(track); break;
            case ErnRelease release:
                await Flush(cancel);
                await releases.Take(release, cancel);
                break;
            case ErnPurged purged:
                await Flush(cancel);
                await releases.Take(purged, cancel);
                break;
            case ErnDealScope scope: deals.Add(scope); break;
            case ErnDeal deal: await deals.Take(deal, cancel); break;
        }

        if (readParties.Count + readRecordings.Count >= MergedMessage.ChunkSize) await Flush(cancel);
    }

    /// <summary>Does what can be done only when the whole message has been read, and says what came of it.</summary>
    public async Task<ImportOutcome> Finish(string sha256, CancellationToken cancel)
    {
        if (message.Header.MessageId is null) await FindTaken(sha256, cancel);
        if (WasTakenBefore) return Compare(sha256);
        await Flush(cancel);
        var outcome = await releases.Finish(sha256, cancel);
        return message.Header.IsTest && outcome != ImportOutcome.Refused ? ImportOutcome.Checked : outcome;
    }

    private async Task Begin(ErnHeader header, CancellationToken cancel)
    {
        message.Header = header;
        if (header.MessageId is { } id) await FindTaken(id, cancel);
        if (WasTakenBefore) return;
        message.Delivery = message.NewDelivery();
        message.Db.Add(message.Delivery);
        readParties.Add(Licensor(header));
    }

    private async Task FindTaken(string messageId, CancellationToken cancel)
    {
        var sender = message.Header.Sender;
        sha256Before = await message.Db.Deliveries
            .Where(delivery => delivery.SenderDpid == sender && delivery.MessageId == messageId)
            .Select(delivery => delivery.Sha256).FirstOrDefaultAsync(cancel);
    }

    private ImportOutcome Compare(string sha256)
    {
        if (sha256 == sha256Before) return message.Header.IsTest ? ImportOutcome.Checked : ImportOutcome.Unchanged;
        message.Cursor.Refuse(
            ProblemCode.MessageIdReused,
            $"Message {message.Header.MessageId} was taken before with another content; a new message needs a new id.");
        return ImportOutcome.Refused;
    }

    // Who gives the rights is named in the header only; parties of the message itself are numbered from 1.
    private ErnParty Licensor(ErnHeader header)
    {
        var owner = header.Owner!;
        IReadOnlyList<ErnName> names =
            owner.Name == owner.Dpid ? [] : [new ErnName(owner.Name, NameKind.Display, null)];
        return new ErnParty(
            PartyMerge.Licensor, names, ErnPartyIds.None with { Dpid = owner.Dpid }, message.Cursor.Here);
    }

    private async Task Flush(CancellationToken cancel)
    {
        if (readParties.Count > 0) await parties.Take(readParties, cancel);
        if (readRecordings.Count > 0) await recordings.Take(readRecordings, cancel);
        readParties.Clear();
        readRecordings.Clear();
    }
}
