using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>From HTTP to a GraphQL request: slices of the body, which is read once and held until disposed.</summary>
internal sealed class RequestReader(RequestCaller caller) : IDisposable
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };

    private byte[] body = [];
    private byte[] unescaped = [];
    private int length;
    private int unescapedLength;

    private ReadOnlyMemory<byte>? query;
    private string? documentId;
    private string? operationName;
    private ReadOnlyMemory<byte> variables;

    /// <exception cref="GraphQLException">What came is not a GraphQL request.</exception>
    public async ValueTask<GraphQLRequest> Read(HttpRequest http, int mostBytes, CancellationToken cancel)
    {
        if (HttpMethods.IsPost(http.Method))
        {
            RequireJson(http.ContentType);
            await ReadBody(http, mostBytes, cancel);
            Parse(body.AsMemory(0, length));
        }
        else if (HttpMethods.IsGet(http.Method)) ReadUrl(http);
        else throw new GraphQLException("Send GraphQL by GET or POST.", ErrorCodes.MethodNotAllowed);

        return Request(
            isQueryOnly: HttpMethods.IsGet(http.Method),
            isShared: !caller.IsAuthenticated
                && http.Headers.Authorization.Count == 0
                && http.Headers.CacheControl != "no-cache");
    }

    /// <summary>Reads the request that a message of a connection carries.</summary>
    /// <exception cref="GraphQLException">What came is not a GraphQL request.</exception>
    public GraphQLRequest Read(ReadOnlyMemory<byte> message)
    {
        length = message.Length;
        Parse(message);
        return Request(isQueryOnly: false, isShared: false);
    }

    public void Dispose()
    {
        if (body.Length > 0) ArrayPool<byte>.Shared.Return(body);
        if (unescaped.Length > 0) ArrayPool<byte>.Shared.Return(unescaped);
        body = unescaped = [];
    }

    private GraphQLRequest Request(bool isQueryOnly, bool isShared)
    {
        if (query is null && documentId is null) throw Invalid("There is no \"query\" in the request.");
        return new GraphQLRequest
        {
            Query = query ?? default,
            DocumentId = documentId,
            OperationName = operationName,
            Variables = variables,
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
            && (type.Encoding is UTF8Encoding || !type.Charset.HasValue);
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

    private void Parse(ReadOnlyMemory<byte> text)
    {
        if (text.Span.StartsWith(ByteOrderMark)) text = text[ByteOrderMark.Length..];
        if (!Utf8.IsValid(text.Span)) throw Invalid("The body is not UTF-8.");
        try
        {
            ParseMap(text);
        }
        catch (JsonException broken)
        {
            throw Invalid($"The body cannot be read as JSON: {broken.Message}");
        }
        catch (InvalidOperationException)
        {
            throw Invalid("A string of the body escapes half of a surrogate pair, which is no character.");
        }
    }

    private void ParseMap(ReadOnlyMemory<byte> text)
    {
        var json = new Utf8JsonReader(text.Span, Strict);
        json.Read();
        if (json.TokenType == JsonTokenType.StartArray) throw Invalid("Send one request at a time, not an array.");
        if (json.TokenType != JsonTokenType.StartObject) throw Invalid("The body is not a JSON object.");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("query"u8)) query = Text(ref json, text);
            else if (json.ValueTextEquals("variables"u8)) variables = Map(ref json, text, "variables");
            else if (json.ValueTextEquals("operationName"u8)) operationName = Name(ref json, "operationName");
            else if (json.ValueTextEquals("documentId"u8)) documentId = Id(Name(ref json, "documentId"));
            else if (json.ValueTextEquals("extensions"u8)) Extensions(Map(ref json, text, "extensions"));
            else json.Skip();
        }
        // Reads on to refuse what follows the object.
        json.Read();
    }

    private ReadOnlyMemory<byte> Text(ref Utf8JsonReader json, ReadOnlyMemory<byte> text)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.String) throw Invalid("The \"query\" must be a string.");
        if (json.ValueIsEscaped) return Unescape(ref json);
        return text.Slice((int)json.TokenStartIndex + 1, json.ValueSpan.Length);
    }

    private ReadOnlyMemory<byte> Unescape(ref Utf8JsonReader json)
    {
        // What is unescaped is never longer than it was, so the length of the body is room for all of it.
        if (unescaped.Length == 0) unescaped = ArrayPool<byte>.Shared.Rent(length);
        var copied = json.CopyString(unescaped.AsSpan(unescapedLength));
        var value = unescaped.AsMemory(unescapedLength, copied);
        unescapedLength += copied;
        return value;
    }

    /// <summary>
    /// A persisted query of Apollo's kind: <c>{"persistedQuery": {"version": 1, "sha256Hash": "..."}}</c>.
    /// </summary>
    private void Extensions(ReadOnlyMemory<byte> map)
    {
        if (map.IsEmpty) return;
        using var extensions = JsonDocument.Parse(map);
        if (!extensions.RootElement.TryGetProperty("persistedQuery", out var persisted)
            || persisted.ValueKind != JsonValueKind.Object) return;
        if (persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String)
            documentId ??= Id(hash.GetString());
    }

    private static string? Id(string? text)
    {
        if (text is null) return null;
        var id = text.StartsWith("sha256:", StringComparison.Ordinal) ? text["sha256:".Length..] : text;
        return id.Length == 64 && id.All(char.IsAsciiHexDigit)
            ? id.ToLowerInvariant()
            : throw Invalid("A document's id is the SHA-256 of its text: 64 hexadecimal digits.");
    }

    private static string? Name(ref Utf8JsonReader json, string member)
    {
        json.Read();
        if (json.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            throw Invalid($"The \"{member}\" must be a string or null.");
        return json.GetString() is { Length: > 0 } name ? name : null;
    }

    /// <summary>The text of an object; empty for null. Checks what a reader of it will rely on.</summary>
    private ReadOnlyMemory<byte> Map(ref Utf8JsonReader json, ReadOnlyMemory<byte> text, string member)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null) return default;
        if (json.TokenType != JsonTokenType.StartObject) throw Invalid($"The \"{member}\" must be an object or null.");
        var (start, depth) = ((int)json.TokenStartIndex, json.CurrentDepth);
        while (json.Read() && json.CurrentDepth > depth)
        {
            var isText = json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            // No database keeps a NUL in a text, so it is refused at the door.
            if (isText && json.ValueIsEscaped && Unescape(ref json).Span.Contains((byte)0))
                throw Invalid($"A string in \"{member}\" contains a NUL.");
        }
        return text[start..(int)json.BytesConsumed];
    }

    private void ReadUrl(HttpRequest http)
    {
        var parameters = http.Query;
        length = http.QueryString.Value!.Length;
        if (Single(parameters, "query") is { } document) query = Encoding.UTF8.GetBytes(document);
        operationName = Single(parameters, "operationName") is { Length: > 0 } name ? name : null;
        documentId = Id(Single(parameters, "documentId"));
        variables = UrlMap(parameters, "variables");
        Extensions(UrlMap(parameters, "extensions"));
    }

    private ReadOnlyMemory<byte> UrlMap(IQueryCollection parameters, string member)
    {
        if (Single(parameters, member) is not { Length: > 0 } value) return default;
        var text = Encoding.UTF8.GetBytes(value);
        try
        {
            var json = new Utf8JsonReader(text, Strict);
            var map = Map(ref json, text, member);
            json.Read();
            return map;
        }
        catch (JsonException broken)
        {
            throw Invalid($"The \"{member}\" cannot be read as JSON: {broken.Message}");
        }
        catch (InvalidOperationException)
        {
            throw Invalid($"The \"{member}\" escape half of a surrogate pair, which is no character.");
        }
    }

    private static string? Single(IQueryCollection parameters, string name)
    {
        var values = parameters[name];
        return values.Count <= 1 ? values : throw Invalid($"The URL has several values for \"{name}\".");
    }

    private static GraphQLException TooLarge(int mostBytes) =>
        new($"The request is larger than {mostBytes} bytes.", ErrorCodes.RequestTooLarge);

    private static GraphQLException Invalid(string message) => new(message, ErrorCodes.InvalidRequest);
}
