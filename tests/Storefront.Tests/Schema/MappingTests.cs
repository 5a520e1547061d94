using Storefront.GraphQL.Execution;

namespace Storefront.Tests.Schema;

/// <summary>What a model keeps in another form than it is shown in.</summary>
public sealed class MappingTests : IAsyncLifetime
{
    private readonly RequestExecutor executor = new(NoteTables.Schema([], typeof(NoteQueries)), new ExecutorOptions());

    private NoteTables tables = null!;

    [Fact]
    public async Task An_owned_object_is_shown_where_there_is_one() => Assert.Equal(
        """{"data":{"shelves":[{"room":"North","size":{"width":80,"depth":null}},{"room":"East","size":null}]}}""",
        await Answer("{ shelves { room size { width depth } } }"));

    public async Task InitializeAsync() => tables = await NoteTables.Open();

    public async Task DisposeAsync() => await tables.DisposeAsync();

    private Task<string> Answer(string query) => tables.Answer(executor, query, new Reader(null));
}
