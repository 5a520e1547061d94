namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>A party with the musician and the label it is known as.</summary>
internal sealed record KnownParty(Party Party, Musician? Musician, Label? Label)
{
    /// <summary>Says of the party what the message says. Numbers, once known, are not forgotten.</summary>
    public void Describe(ErnParty given, DateTimeOffset at)
    {
        Party.DescribedAt = at;
        Party.Isni = given.Ids.Isni is { } isni ? Isni.Parse(isni) : Party.Isni;
        Party.Ipi = given.Ids.Ipi is { } ipi ? Ipi.Parse(ipi) : Party.Ipi;
        Party.Dpid = given.Ids.Dpid ?? Party.Dpid;
        if (given.Names.Count == 0) return;
        Party.Name = given.Names[0].Text;
        Party.Names.AddRange(given.Names.Select((name, at) =>
            new PartyName { Position = at + 1, Text = name.Text, Kind = name.Kind, Language = name.Language }));
        if (Musician is not null) Describe(Musician, Party);
        if (Label is not null) Label.Name = Party.Name;
    }

    /// <summary>Adds the numbers that an older message knows and newer ones left out.</summary>
    public void AddNumbers(ErnPartyIds ids)
    {
        if (ids.Isni is { } isni) Party.Isni ??= Isni.Parse(isni);
        if (ids.Ipi is { } ipi) Party.Ipi ??= Ipi.Parse(ipi);
        Party.Dpid ??= ids.Dpid;
    }

    public static void Describe(Musician musician, Party party)
    {
        musician.Name = party.Name;
        musician.SortName = party.Names.FirstOrDefault(name => name.Kind == NameKind.Indexed)?.Text ?? party.Name;
        musician.SearchText = SearchForm.Of(party.Names.Select(name => name.Text).Prepend(party.Name));
    }
}
