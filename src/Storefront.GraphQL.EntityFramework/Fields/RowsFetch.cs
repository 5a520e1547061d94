using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// Reads the rows of a field, and with them those of the fields below it that its statement can join.
/// </summary>
internal sealed class RowsFetch(QueryableSource source, string name, SelectionPlan selection) : LevelFetch
{
    // A joined page repeats the row above it for each of its rows: more of them than this are read by themselves.
    private const int LongestJoinedPage = 20;
    private const int MostJoinedRows = 1000;

    private readonly ShapeCache shapes = new();

    // Only what succeeds is kept: a failure may pass.
    private readonly Lazy<IReadOnlyList<ChainLevel>> chain = new(
        () => LevelChain.Of(source, name, selection), LazyThreadSafetyMode.PublicationOnly);

    /// <inheritdoc/>
    public override async ValueTask<FetchedField> Fetch(
        OperationContext context, Arguments arguments, IReadOnlyList<object?> needs)
    {
        var asked = Asked(context, arguments);
        var values = new List<object?>();
        var shape = ShapeCache.NewName();
        asked[0].ShapeOf(shape, values);
        var belowValues = new List<object?>();
        foreach (var below in asked.Skip(1)) below.ShapeOf(shape.Append("//"), belowValues);

        var fields = Fields(context, asked, needs);
        if (source.Needs is not null)
        {
            if (fields[0].Keys.Count == 0) return fields[0];
            values.Insert(0, fields[0].Keys);
        }
        var query = await shapes.Get(shape, asked, context.Cancel);
        if (asked[0].Page is { Cursor: { } cursor, IsBackward: var isBackward })
            values.AddRange(query.Cursors[0]!.Read(cursor, isBackward ? "before" : "after"));
        values.AddRange(belowValues);
        await query.Run(context, fields, values);
        await fields[0].FetchBelow();
        return fields[0];
    }

    /// <summary>The field and those below it that are to be read with it.</summary>
    private List<AskedLevel> Asked(OperationContext context, Arguments arguments)
    {
        var levels = chain.Value;
        var asked = new List<AskedLevel>(levels.Count) { new(context, levels[0], arguments) };
        if (asked[0].CountsWithRows) return asked;
        var rows = asked[0].Page?.Count ?? 1;
        foreach (var level in levels.Skip(1))
        {
            if (Below(context, level) is not { } below) break;
            rows *= below.Page?.Count ?? 1;
            if (rows > MostJoinedRows) break;
            asked.Add(below);
        }
        return asked;
    }

    /// <summary>A level below; null when it is better fetched by itself.</summary>
    private static AskedLevel? Below(OperationContext context, ChainLevel level)
    {
        if (!level.Field!.IsIncluded(context.Conditions)) return null;
        try
        {
            var below = new AskedLevel(context, level, context.ArgumentsOf(level.Field!));
            return below.Page is null or { Count: <= LongestJoinedPage, IsBackward: false, Cursor: null }
                ? below
                : null;
        }
        catch (GraphQLException)
        {
            // Fetched by itself, the field says in its own place what is wrong with its arguments.
            return null;
        }
    }

    private static RowsField[] Fields(OperationContext context, List<AskedLevel> asked, IReadOnlyList<object?> needs)
    {
        var fields = new RowsField[asked.Count];
        RowsField? below = null;
        for (var level = fields.Length - 1; level >= 0; level--)
            fields[level] = below = new RowsField(context, asked[level], level == 0 ? needs : [], below);
        return fields;
    }
}
