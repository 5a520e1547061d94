namespace Storefront.GraphQL.Execution;

/// <summary>A level of C# objects of one type, its deferred fields fetched.</summary>
internal sealed class ObjectLevel : FetchedField
{
    private readonly SelectionPlan selection;
    private readonly IReadOnlyList<object?> items;
    private readonly FetchedField?[] fetched;

    private ObjectLevel(SelectionPlan selection, IReadOnlyList<object?> items)
    {
        this.selection = selection;
        this.items = items;
        fetched = new FetchedField?[selection.Fields.Length];
    }

    public static async ValueTask<FetchedField> Of(
        OperationContext context, SelectionPlan selection, IReadOnlyList<object?> items)
    {
        context.Claim(items.Count * selection.LeastBytes(context.Conditions));
        var level = new ObjectLevel(selection, items);
        if (!selection.HasDeferred) return level;
        for (var index = 0; index < selection.Fields.Length; index++)
        {
            var field = selection.Fields[index];
            if (field.IsDeferred && field.IsIncluded(context.Conditions))
                level.fetched[index] = await Fetcher.FetchOf(context, field, items);
        }
        return level;
    }

    public override Written Write(ResponseWriter writer, int parent) =>
        ValueWriter.WriteObject(writer, selection, items[parent]!, fetched, parent);
}
