using Microsoft.AspNetCore.Http;
using Storefront.GraphQL.AspNetCore.Ide;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>Which reading of GraphQL over HTTP decides statuses; <see cref="Accept"/> has the table.</summary>
public enum HttpStatusProfile
{
    /// <summary>What the <c>graphql-http</c> audits ask for, and today's clients know.</summary>
    Audit,

    /// <summary>The draft of August 2026: 422 for an operation that cannot run, 294 for data beside errors.</summary>
    Draft2026,
}

/// <summary>What the endpoint may be told.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>Bytes of the largest body that is read.</summary>
    public int MostRequestBytes { get; set; } = 256 * 1024;

    /// <summary>
    /// Looks at each HTTP request before it is read, and finds out who sends it; an error refuses it, and headers that
    /// it sets go out with either. WebSockets have <see cref="GraphQLSocketOptions.OnConnect"/>.
    /// </summary>
    public Func<HttpContext, ValueTask<GraphQLError?>> OnRequest { get; set; } = _ => default;

    /// <summary>
    /// Waits until who sent a request, or opened a socket, is let in no longer, and says why: subscriptions then end
    /// with that error, and the socket closes with 4403. Null, the default: that never comes.
    /// </summary>
    public Func<HttpContext, CancellationToken, Task<GraphQLError>>? CallerGone { get; set; }

    public HttpStatusProfile StatusProfile { get; set; } = HttpStatusProfile.Audit;

    /// <summary>Finds out who sends a request; by default nobody in particular.</summary>
    public Func<HttpContext, RequestCaller> CallerOf { get; set; } = _ => RequestCaller.Anonymous;

    /// <summary>How often a stream of server-sent events has a comment when it has nothing to say.</summary>
    public TimeSpan EventStreamKeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    public GraphQLSocketOptions Sockets { get; } = new();

    /// <summary>What the endpoint shows to browsers; null, the default, shows nothing.</summary>
    public IdeOptions? Ide { get; set; }

    public ExecutorOptions Execution { get; set; } = new();

    /// <summary>Why the caller is let in no longer, once it is not; null when nobody needs to know any more.</summary>
    internal async Task<GraphQLError?> AwaitGone(HttpContext http, CancellationToken stop)
    {
        if (CallerGone is null) return null;
        try
        {
            return await CallerGone(http, stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception unexpected)
        {
            // Whether the caller may go on is not known, so it may not.
            return Execution.Unexpected(unexpected);
        }
    }
}
