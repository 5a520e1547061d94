using Storefront.Catalog.Audio;

namespace Storefront.Host;

/// <summary>Where recordings are kept: settings <c>Media:*</c>.</summary>
public sealed class MediaSettings
{
    /// <summary>The folder of recordings, which hosts on one database share.</summary>
    public string? Folder { get; set; }

    /// <summary>Bytes of the largest file.</summary>
    public long MostUploadBytes { get; set; } = AudioLimits.DefaultBytesMax;

    /// <exception cref="SetupException">A setting is unknown, or has a value it cannot have.</exception>
    public static MediaSettings Read(IConfiguration configuration)
    {
        var settings = SettingsSection.Read<MediaSettings>(configuration, "Media");
        settings.Folder ??= Path.Combine(DatabaseSettings.Read(configuration).DataFolder, "media");
        return settings;
    }

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton<IMediaStore>(new FolderMediaStore(Path.GetFullPath(Folder!)));
        services.AddSingleton(new AudioLimits { BytesMax = MostUploadBytes });
        services.AddSingleton<TakeAudio>();
    }
}
