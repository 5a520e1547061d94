using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Fact]
    public void Gives_each_argument_a_line_when_the_field_would_be_longer_than_80_characters()
    {
        var argument = new string('a', 32);
        var document = "{field(" + argument + ":1,b" + argument + ":2)}";
        Assert.Equal($"{{\n  field({argument}: 1, b{argument}: 2)\n}}", Reprinted(document));

        document = document.Replace(argument, argument + "a", StringComparison.Ordinal);
        Assert.Equal($"{{\n  field(\n    {argument}a: 1\n    b{argument}a: 2\n  )\n}}", Reprinted(document));
    }

    [Theory]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\0\u001F\u007F\u009F", "\"\\u0000\\u001F\\u007F\\u009F\"")]
    [InlineData("\b\f\n\r\t/", "\"\\b\\f\\n\\r\\t/\"")]
    [InlineData("é漢😀", "\"é漢😀\"")]
    public void Quotes_what_a_string_cannot_hold(string value, string quoted) =>
        Assert.Equal(quoted, Printer.Quoted(value));

    [Theory]
    [InlineData("short", "\"\"\"short\"\"\"")]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("two\nlines", "\"\"\"\ntwo\nlines\n\"\"\"")]
    [InlineData("a \"quote\"", "\"\"\"\na \"quote\"\n\"\"\"")]
    [InlineData("a \"\"\" in it", "\"\"\"a \\\"\"\" in it\"\"\"")]
    [InlineData("a slash\\", "\"\"\"\na slash\\\n\"\"\"")]
    [InlineData(" indented", "\"\"\" indented\"\"\"")]
    public void Writes_block_strings_that_read_back_the_same(string value, string printed)
    {
        Assert.Equal(printed, BlockString.Print(value));
        Assert.Equal(value, ((StringValueNode)Parser.ParseValue(System.Text.Encoding.UTF8.GetBytes(printed))).Value);
    }

    [Theory]
    [InlineData("a\n b\nc", true)]
    [InlineData("\na", false)]
    [InlineData("a\n", false)]
    [InlineData("  a\n  b", false)]
    [InlineData("a\rb", false)]
    [InlineData("a\u0007b", false)]
    public void Knows_which_values_a_block_string_can_hold(string value, bool canHold) =>
        Assert.Equal(canHold, BlockString.CanHold(value));

    private static string Reprinted(string document) => Printer.Print(Parser.Parse(document));
}
