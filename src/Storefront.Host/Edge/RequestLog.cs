using System.Diagnostics;
using Storefront.GraphQL.AspNetCore;

namespace Storefront.Host.Edge;

/// <summary>
/// One line for each request. Its id is that of the trace the client began (W3C <c>traceparent</c>), or a new one, and
/// goes back as <c>X-Request-Id</c>. No header, address or body is written: they may hold secrets.
/// </summary>
internal static partial class RequestLog
{
    // As nginx has it: the client went before the answer.
    private const int ClientClosedRequest = 499;

    private const int MostNameLength = 80;
    private const string None = "-";

    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Storefront.Requests");
        app.Use(async (http, next) =>
        {
            if (Activity.Current is { } activity) http.TraceIdentifier = activity.TraceId.ToHexString();
            http.Response.Headers["X-Request-Id"] = http.TraceIdentifier;
            // An address may hold a secret, as that of an upload does: what is told is the pattern it fits.
            var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? None;
            if (Activity.Current is { IsAllDataRequested: true } traced) traced.SetTag("url.path", route);
            var level = Probes.Are(http.Request) ? LogLevel.Debug : LogLevel.Information;
            var start = Stopwatch.GetTimestamp();
            var status = StatusCodes.Status500InternalServerError;
            try
            {
                await next(http);
                status = http.Response.StatusCode;
            }
            finally
            {
                if (http.RequestAborted.IsCancellationRequested) status = ClientClosedRequest;
                if (log.IsEnabled(level)) Write(log, level, http, route, status, Stopwatch.GetElapsedTime(start));
            }
        });
    }

    private static void Write(
        ILogger log, LogLevel level, HttpContext http, string route, int status, TimeSpan duration)
    {
        var answered = http.Features.Get<AnsweredOperation>();
        var type = answered?.Plan?.Keyword ?? None;
        var name = answered?.Plan?.Name ?? None;
        if (name.Length > MostNameLength) name = name[..MostNameLength];
        var milliseconds = Math.Round(duration.TotalMilliseconds, 1);
        LogRequest(
            log, level, http.Request.Method, route, status, milliseconds, type, name,
            answered?.ErrorCode ?? None, answered?.Cost ?? 0, http.TraceIdentifier);
    }

    [LoggerMessage(
        "{Method} {Route} {Status} in {Milliseconds} ms: "
        + "{OperationType} {OperationName} {ErrorCode} cost {Cost} [{RequestId}]")]
    private static partial void LogRequest(
        ILogger log,
        LogLevel level,
        string method,
        string route,
        int status,
        double milliseconds,
        string operationType,
        string operationName,
        string errorCode,
        int cost,
        string requestId);
}
