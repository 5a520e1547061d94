using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types;

/// <summary>§3.5 Scalar: how a leaf value is read from literals and variables, and how it is written.</summary>
public abstract class ScalarType(string name, string? description = null, string? specifiedByUrl = null)
    : NamedType(name, DirectiveLocation.Scalar, description)
{
    public static ScalarType Int { get; } = new IntScalar();
    public static ScalarType Float { get; } = new FloatScalar();
    public static ScalarType String { get; } = new StringScalar();
    public static ScalarType Boolean { get; } = new BooleanScalar();
    public static ScalarType Id { get; } = new IdScalar();

    /// <summary>The five scalars of §3.5, which every schema has.</summary>
    public static IReadOnlyList<ScalarType> Specified { get; } = [Int, Float, String, Boolean, Id];

    /// <summary>§3.5.1 The document that defines a custom scalar.</summary>
    public string? SpecifiedByUrl { get; init; } = specifiedByUrl;

    /// <summary>The C# type of its values.</summary>
    public abstract Type ClrType { get; }

    /// <summary>
    /// Reads a constant literal. Returns what is wrong with it, or null when <paramref name="value"/> is good.
    /// </summary>
    public abstract string? Coerce(ValueNode literal, out object? value);

    /// <summary>
    /// Reads a value of the request's variables; the reader stands on its first token and is left on its last, or where
    /// it was when the value is refused. Returns what is wrong with it, or null when <paramref name="value"/> is good.
    /// </summary>
    public abstract string? Coerce(ref Utf8JsonReader json, out object? value);

    /// <summary>Writes a result. Returns what is wrong with it, or null when it is written.</summary>
    public abstract string? Write(object value, JsonBuffer buffer);

    /// <summary>What the two that read return: the problem where nothing was read.</summary>
    protected static string? Read(object? read, string problem, out object? value)
    {
        value = read;
        return read is null ? problem : null;
    }
}

/// <summary>A scalar whose values are of one C# type.</summary>
public abstract class ScalarType<T>(string name, string? description = null, string? specifiedByUrl = null)
    : ScalarType(name, description, specifiedByUrl) where T : notnull
{
    /// <inheritdoc/>
    public sealed override Type ClrType => typeof(T);

    /// <summary>Writes a result of the scalar's own C# type.</summary>
    public abstract void Write(T value, JsonBuffer buffer);

    /// <inheritdoc/>
    public override string? Write(object value, JsonBuffer buffer)
    {
        if (!TryConvert(value, out var result))
            return $"{Name} cannot represent {(value is string text ? $"\"{text}\"" : value)}.";
        Write(result, buffer);
        return null;
    }

    /// <summary>Result coercion: what may be written. By default that is the scalar's own C# type.</summary>
    protected virtual bool TryConvert(object value, [MaybeNullWhen(false)] out T result)
    {
        if (value is T own)
        {
            result = own;
            return true;
        }
        result = default;
        return false;
    }
}

/// <summary>A custom scalar that travels as a JSON string.</summary>
public abstract class TextScalar<T>(string name, string? description = null, string? specifiedByUrl = null)
    : ScalarType<T>(name, description, specifiedByUrl) where T : notnull
{
    /// <summary>Reads the text. Returns what is wrong with it, or null when <paramref name="value"/> is good.</summary>
    protected abstract string? Parse(string text, out T value);

    /// <summary>The canonical text of a value.</summary>
    protected abstract string Print(T value);

    /// <inheritdoc/>
    public override string? Coerce(ValueNode literal, out object? value) =>
        Read((literal as StringValueNode)?.Value, out value);

    /// <inheritdoc/>
    public override string? Coerce(ref Utf8JsonReader json, out object? value) =>
        Read(json.TokenType == JsonTokenType.String ? json.GetString() : null, out value);

    /// <inheritdoc/>
    public override void Write(T value, JsonBuffer buffer) => buffer.String(Print(value));

    private string? Read(string? text, out object? value)
    {
        value = null;
        if (text is null) return $"{Name} is written as a string.";
        var problem = Parse(text, out var parsed);
        if (problem is null) value = parsed;
        return problem;
    }
}
