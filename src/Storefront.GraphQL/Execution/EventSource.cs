namespace Storefront.GraphQL.Execution;

/// <summary>
/// §6.2.3.1 The root field of a subscription: opens a stream of events, and makes each the field's value.
/// </summary>
/// <param name="open">
/// Opens the stream; it is disposed of when the subscription ends, and its token says so. What it throws is an error of
/// the request, as is what the stream throws later, which ends the subscription.
/// </param>
/// <param name="resolve">Event in (as the parent), value out; asked for each event with services of its own.</param>
public sealed class EventSource(
    Func<Arguments, FieldContext, ValueTask<IAsyncEnumerable<object?>>> open,
    Func<object?, Arguments, FieldContext, ValueTask<object?>> resolve) : ResolverSource(resolve)
{
    /// <summary>The value of the field is the event itself.</summary>
    public EventSource(Func<Arguments, FieldContext, ValueTask<IAsyncEnumerable<object?>>> open)
        : this(open, (message, _, _) => new(message)) { }

    public Func<Arguments, FieldContext, ValueTask<IAsyncEnumerable<object?>>> Open { get; } = open;
}
