namespace Storefront.Catalog.Import.Ern;

/// <summary>A party of version 3 while its element is read: names, ids and roles in one place.</summary>
internal sealed class ErnInlineParty(ErnReading reading, List<ErnParty> found)
{
    private readonly List<ErnName> names = [];
    private readonly List<string> roles = [];
    private ErnPartyIds ids = ErnPartyIds.None;

    /// <summary>A party that is only named.</summary>
    public static int? Named(ErnReading reading, List<ErnParty> found, string? name)
    {
        if (name is null) return null;
        var party = new ErnInlineParty(reading, found);
        party.names.Add(new ErnName(name, NameKind.Display, null));
        return party.Number();
    }

    public void Read(string roleElement)
    {
        var children = reading.Cursor.Children();
        while (children.Next())
        {
            if (reading.Cursor.Name is "PartyName" or "PartyId") ReadNameOrId();
            else if (reading.Cursor.Name == roleElement && ReadRole() is { } role) roles.Add(role);
        }
    }

    public void ReadNameOrId()
    {
        if (reading.Cursor.Name == "PartyName") names.AddRange(ErnPartyReader.ReadNames(reading));
        else ids = ErnPartyReader.ReadIds(reading, ids);
    }

    public IReadOnlyList<string> Roles => roles;

    private string? ReadRole() => reading.Cursor.ShortText(ErnValues.WordLengthMax);

    /// <summary>The number of the party; null when the element names nobody.</summary>
    public int? Number()
    {
        if (names.Count == 0 && ids == ErnPartyIds.None) return null;
        var name = string.Join('\n', names.Select(name => name.Text));
        var (number, isNew) = reading.InlineParty(name, ids);
        if (isNew) found.Add(new ErnParty(number, names, ids, reading.Cursor.Here));
        return number;
    }

    public IEnumerable<ErnContribution> Contributions()
    {
        if (Number() is not { } number) return [];
        return roles.Count == 0
            ? ErnRoles.Of(number, null)
            : roles.SelectMany(role => ErnRoles.Of(number, role));
    }
}
