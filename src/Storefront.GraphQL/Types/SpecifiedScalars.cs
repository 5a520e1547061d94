using System.Globalization;
using System.Text.Json;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types;

/// <summary>§3.5.1 Int: a signed 32-bit integer.</summary>
internal sealed class IntScalar : ScalarType<int>
{
    public IntScalar() : base("Int") => Description = "A signed 32-bit integer.";

    public override string? Coerce(ValueNode literal, out object? value)
    {
        value = null;
        if (literal is not IntValueNode number) return "Int cannot represent a non-integer value.";
        if (!int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed))
            return $"Int cannot represent {number.Text}: it is not a 32-bit signed integer.";
        value = parsed;
        return null;
    }

    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        value = null;
        if (json.TokenType != JsonTokenType.Number)
        {
            json.Skip();
            return "Int cannot represent a non-integer value.";
        }
        if (json.TryGetInt32(out var whole))
        {
            value = whole;
            return null;
        }

        // 1.0 and 1e3 are the same numbers as 1 and 1000 in JSON.
        var number = json.GetDouble();
        if (number != Math.Truncate(number)) return "Int cannot represent a non-integer value.";
        if (number is < int.MinValue or > int.MaxValue)
            return "Int cannot represent it: it is not a 32-bit signed integer.";
        value = (int)number;
        return null;
    }

    public override void Write(int value, JsonBuffer buffer) => buffer.Number(value);

    public override string? Write(object value, JsonBuffer buffer)
    {
        int? number = value switch
        {
            int whole => whole,
            long whole when whole is >= int.MinValue and <= int.MaxValue => (int)whole,
            short whole => whole,
            byte whole => whole,
            bool flag => flag ? 1 : 0,
            double real when real == Math.Truncate(real) && real is >= int.MinValue and <= int.MaxValue => (int)real,
            string text when double.TryParse(text, CultureInfo.InvariantCulture, out var real)
                && real == Math.Truncate(real) && real is >= int.MinValue and <= int.MaxValue => (int)real,
            _ => null,
        };
        if (number is null) return $"Int cannot represent {Shown(value)}.";
        buffer.Number(number.Value);
        return null;
    }
}

/// <summary>§3.5.2 Float: a finite IEEE 754 double.</summary>
internal sealed class FloatScalar : ScalarType<double>
{
    public FloatScalar() : base("Float") => Description = "A finite double-precision number.";

    public override string? Coerce(ValueNode literal, out object? value)
    {
        value = null;
        var text = literal switch { IntValueNode whole => whole.Text, FloatValueNode real => real.Text, _ => null };
        if (text is null) return "Float cannot represent a non-numeric value.";
        var number = double.Parse(text, CultureInfo.InvariantCulture);
        if (!double.IsFinite(number)) return $"Float cannot represent {text}: it is not finite.";
        value = number;
        return null;
    }

    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        value = null;
        if (json.TokenType != JsonTokenType.Number)
        {
            json.Skip();
            return "Float cannot represent a non-numeric value.";
        }
        var number = json.GetDouble();
        if (!double.IsFinite(number)) return "Float cannot represent it: it is not finite.";
        value = number;
        return null;
    }

    public override void Write(double value, JsonBuffer buffer) => buffer.Number(value);

    public override string? Write(object value, JsonBuffer buffer)
    {
        double? number = value switch
        {
            double real => real,
            float real => real,
            decimal real => (double)real,
            int whole => whole,
            long whole => whole,
            bool flag => flag ? 1 : 0,
            string text when text.Length > 0
                && double.TryParse(text, CultureInfo.InvariantCulture, out var real) => real,
            _ => null,
        };
        if (number is null || !double.IsFinite(number.Value)) return $"Float cannot represent {Shown(value)}.";
        buffer.Number(number.Value);
        return null;
    }
}

/// <summary>§3.5.3 String: Unicode text.</summary>
internal sealed class StringScalar : ScalarType<string>
{
    public StringScalar() : base("String") => Description = "Unicode text.";

    public override string? Coerce(ValueNode literal, out object? value)
    {
        value = (literal as StringValueNode)?.Value;
        return value is null ? "String cannot represent a non-string value." : null;
    }

    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        value = null;
        if (json.TokenType != JsonTokenType.String)
        {
            json.Skip();
            return "String cannot represent a non-string value.";
        }
        value = json.GetString();
        return null;
    }

    public override void Write(string value, JsonBuffer buffer) => buffer.String(value);

    public override string? Write(object value, JsonBuffer buffer)
    {
        var text = value switch
        {
            string itself => itself,
            bool flag => flag ? "true" : "false",
            double real when !double.IsFinite(real) => null,
            int or long or double or decimal or Guid => Convert.ToString(value, CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is null) return $"String cannot represent {Shown(value)}.";
        buffer.String(text);
        return null;
    }
}

/// <summary>§3.5.4 Boolean.</summary>
internal sealed class BooleanScalar : ScalarType<bool>
{
    public BooleanScalar() : base("Boolean") => Description = "`true` or `false`.";

    public override string? Coerce(ValueNode literal, out object? value)
    {
        value = (literal as BooleanValueNode)?.Value;
        return value is null ? "Boolean cannot represent a non-boolean value." : null;
    }

    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        value = json.TokenType switch { JsonTokenType.True => true, JsonTokenType.False => (object)false, _ => null };
        if (value is not null) return null;
        json.Skip();
        return "Boolean cannot represent a non-boolean value.";
    }

    public override void Write(bool value, JsonBuffer buffer) => buffer.Boolean(value);

    public override string? Write(object value, JsonBuffer buffer)
    {
        bool? flag = value switch
        {
            bool itself => itself,
            int whole => whole != 0,
            long whole => whole != 0,
            double real when double.IsFinite(real) => real != 0,
            _ => null,
        };
        if (flag is null) return $"Boolean cannot represent {Shown(value)}.";
        buffer.Boolean(flag.Value);
        return null;
    }
}

/// <summary>§3.5.5 ID: an opaque key; integers are accepted and carried as text.</summary>
internal sealed class IdScalar : ScalarType<string>
{
    public IdScalar() : base("ID") => Description = "An opaque, stable identifier.";

    public override string? Coerce(ValueNode literal, out object? value)
    {
        value = literal switch { StringValueNode text => text.Value, IntValueNode whole => whole.Text, _ => null };
        return value is null ? "ID cannot represent a non-string and non-integer value." : null;
    }

    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        value = null;
        if (json.TokenType == JsonTokenType.String) value = json.GetString();
        else if (json.TokenType == JsonTokenType.Number)
        {
            var number = json.GetDouble();
            if (json.TryGetInt64(out var whole)) value = whole.ToString(CultureInfo.InvariantCulture);
            else if (number == Math.Truncate(number)) value = number.ToString("R", CultureInfo.InvariantCulture);
        }
        else json.Skip();
        return value is null ? "ID cannot represent a non-string and non-integer value." : null;
    }

    public override void Write(string value, JsonBuffer buffer) => buffer.String(value);

    public override string? Write(object value, JsonBuffer buffer)
    {
        if (value is Execution.NodeId node)
        {
            node.Write(buffer);
            return null;
        }
        var text = value switch
        {
            string itself => itself,
            int or long or Guid => Convert.ToString(value, CultureInfo.InvariantCulture),
            double real when real == Math.Truncate(real) => real.ToString("R", CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is null) return $"ID cannot represent {Shown(value)}.";
        buffer.String(text);
        return null;
    }
}
