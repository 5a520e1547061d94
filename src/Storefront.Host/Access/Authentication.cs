using System.Globalization;
using System.Text.Json;
using Storefront.Accounts;
using Storefront.GraphQL.Response;

namespace Storefront.Host.Access;

/// <summary>Finds out who sends a request by the bearer token (RFC 6750) or publishable key that it shows.</summary>
internal sealed class Authentication(
    Callers callers, WrongAttempts attempts, PageOrigins pages, TimeProvider clock)
{
    private const string Scheme = "Bearer ";

    // How late a subscription may end after its token.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private static readonly GraphQLError InAddress = new(
        "A token in an address ends up in logs. Send it as the header \"Authorization: Bearer <token>\".",
        ErrorCodes.InvalidRequest);

    private static readonly GraphQLError NoBearer = new(
        "The Authorization header has one form here: \"Bearer <token>\".", ErrorCodes.Unauthenticated);

    private static readonly GraphQLError Invalid = new(
        "The token is unknown, has expired or was revoked. POST /oauth/token gives another.",
        ErrorCodes.Unauthenticated);

    private static readonly GraphQLError WrongOrigin = new(
        "The publishable key is not good on this origin.", ErrorCodes.Forbidden);

    /// <summary>Sets the request's caller; an error refuses it.</summary>
    public async ValueTask<GraphQLError?> Admit(HttpContext http)
    {
        if (http.Request.Query.ContainsKey("access_token")) return InAddress;
        var authorization = http.Request.Headers.Authorization;
        if (authorization.Count == 0) return null;
        var problem = Shown(authorization.ToString()) is { } shown ? await Recognize(http, shown) : NoBearer;
        if (problem is null) pages.Admit(http, http.Features.Get<KnownCaller>()!);
        if (problem?.Code == ErrorCodes.Unauthenticated) http.Response.Headers.WWWAuthenticate = Challenge(problem);
        return problem;
    }

    /// <summary>Sets the caller of a socket by what its <c>connection_init</c> shows; false refuses it.</summary>
    public async ValueTask<bool> Connect(HttpContext http, JsonElement? payload)
    {
        if (http.Request.Query.ContainsKey("access_token")) return false;
        if (Authorization(payload) is not { } authorization) return true;
        if (Shown(authorization) is not { } shown || await Recognize(http, shown) is not null) return false;
        http.Features.Set(new SocketToken(shown));
        return true;
    }

    /// <summary>Whether what a socket showed is still good.</summary>
    public async ValueTask<bool> Renew(HttpContext http) =>
        http.Features.Get<SocketToken>() is not { } token || await Recognize(http, token.Shown) is null;

    /// <summary>Waits until what a request or a socket has shown is good no longer.</summary>
    public async Task<GraphQLError> AwaitEnd(HttpContext http, CancellationToken cancel)
    {
        var shown = http.Features.Get<SocketToken>()?.Shown ?? Shown(http.Request.Headers.Authorization.ToString());
        while (shown is null || await IsGood(shown, cancel))
            await Task.Delay(shown is null ? Timeout.InfiniteTimeSpan : Beat, clock, cancel);
        return Invalid;
    }

    private async ValueTask<bool> IsGood(string shown, CancellationToken cancel) =>
        callers.Remembered(shown, out _) is not null || await callers.Ask(shown, cancel) is not null;

    private ValueTask<GraphQLError?> Recognize(HttpContext http, string shown) =>
        callers.Remembered(shown, out var wasGood) is { } known
            ? new(Accept(http, known))
            : new(Ask(http, shown, wasGood));

    /// <summary>Asks the database, unless too much that was wrong came from there and this was never right.</summary>
    private async Task<GraphQLError?> Ask(HttpContext http, string shown, bool wasGood)
    {
        var address = http.Connection.RemoteIpAddress;
        var wait = attempts.Wait(address, shown);
        if (!wasGood && wait > TimeSpan.Zero) return Throttled(http, wait);
        if (await callers.Ask(shown, http.RequestAborted) is { } known) return Accept(http, known);
        attempts.Add(address, shown);
        return Invalid;
    }

    private static GraphQLError? Accept(HttpContext http, KnownCaller known)
    {
        if (!known.IsGoodOn(http.Request.Headers.Origin)) return WrongOrigin;
        http.Features.Set(known);
        return null;
    }

    private static GraphQLError Throttled(HttpContext http, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        if (!http.Response.HasStarted)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return new GraphQLError(
            $"Too many wrong tokens came from this address. Come again in {seconds} s.", ErrorCodes.Throttled);
    }

    private static string Challenge(GraphQLError problem) => problem == NoBearer
        ? "Bearer realm=\"Storefront\""
        : $"Bearer realm=\"Storefront\", error=\"invalid_token\", error_description=\"{problem.Message}\"";

    private static string? Shown(string authorization) =>
        authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim() : null;

    private static string? Authorization(JsonElement? payload)
    {
        if (payload is not { ValueKind: JsonValueKind.Object } sent) return null;
        foreach (var member in sent.EnumerateObject())
            if (member.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase))
                return member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : "";
        return null;
    }

    private sealed record SocketToken(string Shown);
}
