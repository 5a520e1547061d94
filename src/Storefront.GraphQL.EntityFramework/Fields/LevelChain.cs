using Storefront.GraphQL.EntityFramework.Rows;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// A field and those below it, one under the other, that its statement can read too: joining them repeats a row for
/// each row below it, which costs less than another statement as long as there are few.
/// </summary>
internal sealed class LevelChain
{
    private const int MostLevels = 3;

    private readonly List<ChainLevel> levels = [];

    private LevelChain() { }

    /// <summary>The field itself first.</summary>
    public IReadOnlyList<ChainLevel> Levels => levels;

    public static LevelChain Of(QueryableSource source, FieldPlan field)
    {
        using var db = source.Owner.Context();
        var chain = new LevelChain();
        var columns = new Columns(db.Model, source.Row);
        var level = new ChainLevel(source, field, Select(source, field, columns), Gap: -1);
        while (true)
        {
            chain.levels.Add(level);
            if (chain.levels.Count == MostLevels || Joinable(level) is not { } gap) return chain;
            var plan = level.Rows.Plans[0];
            field = plan.Marks[gap].Field!;
            source = (QueryableSource)field.Definition.Source!;
            level.Identity = level.Rows.Columns.AddKey();
            columns = level.Rows.Columns.Below(source.Row);
            level = new ChainLevel(source, field, Select(source, field, columns), gap);
            level.Identity = columns.AddKey();
        }
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

    private static RowSelection Select(QueryableSource source, FieldPlan field, Columns columns) =>
        source.Paging is null
            ? RowSelection.OfRows(RowSelection.Below(field), columns)
            : RowSelection.OfConnection(RowSelection.Below(field), columns);
}

/// <param name="Gap">Which mark of the level above it fills; -1 for the first.</param>
internal sealed record ChainLevel(QueryableSource Source, FieldPlan Field, RowSelection Rows, int Gap)
{
    /// <summary>
    /// The column that tells one row of the level from the next; null in a joined row that is missing.
    /// </summary>
    public int Identity { get; set; } = -1;
}
