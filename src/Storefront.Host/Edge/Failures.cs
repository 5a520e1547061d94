using System.Data.Common;
using System.Text.Json.Serialization;

namespace Storefront.Host.Edge;

/// <summary>
/// What breaks outside of GraphQL, which tells its own: the client gets a reference, and never what it sent or where in
/// the code it broke; the log gets everything.
/// </summary>
internal static partial class Failures
{
    public static void UseFailures(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Storefront.Failures");
        app.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
            catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
            {
                var reference = Guid.NewGuid().ToString("N");
                LogFailure(log, failure, reference);
                http.Response.ContentLength = null;
                await Answer(failure, reference).ExecuteAsync(http);
            }
        });
    }

    private static IResult Answer(Exception failure, string reference) => IsOfDatabase(failure)
        ? Results.Json(
            new Told("temporarily_unavailable", "The database does not answer; come again.", reference),
            statusCode: StatusCodes.Status503ServiceUnavailable)
        : Results.Json(
            new Told("server_error", "Something went wrong on our side.", reference),
            statusCode: StatusCodes.Status500InternalServerError);

    private static bool IsOfDatabase(Exception? failure) =>
        failure is not null && (failure is DbException { IsTransient: true } || IsOfDatabase(failure.InnerException));

    [LoggerMessage(LogLevel.Error, "A request failed: {Reference}")]
    private static partial void LogFailure(ILogger log, Exception failure, string reference);

    // Named as OAuth names its errors (RFC 6749 §4.1.2.1), since its endpoints are the ones that most often meet this.
    private sealed record Told(
        [property: JsonPropertyName("error")] string Error,
        [property: JsonPropertyName("error_description")] string ErrorDescription,
        [property: JsonPropertyName("reference")] string Reference);
}
