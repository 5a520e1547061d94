using System.Buffers;
using Storefront.GraphQL.Execution.Pricing;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Execution;

/// <summary>§7.1 A response, already in JSON.</summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly JsonBuffer? owned;

    /// <param name="body">The result's own from now on.</param>
    public ExecutionResult(JsonBuffer body, GraphQLError? refusal = null)
    {
        owned = body;
        Body = body.Written;
        Refusal = refusal;
        ErrorCode = refusal?.Code;
    }

    internal ExecutionResult(ReadOnlyMemory<byte> kept, int maxAge) => (Body, MaxAge) = (kept, maxAge);

    /// <summary>
    /// The response map as UTF-8. It may be shared with other responses; <see cref="End"/> is not.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>
    /// What stands in place of the last brace of the body: members of this response alone. Empty when there are none.
    /// </summary>
    public ReadOnlyMemory<byte> End { get; internal set; }

    /// <summary>Bytes of the whole response.</summary>
    public int Length => End.IsEmpty ? Body.Length : Body.Length - 1 + End.Length;

    /// <summary>The body as far as it counts; <see cref="End"/> follows.</summary>
    public ReadOnlyMemory<byte> Start => End.IsEmpty ? Body : Body[..^1];

    /// <summary>Writes the whole response.</summary>
    public void WriteTo(IBufferWriter<byte> writer)
    {
        writer.Write(Start.Span);
        writer.Write(End.Span);
    }

    /// <summary>For how many seconds the answer may be kept and given again; 0 when it may not.</summary>
    public int MaxAge { get; internal set; }

    /// <summary>
    /// The first request error (§7.1.2) when nothing ran and the response has no <c>data</c>; else null.
    /// </summary>
    public GraphQLError? Refusal { get; }

    /// <summary>The code of the first error, whatever has run; null when there is none.</summary>
    public string? ErrorCode { get; internal init; }

    /// <summary>What was to run; null when the request was refused before that was known.</summary>
    public OperationPlan? Plan { get; internal set; }

    /// <summary>What the operation cost, or would have; 0 where no price was made.</summary>
    public int Cost { get; internal set; }

    /// <summary>Has the response say what it cost its caller.</summary>
    /// <param name="isForOthers">Whether it may be kept on its way: a bucket is of one caller.</param>
    internal ExecutionResult Costing(int points, RequestCaller caller, Charge charge, bool isForOthers = false)
    {
        Cost = points;
        if (caller.Budget is { } budget)
            End = CostReport.End(points, isForOthers ? null : (budget, charge.Available));
        return this;
    }

    /// <summary>Gives the memory of the body back; call it when the body has been sent.</summary>
    public void Dispose() => owned?.Dispose();

    /// <summary>The response to a request that did not run.</summary>
    public static ExecutionResult Refused(IReadOnlyList<GraphQLError> errors)
    {
        var body = new JsonBuffer(512);
        body.Byte((byte)'{');
        ErrorWriter.Write(body, errors);
        body.Byte((byte)'}');
        return new ExecutionResult(body, errors[0]);
    }
}
