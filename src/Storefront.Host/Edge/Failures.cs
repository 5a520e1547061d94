using System.Text.Json.Serialization;
using Storefront.GraphQL.Response;

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
                if (GraphQLError.MayPass(failure)) LogUnavailable(log, reference, failure.GetBaseException().Message);
                else LogFailure(log, failure, reference);
                http.Response.ContentLength = null;
                await Answer(failure, reference).ExecuteAsync(http);
            }
        });
    }

    private static IResult Answer(Exception failure, string reference)
    {
        var error = GraphQLError.Unexpected(failure, reference);
        var (name, status) = error.Code == ErrorCodes.Unavailable
            ? ("temporarily_unavailable", StatusCodes.Status503ServiceUnavailable)
            : ("server_error", StatusCodes.Status500InternalServerError);
        return Results.Json(new Told(name, error.Message, reference), statusCode: status);
    }

    [LoggerMessage(LogLevel.Warning, "A request, reference {Reference}, cannot be served now: {Reason}")]
    private static partial void LogUnavailable(ILogger log, string reference, string reason);

    [LoggerMessage(LogLevel.Error, "A request failed: {Reference}")]
    private static partial void LogFailure(ILogger log, Exception failure, string reference);

    // Named as OAuth names its errors (RFC 6749 §4.1.2.1), since its endpoints are the ones that most often meet this.
    private sealed record Told(
        [property: JsonPropertyName("error")] string Error,
        [property: JsonPropertyName("error_description")] string ErrorDescription,
        [property: JsonPropertyName("reference")] string Reference);
}
