using System.Data.Common;
using Npgsql;

namespace Storefront.Host.Webhooks;

/// <summary>
/// Tells the other hosts on a PostgreSQL of events that this host has committed, many of them in one notification.
/// Hosts that are not told look by themselves.
/// </summary>
internal sealed class TellHosts(
    RingAfterCommit ringing, DbDataSource database, TimeProvider clock, ILogger<TellHosts> log)
    : RepeatedWork("Telling other hosts of events", clock, log)
{
    private const int TogetherMax = 1_000;

    // Hosts that hear of events one upon the other would look for each.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    protected override async Task Once(CancellationToken stopping)
    {
        await ringing.Untold.WaitToReadAsync(stopping);
        await Task.Delay(Gathering, Clock, stopping);
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        while (subjects.Count < TogetherMax && ringing.Untold.TryRead(out var subject)) subjects.Add(subject);
        await using var command = (NpgsqlCommand)database.CreateCommand(
            "SELECT count(pg_notify('events_written', subject)) FROM unnest($1) AS subject");
        command.Parameters.AddWithValue(subjects.ToArray());
        await command.ExecuteNonQueryAsync(stopping);
    }
}
