using Microsoft.AspNetCore.Cors.Infrastructure;
using Storefront.Accounts;

namespace Storefront.Host.Access;

/// <summary>Lets pages of other origins read answers as far as the publishable key they show allows (CORS).</summary>
/// <remarks>
/// A preflight shows no key, so any key of its origin will do; what it allows is to send the real request, whose key
/// and origin are looked at. No page is known by a cookie here.
/// </remarks>
internal sealed class PageOrigins(ICorsService cors, Callers callers)
{
    private const int OriginLengthMax = 300;
    private static readonly TimeSpan PreflightAge = TimeSpan.FromHours(1);

    /// <summary>Answers what a browser asks before it sends a request of a page.</summary>
    public async Task<IResult> Preflight(HttpContext http)
    {
        http.Response.Headers.Allow = "GET, POST";
        var origin = http.Request.Headers.Origin.ToString();
        var isKnown = http.Request.Headers.AccessControlRequestMethod.Count > 0
            && origin.Length <= OriginLengthMax && PublishableKey.OriginOf(origin) == origin
            && await callers.HasKey(origin, http.RequestAborted);
        if (isKnown) Apply(http, [origin]);
        return Results.NoContent();
    }

    /// <summary>Lets the page that shows a key read the answer.</summary>
    public void Admit(HttpContext http, KnownCaller caller)
    {
        if (caller.Origins is { } origins) Apply(http, origins);
    }

    private void Apply(HttpContext http, IEnumerable<string> origins)
    {
        var policy = new CorsPolicyBuilder([.. origins])
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders("authorization", "content-type", "accept")
            .WithExposedHeaders("retry-after", "x-request-id")
            .SetPreflightMaxAge(PreflightAge)
            .Build();
        cors.ApplyResult(cors.EvaluatePolicy(http, policy), http.Response);
    }
}
