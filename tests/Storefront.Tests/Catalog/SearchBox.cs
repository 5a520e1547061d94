using System.Text.Json;
using Storefront.Catalog;
using Record = Storefront.Catalog.Record;

namespace Storefront.Tests.Catalog;

/// <summary>Searches a shop, and fills it with what is to be found.</summary>
internal sealed class SearchBox(Shop shop)
{
    public const string Operation =
        """
        query Search($text: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
          search(text: $text, kinds: $kinds, first: $first, after: $after) {
            nodes { __typename ... on Musician { name } ... on Song { title } ... on Record { title } }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
        """;

    /// <summary>What a search finds: type and title or name.</summary>
    public async Task<IReadOnlyList<string>> Find(string text, string[]? kinds = null, int? first = null) =>
        Results(await Page(text, kinds, first));

    public async Task<JsonElement> Page(string text, string[]? kinds = null, int? first = null, string? after = null) =>
        (await shop.Data(Operation, new { text, kinds, first, after })).GetProperty("search");

    /// <summary>What a search finds, read a page at a time.</summary>
    public async Task<IReadOnlyList<string>> FindByPages(string text, int first)
    {
        var (found, after) = (new List<string>(), (string?)null);
        do
        {
            var page = await Page(text, first: first, after: after);
            found.AddRange(Results(page));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? EndCursor(page) : null;
        }
        while (after is not null);
        return found;
    }

    public static IReadOnlyList<string> Results(JsonElement page) =>
        [.. page.GetProperty("nodes").EnumerateArray().Select(node =>
            string.Join(' ', node.EnumerateObject().Select(field => field.Value.GetString())))];

    public static string? EndCursor(JsonElement page) =>
        page.GetProperty("pageInfo").GetProperty("endCursor").GetString();

    public async Task Add(params object[] nouns)
    {
        await using var db = shop.Db();
        // Nouns without an id are new, those with one are there already.
        db.AttachRange(nouns);
        await db.SaveChangesAsync();
    }

    public static Musician Musician(string name, int? followers = null) => new()
    {
        Party = new Party { Name = name },
        Name = name,
        SortName = name,
        SearchText = SearchForm.Of(name),
        FollowerCount = followers,
    };

    /// <summary>A published song.</summary>
    public static Song Song(string title, Musician? musician = null, string? releasedOn = null)
    {
        var song = new Song
        {
            Title = title,
            SearchText = SearchForm.Of(title),
            Musician = musician,
            ReleasedOn = releasedOn is null ? null : PartialDate.Parse(releasedOn),
        };
        song.MoveTo(PublicationState.Published);
        return song;
    }

    /// <summary>A published record.</summary>
    public static Record Record(string title, Musician? musician = null, string? releasedOn = null)
    {
        var record = new Record
        {
            Title = title,
            SearchText = SearchForm.Of(title),
            Musician = musician,
            ReleasedOn = releasedOn is null ? null : PartialDate.Parse(releasedOn),
        };
        record.MoveTo(PublicationState.Published);
        return record;
    }
}
