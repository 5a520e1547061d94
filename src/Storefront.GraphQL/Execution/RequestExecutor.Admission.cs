using Storefront.GraphQL.Execution.Pricing;
using Storefront.GraphQL.Execution.Telemetry;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Execution;

/// <summary>What stands between a plan and its run: the caller's scopes, its ceiling and its bucket.</summary>
public sealed partial class RequestExecutor
{
    // What cannot run was read all the same.
    private const int PriceOfRefusal = 1;

    /// <summary>The response to a request that cannot run; it costs its caller a point.</summary>
    public ExecutionResult Refuse(RequestCaller caller, params IReadOnlyList<GraphQLError> errors) =>
        Refuse(caller, errors, PriceOfRefusal);

    /// <summary>What an operation would cost, whatever its caller may spend.</summary>
    /// <exception cref="GraphQLException">It could not run, and why.</exception>
    public OperationPrice PriceOf(GraphQLRequest request)
    {
        if (Refusal(request, out var plan) is { } errors) throw new GraphQLException(errors[0]);
        var asked = Read(plan!, request, out var unfit);
        if (unfit.Count > 0) throw new GraphQLException(unfit[0]);
        var price = plan!.Price.Of(asked);
        if (TooManyRows(price) is { } tooMany) throw new GraphQLException(tooMany);
        return new OperationPrice(price.Points, plan.Price.DearestField(asked));
    }

    /// <summary>Lets an operation run, for its price; not null when it may not.</summary>
    private ExecutionResult? Admit(OperationPlan plan, GraphQLRequest request, out Admitted admitted)
    {
        admitted = default;
        var asked = Read(plan, request, out var errors);
        if (errors.Count > 0) return Refuse(request.Caller, errors);
        var missing = plan.Scopes.Refusals(request.Caller, asked.Conditions);
        if (missing.Count > 0) return Refuse(request.Caller, missing);

        Price price;
        try
        {
            price = plan.Price.Of(asked);
        }
        catch (GraphQLException unsized)
        {
            return Refuse(request.Caller, unsized.Error);
        }
        if (TooManyRows(price) is { } tooMany) return Refuse(request.Caller, tooMany);
        if (request.Caller.Budget?.Ceiling < price.Points)
        {
            var dear = new OperationPrice(price.Points, plan.Price.DearestField(asked));
            return Refuse(
                request.Caller, [CostReport.TooDear(dear, request.Caller.Budget.Ceiling)], dear.Requested);
        }
        if (Charge(request.Caller, price.Points, out var charge) is { } throttled) return throttled;
        admitted = new Admitted(plan, asked.Variables, request.Caller, price.Points, charge);
        return null;
    }

    private GraphQLError? TooManyRows(Price price) => options.ValidationLimits.ListSizeProduct is var most
        && price.Rows > most ? CostReport.TooManyRows(price.Rows, most) : null;

    /// <summary>§6.1.2 CoerceVariableValues.</summary>
    private static Asked Read(OperationPlan plan, GraphQLRequest request, out List<GraphQLError> errors)
    {
        errors = [];
        var variables = VariableCoercion.Coerce(plan, request.Variables.Span, errors);
        return new Asked(variables, plan.ConditionsThatHold(variables));
    }

    /// <summary>Takes the price from the caller's bucket; not null when it does not hold as much.</summary>
    private ExecutionResult? Charge(RequestCaller caller, int price, out Charge charge)
    {
        charge = default;
        if (caller.Budget is null) return null;
        charge = options.Charge(caller.Budget, price, false);
        return charge.IsTaken
            ? null
            : Told(ExecutionResult.Refused([CostReport.Throttled(price, charge)]), caller, price, charge);
    }

    private ExecutionResult Refuse(RequestCaller caller, IReadOnlyList<GraphQLError> errors, int requested) =>
        Charge(caller, PriceOfRefusal, out var charge)
            ?? Told(ExecutionResult.Refused(errors), caller, requested, charge);

    /// <summary>Has a response say what it cost.</summary>
    /// <param name="isForOthers">Whether it may be kept on its way: a bucket is of one caller.</param>
    private static ExecutionResult Told(
        ExecutionResult result, RequestCaller caller, int requested, Charge charge, bool isForOthers = false)
    {
        result.Cost = requested;
        if (caller.Budget is { } budget)
            result.End = CostReport.End(requested, isForOthers ? null : (budget, charge.Available));
        return result;
    }

    /// <summary>An operation that may run, and what it cost.</summary>
    private readonly record struct Admitted(
        OperationPlan Plan, object?[] Variables, RequestCaller Caller, int Price, Charge Charge)
    {
        public OperationWatch? Watch { get; init; }

        public ExecutionResult Tell(ExecutionResult result, bool isForOthers = false) =>
            Told(result, Caller, Price, Charge, isForOthers);
    }
}
