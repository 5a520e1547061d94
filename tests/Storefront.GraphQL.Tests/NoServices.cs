namespace Storefront.GraphQL.Tests;

/// <summary>Nothing is registered: these schemas need no services.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}
