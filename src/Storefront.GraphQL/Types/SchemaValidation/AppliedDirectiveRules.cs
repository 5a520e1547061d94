using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.13: directives stand where they may stand, with the arguments they define.</summary>
internal static class AppliedDirectiveRules
{
    public static void Check(SchemaDocument schema, SchemaProblems problems)
    {
        // The parts of one type, and those of the schema, are one location (§3.4.3).
        var shared = new Dictionary<string, Dictionary<string, DirectiveNode>>(StringComparer.Ordinal);
        foreach (var definition in schema.Added)
        {
            foreach (var (location, directives, owner) in Locations(definition))
            {
                var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
                if (owner is not null && !shared.TryAdd(owner, seen)) seen = shared[owner];
                foreach (var directive in directives) Check(schema, directive, location, seen, problems);
            }
            foreach (var value in DefaultValues(definition)) UniqueInputFieldNames(value, problems);
        }
    }

    /// <summary>§5.6.1 for the arguments of directives; once all types are known to be types.</summary>
    public static void CheckValues(SchemaDocument schema, SchemaProblems problems)
    {
        foreach (var directive in schema.All.SelectMany(Locations).SelectMany(location => location.Directives))
        {
            var definition = schema.Directives[directive.Name.Value];
            foreach (var argument in directive.Arguments)
            {
                var type = definition.Arguments.First(known => known.Name.Value == argument.Name.Value).Type;
                var coordinate = $"@{directive.Name}({argument.Name}:)";
                ConstantValues.Check(schema, "ValuesOfCorrectType", coordinate, type, argument.Value, problems);
            }
        }
    }

    // Every place in a definition where directives may stand.
    private static IEnumerable<Applied> Locations(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => [new(DirectiveLocation.Schema, schema.Directives, "schema definition")],
        ScalarTypeDefinitionNode scalar => [new(DirectiveLocation.Scalar, scalar.Directives, scalar.Name.Value)],
        UnionTypeDefinitionNode union => [new(DirectiveLocation.Union, union.Directives, union.Name.Value)],
        FieldsTypeDefinitionNode type =>
        [
            new(
                type is ObjectTypeDefinitionNode ? DirectiveLocation.Object : DirectiveLocation.Interface,
                type.Directives,
                type.Name.Value),
            .. type.Fields.SelectMany(field => Arguments(field.Arguments)
                .Prepend(new Applied(DirectiveLocation.FieldDefinition, field.Directives))),
        ],
        EnumTypeDefinitionNode type =>
        [
            new(DirectiveLocation.Enum, type.Directives, type.Name.Value),
            .. type.Values.Select(value => new Applied(DirectiveLocation.EnumValue, value.Directives)),
        ],
        InputObjectTypeDefinitionNode input =>
        [
            new(DirectiveLocation.InputObject, input.Directives, input.Name.Value),
            .. input.Fields.Select(field => new Applied(DirectiveLocation.InputFieldDefinition, field.Directives)),
        ],
        DirectiveDefinitionNode directive => Arguments(directive.Arguments),
        _ => [],
    };

    private static IEnumerable<Applied> Arguments(IEnumerable<InputValueDefinitionNode> arguments) =>
        arguments.Select(argument => new Applied(DirectiveLocation.ArgumentDefinition, argument.Directives));

    private static void Check(
        SchemaDocument schema,
        DirectiveNode directive,
        DirectiveLocation location,
        Dictionary<string, DirectiveNode> seen,
        SchemaProblems problems)
    {
        var name = directive.Name.Value;
        UniqueArgumentNames(directive, problems);
        if (!schema.Directives.TryGetValue(name, out var definition))
        {
            problems.Add("KnownDirectives", $"Unknown directive \"@{name}\".", directive.Location);
            return;
        }
        if (!definition.Locations.Contains(location))
            problems.Add(
                "KnownDirectives",
                $"Directive \"@{name}\" may not be used on {location.SdlName()}.",
                directive.Location);
        if (!definition.IsRepeatable && !seen.TryAdd(name, directive))
            problems.Add(
                "UniqueDirectivesPerLocation",
                $"The directive \"@{name}\" can only be used once at this location.",
                seen[name].Location,
                directive.Location);
        CheckArguments(directive, definition, problems);
    }

    private static void CheckArguments(
        DirectiveNode directive, DirectiveDefinitionNode definition, SchemaProblems problems)
    {
        var name = directive.Name.Value;
        foreach (var argument in directive.Arguments)
        {
            if (definition.Arguments.Any(known => known.Name.Value == argument.Name.Value)) continue;
            problems.Add(
                "KnownArgumentNames",
                $"Unknown argument \"{argument.Name}\" on directive \"@{name}\".",
                argument.Location);
        }
        foreach (var required in definition.Arguments)
        {
            if (required.Type is not NonNullTypeNode || required.DefaultValue is not null) continue;
            if (directive.Arguments.Any(given => given.Name.Value == required.Name.Value)) continue;
            problems.Add(
                "ProvidedRequiredArguments",
                $"Directive \"@{name}\" has to be given its argument \"{required.Name}\".",
                directive.Location);
        }
    }

    private static void UniqueArgumentNames(DirectiveNode directive, SchemaProblems problems)
    {
        var repeated = directive.Arguments.GroupBy(argument => argument.Name.Value).Where(group => group.Count() > 1);
        foreach (var same in repeated)
            problems.Add(
                "UniqueArgumentNames",
                $"There can be only one argument named \"{same.Key}\".",
                same.Select(argument => (Location?)argument.Name.Location));
        foreach (var argument in directive.Arguments) UniqueInputFieldNames(argument.Value, problems);
    }

    private static void UniqueInputFieldNames(ValueNode value, SchemaProblems problems)
    {
        if (value is ListValueNode list)
            foreach (var item in list.Items) UniqueInputFieldNames(item, problems);
        if (value is not ObjectValueNode fields) return;
        var seen = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var field in fields.Fields)
        {
            if (!seen.TryAdd(field.Name.Value, field.Name))
                problems.Add(
                    "UniqueInputFieldNames",
                    $"There can be only one input field named \"{field.Name}\".",
                    seen[field.Name.Value].Location,
                    field.Name.Location);
            UniqueInputFieldNames(field.Value, problems);
        }
    }

    private static IEnumerable<ValueNode> DefaultValues(DefinitionNode definition)
    {
        var inputs = definition switch
        {
            FieldsTypeDefinitionNode type => type.Fields.SelectMany(field => field.Arguments),
            InputObjectTypeDefinitionNode input => input.Fields,
            DirectiveDefinitionNode directive => directive.Arguments,
            _ => [],
        };
        return inputs.Select(input => input.DefaultValue).OfType<ValueNode>();
    }

    // Directives at one location. The parts of what has an owner are one location together.
    private readonly record struct Applied(
        DirectiveLocation Location, IReadOnlyList<DirectiveNode> Directives, string? Owner = null);
}
