namespace Storefront.Catalog.Import.Ern;

/// <summary>Reads which recordings a release holds, and in which order.</summary>
internal static class ErnTrackReader
{
    /// <summary>
    /// Reads a release's resource group. Its sub-groups are discs or sides; recordings that stand outside any are
    /// on the first.
    /// </summary>
    public static IEnumerable<ErnPart> ReadGroups(ErnReleaseDraft draft, bool isCounted = true)
    {
        // A group of the second description by territory is read for its references only.
        isCounted &= !draft.HasTracks;
        var places = new Places();
        foreach (var track in ReadGroup(draft, places, disc: 1))
        {
            if (!isCounted) continue;
            draft.HasTracks = true;
            draft.Reading.AddTrack(draft.Number, track.Recording);
            yield return track;
        }
    }

    /// <summary>Reads the list of version 3, which has no places.</summary>
    public static void ReadListed(ErnReleaseDraft draft)
    {
        var children = draft.Reading.Cursor.Children();
        while (children.Next())
        {
            if (draft.Reading.Cursor.Name == "ReleaseResourceReference") ReadOne(draft);
        }
    }

    public static void ReadOne(ErnReleaseDraft draft)
    {
        if (draft.Reading.Resource(draft.Reading.Cursor.Text()) is > 0 and var recording) draft.Listed.Add(recording);
    }

    /// <summary>The listed recordings in their order, for a release without a resource group.</summary>
    public static IEnumerable<ErnTrack> Listed(ErnReleaseDraft draft)
    {
        for (var at = 0; at < draft.Listed.Count; at++)
        {
            draft.Reading.AddTrack(draft.Number, draft.Listed[at]);
            yield return new ErnTrack(draft.Number, draft.Listed[at], 1, at + 1, false);
        }
    }

    private static IEnumerable<ErnTrack> ReadGroup(ErnReleaseDraft draft, Places places, int disc, bool isDisc = false)
    {
        var cursor = draft.Reading.Cursor;
        var children = cursor.Children();
        while (children.Next())
        {
            switch (cursor.Name)
            {
                case "SequenceNumber" when isDisc && cursor.Number() is > 0 and var number: disc = number; break;
                case "ResourceGroup":
                    // Sides and works lie within a disc; only groups of the first level can be discs.
                    var isNextDisc = places.Depth == 0 && IsDisc(cursor.Attribute("ResourceGroupType"));
                    var next = isNextDisc ? ++places.Disc : disc;
                    places.Depth++;
                    foreach (var track in ReadGroup(draft, places, next, isNextDisc)) yield return track;
                    places.Depth--;
                    break;
                case "ResourceGroupContentItem" when ReadItem(draft, places, disc) is { } track:
                    yield return track;
                    break;
                case "ReleaseResourceReference" or "LinkedReleaseResourceReference":
                    draft.Reading.Resource(cursor.Text());
                    break;
            }
        }
    }

    private static bool IsDisc(string? groupType) => groupType is not ("Side" or "MultiWorkPart");

    private static ErnTrack? ReadItem(ErnReleaseDraft draft, Places places, int disc)
    {
        var reading = draft.Reading;
        var cursor = reading.Cursor;
        int? sequence = null, recording = null;
        var isBonus = false;
        var children = cursor.Children(reading.IsVersion3 ? null : ErnOrder.ContentItem);
        while (children.Next())
        {
            switch (cursor.Name)
            {
                case "SequenceNumber": sequence = cursor.Number(); break;
                case "ReleaseResourceReference": recording = reading.Resource(cursor.Text()); break;
                case "LinkedReleaseResourceReference": reading.Resource(cursor.Text()); break;
                case "IsBonusResource": isBonus = cursor.Flag() == true; break;
            }
        }

        return recording is > 0 and var number
            ? new ErnTrack(draft.Number, number, disc, places.Take(disc, sequence), isBonus)
            : null;
    }

    /// <summary>
    /// The places that are taken. Sides and works count from 1 again: a number that is taken becomes the next free one.
    /// </summary>
    private sealed class Places
    {
        private readonly HashSet<(int Disc, int Position)> taken = [];
        private readonly Dictionary<int, int> last = [];

        public int Depth { get; set; }
        public int Disc { get; set; }

        public int Take(int disc, int? sequence)
        {
            var position = sequence is > 0 and var number && taken.Add((disc, number))
                ? number
                : last.GetValueOrDefault(disc) + 1;
            taken.Add((disc, position));
            last[disc] = Math.Max(position, last.GetValueOrDefault(disc));
            return position;
        }
    }
}
