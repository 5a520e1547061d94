using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Introspection;

/// <summary>§4.1, §4.2 The fields every schema has without declaring them.</summary>
public static class MetaFields
{
    // All of it is as much to write as a large page.
    private static readonly Language.DirectiveNode WeightOfSchema = Cost.Of(100);

    /// <summary>The meta field of that name on the type; null when there is none.</summary>
    public static FieldDefinition? Find(Schema schema, NamedType parent, string name) => name switch
    {
        "__typename" when parent is FieldsType or UnionType => TypeName(parent),
        "__schema" when parent == schema.Query => Schema(schema),
        "__type" when parent == schema.Query => Type(schema),
        _ => null,
    };

    /// <summary>§4.1 <c>__typename: String!</c></summary>
    public static FieldDefinition TypeName(NamedType parent) => new("__typename", new NonNullType(ScalarType.String))
    {
        Description = "The name of the object's type.",
        Source = new ValueSource((_, _) => parent.Name),
    };

    /// <summary>§4.2 <c>__schema: __Schema!</c></summary>
    public static FieldDefinition Schema(Schema schema) => new("__schema", new NonNullType(IntrospectionTypes.Schema))
    {
        Description = "What the server offers.",
        Directives = [WeightOfSchema],
        Source = new ValueSource((_, _) => schema),
    };

    /// <summary>§4.2 <c>__type(name: String!): __Type</c></summary>
    public static FieldDefinition Type(Schema schema) => new("__type", IntrospectionTypes.Type)
    {
        Description = "One type of the schema.",
        Arguments = { new("name", new NonNullType(ScalarType.String)) { Description = "The name of the type." } },
        Source = new ValueSource((_, arguments) => schema.Types.Find((string)arguments[0]!)),
    };
}
