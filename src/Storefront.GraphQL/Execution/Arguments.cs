using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.4.1 The coerced arguments of one field, in the order the field declares them.</summary>
public readonly struct Arguments(Members<InputValueDefinition> definitions, object?[] values)
{
    /// <summary>What stands for an argument that was not given and has no default.</summary>
    public static readonly object Absent = new();

    private readonly object?[] values = values;

    public Members<InputValueDefinition> Definitions { get; } = definitions;

    /// <summary>The argument at that place of the declaration; null when it is null or absent.</summary>
    public object? this[int index] => IsGiven(index) ? values[index] : null;

    /// <summary>Whether the argument was given, or has a default; null counts as given.</summary>
    public bool IsGiven(int index) => !ReferenceEquals(values[index], Absent);

    /// <summary>The argument of that name; null when it is null or absent.</summary>
    public object? Get(string name)
    {
        for (var index = 0; index < Definitions.Count; index++)
            if (Definitions[index].Name == name) return this[index];
        throw new ArgumentException($"There is no argument \"{name}\".", nameof(name));
    }
}
