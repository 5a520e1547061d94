using System.Text.Json.Serialization;
using Storefront.GraphQL.AspNetCore;
using Storefront.GraphQL.Response;

namespace Storefront.Host.Edge;

/// <summary>
/// What breaks outside of GraphQL, which tells its own: the client gets a reference, and never what it sent or where in
/// the code it broke; the log gets everything.
/// </summary>
internal static class Failures
{
    public static void UseFailures(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<GraphQLServerOptions>().Execution;
        app.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
            catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
            {
                http.Response.ContentLength = null;
                await Answer(options.Unexpected(failure)).ExecuteAsync(http);
            }
        });
    }

    private static IResult Answer(GraphQLError error)
    {
        var (name, status) = error.Code == ErrorCodes.Unavailable
            ? ("temporarily_unavailable", StatusCodes.Status503ServiceUnavailable)
            : ("server_error", StatusCodes.Status500InternalServerError);
        return Results.Json(
            new Told(name, error.Message, (string)error.Extensions!["reference"]), statusCode: status);
    }

    // Named as OAuth names its errors (RFC 6749 §4.1.2.1), since its endpoints are the ones that most often meet this.
    private sealed record Told(
        [property: JsonPropertyName("error")] string Error,
        [property: JsonPropertyName("error_description")] string ErrorDescription,
        [property: JsonPropertyName("reference")] string Reference);
}
