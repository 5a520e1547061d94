using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Storefront.Ledger;

/// <summary>The one thing an entry was made for. Nothing is booked twice for the same cause.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Key">Which one, such as its id; printable ASCII without blanks.</param>
public sealed record Cause(CauseKind Kind, string Key)
{
    public const int KeyLengthMax = 100;

    /// <summary>Which one.</summary>
    public string Key { get; init; } =
        Key.Length is > 0 and <= KeyLengthMax && Key.All(letter => letter is > ' ' and <= '~')
        ? Key
        : throw new ArgumentException($"\"{Key}\" is no key of a cause.", nameof(Key));

    public static Cause Of(CauseKind kind, long id) => new(kind, id.ToString(CultureInfo.InvariantCulture));

    /// <summary>The id of the entry of a kind for this cause: the first 128 bits of a SHA-256.</summary>
    /// <remarks>The command <c>ledger verify</c> computes the same in SQL.</remarks>
    public Guid EntryId(EntryKind kind)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{(short)kind}:{(short)Kind}:{Key}");
        return new Guid(SHA256.HashData(Encoding.ASCII.GetBytes(text)).AsSpan(0, 16), bigEndian: true);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Key}";
}
