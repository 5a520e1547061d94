using System.Text.RegularExpressions;

namespace Storefront.Catalog.Import.Ern;

/// <summary>Reads who says it, to whom, and when.</summary>
internal static partial class ErnHeaderReader
{
    /// <summary>The longest DDEX party id; those that are given out have eighteen characters.</summary>
    public const int DpidLengthMax = 40;

    private const int MessageIdLengthMax = 200;

    public static ErnHeader Read(ErnReading reading, ErnKind kind)
    {
        var cursor = reading.Cursor;
        string? messageId = null;
        Sender? sender = null, owner = null;
        List<string> recipients = [];
        DateTimeOffset? createdAt = null;
        var isTest = false;
        var children = cursor.Children(reading.IsVersion3 ? null : ErnOrder.Header);
        while (children.Next())
        {
            switch (cursor.Name)
            {
                case "MessageId": messageId = cursor.ShortText(MessageIdLengthMax); break;
                case "MessageSender": sender = ReadSender(reading); break;
                case "SentOnBehalfOf": owner = ReadSender(reading); break;
                case "MessageRecipient" when ReadSender(reading) is { } recipient:
                    recipients.Add(recipient.Dpid);
                    break;
                case "MessageCreatedDateTime": createdAt = cursor.Instant(); break;
                case "MessageControlType": isTest = cursor.Text() == "TestMessage"; break;
            }
        }

        if (messageId is null)
            cursor.Warn(ProblemCode.MissingMessageId, "The message has no MessageId; its digest stands in for one.");
        reading.Require(sender, "MessageSender");
        reading.Require(createdAt, "MessageCreatedDateTime");
        reading.Sender = sender?.Dpid ?? "";
        reading.Recipients = recipients;
        reading.CreatedAt = createdAt ?? default;
        return new ErnHeader(
            kind, reading.Version, messageId, reading.Sender, owner ?? sender, recipients, reading.CreatedAt, isTest);
    }

    private static Sender? ReadSender(ErnReading reading)
    {
        var cursor = reading.Cursor;
        string? dpid = null, name = null;
        var children = cursor.Children();
        while (children.Next())
        {
            switch (cursor.Name)
            {
                case "PartyId": dpid = ReadDpid(reading); break;
                case "PartyName": name = ReadFullName(cursor); break;
            }
        }

        reading.Require(dpid, "PartyId");
        return dpid is null ? null : new Sender(dpid, name ?? dpid);
    }

    private static string? ReadDpid(ErnReading reading)
    {
        var cursor = reading.Cursor;
        if (cursor.ShortText(DpidLengthMax) is not { } dpid) return null;
        if (DpidForm().IsMatch(dpid)) return dpid;
        // The schema of version 3 takes any text, and many a recipient is named by the sender's own number.
        var problem = $"\"{dpid}\" is not a DDEX party id (PADPIDA...).";
        if (reading.IsVersion3) cursor.Warn(ProblemCode.InvalidDpid, problem);
        else cursor.Refuse(ProblemCode.InvalidDpid, problem);
        return dpid;
    }

    private static string? ReadFullName(ErnCursor cursor)
    {
        string? name = null;
        var children = cursor.Children();
        while (children.Next())
        {
            if (cursor.Name == "FullName") name = cursor.ShortText();
        }

        return name;
    }

    [GeneratedRegex("^PADPIDA[A-Za-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex DpidForm();
}
