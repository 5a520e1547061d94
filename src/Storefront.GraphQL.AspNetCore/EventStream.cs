using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>
/// Responses as server-sent events: the distinct connections mode of PROTOCOL.md of <c>graphql-sse</c>.
/// </summary>
internal static class EventStream
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    /// <summary>
    /// Sends each response as it comes, a comment where none comes for long, and at last that it is complete.
    /// </summary>
    /// <param name="isCut">
    /// Asked at the end: whether there would have been more. A client that is not told of an end takes it up again.
    /// </param>
    public static async Task Send(
        HttpContext http,
        IAsyncEnumerable<ExecutionResult> responses,
        Func<bool> isCut,
        TimeSpan keepAlive,
        CancellationToken cancel)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        // Nginx holds streams back unless it is told.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var writer = http.Response.BodyWriter;
        await using var each = responses.GetAsyncEnumerator(cancel);
        var next = each.MoveNextAsync().AsTask();
        // What is refused before anything runs is refused at once.
        if (next is { IsCompletedSuccessfully: true, Result: true }) RefusalHeaders.Begin(http.Response, each.Current);
        await Comment(writer);
        for (; await Await(next, writer, keepAlive); next = each.MoveNextAsync().AsTask())
        {
            using var response = each.Current;
            writer.Write("event: next\n"u8);
            writer.Write("data: "u8);
            WriteData(writer, response.Start.Span);
            WriteData(writer, response.End.Span);
            writer.Write("\n\n"u8);
            await writer.FlushAsync(cancel);
        }
        if (isCut()) return;
        writer.Write("event: complete\ndata:\n\n"u8);
        await writer.FlushAsync(cancel);
    }

    private static async ValueTask<bool> Await(Task<bool> next, PipeWriter writer, TimeSpan keepAlive)
    {
        while (!next.IsCompleted)
        {
            await ((Task)next).WaitAsync(keepAlive).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!next.IsCompleted) await Comment(writer);
        }
        return await next;
    }

    // Not to be cancelled: a response that is being made must not be left alone.
    private static async ValueTask Comment(PipeWriter writer)
    {
        writer.Write(":\n\n"u8);
        await writer.FlushAsync();
    }

    /// <summary>A line end in a response is space between tokens, and would end the data.</summary>
    private static void WriteData(PipeWriter writer, ReadOnlySpan<byte> json)
    {
        for (int end; (end = json.IndexOfAny(LineEnds)) >= 0; json = json[(end + 1)..]) writer.Write(json[..end]);
        writer.Write(json);
    }
}
