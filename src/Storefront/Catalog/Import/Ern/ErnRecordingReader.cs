namespace Storefront.Catalog.Import.Ern;

/// <summary>Reads the sound recordings; of the other resources only their references are kept.</summary>
internal static class ErnRecordingReader
{
    public static IEnumerable<ErnPart> ReadList(ErnReading reading)
    {
        var cursor = reading.Cursor;
        List<ErnParty> found = [];
        var resources = cursor.Children();
        while (resources.Next())
        {
            if (cursor.Name != "SoundRecording" || cursor.Attribute("IsSupplemental") == "true")
            {
                ReadOther(reading);
                continue;
            }

            found.Clear();
            var recording = Read(reading, found);
            foreach (var party in found) yield return party;
            if (recording is not null) yield return recording;
        }
    }

    private static ErnRecording? Read(ErnReading reading, List<ErnParty> found)
    {
        var draft = new ErnRecordingDraft(reading, found);
        var children = reading.Cursor.Children(reading.IsVersion3 ? null : ErnOrder.SoundRecording);
        while (children.Next()) Read(draft);
        return draft.Finish();
    }

    private static void Read(ErnRecordingDraft draft)
    {
        var cursor = draft.Reading.Cursor;
        if (draft.Titles.TryRead()) return;
        switch (cursor.Name)
        {
            case "ResourceReference": draft.Reference = cursor.Text(); break;
            case "SoundRecordingEdition": ReadEdition(draft); break;
            case "ResourceId" or "SoundRecordingId": ReadIds(draft); break;
            case "WorkId" or "IndirectSoundRecordingId": ReadWorkIds(draft); break;
            case "DisplayArtist": draft.ReadDisplayArtist(); break;
            case "Contributor": draft.ReadContributor(); break;
            case "ResourceRightsController": draft.Shares.Read(draft.Found, isOfRecording: true); break;
            case "WorkRightsController": draft.Shares.Read(draft.Found, isOfRecording: false); break;
            case "PLine": ReadPLine(draft); break;
            case "Duration": draft.DurationMs = cursor.DurationMs(); break;
            case "FirstPublicationDate": draft.PublishedOn ??= cursor.PartialDate(); break;
            case "ParentalWarningType": draft.ReadWarning(); break;
            case "IsInstrumental": draft.IsInstrumental = cursor.Flag(); break;
            case "LanguageOfPerformance":
                draft.Language ??= cursor.Language(cursor.Text(), draft.Reading.IsVersion3);
                break;
            case "SoundRecordingDetailsByTerritory": ReadTerritory(draft); break;
        }
    }

    // Version 3 says much of it once for each territory. The catalogue keeps one description: the first.
    private static void ReadTerritory(ErnRecordingDraft draft)
    {
        var cursor = draft.Reading.Cursor;
        var isFirst = !draft.HasDetails;
        draft.HasDetails = true;
        var children = cursor.Children();
        while (children.Next())
        {
            if (cursor.Name is "TerritoryCode" or "ExcludedTerritoryCode") ErnTerritories.Read(cursor);
            else if (isFirst) ReadDetail(draft);
        }
    }

    private static void ReadDetail(ErnRecordingDraft draft)
    {
        var cursor = draft.Reading.Cursor;
        if (draft.Titles.TryRead()) return;
        switch (cursor.Name)
        {
            case "DisplayArtist": draft.ReadInlineArtist("ArtistRole"); break;
            case "DisplayArtistName": draft.ArtistName ??= cursor.ShortText(); break;
            case "ResourceContributor": draft.ReadInline("ResourceContributorRole"); break;
            case "IndirectResourceContributor": draft.ReadInline("IndirectResourceContributorRole"); break;
            case "RightsController": draft.Shares.Read(draft.Found, isOfRecording: true); break;
            case "LabelName": draft.LabelName ??= cursor.ShortText(); break;
            case "ResourceReleaseDate" or "OriginalResourceReleaseDate":
                draft.PublishedOn ??= cursor.PartialDate();
                break;
            case "PLine": ReadPLine(draft); break;
            case "Genre": draft.Genre ??= ReadGenre(cursor); break;
            case "ParentalWarningType": draft.ReadWarning(); break;
        }
    }

    public static string? ReadGenre(ErnCursor cursor)
    {
        string? genre = null;
        var children = cursor.Children();
        while (children.Next())
        {
            if (cursor.Name == "GenreText") genre ??= cursor.ShortText(ErnValues.WordLengthMax);
        }

        return genre;
    }

    private static void ReadEdition(ErnRecordingDraft draft)
    {
        var children = draft.Reading.Cursor.Children();
        while (children.Next())
        {
            if (draft.Reading.Cursor.Name == "ResourceId") ReadIds(draft);
            else if (draft.Reading.Cursor.Name == "PLine") ReadPLine(draft);
        }
    }

    private static void ReadIds(ErnRecordingDraft draft)
    {
        var cursor = draft.Reading.Cursor;
        var isReplaced = cursor.Attribute("IsReplaced") == "true";
        var children = cursor.Children();
        while (children.Next())
        {
            if (cursor.Name == "ISRC") draft.AddIsrc(cursor.Isrc(), isReplaced);
            else if (cursor.Name == "ProprietaryId" && draft.Proprietary is null)
                (draft.Namespace, draft.Proprietary) = (cursor.Attribute("Namespace"), cursor.Text());
        }
    }

    private static void ReadWorkIds(ErnRecordingDraft draft)
    {
        var children = draft.Reading.Cursor.Children();
        while (children.Next())
        {
            if (draft.Reading.Cursor.Name == "ISWC") draft.Iswc ??= draft.Reading.Cursor.Iswc();
        }
    }

    private static void ReadPLine(ErnRecordingDraft draft)
    {
        var children = draft.Reading.Cursor.Children();
        while (children.Next())
        {
            if (draft.Reading.Cursor.Name == "PLineCompany") draft.RecordedBy ??= draft.Reading.Cursor.ShortText();
        }
    }

    private static void ReadOther(ErnReading reading)
    {
        var cursor = reading.Cursor;
        var isUnsupported = cursor.Name is "Video" or "MIDI" or "SheetMusic" or "Software" or "UserDefinedResource";
        if (isUnsupported)
            cursor.Warn(ProblemCode.UnsupportedResource, $"The catalogue keeps no {cursor.Name}; it is passed over.");
        var children = cursor.Children();
        while (children.Next())
        {
            if (cursor.Name == "ResourceReference") reading.NameResource(ErnReading.OtherResource, cursor.Text());
        }
    }
}
