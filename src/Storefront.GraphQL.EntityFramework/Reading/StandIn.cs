using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// Values that no constant of a query has by chance, and that C# code does not leave as they are: a text of them is
/// another one in small letters or without the spaces round it.
/// </summary>
internal static class StandIn
{
    /// <summary>What stands for an argument; null when nothing can.</summary>
    public static object? Of(Type type, ValueConverter? converter, int number, bool isHigh)
    {
        var stored = converter?.ProviderClrType ?? type;
        var sign = isHigh ? 1 : -1;
        object? value = Type.GetTypeCode(stored) switch
        {
            TypeCode.Int32 => sign * (1_234_567_000 + number),
            TypeCode.Int64 => sign * (1_234_567_890_123_000L + number),
            TypeCode.String => isHigh ? $"\u0001{number}" : $" \u0001Stand-in {number} ",
            TypeCode.Decimal => sign * (1_234_567_890.123m + number),
            TypeCode.Double => sign * (1_234_567_890.123 + number),
            _ when stored == typeof(Guid) => Guid.NewGuid(),
            _ when stored == typeof(DateTimeOffset) =>
                new DateTimeOffset(isHigh ? 9002 : 2, 3, 4, 5, 6, 7, TimeSpan.Zero).AddSeconds(number),
            _ => null,
        };
        return value is null || converter is null ? value : converter.ConvertFromProvider(value);
    }

    /// <summary>A list, known by itself and not by its items.</summary>
    public static object ListOf(Type type, Type item, bool isHigh)
    {
        var list = Array.CreateInstance(item, isHigh ? 0 : 1);
        return type.IsInstanceOfType(list) ? list : Activator.CreateInstance(type, list)!;
    }
}
