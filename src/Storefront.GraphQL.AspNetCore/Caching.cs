using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>
/// What HTTP may know of an answer's age (RFC 9111), and of whether a client has it already (RFC 9110 §13).
/// </summary>
internal static class Caching
{
    private const int HashBytes = 18;

    /// <summary>Says how long the answer may be kept. True when the client has this very answer.</summary>
    public static bool IsKnown(HttpContext http, ExecutionResult result)
    {
        var (request, headers) = (http.Request, http.Response.Headers);
        if (!HttpMethods.IsGet(request.Method)) return false;
        headers.Append(HeaderNames.Vary, "Accept, Authorization");
        var isShared = request.Headers.Authorization.Count == 0;
        headers.CacheControl = (result.MaxAge, isShared) switch
        {
            (0, _) => "no-store",
            (var seconds, true) => $"public, max-age={seconds}",
            (var seconds, false) => $"private, max-age={seconds}",
        };
        if (result.MaxAge == 0) return false;
        // What one response says of its price makes it no other answer, but other bytes.
        var tag = new EntityTagHeaderValue(TagOf(result.Body.Span), isWeak: !result.End.IsEmpty);
        headers.ETag = tag.ToString();
        return request.GetTypedHeaders().IfNoneMatch.Any(
            known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
    }

    private static string TagOf(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return $"\"{Base64Url.EncodeToString(hash[..HashBytes])}\"";
    }
}
