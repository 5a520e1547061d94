namespace Storefront.Catalog.Import.Ern;

/// <summary>Reads the releases and their tracks.</summary>
internal static class ErnReleaseReader
{
    public static IEnumerable<ErnPart> ReadList(ErnReading reading)
    {
        var cursor = reading.Cursor;
        var releases = cursor.Children();
        while (releases.Next())
        {
            if (cursor.Name is not ("Release" or "TrackRelease")) continue;
            var draft = new ErnReleaseDraft(reading) { IsTrack = cursor.Name == "TrackRelease" };
            foreach (var part in Read(draft, Order(reading, draft))) yield return part;
            foreach (var part in draft.Finish()) yield return part;
        }
    }

    public static IEnumerable<ErnPart> ReadPurged(ErnReading reading)
    {
        var draft = new ErnReleaseDraft(reading);
        var children = reading.Cursor.Children();
        while (children.Next())
        {
            if (reading.Cursor.Name == "ReleaseId") draft.ReadIds();
        }

        yield return new ErnPurged(draft.Release());
    }

    private static ErnOrder? Order(ErnReading reading, ErnReleaseDraft draft) =>
        reading.IsVersion3 ? null : draft.IsTrack ? ErnOrder.TrackRelease : ErnOrder.Release;

    private static IEnumerable<ErnPart> Read(ErnReleaseDraft draft, ErnOrder? order)
    {
        var cursor = draft.Reading.Cursor;
        var children = cursor.Children(order);
        while (children.Next())
        {
            switch (cursor.Name)
            {
                case "ResourceGroup":
                    foreach (var track in ErnTrackReader.ReadGroups(draft)) yield return track;
                    break;
                case "ReleaseDetailsByTerritory":
                    foreach (var track in ReadTerritory(draft)) yield return track;
                    break;
                case "ReleaseResourceReferenceList": ErnTrackReader.ReadListed(draft); break;
                case "ReleaseResourceReference": ErnTrackReader.ReadOne(draft); break;
                default: ReadOwn(draft); break;
            }
        }
    }

    private static void ReadOwn(ErnReleaseDraft draft)
    {
        var cursor = draft.Reading.Cursor;
        if (draft.Titles.TryRead()) return;
        switch (cursor.Name)
        {
            case "ReleaseReference": draft.Reference = cursor.Text(); break;
            case "ReleaseType": draft.ReadType(); break;
            case "ReleaseId": draft.ReadIds(); break;
            case "DisplayArtistName": draft.ArtistName ??= cursor.ShortText(); break;
            case "DisplayArtist": draft.ReadArtist(); break;
            case "ReleaseLabelReference": draft.ReadLabel(); break;
            case "Genre": draft.Genre ??= ErnRecordingReader.ReadGenre(cursor); break;
            case "ReleaseDate" or "GlobalReleaseDate": draft.ReleasedOn ??= cursor.PartialDate(); break;
            case "OriginalReleaseDate" or "GlobalOriginalReleaseDate":
                draft.OriginallyReleasedOn ??= cursor.PartialDate();
                break;
            case "IsMultiArtistCompilation": draft.IsCompilation = cursor.Flag() == true; break;
        }
    }

    // As with recordings: of the descriptions by territory the first one is kept, and the first track list.
    private static IEnumerable<ErnPart> ReadTerritory(ErnReleaseDraft draft)
    {
        var cursor = draft.Reading.Cursor;
        var isFirst = !draft.HasDetails;
        draft.HasDetails = true;
        var children = cursor.Children();
        while (children.Next())
        {
            switch (cursor.Name)
            {
                case "TerritoryCode" or "ExcludedTerritoryCode": ErnTerritories.Read(cursor); break;
                case "ResourceGroup":
                    foreach (var track in ErnTrackReader.ReadGroups(draft, isCounted: isFirst)) yield return track;
                    break;
                case "LabelName" when isFirst: draft.LabelName ??= cursor.ShortText(); break;
                case "DisplayArtist" when isFirst: draft.ReadInlineArtist(); break;
                default:
                    if (isFirst) ReadOwn(draft);
                    break;
            }
        }
    }
}
