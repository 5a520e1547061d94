namespace Storefront.GraphQL.Response;

/// <summary>§7.1.2 Errors as JSON.</summary>
public static class ErrorWriter
{
    /// <summary>Writes the list under the key <c>errors</c>, without a comma on either side.</summary>
    public static void Write(JsonBuffer buffer, IReadOnlyList<GraphQLError> errors)
    {
        buffer.Raw("\"errors\":["u8);
        foreach (var error in errors)
        {
            buffer.Comma();
            Write(buffer, error);
        }
        buffer.Byte((byte)']');
    }

    private static void Write(JsonBuffer buffer, GraphQLError error)
    {
        buffer.Raw("{\"message\":"u8);
        buffer.String(error.Message);
        if (error.Locations.Count > 0)
        {
            buffer.Raw(",\"locations\":["u8);
            foreach (var location in error.Locations)
            {
                buffer.Comma();
                buffer.Raw("{\"line\":"u8);
                buffer.Number(location.Line);
                buffer.Raw(",\"column\":"u8);
                buffer.Number(location.Column);
                buffer.Byte((byte)'}');
            }
            buffer.Byte((byte)']');
        }
        if (error.Path is not null)
        {
            buffer.Raw(",\"path\":"u8);
            WritePath(buffer, error.Path);
        }
        buffer.Raw(",\"extensions\":{\"code\":"u8);
        buffer.String(error.Code);
        foreach (var (key, value) in error.Extensions)
        {
            buffer.Comma();
            buffer.String(key);
            buffer.Byte((byte)':');
            WriteValue(buffer, value);
        }
        buffer.Raw("}}"u8);
    }

    internal static void WritePath(JsonBuffer buffer, IReadOnlyList<object> path)
    {
        buffer.Byte((byte)'[');
        foreach (var step in path)
        {
            buffer.Comma();
            WriteValue(buffer, step);
        }
        buffer.Byte((byte)']');
    }

    private static void WriteValue(JsonBuffer buffer, object value)
    {
        switch (value)
        {
            case int number: buffer.Number(number); break;
            case long number: buffer.Number(number); break;
            case double number: buffer.Number(number); break;
            case bool flag: buffer.Boolean(flag); break;
            default: buffer.String($"{value}"); break;
        }
    }
}
