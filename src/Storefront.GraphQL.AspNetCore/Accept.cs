using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>The forms a response has; the first two differ in name and, sometimes, in the status beside them.</summary>
internal enum ResponseFormat
{
    Json,
    GraphQLResponse,

    /// <summary>Responses one by one, as server-sent events.</summary>
    EventStream,

    /// <summary>Responses one by one, as parts of one body.</summary>
    Multipart,
}

/// <summary>What a client accepts, and which status tells it what happened.</summary>
/// <param name="Best">
/// The format of highest quality, the first of equals; parts only where there is no other. Null when none is
/// acceptable.
/// </param>
/// <param name="TakesParts">Whether it takes parts of one body, be it as its last choice.</param>
/// <param name="TakesEvents">Whether it takes server-sent events, be it as its last choice.</param>
internal readonly record struct Accept(ResponseFormat? Best, bool TakesParts, bool TakesEvents)
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string EventStream = "text/event-stream";
    private const string Multipart = "multipart/mixed";
    private const string Html = "text/html";

    public static Accept Of(StringValues header)
    {
        // What nearly every client sends takes no parsing.
        if (header.Count == 0) return new(ResponseFormat.Json, false, false);
        if (header.Count == 1 && Exact(header[0]) is { } format)
            return new(format, false, format == ResponseFormat.EventStream);
        if (!MediaTypeHeaderValue.TryParseList(header, out var ranges)) return default;

        ResponseFormat?[] accepted =
        [
            .. ranges.Where(range => range.Quality is not 0 && Named(range) is not null)
                .OrderBy(range => Named(range) == ResponseFormat.Multipart)
                .ThenByDescending(range => range.Quality ?? 1)
                .Select(Named),
        ];
        return new(
            accepted.FirstOrDefault(),
            accepted.Contains(ResponseFormat.Multipart),
            accepted.Contains(ResponseFormat.EventStream));
    }

    /// <summary>The name of one response; where a stream was asked for and cannot begin, it is one too.</summary>
    public static string ContentType(ResponseFormat format) => format == ResponseFormat.GraphQLResponse
        ? "application/graphql-response+json; charset=utf-8"
        : "application/json; charset=utf-8";

    /// <summary>The form in which responses of that shape go one by one; null when there is one response.</summary>
    public ResponseFormat? Stream(ResponseShape shape) => shape switch
    {
        ResponseShape.One => Best is ResponseFormat.Multipart or ResponseFormat.EventStream ? Best : null,
        ResponseShape.Increments when TakesParts => ResponseFormat.Multipart,
        _ => TakesEvents ? ResponseFormat.EventStream : null,
    };

    /// <summary>Whether a page is what the client likes best, as a browser that opens an address does.</summary>
    public static bool PrefersHtml(StringValues accept)
    {
        if (!accept.ToString().Contains(Html, StringComparison.OrdinalIgnoreCase)) return false;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return false;
        var best = ranges
            .Where(range => range.Quality is not 0 && (IsHtml(range) || Named(range) is not null))
            .MaxBy(range => range.Quality ?? 1);
        return best is not null && IsHtml(best);

        static bool IsHtml(MediaTypeHeaderValue range) =>
            range.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The status of a response, given the code of the error for which nothing ran (null when the operation ran).
    /// </summary>
    public static int Status(string? refusal, bool hasErrors, ResponseFormat format, HttpStatusProfile profile)
    {
        var (audit, auditJson, draft) = refusal switch
        {
            null => (200, 200, hasErrors ? 294 : 200),
            ErrorCodes.SyntaxError => (400, 200, 400),
            ErrorCodes.InvalidRequest => Always(StatusCodes.Status400BadRequest),
            ErrorCodes.Unauthenticated => Always(StatusCodes.Status401Unauthorized),
            ErrorCodes.Forbidden => Always(StatusCodes.Status403Forbidden),
            ErrorCodes.Throttled => Always(StatusCodes.Status429TooManyRequests),
            ErrorCodes.MethodNotAllowed => Always(StatusCodes.Status405MethodNotAllowed),
            ErrorCodes.NotAcceptable => Always(StatusCodes.Status406NotAcceptable),
            ErrorCodes.RequestTooLarge => Always(StatusCodes.Status413PayloadTooLarge),
            ErrorCodes.UnsupportedMediaType => Always(StatusCodes.Status415UnsupportedMediaType),
            // Not 408: on a kept connection browsers take that for "send it again", even a mutation.
            ErrorCodes.Timeout => Always(StatusCodes.Status504GatewayTimeout),
            ErrorCodes.Unavailable => Always(StatusCodes.Status503ServiceUnavailable),
            ErrorCodes.Internal => Always(StatusCodes.Status500InternalServerError),
            _ => (400, 200, 422),
        };
        if (profile == HttpStatusProfile.Draft2026) return draft;
        return format == ResponseFormat.GraphQLResponse ? audit : auditJson;
    }

    private static (int Audit, int AuditJson, int Draft) Always(int status) => (status, status, status);

    private static ResponseFormat? Exact(string? accept) => accept switch
    {
        null or "" or "*/*" or Json => ResponseFormat.Json,
        GraphQLResponse => ResponseFormat.GraphQLResponse,
        EventStream => ResponseFormat.EventStream,
        _ => null,
    };

    private static ResponseFormat? Named(MediaTypeHeaderValue range)
    {
        if (Is(GraphQLResponse)) return ResponseFormat.GraphQLResponse;
        if (Is(EventStream)) return ResponseFormat.EventStream;
        if (Is(Multipart)) return IsOurs(range) ? ResponseFormat.Multipart : null;
        return range.MatchesAllTypes || Is("application/*") || Is(Json) ? ResponseFormat.Json : null;

        bool Is(string name) => range.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Older drafts gave increments another form; who asks for one of those gets all at once.</summary>
    private static bool IsOurs(MediaTypeHeaderValue range) => range.Parameters.All(parameter =>
        !parameter.Name.Equals("deferSpec", StringComparison.OrdinalIgnoreCase)
        && (!parameter.Name.Equals("incrementalSpec", StringComparison.OrdinalIgnoreCase)
            || parameter.Value.Equals("v0.2", StringComparison.Ordinal)));
}
