using System.Text.RegularExpressions;

namespace Storefront.GraphQL.Tests.Differential;

/// <summary>Breaks a document a little: a token dropped, doubled, moved, or another in its place.</summary>
internal static partial class Mutation
{
    private static readonly string[] Odd =
    [
        "\"\\u{1F600}\"", "\"\\uD83D\\uDE00\"", "\"\\u{D800}\"", "\"\\uD800\"", "\"\\uDE00\\uD83D\"", "\"\\u{}\"",
        "\"\\u{110000}\"",
        "\"\\u{00000041}\"", "\"\\x\"", "\"\\u12\"", "\"", "\"a\nb\"", "\"\"\"", "\"\"\"a\\\"\"\"b\"\"\"",
        "\"\"\"\r\n  a\r\n   b\r\"\"\"",
        "\uFEFF", "\u00A0", "\u0007", "\u007F", "\u2028", "é", "😀", "\r\n", "\r", "\t", ",", "#c\n", "#é😀", "00",
        "01", "1.", ".5",
        "1e5", "1e", "1.0.0", "1x", "0x1", "-", "--1", "-0", "1_000", "true", "false", "null", "on", "query",
        "fragment", "type",
        "extend", "$v", "$", "@skip(if: true)", "@mark", "@once @once", "@no", "...", "...Part0", "... on O0",
        ".", "..", "....", "{", "}",
        "(", ")", "[", "]", "[]", "{}", ":", "!", "=", "&", "|", "?", "'", "`", "\\", "/", "*", "<", "__typename",
        "__type", "V0", "O0",
        "Odd", "I0", "shared", "f0", "a0: 1", "(a0: 1)", "{ __typename }", "99999999999", "\"x\"", "Int",
        "$u: Int", "($u: Int)",
    ];

    private static readonly string[] Appended =
    [
        " fragment Unused on O0 { __typename }", " fragment Part0 on O0 { ...Part0 }", " { __typename }",
        " query Op0 { __typename }",
        " query ($u: Int, $u: Nothing, $o: O0) { __typename }", " subscription S { __typename a: __typename }",
        " type T { a: Int }",
        " fragment L on Odd { a }", " fragment M on Nothing { ...N } fragment N on O0 { ...M }", " # end",
        " mutation { no { no } }",
        " extend schema @once", " \"\"\"text\"\"\" { __typename }", " \"d\" scalar S", " fragment on on O0 { a }",
        " query Q @skip(if: true) { a }",
    ];

    [GeneratedRegex(
        "\"\"\"(?:\\\\\"\"\"|(?!\"\"\").)*\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\""
            + "|[\\w.+-]+|\\s+|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|.",
        RegexOptions.Singleline)]
    private static partial Regex Token();

    /// <summary>The tokens of a text, spaces among them; together they are the text.</summary>
    public static List<string> Tokens(string text) => [.. Token().Matches(text).Select(match => match.Value)];

    public static string Of(string text, Dice dice)
    {
        var tokens = Tokens(text);
        for (var times = dice.Pick([1, 1, 1, 2, 3]); times > 0 && tokens.Count > 1; times--) Once(tokens, dice);
        return string.Concat(tokens);
    }

    private static void Once(List<string> tokens, Dice dice)
    {
        var at = dice.Roll(tokens.Count);
        var other = dice.Roll(tokens.Count);
        switch (dice.Roll(9))
        {
            case 0: tokens.RemoveAt(at); break;
            case 1: tokens.Insert(at, tokens[at]); break;
            case 2: (tokens[at], tokens[other]) = (tokens[other], tokens[at]); break;
            case 3: tokens[at] = tokens[other]; break;
            case 4: tokens.Insert(at, tokens[other]); break;
            case 5: tokens[at] = dice.Pick(Odd); break;
            case 6: tokens.Insert(at, $" {dice.Pick(Odd)} "); break;
            case 7: tokens.Add(dice.Pick(Appended)); break;
            default: Rename(tokens, at, dice); break;
        }
    }

    // The next name from there on becomes another name of the document, or one that is nowhere.
    private static void Rename(List<string> tokens, int from, Dice dice)
    {
        List<int> names = [.. Enumerable.Range(0, tokens.Count).Where(index => char.IsLetter(tokens[index][0]))];
        if (names.Count == 0) return;
        var at = names.Find(index => index >= from);
        tokens[at] = dice.Chance(30) ? tokens[at] + "x" : tokens[dice.Pick(names)];
    }
}
