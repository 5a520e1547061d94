namespace Storefront.Catalog.Audio;

/// <summary>What kind of file a recording came in.</summary>
public enum AudioFormat : short
{
    /// <summary>Uncompressed samples in a RIFF file: <c>.wav</c>.</summary>
    Wav = 1,

    /// <summary>Compressed without loss: <c>.flac</c>.</summary>
    Flac = 2,

    /// <summary>MPEG audio: <c>.mp3</c>.</summary>
    Mp3 = 3,

    /// <summary>AAC frames without a container: <c>.aac</c>.</summary>
    Aac = 4,

    /// <summary>AAC or Apple Lossless in an MP4 container: <c>.m4a</c>.</summary>
    M4a = 5,

    /// <summary>Vorbis, Opus or FLAC in an Ogg container: <c>.ogg</c>.</summary>
    Ogg = 6,
}
