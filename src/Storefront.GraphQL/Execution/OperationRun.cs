using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Execution;

/// <summary>
/// §6.2 ExecuteQuery, ExecuteMutation, ExecuteSubscriptionEvent: the root fields, fetched together or one by one.
/// </summary>
internal static class OperationRun
{
    /// <summary>§6.1 The initial value of an operation that has none.</summary>
    public static readonly object NoRootValue = new();

    public static async ValueTask Write(ResponseWriter writer, object? rootValue)
    {
        var plan = writer.Context.Plan;
        writer.Buffer.Raw("{\"data\":"u8);
        var start = writer.Buffer.Length;
        var written = plan.Operation == OperationType.Mutation
            ? await Serially(writer, plan.Root, rootValue)
            : await Together(writer, plan.Root, rootValue);
        if (written != Written.Whole)
        {
            writer.Buffer.Length = start;
            writer.Buffer.Null();
            writer.Postponing?.DropBelow([]);
        }
        writer.Buffer.Byte((byte)'}');
    }

    private static async ValueTask<Written> Together(ResponseWriter writer, SelectionPlan root, object? rootValue)
    {
        var level = await ObjectLevel.Of(writer.Context, root, [rootValue]);
        writer.Context.ReleaseLater(level);
        return level.Write(writer, 0);
    }

    /// <summary>§6.2.2 Each verb and its whole answer are done before the next verb begins.</summary>
    private static async ValueTask<Written> Serially(ResponseWriter writer, SelectionPlan root, object? rootValue)
    {
        writer.Buffer.Byte((byte)'{');
        foreach (var field in root.Fields)
        {
            if (!field.IsIncluded(writer.Conditions)) continue;
            writer.Buffer.Comma();
            var fetched = await Fetcher.FetchOf(writer.Context, field, [rootValue]);
            writer.Push(field);
            if (!ValueWriter.Settle(writer, field, fetched.Write(writer, 0))) return Written.Failed;
            writer.Pop();
        }
        writer.Buffer.Byte((byte)'}');
        return Written.Whole;
    }
}
