using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.4: what is named or extended is defined.</summary>
internal static class KnownNameRules
{
    public static void Check(SchemaDocument schema)
    {
        foreach (var definition in schema.Added)
        {
            foreach (var reference in References(definition))
            {
                if (schema.Find(reference.Name.Value) is null)
                    schema.Report("KnownTypeNames", $"Unknown type \"{reference.Name}\".", reference);
            }
            if (definition is TypeDefinitionNode { IsExtension: true } extension) PossibleExtension(schema, extension);
        }
    }

    private static void PossibleExtension(SchemaDocument schema, TypeDefinitionNode extension)
    {
        const string rule = "PossibleTypeExtensions";
        var type = schema.Find(extension.Name.Value);
        if (type is null or { IsBuiltIn: true })
            schema.ReportAt(
                rule, $"Cannot extend type \"{extension.Name}\": it is not defined.", extension.Name.Location);
        else if (type.Kind != extension.Kind)
            schema.Report(
                rule, $"Cannot extend type \"{extension.Name}\" with what belongs to another kind of type.",
                schema.Added.Contains(type.Definition) ? type.Definition : null, extension);
    }

    private static IEnumerable<NamedTypeNode> References(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes.Select(root => root.Type),
        TypeDefinitionNode type =>
        [
            .. type.Interfaces,
            .. type.Fields.SelectMany(field => Arguments(field.Arguments).Append(field.Type.Named)),
            .. type.Members,
            .. Arguments(type.InputFields),
        ],
        DirectiveDefinitionNode directive => Arguments(directive.Arguments),
        _ => [],
    };

    private static IEnumerable<NamedTypeNode> Arguments(IEnumerable<InputValueDefinitionNode> arguments) =>
        arguments.Select(argument => argument.Type.Named);
}
