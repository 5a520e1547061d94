using System.Data.Common;
using Npgsql;

namespace Storefront.Host.Webhooks;

/// <summary>
/// Tells the other hosts on a PostgreSQL of events that this host has committed, many of them in one notification.
/// </summary>
internal sealed partial class TellHosts(RingAfterCommit ringing, DbDataSource database, ILogger<TellHosts> log)
    : BackgroundService
{
    private const int TogetherMax = 1_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            while (await ringing.Untold.WaitToReadAsync(stoppingToken))
            {
                while (subjects.Count < TogetherMax && ringing.Untold.TryRead(out var subject)) subjects.Add(subject);
                await Tell([.. subjects], stoppingToken);
                subjects.Clear();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Whoever is not told looks by itself.
        }
    }

    private async Task Tell(string[] subjects, CancellationToken cancel)
    {
        try
        {
            await using var command = (NpgsqlCommand)database.CreateCommand(
                "SELECT count(pg_notify('events_written', subject)) FROM unnest($1) AS subject");
            command.Parameters.AddWithValue(subjects);
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (DbException lost)
        {
            LogLost(log, lost.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "Other hosts were not told of events, and find them by themselves: {Reason}")]
    private static partial void LogLost(ILogger log, string reason);
}
