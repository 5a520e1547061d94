using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts.Events;
using Storefront.Data;

namespace Storefront.Host.Webhooks;

/// <summary>
/// Sends events to their receivers, on every host. No transaction is open while a receiver is waited for, and what is
/// sent to one waits for no other.
/// </summary>
internal sealed partial class DeliverWebhooks(
    IDbContextFactory<StorefrontDb> contexts,
    WebhookClient client,
    OutboxBell bell,
    EventSettings settings,
    TimeProvider clock,
    Random random,
    ILogger<DeliverWebhooks> log) : RepeatedWork("The sending of events", clock, log)
{
    // Events that are written one upon the other are taken together, or a busy shop would have a look for each.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<long, Task> sending = [];
    private readonly OutboxBell.Listener listener = bell.Listen();
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(sending.Values);
    }

    public override void Dispose()
    {
        listener.Dispose();
        base.Dispose();
    }

    protected override async Task Once(CancellationToken stopping)
    {
        while (await Spread(stopping))
        {
            // What there is more of than one statement takes.
        }
        await Start(stopping);
        await listener.Wait(TimeSpan.FromSeconds(settings.PollSeconds), stopping);
        await Task.Delay(Gathering, Clock, stopping);
    }

    private async Task<bool> Spread(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Deliveries.Spread(db, Clock.GetUtcNow(), cancel);
    }

    private async Task Start(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var claimed = await Deliveries.Claim(db, sending.Keys, Clock.GetUtcNow(), cancel);
        foreach (var receiver in claimed.GroupBy(delivery => delivery.WebhookId))
        {
            // It is noted before it begins, as it may end before what is noted after.
            sending[receiver.Key] = Task.CompletedTask;
            sending.TryUpdate(receiver.Key, SendAll(receiver.Key, [.. receiver]), Task.CompletedTask);
        }
    }

    // A receiver gets a few at once, and the next few when those are through.
    private async Task SendAll(long webhookId, List<WebhookDelivery> deliveries)
    {
        await Task.Yield();
        try
        {
            await Task.WhenAll(deliveries.Select(Send));
        }
        catch (Exception lost) when ((lost.InnerException ?? lost) is DbException)
        {
            // What could not be written down is sent again when its lease ends.
            LogLost(log, (lost.InnerException ?? lost).Message);
        }
        catch (Exception failed)
        {
            // It is one receiver's; the others go on.
            LogFailed(log, webhookId, failed);
        }
        finally
        {
            sending.TryRemove(webhookId, out _);
            listener.Wake();
        }
    }

    private async Task Send(WebhookDelivery delivery)
    {
        var answer = delivery.Webhook.State == WebhookState.Active ? await client.Send(delivery) : null;
        await using var db = await contexts.CreateDbContextAsync();
        await Deliveries.Record(db, delivery, taken =>
        {
            if (answer is null) taken.LearnOff();
            else taken.Learn(answer, Clock.GetUtcNow(), random.NextDouble());
        });
    }

    [LoggerMessage(LogLevel.Warning, "Events wait for the database: {Reason}")]
    private static partial void LogLost(ILogger log, string reason);

    [LoggerMessage(LogLevel.Error, "Events could not be sent to webhook (row {Id}); they are sent again.")]
    private static partial void LogFailed(ILogger log, long id, Exception failed);
}
