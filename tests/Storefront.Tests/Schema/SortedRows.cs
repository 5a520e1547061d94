using System.Buffers.Text;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Storefront.Tests.Schema;

/// <summary>What a list holds by its global ids, sorted in C#: what pages of it must add up to.</summary>
internal sealed class SortedRows
{
    private readonly List<(long Id, Dictionary<string, IComparable> Keys)> rows;
    private readonly string type;

    private SortedRows(string type, IEnumerable<(long Id, Dictionary<string, IComparable> Keys)> rows) =>
        (this.type, this.rows) = (type, [.. rows]);

    /// <summary>The lists at the root, and the order each has when nobody asks for another.</summary>
    public static IReadOnlyDictionary<string, SortField> Lists { get; } = new Dictionary<string, SortField>
    {
        ["songs"] = new("releasedOn", true),
        ["records"] = new("releasedOn", true),
        ["musicians"] = new("followerCount", true),
    };

    /// <summary>The fields a list can be sorted by.</summary>
    public static string[] SortFields(string list) =>
        list == "musicians" ? ["followerCount", "name"] : ["releasedOn", "title", "price"];

    public static async Task<SortedRows> Of(Shop shop, string list)
    {
        await using var db = shop.Db();
        return list switch
        {
            "songs" => new("Song", (await db.Songs.Where(song => song.IsPublished).ToListAsync()).Select(song =>
                (song.Id, Keys(song.ReleasedOn?.Sortable ?? 0, song.Title, PriceOf(song.Price))))),
            "records" => new("Record", (await db.Records.Where(one => one.IsPublished).ToListAsync()).Select(record =>
                (record.Id, Keys(record.ReleasedOn?.Sortable ?? 0, record.Title, PriceOf(record.Price))))),
            _ => new("Musician", (await db.Musicians.ToListAsync()).Select(musician => (
                musician.Id,
                new Dictionary<string, IComparable>
                {
                    ["followerCount"] = musician.FollowerCount ?? 0,
                    ["name"] = new CodePoints(musician.Name),
                }))),
        };
    }

    /// <summary>The global ids in an order; ties go to the id, in the direction of the last key.</summary>
    public List<string> In(IReadOnlyList<SortField> order)
    {
        var sorted = rows.OrderBy(_ => 0);
        foreach (var (name, isDescending) in order)
        {
            sorted = isDescending
                ? sorted.ThenByDescending(row => row.Keys[name])
                : sorted.ThenBy(row => row.Keys[name]);
        }
        sorted = order[^1].IsDescending ? sorted.ThenByDescending(row => row.Id) : sorted.ThenBy(row => row.Id);
        return [.. sorted.Select(row => GlobalId(row.Id))];
    }

    private string GlobalId(long id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{type}:{id}"));

    private static Dictionary<string, IComparable> Keys(int releasedOn, string title, long price) => new()
    {
        ["releasedOn"] = releasedOn,
        ["title"] = new CodePoints(title),
        ["price"] = price,
    };

    private static long PriceOf(Money? price) => price switch
    {
        null => 0,
        { Currency: CurrencyCode.CNY, AmountMinor: var fen } => fen,
        _ => long.MaxValue,
    };

    /// <summary>A text that sorts by its characters' code points, as its UTF-8 does.</summary>
    private sealed record CodePoints(string Text) : IComparable
    {
        public int CompareTo(object? other) =>
            Encoding.UTF8.GetBytes(Text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(((CodePoints)other!).Text));
    }
}

/// <summary>A field to sort by, and which end comes first.</summary>
public sealed record SortField(string Name, bool IsDescending);
