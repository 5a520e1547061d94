using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storefront.GraphQL.Execution;
using Storefront.Tests.Schema;

namespace Storefront.Tests.Host.Edge;

/// <summary>What a collector receives when OpenTelemetry's settings name one.</summary>
public sealed class TelemetryExportTests(TelemetryExportTests.ObservedShop shop)
    : IClassFixture<TelemetryExportTests.ObservedShop>
{
    [Fact]
    public async Task Traces_and_metrics_arrive_and_hold_no_secret()
    {
        var id = TrustedDocuments.IdOf(Encoding.UTF8.GetBytes(OperationFiles.Text("partner/song-by-isrc")));
        using var answer = await shop.Http.GetAsync($"/graphql?documentId={id}");
        using var wrong = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=query Wrong {__typename}");
        wrong.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "s3cr3t");
        using var refused = await shop.Http.SendAsync(wrong);

        await shop.Received("/v1/traces", "query SongByIsrc");
        await shop.Received("/v1/traces", "Query.song > Song.credits");
        await shop.Received("/v1/traces", "db.response.returned_rows");
        await shop.Received("/v1/traces", "Microsoft.AspNetCore");
        await shop.Received("/v1/metrics", "graphql.operation.duration");
        await shop.Received("/v1/metrics", "graphql.operation.statements");
        await shop.Received("/v1/metrics", "storefront");
        await shop.Received("/v1/metrics", "http.server.request.duration");
        Assert.DoesNotContain("s3cr3t", shop.Everything, StringComparison.Ordinal);
    }

    /// <summary>A shop, and the collector it tells.</summary>
    public sealed class ObservedShop : PostgresDemoShop, IDisposable
    {
        private readonly ConcurrentQueue<string> received = [];
        private readonly WebApplication collector;

        public ObservedShop()
        {
            var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
            builder.Logging.ClearProviders();
            collector = builder.Build();
            collector.MapPost("/v1/{kind}", async (HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                received.Enqueue($"{request.Path} {Encoding.Latin1.GetString(body.ToArray())}");
            });
            collector.Start();
        }

        /// <summary>All that came; its texts stand in it as they are.</summary>
        public string Everything => string.Join('\n', received);

        protected override string[] Settings =>
        [
            .. base.Settings,
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Urls.Single()}",
            "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
            "--OTEL_BSP_SCHEDULE_DELAY=100",
            "--OTEL_METRIC_EXPORT_INTERVAL=200",
        ];

        public async Task Received(string path, string text)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (!received.Any(one => one.StartsWith(path, StringComparison.Ordinal)
                && one.Contains(text, StringComparison.Ordinal)))
            {
                await Task.Delay(50, patience.Token);
            }
        }

        public void Dispose() => ((IDisposable)collector).Dispose();
    }
}
