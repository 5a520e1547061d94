using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Execution.Topics;

/// <summary>
/// Topics in the memory of one host. A subscriber that falls too far behind gets what waits for it and then an error:
/// it never misses a message without knowing, and never makes a sender wait.
/// </summary>
/// <param name="mostWaiting">Messages that may wait for one subscriber.</param>
public sealed class TopicHub(int mostWaiting = 256) : ITopicEventSender, ITopicEventReceiver
{
    private readonly Dictionary<string, HashSet<Channel<object?>>> topics = new(StringComparer.Ordinal);

    /// <summary>How many are subscribed to the topic.</summary>
    public int SubscribersOf(string topic)
    {
        lock (topics) return topics.TryGetValue(topic, out var subscribers) ? subscribers.Count : 0;
    }

    /// <inheritdoc/>
    public ValueTask SendAsync<TMessage>(string topic, TMessage message, CancellationToken cancel = default)
    {
        // Under the lock, so that all subscribers see the same order.
        lock (topics)
        {
            if (!topics.TryGetValue(topic, out var subscribers)) return ValueTask.CompletedTask;
            List<Channel<object?>> slow = [.. subscribers.Where(subscriber => !subscriber.Writer.TryWrite(message))];
            foreach (var subscriber in slow)
            {
                Remove(topic, subscriber);
                subscriber.Writer.Complete(new GraphQLException(
                    $"More than {mostWaiting} events waited for this subscriber. Ask for the current state, then "
                        + "subscribe again.",
                    ErrorCodes.SubscriberTooSlow));
            }
        }
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IAsyncEnumerable<TMessage>> SubscribeAsync<TMessage>(
        string topic, CancellationToken cancel = default)
    {
        var subscriber = Channel.CreateBounded<object?>(new BoundedChannelOptions(mostWaiting) { SingleReader = true });
        lock (topics)
        {
            if (!topics.TryGetValue(topic, out var subscribers)) topics.Add(topic, subscribers = []);
            subscribers.Add(subscriber);
        }
        return new(Messages<TMessage>(topic, subscriber, cancel));
    }

    private async IAsyncEnumerable<TMessage> Messages<TMessage>(
        string topic, Channel<object?> subscriber, [EnumeratorCancellation] CancellationToken cancel)
    {
        try
        {
            await foreach (var message in subscriber.Reader.ReadAllAsync(cancel)) yield return (TMessage)message!;
        }
        finally
        {
            lock (topics) Remove(topic, subscriber);
        }
    }

    private void Remove(string topic, Channel<object?> subscriber)
    {
        if (!topics.TryGetValue(topic, out var subscribers)) return;
        subscribers.Remove(subscriber);
        if (subscribers.Count == 0) topics.Remove(topic);
    }
}
