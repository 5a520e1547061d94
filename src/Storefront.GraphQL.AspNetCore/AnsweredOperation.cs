using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>A feature of requests that the endpoint has answered, for who logs them.</summary>
/// <param name="Plan">What was to run; null when the request was refused before that was known.</param>
/// <param name="ErrorCode">The code of the first error; null when there is none.</param>
/// <param name="Cost">What it cost, or would have.</param>
public sealed record AnsweredOperation(OperationPlan? Plan, string? ErrorCode, int Cost);
