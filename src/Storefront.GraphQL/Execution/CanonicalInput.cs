using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>
/// A coerced input as JSON: fields in the order of their declaration, values as results are written. What was not given
/// is left out, so that a field which is added later changes nothing.
/// </summary>
internal static class CanonicalInput
{
    /// <param name="fieldCount">How many of the input's fields count, from the first on.</param>
    public static byte[] Of(InputObject input, int fieldCount)
    {
        using var buffer = new JsonBuffer(256);
        Write(buffer, input, fieldCount);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(JsonBuffer buffer, InputObject input, int fieldCount)
    {
        buffer.Byte((byte)'{');
        for (var index = 0; index < fieldCount; index++)
        {
            if (!input.IsGiven(index)) continue;
            buffer.Comma();
            buffer.String(input.Type.Fields[index].Name);
            buffer.Byte((byte)':');
            Write(buffer, input.Type.Fields[index].Type.Nullable, input[index]);
        }
        buffer.Byte((byte)'}');
    }

    private static void Write(JsonBuffer buffer, TypeReference type, object? value)
    {
        switch (type, value)
        {
            case (_, null): buffer.Null(); break;
            case (ListType list, object?[] items): WriteItems(buffer, list.OfType.Nullable, items); break;
            case (_, InputObject input): Write(buffer, input, input.Type.Fields.Count); break;
            case (ScalarType scalar, _) when scalar.Write(value, buffer) is null: break;
            case (EnumType, _): buffer.String($"{value}"); break;
            default: throw new InvalidOperationException($"{type} reads what it cannot write: {value}.");
        }
    }

    private static void WriteItems(JsonBuffer buffer, TypeReference type, object?[] items)
    {
        buffer.Byte((byte)'[');
        foreach (var item in items)
        {
            buffer.Comma();
            Write(buffer, type, item);
        }
        buffer.Byte((byte)']');
    }
}
