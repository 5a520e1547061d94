using Storefront.Purchases.Grants;

namespace Storefront.Host;

/// <summary>Puts together what gives buyers their music.</summary>
internal static class GrantsSetup
{
    public static void AddGrants(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ReadSettings(configuration));
        services.AddSingleton<ClaimCodes>();
        services.AddSingleton<IssueGrants>();
        services.AddSingleton<DownloadLinks>();
        services.AddSingleton<OpenDownload>();
    }

    /// <exception cref="SetupException">A setting is unknown, or has a value it cannot have.</exception>
    private static GrantSettings ReadSettings(IConfiguration configuration)
    {
        var settings = SettingsSection.Read<GrantSettings>(configuration, "Grants");
        return settings is { ExpiryDays: > 0, DownloadsPerSong: > 0, LinkMinutes: > 0 }
            ? settings
            : throw new SetupException("The settings Grants:* are numbers above zero.");
    }
}
