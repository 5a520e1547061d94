using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>A coerced input object: values by field, in the order the type declares them.</summary>
public sealed class InputObject(InputObjectType type)
{
    private readonly object?[] values = NothingGiven(type.Fields.Count);

    public InputObjectType Type { get; } = type;

    public object? this[int field]
    {
        get => IsGiven(field) ? values[field] : null;
        set => values[field] = value;
    }

    /// <summary>Whether the field was given, or has a default; null counts as given.</summary>
    public bool IsGiven(int field) => !ReferenceEquals(values[field], Arguments.Absent);

    private static object?[] NothingGiven(int count)
    {
        var values = new object?[count];
        Array.Fill(values, Arguments.Absent);
        return values;
    }
}
