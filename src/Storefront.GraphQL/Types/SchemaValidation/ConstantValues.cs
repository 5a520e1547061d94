using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.6, §3.10: a default "must be compatible [...] as per the coercion rules for that type".</summary>
internal static class ConstantValues
{
    public static void Check(SchemaDocument schema, string rule, string coordinate, TypeNode type, ValueNode value)
    {
        if (Problem(schema, type, value) is var (problem, node))
            schema.Report(rule, $"The value of {coordinate} does not fit {Printer.Print(type)}: {problem}", node);
    }

    // The first thing that is wrong with a value, or null.
    private static (string Problem, SyntaxNode Node)? Problem(SchemaDocument schema, TypeNode type, ValueNode value) =>
        (type, value) switch
        {
            (NonNullTypeNode, NullValueNode) => ("it cannot be null.", value),
            (NonNullTypeNode nonNull, _) => Problem(schema, nonNull.OfType, value),
            (_, NullValueNode) => null,
            (ListTypeNode list, ListValueNode items) => items.Items
                .Select(item => Problem(schema, list.OfType, item)).FirstOrDefault(problem => problem is not null),
            (ListTypeNode list, _) => Problem(schema, list.OfType, value),
            _ => Problem(schema, schema.Named(type), value),
        };

    private static (string Problem, SyntaxNode Node)? Problem(SchemaDocument schema, TypeParts type, ValueNode value)
    {
        switch (type.Kind)
        {
            case DirectiveLocation.Enum:
                var isValue = value is EnumValueNode name && type.Values.Any(known => known.Name.Value == name.Value);
                return isValue ? null : ($"it is no value of {type.Name}.", value);
            case DirectiveLocation.InputObject:
                return value is ObjectValueNode given
                    ? Problem(schema, type, given)
                    : ($"{type.Name} is an input object.", value);
            default:
                // What a custom scalar takes, only its code knows.
                var scalar = ScalarType.Specified.FirstOrDefault(scalar => scalar.Name == type.Name);
                return scalar?.Coerce(value, out _) is { } problem ? (problem, value) : null;
        }
    }

    private static (string Problem, SyntaxNode Node)? Problem(
        SchemaDocument schema, TypeParts type, ObjectValueNode value)
    {
        foreach (var given in value.Fields)
        {
            var field = type.InputFields.FirstOrDefault(field => field.Name.Value == given.Name.Value);
            if (field is null) return ($"{type.Name} has no field \"{given.Name}\".", given);
            if (Problem(schema, field.Type, given.Value) is { } problem) return problem;
        }
        foreach (var required in type.InputFields.Where(field => field.IsRequired))
        {
            if (!value.Fields.Any(given => given.Name.Value == required.Name.Value))
                return ($"{type.Name}.{required.Name} is required.", value);
        }
        var isOne = value.Fields is [{ Value: not NullValueNode }];
        return type.IsOneOf && !isOne ? ($"exactly one field of {type.Name} has to be given.", value) : null;
    }
}
