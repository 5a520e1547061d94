namespace Storefront.GraphQL.Execution.Telemetry;

/// <summary>What became of an operation.</summary>
/// <param name="Plan">Null when the request was refused before there was one.</param>
/// <param name="ErrorCode">The code of its first error; null when it had none.</param>
/// <param name="Duration">From its text to its answer.</param>
/// <param name="Levels">The statements it took, in the order in which they ended.</param>
public sealed record OperationReport(
    OperationPlan? Plan, string? ErrorCode, TimeSpan Duration, IReadOnlyList<LevelRun> Levels);
