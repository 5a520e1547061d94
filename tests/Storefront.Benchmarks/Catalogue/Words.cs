using System.Globalization;

namespace Storefront.Benchmarks.Catalogue;

/// <summary>What titles and names are made of; common words come a few thousand times among 500,000 songs.</summary>
public sealed class Words
{
    // The rarest of the words comes an eighth as often as the most common one.
    private const int Count = 1000;
    private const int Flatness = 150;

    private static readonly string[] Onsets =
    [
        "b", "br", "c", "ch", "d", "đ", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "ng", "p", "r", "s", "sh", "st",
        "t", "tr", "v", "w", "x", "z",
    ];

    private static readonly string[] Nuclei =
        ["a", "e", "i", "o", "u", "ai", "au", "ei", "ö", "ü", "ô", "ê", "ià", "é"];

    private static readonly string[] Codas = ["", "", "n", "ng", "r", "l", "s", "t", "m", "nd"];
    private const string Hanzi = "月光星河春秋山海风雨花雪梦城云夜心火江南归路天青白衣红尘时间";

    private readonly double[] cumulative = new double[Count];

    public Words(int seed)
    {
        var random = new Random(seed);
        var all = new HashSet<string>();
        while (all.Count < Count) all.Add(all.Count % 20 == 7 ? HanWord(random) : LatinWord(random));
        All = [.. all];
        var sum = 0.0;
        for (var rank = 0; rank < Count; rank++) cumulative[rank] = sum += 1.0 / (rank + Flatness);
    }

    /// <summary>Every word in lower case, the most common one first.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>A text of some words, each capitalised.</summary>
    public string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Capitalised(Pick(random))));

    private string Pick(Random random)
    {
        var found = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return All[Math.Min(found < 0 ? ~found : found, Count - 1)];
    }

    private static string LatinWord(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllable(random)));

    private static string Syllable(Random random) => One(Onsets, random) + One(Nuclei, random) + One(Codas, random);

    private static string HanWord(Random random) =>
        $"{Hanzi[random.Next(Hanzi.Length)]}{Hanzi[random.Next(Hanzi.Length)]}";

    private static string One(string[] parts, Random random) => parts[random.Next(parts.Length)];

    private static string Capitalised(string word) =>
        word[..1].ToUpper(CultureInfo.InvariantCulture) + word[1..];
}
