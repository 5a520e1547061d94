using System.Data.Common;

namespace Storefront.Host;

/// <summary>
/// Work that a host does again and again as long as it runs. What fails once is told in the log and done anew: neither
/// a database that goes away nor a defect ends the work, or the host with it.
/// </summary>
/// <param name="name">What people call the work, as the beginning of a sentence.</param>
internal abstract partial class RepeatedWork(string name, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private bool isLost;

    protected TimeProvider Clock { get; } = clock;

    /// <summary>Waits until it is time, and does the work once.</summary>
    protected abstract Task Once(CancellationToken stopping);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Once(stoppingToken);
                isLost = false;
                continue;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // EF Core wraps what it takes for transient, such as a connection that was cut off.
            catch (Exception lost) when ((lost.InnerException ?? lost) is DbException or IOException)
            {
                if (!isLost) LogLost(log, name, (lost.InnerException ?? lost).Message);
                isLost = true;
            }
            catch (Exception failure)
            {
                LogFailed(log, name, failure);
            }
            await Task.Delay(PauseAfterFailure, Clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Work} waits for the database: {Reason}")]
    private static partial void LogLost(ILogger log, string work, string reason);

    [LoggerMessage(LogLevel.Error, "{Work} failed, and is tried again.")]
    private static partial void LogFailed(ILogger log, string work, Exception failure);
}
