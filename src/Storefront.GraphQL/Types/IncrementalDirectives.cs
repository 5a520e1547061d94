using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types;

/// <summary>The directives of incremental delivery, which a schema has only where it is turned on.</summary>
public static class IncrementalDirectives
{
    public static DirectiveDefinition Defer { get; } = new("defer")
    {
        Description = "Lets the fragment come after the rest of the response.",
        Locations = [DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        Arguments = { If("Deferred when true."), Label() },
    };

    public static DirectiveDefinition Stream { get; } = new("stream")
    {
        Description = "Lets items of the list come after the rest of the response.",
        Locations = [DirectiveLocation.Field],
        Arguments =
        {
            If("Streamed when true."),
            Label(),
            new("initialCount", new NonNullType(ScalarType.Int))
            {
                Description = "How many items come at once.",
                DefaultValue = Parser.ParseValue("0"u8),
            },
        },
    };

    /// <summary>Whether the directive is one of them.</summary>
    internal static bool Contains(DirectiveNode directive) => directive.Name.Value is "defer" or "stream";

    private static InputValueDefinition If(string description) => new("if", new NonNullType(ScalarType.Boolean))
    {
        Description = description,
        DefaultValue = Parser.ParseValue("true"u8),
    };

    private static InputValueDefinition Label() => new("label", ScalarType.String)
    {
        Description = "Tells this part of the response from others; unique in the document.",
    };
}
