using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storefront.GraphQL.AspNetCore;
using Storefront.GraphQL.Execution.Topics;
using Storefront.GraphQL.Tests.Execution;

namespace Storefront.GraphQL.Tests.AspNetCore;

/// <summary>The radio on a free port of this machine.</summary>
internal sealed class RadioServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private RadioServer(WebApplication app)
    {
        this.app = app;
        Http = new HttpClient { BaseAddress = Url };
    }

    public Uri Url => new($"{app.Urls.Single()}/graphql");

    public Uri SocketUrl => new(Url.ToString().Replace("http:", "ws:", StringComparison.Ordinal));

    public HttpClient Http { get; }

    public TopicHub Hub => app.Services.GetRequiredService<TopicHub>();

    public static async Task<RadioServer> Start(Action<GraphQLServerOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<RadioLog>();
        builder.Services.AddScoped(_ => new EventServices(0));
        builder.Services.AddGraphQLServer(_ => Radio.Build(), configure);
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();
        return new RadioServer(app);
    }

    /// <summary>Sends a message as soon as somebody is subscribed to the topic.</summary>
    public async Task Send<T>(string topic, T message)
    {
        await Until(() => Hub.SubscribersOf(topic) > 0);
        await Hub.SendAsync(topic, message);
    }

    /// <summary>Waits for what is bound to happen.</summary>
    public static async Task Until(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!happened()) await Task.Delay(10, patience.Token);
    }

    public Task Stop() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}
