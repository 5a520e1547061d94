using System.Globalization;
using Microsoft.AspNetCore.Http;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>What HTTP itself has a header for, when a request was refused.</summary>
internal static class RefusalHeaders
{
    /// <summary>
    /// Tells by the status of a stream that its caller may not, or not now: proxies and clients act upon it.
    /// </summary>
    public static void Begin(HttpResponse response, ExecutionResult first)
    {
        if (first.Refusal is not { Code: ErrorCodes.Unauthenticated or ErrorCodes.Forbidden or ErrorCodes.Throttled }
            refusal) return;
        response.StatusCode = Accept.Status(
            refusal.Code, hasErrors: true, ResponseFormat.GraphQLResponse, HttpStatusProfile.Audit);
        Add(response.Headers, refusal);
    }

    public static void Add(IHeaderDictionary headers, GraphQLError refusal)
    {
        // Whoever looked at the request first may have said it better.
        if (headers.WWWAuthenticate.Count > 0 || headers.RetryAfter.Count > 0) return;
        // RFC 6750 §3
        var scope = Said(refusal, "scope") is string { Length: > 0 } named ? $"scope=\"{named}\"" : "";
        switch (refusal.Code)
        {
            case ErrorCodes.Unauthenticated: headers.WWWAuthenticate = $"Bearer {scope}".TrimEnd(); break;
            case ErrorCodes.Forbidden:
                headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", {scope}".TrimEnd(',', ' ');
                break;
            case ErrorCodes.Throttled when Said(refusal, "retryAfterSeconds") is { } seconds:
                headers.RetryAfter = Convert.ToString(seconds, CultureInfo.InvariantCulture);
                break;
        }
    }

    private static object? Said(GraphQLError refusal, string name) => refusal.Extensions.GetValueOrDefault(name);
}
