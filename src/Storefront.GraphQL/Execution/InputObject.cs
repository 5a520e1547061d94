using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>A coerced input object: values by field, in the order the type declares them.</summary>
public sealed class InputObject
{
    private readonly object?[] values;

    /// <summary>One of which nothing is given yet.</summary>
    public InputObject(InputObjectType type)
    {
        Type = type;
        values = new object?[type.Fields.Count];
        Array.Fill(values, Arguments.Absent);
    }

    public InputObjectType Type { get; }

    public object? this[int field]
    {
        get => IsGiven(field) ? values[field] : null;
        set => values[field] = value;
    }

    /// <summary>The field of that name; null when it is null or absent, or there is none.</summary>
    public object? Find(string name)
    {
        for (var index = 0; index < values.Length; index++) if (Type.Fields[index].Name == name) return this[index];
        return null;
    }

    /// <summary>Whether the field was given, or has a default; null counts as given.</summary>
    public bool IsGiven(int field) => !ReferenceEquals(values[field], Arguments.Absent);

    /// <summary>
    /// §3.10.1 What a one-of input lacks: exactly one field, not null. Null when it is as it should be.
    /// </summary>
    internal string? OneOfProblem()
    {
        var given = 0;
        for (var index = 0; index < values.Length; index++)
        {
            if (!IsGiven(index)) continue;
            if (values[index] is null) return $"must not have null for \"{Type.Fields[index].Name}\".";
            given++;
        }
        return given == 1 ? null : $"must have exactly one field of {Type}.";
    }
}
