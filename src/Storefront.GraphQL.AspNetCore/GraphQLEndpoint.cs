using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>One request from HTTP and back: choose a format, read, execute, send.</summary>
internal sealed class GraphQLEndpoint(
    RequestExecutor executor, GraphQLServerOptions options, IHostApplicationLifetime host)
{
    public async Task Answer(HttpContext http)
    {
        try
        {
            var accept = Accept.Of(http.Request.Headers.Accept);
            using var result = accept.Best is null ? Refuse(http, NotAcceptable) : await Execute(http, accept);
            if (result is not null) await Send(http, result, accept.Best ?? ResponseFormat.Json);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    /// <summary>The one response; null when responses were sent one by one.</summary>
    private async ValueTask<ExecutionResult?> Execute(HttpContext http, Accept accept)
    {
        try
        {
            if (await options.OnRequest(http) is { } stop) return Refuse(http, stop);
            using var reader = new RequestReader(options.CallerOf(http));
            var request = await reader.Read(http.Request, options.MostRequestBytes, http.RequestAborted);
            if ((accept.TakesParts || accept.TakesEvents) && accept.Stream(executor.ShapeOf(request)) is { } stream)
            {
                await Send(http, request, stream);
                return null;
            }
            return await executor.Execute(request, http.RequestServices, http.RequestAborted);
        }
        catch (GraphQLException refused)
        {
            return Refuse(http, refused.Error);
        }
        catch (BadHttpRequestException broken)
        {
            var code = broken.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? ErrorCodes.RequestTooLarge
                : ErrorCodes.InvalidRequest;
            return Refuse(http, new GraphQLError("The body is too large, breaks off or does not come.", code));
        }
        catch (Exception unexpected) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            return Refuse(http, options.Execution.Unexpected(unexpected));
        }
    }

    private ExecutionResult Refuse(HttpContext http, GraphQLError error) =>
        executor.Refuse(options.CallerOf(http), error);

    private Task Send(HttpContext http, GraphQLRequest request, ResponseFormat stream)
    {
        var responses = Responses(http, request);
        return stream == ResponseFormat.Multipart
            ? MultipartStream.Send(http, responses, http.RequestAborted)
            : EventStream.Send(http, responses, IsCut, options.EventStreamKeepAlive, http.RequestAborted);

        bool IsCut() => host.ApplicationStopping.IsCancellationRequested
            && executor.ShapeOf(request) == ResponseShape.Events;
    }

    private async ValueTask Send(HttpContext http, ExecutionResult result, ResponseFormat format)
    {
        Note(http, result);
        var (response, hasErrors) = (http.Response, result.ErrorCode is not null);
        response.StatusCode = Accept.Status(result.Refusal?.Code, hasErrors, format, options.StatusProfile);
        if (Caching.IsKnown(http, result))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (result.Refusal is { } refusal) RefusalHeaders.Add(response.Headers, refusal);
        response.ContentType = Accept.ContentType(format);
        response.ContentLength = result.Length;
        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            response.Headers.Allow = HttpMethods.IsGet(http.Request.Method) ? "POST" : "GET, POST";
        result.WriteTo(response.BodyWriter);
        await response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static void Note(HttpContext http, ExecutionResult result) =>
        http.Features.Set(new AnsweredOperation(result.Plan, result.ErrorCode, result.Cost));

    /// <summary>The responses of one request, until the host stops or lets the caller in no longer.</summary>
    private async IAsyncEnumerable<ExecutionResult> Responses(HttpContext http, GraphQLRequest request)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            host.ApplicationStopping, http.RequestAborted);
        // Only events have no end of their own: what else is sent, in parts or whole, nothing may follow.
        var ended = executor.ShapeOf(request) == ResponseShape.Events
            ? EndWhenGone(http, ending) : Task.FromResult<GraphQLError?>(null);
        GraphQLError? reason;
        try
        {
            var responses = executor.Stream(request, http.RequestServices, ending.Token, http.RequestAborted);
            await foreach (var response in responses)
            {
                Note(http, response);
                yield return response;
            }
        }
        finally
        {
            await ending.CancelAsync();
            reason = await ended;
        }
        if (reason is not null) yield return ExecutionResult.Refused([reason]);
    }

    private async Task<GraphQLError?> EndWhenGone(HttpContext http, CancellationTokenSource ending)
    {
        var reason = await options.AwaitGone(http, ending.Token);
        if (reason is not null) await ending.CancelAsync();
        return reason;
    }

    private static GraphQLError NotAcceptable { get; } = new(
        "Accept application/graphql-response+json, application/json, text/event-stream or multipart/mixed: there is no "
            + "other format.",
        ErrorCodes.NotAcceptable);
}
