using Storefront.GraphQL.Introspection;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types.SchemaValidation;

namespace Storefront.GraphQL.Types;

/// <summary>§3 A schema from SDL. It describes; its fields have no sources.</summary>
public sealed class SchemaParser
{
    private readonly SchemaDocument document;
    private readonly Dictionary<string, NamedType> types = new(StringComparer.Ordinal);

    private SchemaParser(SchemaDocument document) => this.document = document;

    /// <summary>Reads a schema.</summary>
    /// <param name="sdl">Type system definitions and extensions.</param>
    /// <param name="extensions">Further documents, each extending what stands before it.</param>
    /// <exception cref="GraphQLException">The text breaks the grammar.</exception>
    /// <exception cref="SchemaException">The schema is not valid; the message has all that is wrong.</exception>
    public static Schema Parse(string sdl, params IEnumerable<string> extensions)
    {
        DocumentNode[] documents = [.. extensions.Prepend(sdl).Select(text => Parser.Parse(text))];
        var document = SchemaValidator.Check(documents);
        if (document.Problems.Count > 0) throw new SchemaException(document.Problems);
        return new SchemaParser(document).Schema();
    }

    private Schema Schema()
    {
        foreach (var builtIn in ScalarType.Specified.Concat(IntrospectionTypes.All)) types.Add(builtIn.Name, builtIn);
        NamedType[] declared = [.. document.Types.Select(Declare)];
        foreach (var type in document.Types) Complete(types[type.Name], type);
        var directives = document.All.OfType<DirectiveDefinitionNode>().Select(Directive);
        return new Schema(
            Root(OperationType.Query)!,
            Root(OperationType.Mutation),
            Root(OperationType.Subscription),
            declared,
            directives,
            document.SchemaDefinition?.Description?.Value);
    }

    private ObjectType? Root(OperationType operation) =>
        document.Root(operation) is { } root ? (ObjectType)types[root.Name] : null;

    // Types refer to each other, so all are there before any is complete.
    private NamedType Declare(TypeParts parts)
    {
        NamedType type = parts.Kind switch
        {
            DirectiveLocation.Object => new ObjectType(parts.Name),
            DirectiveLocation.Interface => new InterfaceType(parts.Name),
            DirectiveLocation.Union => new UnionType(parts.Name),
            DirectiveLocation.Enum => new EnumType(parts.Name),
            DirectiveLocation.InputObject => new InputObjectType(parts.Name) { IsOneOf = parts.IsOneOf },
            _ => new JsonScalar(parts.Name)
            {
                SpecifiedByUrl = Text(parts.Directives, SpecifiedDirectives.SpecifiedBy.Name, "url"),
            },
        };
        type.Description = parts.Definition.Description?.Value;
        type.Directives = [.. parts.Directives];
        types.Add(type.Name, type);
        return type;
    }

    private void Complete(NamedType type, TypeParts parts)
    {
        switch (type)
        {
            case FieldsType fields:
                fields.Interfaces.AddRange(parts.Interfaces.Select(node => (InterfaceType)types[node.Name.Value]));
                foreach (var field in parts.Fields) fields.Fields.Add(Field(field));
                break;
            case UnionType union:
                union.Types.AddRange(parts.Members.Select(node => (ObjectType)types[node.Name.Value]));
                break;
            case EnumType values:
                foreach (var value in parts.Values) values.Values.Add(EnumValue(value));
                break;
            case InputObjectType input:
                foreach (var field in parts.InputFields) input.Fields.Add(InputValue(field));
                break;
        }
    }

    private FieldDefinition Field(FieldDefinitionNode node) => Described(
        new FieldDefinition(node.Name.Value, Reference(node.Type)) { Arguments = Arguments(node.Arguments) },
        node.Description,
        node.Directives);

    private Members<InputValueDefinition> Arguments(IEnumerable<InputValueDefinitionNode> nodes) =>
        new(nodes.Select(InputValue));

    private InputValueDefinition InputValue(InputValueDefinitionNode node) => Described(
        new InputValueDefinition(node.Name.Value, Reference(node.Type)) { DefaultValue = node.DefaultValue },
        node.Description,
        node.Directives);

    private static EnumValueDefinition EnumValue(EnumValueDefinitionNode node) =>
        Described(new EnumValueDefinition(node.Name.Value), node.Description, node.Directives);

    private static T Described<T>(T member, StringValueNode? description, IReadOnlyList<DirectiveNode> directives)
        where T : DeprecableMember
    {
        member.Description = description?.Value;
        member.DeprecationReason = Text(
            directives, SpecifiedDirectives.Deprecated.Name, "reason", SpecifiedDirectives.DefaultDeprecationReason);
        member.Directives = directives;
        return member;
    }

    private DirectiveDefinition Directive(DirectiveDefinitionNode node) => new(node.Name.Value)
    {
        Description = node.Description?.Value,
        Arguments = Arguments(node.Arguments),
        Locations = [.. node.Locations],
        IsRepeatable = node.IsRepeatable,
    };

    private TypeReference Reference(TypeNode node) => node switch
    {
        ListTypeNode list => new ListType(Reference(list.OfType)),
        NonNullTypeNode nonNull => new NonNullType(Reference(nonNull.OfType)),
        _ => types[node.Named.Name.Value],
    };

    // The text a directive was given, or its default; null when the directive is not there.
    private static string? Text(
        IEnumerable<DirectiveNode> directives, string name, string argument, string? otherwise = null)
    {
        var directive = directives.FirstOrDefault(directive => directive.Name.Value == name);
        var given = directive?.Arguments.FirstOrDefault(given => given.Name.Value == argument);
        return given?.Value is StringValueNode text ? text.Value : directive is null ? null : otherwise;
    }
}
