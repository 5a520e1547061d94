namespace Storefront.GraphQL.Execution.Topics;

/// <summary>Tells subscribers what happened.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends a message to everybody who is subscribed to the topic now; it waits for none of them.</summary>
    ValueTask SendAsync<TMessage>(string topic, TMessage message, CancellationToken cancel = default);
}
