using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Storefront.Host;

namespace Storefront.Benchmarks.Load;

/// <summary>Sees to it that both servers give the same answers before anybody compares what these cost.</summary>
internal sealed class Agreement(ServerProcess measured, ServerProcess limit) : IDisposable
{
    private const int Samples = 25;

    private readonly HttpClient http = new();

    /// <exception cref="SetupException">The answers differ in more than the values of their cursors.</exception>
    public async Task Check(Shape shape, CancellationToken cancel)
    {
        var step = Math.Max(1, shape.Sets.Count / Samples);
        var bodies = shape.Bodies(measured.Name).Zip(shape.Bodies(limit.Name))
            .Where((_, place) => place % step == 0);
        foreach (var (asked, plain) in bodies)
        {
            var left = await Ask(measured, shape, asked, cancel);
            var right = await Ask(limit, shape, plain, cancel);
            if (JsonNode.DeepEquals(WithoutCursors(left), WithoutCursors(right))) continue;
            throw new SetupException(
                $"{shape.Name}: the two servers disagree about {plain}\n{Shown(left)}\n{Shown(right)}");
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<string> Ask(ServerProcess server, Shape shape, string body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Url + shape.Path(server.Name));
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (server.Token is not null) request.Headers.Authorization = new("Bearer", server.Token);
        using var answer = await http.SendAsync(request, cancel);
        return await answer.Content.ReadAsStringAsync(cancel);
    }

    // A cursor is each server's own affair. What an answer cost only ours says.
    private static JsonNode? WithoutCursors(string json)
    {
        var answer = JsonNode.Parse(json);
        (answer as JsonObject)?.Remove("extensions");
        if (answer?["data"] is JsonObject data && data.FirstOrDefault().Value is JsonObject root
            && root["pageInfo"] is JsonObject page && page["endCursor"] is not null)
        {
            page["endCursor"] = true;
        }
        return answer;
    }

    private static string Shown(string json) => json.Length <= 1000 ? json : json[..1000] + "...";
}
