using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.6, §3.10: a default "must be compatible [...] as per the coercion rules for that type".</summary>
internal static class ConstantValues
{
    public static void Check(
        SchemaDocument schema, string rule, string coordinate, TypeNode type, ValueNode value, SchemaProblems problems)
    {
        if (Problem(schema, type, value) is var (problem, place))
            problems.Add(rule, $"The value of {coordinate} does not fit {Printer.Print(type)}: {problem}", place);
    }

    // The first thing that is wrong with a value, or null.
    private static (string Problem, Location Place)? Problem(SchemaDocument schema, TypeNode type, ValueNode value)
    {
        switch (type, value)
        {
            case (NonNullTypeNode, NullValueNode): return ("it cannot be null.", value.Location);
            case (NonNullTypeNode nonNull, _): return Problem(schema, nonNull.OfType, value);
            case (_, NullValueNode): return null;
            case (ListTypeNode list, ListValueNode items):
                return items.Items.Select(item => Problem(schema, list.OfType, item))
                    .FirstOrDefault(problem => problem is not null);
            case (ListTypeNode list, _): return Problem(schema, list.OfType, value);
            default: return Problem(schema, schema.Named(type), value);
        }
    }

    private static (string Problem, Location Place)? Problem(SchemaDocument schema, TypeParts type, ValueNode value)
    {
        switch (type.Definition)
        {
            case EnumTypeDefinitionNode:
                var isValue = value is EnumValueNode name && type.Values.Any(known => known.Name.Value == name.Value);
                return isValue ? null : ($"it is no value of {type.Name}.", value.Location);
            case InputObjectTypeDefinitionNode:
                return value is ObjectValueNode given
                    ? Problem(schema, type, given)
                    : ($"{type.Name} is an input object.", value.Location);
            default:
                // What a custom scalar takes, only its code knows.
                var scalar = ScalarType.Specified.FirstOrDefault(scalar => scalar.Name == type.Name);
                return scalar?.Coerce(value, out _) is { } problem ? (problem, value.Location) : null;
        }
    }

    private static (string Problem, Location Place)? Problem(
        SchemaDocument schema, TypeParts type, ObjectValueNode value)
    {
        foreach (var given in value.Fields)
        {
            var field = type.InputFields.FirstOrDefault(field => field.Name.Value == given.Name.Value);
            if (field is null) return ($"{type.Name} has no field \"{given.Name}\".", given.Location);
            if (Problem(schema, field.Type, given.Value) is { } problem) return problem;
        }
        foreach (var required in type.InputFields)
        {
            if (required.Type is not NonNullTypeNode || required.DefaultValue is not null) continue;
            if (!value.Fields.Any(given => given.Name.Value == required.Name.Value))
                return ($"{type.Name}.{required.Name} is required.", value.Location);
        }
        var isOne = value.Fields is [{ Value: not NullValueNode }];
        return type.IsOneOf && !isOne ? ($"exactly one field of {type.Name} has to be given.", value.Location) : null;
    }
}
