using System.Text;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Tests.Language;

public sealed class ParserLimitsTests
{
    [Theory]
    [InlineData("{ a(b: 1) }", "tokens", "1:4")]
    [InlineData("{ a b c }", "fields", "1:7")]
    [InlineData("{ a { b { c } } }", "depth", "1:9")]
    [InlineData("{ a(b: [[]]) }", "depth", "1:9")]
    [InlineData("{ a(b: {c: {}}) }", "depth", "1:12")]
    [InlineData("query ($a: [[[Int]]]) { a }", "depth", "1:14")]
    [InlineData("{ a @b @c @d }", "directives", "1:11")]
    public void Names_the_limit_and_the_place(string document, string limit, string place)
    {
        var limits = new ParserLimits { Tokens = limit == "tokens" ? 2 : 100, Fields = 2, Depth = 2, Directives = 2 };
        var error = Assert.Throws<GraphQLException>(() => Parser.Parse(document, limits)).Error;
        Assert.Equal((ErrorCodes.LimitExceeded, limit), (error.Code, error.Extensions!["limit"]));
        Assert.Equal(place, error.Locations.Single().ToString());
    }

    [Fact]
    public void Takes_a_document_of_exactly_the_limit() =>
        Parser.Parse("{ a @b { c } }", new ParserLimits { Tokens = 8, Fields = 2, Depth = 2, Directives = 1 });

    [Fact]
    public void Takes_no_document_deeper_than_500_whatever_the_settings()
    {
        var limits = ParserLimits.None with { Depth = int.MaxValue };
        Parser.Parse(string.Concat(Enumerable.Repeat("{a", 500)) + new string('}', 500), limits);
        var refused = () => Parser.Parse(string.Concat(Enumerable.Repeat("{a", 501)), limits);
        Assert.Equal("depth", Assert.Throws<GraphQLException>(refused).Error.Extensions!["limit"]);
    }

    [Theory]
    [InlineData("{a", "")]
    [InlineData("[", "{a(b:")]
    [InlineData("{a:", "{a(b:")]
    [InlineData("[", "query($a:")]
    [InlineData("[", "type A @b(c:")]
    public void Refuses_a_million_levels_without_harm(string level, string before)
    {
        var document = Encoding.UTF8.GetBytes(before + string.Concat(Enumerable.Repeat(level, 1_000_000)));
        var error = Assert.Throws<GraphQLException>(() => Parser.Parse(document)).Error;
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
    }

    [Fact]
    public void Refuses_random_bytes_and_pieces_with_a_place()
    {
        string[] pieces =
        [
            "{", "}", "(", ")", "[", "]", ":", "!", "=",
            "|", "&", "@", "$", "...", "\"", "\"\"\"", "\\", "#", "\r\n", " ",
            "query", "fragment", "on", "type", "extend", "a", "-0", "1.5e3", "\\u00e9", "\uFEFF", "é", "漢", "😀", "null",
        ];
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(random.GetItems(pieces, random.Next(30))));
            if (text.Length > 0 && round % 4 == 0) text[random.Next(text.Length)] = (byte)random.Next(256);
            if (Record.Exception(() => Parser.Parse(text)) is not { } refusal) continue;
            var place = Assert.IsType<GraphQLException>(refusal).Error.Locations.Single();
            Assert.True(place is { Line: >= 1, Column: >= 1 }, $"{place} in {Convert.ToHexString(text)}");
        }
    }
}
