using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Storefront.Tests.Accounts.Events;

/// <summary>What came to a receiver.</summary>
internal sealed record Received(string Path, string Id, string Timestamp, string Signature, string Body);

/// <summary>The receiver of a webhook: takes what comes, or fails as it is told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<int> answers = [];
    private readonly CancellationTokenSource ending = new();
    private readonly WebApplication app;

    public Receiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapPost("/{path}", Answer);
        app.Start();
    }

    /// <summary>In place of a status: the connection is cut.</summary>
    public const int Cut = 0;

    /// <summary>In place of a status: nothing is ever answered.</summary>
    public const int Silence = -1;

    public string Url => $"{app.Urls.Single()}/events";

    /// <summary>Everything that came, in its order.</summary>
    public ConcurrentQueue<Received> All { get; } = [];

    /// <summary>What is answered next, each once; then 200, or what <see cref="Always"/> says.</summary>
    public void Next(params int[] statuses) => Array.ForEach(statuses, answers.Enqueue);

    /// <summary>What is answered when nothing else was said.</summary>
    public int Always { get; set; } = StatusCodes.Status200OK;

    /// <summary>Waits until so many requests came.</summary>
    public async Task<List<Received>> Has(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (All.Count < count) await Task.Delay(20, patience.Token);
        return [.. All];
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await app.DisposeAsync();
        ending.Dispose();
    }

    private async Task Answer(HttpContext http, string path)
    {
        using var reader = new StreamReader(http.Request.Body);
        var headers = http.Request.Headers;
        All.Enqueue(new Received(
            path, headers["webhook-id"]!, headers["webhook-timestamp"]!, headers["webhook-signature"]!,
            await reader.ReadToEndAsync()));
        var status = answers.TryDequeue(out var next) ? next : Always;
        if (status == Silence)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, http.RequestAborted);
            await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (status is Cut or Silence)
        {
            http.Abort();
            return;
        }
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status302Found) http.Response.Headers.Location = "/elsewhere";
        await http.Response.WriteAsync(new string('x', 100_000));
    }
}
