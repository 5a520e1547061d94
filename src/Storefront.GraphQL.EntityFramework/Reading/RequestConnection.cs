using System.Data.Common;
using System.Diagnostics;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>The one connection of an operation: its levels are read one after the other.</summary>
internal sealed class RequestConnection(DbDataSource database) : IAsyncDisposable
{
    private static readonly ActivitySource Activities = new(EntityFrameworkFields.ActivitySourceName);

    private DbConnection? connection;

    public static RequestConnection Of(OperationContext context) => context.Held(services => new RequestConnection(
        (DbDataSource?)services.GetService(typeof(DbDataSource))
        ?? throw new InvalidOperationException("No DbDataSource is registered.")));

    /// <summary>Runs a statement and hands its reader over.</summary>
    public async ValueTask Read(
        Statement statement,
        IReadOnlyList<object?> values,
        Func<DbDataReader, CancellationToken, ValueTask> read,
        CancellationToken cancel)
    {
        using var activity = Activities.StartActivity("statement");
        activity?.SetTag("db.query.text", statement.ToString());
        connection ??= await database.OpenConnectionAsync(cancel);
        var command = statement.Rent(connection, values);
        await using (var reader = await command.ExecuteReaderAsync(cancel)) await read(reader, cancel);
        statement.Return(command);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (connection is not null) await connection.DisposeAsync();
    }
}
