namespace Storefront.GraphQL.Language;

/// <summary>§2.10.4 Block strings: what the text between triple quotes means, and how a value is written so.</summary>
public static class BlockString
{
    // A single line that is longer than this stands on a line of its own.
    private const int LongestInline = 70;

    private static readonly string[] LineTerminators = ["\r\n", "\n", "\r"];

    /// <summary>BlockStringValue(rawValue); the raw text may still hold the escape <c>\"""</c>.</summary>
    public static string Value(string raw)
    {
        var text = raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        return string.Join('\n', Dedent(text.Split(LineTerminators, default)));
    }

    /// <summary>Takes away the indentation that all lines but the first share, and blank lines at both ends.</summary>
    public static IEnumerable<string> Dedent(IReadOnlyList<string> lines)
    {
        var common = int.MaxValue;
        var (first, last) = (lines.Count, -1);
        for (var number = 0; number < lines.Count; number++)
        {
            var indent = Indent(lines[number]);
            if (indent == lines[number].Length) continue;
            first = Math.Min(first, number);
            last = number;
            if (number > 0) common = Math.Min(common, indent);
        }
        for (var number = first; number <= last; number++)
            yield return number == 0 ? lines[0] : lines[number][Math.Min(common, lines[number].Length)..];
    }

    /// <summary>Whether a value written as a block string reads back as itself.</summary>
    public static bool CanHold(string value)
    {
        if (value.Length == 0) return true;
        if (value.Any(character => character is < '\u0010' and not ('\t' or '\n'))) return false;
        var lines = value.Split('\n');
        if (IsBlank(lines[0]) || IsBlank(lines[^1])) return false;

        // The first line counts too: printed on a line of its own, it would be dedented with the others.
        return lines.Length == 1 || lines.Any(line => !IsBlank(line) && Indent(line) == 0);
    }

    /// <summary>The value between triple quotes, over several lines where that reads better.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split(LineTerminators, default);
        var isSingleLine = lines.Length == 1;

        // Without a line break in front, the indentation of the other lines would be taken away.
        var needsBreakBefore = !isSingleLine && lines.Skip(1).All(line => line.Length == 0 || IsWhiteSpace(line[0]));
        var endsInTripleQuote = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var needsBreakAfter = value.EndsWith('\\') || (value.EndsWith('"') && !endsInTripleQuote);
        var isSpread = !isSingleLine || value.Length > LongestInline || needsBreakAfter || endsInTripleQuote;
        var keepsIndent = isSingleLine && value.Length > 0 && IsWhiteSpace(value[0]);

        var before = (isSpread && !keepsIndent) || needsBreakBefore ? "\n" : "";
        var after = isSpread ? "\n" : "";
        return $"\"\"\"{before}{escaped}{after}\"\"\"";
    }

    private static int Indent(string line)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return indent < 0 ? line.Length : indent;
    }

    private static bool IsBlank(string line) => Indent(line) == line.Length;

    private static bool IsWhiteSpace(char character) => character is ' ' or '\t';
}
