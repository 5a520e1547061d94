using Storefront.GraphQL.Execution;

namespace Storefront.Host;

/// <summary>What the endpoint knows of the shop's <see cref="Caller"/>.</summary>
internal static class RequestCallers
{
    public static RequestCaller Of(HttpContext http)
    {
        var caller = http.RequestServices.GetRequiredService<Caller>();
        if (caller.AccountId is null) return RequestCaller.Anonymous;
        return new RequestCaller { IsAuthenticated = true, Scopes = caller.Scopes };
    }
}
