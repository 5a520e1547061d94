using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Storefront.GraphQL.Execution.Telemetry;

namespace Storefront.Host.Edge;

/// <summary>
/// Logs each slow operation: what it was (but for the texts in it), its statements and, on PostgreSQL, their plans. It
/// asks for plans one after the other and drops what comes too fast, so that a slow database does not get slower by it.
/// </summary>
internal sealed partial class SlowOperations(
    ChannelReader<OperationReport> reports, StatementPlans plans, TimeProvider clock, ILogger<SlowOperations> log)
    : RepeatedWork("The log of slow operations", clock, log)
{
    private const int MostWaiting = 16;
    private const int MostDocumentLength = 2000;

    /// <returns>What takes the reports.</returns>
    public static Action<OperationReport> AddTo(IServiceCollection services)
    {
        var reports = Channel.CreateBounded<OperationReport>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });
        services.AddSingleton(reports.Reader);
        services.AddSingleton<StatementPlans>();
        services.AddHostedService<SlowOperations>();
        return report => reports.Writer.TryWrite(report);
    }

    protected override async Task Once(CancellationToken stopping)
    {
        var slow = await reports.ReadAsync(stopping);
        LogSlow(
            log,
            slow.Plan?.Keyword,
            slow.Plan?.Name,
            Math.Round(slow.Duration.TotalMilliseconds),
            slow.ErrorCode,
            Document(slow),
            await Statements(slow, stopping));
    }

    private static string Document(OperationReport slow)
    {
        if (slow.Plan is not { } plan) return "";
        if (plan.IsTrusted) return plan.DocumentId;
        var text = Texts().Replace(Encoding.UTF8.GetString(plan.Document.Span), "\"...\"");
        return text.Length > MostDocumentLength ? $"{text[..MostDocumentLength]} ..." : text;
    }

    // What is written into a document, and not given as a variable, may be a claim code.
    [GeneratedRegex(""""
        """(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"
        """", RegexOptions.Singleline)]
    private static partial Regex Texts();

    private async Task<string> Statements(OperationReport slow, CancellationToken cancel)
    {
        var text = new StringBuilder();
        foreach (var level in slow.Levels)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{level.Fields}: {level.Duration.TotalMilliseconds:0} ms, {level.Parents} parents, {level.Rows} rows");
            text.AppendLine(level.Statement).AppendLine(await plans.Of(level.Statement, cancel));
        }
        return text.ToString();
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Slow: {OperationType} {OperationName} took {Milliseconds} ms {ErrorCode}\n{Document}\n{Statements}")]
    private static partial void LogSlow(
        ILogger log,
        string? operationType,
        string? operationName,
        double milliseconds,
        string? errorCode,
        string document,
        string statements);
}
