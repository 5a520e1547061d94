using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Language;

/// <summary>§2.1 Source text to lexical tokens. Nothing is allocated: a token is a slice of the source.</summary>
public ref partial struct Lexer
{
    private readonly ReadOnlySpan<byte> source;
    private int line = 1;

    // The byte where the line begins, moved on by the bytes of the line so far that are no UTF-16 code units of their
    // own: a column is then the distance to it, with no counting.
    private int lineStart;

    /// <summary>A lexer before the first token: call <see cref="Advance"/>.</summary>
    /// <exception cref="GraphQLException">The source is not UTF-8.</exception>
    public Lexer(ReadOnlySpan<byte> source)
    {
        this.source = source;
        if (!Utf8.IsValid(source)) throw SyntaxError(FirstMalformedByte(source), "the document is not valid UTF-8");
    }

    /// <summary>What the current token is.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The first byte of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>The byte after the current token.</summary>
    public int End { get; private set; }

    /// <summary>Where the current token begins.</summary>
    public Location Location { get; private set; }

    /// <summary>The current token as it was written.</summary>
    public readonly ReadOnlySpan<byte> Text => source[Start..End];

    /// <summary>Moves to the next token, over what §2.1 ignores: white space, line ends, commas, comments.</summary>
    public void Advance()
    {
        var at = End;
        while (at < source.Length)
        {
            switch (source[at])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    at++;
                    continue;
                case (byte)'\n':
                    StartLine(++at);
                    continue;
                case (byte)'\r':
                    at += At(at + 1) == '\n' ? 2 : 1;
                    StartLine(at);
                    continue;
                case (byte)'#':
                    at = EndOfComment(at);
                    continue;
                case 0xEF when At(at + 1) == 0xBB && At(at + 2) == 0xBF:
                    // §2.1.6 Byte order mark: three bytes, one code unit.
                    at += 3;
                    lineStart += 2;
                    continue;
                default:
                    Token(at, source[at]);
                    return;
            }
        }
        Take(TokenKind.EndOfDocument, at, at);
    }

    /// <summary>An error at a byte of the source, which need not be the start of a token.</summary>
    public readonly GraphQLException SyntaxError(int position, string problem) =>
        SyntaxError(LocationOf(position), problem);

    /// <summary>An error at a place in the document.</summary>
    public static GraphQLException SyntaxError(Location location, string problem) =>
        new(new GraphQLError($"Syntax error: {problem}.", ErrorCodes.SyntaxError) { Locations = [location] });

    private void Token(int at, byte first)
    {
        switch (first)
        {
            case (byte)'{' or (byte)'}' or (byte)'(' or (byte)')' or (byte)':' or (byte)'$' or (byte)'[' or (byte)']':
            case (byte)'!' or (byte)'@' or (byte)'=' or (byte)'|' or (byte)'&':
                Take((TokenKind)first, at, at + 1);
                return;
            case (byte)'.' when At(at + 1) == '.' && At(at + 2) == '.': Take(TokenKind.Spread, at, at + 3); return;
            case (byte)'"' when At(at + 1) == '"' && At(at + 2) == '"': BlockString(at); return;
            case (byte)'"': String(at); return;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): Number(at); return;
        }
        if (!IsNameStart(first)) throw SyntaxError(at, $"unexpected character {Shown(at)}");
        Name(at);
    }

    // Name :: NameStart NameContinue* [lookahead != NameContinue]
    private void Name(int start)
    {
        var at = start + 1;
        while (at < source.Length && IsNameContinue(source[at])) at++;
        Take(TokenKind.Name, start, at);
    }

    // IntValue :: IntegerPart [lookahead != {Digit, `.`, NameStart}]
    // FloatValue :: IntegerPart FractionalPart? ExponentPart? [lookahead != {Digit, `.`, NameStart}]
    // IntegerPart :: NegativeSign? 0 | NegativeSign? NonZeroDigit Digit*
    // FractionalPart :: . Digit+
    // ExponentPart :: ExponentIndicator Sign? Digit+
    private void Number(int start)
    {
        var at = start;
        var kind = TokenKind.Int;
        if (source[at] == '-') at++;
        if (At(at) == '0')
        {
            if (IsDigit(At(++at))) throw SyntaxError(at, $"a number has no digit after a leading 0, found {Shown(at)}");
        }
        else at = Digits(at);
        if (At(at) == '.')
        {
            kind = TokenKind.Float;
            at = Digits(at + 1);
        }
        if ((At(at) | 0x20) == 'e')
        {
            kind = TokenKind.Float;
            at++;
            if (At(at) is '+' or '-') at++;
            at = Digits(at);
        }
        if (At(at) == '.' || IsNameStart(At(at))) throw SyntaxError(at, $"expected a digit, found {Shown(at)}");
        Take(kind, start, at);
    }

    private readonly int Digits(int at)
    {
        if (!IsDigit(At(at))) throw SyntaxError(at, $"expected a digit, found {Shown(at)}");
        while (IsDigit(At(at))) at++;
        return at;
    }

    // Comment :: # CommentChar* [lookahead != CommentChar]
    private int EndOfComment(int at)
    {
        var length = source[at..].IndexOfAny((byte)'\n', (byte)'\r');
        if (length >= 0) return at + length;
        MoveLineStart(source[at..]);
        return source.Length;
    }

    private void Take(TokenKind kind, int start, int end)
    {
        Kind = kind;
        Start = start;
        End = end;
        Location = new Location(line, start - lineStart + 1);
    }

    private void StartLine(int at)
    {
        line++;
        lineStart = at;
    }

    private void MoveLineStart(ReadOnlySpan<byte> text) => lineStart += text.Length - Encoding.UTF8.GetCharCount(text);

    // The byte at that place, or -1 at the end.
    private readonly int At(int position) => (uint)position < (uint)source.Length ? source[position] : -1;

    private static bool IsDigit(int character) => (uint)(character - '0') <= 9;

    private static bool IsNameStart(int character) => (uint)((character | 0x20) - 'a') <= 'z' - 'a' || character == '_';

    private static bool IsNameContinue(int character) => IsNameStart(character) || IsDigit(character);

    private readonly Location LocationOf(int position)
    {
        var (number, start) = (1, 0);
        for (var at = 0; at < position; at++)
        {
            if (source[at] is not ((byte)'\n' or (byte)'\r')) continue;
            if (source[at] == '\r' && At(at + 1) == '\n') at++;
            number++;
            start = at + 1;
        }
        return new Location(number, Encoding.UTF8.GetCharCount(source[start..position]) + 1);
    }

    private readonly string Shown(int position)
    {
        if (position >= source.Length) return "the end of the document";
        Rune.DecodeFromUtf8(source[position..], out var rune, out _);
        return rune.Value is >= 0x20 and <= 0x7E ? $"'{rune}'" : $"U+{rune.Value:X4}";
    }

    private static int FirstMalformedByte(ReadOnlySpan<byte> source)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(source[at..], out _, out var length) == OperationStatus.Done) at += length;
        return at;
    }
}
