using System.Globalization;
using System.Text.Json;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types;

/// <summary>A signed 64-bit integer, as a JSON number.</summary>
public sealed class LongScalar : ScalarType<long>
{
    public LongScalar() : base("Long")
    {
        Description = "A signed 64-bit integer.";
        SpecifiedByUrl = "https://scalars.graphql.org/chillicream/long.html";
    }

    /// <inheritdoc/>
    public override string? Coerce(ValueNode literal, out object? value)
    {
        value = literal is IntValueNode number
            && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : null;
        return value is null ? "Long is a whole number of at most 64 bits." : null;
    }

    /// <inheritdoc/>
    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        value = json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var parsed) ? parsed : null;
        if (value is not null) return null;
        json.Skip();
        return "Long is a whole number of at most 64 bits.";
    }

    /// <inheritdoc/>
    public override void Write(long value, JsonBuffer buffer) => buffer.Number(value);
}

/// <summary>An exact decimal number, as a JSON number.</summary>
public sealed class DecimalScalar : ScalarType<decimal>
{
    public DecimalScalar() : base("Decimal")
    {
        Description = "An exact decimal number.";
        SpecifiedByUrl = "https://scalars.graphql.org/chillicream/decimal.html";
    }

    /// <inheritdoc/>
    public override string? Coerce(ValueNode literal, out object? value)
    {
        var text = literal switch { IntValueNode whole => whole.Text, FloatValueNode real => real.Text, _ => null };
        value = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : null;
        return value is null ? "Decimal is a number of at most 28 digits." : null;
    }

    /// <inheritdoc/>
    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        value = json.TokenType == JsonTokenType.Number && json.TryGetDecimal(out var parsed) ? parsed : null;
        if (value is not null) return null;
        json.Skip();
        return "Decimal is a number of at most 28 digits.";
    }

    /// <inheritdoc/>
    public override void Write(decimal value, JsonBuffer buffer) => buffer.Number(WithoutTrailingZeros(value));

    // The division leaves the value and takes the scale that a column adds: 33.3300 is written 33.33.
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.000000000000000000000000000000000m;
}

/// <summary>An instant, RFC 3339; written in UTC.</summary>
public sealed class DateTimeScalar : TextScalar<DateTimeOffset>
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public DateTimeScalar() : base("DateTime")
    {
        Description = "An instant with its offset from UTC, as RFC 3339 writes it; answers are in UTC.";
        SpecifiedByUrl = "https://scalars.graphql.org/chillicream/date-time.html";
    }

    /// <inheritdoc/>
    protected override string? Parse(string text, out DateTimeOffset value)
    {
        // Without an offset the instant would depend on where the server stands.
        value = default;
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 9;
        if (!hasOffset || !DateTimeOffset.TryParseExact(
                text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return "DateTime is written as RFC 3339 does, with an offset: 2026-08-15T00:00:00+08:00.";
        }

        // PostgreSQL keeps microseconds, so finer digits would not come back.
        value = new DateTimeOffset(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        return null;
    }

    /// <inheritdoc/>
    protected override string Print(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}

/// <summary>A universally unique identifier, RFC 9562.</summary>
public sealed class UuidScalar : TextScalar<Guid>
{
    public UuidScalar() : base("UUID")
    {
        Description = "A universally unique identifier, as RFC 9562 writes it.";
        SpecifiedByUrl = "https://scalars.graphql.org/chillicream/uuid.html";
    }

    /// <inheritdoc/>
    protected override string? Parse(string text, out Guid value) =>
        Guid.TryParseExact(text, "D", out value) ? null : "UUID is written as 8-4-4-4-12 hexadecimal digits.";

    /// <inheritdoc/>
    protected override string Print(Guid value) => value.ToString("D");
}
