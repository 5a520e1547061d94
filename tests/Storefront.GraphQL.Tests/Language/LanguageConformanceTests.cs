using System.Text;
using System.Text.Json;
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
        if (json.Optional("error") is { } error) expected.Add(Place(error));

        var actual = Tokens(json.Text("source"));
        var at = actual.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        if (at == actual.Count && at == expected.Count) return null;
        return $"expected {expected.ElementAtOrDefault(at)}, found {actual.ElementAtOrDefault(at)}";
    });

    [Fact]
    public void Parses_and_prints_as_the_reference_does() => ConformanceCases.Replay("parser.jsonl", output, json =>
    {
        var options = json.Optional("options");
        // Variables on fragments were an experiment that no edition took in.
        if (options?.Optional("allowLegacyFragmentVariables") is not null) return null;
        var limits = options?.Optional("maxTokens") is { } tokens
            ? ParserLimits.None with { Tokens = tokens.GetInt32() }
            : ParserLimits.None;

        var expected = json.Optional("error") is { } error
            ? Place(error)
            : json.Text("printed");
        var actual = Printed(json.Text("kind"), json.Text("source"), limits);
        if (actual != expected) return $"expected {expected}, found {actual}";
        return json.Text("kind") != "document" || actual.StartsWith("error", StringComparison.Ordinal)
            || Printed("document", actual, limits) == actual ? null : "what is printed reads differently";
    });

    [Fact]
    public void Dedents_and_prints_block_strings_as_the_reference_does() =>
        ConformanceCases.Replay("block_strings.jsonl", output, json =>
        {
            var argument = json.GetProperty("args")[0];
            var isMinimized = json.GetProperty("args").GetArrayLength() > 1;
            var expected = json.GetProperty("result");
            switch (json.Text("fn"))
            {
                case "dedentBlockStringLines":
                    var lines = argument.EnumerateArray().Select(line => line.GetString()!).ToList();
                    var dedented = expected.EnumerateArray().Select(line => line.GetString()!);
                    return BlockString.Dedent(lines).SequenceEqual(dedented) ? null : "dedented differently";
                case "isPrintableAsBlockString":
                    var canHold = BlockString.CanHold(argument.GetString()!);
                    return canHold == expected.GetBoolean() ? null : $"expected {expected}";
                default:
                    var printed = BlockString.Print(argument.GetString()!);
                    return isMinimized || printed == expected.GetString() ? null : $"expected {expected}";
            }
        });

    [Fact]
    public void Quotes_strings_as_the_reference_does() => ConformanceCases.Replay("print_string.jsonl", output, json =>
        Printer.Quoted(json.Text("input")) == json.Text("result") ? null : $"expected {json.Text("result")}");

    private static string Place(JsonElement error) =>
        $"error {error.GetProperty("line")}:{error.GetProperty("column")}";

    private static string Printed(string kind, string source, ParserLimits limits)
    {
        var utf8 = Encoding.UTF8.GetBytes(source);
        try
        {
            return Printer.Print(kind switch
            {
                "value" => Parser.ParseValue(utf8, isConstant: false, limits),
                "constValue" => Parser.ParseValue(utf8, isConstant: true, limits),
                "type" => Parser.ParseType(utf8, limits),
                _ => Parser.Parse(utf8, limits),
            });
        }
        catch (GraphQLException exception)
        {
            return $"error {exception.Error.Locations[0]}";
        }
    }

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
        <= TokenKind.BlockString => $"{lexer.Kind}",
        _ => Encoding.UTF8.GetString(lexer.Text),
    };

    private static string Value(Lexer lexer) => lexer.Kind switch
    {
        TokenKind.String or TokenKind.BlockString => lexer.StringValue(),
        TokenKind.Name or TokenKind.Int or TokenKind.Float => Encoding.UTF8.GetString(lexer.Text),
        _ => "",
    };
}
