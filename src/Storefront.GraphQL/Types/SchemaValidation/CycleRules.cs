using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.10 and §3.13: what may not lead back to itself.</summary>
internal static class CycleRules
{
    public static void Check(SchemaDocument schema)
    {
        var visited = new HashSet<TypeParts>();
        foreach (var type in schema.Types.Where(type => type.IsInputObject)) RequiredFields(schema, type, visited, []);
        foreach (var type in schema.Types.Where(type => type.IsInputObject))
            foreach (var field in type.InputFields) DefaultValues(schema, type, field);
        foreach (var directive in schema.All.OfType<DirectiveDefinitionNode>()) Directives(schema, directive);
    }

    // "If an Input Object references itself [...], at least one of the fields in the chain of references must be
    // either a nullable or a List type." Each cycle is reported once, with its fields.
    private static void RequiredFields(
        SchemaDocument schema,
        TypeParts type,
        HashSet<TypeParts> visited,
        List<(TypeParts Type, InputValueDefinitionNode Field)> path)
    {
        if (!visited.Add(type)) return;
        foreach (var field in type.InputFields)
        {
            if (field.Type is not NonNullTypeNode { OfType: NamedTypeNode named }) continue;
            if (schema.Named(named) is not { IsInputObject: true } next) continue;
            path.Add((type, field));
            var start = path.FindIndex(step => step.Type == next);
            if (start < 0) RequiredFields(schema, next, visited, path);
            else Endless(schema, next, path[start..].ConvertAll(step => step.Field));
            path.RemoveAt(path.Count - 1);
        }
    }

    private static void Endless(SchemaDocument schema, TypeParts type, List<InputValueDefinitionNode> cycle) =>
        schema.Report(
            "InputObjectCycles",
            $"No {type.Name} is finite: its required {string.Join('.', cycle.Select(field => field.Name))} is one too.",
            cycle);

    private static void DefaultValues(SchemaDocument schema, TypeParts type, InputValueDefinitionNode field)
    {
        var nothing = new ObjectValueNode([], default);
        if (FieldHasCycle(schema, field, nothing, []) == field)
            schema.Report(
                "DefaultValueCycles", $"The default of {type.Name}.{field.Name} contains itself without end.", field);
    }

    // InputObjectDefaultValueHasCycle(inputObject, defaultValue, visitedFields): the field that closes the cycle.
    private static InputValueDefinitionNode? ValueHasCycle(
        SchemaDocument schema, TypeParts type, ValueNode value, HashSet<InputValueDefinitionNode> visited)
    {
        var inside = value switch
        {
            ListValueNode list => list.Items.Select(item => ValueHasCycle(schema, type, item, visited)),
            ObjectValueNode fields => type.InputFields.Select(field => FieldHasCycle(schema, field, fields, visited)),
            _ => [],
        };
        return inside.FirstOrDefault(field => field is not null);
    }

    // InputFieldDefaultValueHasCycle(field, defaultValue, visitedFields)
    private static InputValueDefinitionNode? FieldHasCycle(
        SchemaDocument schema,
        InputValueDefinitionNode field,
        ObjectValueNode value,
        HashSet<InputValueDefinitionNode> visited)
    {
        if (schema.Named(field.Type) is not { IsInputObject: true } type) return null;
        var given = value.Fields.FirstOrDefault(given => given.Name.Value == field.Name.Value);
        if (given is not null) return ValueHasCycle(schema, type, given.Value, visited);
        if (field.DefaultValue is null) return null;
        return visited.Contains(field) ? field : ValueHasCycle(schema, type, field.DefaultValue, [.. visited, field]);
    }

    // "A Directive definition must not contain the use of a Directive which references itself", nor indirectly.
    private static void Directives(SchemaDocument schema, DirectiveDefinitionNode directive)
    {
        var visited = new HashSet<object>();
        var ahead = new Stack<object>(Uses(schema, directive.Arguments));
        while (ahead.TryPop(out var used))
        {
            if (ReferenceEquals(used, directive))
            {
                schema.Report("DirectiveCycles", $"@{directive.Name} leads back to itself.", directive);
                return;
            }
            if (!visited.Add(used)) continue;
            var further = used switch
            {
                DirectiveDefinitionNode other => Uses(schema, other.Arguments),
                TypeParts type => Uses(schema, type.InputFields)
                    .Concat(Uses(schema, type.Directives))
                    .Concat(Uses(schema, type.Values.SelectMany(value => value.Directives))),
                _ => [],
            };
            foreach (var next in further) ahead.Push(next);
        }
    }

    private static IEnumerable<object> Uses(SchemaDocument schema, IEnumerable<InputValueDefinitionNode> inputs) =>
        inputs.SelectMany(input => Uses(schema, input.Directives).Append(schema.Named(input.Type)));

    private static IEnumerable<object> Uses(SchemaDocument schema, IEnumerable<DirectiveNode> directives) =>
        directives.Select(directive => schema.Directives[directive.Name.Value]);
}
