using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>From HTTP to a GraphQL request: slices of the body, which is read once and held until disposed.</summary>
internal sealed class RequestReader(RequestCaller caller) : IDisposable
{
    private readonly RequestMembers members = new();
    private byte[] body = [];
    private int length;

    /// <exception cref="GraphQLException">What came is not a GraphQL request.</exception>
    public async ValueTask<GraphQLRequest> Read(HttpRequest http, int mostBytes, CancellationToken cancel)
    {
        if (HttpMethods.IsPost(http.Method))
        {
            RequireJson(http.ContentType);
            if (http.Headers.ContentEncoding.Count > 0)
            {
                throw new GraphQLException(
                    "Send the body as it is, without a Content-Encoding.", ErrorCodes.UnsupportedMediaType);
            }
            await ReadBody(http, mostBytes, cancel);
            members.ReadJson(body.AsMemory(0, length));
        }
        else if (HttpMethods.IsGet(http.Method)) members.ReadUrl(http);
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
        members.ReadJson(message);
        return Request(isQueryOnly: false, isShared: false);
    }

    public void Dispose()
    {
        members.Dispose();
        if (body.Length > 0) ArrayPool<byte>.Shared.Return(body);
        body = [];
    }

    private GraphQLRequest Request(bool isQueryOnly, bool isShared)
    {
        if (members.Query is null && members.DocumentId is null)
            throw new GraphQLException("There is no \"query\" in the request.", ErrorCodes.InvalidRequest);
        return new GraphQLRequest
        {
            Query = members.Query ?? default,
            DocumentId = members.DocumentId,
            OperationName = members.OperationName,
            Variables = members.Variables,
            Caller = caller,
            IsQueryOnly = isQueryOnly,
            IsShared = isShared,
        };
    }

    private static void RequireJson(string? contentType)
    {
        if (contentType is "application/json") return;
        var isJson = MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue
                || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        if (isJson) return;
        throw new GraphQLException(
            "Send the request as \"Content-Type: application/json\", in UTF-8.", ErrorCodes.UnsupportedMediaType);
    }

    private async ValueTask ReadBody(HttpRequest http, int mostBytes, CancellationToken cancel)
    {
        if (http.ContentLength > mostBytes) throw TooLarge(mostBytes);
        body = ArrayPool<byte>.Shared.Rent((int)(http.ContentLength ?? 4096));
        while (true)
        {
            var read = await http.BodyReader.ReadAsync(cancel);
            var isTooLarge = length + read.Buffer.Length > mostBytes;
            if (!isTooLarge) Take(read.Buffer);
            http.BodyReader.AdvanceTo(read.Buffer.End);
            if (isTooLarge) throw TooLarge(mostBytes);
            if (read.IsCompleted) return;
        }
    }

    private void Take(ReadOnlySequence<byte> chunk)
    {
        var after = length + (int)chunk.Length;
        if (after > body.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(after, body.Length * 2));
            body.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(body);
            body = larger;
        }
        chunk.CopyTo(body.AsSpan(length));
        length = after;
    }

    private static GraphQLException TooLarge(int mostBytes) =>
        new($"The request is larger than {mostBytes} bytes.", ErrorCodes.RequestTooLarge);
}
