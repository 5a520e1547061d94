using System.Globalization;
using Storefront.Catalog.Import;

namespace Storefront.Host.Commands;

/// <summary>What became of everything that was read, as a table.</summary>
internal static class ImportSummary
{
    private static readonly ImportOutcome[] Outcomes = Enum.GetValues<ImportOutcome>();

    public static IEnumerable<string> Of(ImportReport report)
    {
        yield return Line("", Outcomes.Select(outcome => outcome.ToString().ToLowerInvariant()));
        foreach (var kind in Enum.GetValues<ImportKind>())
            if (Outcomes.Any(outcome => report[kind, outcome] > 0))
                yield return Line(
                    $"{kind.ToString().ToLowerInvariant()}s",
                    Outcomes.Select(outcome => Number(report[kind, outcome])));
    }

    private static string Line(string name, IEnumerable<string> cells) =>
        $"{name,-10}{string.Concat(cells.Select(cell => $"{cell,12}"))}";

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
