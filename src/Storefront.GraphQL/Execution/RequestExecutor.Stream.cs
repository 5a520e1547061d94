using System.Runtime.CompilerServices;
using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Execution;

/// <summary>Requests over transports that take more than one response.</summary>
public sealed partial class RequestExecutor
{
    /// <summary>
    /// Runs one request of any kind: one response to a query or mutation, one for each event to a subscription. A
    /// response with a <see cref="ExecutionResult.Refusal"/> is the last. Whoever takes a response disposes of it.
    /// </summary>
    /// <param name="services">Those of the connection; each response is made with services of its own.</param>
    /// <param name="unsubscribe">Ends a subscription when the event at hand has been answered.</param>
    /// <param name="cancel">Ends everything at once.</param>
    public async IAsyncEnumerable<ExecutionResult> Stream(
        GraphQLRequest request,
        IServiceProvider services,
        CancellationToken unsubscribe,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        if (Refusal(request, out var plan) is { } refused)
        {
            yield return refused;
            yield break;
        }
        if (plan!.Operation != OperationType.Subscription)
        {
            await using var scope = options.OpenScope(services);
            yield return await Run(plan, request, scope.Services, cancel);
            yield break;
        }
        if (Coerce(plan, request, out var variables) is { } unfit)
        {
            yield return unfit;
            yield break;
        }
        var subscription = new Subscription(Schema, plan, variables, options, services);
        await foreach (var response in subscription.Responses(Answer, unsubscribe, cancel)) yield return response;

        async ValueTask<ExecutionResult> Answer(object? message)
        {
            await using var scope = options.OpenScope(services);
            return await Run(plan, variables, message, scope.Services, cancel);
        }
    }

    /// <summary>The kind of the operation a request asks for; null when it would be refused.</summary>
    public OperationType? OperationOf(GraphQLRequest request)
    {
        using var refused = Refusal(request, out var plan);
        return plan?.Operation;
    }
}
