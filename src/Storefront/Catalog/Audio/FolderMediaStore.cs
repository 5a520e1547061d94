namespace Storefront.Catalog.Audio;

/// <summary>Keeps recordings in a folder, which several hosts may share.</summary>
public sealed class FolderMediaStore(string folder) : IMediaStore
{
    private const int BufferBytes = 128 * 1024;

    /// <inheritdoc/>
    public async Task Write(MediaKey key, Stream content, CancellationToken cancel)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.unfinished";
        try
        {
            await WriteThrough(unfinished, content, cancel);
            // The name appears when every byte is on the disk, so that whoever finds the file finds all of it.
            File.Move(unfinished, path);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> Open(MediaKey key, CancellationToken cancel)
    {
        var file = new FileInfo(PathOf(key));
        return Task.FromResult<Stream?>(file.Exists ? Opened(file.FullName) : null);
    }

    /// <inheritdoc/>
    public Task Delete(MediaKey key, CancellationToken cancel)
    {
        if (File.Exists(PathOf(key))) File.Delete(PathOf(key));
        return Task.CompletedTask;
    }

    private static async Task WriteThrough(string path, Stream content, CancellationToken cancel)
    {
        await using var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes, FileOptions.Asynchronous);
        await content.CopyToAsync(file, BufferBytes, cancel);
        await file.FlushAsync(cancel);
        file.Flush(flushToDisk: true);
    }

    private static FileStream Opened(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous);

    // 256 folders, because some file systems are slow with a million files in one.
    private string PathOf(MediaKey key) => Path.Combine(folder, key.Text[..2], key.Text);
}
