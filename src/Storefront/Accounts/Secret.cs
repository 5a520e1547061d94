using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Storefront.Accounts;

/// <summary>Texts that nobody can guess. They are shown once, and kept as hashes.</summary>
/// <remarks>
/// 256 random bits cannot be tried one by one, so a fast hash keeps them as well as a slow one would (decision 0012).
/// The start of a text says what it is, to people and to programs that look for secrets in the wrong place.
/// </remarks>
public static class Secret
{
    /// <summary>How the secret of a client begins.</summary>
    public const string OfClient = "sk_";

    /// <summary>How an access token begins.</summary>
    public const string OfToken = "at_";

    /// <summary>How a publishable key begins, which is no secret.</summary>
    public const string OfKey = "pk_";

    private const int RandomBytes = 32;
    private const int RandomLetters = 43;

    // Without the letters and digits that people take for one another.
    private const string Legible = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>A new one.</summary>
    public static string New(string start) =>
        start + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>A name that is no secret and that nothing else has, such as <c>shop_7QK2MX9RZB4CWT5H</c>.</summary>
    public static string NewName(AccountKind kind) =>
        $"{kind.ToString().ToLowerInvariant()}_{RandomNumberGenerator.GetString(Legible, 16)}";

    /// <summary>Whether a text looks like one that <see cref="New"/> made.</summary>
    public static bool IsOf(string start, string text) =>
        text.Length == start.Length + RandomLetters
        && text.StartsWith(start, StringComparison.Ordinal)
        && Base64Url.IsValid(text.AsSpan(start.Length));

    /// <summary>What is kept of one.</summary>
    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>The same in hexadecimal digits, as the database tells of tokens that changed.</summary>
    public static string HexHash(string text) => Convert.ToHexStringLower(Hash(text));
}
