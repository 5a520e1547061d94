using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.10 and §3.13: what may not lead back to itself.</summary>
internal sealed class CycleRules(SchemaDocument schema)
{
    private readonly HashSet<TypeParts> followed = [];
    private readonly List<(TypeParts Type, InputValueDefinitionNode Field)> path = [];

    public static void Check(SchemaDocument schema)
    {
        var rules = new CycleRules(schema);
        foreach (var type in schema.Types.Where(type => type.IsInputObject)) rules.RequiredFields(type);
        foreach (var type in schema.Types) foreach (var field in type.InputFields) rules.DefaultValues(type, field);
        foreach (var directive in schema.All.OfType<DirectiveDefinitionNode>()) rules.Directives(directive);
    }

    // "If an Input Object references itself [...], at least one of the fields in the chain of references must be
    // either a nullable or a List type." Each cycle is reported once, with its fields.
    private void RequiredFields(TypeParts type)
    {
        if (!followed.Add(type)) return;
        foreach (var field in type.InputFields)
        {
            if (field.Type is not NonNullTypeNode { OfType: NamedTypeNode named }) continue;
            if (schema.Named(named) is not { IsInputObject: true } next) continue;
            path.Add((type, field));
            var start = path.FindIndex(step => step.Type == next);
            if (start < 0) RequiredFields(next);
            else Endless(next, path[start..].ConvertAll(step => step.Field));
            path.RemoveAt(path.Count - 1);
        }
    }

    private void Endless(TypeParts type, List<InputValueDefinitionNode> cycle) => schema.Report(
        "InputObjectCycles",
        $"No {type.Name} is finite: its required {string.Join('.', cycle.Select(field => field.Name))} is one too.",
        cycle);

    private void DefaultValues(TypeParts type, InputValueDefinitionNode field)
    {
        var nothing = new ObjectValueNode([], default);
        if (FieldHasCycle(field, nothing, []) == field)
            schema.Report(
                "DefaultValueCycles", $"The default of {type.Name}.{field.Name} contains itself without end.", field);
    }

    // InputObjectDefaultValueHasCycle(inputObject, defaultValue, visitedFields): the field that closes the cycle.
    private InputValueDefinitionNode? ValueHasCycle(
        TypeParts type, ValueNode value, HashSet<InputValueDefinitionNode> visited)
    {
        var inside = value switch
        {
            ListValueNode list => list.Items.Select(item => ValueHasCycle(type, item, visited)),
            ObjectValueNode fields => type.InputFields.Select(field => FieldHasCycle(field, fields, visited)),
            _ => [],
        };
        return inside.FirstOrDefault(field => field is not null);
    }

    // InputFieldDefaultValueHasCycle(field, defaultValue, visitedFields)
    private InputValueDefinitionNode? FieldHasCycle(
        InputValueDefinitionNode field, ObjectValueNode value, HashSet<InputValueDefinitionNode> visited)
    {
        if (schema.Named(field.Type) is not { IsInputObject: true } type) return null;
        var given = value.Fields.FirstOrDefault(given => given.Name.Value == field.Name.Value);
        if (given is not null) return ValueHasCycle(type, given.Value, visited);
        if (field.DefaultValue is null) return null;
        return visited.Contains(field) ? field : ValueHasCycle(type, field.DefaultValue, [.. visited, field]);
    }

    // "A Directive definition must not contain the use of a Directive which references itself", nor indirectly.
    private void Directives(DirectiveDefinitionNode directive)
    {
        var seen = new HashSet<object>();
        var ahead = new Stack<object>(Uses(directive.Arguments));
        while (ahead.TryPop(out var used))
        {
            if (ReferenceEquals(used, directive))
            {
                schema.Report("DirectiveCycles", $"@{directive.Name} leads back to itself.", directive);
                return;
            }
            if (!seen.Add(used)) continue;
            var further = used is TypeParts type
                ? Uses(type.InputFields)
                    .Concat(Uses(type.Directives))
                    .Concat(Uses(type.Values.SelectMany(value => value.Directives)))
                : Uses(((DirectiveDefinitionNode)used).Arguments);
            foreach (var next in further) ahead.Push(next);
        }
    }

    private IEnumerable<object> Uses(IEnumerable<InputValueDefinitionNode> inputs) =>
        inputs.SelectMany(input => Uses(input.Directives).Append(schema.Named(input.Type)));

    private IEnumerable<object> Uses(IEnumerable<DirectiveNode> directives) =>
        directives.Select(directive => schema.Directives[directive.Name.Value]);
}
