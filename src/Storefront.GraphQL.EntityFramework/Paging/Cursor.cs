using System.Buffers.Text;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.EntityFramework.Paging;

/// <summary>
/// A place in an order: the values of its keys in one row, and a mark of the order, so that a cursor is refused under
/// another. Base64url of a JSON list.
/// </summary>
/// <param name="columns">Where a row has the keys.</param>
/// <param name="types">What the keys are, as the database keeps them.</param>
internal sealed class Cursor(string order, int[] columns, Type[] types)
{
    private const int MostCharacters = 2048;

    private static readonly JsonSerializerOptions WithNotANumber = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly uint mark = Mark(order);

    /// <summary>Writes the cursor of the row the reader stands on, as a JSON string.</summary>
    public void Write(DbDataReader row, JsonBuffer buffer)
    {
        using var list = new JsonBuffer(128);
        list.Byte((byte)'[');
        list.Number(mark);
        foreach (var (column, type) in columns.Zip(types))
        {
            list.Byte((byte)',');
            Write(type == typeof(DateOnly) ? row.GetFieldValue<DateOnly>(column) : row.GetValue(column), list);
        }
        list.Byte((byte)']');
        buffer.Base64Url(list.WrittenSpan);
    }

    /// <summary>Reads the values of a cursor a client sent back.</summary>
    /// <param name="argument">Where it was given, for the error.</param>
    public IEnumerable<object> Read(string text, string argument)
    {
        try
        {
            var json = text.Length <= MostCharacters ? Base64Url.DecodeFromChars(text) : [];
            if (JsonSerializer.Deserialize<JsonElement[]>(json) is [var first, .. var keys]
                && keys.Length == types.Length && first.Deserialize<uint>() == mark)
            {
                return [.. keys.Zip(types, Read)];
            }
        }
        catch (Exception failure) when (failure is FormatException or JsonException or ArgumentOutOfRangeException)
        {
            // Nobody's cursor: refused below.
        }
        throw new GraphQLException(
            new GraphQLError(
                $"The cursor in \"{argument}\" was not given by this list in this order; begin again without it.",
                ErrorCodes.InvalidCursor)
            .With("argument", argument));
    }

    private static void Write(object value, JsonBuffer list)
    {
        switch (value)
        {
            case short or int or long: list.Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case decimal number: list.Number(number); break;
            case DateTimeOffset instant: list.Number(instant.UtcTicks); break;
            case DateTime instant: list.Number(instant.ToUniversalTime().Ticks); break;
            case string text: list.String(text); break;
            default: list.Raw(JsonSerializer.SerializeToUtf8Bytes(value, WithNotANumber)); break;
        }
    }

    private static object Read(JsonElement value, Type type) =>
        (type == typeof(DateTimeOffset)
            ? new DateTimeOffset(value.Deserialize<long>(), TimeSpan.Zero)
            : value.Deserialize(type, WithNotANumber))
        ?? throw new JsonException("No key is null.");

    // FNV-1a: the mark must be the same on every host and after every restart.
    private static uint Mark(string order)
    {
        var hash = 2166136261;
        foreach (var letter in order) hash = (hash ^ letter) * 16777619;
        return hash;
    }
}
