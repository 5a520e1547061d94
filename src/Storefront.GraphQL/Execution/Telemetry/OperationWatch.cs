using System.Diagnostics;

namespace Storefront.GraphQL.Execution.Telemetry;

/// <summary>
/// Follows one operation for those who listen: its activity, its measurements, and what it took if it was slow.
/// </summary>
internal sealed class OperationWatch : IDisposable
{
    private readonly ExecutorOptions options;
    private readonly Activity? activity = Instruments.Activities.StartActivity("GraphQL");
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly List<LevelRun> levels = [];

    private OperationWatch(ExecutorOptions options) => this.options = options;

    /// <summary>Null when nobody listens: then nothing is measured.</summary>
    public static OperationWatch? Begin(ExecutorOptions options) =>
        options.OnSlow is not null || Instruments.Activities.HasListeners() || Instruments.Duration.Enabled
            ? new OperationWatch(options)
            : null;

    public void Add(in LevelRun level)
    {
        lock (levels) levels.Add(level);
    }

    /// <summary>Tells what came of the operation.</summary>
    public void End(ExecutionResult result)
    {
        var duration = Stopwatch.GetElapsedTime(start);
        if (Instruments.Duration.Enabled) Measure(result, duration);
        if (activity is { IsAllDataRequested: true }) Describe(activity, result);
        if (options.OnSlow is not null && duration >= options.SlowAfter)
            options.OnSlow(new OperationReport(result.Plan, result.ErrorCode, duration, levels));
    }

    public void Dispose() => activity?.Dispose();

    private void Measure(ExecutionResult result, TimeSpan duration)
    {
        var tags = new TagList();
        if (result.Plan is { } plan)
        {
            tags.Add("graphql.operation.type", plan.Keyword);
            // Strangers may send ever new names, and each would be a series of its own for good.
            if (plan is { IsTrusted: true, Name: { } name }) tags.Add("graphql.operation.name", name);
        }
        if (result.ErrorCode is { } code) tags.Add("error.type", code);
        Instruments.Duration.Record(duration.TotalSeconds, tags);
        Instruments.Statements.Record(levels.Count, tags);
        Instruments.Cost.Record(result.Cost, tags);
    }

    private void Describe(Activity activity, ExecutionResult result)
    {
        if (result.Plan is { } plan)
        {
            activity.DisplayName = plan.IsTrusted ? $"{plan.Keyword} {plan.Name}" : plan.Keyword;
            activity.SetTag("graphql.operation.type", plan.Keyword);
            if (plan.Name is { } name) activity.SetTag("graphql.operation.name", name);
            activity.SetTag("graphql.document.id", plan.DocumentId);
        }
        activity.SetTag("graphql.operation.statements", levels.Count);
        activity.SetTag("graphql.operation.cost", result.Cost);
        if (result.ErrorCode is not { } code) return;
        activity.SetTag("error.type", code);
        activity.SetStatus(ActivityStatusCode.Error);
    }
}
