using System.Xml;

namespace Storefront.Catalog.Import.Ern;

/// <summary>
/// Reads a DDEX message part by part: NewReleaseMessage and PurgeReleaseMessage of ERN 3.7, 3.8, 4.1, 4.2 and 4.3.
/// </summary>
/// <remarks>
/// What is wrong with the message is known only when the last part has been read: ask the cursor then.
/// </remarks>
internal sealed class ErnReader(ErnCursor cursor)
{
    private const string NamespaceStart = "http://ddex.net/xml/ern/";

    public IEnumerable<ErnPart> Read()
    {
        cursor.Root();
        var kind = cursor.Name switch
        {
            "NewReleaseMessage" => ErnKind.NewRelease,
            "PurgeReleaseMessage" => ErnKind.Purge,
            _ => throw Unknown()
        };
        var version = cursor.Namespace.StartsWith(NamespaceStart, StringComparison.Ordinal)
            ? cursor.Namespace[NamespaceStart.Length..].TrimEnd('/')
            : throw Unknown();
        if (version is not (['3', '7' or '8', ..] or ['4', '1' or '2' or '3', ..])) throw Unknown();

        var reading = new ErnReading(cursor, version);
        return reading.IsVersion3 || kind == ErnKind.Purge ? Read(reading, kind, ErnOrder.Message3)
            : Read(reading, kind, ErnOrder.Message4);
    }

    private IEnumerable<ErnPart> Read(ErnReading reading, ErnKind kind, ErnOrder order)
    {
        if (!reading.IsVersion3)
            cursor.Language(cursor.Attribute("LanguageAndScriptCode"), isVersion3: false);
        var hasHeader = false;
        var children = cursor.Children(order);
        while (children.Next())
        {
            if (cursor.Name == "MessageHeader")
            {
                hasHeader = true;
                yield return ErnHeaderReader.Read(reading, kind);
                continue;
            }

            // Whose message it is must be known first; without a header nothing else is worth reading.
            if (!hasHeader) break;
            foreach (var part in List(reading, kind)) yield return part;
        }

        if (!hasHeader) cursor.Refuse(ProblemCode.MissingElement, "The message has no MessageHeader.");
        else if (kind == ErnKind.NewRelease) reading.CheckWhole();
    }

    private static IEnumerable<ErnPart> List(ErnReading reading, ErnKind kind) => (reading.Cursor.Name, kind) switch
    {
        ("PurgedRelease", ErnKind.Purge) => ErnReleaseReader.ReadPurged(reading),
        ("PartyList", ErnKind.NewRelease) => ErnPartyReader.ReadList(reading),
        ("ResourceList", ErnKind.NewRelease) => ErnRecordingReader.ReadList(reading),
        ("ReleaseList", ErnKind.NewRelease) => ErnReleaseReader.ReadList(reading),
        ("DealList", ErnKind.NewRelease) => ErnDealReader.ReadList(reading),
        _ => []
    };

    private ErnUnreadable Unknown() =>
        new(ProblemCode.UnknownMessage, $"{cursor.Name} of \"{cursor.Namespace}\" is no message that can be read.");

    /// <summary>What stopped the reading, as a problem with its place.</summary>
    public static Problem Stop(ErnCursor cursor, XmlException stop)
    {
        var place = cursor.StoppedAt(stop);
        // Only its words tell a DTD from other faults; a name of the message would stand in quotes among them.
        return stop.Message.Contains(" DTD ", StringComparison.Ordinal)
            ? new Problem(ProblemCode.DtdProhibited, true, place, "A message has no document type definition (DTD).")
            : new Problem(ProblemCode.NotWellFormed, true, place, stop.Message);
    }
}
