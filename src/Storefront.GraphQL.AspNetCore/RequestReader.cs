using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>
/// From HTTP to a GraphQL request: slices of the body, which is read once, and copies of what is escaped there, all
/// held until disposed.
/// </summary>
internal sealed partial class RequestReader(RequestCaller caller) : IDisposable
{
    private byte[] body = [];

    /// <exception cref="GraphQLException">What came is not a GraphQL request.</exception>
    public async ValueTask<GraphQLRequest> Read(HttpRequest http, int mostBytes, CancellationToken cancel)
    {
        if (HttpMethods.IsPost(http.Method))
        {
            RequireJson(http.ContentType);
            if (http.Headers.ContentEncoding.Count > 0)
                throw Unsupported("Send the body as it is, without a Content-Encoding.");
            ReadJson(await Body(http, mostBytes, cancel));
        }
        else if (HttpMethods.IsGet(http.Method)) ReadUrl(http);
        else throw new GraphQLException("Send GraphQL by GET or POST.", ErrorCodes.MethodNotAllowed);

        // A header that says nothing to the application's CallerOf may say something to its fields.
        var isToldAll = caller != RequestCaller.Anonymous || http.Headers.Authorization.Count == 0;
        return Request(
            isQueryOnly: HttpMethods.IsGet(http.Method),
            isShared: isToldAll && http.Headers.CacheControl != "no-cache");
    }

    /// <summary>Reads the request that a message of a connection carries.</summary>
    /// <exception cref="GraphQLException">What came is not a GraphQL request.</exception>
    public GraphQLRequest Read(ReadOnlyMemory<byte> message)
    {
        ReadJson(message);
        return Request(isQueryOnly: false, isShared: false);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(body);
        ArrayPool<byte>.Shared.Return(unescaped);
        body = unescaped = [];
    }

    private static void RequireJson(string? contentType)
    {
        if (contentType is "application/json") return;
        var isJson = MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue
                || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        if (!isJson) throw Unsupported("Send the request as \"Content-Type: application/json\", in UTF-8.");
    }

    private static GraphQLException Unsupported(string advice) => new(advice, ErrorCodes.UnsupportedMediaType);

    private async ValueTask<ReadOnlyMemory<byte>> Body(HttpRequest http, int mostBytes, CancellationToken cancel)
    {
        if (http.ContentLength > mostBytes) throw TooLarge();
        var read = (await http.BodyReader.ReadAtLeastAsync(mostBytes + 1, cancel)).Buffer;
        var length = (int)Math.Min(read.Length, mostBytes + 1);
        if (length <= mostBytes) read.CopyTo(body = ArrayPool<byte>.Shared.Rent(length));
        http.BodyReader.AdvanceTo(read.End);
        return length <= mostBytes ? body.AsMemory(0, length) : throw TooLarge();

        GraphQLException TooLarge() =>
            new($"The request is larger than {mostBytes} bytes.", ErrorCodes.RequestTooLarge);
    }
}
