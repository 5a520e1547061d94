using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Storefront.Host;

/// <summary>
/// Closes the connections to a database that takes no changes for a while, as in a failover: a session that began then
/// refuses them for as long as it lasts.
/// </summary>
internal sealed class DropReadOnlySessions(NpgsqlDataSource source) : DbCommandInterceptor
{
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData)
    {
        if (eventData.Exception is PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction })
            source.Clear();
    }

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }
}
