using Storefront.GraphQL.Execution;

namespace Storefront.Host;

/// <summary>What the endpoint knows of the shop's <see cref="Caller"/>.</summary>
internal static class RequestCallers
{
    public static RequestCaller Of(HttpContext http)
    {
        if (http.Features.Get<Caller>() is not { IsAuthenticated: true } caller) return RequestCaller.Anonymous;
        return new RequestCaller { IsAuthenticated = true, Scopes = caller.Scopes };
    }
}
