using System.Globalization;

namespace Storefront.Benchmarks.Load;

/// <summary>
/// Keeps a server busy until .NET has compiled what it runs for good. On a busy machine that takes many times as long
/// as on a free one, so that no number of seconds would do.
/// </summary>
internal sealed class WarmUp(Wrk wrk, TimeSpan longest) : IDisposable
{
    private const int MethodsOfCalm = 10;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(3);

    private readonly HttpClient http = new();

    public async Task Run(ServerProcess server, Shape shape, CancellationToken cancel)
    {
        var before = await CompiledMethods(server, cancel);
        for (var time = TimeSpan.Zero; time < longest; time += Step)
        {
            await wrk.Send(server, shape, Step, cancel);
            var after = await CompiledMethods(server, cancel);
            if (after - before < MethodsOfCalm) return;
            before = after;
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<int> CompiledMethods(ServerProcess server, CancellationToken cancel) => int.Parse(
        await http.GetStringAsync(server.Url + Servers.CompiledPath, cancel), CultureInfo.InvariantCulture);
}
