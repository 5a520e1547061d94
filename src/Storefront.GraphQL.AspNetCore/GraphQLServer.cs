using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storefront.GraphQL.Execution;
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
                OnUnexpected = (reference, failure) => LogUnexpected(log, failure, reference),
            };
            return options;
        });
        services.AddSingleton(provider => new RequestExecutor(
            schema(provider), provider.GetRequiredService<GraphQLServerOptions>().Execution));
        services.AddSingleton<GraphQLEndpoint>();
        return services;
    }

    /// <summary>Answers GraphQL over HTTP. Builds the schema at once, so that a broken one stops the start.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        return endpoints.Map(path, endpoint.Answer).WithDisplayName("GraphQL");
    }

    [LoggerMessage(LogLevel.Error, "A request failed in a way that its client sees as reference {Reference}.")]
    private static partial void LogUnexpected(ILogger log, Exception failure, string reference);
}
