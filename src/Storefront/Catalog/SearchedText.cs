using System.Text;

namespace Storefront.Catalog;

/// <summary>What a reader looks for, as LIKE patterns that find it in the search form of titles and names.</summary>
internal sealed class SearchedText
{
    private const int WordsMax = 10;

    // A typo in a shorter text makes another word of it; of a longer one there are too many.
    private const int TypoLettersMin = 4;
    private const int TypoLengthMax = 60;

    // Up to this length looking up every misspelling is faster than looking up two thirds of the text.
    private const int WholeTyposLengthMax = 5;

    private SearchedText(string form, string likePattern)
    {
        Form = form;
        Begins = likePattern[1..];
        Words = HasLetters(form) ? WordsOf(form, likePattern) : [];
        var letters = Words.Count == 0 ? [] : form.Trim().EnumerateRunes().Select(rune => $"{rune}").ToArray();
        if (letters.Length > TypoLengthMax || letters.Count(letter => letter != " ") < TypoLettersMin) return;
        Typos = [.. Misspelt(letters).Distinct().Select(InARow)];
        TypoParts = letters.Length <= WholeTyposLengthMax ? [] : [.. Parts(letters)];
    }

    /// <summary>The text as it is compared.</summary>
    public string Form { get; }

    /// <summary>Whether nothing is looked for.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Form);

    /// <summary>Finds lines that are the text, each line between line feeds.</summary>
    public string Exact => $"%\n{SearchForm.Escaped(Form)}\n%";

    /// <summary>Finds what begins with the text, its last word perhaps unfinished.</summary>
    public string Begins { get; }

    /// <summary>Finds lines that begin with the text, each line after a line feed.</summary>
    public string LineBegins => $"%\n{Begins}";

    /// <summary>Finds the words in a row.</summary>
    public string Phrase => $"%{SearchForm.Escaped(Form)}%";

    /// <summary>
    /// Each finds a word, the last one perhaps unfinished. None when the text is signs alone, which no index finds
    /// anywhere but at the beginning.
    /// </summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Together they find the text with one typo. None when the text is too short or too long.</summary>
    public string[] Typos { get; } = [];

    /// <summary>
    /// Few patterns that find all that <see cref="Typos"/> find and a little more; none when those are few themselves.
    /// </summary>
    public string[] TypoParts { get; } = [];

    public static SearchedText Of(string text) => new(SearchForm.Of(text), SearchForm.LikePattern(text));

    private static List<string> WordsOf(string form, string likePattern)
    {
        var words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > WordsMax) return [likePattern];
        return [.. words[..^1].Distinct().Select(InARow), SearchForm.LikePattern(words[^1])];
    }

    private static bool HasLetters(string form) => form.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static string InARow(string words) => $"% {words} %";

    /// <summary>The text with a letter wrong, missing, too many or swapped with the next; <c>_</c> is any.</summary>
    private static IEnumerable<string> Misspelt(string[] letters)
    {
        for (var at = 0; at <= letters.Length; at++)
        {
            var (before, after) = (string.Concat(letters[..at]), string.Concat(letters[at..]));
            yield return $"{before}_{after}";
            if (at == letters.Length) yield break;
            var rest = string.Concat(letters[(at + 1)..]);
            yield return $"{before}_{rest}";
            yield return $"{before}{rest}";
            if (at > 0) yield return Swapped(letters, at);
        }
    }

    // A typo is within one third of the text and the others are right, unless letters were swapped across a border.
    private static IEnumerable<string> Parts(string[] letters)
    {
        var (one, two) = (letters.Length / 3, letters.Length - (letters.Length / 3));
        var (head, middle, tail) =
            (string.Concat(letters[..one]), string.Concat(letters[one..two]), string.Concat(letters[two..]));
        return
        [
            $"% {head}{middle}%", $"% {head}%{tail} %", $"%{middle}{tail} %",
            InARow(Swapped(letters, one)), InARow(Swapped(letters, two)),
        ];
    }

    private static string Swapped(string[] letters, int at) =>
        string.Concat([.. letters[..(at - 1)], letters[at], letters[at - 1], .. letters[(at + 1)..]]);
}
