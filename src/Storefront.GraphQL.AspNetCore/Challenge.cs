using Microsoft.AspNetCore.Http;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>Which token a refused request lacks, as RFC 6750 §3 says it.</summary>
internal static class Challenge
{
    public static void Add(IHeaderDictionary headers, GraphQLError refusal)
    {
        // Whoever looked at the request may have said it better.
        if (headers.WWWAuthenticate.Count > 0) return;
        var scope = refusal.Extensions?.GetValueOrDefault("scope") as string is { Length: > 0 } named
            ? $"scope=\"{named}\""
            : "";
        if (refusal.Code == ErrorCodes.Unauthenticated) headers.WWWAuthenticate = $"Bearer {scope}".TrimEnd();
        if (refusal.Code == ErrorCodes.Forbidden)
            headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", {scope}".TrimEnd(',', ' ');
    }
}
