using Storefront.GraphQL.Execution;
using Storefront.Host.Access;

namespace Storefront.Host;

/// <summary>What the endpoint knows of the shop's <see cref="Caller"/>.</summary>
internal static class RequestCallers
{
    public static RequestCaller Of(HttpContext http)
    {
        var caller = AccessSetup.CallerOf(http);
        if (!caller.IsAuthenticated) return RequestCaller.Anonymous;
        return new RequestCaller { IsAuthenticated = true, Scopes = caller.Scopes };
    }
}
