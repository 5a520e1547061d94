using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>
/// The members of a request: slices of its text, and copies of what is escaped there, which are held until disposed.
/// </summary>
internal sealed class RequestMembers : IDisposable
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };

    private int length;
    private byte[] unescaped = [];
    private int unescapedLength;

    public ReadOnlyMemory<byte>? Query { get; private set; }
    public string? DocumentId { get; private set; }
    public string? OperationName { get; private set; }

    /// <summary>The text of an object; empty when none are given.</summary>
    public ReadOnlyMemory<byte> Variables { get; private set; }

    /// <summary>Reads a body or a message.</summary>
    public void ReadJson(ReadOnlyMemory<byte> text)
    {
        length = text.Length;
        if (text.Span.StartsWith(ByteOrderMark)) text = text[ByteOrderMark.Length..];
        if (text.IsEmpty) throw Invalid("The body is empty.");
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

    /// <summary>Reads what the URL of a GET says.</summary>
    public void ReadUrl(HttpRequest http)
    {
        var (parameters, url) = (http.Query, http.QueryString.Value!);
        length = url.Length;
        // What is escaped and is not UTF-8 would come as other characters than were sent.
        if (!Utf8.IsValid(WebUtility.UrlDecodeToBytes(Encoding.Latin1.GetBytes(url), 0, length)))
            throw Invalid("The URL is not UTF-8.");
        if (Single(parameters, "query") is { } document) Query = Encoding.UTF8.GetBytes(document);
        OperationName = Single(parameters, "operationName") is { Length: > 0 } name ? name : null;
        DocumentId = Id(Single(parameters, "documentId"));
        Variables = UrlMap(parameters, "variables");
        Extensions(UrlMap(parameters, "extensions"));
    }

    public void Dispose()
    {
        if (unescaped.Length > 0) ArrayPool<byte>.Shared.Return(unescaped);
        unescaped = [];
    }

    private void ParseMap(ReadOnlyMemory<byte> text)
    {
        var json = new Utf8JsonReader(text.Span, Strict);
        json.Read();
        if (json.TokenType == JsonTokenType.StartArray) throw Invalid("Send one request at a time, not an array.");
        if (json.TokenType != JsonTokenType.StartObject) throw Invalid("The body is not a JSON object.");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("query"u8)) Query = Text(ref json, text);
            else if (json.ValueTextEquals("variables"u8)) Variables = Map(ref json, text, "variables");
            else if (json.ValueTextEquals("operationName"u8)) OperationName = Name(ref json, "operationName");
            else if (json.ValueTextEquals("documentId"u8)) DocumentId = Id(Name(ref json, "documentId"));
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
            DocumentId ??= Id(hash.GetString());
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

    private static GraphQLException Invalid(string message) => new(message, ErrorCodes.InvalidRequest);
}
