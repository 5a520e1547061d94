using Storefront.GraphQL.Execution;

namespace Storefront.Tests.Schema;

/// <summary>What a queryable compares with its request, as far as one reader may not see another's notes.</summary>
public sealed class RequestValueTests : IAsyncLifetime
{
    private readonly RequestExecutor executor = new(
        NoteTables.Schema([], typeof(NoteQueries), typeof(NoteNode), typeof(ShelfNode)), new ExecutorOptions());

    private NoteTables tables = null!;

    [Theory]
    [InlineData(1, "one by one,two by one")]
    [InlineData(2, "one by two")]
    [InlineData(3, "")]
    [InlineData(null, "")]
    public async Task Each_reader_has_its_own(int? reader, string texts) => Assert.Equal(
        texts, TextsOf(await Answer("{ notes { nodes { text } } }", new Reader(reader))));

    [Fact]
    public async Task An_argument_stands_beside_it() => Assert.Equal(
        "two by one", TextsOf(await Answer("{ notes(text: \"two by one\") { nodes { text } } }", new Reader(1))));

    [Theory]
    [InlineData(2, "one by one,two by one")]
    [InlineData(null, "")]
    public async Task Nobody_is_no_other_than_the_owner(int? reader, string texts) => Assert.Equal(
        texts, TextsOf(await Answer("{ foreign { text } }", new Reader(reader))));

    [Fact]
    public async Task A_yes_or_no_decides_which_statement_it_is()
    {
        const string kept = "{ kept { text } }";
        Assert.Equal("one by two", TextsOf(await Answer(kept, new Reader(2))));
        Assert.Equal("one by one,two by one,by nobody,one by two", TextsOf(await Answer(kept, new Reader(2, "all"))));
        Assert.Equal("one by two", TextsOf(await Answer(kept, new Reader(2))));
    }

    [Theory]
    [InlineData(1, "one by one,two by one")]
    [InlineData(2, "one by two")]
    [InlineData(null, "")]
    public async Task So_has_each_below_a_list(int? reader, string texts) => Assert.Equal(
        texts, TextsOf(await Answer("{ shelves { notes { nodes { text } } } }", new Reader(reader))));

    [Theory]
    [InlineData(1, """{"data":{"nodes":[{"text":"one by one"},null,null]}}""")]
    [InlineData(2, """{"data":{"nodes":[null,null,{"text":"one by two"}]}}""")]
    [InlineData(null, """{"data":{"nodes":[null,null,null]}}""")]
    public async Task Another_readers_note_is_not_found(int? reader, string answer) => Assert.Equal(
        answer,
        await Answer(
            $$"""{ nodes(ids: ["{{Id(1)}}", "{{Id(3)}}", "{{Id(4)}}"]) { ... on Note { text } } }""",
            new Reader(reader)));

    [Theory]
    [InlineData("{ notes { nodes { text } } }", 0)]
    [InlineData("{ shelves { notes { nodes { text } } } }", 0)]
    [InlineData("{ shelves { id } }", 5)]
    public async Task What_depends_on_a_known_reader_is_never_kept(string query, int maxAge)
    {
        using var own = await tables.Execute(executor, query, new Reader(1));
        Assert.Equal(maxAge, own.MaxAge);
        using var shared = await tables.Execute(executor, query, new Reader(null), isShared: true);
        Assert.Equal(5, shared.MaxAge);
    }

    public async Task InitializeAsync() => tables = await NoteTables.Open();

    public async Task DisposeAsync() => await tables.DisposeAsync();

    private static string Id(long key) => new NodeId("Note", key).ToString();

    private static string TextsOf(string answer) =>
        string.Join(',', answer.Split("\"text\":\"").Skip(1).Select(part => part[..part.IndexOf('"')]));

    private Task<string> Answer(string query, Reader reader) => tables.Answer(executor, query, reader);
}
