using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.4: what is named or extended is defined.</summary>
internal static class KnownNameRules
{
    public static void Check(SchemaDocument schema, SchemaProblems problems)
    {
        foreach (var definition in schema.Added)
        {
            foreach (var reference in References(definition)) KnownTypeName(schema, reference, problems);
            if (definition is TypeDefinitionNode { IsExtension: true } extension)
                PossibleExtension(schema, extension, problems);
        }
    }

    private static void KnownTypeName(SchemaDocument schema, NamedTypeNode reference, SchemaProblems problems)
    {
        if (schema.Find(reference.Name.Value) is null)
            problems.Add("KnownTypeNames", $"Unknown type \"{reference.Name}\".", reference.Location);
    }

    private static void PossibleExtension(SchemaDocument schema, TypeDefinitionNode extension, SchemaProblems problems)
    {
        const string rule = "PossibleTypeExtensions";
        var type = schema.Find(extension.Name.Value);
        if (type is null or { IsBuiltIn: true })
            problems.Add(rule, $"Cannot extend type \"{extension.Name}\": it is not defined.", extension.Name.Location);
        else if (type.Definition.GetType() != extension.GetType())
            problems.Add(
                rule,
                $"Cannot extend type \"{extension.Name}\" with what belongs to another kind of type.",
                schema.Added.Contains(type.Definition) ? type.Definition.Location : null,
                extension.Location);
    }

    private static IEnumerable<NamedTypeNode> References(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes.Select(root => root.Type),
        FieldsTypeDefinitionNode type => type.Interfaces.Concat(type.Fields.SelectMany(
            field => Arguments(field.Arguments).Append(field.Type.Named))),
        UnionTypeDefinitionNode union => union.Types,
        InputObjectTypeDefinitionNode input => Arguments(input.Fields),
        DirectiveDefinitionNode directive => Arguments(directive.Arguments),
        _ => [],
    };

    private static IEnumerable<NamedTypeNode> Arguments(IEnumerable<InputValueDefinitionNode> arguments) =>
        arguments.Select(argument => argument.Type.Named);
}
