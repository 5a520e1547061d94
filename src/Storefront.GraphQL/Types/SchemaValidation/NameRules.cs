using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§2.1.8 Reserved names, and §3.3: no type takes the name of a built-in one.</summary>
internal static class NameRules
{
    public static void Check(SchemaDocument schema, SchemaProblems problems)
    {
        foreach (var definition in schema.All)
        {
            if (definition is TypeDefinitionNode { IsExtension: false, Name: var name }
                && schema.Find(name.Value) is { IsBuiltIn: true })
            {
                problems.Add("BuiltInNames", $"Every schema has a type named \"{name}\" already.", name.Location);
                continue;
            }
            foreach (var (member, place) in Names(definition)) Unreserved(member, place, problems);
        }
    }

    private static void Unreserved(Name name, Location place, SchemaProblems problems)
    {
        if (name.Value.StartsWith("__", StringComparison.Ordinal))
            problems.Add("ReservedNames", $"\"{name}\": names that begin with \"__\" are introspection's.", place);
    }

    private static IEnumerable<(Name Name, Location Place)> Names(DefinitionNode definition) => definition switch
    {
        DirectiveDefinitionNode directive => [(directive.Name, directive.Location), .. Arguments(directive.Arguments)],
        TypeDefinitionNode type => type.IsExtension ? Members(type) : Members(type).Prepend((type.Name, type.Location)),
        _ => [],
    };

    private static IEnumerable<(Name Name, Location Place)> Members(TypeDefinitionNode type) => type switch
    {
        FieldsTypeDefinitionNode fields => fields.Fields.SelectMany(
            field => Arguments(field.Arguments).Prepend((field.Name, field.Location))),
        InputObjectTypeDefinitionNode input => Arguments(input.Fields),
        EnumTypeDefinitionNode values => values.Values.Select(value => (value.Name, value.Location)),
        _ => [],
    };

    private static IEnumerable<(Name Name, Location Place)> Arguments(
        IEnumerable<InputValueDefinitionNode> arguments) =>
        arguments.Select(argument => (argument.Name, argument.Location));
}
