using System.Security.Cryptography;

namespace Storefront.Catalog.Audio;

/// <summary>Names one file in the media store: 32 hexadecimal digits that nobody can guess.</summary>
/// <remarks>As it has no other characters, it is a safe name in any folder or object store.</remarks>
public sealed record MediaKey
{
    private MediaKey(string text) => Text = text;

    public string Text { get; }

    public static MediaKey New() => new(RandomNumberGenerator.GetHexString(32, lowercase: true));

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static MediaKey Stored(string text) => new(text);
}
