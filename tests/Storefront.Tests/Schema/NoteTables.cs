using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storefront.GraphQL.EntityFramework;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.Tests.Schema;

/// <summary>A database with a few notes in it.</summary>
public sealed class NoteTables : IAsyncDisposable
{
    private static readonly DbContextOptions<Notes> Options =
        new DbContextOptionsBuilder<Notes>().UseNpgsql(npgsql => npgsql.UseRelationalNulls()).Options;

    private readonly string name = $"notes_{Guid.NewGuid():N}";
    private NpgsqlDataSource source = null!;

    public static async Task<NoteTables> Open()
    {
        var tables = new NoteTables();
        tables.source = NpgsqlDataSource.Create(await TestCluster.Copy(tables.name, withDemoCatalogue: false));
        await using var rows = tables.source.CreateCommand(
            """
            CREATE TABLE "Shelves"
                ("Id" bigint PRIMARY KEY, "Room" text, "Size_Width" integer, "Size_Depth" integer);
            INSERT INTO "Shelves" VALUES (1, 'North', 80, NULL), (2, 'East', NULL, NULL);
            CREATE TABLE "All" (
                "Id" bigint PRIMARY KEY, "ShelfId" bigint, "OwnerId" bigint, "Text" text, "Kind" integer, "Tone" text,
                "Written" date);
            INSERT INTO "All" VALUES
                (1, 1, 1, 'one by one', 1, 'Plain', '2026-01-01'), (2, 2, 1, 'two by one', 0, 'Urgent', '2026-01-02'),
                (3, 2, NULL, 'by nobody', 0, 'Urgent', '2026-01-03'), (4, 2, 2, 'one by two', 1, 'Plain', '2026-01-04');
            """);
        await rows.ExecuteNonQueryAsync();
        return tables;
    }

    public static GraphQL.Types.Schema Schema(Type[] inputs, params ReadOnlySpan<Type> classes) =>
        new SchemaBuilder { Queryables = new EntityFrameworkFields(() => new Notes(Options), inputs) }
            .AddScalar(new DayScalar()).AddTypes(classes).Build();

    public async Task<ExecutionResult> Execute(
        RequestExecutor executor, string query, Reader reader, bool isShared = false)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<DbDataSource>(source).AddSingleton(reader).BuildServiceProvider();
        return await executor.Execute(
            new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query), IsShared = isShared },
            services,
            CancellationToken.None);
    }

    public async Task<string> Answer(RequestExecutor executor, string query, Reader reader)
    {
        using var result = await Execute(executor, query, reader);
        return Encoding.UTF8.GetString(result.Body.Span);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await TestCluster.Drop(name);
    }
}
