using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Storefront.Host;

namespace Storefront.Benchmarks.Load;

/// <summary>Sees to it that both servers give the same answers before anybody compares what these cost.</summary>
internal sealed class Agreement(ServerProcess ours, ServerProcess handWritten) : IDisposable
{
    private const int Samples = 25;

    private readonly HttpClient http = new();

    /// <exception cref="SetupException">The answers differ in more than the values of their cursors.</exception>
    public async Task Check(Shape shape, CancellationToken cancel)
    {
        var step = Math.Max(1, shape.Sets.Count / Samples);
        var bodies = shape.Bodies(ours.Name).Zip(shape.Bodies(handWritten.Name))
            .Where((_, place) => place % step == 0);
        foreach (var (graphQL, plain) in bodies)
        {
            var left = await Ask(ours, shape, graphQL, cancel);
            var right = await Ask(handWritten, shape, plain, cancel);
            if (JsonNode.DeepEquals(WithoutCursors(left), WithoutCursors(right))) continue;
            throw new SetupException(
                $"{shape.Name}: the two servers disagree about {plain}\n{Shown(left)}\n{Shown(right)}");
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<string> Ask(ServerProcess server, Shape shape, string body, CancellationToken cancel)
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await http.PostAsync(server.Url + shape.Path(server.Name), content, cancel);
        return await answer.Content.ReadAsStringAsync(cancel);
    }

    // A cursor's value is each server's own affair; its length is not.
    private static JsonNode? WithoutCursors(string json)
    {
        var answer = JsonNode.Parse(json);
        if (answer?["data"] is JsonObject data && data.FirstOrDefault().Value is JsonObject root
            && root["pageInfo"]?["endCursor"] is { } cursor)
        {
            root["pageInfo"]!["endCursor"] = cursor.GetValue<string>().Length;
        }
        return answer;
    }

    private static string Shown(string json) => json.Length <= 1000 ? json : json[..1000] + "...";
}
