using Storefront.Purchases.Grants;

namespace Storefront.Host;

/// <summary>Puts together what gives buyers their music.</summary>
internal static class GrantsSetup
{
    public static void AddGrants(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SettingsSection.Read<GrantSettings>(configuration, "Grants"));
        services.AddSingleton<ClaimCodes>();
        services.AddSingleton<IssueGrants>();
        services.AddSingleton<DownloadLinks>();
        services.AddSingleton<OpenDownload>();
    }
}
