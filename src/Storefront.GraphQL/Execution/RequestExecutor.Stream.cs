using System.Runtime.CompilerServices;
using Storefront.GraphQL.Execution.Incremental;
using Storefront.GraphQL.Execution.Telemetry;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

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
        if (Refusal(request, out var plan) is { } errors)
        {
            yield return Done(Refuse(request.Caller, errors), plan, watch);
            yield break;
        }
        if (Admit(plan!, request, out var admitted) is { } refused)
        {
            yield return Done(refused, plan, watch);
            yield break;
        }
        var watched = admitted with { Watch = watch };
        if (plan!.Incremental is { } incremental)
        {
            var run = watched with { Plan = incremental(admitted.Variables) };
            await foreach (var response in Increments(plan, run, services, cancel)) yield return response;
            yield break;
        }
        if (plan.Operation != OperationType.Subscription)
        {
            await using var scope = options.OpenScope(services);
            var response = await Run(watched, OperationRun.NoRootValue, scope.Services, cancel);
            yield return Done(admitted.Tell(response), plan, watch);
            yield break;
        }
        // Each event is watched by itself: a subscription may last for days.
        watch?.Dispose();
        var subscription = new Subscription(Schema, options, admitted, services);
        await foreach (var response in subscription.Responses(Answer, Fail, unsubscribe, cancel)) yield return response;

        ExecutionResult Fail(GraphQLError error) =>
            Done(admitted.Tell(ExecutionResult.Refused([error])), plan, watch: null);

        // Nobody can send an event again: its price is taken even where the bucket does not hold as much.
        async ValueTask<ExecutionResult> Answer(object? message)
        {
            using var watch = OperationWatch.Begin(options);
            await using var scope = options.OpenScope(services);
            var result = await Run(admitted with { Watch = watch }, message, scope.Services, cancel);
            if (request.Caller.Budget is { } budget)
                result.Costing(admitted.Price, request.Caller, options.Charge(budget, admitted.Price, true));
            return Done(result, plan, watch);
        }
    }

    /// <summary>How a request would be answered over a transport that takes any number of responses.</summary>
    public ResponseShape ShapeOf(GraphQLRequest request)
    {
        Refusal(request, out var plan);
        if (plan?.Operation == OperationType.Subscription) return ResponseShape.Events;
        return plan?.Incremental is null ? ResponseShape.One : ResponseShape.Increments;
    }

    /// <param name="asked">The plan of the request, of which the admitted one is a variant.</param>
    private async IAsyncEnumerable<ExecutionResult> Increments(
        OperationPlan asked,
        AdmittedOperation admitted,
        IServiceProvider services,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        var plan = admitted.Plan;
        await using var scope = options.OpenScope(services);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var context = new OperationContext(Schema, options, admitted, scope.Services, timeout.Token);
        var run = new IncrementalRun(context);
        var isFirst = true;
        do
        {
            timeout.CancelAfter(options.Timeout);
            var response = await Next();
            response.Plan = asked;
            if (isFirst) admitted.Tell(response);
            isFirst = false;
            if (run.IsDone) admitted.Watch?.End(response);
            yield return response;
            if (plan.Operation == OperationType.Mutation) Answers.Forget();
        }
        while (!run.IsDone);

        async ValueTask<ExecutionResult> Next()
        {
            try
            {
                return await run.Next();
            }
            catch (ResponseTooLargeException large)
            {
                return run.End(large.Error);
            }
            catch (Exception) when (timeout.IsCancellationRequested)
            {
                cancel.ThrowIfCancellationRequested();
                return run.End(TookTooLong());
            }
        }
    }
}
