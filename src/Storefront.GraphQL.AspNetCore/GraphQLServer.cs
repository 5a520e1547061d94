using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Storefront.GraphQL.AspNetCore.Ide;
using Storefront.GraphQL.AspNetCore.Sockets;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Execution.Topics;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>How an application gets a GraphQL endpoint: one line among its services, one among its endpoints.</summary>
public static partial class GraphQLServer
{
    /// <summary>Adds the <see cref="RequestExecutor"/> of a schema.</summary>
    public static IServiceCollection AddGraphQLServer(
        this IServiceCollection services,
        Func<IServiceProvider, Schema> schema,
        Action<GraphQLServerOptions>? configure = null)
    {
        services.AddSingleton(provider =>
        {
            var options = new GraphQLServerOptions();
            configure?.Invoke(options);
            var log = provider.GetRequiredService<ILogger<RequestExecutor>>();
            options.Execution = options.Execution with
            {
                OnUnexpected = (reference, failure) =>
                {
                    if (!GraphQLError.MayPass(failure)) LogUnexpected(log, failure, reference);
                    else LogUnavailable(log, reference, failure.GetBaseException().Message);
                },
                OpenScope = Open,
                Documents = options.Ide is null
                    ? options.Execution.Documents
                    : options.Execution.Documents.With(OwnFiles.Introspection),
            };
            return options;
        });
        services.AddSingleton(provider =>
        {
            var served = schema(provider);
            if (provider.GetService<IServiceProviderIsService>() is { } known)
            {
                var log = provider.GetRequiredService<ILogger<RequestExecutor>>();
                foreach (var missing in served.MissingServices(known.IsService)) LogMissing(log, missing);
            }
            return new RequestExecutor(served, provider.GetRequiredService<GraphQLServerOptions>().Execution);
        });
        services.AddSingleton<GraphQLEndpoint>();
        services.AddSingleton<SocketEndpoint>();
        services.TryAddSingleton<TopicHub>();
        services.TryAddSingleton<ITopicEventSender>(provider => provider.GetRequiredService<TopicHub>());
        services.TryAddSingleton<ITopicEventReceiver>(provider => provider.GetRequiredService<TopicHub>());
        return services;
    }

    /// <summary>
    /// Answers GraphQL over HTTP and over WebSockets, and a browser with the IDE if there is one; its files are under
    /// <c>path/ide</c>. Builds the schema at once, so that a broken one stops the start.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        var upgrades = endpoints.CreateApplicationBuilder();
        upgrades.UseWebSockets();
        upgrades.Run(endpoints.ServiceProvider.GetRequiredService<SocketEndpoint>().Answer);
        var upgrade = upgrades.Build();
        var ide = MapIde(endpoints, path);
        return endpoints.Map(path, Answer).WithDisplayName("GraphQL");

        Task Answer(HttpContext http) =>
            SocketEndpoint.IsUpgrade(http.Request) ? upgrade(http)
            : ide is not null && IdeEndpoint.IsAskedFor(http.Request) ? ide.AnswerPage(http)
            : endpoint.Answer(http);
    }

    private static IdeEndpoint? MapIde(IEndpointRouteBuilder endpoints, string path)
    {
        if (endpoints.ServiceProvider.GetRequiredService<GraphQLServerOptions>().Ide is not { } options) return null;
        var ide = new IdeEndpoint(options, endpoints.ServiceProvider.GetRequiredService<RequestExecutor>().Schema);
        endpoints.MapGet($"{path}/ide/{{name}}", ide.AnswerFile).WithDisplayName("GraphQL IDE");
        return ide;
    }

    private static OperationScope Open(IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        return new OperationScope(scope.ServiceProvider, scope);
    }

    [LoggerMessage(LogLevel.Warning, "{Missing}")]
    private static partial void LogMissing(ILogger log, string missing);

    [LoggerMessage(LogLevel.Warning, "A request, reference {Reference}, cannot be served now: {Reason}")]
    private static partial void LogUnavailable(ILogger log, string reference, string reason);

    [LoggerMessage(LogLevel.Error, "A request failed in a way that its client sees as reference {Reference}.")]
    private static partial void LogUnexpected(ILogger log, Exception failure, string reference);
}
