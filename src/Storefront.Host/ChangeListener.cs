using Npgsql;
using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.GraphQL.Execution;

namespace Storefront.Host;

/// <summary>
/// Hears from PostgreSQL of every change of the catalogue and of accounts, by any host or command, and makes this host
/// forget what it remembers of them; and of events that other hosts have written. While it cannot hear, no answers are
/// kept, callers only for a short while, and events are looked for.
/// </summary>
internal sealed class ChangeListener(
    RequestExecutor executor,
    CallerMemory callers,
    OutboxBell bell,
    string connectionString,
    TimeProvider clock,
    ILogger<ChangeListener> log) : RepeatedWork("The keeping of answers, which has to hear of changes,", clock, log)
{
    private const string Channels = "LISTEN catalogue_changed; LISTEN access_changed; LISTEN events_written";

    protected override async Task Once(CancellationToken stopping)
    {
        try
        {
            await Listen(stopping);
        }
        finally
        {
            executor.Answers.IsOpen = false;
        }
    }

    private async Task Listen(CancellationToken cancel)
    {
        // A connection of its own: a listener stays in its session, and one that is silent must notice its end.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 10 };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancel);
        connection.Notification += (_, heard) => Hear(heard.Channel, heard.Payload);
        await using (var listen = new NpgsqlCommand(Channels, connection))
            await listen.ExecuteNonQueryAsync(cancel);
        callers.ForgetAll();
        bell.RingAll();
        executor.Answers.IsOpen = true;
        while (!cancel.IsCancellationRequested) await connection.WaitAsync(cancel);
    }

    private void Hear(string channel, string payload)
    {
        if (channel == "events_written") bell.Ring(payload);
        else if (channel == "access_changed") callers.Forget(payload);
        else executor.Answers.Forget();
    }
}
