using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>What every schema has undefined: scalars (§3.5), introspection (§4), directives (§3.13).</summary>
internal static class BuiltInDefinitions
{
    private static readonly DocumentNode Document = Parser.Parse(SchemaPrinter.PrintBuiltIn());

    public static IReadOnlyList<TypeParts> Types { get; } =
        [.. Document.Definitions.OfType<TypeDefinitionNode>().Select(type => new TypeParts(type, isBuiltIn: true))];

    public static IReadOnlyList<DirectiveDefinitionNode> Directives { get; } =
        [.. Document.Definitions.OfType<DirectiveDefinitionNode>()];
}
