using Microsoft.EntityFrameworkCore;

namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>Finds or makes the parties that a message names, and the musicians and labels they are known as.</summary>
/// <remarks>
/// A party is found by its ISNI, else its DDEX party id, else the sender's own number for it, and by its name when it
/// has none of these. The newest message that names it says what it is called.
/// </remarks>
internal sealed class PartyMerge(MergedMessage message)
{
    /// <summary>The number of the party that gives the rights.</summary>
    public const int Licensor = 0;

    private readonly Dictionary<int, long> parties = [];
    private readonly Dictionary<long, long> musicians = [];
    private readonly Dictionary<long, long> labels = [];
    private readonly Dictionary<long, Party> lastTaken = [];

    public long this[int number] => parties[number];

    public long? Musician(int? number) => number is { } party ? musicians[parties[party]] : null;

    public long? Label(int? number) => number is { } party ? labels[parties[party]] : null;

    public async Task Take(IReadOnlyList<ErnParty> named, CancellationToken cancel)
    {
        var known = await Known(named, cancel);
        HashSet<KnownParty> described = [];
        List<(int Number, Party Party)> numbered = [];
        foreach (var party in named)
        {
            var keys = SourceKeys.Of(party);
            var found = keys.Select(known.GetValueOrDefault).FirstOrDefault(match => match is not null)
                ?? New(party, keys[^1]);
            WarnOfSharing(party, found, known);
            if (!SourceKeys.IsOwn(found.Party.SourceId!) && !known.ContainsKey(keys[^1]))
                found.Party.SourceId = keys[^1];
            foreach (var key in keys) known.TryAdd(key, found);
            if (party.Ids.Ipi is { } ipi) known.TryAdd(SourceKeys.Ipi(ipi), found);
            numbered.Add((party.Number, found.Party));
            if (found.Party.DescribedAt > message.Header.CreatedAt || !described.Add(found))
                found.AddNumbers(party.Ids);
            else found.Describe(party, message.Header.CreatedAt);
        }

        await DeleteNames(described, cancel);
        await message.Save(cancel);
        foreach (var (number, party) in numbered) parties[number] = party.Id;
        lastTaken.Clear();
        foreach (var (party, _, _) in described.Where(taken => taken.Party.Names.Count > 0))
            lastTaken[party.Id] = party;
    }

    /// <summary>Makes musicians and labels of those parties that are not known as such yet.</summary>
    public async Task Need(IEnumerable<int?> artists, IEnumerable<int?> labelled, CancellationToken cancel)
    {
        var performing = Missing(artists, musicians);
        var releasing = Missing(labelled, labels);
        if (performing.Count + releasing.Count == 0) return;
        var described = await Described([.. performing.Union(releasing)], cancel);
        var newMusicians = performing.Select(id => NewMusician(described[id])).ToList();
        var newLabels = releasing.Select(id => NewLabel(described[id])).ToList();
        message.Db.AddRange(newMusicians);
        message.Db.AddRange(newLabels);
        await message.Save(cancel);
        foreach (var musician in newMusicians) musicians[musician.PartyId] = musician.Id;
        foreach (var label in newLabels) labels[label.PartyId] = label.Id;
    }

    private async Task<IReadOnlyDictionary<long, Party>> Described(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        if (ids.All(lastTaken.ContainsKey)) return lastTaken;
        return await message.Db.Parties.AsNoTracking().Include(party => party.Names)
            .Where(party => ids.Contains(party.Id)).ToDictionaryAsync(party => party.Id, cancel);
    }

    private async Task<Dictionary<string, KnownParty>> Known(IReadOnlyList<ErnParty> named, CancellationToken cancel)
    {
        var keys = named.Select(party => SourceKeys.Of(party)[^1]).Distinct().ToList();
        var isnis = named.Select(party => party.Ids.Isni).OfType<string>().Select(isni => Isni.Parse(isni)).ToList();
        var ipis = named.Select(party => party.Ids.Ipi).OfType<string>().Select(ipi => Ipi.Parse(ipi)).ToList();
        var dpids = named.Select(party => party.Ids.Dpid).OfType<string>().ToList();
        var (db, source) = (message.Db, message.Source);
        var rows =
            from party in db.Parties
            where party.Source == source
                && ((party.SourceId != null && keys.Contains(party.SourceId))
                    || (party.Isni != null && isnis.Contains(party.Isni))
                    || (party.Ipi != null && ipis.Contains(party.Ipi))
                    || (party.Dpid != null && dpids.Contains(party.Dpid)))
            join musician in db.Musicians on party.Id equals musician.PartyId into musicians
            from musician in musicians.DefaultIfEmpty()
            join label in db.Labels on party.Id equals label.PartyId into labels
            from label in labels.DefaultIfEmpty()
            orderby party.Id
            select new { Party = party, Musician = musician, Label = label };

        Dictionary<string, KnownParty> known = [];
        foreach (var row in await rows.ToListAsync(cancel))
        {
            var party = new KnownParty(row.Party, row.Musician, row.Label);
            known.TryAdd(row.Party.SourceId!, party);
            if (row.Party.Isni is { } isni) known.TryAdd(SourceKeys.Isni(isni.Text), party);
            if (row.Party.Ipi is { } ipi) known.TryAdd(SourceKeys.Ipi(ipi.Text), party);
            if (row.Party.Dpid is { } dpid) known.TryAdd(SourceKeys.Dpid(dpid), party);
            if (row.Musician is not null) musicians[row.Party.Id] = row.Musician.Id;
            if (row.Label is not null) labels[row.Party.Id] = row.Label.Id;
        }

        return known;
    }

    // Whose number it is nobody here can tell; but who is taken for another is paid in the other's place.
    private void WarnOfSharing(ErnParty party, KnownParty found, Dictionary<string, KnownParty> known)
    {
        var name = SourceKeys.Name(party);
        if (party.Ids.Isni is { } isni && known.ContainsKey(SourceKeys.Isni(isni))
            && party.Names.Count > 0 && party.Names.All(given => given.Text != found.Party.Name))
        {
            message.Cursor.Warn(
                ProblemCode.SharedPartyNumber, party.At,
                $"\"{name}\" has the ISNI of \"{found.Party.Name}\"; they are taken for one party.");
        }
        if (party.Ids.Ipi is { } ipi && known.TryGetValue(SourceKeys.Ipi(ipi), out var other) && other != found)
        {
            message.Cursor.Warn(
                ProblemCode.SharedPartyNumber, party.At,
                $"\"{name}\" has the IPI name number of \"{other.Party.Name}\"; they are taken for two parties.");
        }
    }

    private KnownParty New(ErnParty named, string key)
    {
        var party = new Party { Name = SourceKeys.Name(named), Source = message.Source, SourceId = key };
        message.Db.Add(party);
        return new KnownParty(party, null, null);
    }

    private async Task DeleteNames(IEnumerable<KnownParty> described, CancellationToken cancel)
    {
        var old = described.Where(known => known.Party.Id > 0 && known.Party.Names.Count > 0)
            .Select(known => known.Party.Id).ToList();
        if (old.Count > 0)
            await message.Db.PartyNames.Where(name => old.Contains(name.PartyId)).ExecuteDeleteAsync(cancel);
    }

    private List<long> Missing(IEnumerable<int?> numbers, Dictionary<long, long> made) =>
    [
        .. numbers.OfType<int>().Select(number => parties[number]).Where(id => !made.ContainsKey(id)).Distinct(),
    ];

    private static Musician NewMusician(Party party)
    {
        var musician = new Musician
        {
            PartyId = party.Id,
            Name = party.Name,
            SortName = party.Name,
            SearchText = "",
            Source = party.Source,
        };
        KnownParty.Describe(musician, party);
        return musician;
    }

    private static Label NewLabel(Party party) => new()
    {
        PartyId = party.Id,
        Name = party.Name,
        Source = party.Source,
    };
}
