using Storefront.GraphQL.Execution.Pricing;
using Storefront.GraphQL.Execution.Telemetry;

namespace Storefront.GraphQL.Execution;

/// <summary>An operation that may run, with the values of its variables, and what it cost its caller.</summary>
/// <param name="Conditions">Which conditions of the plan hold for the values.</param>
internal readonly record struct AdmittedOperation(
    OperationPlan Plan, object?[] Variables, ulong Conditions, RequestCaller Caller, int Price, Charge Charge)
{
    /// <summary>Null when nobody listens.</summary>
    public OperationWatch? Watch { get; init; }

    /// <summary>Has a response say what the operation cost.</summary>
    /// <inheritdoc cref="ExecutionResult.Costing" path="/param"/>
    public ExecutionResult Tell(ExecutionResult result, bool isForOthers = false) =>
        result.Costing(Price, Caller, Charge, isForOthers);
}
