using Storefront.Catalog.Audio;

namespace Storefront.Tests.Catalog.Audio;

public sealed class FolderMediaStoreTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("storefront-media-");
    private readonly FolderMediaStore store;

    public FolderMediaStoreTests() => store = new FolderMediaStore(folder.FullName);

    [Fact]
    public async Task Gives_back_what_it_keeps_from_any_position_until_it_is_removed()
    {
        var key = MediaKey.New();
        await store.Write(key, new MemoryStream([1, 2, 3, 4]), CancellationToken.None);
        await using (var file = await store.Open(key, CancellationToken.None))
        {
            Assert.Equal(4, file!.Length);
            file.Position = 2;
            Assert.Equal(3, file.ReadByte());
        }
        await store.Delete(key, CancellationToken.None);
        Assert.Null(await store.Open(key, CancellationToken.None));
    }

    [Fact]
    public async Task Keeps_nothing_of_a_stream_that_fails()
    {
        var key = MediaKey.New();
        await Assert.ThrowsAsync<IOException>(() => store.Write(key, new BrokenStream(), CancellationToken.None));
        Assert.Null(await store.Open(key, CancellationToken.None));
        Assert.Empty(folder.EnumerateFiles("*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Never_writes_over_what_it_keeps()
    {
        var key = MediaKey.New();
        await store.Write(key, new MemoryStream([1]), CancellationToken.None);
        await Assert.ThrowsAsync<IOException>(
            () => store.Write(key, new MemoryStream([2]), CancellationToken.None));
        await using var file = await store.Open(key, CancellationToken.None);
        Assert.Equal(1, file!.ReadByte());
        Assert.Single(folder.EnumerateFiles("*", SearchOption.AllDirectories));
    }

    public void Dispose() => folder.Delete(recursive: true);

    // As a client that hangs up in the middle of its file.
    private sealed class BrokenStream : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            destination.Write([1, 2, 3]);
            throw new IOException("The client is gone.");
        }
    }
}
