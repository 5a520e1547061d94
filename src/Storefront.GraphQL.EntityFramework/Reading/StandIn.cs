using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// Values that no constant of a query has by chance, and that C# code does not leave as they are: a text of them is
/// another one in small letters or without the spaces round it. Where a converter looks, they are valid days and codes.
/// </summary>
internal static class StandIn
{
    /// <summary>What stands for a value; null when nothing can.</summary>
    /// <param name="number">Each has its own; those of negative numbers are less than those of positive ones.</param>
    public static object? Of(Type type, ValueConverter? converter, int number)
    {
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Math.Abs(number) % 2)!;
        var value = Of((converter?.ProviderClrType ?? type).Core, number);
        return value is null || converter is null ? value : converter.ConvertFromProvider(value);
    }

    /// <summary>A list, known by itself and not by its items.</summary>
    public static object ListOf(Type type, Type item, bool isHigh)
    {
        var list = Array.CreateInstance(item, isHigh ? 0 : 1);
        return type.IsInstanceOfType(list) ? list : Activator.CreateInstance(type, list)!;
    }

    private static object? Of(Type type, int number)
    {
        var (isLow, sign) = (number < 0, Math.Sign(number));
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => number % 2 == 0,
            TypeCode.Byte => (byte)Math.Abs(number),
            TypeCode.Int16 => (short)((sign * 19_000) + number),
            TypeCode.Int32 => (sign * 20_991_201) + number,
            TypeCode.Int64 => (sign * 1_234_567_890_123_000L) + number,
            TypeCode.Single => (sign * 1_234_567.25f) + number,
            TypeCode.Double => (sign * 1_234_567_890.25) + number,
            TypeCode.Decimal => (sign * 1_234_567_890.25m) + number,
            TypeCode.String => isLow ? $" \u0001Stand-in {number} " : $"ZZ99900000{number:00}",
            TypeCode.DateTime => new DateTime(isLow ? 2 : 9002, 3, 4, 5, 6, 7, DateTimeKind.Utc).AddDays(number),
            _ when type == typeof(DateTimeOffset) =>
                new DateTimeOffset(isLow ? 2 : 9002, 3, 4, 5, 6, 7, TimeSpan.Zero).AddDays(number),
            _ when type == typeof(DateOnly) => new DateOnly(isLow ? 2 : 9002, 3, 4).AddDays(number),
            _ when type == typeof(TimeOnly) => new TimeOnly(isLow ? 1 : 23, 17, 5).Add(TimeSpan.FromSeconds(number)),
            _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds((sign * 123_456) + number),
            _ when type == typeof(Guid) => new Guid(number, 0x5a17, 0x5a17, [1, 7, 3, 9, 2, 8, 4, 6]),
            _ => null,
        };
    }
}
