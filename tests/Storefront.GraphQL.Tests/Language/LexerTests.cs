using System.Text;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Tests.Language;

/// <summary>§2.1 Source text, §2.10.4 strings.</summary>
public sealed class LexerTests
{
    [Theory]
    [InlineData("{ a }", "BraceLeft Name BraceRight")]
    [InlineData("! $ & ( ) ... : = @ [ ] { | }",
        "Bang Dollar Ampersand ParenLeft ParenRight Spread Colon EqualsSign At "
        + "BracketLeft BracketRight BraceLeft Pipe BraceRight")]
    [InlineData("a,b\t,# c\r\n_d9", "Name Name Name")]
    [InlineData("-1 0 -0 12 1.5 -0.1e+10 2E3", "Int Int Int Int Float Float Float")]
    [InlineData("\"\" \"a\" \"\"\"b\"\"\" \"\"\"\"\"\"", "String String BlockString BlockString")]
    [InlineData("\uFEFF{\uFEFFa}", "BraceLeft Name BraceRight")]
    [InlineData("", "")]
    public void Tells_tokens_apart(string source, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Tokens(source).Select(token => token.Kind)));

    [Theory]
    [InlineData("a\n b", "1:1 2:2")]
    [InlineData("a\r\n b\r c\n\r d", "1:1 2:2 3:2 5:2")]
    [InlineData("\uFEFFa", "1:2")]
    [InlineData("\"é\" a", "1:1 1:5")]
    [InlineData("\"漢字\" a", "1:1 1:6")]
    [InlineData("\"😀\" a", "1:1 1:6")]
    [InlineData("\"\"\"é\n😀\"\"\" a", "1:1 2:7")]
    [InlineData("# é\na", "2:1")]
    public void Counts_lines_and_columns_in_utf_16(string source, string places) =>
        Assert.Equal(places, string.Join(' ', Tokens(source).Select(token => token.Location)));

    [Theory]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\" white \"", " white ")]
    [InlineData("""  "quote \" slash \\ \/"  """, "quote \" slash \\ /")]
    [InlineData("""  "\b\f\n\r\t"  """, "\b\f\n\r\t")]
    [InlineData("""  "\u00e9 \u{E9} \u{1F600} \uD83D\uDE00"  """, "é é 😀 😀")]
    [InlineData("""  "\u{00000041}"  """, "A")]
    [InlineData("\"é漢😀\"", "é漢😀")]
    public void Resolves_escapes(string source, string value) => Assert.Equal(value, Tokens(source).Single().Value);

    [Theory]
    [InlineData(
        "\"\"\"\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  \"\"\"",
        "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("\"\"\"  one line \"\"\"", "  one line ")]
    [InlineData("\"\"\"a\r\nb\rc\"\"\"", "a\nb\nc")]
    [InlineData("\"\"\"a \\\"\"\" b \\n \"\"\"", "a \"\"\" b \\n ")]
    [InlineData("\"\"\" \n \t\n \"\"\"", "")]
    public void Dedents_block_strings(string source, string value) =>
        Assert.Equal(value, Tokens(source).Single().Value);

    [Theory]
    [InlineData("00", "1:2")]
    [InlineData("01", "1:2")]
    [InlineData("-", "1:2")]
    [InlineData("1.", "1:3")]
    [InlineData(".5", "1:1")]
    [InlineData("1e", "1:3")]
    [InlineData("0xF1", "1:2")]
    [InlineData("1.2.3", "1:4")]
    [InlineData("..", "1:1")]
    [InlineData("a\n ?", "2:2")]
    [InlineData("\"abc", "1:5")]
    [InlineData("\"abc\n\"", "1:5")]
    [InlineData("\"\"\"abc\n", "2:1")]
    [InlineData("\"\\x\"", "1:2")]
    [InlineData("\"é\\u12\"", "1:3")]
    [InlineData("\"\\u{110000}\"", "1:2")]
    [InlineData("\"\\uD83D\"", "1:2")]
    [InlineData("\"\\uD83D\\u0041\"", "1:2")]
    [InlineData("\"\\uDE00\"", "1:2")]
    [InlineData("\"\\u{D83D}\\u{DE00}\"", "1:2")]
    public void Refuses_with_the_place(string source, string place) =>
        Assert.Equal(place, Assert.Throws<GraphQLException>(() => Tokens(source)).Error.Locations.Single().ToString());

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xFF }, "2:2")]
    [InlineData(new byte[] { (byte)'#', 0xC3 }, "1:2")]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, "1:2")]
    public void Refuses_what_is_not_utf_8(byte[] source, string place)
    {
        var error = Assert.Throws<GraphQLException>(() => Parser.Parse(source)).Error;
        Assert.Equal(place, error.Locations.Single().ToString());
    }

    private static List<(TokenKind Kind, Location Location, string? Value)> Tokens(string source)
    {
        var tokens = new List<(TokenKind, Location, string?)>();
        var lexer = new Lexer(Encoding.UTF8.GetBytes(source));
        for (lexer.Advance(); lexer.Kind != TokenKind.EndOfDocument; lexer.Advance())
        {
            var isString = lexer.Kind is TokenKind.String or TokenKind.BlockString;
            tokens.Add((lexer.Kind, lexer.Location, isString ? lexer.StringValue() : null));
        }
        return tokens;
    }
}
