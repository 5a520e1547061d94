using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types;

/// <summary>§3.13 The directives every schema has.</summary>
public static class SpecifiedDirectives
{
    /// <summary>§3.13.3 The reason of a deprecation that gives none.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary>§3.13.1 @skip.</summary>
    public static DirectiveDefinition Skip { get; } = new("skip")
    {
        Description = "Leaves the field or fragment out of the response when `if` is true.",
        Locations = [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        Arguments = { If("Left out when true.") },
    };

    /// <summary>§3.13.2 @include.</summary>
    public static DirectiveDefinition Include { get; } = new("include")
    {
        Description = "Keeps the field or fragment in the response only when `if` is true.",
        Locations = [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        Arguments = { If("Kept when true.") },
    };

    /// <summary>§3.13.3 @deprecated.</summary>
    public static DirectiveDefinition Deprecated { get; } = new("deprecated")
    {
        Description = "Marks an element of the schema that clients should stop using.",
        Locations =
        [
            DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue,
        ],
        Arguments =
        {
            new("reason", new NonNullType(ScalarType.String))
            {
                Description = "Why, and what to use instead, in Markdown.",
                DefaultValue = new StringValueNode(DefaultDeprecationReason, IsBlock: false, default),
            },
        },
    };

    /// <summary>§3.13.4 @specifiedBy.</summary>
    public static DirectiveDefinition SpecifiedBy { get; } = new("specifiedBy")
    {
        Description = "Names the document that defines a custom scalar.",
        Locations = [DirectiveLocation.Scalar],
        Arguments =
        {
            new("url", new NonNullType(ScalarType.String)) { Description = "Where the definition stands." },
        },
    };

    /// <summary>§3.13.5 @oneOf.</summary>
    public static DirectiveDefinition OneOf { get; } = new("oneOf")
    {
        Description = "Marks an input object of which exactly one field must be given.",
        Locations = [DirectiveLocation.InputObject],
    };

    /// <summary>All of them, in the specification's order.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    private static InputValueDefinition If(string description) =>
        new("if", new NonNullType(ScalarType.Boolean)) { Description = description };
}
