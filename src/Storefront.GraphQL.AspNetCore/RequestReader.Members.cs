using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>The members of a request, out of JSON or a URL.</summary>
internal sealed partial class RequestReader
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };

    private int length;
    private byte[] unescaped = [];
    private int unescapedLength;

    private ReadOnlyMemory<byte>? query;
    private ReadOnlyMemory<byte> variables;
    private string? documentId;
    private string? operationName;

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

    /// <summary>Reads a body or a message.</summary>
    private void ReadJson(ReadOnlyMemory<byte> text)
    {
        length = text.Length;
        if (text.Span.StartsWith(ByteOrderMark)) text = text[ByteOrderMark.Length..];
        if (text.IsEmpty) throw Invalid("The body is empty.");
        if (!Utf8.IsValid(text.Span)) throw Invalid("The body is not UTF-8.");
        try
        {
            ParseMap(text);
        }
        catch (Exception broken) when (Problem(broken) is { } problem)
        {
            throw Invalid($"The body {problem}");
        }
    }

    /// <summary>Reads what the URL of a GET says.</summary>
    private void ReadUrl(HttpRequest http)
    {
        var (parameters, url) = (http.Query, http.QueryString.Value!);
        length = url.Length;
        // What is escaped and is not UTF-8 would come as other characters than were sent.
        if (!Utf8.IsValid(WebUtility.UrlDecodeToBytes(Encoding.Latin1.GetBytes(url), 0, length)))
            throw Invalid("The URL is not UTF-8.");
        if (Single(parameters, "query") is { } document) query = Encoding.UTF8.GetBytes(document);
        operationName = Single(parameters, "operationName") is { Length: > 0 } name ? name : null;
        documentId = Id(Single(parameters, "documentId"));
        variables = UrlMap(parameters, "variables");
        Extensions(UrlMap(parameters, "extensions"));
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
        catch (Exception broken) when (Problem(broken) is { } problem)
        {
            throw Invalid($"The \"{member}\" {problem}");
        }
    }

    private static string? Problem(Exception broken) => broken switch
    {
        JsonException => $"cannot be read as JSON: {broken.Message}",
        InvalidOperationException => "has a string that escapes half of a surrogate pair, which is no character.",
        _ => null,
    };

    private static string? Single(IQueryCollection parameters, string name)
    {
        var values = parameters[name];
        return values.Count <= 1 ? values : throw Invalid($"The URL has several values for \"{name}\".");
    }

    private static GraphQLException Invalid(string message) => new(message, ErrorCodes.InvalidRequest);
}
