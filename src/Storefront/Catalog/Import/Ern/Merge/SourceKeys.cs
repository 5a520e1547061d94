using System.Security.Cryptography;
using System.Text;

namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>
/// What a sender names, by the numbers it is named by. They find it again among what this sender has named, never
/// among what others have: a sender that knows another's numbers cannot change the other's catalogue by them. So a
/// recording that two senders deliver, or a sender and a table, is two songs which share an ISRC.
/// </summary>
internal static class SourceKeys
{
    private const int KeyLengthMax = 200;
    private const string OwnNumber = "ProprietaryId";

    public static string Source(string sender) => $"ddex:{sender}";

    /// <summary>
    /// The keys of a party in the order in which they are tried; it is stored under the last. A name is the key of
    /// a party that has nothing else.
    /// </summary>
    public static IReadOnlyList<string> Of(ErnParty party)
    {
        var ids = party.Ids;
        List<string> keys = [];
        if (ids.Isni is not null) keys.Add(Isni(ids.Isni));
        if (ids.Dpid is not null) keys.Add(Dpid(ids.Dpid));
        if (ids.Proprietary is not null) keys.Add(Own(ids.Namespace, ids.Proprietary));
        if (keys.Count == 0) keys.Add(Name(party));
        return keys;
    }

    /// <summary>The name to show for a party, even where the message has only numbers for it.</summary>
    public static string Name(ErnParty party) => party.Names is [var first, ..]
        ? first.Text
        : party.Ids.Dpid ?? party.Ids.Isni ?? party.Ids.Ipi ?? Own(party.Ids.Namespace, party.Ids.Proprietary!);

    public static string Isni(string isni) => $"ISNI:{isni}";

    /// <summary>No party is found by it, but one that shares it with another is.</summary>
    public static string Ipi(string ipi) => $"IPI:{ipi}";

    public static string Dpid(string dpid) => $"DPID:{dpid}";

    /// <summary>The key a recording is stored under. It is found by any of its ISRCs too.</summary>
    public static string Of(ErnRecording recording) => recording.Proprietary is { } own
        ? Own(recording.Namespace, own)
        : $"ISRC:{recording.Isrcs[0]}";

    /// <summary>
    /// The keys of a release, any one of which makes it the same release. Catalogue numbers come in several editions,
    /// so one counts only where there is nothing else.
    /// </summary>
    public static IReadOnlyList<string> Of(ErnRelease release)
    {
        List<string> keys = [];
        if (release.Gtin is not null) keys.Add($"ICPN:{release.Gtin}");
        if (release.Grid is not null) keys.Add(Bounded($"GRid:{release.Grid}"));
        if (release.Isrc is not null) keys.Add($"ISRC:{release.Isrc}");
        if (release.Proprietary is not null) keys.Add(Own(release.Namespace, release.Proprietary));
        if (keys.Count == 0) keys.Add($"CatalogNumber:{release.CatalogNumber}");
        return keys;
    }

    /// <summary>Whether a key is the sender's own number, which no other key replaces.</summary>
    public static bool IsOwn(string key) => key.StartsWith(OwnNumber, StringComparison.Ordinal);

    private static string Own(string? space, string number) => Bounded($"{OwnNumber}:{space}:{number}");

    // Nothing limits what senders use as a number.
    private static string Bounded(string key) => key.Length <= KeyLengthMax
        ? key
        : $"{OwnNumber}:sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
}
