using Npgsql;
using Storefront.GraphQL.Execution;

namespace Storefront.Host;

/// <summary>
/// Hears from PostgreSQL of every change of the catalogue, by any host or command, and makes the executor forget the
/// answers it keeps. While it cannot hear, none are kept.
/// </summary>
internal sealed partial class CatalogueListener(
    RequestExecutor executor, string connectionString, ILogger<CatalogueListener> log) : BackgroundService
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
        connection.Notification += (_, _) => executor.Answers.Forget();
        await using (var listen = new NpgsqlCommand("LISTEN catalogue_changed", connection))
            await listen.ExecuteNonQueryAsync(cancel);
        executor.Answers.IsOpen = true;
        while (!cancel.IsCancellationRequested) await connection.WaitAsync(cancel);
    }

    [LoggerMessage(LogLevel.Information, "No answers are kept, because nobody tells of changes: {Reason}")]
    private static partial void LogLost(ILogger log, string reason);
}
