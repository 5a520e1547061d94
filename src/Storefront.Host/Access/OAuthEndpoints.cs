using System.Globalization;
using System.Text.Json.Serialization;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Host.Access;

/// <summary>Where clients get tokens (RFC 6749 §4.4) and give them back (RFC 7009).</summary>
internal sealed class OAuthEndpoints(
    AccountsSettings settings, CallerMemory memory, WrongAttempts attempts, TimeProvider clock,
    IHostEnvironment environment)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var endpoints = app.ServiceProvider.GetRequiredService<OAuthEndpoints>();
        app.MapPost("/oauth/token", endpoints.Token);
        app.MapPost("/oauth/revoke", endpoints.Revoke);
    }

    private Task<IResult> Token(HttpContext http, StorefrontDb db) => Answer(http, async (form, credentials) =>
    {
        if (form["grant_type"] is not { } grant) return Error("invalid_request", "The grant_type is missing.");
        if (grant != "client_credentials")
            return Error("unsupported_grant_type", "The only grant_type here is client_credentials.");
        var (issued, refusal) = await IssueToken.Run(
            credentials, form["scope"], db, settings, clock, http.RequestAborted);
        return refusal switch
        {
            null => Results.Json(new IssuedToken(
                issued!.Token, "Bearer", (long)issued.Lifetime.TotalSeconds, string.Join(' ', issued.Scopes))),
            IssueToken.Refusal.InvalidScope => Error("invalid_scope", "The client may not have all of that scope."),
            IssueToken.Refusal.UnauthorizedClient => Error("unauthorized_client", "The account is suspended."),
            _ => InvalidClient(http, credentials),
        };
    });

    private Task<IResult> Revoke(HttpContext http, StorefrontDb db) => Answer(http, async (form, credentials) =>
    {
        if (form["token"] is not { } token) return Error("invalid_request", "The token is missing.");
        var refusal = await RevokeToken.Run(credentials, token, db, memory, clock, http.RequestAborted);
        return refusal is null ? Results.Ok() : InvalidClient(http, credentials);
    });

    private async Task<IResult> Answer(HttpContext http, Func<OAuthForm, Credentials, Task<IResult>> run)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Pragma = "no-cache";
        if (http.Request.QueryString.HasValue)
            return Error("invalid_request", "Parameters belong into the body; an address ends up in logs.");
        if (await OAuthForm.Read(http.Request, http.RequestAborted) is not { } form)
        {
            return Error(
                "invalid_request", "Send each parameter once, as application/x-www-form-urlencoded of at most 16 KiB.");
        }
        var (credentials, isMalformed) = ShownCredentials.Read(http.Request, form);
        if (isMalformed) return Error("invalid_request", "Show client_id and client_secret in one way, not in two.");
        var wait = attempts.Wait(http.Connection.RemoteIpAddress, NameOf(credentials));
        if (wait > TimeSpan.Zero) return Throttled(http, wait);
        return credentials is not null && MayBeRight(credentials)
            ? await run(form, credentials)
            : InvalidClient(http, credentials);
    }

    // Only Development has clients with another secret, and a database that it has filled may be taken elsewhere.
    private bool MayBeRight(Credentials credentials) =>
        environment.IsDevelopment() || Secret.IsOf(Secret.OfClient, credentials.Secret);

    private static string NameOf(Credentials? shown) => shown?.PublicId ?? "";

    private IResult InvalidClient(HttpContext http, Credentials? shown)
    {
        attempts.Add(http.Connection.RemoteIpAddress, NameOf(shown));
        http.Response.Headers.WWWAuthenticate = "Basic realm=\"Storefront\", charset=\"UTF-8\"";
        return Error("invalid_client", "No client has that name and secret.", StatusCodes.Status401Unauthorized);
    }

    private static IResult Throttled(HttpContext http, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Error(
            "slow_down", $"Too many wrong secrets came from this address. Come again in {seconds} s.",
            StatusCodes.Status429TooManyRequests);
    }

    private static IResult Error(string error, string description, int status = StatusCodes.Status400BadRequest) =>
        Results.Json(new OAuthError(error, description), statusCode: status);

    private sealed record IssuedToken(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] long ExpiresIn,
        [property: JsonPropertyName("scope")] string Scope);

    private sealed record OAuthError(
        [property: JsonPropertyName("error")] string Error,
        [property: JsonPropertyName("error_description")] string Description);
}
