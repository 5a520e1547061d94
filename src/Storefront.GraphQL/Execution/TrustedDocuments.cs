using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>
/// Documents that are known before any request, by their ids: a request that names one is neither parsed nor validated.
/// </summary>
public sealed class TrustedDocuments
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> documents = new(StringComparer.Ordinal);

    private TrustedDocuments() { }

    public static TrustedDocuments None { get; } = new();

    /// <summary>The documents as UTF-8, by their ids.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> ById => documents;

    /// <summary>The id of a document: the SHA-256 of its UTF-8 text as 64 lower-case hexadecimal digits.</summary>
    public static string IdOf(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    public static TrustedDocuments Of(IEnumerable<string> texts)
    {
        var all = new TrustedDocuments();
        foreach (var text in texts.Select(Encoding.UTF8.GetBytes)) all.documents[IdOf(text)] = text;
        return all;
    }

    /// <summary>These documents and one more.</summary>
    public TrustedDocuments With(string text) =>
        Of([.. documents.Values.Select(document => Encoding.UTF8.GetString(document.Span)), text]);

    /// <summary>
    /// Reads a manifest: a JSON object of ids and texts, as <see cref="ToManifest"/> and other tools write.
    /// </summary>
    /// <exception cref="SchemaException">It is no manifest, or an id is not that of its text.</exception>
    public static TrustedDocuments Parse(string manifest)
    {
        Dictionary<string, string> texts;
        try
        {
            texts = JsonSerializer.Deserialize<Dictionary<string, string>>(manifest) ?? [];
        }
        catch (JsonException broken)
        {
            throw new SchemaException($"A manifest is a JSON object of document ids and texts: {broken.Message}");
        }
        var all = Of(texts.Values);
        foreach (var id in texts.Keys.Where(id => !all.documents.ContainsKey(id)))
            throw new SchemaException($"The id \"{id}\" is not the SHA-256 of its document.");
        return all;
    }

    /// <summary>The documents as a JSON object of ids and texts.</summary>
    public string ToManifest() => JsonSerializer.Serialize(
        documents.ToDictionary(one => one.Key, one => Encoding.UTF8.GetString(one.Value.Span)), Readable);
}
