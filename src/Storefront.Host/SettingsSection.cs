namespace Storefront.Host;

/// <summary>The settings whose names begin alike, as an object.</summary>
internal static class SettingsSection
{
    /// <exception cref="SetupException">A setting is unknown, or has a value it cannot have.</exception>
    public static T Read<T>(IConfiguration configuration, string section) where T : class, new() =>
        Read(configuration, section, new T());

    /// <param name="configuration">What is set.</param>
    /// <param name="section">How the names begin.</param>
    /// <param name="settings">The values of what is not set; it is changed.</param>
    /// <exception cref="SetupException">A setting is unknown, or has a value it cannot have.</exception>
    public static T Read<T>(IConfiguration configuration, string section, T settings) where T : class
    {
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
