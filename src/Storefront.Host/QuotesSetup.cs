using Storefront.Purchases.DirectSale;

namespace Storefront.Host;

/// <summary>Puts together what sells songs by themselves.</summary>
internal static class QuotesSetup
{
    /// <exception cref="SetupException">A setting is unknown, or has a value it cannot have.</exception>
    public static void AddQuotes(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = SettingsSection.Read<QuoteSettings>(configuration, "Quotes");
        services.AddSingleton(settings is { ValidMinutes: > 0, KeepDays: > 0 }
            ? settings
            : throw new SetupException("The settings Quotes:* are numbers above zero."));
    }
}
