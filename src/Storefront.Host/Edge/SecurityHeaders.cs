namespace Storefront.Host.Edge;

/// <summary>
/// What browsers are told with every answer: to take it as what it says it is, and to run nothing of it.
/// </summary>
internal static class SecurityHeaders
{
    // A page that needs more says so itself, as the editor does.
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Nothing;
        headers["Referrer-Policy"] = "no-referrer";
        // A browser heeds it only over HTTPS; it then comes back by nothing else for a year.
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        return next(http);
    });
}
