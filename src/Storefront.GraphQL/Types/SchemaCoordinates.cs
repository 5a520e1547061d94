using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types;

/// <summary>§2.14 The elements of a schema by their coordinates.</summary>
public static class SchemaCoordinates
{
    /// <summary>The type, directive, member or argument at that coordinate; null when there is none.</summary>
    public static INamedMember? Find(this Schema schema, SchemaCoordinate coordinate)
    {
        if (coordinate.IsDirective)
        {
            var directive = schema.Directives.Find(coordinate.Name);
            return coordinate.Argument is null ? directive : directive?.Arguments.Find(coordinate.Argument);
        }
        var type = schema.Types.Find(coordinate.Name);
        if (coordinate.Member is null) return type;
        INamedMember? member = type switch
        {
            FieldsType fields => fields.Fields.Find(coordinate.Member),
            InputObjectType input => input.Fields.Find(coordinate.Member),
            EnumType values => values.Values.Find(coordinate.Member),
            _ => null,
        };
        return coordinate.Argument is null ? member : (member as FieldDefinition)?.Arguments.Find(coordinate.Argument);
    }
}
