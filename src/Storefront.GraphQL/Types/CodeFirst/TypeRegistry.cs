using System.Linq.Expressions;
using System.Reflection;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>The GraphQL types of C# types, each made when it is first referred to.</summary>
public sealed class TypeRegistry
{
    private readonly SchemaBuilder builder;
    private readonly Dictionary<Type, ScalarType> scalars = [];
    private readonly Dictionary<Type, NamedType> outputs = [];
    private readonly Dictionary<Type, InputObjectType> inputs = [];
    private readonly Dictionary<string, NamedType> named = new(StringComparer.Ordinal);
    private readonly Queue<Action> pending = [];
    private readonly NullabilityInfoContext nullability = new();

    internal TypeRegistry(SchemaBuilder builder)
    {
        this.builder = builder;
        foreach (var scalar in ScalarType.Specified) if (scalar != ScalarType.Id) scalars[scalar.ClrType] = scalar;
        Add(new LongScalar());
        Add(new DecimalScalar());
        Add(new DateTimeScalar());
        Add(new UuidScalar());
        Add(new JsonScalar());
        Node.Fields.Add(new FieldDefinition("id", new NonNullType(ScalarType.Id)) { Description = "The global id." });
    }

    /// <summary>The interface of everything that has a global id.</summary>
    public InterfaceType Node { get; } = new("Node")
    {
        Description = "Something that can be found again by its global id.",
    };

    internal IEnumerable<NamedType> All => named.Values;

    /// <summary>Adds a type that no C# type stands for; the name must be free.</summary>
    public T Add<T>(T type) where T : NamedType
    {
        if (!named.TryAdd(type.Name, type)) throw new SchemaException($"Two types are called \"{type.Name}\".");
        if (type is ScalarType scalar)
        {
            scalars[scalar.ClrType] = scalar;
            named.Remove(type.Name);
        }
        return type;
    }

    /// <summary>The type of that name, if it was made already.</summary>
    public T? Find<T>(string name) where T : NamedType => named.GetValueOrDefault(name) as T;

    /// <summary>The type of a field's value: lists, nullability and all.</summary>
    public TypeReference Output(PropertyInfo property) => IsId(property)
        ? Wrap(ScalarType.Id, nullability.Create(property))
        : Reference(nullability.Create(property), Output);

    /// <inheritdoc cref="Output(PropertyInfo)"/>
    public TypeReference Output(ParameterInfo returned)
    {
        var info = nullability.Create(returned);
        while (IsAwaitable(info.Type)) info = info.GenericTypeArguments[0];
        return Reference(info, Output);
    }

    /// <summary>The type of the items of the stream a method returns.</summary>
    internal TypeReference StreamedOutput(ParameterInfo returned)
    {
        var info = nullability.Create(returned);
        while (IsAwaitable(info.Type)) info = info.GenericTypeArguments[0];
        return Reference(info.GenericTypeArguments[0], Output);
    }

    /// <summary>The C# type of the items of a stream, awaited or not; null when the type is no stream.</summary>
    internal static Type? StreamedType(Type type)
    {
        while (IsAwaitable(type)) type = type.GenericTypeArguments[0];
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
            ? type.GenericTypeArguments[0]
            : null;
    }

    /// <summary>The object type, interface, union, enum or scalar that shows a C# type.</summary>
    public NamedType Output(Type type)
    {
        if (scalars.TryGetValue(type, out var scalar)) return scalar;
        if (outputs.TryGetValue(type, out var known)) return known;
        if (type.IsEnum) return Enum(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(NodeReference<>))
            return Output(type.GenericTypeArguments[0]);
        if (type.IsDefined(typeof(UnionTypeAttribute))) return Union(type);
        if (type.IsDefined(typeof(InterfaceTypeAttribute))) return Interface(type);
        return Object(type);
    }

    /// <summary>The object type that shows a C# type.</summary>
    public ObjectType Object(Type type)
    {
        if (outputs.TryGetValue(type, out var known)) return (ObjectType)known;
        var isOfSystem = type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true;
        if (!type.IsClass || type.IsGenericType || isOfSystem)
        {
            throw new SchemaException(
                $"{type} cannot be shown: mark the member [GraphQLIgnore], or add a scalar for it.");
        }
        var made = Add(new ObjectType(Naming.Type(type))
        {
            ClrType = type,
            Description = XmlDescriptions.Of(type),
            Directives = [.. DeclaredDirectives.Of(type)],
        });
        outputs.Add(type, made);
        pending.Enqueue(() => Fill(made, type));
        foreach (var face in type.GetInterfaces().Where(face => face.IsDefined(typeof(InterfaceTypeAttribute))))
            made.Interfaces.Add((InterfaceType)Output(face));
        foreach (var union in type.GetInterfaces().Where(face => face.IsDefined(typeof(UnionTypeAttribute))))
            ((UnionType)Output(union)).Types.Add(made);
        return made;
    }

    /// <summary>The object type of a C# type or of the nearest of its base types.</summary>
    internal ObjectType? FindObject(Type? type)
    {
        for (; type is not null; type = type.BaseType)
            if (outputs.TryGetValue(type, out var known)) return known as ObjectType;
        return null;
    }

    /// <summary>Whether values of the C# type can be given as input.</summary>
    public bool IsInput(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? ItemType(type) ?? type) is var core
        && (scalars.ContainsKey(core) || core.IsEnum || IsInputObject(core) || (core != type && IsInput(core)));

    /// <summary>An argument, as a method's parameter declares it.</summary>
    public InputValueDefinition Input(ParameterInfo parameter) => Described(
        new InputValueDefinition(
            Naming.Argument(parameter),
            IsId(parameter) ? WithId(nullability.Create(parameter)) : Reference(nullability.Create(parameter), Input)),
        parameter.GetCustomAttribute<DefaultValueSyntaxAttribute>(),
        XmlDescriptions.Of(parameter));

    /// <summary>The input object, enum or scalar of a C# type.</summary>
    public NamedType Input(Type type)
    {
        if (scalars.TryGetValue(type, out var scalar)) return scalar;
        if (type.IsEnum) return outputs.TryGetValue(type, out var known) ? known : Enum(type);
        if (inputs.TryGetValue(type, out var input)) return input;
        if (!IsInputObject(type))
            throw new SchemaException($"{type} cannot be given: it is no scalar, enum or input object.");
        var made = Add(new InputObjectType(Naming.Type(type))
        {
            ClrType = type,
            IsOneOf = type.IsDefined(typeof(OneOfAttribute)),
            Description = XmlDescriptions.Of(type),
        });
        inputs.Add(type, made);
        foreach (var property in Properties(type)) made.Fields.Add(InputField(property));
        return made;
    }

    /// <summary>The C# type of a list's items; null when the type is no list.</summary>
    public static Type? ItemType(Type type)
    {
        if (type == typeof(string)) return null;
        if (type.IsArray) return type.GetElementType();
        return (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                ? type
                : type.GetInterfaces().FirstOrDefault(face =>
                    face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
            ?.GenericTypeArguments[0];
    }

    /// <summary>What a member's documentation says.</summary>
    public static string? Description(MemberInfo member) => XmlDescriptions.Of(member);

    /// <summary>Makes the fields of all types that were referred to, and of those these refer to.</summary>
    internal void Complete()
    {
        while (pending.TryDequeue(out var fill)) fill();
    }

    internal static bool IsId(ICustomAttributeProvider member) =>
        member.GetCustomAttributes(inherit: false).Any(attribute =>
            attribute.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(IDAttribute<>));

    private void Fill(ObjectType made, Type type)
    {
        var isNode = made.Interfaces.Contains(Node);
        foreach (var property in Properties(type))
        {
            if (isNode && property.Name == "Id") made.Fields.Add(GlobalId(made, property));
            else made.Fields.Add(Field(property));
        }
        builder.Declare(made, type);
    }

    /// <summary>A field that shows a property.</summary>
    internal FieldDefinition Field(PropertyInfo property)
    {
        var parent = Expression.Parameter(property.DeclaringType!, "parent");
        var field = new FieldDefinition(Naming.Member(property), Output(property))
        {
            Source = new MemberSource(Expression.Lambda(Expression.Property(parent, property), parent)),
        };
        return Described(field, property);
    }

    /// <summary>A field declared as an expression over its parent.</summary>
    internal FieldDefinition Field(PropertyInfo property, LambdaExpression expression)
    {
        // Func<TParent, TValue>: what TValue may be null stands in the property's annotations.
        var value = nullability.Create(property).GenericTypeArguments[0].GenericTypeArguments[1];
        var field = new FieldDefinition(Naming.Member(property), Reference(value, Output))
        {
            Source = new MemberSource(expression),
        };
        return Described(field, property);
    }

    private static FieldDefinition GlobalId(ObjectType made, PropertyInfo property)
    {
        var parent = Expression.Parameter(property.DeclaringType!, "parent");
        var id = Expression.New(
            typeof(NodeId).GetConstructor([typeof(string), property.PropertyType])!,
            Expression.Constant(made.Name),
            Expression.Property(parent, property));
        return new FieldDefinition("id", new NonNullType(ScalarType.Id))
        {
            Description = "The global id: opaque, and stable for ever.",
            Source = new MemberSource(Expression.Lambda(id, parent)),
        };
    }

    private InputValueDefinition InputField(PropertyInfo property) => Described(
        new InputValueDefinition(
            Naming.Member(property),
            IsId(property) ? WithId(nullability.Create(property)) : Reference(nullability.Create(property), Input)),
        property.GetCustomAttribute<DefaultValueSyntaxAttribute>(),
        XmlDescriptions.Of(property));

    private static FieldDefinition Described(FieldDefinition field, PropertyInfo property)
    {
        field.Description = XmlDescriptions.Of(property);
        field.DeprecationReason = property.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason;
        field.Directives = [.. DeclaredDirectives.Of(property)];
        return field;
    }

    private static InputValueDefinition Described(
        InputValueDefinition input, DefaultValueSyntaxAttribute? byDefault, string? description)
    {
        input.Description = description;
        if (byDefault is not null)
            input.DefaultValue = Parser.ParseValue(System.Text.Encoding.UTF8.GetBytes(byDefault.Literal));
        return input;
    }

    private EnumType Enum(Type type)
    {
        var made = Add(new EnumType(Naming.Type(type)) { ClrType = type, Description = XmlDescriptions.Of(type) });
        foreach (var value in Values(type)) made.Values.Add(value);
        outputs.Add(type, made);
        return made;
    }

    /// <summary>The values of a C# enum.</summary>
    internal static IEnumerable<EnumValueDefinition> Values(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(value => !value.IsDefined(typeof(GraphQLIgnoreAttribute)))
        .Select(value => new EnumValueDefinition(Naming.EnumValue(value))
        {
            Value = value.GetValue(null)!,
            Description = XmlDescriptions.Of(value),
            DeprecationReason = value.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
        });

    private UnionType Union(Type type)
    {
        var made = Add(new UnionType(Naming.Type(type)) { Description = XmlDescriptions.Of(type) });
        outputs.Add(type, made);
        return made;
    }

    private InterfaceType Interface(Type type)
    {
        var made = Add(new InterfaceType(Naming.Type(type)) { Description = XmlDescriptions.Of(type) });
        outputs.Add(type, made);
        foreach (var property in Properties(type)) made.Fields.Add(Field(property));
        return made;
    }

    private static TypeReference Reference(NullabilityInfo info, Func<Type, NamedType> named)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        var item = type.IsDefined(typeof(UnionTypeAttribute)) ? null : ItemType(type);
        if (item is null) return Wrap(named(type), info);
        var inner = info.ElementType ?? (info.GenericTypeArguments.Length > 0 ? info.GenericTypeArguments[0] : null);
        return Wrap(new ListType(inner is null ? new NonNullType(named(item)) : Reference(inner, named)), info);
    }

    private static TypeReference WithId(NullabilityInfo info) => ItemType(info.Type) is null
        ? Wrap(ScalarType.Id, info)
        : Wrap(new ListType(new NonNullType(ScalarType.Id)), info);

    private static TypeReference Wrap(TypeReference type, NullabilityInfo info) =>
        info.ReadState == NullabilityState.Nullable ? type : new NonNullType(type);

    private static bool IsInputObject(Type type) =>
        type.IsDefined(typeof(InputObjectTypeAttribute)) || type.IsDefined(typeof(OneOfAttribute))
        || (type is { IsNested: true, Name: "Input" } && type.DeclaringType!.IsDefined(typeof(VerbAttribute)));

    private static bool IsAwaitable(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(Task<>)
            || type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    internal static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanRead && property.GetIndexParameters().Length == 0
            && !property.IsDefined(typeof(GraphQLIgnoreAttribute)));
}
