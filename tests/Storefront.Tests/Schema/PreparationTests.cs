using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.GraphQL.EntityFramework;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.Tests.Schema;

/// <summary>Statements are made when the first request needs them, which may be a bad moment.</summary>
public sealed class PreparationTests
{
    private static readonly DbContextOptions<Notes> Options =
        new DbContextOptionsBuilder<Notes>().UseSqlServer().Options;

    private readonly RequestExecutor executor;
    private bool isDown;

    public PreparationTests()
    {
        var fields = new EntityFrameworkFields(
            () => isDown ? throw new InvalidOperationException("No model at the moment.") : new Notes(Options));
        executor = new RequestExecutor(
            new SchemaBuilder { Queryables = fields }
                .AddTypes(typeof(NoteQueries), typeof(NoteNode), typeof(ShelfNode)).Build(),
            new ExecutorOptions());
    }

    [Theory]
    [InlineData("{ shelves { id } }", """{"data":{"shelves":[{"id":1}]}}""")]
    [InlineData("{ node(id: \"Tm90ZTox\") { id } }", """{"data":{"node":{"id":"Tm90ZTox"}}}""")]
    public async Task A_statement_that_could_not_be_made_is_made_for_the_next_request(string query, string answer)
    {
        isDown = true;
        Assert.Contains("\"code\":\"INTERNAL\"", await Answer(query), StringComparison.Ordinal);
        isDown = false;
        Assert.Equal(answer, await Answer(query));
    }

    private async Task<string> Answer(string query)
    {
        await using var database = new StandInDatabase();
        await using var services = new ServiceCollection()
            .AddSingleton<DbDataSource>(database).AddSingleton(new Reader(1)).BuildServiceProvider();
        var request = new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query) };
        using var result = await executor.Execute(request, services, CancellationToken.None);
        return Encoding.UTF8.GetString(result.Body.Span);
    }
}
