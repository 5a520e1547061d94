namespace Storefront.Catalog.Audio;

/// <summary>What all hosts of one database sign the addresses of uploads with; there is one row.</summary>
public sealed class UploadKey
{
    public const int BytesLength = 32;

    public short Id { get; init; } = 1;

    public required byte[] Bytes { get; init; }
}
