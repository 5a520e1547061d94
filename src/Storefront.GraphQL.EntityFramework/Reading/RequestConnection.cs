using System.Data.Common;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Execution.Telemetry;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>The one connection of an operation: its levels are read one after the other.</summary>
internal sealed class RequestConnection(DbDataSource database) : IAsyncDisposable
{
    private static readonly ActivitySource Activities = new(EntityFrameworkFields.ActivitySourceName);

    private DbConnection? connection;

    public static RequestConnection Of(OperationContext context) =>
        context.Held(services => new RequestConnection(services.GetRequiredService<DbDataSource>()));

    /// <summary>Runs a statement and hands its reader over.</summary>
    /// <param name="read">Reads all rows, and says how many there were.</param>
    public async ValueTask Read(
        OperationContext context,
        AskedFields asked,
        Statement statement,
        IReadOnlyList<object?> values,
        Func<DbDataReader, CancellationToken, ValueTask<int>> read)
    {
        using var activity = Activities.StartActivity(asked.Names);
        var start = context.IsWatched ? Stopwatch.GetTimestamp() : 0;
        var rows = 0;
        try
        {
            connection ??= await database.OpenConnectionAsync(context.Cancel);
            var command = statement.Rent(connection, values);
            await using (var reader = await command.ExecuteReaderAsync(context.Cancel))
                rows = await read(reader, context.Cancel);
            statement.Return(command);
        }
        finally
        {
            activity?.SetTag("db.query.text", statement.ToString())
                .SetTag("db.response.returned_rows", rows)
                .SetTag("graphql.parents", asked.Parents);
            if (context.IsWatched)
            {
                context.Ran(new LevelRun(
                    asked.Names, statement.ToString(), asked.Parents, rows, Stopwatch.GetElapsedTime(start)));
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (connection is not null) await connection.DisposeAsync();
    }
}

/// <summary>What a statement is for: fields as the schema has them, and of how many parents.</summary>
internal readonly record struct AskedFields(string Names, int Parents);
