namespace Storefront.GraphQL.Execution;

/// <summary>The services one event or streamed operation takes, and what to dispose of when it has answered.</summary>
public readonly record struct OperationScope(IServiceProvider Services, IAsyncDisposable? Lifetime = null)
    : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Lifetime?.DisposeAsync() ?? ValueTask.CompletedTask;
}
