using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Storefront.Host;

/// <summary>
/// The settings whose names begin alike, as an object: each property is a setting, or a section of them. A setting may
/// be what the property's type can hold, and a number what its <see cref="RangeAttribute"/> says.
/// </summary>
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
        Fill(settings, configuration.GetSection(section));
        return settings;
    }

    public static bool IsWebAddress(Uri address) => address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static void Fill(object settings, IConfigurationSection section)
    {
        var properties = settings.GetType().GetProperties()
            .Where(property => property.GetSetMethod() is not null)
            .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var given in section.GetChildren())
        {
            if (!properties.TryGetValue(given.Key, out var property) || !Fits(given, property.PropertyType))
                throw new SetupException(
                    $"{given.Path} is no setting; those of {section.Path} are {string.Join(", ", properties.Keys)}.");
            if (!IsSetting(property.PropertyType)) Fill(property.GetValue(settings)!, given);
            else if (!string.IsNullOrWhiteSpace(given.Value)) property.SetValue(settings, Value(given, property));
        }
    }

    private static bool Fits(IConfigurationSection given, Type type) =>
        IsSetting(type) ? !given.GetChildren().Any() : given.Value is null;

    private static bool IsSetting(Type type) => TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    private static object Value(IConfigurationSection given, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var range = property.GetCustomAttribute<RangeAttribute>();
        return Converted(given, type) is { } value && IsAllowed(value, range)
            ? value
            : throw new SetupException($"{given.Path} is \"{given.Value}\"; it may be {Allowed(type, range)}.");
    }

    private static object? Converted(IConfigurationSection given, Type type)
    {
        try
        {
            return given.Get(type);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsAllowed(object value, RangeAttribute? range) => value switch
    {
        Enum name => Enum.IsDefined(name.GetType(), name),
        Uri address => IsWebAddress(address),
        _ => range is null || Number(value) >= Number(range.Minimum) && Number(value) <= Number(range.Maximum),
    };

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static string Allowed(Type type, RangeAttribute? range) =>
        type == typeof(bool) ? "true or false"
        : type == typeof(Uri) ? "an address like https://example.com/"
        : type.IsEnum ? string.Join(" or ", Enum.GetNames(type))
        : string.Create(
            CultureInfo.InvariantCulture,
            $"a {(type == typeof(double) ? "" : "whole ")}number from {range!.Minimum} to {range.Maximum}");
}
