using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Storefront.Purchases.Grants;

/// <summary>
/// What a buyer types in: 16 characters nobody can guess and one that tells a slip of the fingers,
/// <c>7QK2-MX9R-ZB4C-WT5H-R</c>.
/// </summary>
/// <remarks>
/// The check character is ISO/IEC 7064's pure system with modulus 29 and radix 2: the values of all characters, each
/// times 2 to the power of how many stand right of it, add up to 1 (mod 29). As 29 is prime and the powers differ from
/// each other up to the 28th, every wrong character and every two that changed places, near or far, are noticed. That
/// needs an alphabet of 29: without 0, O, 1, I, L and U, and without S, which looks like 5.
/// </remarks>
public sealed record ClaimCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRTVWXYZ";
    private const int Modulus = 29;
    private const int GuessedLength = 16;
    private const int GroupLength = 4;

    // What people paste has blanks and dashes in it, and not so many of them.
    private const int TypedLengthMax = 100;

    // Letters and digits of a Chinese keyboard are as wide as its other characters.
    private const char WideFirst = '！';
    private const char WideLast = '～';
    private const int WideOffset = WideFirst - '!';

    private ClaimCode(string text) => Text = text;

    /// <summary>Its 17 characters without anything between them.</summary>
    public string Text { get; }

    /// <summary>What is kept of it.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    /// <summary>Makes a code of random bytes, 16 at least: 29^16 codes are 77 bits.</summary>
    public static ClaimCode Of(ReadOnlySpan<byte> random)
    {
        var rest = BinaryPrimitives.ReadUInt128BigEndian(random);
        var text = new StringBuilder(GuessedLength + 1);
        for (; text.Length < GuessedLength; rest /= Modulus) text.Append(Alphabet[(int)(rest % Modulus)]);
        return new ClaimCode(text.Append(CheckOf(text.ToString())).ToString());
    }

    /// <summary>Reads what was typed, in any case and width, with anything between; null for a slip.</summary>
    public static ClaimCode? Parse(string typed)
    {
        if (typed.Length > TypedLengthMax) return null;
        var text = string.Concat(typed.Where(char.IsLetterOrDigit).Select(Narrow)).ToUpperInvariant();
        return text.Length == GuessedLength + 1
            && text.All(Alphabet.Contains)
            && CheckOf(text[..GuessedLength]) == text[^1]
            ? new ClaimCode(text)
            : null;
    }

    /// <summary>As people read it: in groups of four.</summary>
    public override string ToString() =>
        string.Join('-', Text.Chunk(GroupLength).Select(group => new string(group)));

    private static char Narrow(char one) => one is >= WideFirst and <= WideLast ? (char)(one - WideOffset) : one;

    private static char CheckOf(string guessed)
    {
        var sum = guessed.Aggregate(
            0, (sum, one) => (sum + Alphabet.IndexOf(one, StringComparison.Ordinal)) * 2 % Modulus);
        return Alphabet[(1 + Modulus - sum) % Modulus];
    }
}
