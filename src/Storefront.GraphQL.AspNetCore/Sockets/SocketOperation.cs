using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.AspNetCore.Sockets;

/// <summary>An operation that a socket runs under an id of the client's.</summary>
internal sealed class SocketOperation(string id, RequestReader reader, GraphQLRequest request) : IDisposable
{
    private readonly CancellationTokenSource cancel = new();

    public string Id { get; } = id;
    public GraphQLRequest Request { get; } = request;
    public CancellationToken Cancelled => cancel.Token;

    /// <summary>Ends it: the client wants no more of it, or is gone. Allowed at any time.</summary>
    public void Cancel() => cancel.Cancel();

    /// <summary>Gives the memory of the request back.</summary>
    public void Dispose() => reader.Dispose();
}
