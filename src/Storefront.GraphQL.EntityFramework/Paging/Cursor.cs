using System.Buffers.Binary;
using System.Buffers.Text;
using System.Data.Common;
using System.Text;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.EntityFramework.Paging;

/// <summary>
/// A place in an order: the values of its keys in one row, and a mark of the order, so that a cursor is refused under
/// another. Base64url of binary, since a value may hold any character.
/// </summary>
internal sealed class Cursor(string order, int[] columns, TypeCode[] kinds)
{
    private const int MostBytes = 1024;

    // What .NET says a UUID is, for want of a code of its own.
    private const TypeCode Uuid = TypeCode.Object;

    private readonly uint mark = Mark(order);

    /// <summary>Writes the cursor of the row the reader stands on, as a JSON string.</summary>
    public void Write(DbDataReader row, JsonBuffer buffer)
    {
        var bytes = new CursorBytes();
        bytes.UInt32(mark);
        foreach (var column in columns) bytes.Value(row.GetValue(column));
        buffer.Base64Url(bytes.Written);
    }

    /// <summary>Reads the values of a cursor a client sent back.</summary>
    /// <param name="argument">Where it was given, for the error.</param>
    public List<object?> Read(string text, string argument)
    {
        var bytes = text.Length <= MostBytes * 2 && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        var values = new List<object?>();
        var rest = bytes.AsSpan();
        if (rest.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(rest) == mark)
        {
            rest = rest[4..];
            while (values.Count < columns.Length && TryValue(ref rest, kinds[values.Count], out var value))
                values.Add(value);
        }
        if (values.Count == columns.Length && rest.IsEmpty) return values;
        throw new GraphQLException(
            new GraphQLError(
                $"The cursor in \"{argument}\" was not given by this list in this order; begin again without it.",
                ErrorCodes.InvalidCursor)
            {
                Extensions = new Dictionary<string, object> { ["argument"] = argument },
            });
    }

    private static bool TryValue(ref Span<byte> rest, TypeCode kind, out object? value)
    {
        value = null;
        if (rest.IsEmpty || (TypeCode)rest[0] != kind) return false;
        var size = kind switch
        {
            TypeCode.Boolean => 1,
            TypeCode.Int16 => 2,
            TypeCode.Int32 => 4,
            TypeCode.Int64 or TypeCode.Double or TypeCode.DateTime => 8,
            TypeCode.Decimal or Uuid => 16,
            TypeCode.String when rest.Length >= 3 => 2 + BinaryPrimitives.ReadUInt16LittleEndian(rest[1..]),
            _ => int.MaxValue,
        };
        if (rest.Length - 1 < size) return false;
        var body = rest[1..(size + 1)];
        rest = rest[(size + 1)..];
        value = kind switch
        {
            TypeCode.Boolean => body[0] != 0,
            TypeCode.Int16 => BinaryPrimitives.ReadInt16LittleEndian(body),
            TypeCode.Int32 => BinaryPrimitives.ReadInt32LittleEndian(body),
            TypeCode.Int64 => BinaryPrimitives.ReadInt64LittleEndian(body),
            TypeCode.Double => BinaryPrimitives.ReadDoubleLittleEndian(body),
            TypeCode.Decimal => Decimal(body),
            Uuid => new Guid(body),
            TypeCode.String => Text(body[2..]),
            _ => Instant(BinaryPrimitives.ReadInt64LittleEndian(body)),
        };
        return value is not null;
    }

    // PostgreSQL takes no NUL in a text, and no row has one.
    private static string? Text(ReadOnlySpan<byte> body) =>
        body.Contains((byte)0) ? null : Encoding.UTF8.GetString(body);

    private static object? Instant(long ticks) =>
        ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    private static object? Decimal(ReadOnlySpan<byte> body)
    {
        Span<int> parts = [0, 0, 0, 0];
        for (var index = 0; index < 4; index++)
            parts[index] = BinaryPrimitives.ReadInt32LittleEndian(body[(index * 4)..]);
        var scale = (parts[3] >> 16) & 0xFF;
        return scale > 28 || (parts[3] & 0x7F00FFFF) != 0 ? null : new decimal(parts);
    }

    // FNV-1a: the mark must be the same on every host and after every restart.
    private static uint Mark(string order)
    {
        var hash = 2166136261;
        foreach (var letter in order) hash = (hash ^ letter) * 16777619;
        return hash;
    }

    private sealed class CursorBytes
    {
        private byte[] bytes = new byte[64];
        private int length;

        public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

        public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Room(4), value);

        public void Value(object value)
        {
            var kind = Type.GetTypeCode(value.GetType());
            if (value is DateTimeOffset) kind = TypeCode.DateTime;
            Room(1)[0] = (byte)kind;
            switch (value)
            {
                case bool flag: Room(1)[0] = flag ? (byte)1 : (byte)0; break;
                case short number: BinaryPrimitives.WriteInt16LittleEndian(Room(2), number); break;
                case int number: BinaryPrimitives.WriteInt32LittleEndian(Room(4), number); break;
                case long number: BinaryPrimitives.WriteInt64LittleEndian(Room(8), number); break;
                case double number: BinaryPrimitives.WriteDoubleLittleEndian(Room(8), number); break;
                case DateTimeOffset instant: BinaryPrimitives.WriteInt64LittleEndian(Room(8), instant.UtcTicks); break;
                case DateTime instant:
                    BinaryPrimitives.WriteInt64LittleEndian(Room(8), instant.ToUniversalTime().Ticks);
                    break;
                case Guid uuid: uuid.TryWriteBytes(Room(16)); break;
                case decimal number:
                    foreach (var part in decimal.GetBits(number))
                        BinaryPrimitives.WriteInt32LittleEndian(Room(4), part);
                    break;
                case string text:
                    var size = Encoding.UTF8.GetByteCount(text);
                    BinaryPrimitives.WriteUInt16LittleEndian(Room(2), checked((ushort)size));
                    Encoding.UTF8.GetBytes(text, Room(size));
                    break;
                default: throw new NotSupportedException($"A cursor cannot hold a {value.GetType()}.");
            }
        }

        private Span<byte> Room(int size)
        {
            if (bytes.Length - length < size) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + size));
            length += size;
            return bytes.AsSpan(length - size, size);
        }
    }
}
