using Storefront.Accounts;
using Storefront.GraphQL.AspNetCore;

namespace Storefront.Host.Access;

/// <summary>Puts together what finds out who calls.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SettingsSection.Read<AccountsSettings>(configuration, "Accounts"));
        services.AddSingleton<CallerMemory>();
        services.AddSingleton<Callers>();
        services.AddSingleton<WrongAttempts>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<SealedTokens>();
        services.AddSingleton<Authentication>();
        services.AddSingleton<OAuthEndpoints>();
        services.AddSingleton<ForgetChangedCallers>();
        services.AddHttpContextAccessor();
        services.AddScoped(provider =>
            CallerOf(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddScoped(GuessesOf);
        services.AddCors();
        services.AddSingleton<PageOrigins>();
    }

    /// <summary>Who sends a request, once it has been admitted.</summary>
    public static Caller CallerOf(HttpContext? http) =>
        http?.Features.Get<KnownCaller>()?.Caller ?? Caller.Anonymous;

    /// <summary>Maps what browsers and clients ask beside GraphQL.</summary>
    public static void MapAccess(this WebApplication app)
    {
        OAuthEndpoints.Map(app);
        app.MapMethods(
            "/graphql", [HttpMethods.Options], (PageOrigins pages, HttpContext http) => pages.Preflight(http));
    }

    /// <summary>Lets the GraphQL endpoint ask who calls.</summary>
    public static void Apply(GraphQLServerOptions options)
    {
        options.OnRequest = http => Of(http).Admit(http);
        options.CallerGone = (http, cancel) => Of(http).AwaitEnd(http, cancel);
        options.Sockets.OnConnect = (http, payload) => Of(http).Connect(http, payload);
        options.Sockets.OnSubscribe = http => Of(http).Renew(http);

        static Authentication Of(HttpContext http) => http.RequestServices.GetRequiredService<Authentication>();
    }

    private static Guesses GuessesOf(IServiceProvider provider)
    {
        var attempts = provider.GetRequiredService<WrongAttempts>();
        var address = provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Connection.RemoteIpAddress;
        return new Guesses(what => attempts.Wait(address, what), what => attempts.Add(address, what));
    }
}
