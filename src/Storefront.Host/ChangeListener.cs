using Npgsql;
using Storefront.Accounts;
using Storefront.GraphQL.Execution;

namespace Storefront.Host;

/// <summary>
/// Hears from PostgreSQL of every change of the catalogue and of accounts, by any host or command, and makes this host
/// forget what it remembers of them. While it cannot hear, no answers are kept, and callers only for a short while.
/// </summary>
internal sealed partial class ChangeListener(
    RequestExecutor executor, CallerMemory callers, string connectionString, ILogger<ChangeListener> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (Exception lost) when (lost is NpgsqlException or IOException)
            {
                LogLost(log, lost.Message);
            }
            finally
            {
                executor.Answers.IsOpen = false;
            }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Listen(CancellationToken cancel)
    {
        // A connection of its own: a listener stays in its session, and one that is silent must notice its end.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 10 };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancel);
        connection.Notification += (_, heard) => Hear(heard.Channel, heard.Payload);
        await using (var listen = new NpgsqlCommand("LISTEN catalogue_changed; LISTEN access_changed", connection))
            await listen.ExecuteNonQueryAsync(cancel);
        callers.ForgetAll();
        executor.Answers.IsOpen = true;
        while (!cancel.IsCancellationRequested) await connection.WaitAsync(cancel);
    }

    private void Hear(string channel, string change)
    {
        if (channel == "access_changed") callers.Forget(change);
        else executor.Answers.Forget();
    }

    [LoggerMessage(LogLevel.Information, "No answers are kept, because nobody tells of changes: {Reason}")]
    private static partial void LogLost(ILogger log, string reason);
}
