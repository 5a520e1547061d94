using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Introspection;

/// <summary>§4.2 The types through which a schema describes itself; their values are its own objects.</summary>
public static class IntrospectionTypes
{
    private static readonly DescribedType<Schema> OfSchema = new(
        "__Schema", "Everything a server offers: its types, its directives, and where operations begin.");

    private static readonly DescribedType<TypeReference> OfType = new(
        "__Type",
        "A type: a named one, or a list or non-null wrapper round another. Fields that do not apply to its kind are "
            + "null.");

    private static readonly DescribedType<FieldDefinition> OfField = new(
        "__Field", "A field of an object or interface.");

    private static readonly DescribedType<InputValueDefinition> OfInput = new(
        "__InputValue", "An argument of a field or directive, or a field of an input object.");

    private static readonly DescribedType<EnumValueDefinition> OfEnumValue = new("__EnumValue", "A value of an enum.");

    private static readonly DescribedType<DirectiveDefinition> OfDirective = new(
        "__Directive", "A directive: what may be added to a document to change how it is executed or read.");

    private static readonly EnumType TypeKind = new("__TypeKind")
    {
        Description = "The kinds of type.",
        Values =
        {
            new("SCALAR") { Description = "A leaf value; `specifiedByURL` may say more." },
            new("OBJECT") { Description = "`fields` and `interfaces` apply." },
            new("INTERFACE") { Description = "`fields`, `interfaces` and `possibleTypes` apply." },
            new("UNION") { Description = "`possibleTypes` applies." },
            new("ENUM") { Description = "`enumValues` applies." },
            new("INPUT_OBJECT") { Description = "`inputFields` and `isOneOf` apply." },
            new("LIST") { Description = "A list of `ofType`." },
            new("NON_NULL") { Description = "`ofType`, and never null." },
        },
    };

    private static readonly EnumType Location = new("__DirectiveLocation")
    {
        Description = "The places in a document where a directive may be written.",
    };

    /// <summary>§4.2.1 __Schema.</summary>
    public static ObjectType Schema => OfSchema.Type;

    /// <summary>§4.2.2 __Type.</summary>
    public static ObjectType Type => OfType.Type;

    /// <summary>All of them, in the specification's order.</summary>
    public static IReadOnlyList<NamedType> All { get; } = Complete();

    private static NamedType[] Complete()
    {
        DescribeSchema();
        DescribeType();
        DescribeMembers();
        foreach (var location in Enum.GetValues<DirectiveLocation>())
            Location.Values.Add(new(location.SdlName()) { Description = DescriptionOf(location), Value = location });
        return [Schema, Type, TypeKind, OfField.Type, OfInput.Type, OfEnumValue.Type, OfDirective.Type, Location];
    }

    private static void DescribeSchema()
    {
        OfSchema.Add("description", ScalarType.String, "What an integrator reads first.", schema => schema.Description);
        OfSchema.Add("types", ListOf(Type), "All named types, those of introspection too.", schema => schema.Types);
        OfSchema.Add("queryType", NonNull(Type), "Where queries begin.", schema => schema.Query);
        OfSchema.Add("mutationType", Type, "Where mutations begin, if there are any.", schema => schema.Mutation);
        OfSchema.Add(
            "subscriptionType", Type, "Where subscriptions begin, if there are any.", schema => schema.Subscription);
        OfSchema.Add(
            "directives", ListOf(OfDirective.Type), "All directives, built-in ones too.", schema => schema.Directives);
    }

    private static void DescribeType()
    {
        OfType.Add("kind", NonNull(TypeKind), "Which kind of type it is.", KindOf);
        OfType.Add("name", ScalarType.String, "Its name; null for a wrapper.", type => (type as NamedType)?.Name);
        OfType.Add(
            "description", ScalarType.String, "What it is for, in Markdown.",
            type => (type as NamedType)?.Description);
        OfType.Add(
            "specifiedByURL", ScalarType.String, "The document that defines a custom scalar.",
            type => (type as ScalarType)?.SpecifiedByUrl);
        OfType.AddList(
            "fields", ListOf(OfField.Type).Nullable, "The fields of an object or interface.",
            type => (type as FieldsType)?.Fields);
        OfType.Add(
            "interfaces", ListOf(Type).Nullable, "The interfaces an object or interface implements.",
            type => (type as FieldsType)?.Interfaces);
        OfType.Add(
            "possibleTypes", ListOf(Type).Nullable, "The objects that an interface or union may be.",
            type => type is InterfaceType or UnionType ? type.Named.PossibleTypes : null);
        OfType.AddList(
            "enumValues", ListOf(OfEnumValue.Type).Nullable, "The values of an enum.",
            type => (type as EnumType)?.Values);
        OfType.AddList(
            "inputFields", ListOf(OfInput.Type).Nullable, "The fields of an input object.",
            type => (type as InputObjectType)?.Fields);
        OfType.Add(
            "ofType", Type, "The type that a wrapper wraps.",
            type => (type as ListType)?.OfType ?? (type as NonNullType)?.OfType);
        OfType.Add(
            "isOneOf", ScalarType.Boolean, "Whether exactly one field of an input object has to be given.",
            type => (type as InputObjectType)?.IsOneOf);
    }

    private static void DescribeMembers()
    {
        AddName(OfField);
        OfField.AddList("args", ListOf(OfInput.Type), "What it may be given.", field => field.Arguments);
        OfField.Add("type", NonNull(Type), "What it returns.", field => field.Type);
        AddDeprecation(OfField);

        AddName(OfInput);
        OfInput.Add("type", NonNull(Type), "What it takes.", input => input.Type);
        OfInput.Add(
            "defaultValue", ScalarType.String, "The value when none is given, as a GraphQL literal.",
            input => input.DefaultValue is { } value ? Printer.Print(value) : null);
        AddDeprecation(OfInput);

        AddName(OfEnumValue);
        AddDeprecation(OfEnumValue);

        AddName(OfDirective);
        OfDirective.Add(
            "isRepeatable", NonNull(ScalarType.Boolean), "Whether it may stand more than once in one place.",
            directive => directive.IsRepeatable);
        OfDirective.Add(
            "locations", ListOf(Location), "Where it may be written.", directive => directive.Locations);
        OfDirective.AddList("args", ListOf(OfInput.Type), "What it may be given.", directive => directive.Arguments);
    }

    private static void AddName<T>(DescribedType<T> type) where T : class, INamedMember
    {
        type.Add("name", NonNull(ScalarType.String), "Its name.", member => member.Name);
        type.Add("description", ScalarType.String, "What it is for, in Markdown.", member => member.Description);
    }

    private static void AddDeprecation<T>(DescribedType<T> type) where T : DeprecableMember
    {
        type.Add(
            "isDeprecated", NonNull(ScalarType.Boolean), "Whether clients should stop using it.",
            member => member.DeprecationReason is not null);
        type.Add(
            "deprecationReason", ScalarType.String, "Why, and what to use instead.",
            member => member.DeprecationReason);
    }

    private static NonNullType NonNull(TypeReference type) => new(type);

    private static NonNullType ListOf(TypeReference type) => new(new ListType(new NonNullType(type)));

    private static string KindOf(TypeReference type) =>
        type is NamedType named ? named.Kind.SdlName() : type is ListType ? "LIST" : "NON_NULL";

    private static string DescriptionOf(DirectiveLocation location) =>
        $"On {location.Title()}{(location < DirectiveLocation.Schema ? "" : " in SDL")}.";
}
