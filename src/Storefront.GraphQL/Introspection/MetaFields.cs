using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Introspection;

/// <summary>§4.1, §4.2 The fields every schema has without declaring them.</summary>
public static class MetaFields
{
    /// <summary>The meta field of that name on the type; null when there is none.</summary>
    public static FieldDefinition? Find(Schema schema, NamedType parent, string name) => name == "__typename"
        ? new FieldDefinition("__typename", new NonNullType(ScalarType.String)) { Source = new ConstantSource(parent.Name) }
        : null;
}
