using Storefront.GraphQL.EntityFramework.Rows;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// A field and those below it, one under the other, that its statement can read too: joining them repeats a row for
/// each row below it, which costs less than another statement as long as there are few.
/// </summary>
internal static class LevelChain
{
    private const int MostLevels = 3;

    /// <summary>The levels, that of the field itself first.</summary>
    /// <param name="name">What the level reads, as a reader of a log wants it.</param>
    public static IReadOnlyList<ChainLevel> Of(QueryableSource source, string name, SelectionPlan selection)
    {
        using var db = source.Owner.Context();
        var columns = new Columns(db.Model, source.Row);
        List<ChainLevel> levels = [new(source, name, Select(selection), Field: null, Gap: -1)];
        while (levels.Count < MostLevels && Joinable(levels[^1]) is { } gap)
        {
            var field = levels[^1].Rows.Plans[0].Marks[gap].Field!;
            source = (QueryableSource)field.Definition.Source!;
            levels[^1].Identity = columns.AddKey();
            columns = columns.Below(source.Row);
            var rows = Select(RowSelection.Below(field));
            levels.Add(new(source, field.Coordinate, rows, field, gap) { Identity = columns.AddKey() });
        }
        return levels;

        RowSelection Select(SelectionPlan rows) => new(rows, columns, isConnection: source.Paging is not null);
    }

    /// <summary>The first gap of the rows themselves that a list of rows fills.</summary>
    private static int? Joinable(ChainLevel level)
    {
        if (level.Rows.Plans.Count != 1 || !level.Rows.Columns.HaveSoleKey) return null;
        var marks = level.Rows.Plans[0].Marks;
        for (var mark = 0; mark < marks.Count; mark++)
        {
            if (marks[mark] is { Kind: MarkKind.Gap, Path.Length: 0, Field: { } field }
                && field.Definition.Source is QueryableSource { IsSingle: false } source
                && (source.Paging is null || RowSelection.IsOneList(RowSelection.Below(field))))
            {
                return mark;
            }
        }
        return null;
    }
}

/// <param name="Field">The field of a level below another; null for the first.</param>
/// <param name="Gap">Which mark of the level above it fills; -1 for the first.</param>
internal sealed record ChainLevel(QueryableSource Source, string Name, RowSelection Rows, FieldPlan? Field, int Gap)
{
    /// <summary>
    /// The column that tells one row of the level from the next; null in a joined row that is missing.
    /// </summary>
    public int Identity { get; set; } = -1;
}
