using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§2.1.8 Reserved names, and §3.3: no type takes the name of a built-in one.</summary>
internal static class NameRules
{
    public static void Check(SchemaDocument schema)
    {
        foreach (var definition in schema.All)
        {
            if (definition is TypeDefinitionNode { IsExtension: false, Name: var name }
                && schema.Find(name.Value) is { IsBuiltIn: true })
            {
                schema.ReportAt("BuiltInNames", $"Every schema has a type named \"{name}\" already.", name.Location);
                continue;
            }
            if (definition is DirectiveDefinitionNode directive) Unreserved(schema, directive.Name, directive);
            var elements = definition is TypeDefinitionNode { IsExtension: true } extension
                ? Element.Members(extension)
                : Element.Of(definition);
            foreach (var element in elements) Unreserved(schema, element.Name, element.Node);
        }
    }

    private static void Unreserved(SchemaDocument schema, Name? name, SyntaxNode node)
    {
        if (name is { IsReserved: true })
            schema.Report("ReservedNames", $"\"{name}\": names that begin with \"__\" are introspection's.", node);
    }
}
