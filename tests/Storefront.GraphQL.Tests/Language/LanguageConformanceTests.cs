using System.Text;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Xunit.Abstractions;

namespace Storefront.GraphQL.Tests.Language;

public sealed class LanguageConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public void Lexes_as_the_reference_does() => ConformanceCases.Replay("lexer.jsonl", output, json =>
    {
        var expected = new List<string>();
        foreach (var token in json.GetProperty("tokens").EnumerateArray())
        {
            if (token[0].GetString() == "Comment") continue;
            var value = token.GetArrayLength() > 5 ? token[5].GetString() : "";
            expected.Add($"{token[0].GetString()} {token[3]}:{token[4]} {value}");
        }
        if (json.Optional("error") is { } error) expected.Add($"error {error.GetProperty("line")}:{error.GetProperty("column")}");

        var actual = Tokens(json.Text("source"));
        var at = actual.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        if (at == actual.Count && at == expected.Count) return null;
        return $"expected {expected.ElementAtOrDefault(at)}, found {actual.ElementAtOrDefault(at)}";
    });

    private static List<string> Tokens(string source)
    {
        var tokens = new List<string>();
        var lexer = new Lexer(Encoding.UTF8.GetBytes(source));
        try
        {
            do
            {
                lexer.Advance();
                tokens.Add($"{Kind(lexer)} {lexer.Location} {Value(lexer)}");
            }
            while (lexer.Kind != TokenKind.EndOfDocument);
        }
        catch (GraphQLException exception)
        {
            tokens.Add($"error {exception.Error.Locations[0]}");
        }
        return tokens;
    }

    private static string Kind(Lexer lexer) => lexer.Kind switch
    {
        TokenKind.EndOfDocument => "<EOF>",
        TokenKind.Name or TokenKind.Int or TokenKind.Float or TokenKind.String or TokenKind.BlockString => $"{lexer.Kind}",
        _ => Encoding.UTF8.GetString(lexer.Text),
    };

    private static string Value(Lexer lexer) => lexer.Kind switch
    {
        TokenKind.String or TokenKind.BlockString => lexer.StringValue(),
        TokenKind.Name or TokenKind.Int or TokenKind.Float => Encoding.UTF8.GetString(lexer.Text),
        _ => "",
    };
}
