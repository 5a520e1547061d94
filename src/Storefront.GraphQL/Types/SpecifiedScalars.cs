using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types;

/// <summary>§3.5.1 Int: a signed 32-bit integer.</summary>
internal sealed class IntScalar() : ScalarType<int>("Int", "A signed 32-bit integer.")
{
    private const string Problem = "Int cannot represent a non-integer value.";

    public override string? Coerce(ValueNode literal, out object? value)
    {
        value = null;
        if (literal is not IntValueNode number) return Problem;
        if (!int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed))
            return $"Int cannot represent {number.Text}: it is not a 32-bit signed integer.";
        value = parsed;
        return null;
    }

    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        // 1.0 and 1e3 are the same numbers as 1 and 1000 in JSON.
        var number = json.TokenType == JsonTokenType.Number ? json.GetDouble() : double.NaN;
        var isSmall = number is >= int.MinValue and <= int.MaxValue;
        return Read(
            isSmall && number == Math.Truncate(number) ? (int)number : null,
            number != Math.Truncate(number) ? Problem : "Int cannot represent it: it is not a 32-bit signed integer.",
            out value);
    }

    public override void Write(int value, JsonBuffer buffer) => buffer.Number(value);

    protected override bool TryConvert(object value, out int result)
    {
        var number = value is int own ? own : FloatScalar.NumberOf(value);
        result = (int)number;
        return result == number;
    }
}

/// <summary>§3.5.2 Float: a finite IEEE 754 double.</summary>
internal sealed class FloatScalar() : ScalarType<double>("Float", "A finite double-precision number.")
{
    private const string Problem = "Float cannot represent a non-numeric value.";

    public override string? Coerce(ValueNode literal, out object? value)
    {
        value = null;
        var text = literal switch { IntValueNode whole => whole.Text, FloatValueNode real => real.Text, _ => null };
        if (text is null) return Problem;
        var number = double.Parse(text, CultureInfo.InvariantCulture);
        if (!double.IsFinite(number)) return $"Float cannot represent {text}: it is not finite.";
        value = number;
        return null;
    }

    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        value = null;
        if (json.TokenType != JsonTokenType.Number) return Problem;
        var number = json.GetDouble();
        if (!double.IsFinite(number)) return "Float cannot represent it: it is not finite.";
        value = number;
        return null;
    }

    public override void Write(double value, JsonBuffer buffer) => buffer.Number(value);

    protected override bool TryConvert(object value, out double result)
    {
        result = NumberOf(value);
        return double.IsFinite(result);
    }

    /// <summary>What a result is as a number; NaN when it is none.</summary>
    public static double NumberOf(object value) => value switch
    {
        double own => own,
        bool or byte or short or int or long or float or decimal =>
            Convert.ToDouble(value, CultureInfo.InvariantCulture),
        string text when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        _ => double.NaN,
    };
}

/// <summary>§3.5.3 String: Unicode text.</summary>
internal sealed class StringScalar() : ScalarType<string>("String", "Unicode text.")
{
    private const string Problem = "String cannot represent a non-string value.";

    public override string? Coerce(ValueNode literal, out object? value) =>
        Read((literal as StringValueNode)?.Value, Problem, out value);

    public override string? Coerce(ref Utf8JsonReader json, out object? value) =>
        Read(json.TokenType == JsonTokenType.String ? json.GetString() : null, Problem, out value);

    public override void Write(string value, JsonBuffer buffer) => buffer.String(value);

    protected override bool TryConvert(object value, [MaybeNullWhen(false)] out string result)
    {
        result = value switch
        {
            string own => own,
            bool flag => flag ? "true" : "false",
            double real when !double.IsFinite(real) => null,
            int or long or double or decimal or Guid => Convert.ToString(value, CultureInfo.InvariantCulture),
            _ => null,
        };
        return result is not null;
    }
}

/// <summary>§3.5.4 Boolean.</summary>
internal sealed class BooleanScalar() : ScalarType<bool>("Boolean", "`true` or `false`.")
{
    private const string Problem = "Boolean cannot represent a non-boolean value.";

    public override string? Coerce(ValueNode literal, out object? value) =>
        Read((literal as BooleanValueNode)?.Value, Problem, out value);

    public override string? Coerce(ref Utf8JsonReader json, out object? value) => Read(
        json.TokenType is JsonTokenType.True or JsonTokenType.False ? json.GetBoolean() : null, Problem, out value);

    public override void Write(bool value, JsonBuffer buffer) => buffer.Boolean(value);

    protected override bool TryConvert(object value, out bool result)
    {
        var number = value is bool or int or long or double ? FloatScalar.NumberOf(value) : double.NaN;
        result = number != 0;
        return double.IsFinite(number);
    }
}

/// <summary>§3.5.5 ID: an opaque key; integers are accepted and carried as text.</summary>
internal sealed class IdScalar() : ScalarType<string>("ID", "An opaque, stable identifier.")
{
    private const string Problem = "ID cannot represent a non-string and non-integer value.";

    public override string? Coerce(ValueNode literal, out object? value) => Read(
        literal switch { StringValueNode text => text.Value, IntValueNode whole => whole.Text, _ => null },
        Problem,
        out value);

    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        var text = json.TokenType switch
        {
            JsonTokenType.String => json.GetString(),
            JsonTokenType.Number when json.TryGetInt64(out var whole) => whole.ToString(CultureInfo.InvariantCulture),
            JsonTokenType.Number => Whole(json.GetDouble()),
            _ => null,
        };
        return Read(text, Problem, out value);
    }

    public override void Write(string value, JsonBuffer buffer) => buffer.String(value);

    public override string? Write(object value, JsonBuffer buffer)
    {
        if (value is not NodeId node) return base.Write(value, buffer);
        node.Write(buffer);
        return null;
    }

    protected override bool TryConvert(object value, [MaybeNullWhen(false)] out string result)
    {
        result = value switch
        {
            string own => own,
            int or long or Guid => Convert.ToString(value, CultureInfo.InvariantCulture),
            double real => Whole(real),
            _ => null,
        };
        return result is not null;
    }

    private static string? Whole(double number) =>
        number == Math.Truncate(number) ? number.ToString("R", CultureInfo.InvariantCulture) : null;
}
