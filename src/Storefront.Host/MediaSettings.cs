using System.ComponentModel.DataAnnotations;
using Storefront.Catalog.Audio;

namespace Storefront.Host;

/// <summary>Where recordings are kept: settings <c>Media:*</c>.</summary>
public sealed class MediaSettings
{
    /// <summary>The folder of recordings, which hosts on one database share.</summary>
    public string? Folder { get; set; }

    /// <summary>Bytes of the largest file.</summary>
    [Range(1_024, 1L << 40)]
    public long MostUploadBytes { get; set; } = AudioLimits.DefaultBytesMax;

    /// <exception cref="SetupException">A setting is unknown, or has a value it cannot have.</exception>
    public static MediaSettings Read(IConfiguration configuration)
    {
        var settings = SettingsSection.Read<MediaSettings>(configuration, "Media");
        settings.Folder ??= Path.Combine(DatabaseSettings.Read(configuration).DataFolder, "media");
        return settings;
    }

    /// <summary>Makes the folder where there is none.</summary>
    /// <exception cref="SetupException">It cannot be made, or nothing can be written there.</exception>
    public void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(Folder!);
            using var tried = new FileStream(
                Path.Combine(Folder!, $"{Guid.NewGuid():N}.tried"), FileMode.CreateNew, FileAccess.Write,
                FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"Media:Folder is {Folder}, where nothing can be written: {refused.Message}");
        }
    }

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(this);
        services.AddSingleton<IMediaStore>(new FolderMediaStore(Path.GetFullPath(Folder!)));
        services.AddSingleton(new AudioLimits { BytesMax = MostUploadBytes });
        services.AddSingleton<TakeAudio>();
    }
}
