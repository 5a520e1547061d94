using System.Globalization;
using System.Text.Json;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types;

/// <summary>A signed 64-bit integer, as a JSON number.</summary>
public sealed class LongScalar() : ScalarType<long>(
    "Long", "A signed 64-bit integer.", "https://scalars.graphql.org/chillicream/long.html")
{
    private const string Problem = "Long is a whole number of at most 64 bits.";

    /// <inheritdoc/>
    public override string? Coerce(ValueNode literal, out object? value) => Read(
        literal is IntValueNode number
            && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : null,
        Problem,
        out value);

    /// <inheritdoc/>
    public override string? Coerce(ref Utf8JsonReader json, out object? value) => Read(
        json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var parsed) ? parsed : null, Problem, out value);

    /// <inheritdoc/>
    public override void Write(long value, JsonBuffer buffer) => buffer.Number(value);
}

/// <summary>An exact decimal number, as a JSON number.</summary>
public sealed class DecimalScalar() : ScalarType<decimal>(
    "Decimal", "An exact decimal number.", "https://scalars.graphql.org/chillicream/decimal.html")
{
    private const string Problem = "Decimal is a number of at most 28 digits.";

    /// <inheritdoc/>
    public override string? Coerce(ValueNode literal, out object? value)
    {
        var text = literal switch { IntValueNode whole => whole.Text, FloatValueNode real => real.Text, _ => null };
        var isGood = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed);
        return Read(isGood ? parsed : null, Problem, out value);
    }

    /// <inheritdoc/>
    public override string? Coerce(ref Utf8JsonReader json, out object? value) => Read(
        json.TokenType == JsonTokenType.Number && json.TryGetDecimal(out var parsed) ? parsed : null,
        Problem,
        out value);

    /// <inheritdoc/>
    public override void Write(decimal value, JsonBuffer buffer) => buffer.Number(WithoutTrailingZeros(value));

    // The division leaves the value and takes the scale that a column adds: 33.3300 is written 33.33.
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.000000000000000000000000000000000m;
}

/// <summary>An instant, RFC 3339; written in UTC.</summary>
public sealed class DateTimeScalar() : TextScalar<DateTimeOffset>(
    "DateTime",
    "An instant with its offset from UTC, as RFC 3339 writes it; answers are in UTC.",
    "https://scalars.graphql.org/chillicream/date-time.html")
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <inheritdoc/>
    protected override string? Parse(string text, out DateTimeOffset value)
    {
        // Without an offset the instant would depend on where the server stands.
        (value, text) = (default, text.ToUpperInvariant());
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 9;
        if (!hasOffset || !DateTimeOffset.TryParseExact(
                text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return "DateTime is written as 2026-08-15T00:00:00+08:00: RFC 3339 with an offset, at most seven decimals "
                + "and no leap second.";
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
public sealed class UuidScalar() : TextScalar<Guid>(
    "UUID",
    "A universally unique identifier, as RFC 9562 writes it.",
    "https://scalars.graphql.org/chillicream/uuid.html")
{
    /// <inheritdoc/>
    protected override string? Parse(string text, out Guid value) =>
        Guid.TryParseExact(text, "D", out value) ? null : "UUID is written as 8-4-4-4-12 hexadecimal digits.";

    /// <inheritdoc/>
    protected override string Print(Guid value) => value.ToString("D");
}
