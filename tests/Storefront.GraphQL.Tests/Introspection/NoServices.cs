namespace Storefront.GraphQL.Tests.Introspection;

/// <summary>Introspection asks for no services.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}
