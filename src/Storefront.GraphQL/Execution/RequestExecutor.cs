using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.1 A request: a document, the operation to run, and values for its variables.</summary>
public sealed class GraphQLRequest
{
    /// <summary>The document as UTF-8.</summary>
    public required ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>Which operation of the document to run; null when it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables as the UTF-8 text of one JSON object; empty when there are none.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }
}

/// <summary>§7.1 A response, already in JSON.</summary>
public sealed class ExecutionResult(Response.JsonBuffer body, bool wasExecuted) : IDisposable
{
    /// <summary>The whole response map as UTF-8.</summary>
    public ReadOnlyMemory<byte> Body => body.Written;

    /// <summary>False for a request error (§7.1.2): nothing ran, and the response has no <c>data</c>.</summary>
    public bool WasExecuted { get; } = wasExecuted;

    /// <summary>Gives the memory of the body back; call it when the body has been sent.</summary>
    public void Dispose() => body.Dispose();
}

/// <summary>§6.1 Runs requests against one schema. Safe for use by many threads.</summary>
public sealed class RequestExecutor(Schema schema)
{
    public Schema Schema { get; } = schema;

    /// <summary>
    /// Runs one request. What the caller got wrong comes back as a response with <c>errors</c>; only cancellation throws.
    /// </summary>
    /// <param name="services">The scope resolvers take their services from.</param>
    public ValueTask<ExecutionResult> Execute(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancel) =>
        throw new InvalidOperationException($"{Schema.Query} {request.OperationName} {services} {cancel}");
}
