using Storefront.GraphQL.Execution.Pricing;
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
        return new OperationPrice(PriceOf(plan!, asked), plan!.Price.DearestField(asked));
    }

    /// <summary>Lets an operation run, for its price; not null when it may not.</summary>
    private ExecutionResult? Admit(OperationPlan plan, GraphQLRequest request, out AdmittedOperation admitted)
    {
        admitted = default;
        var asked = Read(plan, request, out var errors);
        if (errors.Count > 0) return Refuse(request.Caller, errors);
        var missing = plan.Scopes.Refusals(request.Caller, asked.Conditions);
        if (missing.Count > 0) return Refuse(request.Caller, missing);

        int price;
        try
        {
            price = PriceOf(plan, asked);
        }
        catch (GraphQLException unpriced)
        {
            return Refuse(request.Caller, unpriced.Error);
        }
        if (request.Caller.Budget?.Ceiling < price)
        {
            var dear = new OperationPrice(price, plan.Price.DearestField(asked));
            return Refuse(request.Caller, [CostReport.TooDear(dear, request.Caller.Budget.Ceiling)], dear.Requested);
        }
        if (Charge(request.Caller, price, out var charge) is { } throttled) return throttled;
        admitted = new(plan, asked.Variables, asked.Conditions, request.Caller, price, charge);
        return null;
    }

    private int PriceOf(OperationPlan plan, Asked asked)
    {
        var (price, most) = (plan.Price.Of(asked), options.ValidationLimits.ListSizeProduct);
        return price.Rows > most ? throw new GraphQLException(CostReport.TooManyRows(price.Rows, most)) : price.Points;
    }

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
            : ExecutionResult.Refused([CostReport.Throttled(price, charge)]).Costing(price, caller, charge);
    }

    private ExecutionResult Refuse(RequestCaller caller, IReadOnlyList<GraphQLError> errors, int requested) =>
        Charge(caller, PriceOfRefusal, out var charge)
            ?? ExecutionResult.Refused(errors).Costing(requested, caller, charge);
}
