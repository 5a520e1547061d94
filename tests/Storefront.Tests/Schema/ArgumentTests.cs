using Storefront.GraphQL.EntityFramework;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.Tests.Schema;

/// <summary>What a queryable may do with its arguments.</summary>
public sealed class ArgumentTests : IAsyncLifetime
{
    private readonly RequestExecutor executor = new(
        NoteTables.Schema([typeof(NoteFilter), typeof(NoteSort)], typeof(NotesBy), typeof(OnShelf)),
        new ExecutorOptions());

    private NoteTables tables = null!;

    [Theory]
    [InlineData("among(ids: [4, 1, 9])", "1,4")]
    [InlineData("among(ids: [])", "")]
    [InlineData("amongOrAll(ids: [2])", "2")]
    [InlineData("amongOrAll(ids: [])", "1,2,3,4")]
    [InlineData("amongOrAll", "1,2,3,4")]
    [InlineData("ofKinds(kinds: [URGENT])", "1,4")]
    [InlineData("ofKinds(kinds: [PLAIN, URGENT])", "1,2,3,4")]
    [InlineData("ofKindsOrAll(kinds: [URGENT])", "1,4")]
    [InlineData("ofKindsOrAll(kinds: [])", "1,2,3,4")]
    [InlineData("ofKindsIfAny(kinds: [PLAIN])", "2,3")]
    [InlineData("ofKindsIfAny(kinds: [])", "1,2,3,4")]
    [InlineData("besideKind(kind: URGENT)", "1,2,3,4")]
    [InlineData("besideKind(kind: PLAIN)", "2,3,4")]
    [InlineData("owned(isOwned: true)", "1,2,4")]
    [InlineData("owned(isOwned: false)", "3")]
    [InlineData("upTo(to: 2)", "1,2")]
    [InlineData("upTo(to: null)", "1,2,3,4")]
    [InlineData("upTo", "1,2,3,4")]
    [InlineData("saying(text: \" one by two \")", "4")]
    [InlineData("saying(text: \"\")", "1,2,3,4")]
    [InlineData("saying", "1,2,3,4")]
    [InlineData("holding(text: \"by one\")", "1,2")]
    [InlineData("holding(text: \"y_o\")", "")]
    [InlineData("holding(text: \"%\")", "")]
    [InlineData("holding(text: \"\")", "1,2,3,4")]
    [InlineData("notHolding(text: \"by one\")", "3,4")]
    [InlineData("between(start: \"one\", end: \"two\")", "4")]
    [InlineData("between(start: \"%\", end: \"two\")", "")]
    [InlineData("holdingMine", "1,2,4")]
    [InlineData("holdingMoreThan(text: \"by nobody\")", "")]
    [InlineData("holdingMoreThan(text: \"one by\")", "1,4")]
    [InlineData("afterNext(than: 2)", "4")]
    [InlineData("afterNext(than: 0)", "2,3,4")]
    [InlineData("matching(by: {text: \"by nobody\"})", "3")]
    [InlineData("matching(by: {ids: [1, 2], isOwned: true})", "1,2")]
    [InlineData("matching(by: {kind: PLAIN, ids: []})", "2,3")]
    [InlineData("matching(by: {})", "1,2,3,4")]
    public async Task Compares_rows_with_them(string field, string ids) =>
        Assert.Equal(ids, IdsOf(await Answer($"{{ {field} {{ id }} }}")));

    [Fact]
    public async Task So_does_a_field_below_rows() => Assert.Equal(
        """{"data":{"found":{"nodes":[{"shelf":{"beyond":[{"id":4}]}},{"shelf":{"beyond":[]}}]}}}""",
        await Answer("""
            { found(where: {text: {contains: "by one"}}, order: [{room: ASC}]) {
                nodes { shelf { beyond(id: 2, kind: URGENT) { id } } } } }
            """));

    [Fact]
    public async Task A_search_is_counted_without_window_functions() => Assert.Equal(
        """{"data":{"found":{"totalCount":2,"nodes":[{"id":1}]}}}""",
        await Answer("""{ found(first: 1, where: {text: {contains: "by one"}}) { totalCount nodes { id } } }"""));

    [Fact]
    public async Task Rows_are_sorted_by_what_a_row_of_theirs_always_has()
    {
        const string page = "nodes { id shelf { room } } pageInfo { endCursor }";
        var first = await Answer($"{{ found(first: 2, order: [{{room: ASC}}]) {{ {page} }} }}");
        Assert.Equal("2,3", IdsOf(first));
        var cursor = first.Split("\"endCursor\":\"")[1].Split('"')[0];
        Assert.Equal(
            "4,1", IdsOf(await Answer($"{{ found(after: \"{cursor}\", order: [{{room: ASC}}]) {{ {page} }} }}")));
    }

    public async Task InitializeAsync() => tables = await NoteTables.Open();

    public async Task DisposeAsync() => await tables.DisposeAsync();

    private Task<string> Answer(string query) => tables.Answer(executor, query, new Reader(1));

    private static string IdsOf(string answer) =>
        string.Join(',', answer.Split("\"id\":").Skip(1).Select(part => part[..part.IndexOfAny(['}', ','])]));

    [InputObjectType]
    public sealed record NoteBy(string? Text, IReadOnlyList<long>? Ids, NoteKind? Kind, bool? IsOwned);

    [QueryType]
    private static class NotesBy
    {
        public static IQueryable<Note> GetAmong(List<long> ids, Notes db) =>
            db.All.Where(note => ids.Contains(note.Id)).OrderBy(note => note.Id);

        public static IQueryable<Note> GetAmongOrAll(long[]? ids, Notes db) => db.All
            .Where(note => ids == null || ids.Length == 0 || ids.Contains(note.Id)).OrderBy(note => note.Id);

        public static IQueryable<Note> GetOfKinds(NoteKind[] kinds, Notes db) =>
            db.All.Where(note => kinds.Contains(note.Kind)).OrderBy(note => note.Id);

        public static IQueryable<Note> GetOfKindsOrAll(IReadOnlyList<NoteKind> kinds, Notes db) =>
            db.All.Where(note => kinds.Count == 0 || kinds.Contains(note.Kind)).OrderBy(note => note.Id);

        public static IQueryable<Note> GetOfKindsIfAny(NoteKind[] kinds, Notes db) =>
            db.All.Where(note => !kinds.Any() || kinds.Contains(note.Kind)).OrderBy(note => note.Id);

        public static IQueryable<Note> GetBesideKind(NoteKind kind, Notes db) => db.All
            .Where(note => db.All.Any(other => other.ShelfId == note.ShelfId && other.Kind == kind))
            .OrderBy(note => note.Id);

        public static IQueryable<Note> GetOwned(bool isOwned, Notes db) =>
            db.All.Where(note => note.OwnerId != null == isOwned).OrderBy(note => note.Id);

        public static IQueryable<Note> GetUpTo(long? to, Notes db) =>
            db.All.Where(note => !to.HasValue || note.Id <= to.Value).OrderBy(note => note.Id);

        public static IQueryable<Note> GetSaying(string? text, Notes db) => db.All
            .Where(note => string.IsNullOrEmpty(text) || note.Text == text.Trim())
            .OrderBy(note => note.Id);

        public static IQueryable<Note> GetHolding(string text, Notes db) =>
            db.All.Where(note => note.Text.Contains(text)).OrderBy(note => note.Id);

        public static IQueryable<Note> GetNotHolding(string text, Notes db) =>
            db.All.Where(note => !note.Text.Contains(text)).OrderBy(note => note.Id);

        public static IQueryable<Note> GetBetween(string start, string end, Notes db) => db.All
            .Where(note => note.Text.StartsWith(start) && note.Text.EndsWith(end)).OrderBy(note => note.Id);

        public static IQueryable<Note> GetHoldingMine(Notes db, Reader reader) =>
            db.All.Where(note => note.Text.Contains(reader.Word)).OrderBy(note => note.Id);

        public static IQueryable<Note> GetHoldingMoreThan(string text, Notes db) =>
            db.All.Where(note => note.Text != text && note.Text.Contains(text)).OrderBy(note => note.Id);

        public static IQueryable<Note> GetAfterNext(long than, Notes db) =>
            db.All.Where(note => note.Id > than + 1).OrderBy(note => note.Id);

        public static IQueryable<Note> GetMatching(NoteBy by, Notes db) => db.All
            .Where(note => (by.Text == null || note.Text == by.Text)
                && (by.Ids == null || by.Ids.Count == 0 || by.Ids.Contains(note.Id))
                && (by.Kind == null || note.Kind == by.Kind)
                && (by.IsOwned == null || note.OwnerId != null == by.IsOwned))
            .OrderBy(note => note.Id);

        [UsePaging, UseFiltering, UseSorting]
        public static IQueryable<Note> GetFound(Notes db) => db.All;
    }

    [ObjectType<Shelf>]
    private static class OnShelf
    {
        public static IQueryable<Note> GetBeyond([Parent] Shelf shelf, long id, NoteKind? kind, Notes db) => db.All
            .Where(note => note.ShelfId == shelf.Id && note.Id > id && (kind == null || note.Kind == kind))
            .OrderBy(note => note.Id);
    }
}
