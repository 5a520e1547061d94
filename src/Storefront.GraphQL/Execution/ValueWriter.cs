using System.Collections;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>
/// §6.4.3 CompleteValue, as bytes: the way up. A value that fails where null is forbidden cuts the buffer back to the
/// nearest place that may be null (§6.4.4).
/// </summary>
public static class ValueWriter
{
    private static readonly FetchedField?[] NothingFetched = [];

    internal static Written WriteObject(
        ResponseWriter writer, SelectionPlan selection, object instance, FetchedField?[] fetched, int item)
    {
        var buffer = writer.Buffer;
        if (selection.Postponed is { } postponed) writer.Postponing!.Add(postponed, instance, writer.Path());
        buffer.Byte((byte)'{');
        for (var index = 0; index < selection.Fields.Length; index++)
        {
            var field = selection.Fields[index];
            if (!field.IsIncluded(writer.Conditions)) continue;
            buffer.Comma();
            writer.Push(field);
            var below = fetched.Length == 0 ? null : fetched[index];
            var written = below is null ? WriteAtHand(writer, field, instance) : below.Write(writer, item);
            if (!Settle(writer, field, written)) return Written.Failed;
            writer.Pop();
        }
        buffer.Byte((byte)'}');
        return Written.Whole;
    }

    internal static Written Write(
        ResponseWriter writer, FieldPlan field, TypeReference type, object? value, FetchedValues? fetched)
    {
        if (value is GraphQLError error)
        {
            writer.Report(error, field);
            return Written.Failed;
        }
        if (type is NonNullType nonNull)
        {
            var written = Write(writer, field, nonNull.OfType, value, fetched);
            if (written == Written.Missing) writer.ReportNull(field);
            return written == Written.Whole ? written : Written.Failed;
        }
        if (value is null) return Written.Missing;
        return type switch
        {
            ListType list => WriteList(writer, field, list, value, fetched),
            ScalarType scalar => Checked(writer, field, scalar.Write(value, writer.Buffer)),
            EnumType values => Checked(writer, field, values.Write(value, writer.Buffer)),
            _ when fetched is not null => fetched.WriteNext(writer),
            _ => WriteInline(writer, field, value),
        };
    }

    /// <summary>
    /// Settles a field after its value: null where it may be null, else the failure goes up. The field's key is written
    /// by <see cref="ResponseWriter.Push(FieldPlan)"/>.
    /// </summary>
    public static bool Settle(ResponseWriter writer, FieldPlan field, Written written)
    {
        if (written == Written.Whole) return true;
        if (field.Definition.Type.IsNonNull)
        {
            if (written == Written.Missing) writer.ReportNull(field);
            writer.Pop();
            return false;
        }
        writer.TakeBackValue();
        writer.Buffer.Null();
        return true;
    }

    private static Written WriteAtHand(ResponseWriter writer, FieldPlan field, object instance)
    {
        var depth = writer.Depth;
        try
        {
            var value = Fetcher.AtHand(field, instance, writer.Context.ArgumentsOf(field));
            return Write(writer, field, field.Definition.Type, value, null);
        }
        catch (Exception failure) when (writer.Context.Ending(failure) is null)
        {
            return writer.Fail(depth, failure, field);
        }
    }

    private static Written WriteInline(ResponseWriter writer, FieldPlan field, object value)
    {
        if (writer.Context.Schema.TypeOf(value, field.Definition.Type.Named) is { } type)
            return WriteObject(writer, field.Select(type), value, NothingFetched, 0);
        return Checked(writer, field, $"The value is of no type that {field.Definition.Type.Named} may be.");
    }

    private static Written WriteList(
        ResponseWriter writer, FieldPlan field, ListType type, object value, FetchedValues? fetched)
    {
        if (value is not IEnumerable items || value is string or IDictionary)
            return Checked(writer, field, $"{field.Coordinate} should be a list and is not.");
        writer.Buffer.Byte((byte)'[');
        var index = 0;
        var isLost = false;
        foreach (var item in items)
        {
            if (isLost)
            {
                fetched?.Pass(item);
                continue;
            }
            writer.Buffer.Comma();
            writer.Push(index++);
            isLost = !WriteItem(writer, field, type.OfType, item, fetched);
            writer.Pop();
        }
        writer.Buffer.Byte((byte)']');
        return isLost ? Written.Failed : Written.Whole;
    }

    /// <summary>False when the item failed and may not be null: the list is lost.</summary>
    internal static bool WriteItem(
        ResponseWriter writer, FieldPlan field, TypeReference type, object? item, FetchedValues? fetched)
    {
        if (Write(writer, field, type, item, fetched) == Written.Whole) return true;
        if (type.IsNonNull) return false;
        writer.TakeBackValue();
        writer.Buffer.Null();
        return true;
    }

    private static Written Checked(ResponseWriter writer, FieldPlan field, string? problem)
    {
        if (problem is null) return Written.Whole;
        writer.Report(new GraphQLError(problem, ErrorCodes.Internal), field);
        return Written.Failed;
    }
}
