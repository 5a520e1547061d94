using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.Data.Bulk;

namespace Storefront.Catalog.Import.Csv;

/// <summary>
/// Parties and labels that tables know by their name only: one for each name that one source writes. Two sources may
/// mean two people by the same name.
/// </summary>
internal sealed class NamedParties(string source)
{
    // Names that come again soon are not asked for again; with more of them memory would grow with the file.
    private const int RememberedMax = 100_000;

    private const string PartyKeyPrefix = "name:";

    private readonly Dictionary<string, long> parties = [];
    private readonly Dictionary<string, long> labels = [];

    /// <summary>The key of a name as one source of the tables writes it.</summary>
    public static string Key(string? rowSource, string name) => $"{rowSource}:{name}";

    public static string NameOf(string key) => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The parties of some keys; those that are not there yet are made.</summary>
    public Task<Dictionary<string, long>> Parties(
        StorefrontDb db, Bulk bulk, IEnumerable<string> keys, CancellationToken cancel) =>
        FindOrAdd(
            parties,
            keys,
            async unknown => await Stored<Party>(db, unknown.Select(PartyKey), cancel, PartyKeyPrefix),
            missing => AddParties(bulk, missing, PartyKey, cancel));

    /// <summary>The labels of some keys; those that are not there yet are made, each with its company.</summary>
    public Task<Dictionary<string, long>> Labels(
        StorefrontDb db, Bulk bulk, IEnumerable<string> keys, CancellationToken cancel) =>
        FindOrAdd(
            labels,
            keys,
            async unknown => await Stored<Label>(db, unknown, cancel),
            missing => AddLabels(bulk, missing, cancel));

    private static string PartyKey(string key) => PartyKeyPrefix + key;

    private static async Task<Dictionary<string, long>> FindOrAdd(
        Dictionary<string, long> remembered,
        IEnumerable<string> keys,
        Func<string[], Task<Dictionary<string, long>>> find,
        Func<string[], Task<Dictionary<string, long>>> add)
    {
        var wanted = keys.Distinct().ToArray();
        var found = wanted.Where(remembered.ContainsKey).ToDictionary(key => key, key => remembered[key]);
        var unknown = wanted.Where(key => !found.ContainsKey(key)).ToArray();
        if (unknown.Length == 0) return found;
        var stored = await find(unknown);
        var added = await add([.. unknown.Where(key => !stored.ContainsKey(key))]);
        if (remembered.Count > RememberedMax) remembered.Clear();
        foreach (var (key, id) in stored.Concat(added)) found[key] = remembered[key] = id;
        return found;
    }

    private async Task<Dictionary<string, long>> Stored<T>(
        StorefrontDb db, IEnumerable<string> keys, CancellationToken cancel, string prefix = "") where T : class
    {
        var wanted = keys.ToArray();
        var found = await db.Set<T>()
            .Where(noun => EF.Property<string>(noun, nameof(Party.Source)) == source)
            // Without the first condition EF Core looks for nulls too, and then no index serves.
            .Where(noun => EF.Property<string?>(noun, nameof(Party.SourceId)) != null
                && wanted.Contains(EF.Property<string>(noun, nameof(Party.SourceId))))
            .Select(noun => new
            {
                Key = EF.Property<string>(noun, nameof(Party.SourceId)),
                Id = EF.Property<long>(noun, nameof(Party.Id)),
            })
            .ToListAsync(cancel);
        return found.ToDictionary(noun => noun.Key[prefix.Length..], noun => noun.Id);
    }

    private async Task<Dictionary<string, long>> AddParties(
        Bulk bulk, string[] keys, Func<string, string> partyKey, CancellationToken cancel)
    {
        var ids = await bulk.ReserveIds<Party>(keys.Length, cancel);
        var added = keys.ToDictionary(key => key, _ => ids.Dequeue());
        var rows = added.Select(party => new Party
        {
            Id = party.Value,
            Name = NameOf(party.Key),
            Source = source,
            SourceId = partyKey(party.Key),
        });
        await bulk.Insert([.. rows], cancel);
        return added;
    }

    private async Task<Dictionary<string, long>> AddLabels(Bulk bulk, string[] keys, CancellationToken cancel)
    {
        var companies = await AddParties(bulk, keys, key => $"label:{key}", cancel);
        var ids = await bulk.ReserveIds<Label>(keys.Length, cancel);
        var added = keys.ToDictionary(key => key, _ => ids.Dequeue());
        var rows = added.Select(label => new Label
        {
            Id = label.Value,
            PartyId = companies[label.Key],
            Name = NameOf(label.Key),
            Source = source,
            SourceId = label.Key,
        });
        await bulk.Insert([.. rows], cancel);
        return added;
    }
}
