using System.Text.Json;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types;

/// <summary>§3.5 Scalar: how a leaf value is read from literals and variables, and how it is written.</summary>
public abstract class ScalarType(string name) : NamedType(name)
{
    public static ScalarType Int { get; } = new IntScalar();
    public static ScalarType Float { get; } = new FloatScalar();
    public static ScalarType String { get; } = new StringScalar();
    public static ScalarType Boolean { get; } = new BooleanScalar();
    public static ScalarType Id { get; } = new IdScalar();

    /// <summary>The five scalars of §3.5, which every schema has.</summary>
    public static IReadOnlyList<ScalarType> Specified { get; } = [Int, Float, String, Boolean, Id];

    /// <summary>§3.5.1 The document that defines a custom scalar.</summary>
    public string? SpecifiedByUrl { get; init; }

    /// <summary>The C# type of its values.</summary>
    public abstract Type ClrType { get; }

    /// <summary>
    /// Reads a constant literal. Returns what is wrong with it, or null when <paramref name="value"/> is good.
    /// </summary>
    public abstract string? Coerce(ValueNode literal, out object? value);

    /// <summary>
    /// Reads a value of the request's variables; the reader stands on its first token and is left on its last.
    /// Returns what is wrong with it, or null when <paramref name="value"/> is good.
    /// </summary>
    public abstract string? Coerce(ref Utf8JsonReader json, out object? value);

    /// <summary>Writes a result. Returns what is wrong with it, or null when it is written.</summary>
    public abstract string? Write(object value, JsonBuffer buffer);
}

/// <summary>A scalar whose values are of one C# type.</summary>
public abstract class ScalarType<T>(string name) : ScalarType(name) where T : notnull
{
    /// <inheritdoc/>
    public sealed override Type ClrType => typeof(T);

    /// <summary>Writes a result of the scalar's own C# type.</summary>
    public abstract void Write(T value, JsonBuffer buffer);

    /// <inheritdoc/>
    public override string? Write(object value, JsonBuffer buffer)
    {
        if (value is not T typed) return $"{Name} cannot represent {Shown(value)}.";
        Write(typed, buffer);
        return null;
    }

    /// <summary>A value as an error message shows it.</summary>
    protected static string Shown(object? value) => value is string text ? $"\"{text}\"" : $"{value}";
}

/// <summary>A custom scalar that travels as a JSON string.</summary>
public abstract class TextScalar<T>(string name) : ScalarType<T>(name) where T : notnull
{
    /// <summary>Reads the text. Returns what is wrong with it, or null when <paramref name="value"/> is good.</summary>
    protected abstract string? Parse(string text, out T value);

    /// <summary>The canonical text of a value.</summary>
    protected abstract string Print(T value);

    /// <inheritdoc/>
    public override string? Coerce(ValueNode literal, out object? value) => literal is StringValueNode text
        ? Read(text.Value, out value)
        : Refuse(out value);

    /// <inheritdoc/>
    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        if (json.TokenType == JsonTokenType.String) return Read(json.GetString()!, out value);
        json.Skip();
        return Refuse(out value);
    }

    /// <inheritdoc/>
    public override void Write(T value, JsonBuffer buffer) => buffer.String(Print(value));

    private string? Read(string text, out object? value)
    {
        var problem = Parse(text, out var parsed);
        value = problem is null ? parsed : null;
        return problem;
    }

    private string Refuse(out object? value)
    {
        value = null;
        return $"{Name} is written as a string.";
    }
}
