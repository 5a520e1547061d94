using System.Linq.Expressions;
using System.Text.Json;
using Storefront.GraphQL.EntityFramework;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.Tests.Schema;

/// <summary>What a model keeps in another form than it is shown in.</summary>
public sealed class MappingTests : IAsyncLifetime
{
    private readonly RequestExecutor executor = new(
        NoteTables.Schema([typeof(Mapped), typeof(Sorted)], typeof(Mapped)), new ExecutorOptions());

    private NoteTables tables = null!;

    [Fact]
    public async Task An_owned_object_is_shown_where_there_is_one() => Assert.Equal(
        """{"data":{"shelves":[{"room":"North","size":{"width":80,"depth":null}},{"room":"East","size":null}]}}""",
        await Answer("{ shelves { room size { width depth } } }"));

    [Theory]
    [InlineData("notes(where: {tone: {eq: URGENT}}) { nodes { id } }", "2,3")]
    [InlineData("notes(where: {tone: {in: [URGENT]}, kind: {eq: PLAIN}}) { nodes { id } }", "2,3")]
    [InlineData("notes(where: {tone: {neq: URGENT}, kind: {in: [URGENT]}}) { nodes { id } }", "1,4")]
    [InlineData("notes(where: {written: {gt: \"2026-01-02\"}}) { nodes { id } }", "3,4")]
    [InlineData("notes(where: {written: {in: [\"2026-01-02\", \"2026-01-04\"]}}) { nodes { id } }", "2,4")]
    [InlineData("since(day: \"2026-01-03\") { id }", "3,4")]
    [InlineData("since { id }", "1,2,3,4")]
    [InlineData("within(span: {from: \"2026-01-02\", to: \"2026-01-03\"}) { id }", "2,3")]
    public async Task A_kept_value_is_compared_as_it_is_kept(string field, string ids) =>
        Assert.Equal(ids, string.Join(',', await Ids($"{{ {field} }}")));

    [Theory]
    [InlineData("written: DESC", "4,3,2,1")]
    [InlineData("text: ASC", "3,1,4,2")]
    public async Task Pages_follow_what_is_kept(string order, string ids)
    {
        var seen = new List<string>();
        for (var after = "null"; after.Length > 0;)
        {
            using var page = JsonDocument.Parse(await Answer(
                $"{{ notes(first: 1, after: {after}, order: [{{{order}}}]) "
                + "{ nodes { id } pageInfo { endCursor hasNextPage } } }"));
            var notes = page.RootElement.GetProperty("data").GetProperty("notes");
            seen.AddRange(notes.GetProperty("nodes").EnumerateArray().Select(one => $"{one.GetProperty("id")}"));
            var info = notes.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? $"\"{info.GetProperty("endCursor")}\"" : "";
        }
        Assert.Equal(ids, string.Join(',', seen));
    }

    public async Task InitializeAsync() => tables = await NoteTables.Open();

    public async Task DisposeAsync() => await tables.DisposeAsync();

    private async Task<IEnumerable<string>> Ids(string query)
    {
        using var answer = JsonDocument.Parse(await Answer(query));
        var field = answer.RootElement.GetProperty("data").EnumerateObject().Single().Value.Clone();
        var rows = field.ValueKind == JsonValueKind.Array ? field : field.GetProperty("nodes");
        return [.. rows.EnumerateArray().Select(one => $"{one.GetProperty("id")}")];
    }

    private Task<string> Answer(string query) => tables.Answer(executor, query, new Reader(null));

    [InputObjectType]
    public sealed record Span(DateOnly From, DateOnly To);

    [QueryType, FilterInput<Note>]
    private static class Mapped
    {
        [UsePaging, UseFiltering, UseSorting]
        public static IQueryable<Note> GetNotes(Notes db) => db.All;

        public static IQueryable<Note> GetSince(DateOnly? day, Notes db) =>
            db.All.Where(note => day == null || note.Written >= day).OrderBy(note => note.Id);

        public static IQueryable<Note> GetWithin(Span span, Notes db) =>
            db.All.Where(note => note.Written >= span.From && note.Written <= span.To).OrderBy(note => note.Id);

        public static IQueryable<Shelf> GetShelves(Notes db) => db.Shelves.OrderBy(shelf => shelf.Id);

        public static Expression<Func<Note, NoteKind>> Kind => note => note.Kind;
        public static Expression<Func<Note, NoteKind>> Tone => note => note.Tone;
        public static Expression<Func<Note, DateOnly>> Written => note => note.Written;
    }

    [SortInput<Note>]
    private static class Sorted
    {
        public static Expression<Func<Note, string>> Text => note => note.Text;
        public static Expression<Func<Note, DateOnly>> Written => note => note.Written;
    }
}
