using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Storefront.Benchmarks.Language;

/// <summary>Documents of each size that servers are sent.</summary>
internal static class LanguageDocuments
{
    private const int LargeBytes = 100_000;

    /// <summary>Each of them one document, or several that are sent one after the other.</summary>
    public static IReadOnlyList<(string Name, string[] Texts)> All =>
    [
        ("introspection", [Resource("introspection")]),
        ("the published operations", [.. Published()]),
        ("100 KB", [Large()]),
    ];

    /// <summary>The documents that the host trusts: the operations published with this version.</summary>
    private static IEnumerable<string> Published() => JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents.json")))!.Values;

    private static string Large()
    {
        var text = new StringBuilder("query Large {\n");
        for (var index = 0; text.Length < LargeBytes; index++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  s{index}: songs(first: {1 + (index % 100)}, where: {{title: {{contains: \"{index}\"}}}}) {{\n");
            text.Append("    nodes { id title isrc musician { id name } }\n");
            text.Append("    pageInfo { hasNextPage endCursor }\n  }\n");
        }
        return text.Append("}\n").ToString();
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(LanguageDocuments).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
