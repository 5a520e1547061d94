using System.Runtime.CompilerServices;
using Storefront.GraphQL.Execution.Incremental;
using Storefront.GraphQL.Execution.Telemetry;
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
        using var watch = OperationWatch.Begin(options);
        var admitted = default(AdmittedOperation);
        var refused = Refusal(request, out var plan) is { } errors
            ? Refuse(request.Caller, errors)
            : Admit(plan!, request, out admitted);
        if (refused is not null)
        {
            yield return Done(refused, plan, watch);
            yield break;
        }
        var responses = ShapeOf(plan) switch
        {
            ResponseShape.Increments => Increments(admitted with { Watch = watch }, services, cancel),
            ResponseShape.Events => Events(admitted, services, unsubscribe, cancel),
            _ => One(admitted with { Watch = watch }, services, cancel),
        };
        // Each event is watched by itself: a subscription may last for days.
        if (plan!.Operation == OperationType.Subscription) watch?.Dispose();
        await foreach (var response in responses) yield return response;
    }

    /// <summary>How a request would be answered over a transport that takes any number of responses.</summary>
    public ResponseShape ShapeOf(GraphQLRequest request)
    {
        Refusal(request, out var plan);
        return ShapeOf(plan);
    }

    private static ResponseShape ShapeOf(OperationPlan? plan) => plan switch
    {
        { Operation: OperationType.Subscription } => ResponseShape.Events,
        { Incremental: not null } => ResponseShape.Increments,
        _ => ResponseShape.One,
    };

    private async IAsyncEnumerable<ExecutionResult> One(
        AdmittedOperation admitted, IServiceProvider services, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var scope = options.OpenScope(services);
        var response = await Run(admitted, OperationRun.NoRootValue, scope.Services, cancel);
        yield return Done(admitted.Tell(response), admitted.Plan, admitted.Watch);
    }

    /// <summary>
    /// §6.2.3.2 MapSourceToResponseEvent. Ends when the source does; a source that cannot be opened or that fails gives
    /// one response without data, the last.
    /// </summary>
    private async IAsyncEnumerable<ExecutionResult> Events(
        AdmittedOperation admitted,
        IServiceProvider services,
        CancellationToken unsubscribe,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(unsubscribe, cancel);
        await using var scope = options.OpenScope(services);
        await using var context = new OperationContext(Schema, options, admitted, scope.Services, ending.Token);
        await using var source = new Subscription(context);
        while (await source.MoveNext()) yield return await Answer(source.Event);
        cancel.ThrowIfCancellationRequested();
        if (source.Failure is { } failure)
            yield return Done(admitted.Tell(ExecutionResult.Refused([failure])), admitted.Plan, watch: null);

        // Nobody can send an event again: its price is taken even where the bucket does not hold as much.
        async ValueTask<ExecutionResult> Answer(object? message)
        {
            using var watch = OperationWatch.Begin(options);
            await using var own = options.OpenScope(services);
            var result = await Run(admitted with { Watch = watch }, message, own.Services, cancel);
            if (admitted.Caller.Budget is { } budget)
                result.Costing(admitted.Price, admitted.Caller, options.Charge(budget, admitted.Price, true));
            return Done(result, admitted.Plan, watch);
        }
    }

    private async IAsyncEnumerable<ExecutionResult> Increments(
        AdmittedOperation admitted, IServiceProvider services, [EnumeratorCancellation] CancellationToken cancel)
    {
        var variant = admitted with { Plan = admitted.Plan.Incremental!(admitted.Variables) };
        await using var scope = options.OpenScope(services);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var context = new OperationContext(Schema, options, variant, scope.Services, timeout.Token);
        var run = new IncrementalRun(context);
        for (var isFirst = true; !run.IsDone; isFirst = false)
        {
            timeout.CancelAfter(options.Timeout);
            var response = await Next();
            response.Plan = admitted.Plan;
            if (isFirst) admitted.Tell(response);
            if (run.IsDone) admitted.Watch?.End(response);
            yield return response;
            if (admitted.Plan.Operation == OperationType.Mutation) Answers.Forget();
        }

        async ValueTask<ExecutionResult> Next()
        {
            try
            {
                return await run.Next();
            }
            catch (Exception failure) when (context.Ending(failure) is { } error)
            {
                cancel.ThrowIfCancellationRequested();
                return run.End(error);
            }
        }
    }
}
