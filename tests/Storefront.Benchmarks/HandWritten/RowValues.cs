using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text.Json;
using Npgsql;
using Storefront.Catalog;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.Benchmarks.HandWritten;

/// <summary>Columns of the row a reader stands on, written as members of a JSON object.</summary>
internal static class RowValues
{
    // Dividing by it takes the trailing zeros of a decimal away.
    private const decimal One = 1.0000000000000000000000000000m;

    private static readonly JsonEncodedText[] Roles = RoleNames();

    public static void Text(this Utf8JsonWriter json, JsonEncodedText name, NpgsqlDataReader row, int column)
    {
        if (row.IsDBNull(column)) json.WriteNull(name);
        else json.WriteString(name, row.GetString(column));
    }

    public static void Integer(this Utf8JsonWriter json, JsonEncodedText name, NpgsqlDataReader row, int column)
    {
        if (row.IsDBNull(column)) json.WriteNull(name);
        else json.WriteNumber(name, row.GetInt32(column));
    }

    public static void Double(this Utf8JsonWriter json, JsonEncodedText name, NpgsqlDataReader row, int column)
    {
        if (row.IsDBNull(column)) json.WriteNull(name);
        else json.WriteNumber(name, row.GetDouble(column));
    }

    /// <summary>A global id: base64url of <c>Type:key</c>.</summary>
    public static void Id(this Utf8JsonWriter json, ReadOnlySpan<byte> prefix, long key)
    {
        Span<byte> plain = stackalloc byte[40];
        prefix.CopyTo(plain);
        Utf8Formatter.TryFormat(key, plain[prefix.Length..], out var digits);
        Span<byte> encoded = stackalloc byte[60];
        var length = Base64Url.EncodeToUtf8(plain[..(prefix.Length + digits)], encoded);
        json.WriteString(Names.Id, encoded[..length]);
    }

    /// <summary>A date of yyyymmdd with 00 for what is not known.</summary>
    public static void Released(this Utf8JsonWriter json, NpgsqlDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(Names.ReleasedOn);
            return;
        }
        var date = row.GetInt32(column);
        Span<byte> text = stackalloc byte[10];
        Digits(text[..4], date / 10000);
        text[4] = text[7] = (byte)'-';
        Digits(text[5..7], date / 100 % 100);
        Digits(text[8..], date % 100);
        json.WriteString(Names.ReleasedOn, text[..(date % 10000 == 0 ? 4 : date % 100 == 0 ? 7 : 10)]);
    }

    /// <summary>A price in two columns, amount and currency, or in one, the amount.</summary>
    public static void Price(this Utf8JsonWriter json, NpgsqlDataReader row, int amount, int currency = -1)
    {
        if (row.IsDBNull(amount))
        {
            json.WriteNull(Names.Price);
            return;
        }
        json.WriteStartObject(Names.Price);
        json.WriteNumber(Names.AmountMinor, row.GetInt64(amount));
        if (currency >= 0) json.WriteString(Names.Currency, row.GetString(currency));
        json.WriteEndObject();
    }

    /// <summary>A credit in four columns: role, the party's name, position, share.</summary>
    public static void Credit(this Utf8JsonWriter json, NpgsqlDataReader row, int role)
    {
        json.WriteStartObject();
        json.WriteString(Names.Role, Roles[row.GetInt16(role)]);
        json.WriteStartObject(Names.Party);
        json.WriteString(Names.Name, row.GetString(role + 1));
        json.WriteEndObject();
        json.WriteNumber(Names.Position, row.GetInt32(role + 2));
        if (row.IsDBNull(role + 3)) json.WriteNull(Names.Share);
        else json.WriteNumber(Names.Share, row.GetDecimal(role + 3) / One);
        json.WriteEndObject();
    }

    public static void PageInfo(this Utf8JsonWriter json, bool hasNextPage, int items, long key, long id)
    {
        json.WriteStartObject(Names.PageInfo);
        json.WriteBoolean(Names.HasNextPage, hasNextPage);
        if (items == 0)
        {
            json.WriteNull(Names.EndCursor);
            json.WriteEndObject();
            return;
        }
        Span<byte> plain = stackalloc byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(plain, key);
        BinaryPrimitives.WriteInt64LittleEndian(plain[8..], id);
        Span<byte> encoded = stackalloc byte[32];
        json.WriteString(Names.EndCursor, encoded[..Base64Url.EncodeToUtf8(plain, encoded)]);
        json.WriteEndObject();
    }

    private static void Digits(Span<byte> text, int number)
    {
        for (var place = text.Length - 1; place >= 0; place--, number /= 10) text[place] = (byte)('0' + number % 10);
    }

    private static JsonEncodedText[] RoleNames()
    {
        var roles = Enum.GetValues<CreditRole>();
        var names = new JsonEncodedText[(int)roles.Max() + 1];
        foreach (var role in roles)
            names[(int)role] = JsonEncodedText.Encode(Naming.EnumValue(typeof(CreditRole).GetField($"{role}")!));
        return names;
    }
}
