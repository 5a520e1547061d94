using Storefront.GraphQL.Introspection;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation;

/// <summary>What the text of a document means in a schema.</summary>
internal static class SchemaReading
{
    /// <summary>§3.3.1 The root type of operations of that kind.</summary>
    public static ObjectType? RootType(this Schema schema, OperationType operation) => operation switch
    {
        OperationType.Mutation => schema.Mutation,
        OperationType.Subscription => schema.Subscription,
        _ => schema.Query,
    };

    /// <summary>The type that a variable is declared with; null when its name is unknown.</summary>
    public static TypeReference? TypeOf(this Schema schema, TypeNode node) => node switch
    {
        NamedTypeNode named => schema.Types.Find(named.Name.Value),
        ListTypeNode list => schema.TypeOf(list.OfType) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => schema.TypeOf(nonNull.OfType) is { } nullable ? new NonNullType(nullable) : null,
        _ => null,
    };

    /// <summary>The field of that name on a type, meta-fields included.</summary>
    public static FieldDefinition? FieldOf(this Schema schema, NamedType type, string name) =>
        name.StartsWith("__", StringComparison.Ordinal)
            ? MetaFields.Find(schema, type, name)
            : (type as FieldsType)?.Fields.Find(name);

    /// <summary>§5.5.2.3 Whether some object is of both types.</summary>
    public static bool Overlaps(this NamedType one, NamedType other) =>
        one == other || one.PossibleTypes.Intersect(other.PossibleTypes).Any();

    /// <summary>§6.3.2 DoesFragmentTypeApply: whether an object of the one type is also of the other.</summary>
    public static bool Applies(this Schema schema, NamedTypeNode condition, ObjectType type) =>
        schema.Types.Find(condition.Name.Value) is { } named && named.PossibleTypes.Contains(type);
}
