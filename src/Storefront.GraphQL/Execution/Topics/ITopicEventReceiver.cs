namespace Storefront.GraphQL.Execution.Topics;

/// <summary>
/// Listens to topics. A hub that spans several hosts implements this and <see cref="ITopicEventSender"/>.
/// </summary>
public interface ITopicEventReceiver
{
    /// <summary>
    /// Subscribes to a topic: every message sent after this has returned is in the stream, in the order of
    /// sending, until the stream is disposed of. To be enumerated once.
    /// </summary>
    ValueTask<IAsyncEnumerable<TMessage>> SubscribeAsync<TMessage>(string topic, CancellationToken cancel = default);
}
