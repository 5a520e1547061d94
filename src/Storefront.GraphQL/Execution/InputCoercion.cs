using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>Input coercion of §3 for literals: from the syntax of a document, with its variables, to values.</summary>
internal readonly struct InputCoercion(Dictionary<string, int> variablePlaces, object?[] variables)
{
    /// <summary>
    /// The value of an argument or input field: as given, or its default, or <see cref="Arguments.Absent"/>.
    /// </summary>
    public object? Input(InputValueDefinition definition, ValueNode? node, string place)
    {
        var isAbsent = node is null
            || (node is VariableNode variable && ReferenceEquals(ValueOf(variable), Arguments.Absent));
        if (isAbsent && definition.DefaultValue is { } byDefault) return Value(byDefault, definition.Type, place);
        if (!isAbsent) return Value(node!, definition.Type, place);
        return definition.Type.IsNonNull
            ? throw Wrong(place, $"needs a value of type {definition.Type}.")
            : Arguments.Absent;
    }

    public object? Value(ValueNode node, TypeReference type, string place)
    {
        if (node is VariableNode variable)
        {
            var value = ValueOf(variable);
            if (ReferenceEquals(value, Arguments.Absent)) value = null;
            return value is null && type.IsNonNull ? throw Wrong(place, "must not be null.", node.Location) : value;
        }
        if (type is NonNullType nonNull)
            return node is NullValueNode ? throw Wrong(place, "must not be null.") : Value(node, nonNull.OfType, place);
        if (node is NullValueNode) return null;
        return type switch
        {
            ListType list => List(node, list, place),
            InputObjectType input => Object(node, input, place),
            EnumType values => Enum(node, values, place),
            _ => Scalar(node, (ScalarType)type, place),
        };
    }

    private static object? Scalar(ValueNode node, ScalarType type, string place)
    {
        if (node.HasVariable)
            throw Wrong(place, $"must not have a variable inside a literal of {type}; pass all of it.", node.Location);
        return type.Coerce(node, out var value) is { } problem ? throw Wrong(place, problem) : value;
    }

    private object?[] List(ValueNode node, ListType type, string place)
    {
        if (node is not ListValueNode list) return [Value(node, type.OfType, place)];
        var values = new object?[list.Items.Count];
        for (var index = 0; index < values.Length; index++)
            values[index] = Value(list.Items[index], type.OfType, $"{place}, item {index}");
        return values;
    }

    private InputObject Object(ValueNode node, InputObjectType type, string place)
    {
        if (node is not ObjectValueNode given) throw Wrong(place, $"must be an object of type {type}.");
        var value = new InputObject(type);
        for (var index = 0; index < type.Fields.Count; index++)
        {
            var definition = type.Fields[index];
            var field = given.Fields.FirstOrDefault(one => one.Name.Value == definition.Name)?.Value;
            value[index] = Input(definition, field, $"{place}, field \"{definition.Name}\"");
        }
        var unknown = given.Fields.FirstOrDefault(field => type.Fields.Find(field.Name.Value) is null);
        if (unknown is not null) throw Wrong(place, $"has no field \"{unknown.Name}\".");
        return type.IsOneOf && value.OneOfProblem() is { } problem ? throw Wrong(place, problem) : value;
    }

    private static object Enum(ValueNode node, EnumType type, string place) =>
        node is EnumValueNode name && type.Values.Find(name.Value) is { } found
            ? found.Value
            : throw Wrong(place, $"must be a value of {type}.");

    private object? ValueOf(VariableNode variable) =>
        variablePlaces.TryGetValue(variable.Name.Value, out var place) ? variables[place] : Arguments.Absent;

    private static GraphQLException Wrong(string place, string problem, params IReadOnlyList<Location> locations) =>
        new(new GraphQLError($"The {place} {problem}", ErrorCodes.InvalidArgument) { Locations = locations });
}
