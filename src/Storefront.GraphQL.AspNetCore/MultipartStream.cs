using System.Buffers;
using Microsoft.AspNetCore.Http;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>
/// Responses as parts of one body: the RFC "Incremental Delivery over HTTP" of the GraphQL over HTTP working group.
/// </summary>
internal static class MultipartStream
{
    /// <summary>Sends each response as it comes. A boundary follows at once, for clients read up to it.</summary>
    public static async Task Send(
        HttpContext http, IAsyncEnumerable<ExecutionResult> responses, CancellationToken cancel)
    {
        http.Response.ContentType = "multipart/mixed; boundary=\"-\"; incrementalSpec=v0.2";
        http.Response.Headers.CacheControl = "no-store";
        var writer = http.Response.BodyWriter;
        var isFirst = true;
        await foreach (var response in responses.WithCancellation(cancel))
        {
            using var sent = response;
            if (isFirst)
            {
                RefusalHeaders.Begin(http.Response, sent);
                writer.Write("\r\n---"u8);
                isFirst = false;
            }
            writer.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
            sent.WriteTo(writer);
            writer.Write("\r\n---"u8);
            await writer.FlushAsync(cancel);
        }
        writer.Write("--\r\n"u8);
        await writer.FlushAsync(cancel);
    }
}
