namespace Storefront.Catalog.Audio;

/// <summary>Where recordings are kept: the edge to a folder or an object store.</summary>
/// <remarks>
/// What is written is there whole or not at all, and never changes: another recording has another key. A store that
/// serves several hosts gives each of them the same.
/// </remarks>
public interface IMediaStore
{
    /// <summary>Keeps all of a stream, durably when the task ends; nothing of it when the stream fails.</summary>
    Task Write(MediaKey key, Stream content, CancellationToken cancel);

    /// <summary>
    /// Opens what was kept, to be read from any position; null when there is nothing. The caller disposes of it.
    /// </summary>
    Task<Stream?> Open(MediaKey key, CancellationToken cancel);

    /// <summary>Removes what was kept, if there is anything.</summary>
    Task Delete(MediaKey key, CancellationToken cancel);
}
