namespace Storefront.Host;

/// <summary>The settings whose names begin alike, as an object.</summary>
internal static class SettingsSection
{
    /// <exception cref="SetupException">A setting is unknown, or has a value it cannot have.</exception>
    public static T Read<T>(IConfiguration configuration, string section) where T : new()
    {
        var settings = new T();
        try
        {
            configuration.GetSection(section).Bind(settings, binding => binding.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException wrong)
        {
            throw new SetupException($"The settings {section}:* cannot be read: {wrong.Message}");
        }
        return settings;
    }
}
