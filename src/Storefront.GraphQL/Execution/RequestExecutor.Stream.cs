using System.Runtime.CompilerServices;
using Storefront.GraphQL.Execution.Incremental;
using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Execution;

/// <summary>How many responses an operation has.</summary>
public enum ResponseShape
{
    One,

    /// <summary>One whose parts come one after the other.</summary>
    Increments,

    /// <summary>One for each event.</summary>
    Events,
}

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
        if (plan!.Operation != OperationType.Subscription && plan.Incremental is null)
        {
            await using var scope = options.OpenScope(services);
            yield return await Run(plan, request, scope.Services, cancel);
            yield break;
        }
        if (Admit(plan, request, out var variables) is { } unfit)
        {
            yield return unfit;
            yield break;
        }
        if (plan.Incremental is { } incremental)
        {
            await foreach (var response in Increments(incremental(variables), variables, services, cancel))
                yield return response;
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

    /// <summary>How a request would be answered over a transport that takes any number of responses.</summary>
    public ResponseShape ShapeOf(GraphQLRequest request)
    {
        using var refused = Refusal(request, out var plan);
        if (plan?.Operation == OperationType.Subscription) return ResponseShape.Events;
        return plan?.Incremental is null ? ResponseShape.One : ResponseShape.Increments;
    }

    private async IAsyncEnumerable<ExecutionResult> Increments(
        OperationPlan plan,
        object?[] variables,
        IServiceProvider services,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var scope = options.OpenScope(services);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var context = new OperationContext(
            Schema, plan, variables, scope.Services, options.OnUnexpected, timeout.Token);
        var run = new IncrementalRun(context);
        do
        {
            timeout.CancelAfter(options.Timeout);
            yield return await Next();
            if (plan.Operation == OperationType.Mutation) Answers.Forget();
        }
        while (!run.IsDone);

        async ValueTask<ExecutionResult> Next()
        {
            try
            {
                return await run.Next();
            }
            catch (Exception) when (timeout.IsCancellationRequested)
            {
                cancel.ThrowIfCancellationRequested();
                return run.End(TookTooLong());
            }
        }
    }
}
