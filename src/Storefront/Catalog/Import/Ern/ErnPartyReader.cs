namespace Storefront.Catalog.Import.Ern;

/// <summary>Reads the parties: a list of their own in version 4, named where they are used in version 3.</summary>
internal static class ErnPartyReader
{
    public static IEnumerable<ErnPart> ReadList(ErnReading reading)
    {
        var parties = reading.Cursor.Children();
        while (parties.Next())
        {
            if (reading.Cursor.Name == "Party") yield return ReadParty(reading);
        }
    }

    /// <summary>The names of one PartyName element; its first is the name to show.</summary>
    public static IEnumerable<ErnName> ReadNames(ErnReading reading)
    {
        var cursor = reading.Cursor;
        var language = cursor.Language(cursor.Attribute("LanguageAndScriptCode"), reading.IsVersion3);
        var fullNameKind = cursor.Attribute("IsLegalName") == "true" ? NameKind.Legal
            : cursor.Attribute("IsStageName") == "true" ? NameKind.Stage
            : NameKind.Display;
        List<ErnName> names = [];
        var children = cursor.Children();
        while (children.Next())
        {
            NameKind? kind = cursor.Name switch
            {
                "FullName" => fullNameKind,
                "FullNameAsciiTranscribed" => NameKind.Transcribed,
                "FullNameIndexed" => NameKind.Indexed,
                _ => null
            };
            if (kind is { } known && cursor.ShortText() is { } text)
                names.Add(new ErnName(text, known, known == NameKind.Transcribed ? null : language));
        }

        return names;
    }

    /// <summary>
    /// Adds what one PartyId element says: identifiers as elements in version 4, as attributes in version 3.
    /// </summary>
    public static ErnPartyIds ReadIds(ErnReading reading, ErnPartyIds ids) =>
        reading.IsVersion3 ? ReadIds3(reading.Cursor, ids) : ReadIds4(reading.Cursor, ids);

    private static ErnParty ReadParty(ErnReading reading)
    {
        var cursor = reading.Cursor;
        string? reference = null;
        List<ErnName> names = [];
        var ids = ErnPartyIds.None;
        var children = cursor.Children(ErnOrder.Party);
        while (children.Next())
        {
            switch (cursor.Name)
            {
                case "PartyReference": reference = cursor.Text(); break;
                case "PartyName": names.AddRange(ReadNames(reading)); break;
                case "PartyId": ids = ReadIds(reading, ids); break;
            }
        }

        reading.Require(reference, "PartyReference");
        if (names.Count == 0 && ids == ErnPartyIds.None
            && !cursor.HasRefused("PartyName") && !cursor.HasRefused("PartyId"))
            cursor.Refuse(ProblemCode.MissingElement, "Party has neither PartyName nor PartyId.");
        return new ErnParty(reading.NewParty(reference), names, ids, cursor.Here);
    }

    private static ErnPartyIds ReadIds4(ErnCursor cursor, ErnPartyIds ids)
    {
        var children = cursor.Children();
        while (children.Next())
        {
            switch (cursor.Name)
            {
                case "ISNI": ids = ids with { Isni = cursor.Isni() }; break;
                case "IpiNameNumber": ids = ids with { Ipi = cursor.Ipi() }; break;
                case "DPID": ids = ids with { Dpid = cursor.ShortText(ErnHeaderReader.DpidLengthMax) }; break;
                case "ProprietaryId" when ids.Proprietary is null:
                    ids = ids with { Namespace = cursor.Attribute("Namespace"), Proprietary = cursor.Text() };
                    break;
            }
        }

        return ids;
    }

    private static ErnPartyIds ReadIds3(ErnCursor cursor, ErnPartyIds ids)
    {
        if (cursor.Attribute("IsISNI") == "true") return ids with { Isni = cursor.Isni() };
        if (cursor.Attribute("IsDPID") == "true")
            return ids with { Dpid = cursor.ShortText(ErnHeaderReader.DpidLengthMax) };
        var space = cursor.Attribute("Namespace");
        return space is null ? ids : ids with { Namespace = space, Proprietary = cursor.Text() };
    }
}
