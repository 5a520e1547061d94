using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.2 ExecuteQuery and ExecuteMutation: the root fields, fetched together or one after the other.</summary>
internal static class OperationRun
{
    private static readonly object Root = new();

    public static async ValueTask Write(ResponseWriter writer)
    {
        var plan = writer.Context.Plan;
        writer.Buffer.Raw("{\"data\":"u8);
        var start = writer.Buffer.Length;
        var written = plan.Operation == OperationType.Mutation
            ? await Serially(writer, plan.Root)
            : await Together(writer, plan.Root);
        if (written != Written.Whole)
        {
            writer.Buffer.Length = start;
            writer.Buffer.Null();
        }
        writer.Buffer.Byte((byte)'}');
    }

    private static async ValueTask<Written> Together(ResponseWriter writer, SelectionPlan root)
    {
        var level = await ObjectLevel.Of(writer.Context, root, [Root]);
        writer.Context.ReleaseLater(level);
        return level.Write(writer, 0);
    }

    /// <summary>§6.2.2 Each verb and its whole answer are done before the next verb begins.</summary>
    private static async ValueTask<Written> Serially(ResponseWriter writer, SelectionPlan root)
    {
        var isFirst = true;
        writer.Buffer.Byte((byte)'{');
        foreach (var field in root.Fields)
        {
            if (!field.IsIncluded(writer.Conditions)) continue;
            if (!isFirst) writer.Buffer.Byte((byte)',');
            isFirst = false;
            var fetched = await Fetcher.FetchOf(writer.Context, field, [Root]);
            writer.Push(field);
            if (!ValueWriter.Settle(writer, field, fetched.Write(writer, 0))) return Written.Failed;
            writer.Pop();
        }
        writer.Buffer.Byte((byte)'}');
        return Written.Whole;
    }
}
