using System.Text.Json;
using Xunit.Abstractions;

namespace Storefront.GraphQL.Tests;

/// <summary>
/// Cases with the verdicts of the reference implementation, one JSON object a line. They are no part of this project:
/// the environment variable STOREFRONT_CONFORMANCE names the folder that holds them.
/// </summary>
public static class ConformanceCases
{
    public const string Variable = "STOREFRONT_CONFORMANCE";

    /// <summary>Runs a check over every case of a file. It returns what differs, or null; no case may differ.</summary>
    public static void Replay(string file, ITestOutputHelper output, Func<JsonElement, string?> difference)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder))
        {
            output.WriteLine($"{Variable} is not set: {file} was not replayed.");
            return;
        }

        var differences = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, file)))
        {
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 512 });

            // UTF-8 has no way to write half a surrogate pair, so no document can hold one.
            if (json.RootElement.TryGetProperty("loneSurrogate", out _)) continue;
            count++;
            var problem = difference(json.RootElement);
            if (problem is not null) differences.Add($"{json.RootElement.GetProperty("id")}: {problem}");
        }
        output.WriteLine($"{file}: {count} cases, {differences.Count} differ.");
        Assert.True(
            differences.Count == 0,
            $"{file}: {differences.Count} of {count} differ.\n{string.Join('\n', differences.Take(40))}");
    }

    public static string Text(this JsonElement json, string property) => json.GetProperty(property).GetString()!;

    /// <summary>The property, or null when it is missing or null.</summary>
    public static JsonElement? Optional(this JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
