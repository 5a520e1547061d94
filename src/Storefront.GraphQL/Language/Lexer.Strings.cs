using System.Buffers;
using System.Text;

namespace Storefront.GraphQL.Language;

// §2.10.4 String Value. A string is checked when it is met and decoded when somebody wants its value.
public ref partial struct Lexer
{
    // §2.10.4 EscapedCharacter: what may follow a backslash, and at the same place what it then stands for.
    private const string EscapedCharacters = "\"\\/bfnrt";
    private const string EscapedValues = "\"\\/\b\f\n\r\t";

    private static readonly SearchValues<byte> NotPlain = SearchValues.Create("\"\\\n\r"u8);

    /// <summary>The value of the current string token: escapes resolved, a block string dedented.</summary>
    public readonly string StringValue()
    {
        if (Kind == TokenKind.BlockString)
            return Language.BlockString.Value(Encoding.UTF8.GetString(source[(Start + 3)..(End - 3)]));
        var raw = source[(Start + 1)..(End - 1)];
        return raw.Contains((byte)'\\') ? Unescaped(Start + 1, End - 1) : Encoding.UTF8.GetString(raw);
    }

    // StringValue :: `""` [lookahead != `"`] | `"` StringCharacter+ `"`
    private void String(int start)
    {
        var at = start + 1;
        while (true)
        {
            var plain = source[at..].IndexOfAny(NotPlain);
            at = plain < 0 ? source.Length : at + plain;
            if (At(at) == '"') break;
            if (At(at) != '\\') throw SyntaxError(at, "a string is not terminated");
            Escape(at, out var length);
            at += length;
        }
        Take(TokenKind.String, start, at + 1);
        MoveLineStart(Text);
    }

    // StringValue :: `"""` BlockStringCharacter* `"""`
    // BlockStringCharacter :: SourceCharacter but not `"""` or `\"""` | `\"""`
    private void BlockString(int start)
    {
        var location = new Location(line, start - lineStart + 1);
        var at = start + 3;
        var lastLine = start;
        while (true)
        {
            var plain = source[at..].IndexOfAny(NotPlain);
            if (plain < 0) throw SyntaxError(source.Length, "a block string is not terminated");
            at += plain;
            if (source[at] is (byte)'\n' or (byte)'\r')
            {
                at += source[at] == '\r' && At(at + 1) == '\n' ? 2 : 1;
                StartLine(at);
                lastLine = at;
            }
            else if (source[at] == '\\') at += source[(at + 1)..].StartsWith("\"\"\""u8) ? 4 : 1;
            else if (source[at..].StartsWith("\"\"\""u8)) break;
            else at++;
        }
        Take(TokenKind.BlockString, start, at + 3);
        Location = location;
        MoveLineStart(source[lastLine..End]);
    }

    private readonly string Unescaped(int at, int end)
    {
        // An escape is never shorter than what it stands for.
        var text = new StringBuilder(end - at);
        while (at < end)
        {
            var plain = source[at..end].IndexOf((byte)'\\');
            var run = plain < 0 ? end : at + plain;
            text.Append(Encoding.UTF8.GetString(source[at..run]));
            if (run == end) break;
            text.Append(Escape(run, out var length).ToString());
            at = run + length;
        }
        return text.ToString();
    }

    // StringCharacter :: `\u` EscapedUnicode | `\` EscapedCharacter
    // EscapedUnicode :: `{` HexDigit+ `}` | HexDigit HexDigit HexDigit HexDigit
    private readonly Rune Escape(int at, out int length)
    {
        if (At(at + 1) == 'u') return At(at + 2) == '{' ? BracedEscape(at, out length) : FixedEscape(at, out length);
        length = 2;
        var index = EscapedCharacters.IndexOf((char)At(at + 1));
        if (index < 0) throw SyntaxError(at, $"there is no escape \\{Shown(at + 1)}");
        return new Rune(EscapedValues[index]);
    }

    // By the grammar zeros may lead without end; like other implementations we read eight digits at most.
    private readonly Rune BracedEscape(int at, out int length)
    {
        var value = 0u;
        var end = at + 3;
        while (HexDigit(At(end)) is >= 0 and var digit && end - at < 11)
        {
            value = (value << 4) | (uint)digit;
            end++;
        }
        length = end - at + 1;
        if (At(end) == '}' && end > at + 3 && Rune.TryCreate(value, out var rune)) return rune;
        throw SyntaxError(at, "\\u{...} takes the hexadecimal digits of a Unicode scalar value");
    }

    // §2.10.4 A code point above U+FFFF may be written as a surrogate pair, as in JSON; half a pair is an error.
    private readonly Rune FixedEscape(int at, out int length)
    {
        length = 6;
        var value = FourDigits(at + 2);
        if (value >= 0 && Rune.TryCreate(value, out var rune)) return rune;
        if (value >= 0 && At(at + 6) == '\\' && At(at + 7) == 'u' && FourDigits(at + 8) is >= 0 and var low
            && Rune.TryCreate((char)value, (char)low, out var pair))
        {
            length = 12;
            return pair;
        }
        throw SyntaxError(at, "\\u takes the four hexadecimal digits of a Unicode scalar value, or a surrogate pair");
    }

    private readonly int FourDigits(int at) =>
        (HexDigit(At(at)) << 12) | (HexDigit(At(at + 1)) << 8) | (HexDigit(At(at + 2)) << 4) | HexDigit(At(at + 3));

    private static int HexDigit(int character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };
}
