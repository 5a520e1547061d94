using System.Data.Common;

namespace Storefront.Host.Edge;

/// <summary>
/// What whoever looks after the host asks it: <c>/healthz</c>, is it alive; <c>/readyz</c>, can it serve.
/// </summary>
internal static partial class Probes
{
    private const string Alive = "/healthz";
    private const string Ready = "/readyz";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static bool Are(HttpRequest request) => request.Path == Alive || request.Path == Ready;

    public static void MapProbes(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Storefront.Readiness");
        app.MapGet(Alive, () => TypedResults.Text("alive\n"));
        app.MapGet(Ready, async (CancellationToken cancel) => await Problem(app.Services, log, cancel) is { } problem
            ? TypedResults.Text($"{problem}\n", statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Text("ready\n"));
    }

    private static async Task<string?> Problem(IServiceProvider services, ILogger log, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            var pending = await Migrations.Pending(services, patience.Token);
            return pending.Count == 0 ? null : $"The database lacks {pending.Count} migration(s).";
        }
        catch (Exception failure) when (
            failure is DbException || (patience.IsCancellationRequested && !cancel.IsCancellationRequested))
        {
            // Where the database is, and as whom the host goes there, is not for everybody to read.
            LogUnreachable(log, failure.Message);
            return "The database does not answer.";
        }
    }

    [LoggerMessage(LogLevel.Warning, "Not ready: the database does not answer: {Reason}")]
    private static partial void LogUnreachable(ILogger log, string reason);
}
