using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Import;
using Storefront.Data;

namespace Storefront.Tests.Catalog.Import;

/// <summary>A folder as a deliverer of its own sends it, with ids that nobody else uses.</summary>
internal sealed class DeliveredFolder(Shop shop) : IDisposable
{
    public const string SongsHeader =
        "song_id,isrc,title,artist_id,artist_name,album_id,track_no,release_date,composer,unit_price,currency,source";

    private readonly string folder = Directory.CreateTempSubdirectory("storefront-import-").FullName;

    public string Path => folder;

    /// <summary>Whose ids they are; two folders of one deliverer speak of the same songs.</summary>
    public string Deliverer { get; init; } = Guid.NewGuid().ToString("N");

    public DeliveredFolder With(string file, params string[] lines) =>
        With(file, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\r\n"))));

    public DeliveredFolder With(string file, byte[] content)
    {
        var path = System.IO.Path.Combine(folder, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    /// <summary>A table of songs with the columns of <see cref="SongsHeader"/>.</summary>
    public DeliveredFolder WithSongs(params string[] rows) => With("songs.csv", [SongsHeader, .. rows]);

    public async Task<ImportReport> Import(
        IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        var report = new ImportReport();
        Assert.True(await TryImport(report, progress, cancel));
        return report;
    }

    public async Task<bool> TryImport(
        ImportReport report, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        var plan = await ImportPlan.Of(folder, Deliverer, CancellationToken.None);
        return await ImportCatalogue.Run(plan, new Contexts(shop), report, progress, TimeProvider.System, cancel);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private sealed class Contexts(Shop shop) : IDbContextFactory<StorefrontDb>
    {
        public StorefrontDb CreateDbContext() => shop.Db();
    }
}
