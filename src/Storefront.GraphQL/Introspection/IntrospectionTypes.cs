using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Introspection;

/// <summary>§4.2 The types through which a schema describes itself; their values are its own objects.</summary>
public static class IntrospectionTypes
{
    private static readonly (string Kind, string Description)[] Kinds =
    [
        ("SCALAR", "A leaf value; `specifiedByURL` may say more."),
        ("OBJECT", "`fields` and `interfaces` apply."),
        ("INTERFACE", "`fields`, `interfaces` and `possibleTypes` apply."),
        ("UNION", "`possibleTypes` applies."),
        ("ENUM", "`enumValues` applies."),
        ("INPUT_OBJECT", "`inputFields` and `isOneOf` apply."),
        ("LIST", "A list of `ofType`."),
        ("NON_NULL", "`ofType`, and never null."),
    ];

    private static readonly EnumType TypeKind = new("__TypeKind") { Description = "The kinds of type." };

    private static readonly EnumType Location = new("__DirectiveLocation")
    {
        Description = "The places in a document where a directive may be written.",
    };

    private static readonly ObjectType TypeType = new("__Type")
    {
        Description = "A type: a named one, or a list or non-null wrapper round another. Fields that do not apply to "
                + "its kind are null.",
        ClrType = typeof(TypeReference),
    };

    private static readonly ObjectType InputValue = new("__InputValue")
    {
        Description = "An argument of a field or directive, or a field of an input object.",
        ClrType = typeof(InputValueDefinition),
    };

    private static readonly ObjectType FieldType = new("__Field")
    {
        Description = "A field of an object or interface.",
        ClrType = typeof(FieldDefinition),
    };

    private static readonly ObjectType EnumValue = new("__EnumValue")
    {
        Description = "A value of an enum.",
        ClrType = typeof(EnumValueDefinition),
    };

    private static readonly ObjectType Directive = new("__Directive")
    {
        Description = "A directive: what may be added to a document to change how it is executed or read.",
        ClrType = typeof(DirectiveDefinition),
    };

    /// <summary>§4.2.1 __Schema.</summary>
    public static ObjectType Schema { get; } = new("__Schema")
    {
        Description = "Everything a server offers: its types, its directives, and where operations begin.",
        ClrType = typeof(Schema),
    };

    /// <summary>§4.2.2 __Type.</summary>
    public static ObjectType Type => TypeType;

    /// <summary>All of them, in the specification's order.</summary>
    public static IReadOnlyList<NamedType> All { get; } = Complete();

    private static NamedType[] Complete()
    {
        DescribeSchema();
        DescribeType();
        DescribeMembers();
        foreach (var (kind, description) in Kinds) TypeKind.Values.Add(new(kind) { Description = description });
        foreach (var location in Enum.GetValues<DirectiveLocation>())
            Location.Values.Add(new(location.SdlName()) { Description = DescriptionOf(location), Value = location });
        return [Schema, TypeType, TypeKind, FieldType, InputValue, EnumValue, Directive, Location];
    }

    private static void DescribeSchema()
    {
        Add<Schema>(
            Schema, "description", ScalarType.String, "What an integrator reads first.", schema => schema.Description);
        Add<Schema>(
            Schema, "types", ListOf(TypeType), "All named types, those of introspection too.", schema => schema.Types);
        Add<Schema>(Schema, "queryType", NonNull(TypeType), "Where queries begin.", schema => schema.Query);
        Add<Schema>(
            Schema, "mutationType", TypeType, "Where mutations begin, if there are any.", schema => schema.Mutation);
        Add<Schema>(
            Schema, "subscriptionType", TypeType, "Where subscriptions begin, if there are any.",
            schema => schema.Subscription);
        Add<Schema>(
            Schema, "directives", ListOf(Directive), "All directives, built-in ones too.", schema => schema.Directives);
    }

    private static void DescribeType()
    {
        Add<TypeReference>(TypeType, "kind", NonNull(TypeKind), "Which kind of type it is.", KindOf);
        Add<TypeReference>(
            TypeType, "name", ScalarType.String, "Its name; null for a wrapper.", type => (type as NamedType)?.Name);
        Add<TypeReference>(
            TypeType, "description", ScalarType.String, "What it is for, in Markdown.",
            type => (type as NamedType)?.Description);
        Add<TypeReference>(
            TypeType, "specifiedByURL", ScalarType.String, "The document that defines a custom scalar.",
            type => (type as ScalarType)?.SpecifiedByUrl);
        AddList<TypeReference, FieldDefinition>(
            TypeType, "fields", FieldType, isRequired: false, "The fields of an object or interface.",
            type => (type as FieldsType)?.Fields, field => field.DeprecationReason);
        Add<TypeReference>(
            TypeType, "interfaces", ListOf(TypeType).Nullable, "The interfaces an object or interface implements.",
            type => (type as FieldsType)?.Interfaces);
        Add<TypeReference>(
            TypeType, "possibleTypes", ListOf(TypeType).Nullable, "The objects that an interface or union may be.",
            type => (type as InterfaceType)?.Implementations ?? (type as UnionType)?.Types);
        AddList<TypeReference, EnumValueDefinition>(
            TypeType, "enumValues", EnumValue, isRequired: false, "The values of an enum.",
            type => (type as EnumType)?.Values, value => value.DeprecationReason);
        AddList<TypeReference, InputValueDefinition>(
            TypeType, "inputFields", InputValue, isRequired: false, "The fields of an input object.",
            type => (type as InputObjectType)?.Fields, field => field.DeprecationReason);
        Add<TypeReference>(
            TypeType, "ofType", TypeType, "The type that a wrapper wraps.",
            type => (type as ListType)?.OfType ?? (type as NonNullType)?.OfType);
        Add<TypeReference>(
            TypeType, "isOneOf", ScalarType.Boolean, "Whether exactly one field of an input object has to be given.",
            type => (type as InputObjectType)?.IsOneOf);
    }

    private static void DescribeMembers()
    {
        AddName<FieldDefinition>(FieldType);
        AddArguments<FieldDefinition>(FieldType, field => field.Arguments);
        Add<FieldDefinition>(FieldType, "type", NonNull(TypeType), "What it returns.", field => field.Type);
        AddDeprecation<FieldDefinition>(FieldType, field => field.DeprecationReason);

        AddName<InputValueDefinition>(InputValue);
        Add<InputValueDefinition>(InputValue, "type", NonNull(TypeType), "What it takes.", input => input.Type);
        Add<InputValueDefinition>(
            InputValue, "defaultValue", ScalarType.String, "The value when none is given, as a GraphQL literal.",
            input => input.DefaultValue is { } value ? Printer.Print(value) : null);
        AddDeprecation<InputValueDefinition>(InputValue, input => input.DeprecationReason);

        AddName<EnumValueDefinition>(EnumValue);
        AddDeprecation<EnumValueDefinition>(EnumValue, value => value.DeprecationReason);

        AddName<DirectiveDefinition>(Directive);
        Add<DirectiveDefinition>(
            Directive, "isRepeatable", NonNull(ScalarType.Boolean), "Whether it may stand more than once in one place.",
            directive => directive.IsRepeatable);
        Add<DirectiveDefinition>(
            Directive, "locations", ListOf(Location), "Where it may be written.", directive => directive.Locations);
        AddArguments<DirectiveDefinition>(Directive, directive => directive.Arguments);
    }

    private static void AddName<T>(ObjectType owner) where T : class, INamedMember
    {
        Add<T>(owner, "name", NonNull(ScalarType.String), "Its name.", member => member.Name);
        Add<T>(owner, "description", ScalarType.String, "What it is for, in Markdown.", member => member.Description);
    }

    private static void AddArguments<T>(ObjectType owner, Func<T, Members<InputValueDefinition>> arguments)
        where T : class =>
        AddList(
            owner, "args", InputValue, isRequired: true, "What it may be given.", arguments,
            argument => argument.DeprecationReason);

    private static void AddDeprecation<T>(ObjectType owner, Func<T, string?> reason) where T : class
    {
        Add<T>(
            owner, "isDeprecated", NonNull(ScalarType.Boolean), "Whether clients should stop using it.",
            member => reason(member) is not null);
        Add(owner, "deprecationReason", ScalarType.String, "Why, and what to use instead.", reason);
    }

    private static void Add<T>(
        ObjectType owner, string name, TypeReference type, string description, Func<T, object?> read)
        where T : class =>
        owner.Fields.Add(new(name, type)
        {
            Description = description,
            Source = new ValueSource((parent, _) => read((T)parent)),
        });

    // A list that leaves deprecated members out unless asked for them.
    private static void AddList<T, TMember>(
        ObjectType owner,
        string name,
        ObjectType type,
        bool isRequired,
        string description,
        Func<T, Members<TMember>?> read,
        Func<TMember, string?> reason)
        where T : class
        where TMember : class, INamedMember =>
        owner.Fields.Add(new(name, isRequired ? ListOf(type) : ListOf(type).Nullable)
        {
            Description = description,
            Arguments = new(
            [
                new("includeDeprecated", NonNull(ScalarType.Boolean))
                {
                    Description = "Whether deprecated ones are listed too.",
                    DefaultValue = new BooleanValueNode(false, default),
                },
            ]),
            Source = new ValueSource((parent, arguments) =>
            {
                var members = read((T)parent);
                return arguments[0] is true ? members : members?.Where(member => reason(member) is null);
            }),
        });

    private static NonNullType NonNull(TypeReference type) => new(type);

    private static NonNullType ListOf(TypeReference type) => new(new ListType(new NonNullType(type)));

    private static string KindOf(TypeReference type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };

    private static string DescriptionOf(DirectiveLocation location) =>
        $"On {location.Title()}{(location < DirectiveLocation.Schema ? "" : " in SDL")}.";
}
