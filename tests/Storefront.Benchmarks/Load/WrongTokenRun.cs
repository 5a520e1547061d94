using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Npgsql;
using Storefront.Benchmarks.Catalogue;

namespace Storefront.Benchmarks.Load;

/// <summary>
/// What a flood of wrong tokens and secrets does to others: how long a known client waits for answers that it asks for
/// at a modest rate, without the flood and with it, in turn, and what the server keeps in memory.
/// </summary>
internal sealed class WrongTokenRun(string connectionString, CatalogueSize size, TextWriter notes)
{
    private const string Asked = "Q1";
    private const int AskedPerSecond = 100;
    private const int Wrong = 100_000;
    private const int WrongPerSecond = 5_000;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(Wrong / WrongPerSecond);

    public async Task Measure(int rounds, CancellationToken cancel)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var server = await ServerProcess.Start(
            Servers.Ours, connectionString, keepsAnswers: false, cancel);
        using var http = new HttpClient { BaseAddress = new Uri(server.Url) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await ClientToken.Get(connectionString, server.Url, cancel));
        var shape = await new VariableSets(database, size).For(Asked, cancel);
        var bodies = shape.Bodies(server.Name).ToList();
        var flood = new WrongFlood(server.Url);
        await Task.WhenAll(Ask(http, bodies, cancel), flood.Send(Wrong, WrongPerSecond, cancel));
        await notes.WriteLineAsync("The server is warm.");

        var (without, with) = (new List<double>(), new List<double>());
        var before = server.MemoryMiB;
        for (var round = 1; round <= rounds; round++)
        {
            without.AddRange(await Ask(http, bodies, cancel));
            var flooding = flood.Send(Wrong, WrongPerSecond, cancel);
            with.AddRange(await Ask(http, bodies, cancel));
            await flooding;
            await notes.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: {Text(without)} without, {Text(with)} with, {server.MemoryMiB:0} MiB"));
        }
        await notes.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""

            {Asked} at {AskedPerSecond} requests a second, {rounds} rounds of {Round.TotalSeconds:0} s each;
            {WrongPerSecond} wrong tokens and secrets a second, {Wrong} a round.

            | | p50 | p99 |
            | --- | --- | --- |
            | without the flood | {Text(without, " | ")} |
            | with the flood | {Text(with, " | ")} |

            Memory of the server before {rounds * Wrong} wrong ones {before:0} MiB, after them {server.MemoryMiB:0} MiB.
            """));
    }

    /// <summary>Asks at the rate, however long answers take; returns how long each took, in milliseconds.</summary>
    private static async Task<double[]> Ask(HttpClient http, List<string> bodies, CancellationToken cancel)
    {
        var pace = new Pace(AskedPerSecond);
        var answers = new List<Task<double>>();
        while (answers.Count < Round.TotalSeconds * AskedPerSecond)
        {
            await pace.Next(cancel);
            answers.Add(AskOne(http, bodies[answers.Count % bodies.Count], cancel));
        }
        return await Task.WhenAll(answers);
    }

    private static async Task<double> AskOne(HttpClient http, string body, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/graphql", UriKind.Relative), content, cancel);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync(cancel);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Text(List<double> waits, string between = " and ")
    {
        var sorted = waits.Order().ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted[sorted.Length / 2]:0.0} ms{between}{sorted[sorted.Length * 99 / 100]:0.0} ms");
    }
}
