using System.Reflection;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>The GraphQL types of C# types, each made when it is first referred to.</summary>
public sealed partial class TypeRegistry
{
    private readonly SchemaBuilder builder;
    private readonly Dictionary<Type, ScalarType> scalars = [];
    private readonly Dictionary<Type, NamedType> outputs = [];
    private readonly Dictionary<Type, InputObjectType> inputs = [];
    private readonly Dictionary<string, NamedType> named = new(StringComparer.Ordinal);
    private readonly Queue<Action> pending = [];
    private readonly List<(ICustomAttributeProvider Declared, string Node)> idsTaken = [];

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

    /// <summary>The services of a request that are needed, and what for.</summary>
    internal List<(string Need, Type Service)> Services { get; } = [];

    internal IEnumerable<NamedType> All => named.Values;

    /// <summary>Adds a type that no C# type stands for; the name must be free.</summary>
    public T Add<T>(T type) where T : NamedType
    {
        if (!named.TryAdd(type.Name, type)) throw new SchemaException($"Two types are called \"{type.Name}\".");
        if (type is ScalarType scalar)
        {
            scalar.Description ??= XmlDescriptions.Of(scalar.GetType());
            scalars[scalar.ClrType] = scalar;
            named.Remove(type.Name);
        }
        return type;
    }

    /// <summary>The type of that name, if it was made already.</summary>
    public T? Find<T>(string name) where T : NamedType => named.GetValueOrDefault(name) as T;

    /// <summary>What stands for the object of a global id; null when no type can have an object of that id.</summary>
    internal NodeReference? Find(NodeId id) =>
        Find<ObjectType>(id.Type) is { Keys: { } keys } type && id.KeyAs(keys.KeyType) is { } key
            ? new NodeReference(type, key)
            : null;

    /// <summary>The object type, interface, union, enum or scalar that shows a C# type.</summary>
    /// <param name="declared">The member that shows it, for messages.</param>
    public NamedType Output(Type type, ICustomAttributeProvider? declared = null)
    {
        if (scalars.TryGetValue(type, out var scalar)) return scalar;
        if (outputs.TryGetValue(type, out var known)) return known;
        if (type.IsEnum) return Enum(type);
        if (type.IsMadeOf(typeof(NodeReference<>))) return Output(type.GenericTypeArguments[0], declared);
        if (type.IsDefined(typeof(UnionTypeAttribute))) return Shown(type, new UnionType(Naming.Type(type)));
        if (type.IsDefined(typeof(InterfaceTypeAttribute))) return Interface(type);
        return Object(type, declared);
    }

    /// <summary>The object type that shows a C# type.</summary>
    /// <param name="declared">The member that shows it, for messages.</param>
    public ObjectType Object(Type type, ICustomAttributeProvider? declared = null)
    {
        if (outputs.TryGetValue(type, out var known)) return (ObjectType)known;
        var isOfSystem = type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true;
        if (!type.IsClass || type.IsGenericType || isOfSystem)
            throw Unknown(type, declared, "shown", "mark the member [GraphQLIgnore]");
        var made = Shown(type, new ObjectType(Naming.Type(type)) { ClrType = type });
        made.Directives = [.. DeclaredDirectives.Of(type)];
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
        (Nullable.GetUnderlyingType(type) ?? ClrTypes.ItemType(type) ?? type) is var core
        && (scalars.ContainsKey(core) || core.IsEnum || ClrTypes.IsInputObject(core)
            || (core != type && IsInput(core)));

    /// <summary>Whether a method's parameter is an argument of its field: no service is a value.</summary>
    public bool IsArgument(ParameterInfo parameter) => IsInput(parameter.ParameterType)
        || (parameter.ParameterType.IsValueType && parameter.ParameterType != typeof(CancellationToken));

    /// <summary>A service of the request is given for the parameter.</summary>
    internal void TakesService(ParameterInfo parameter) =>
        Services.Add(($"{ClrTypes.PlaceOf(parameter)} is no argument", parameter.ParameterType));

    /// <summary>The input object, enum or scalar of a C# type.</summary>
    /// <param name="declared">The member or parameter that takes it, for messages.</param>
    public NamedType Input(Type type, ICustomAttributeProvider? declared = null)
    {
        if (scalars.TryGetValue(type, out var scalar)) return scalar;
        if (type.IsEnum) return outputs.TryGetValue(type, out var known) ? known : Enum(type);
        if (inputs.TryGetValue(type, out var input)) return input;
        if (!ClrTypes.IsInputObject(type))
            throw Unknown(type, declared, "given", "mark its class [InputObjectType]");
        var made = Add(new InputObjectType(Naming.Type(type))
        {
            IsOneOf = type.IsDefined(typeof(OneOfAttribute)),
            Description = XmlDescriptions.Of(type),
        });
        inputs.Add(type, made);
        foreach (var property in ClrTypes.Properties(type)) made.Fields.Add(InputField(property));
        return made;
    }

    /// <summary>What a member's documentation says.</summary>
    public static string? Description(MemberInfo member) => XmlDescriptions.Of(member);

    /// <summary>Makes the fields of all types that were referred to, and of those these refer to.</summary>
    internal void Complete()
    {
        while (pending.TryDequeue(out var fill)) fill();
    }

    /// <summary>Makes sure that whatever takes a global id takes one that a type has.</summary>
    internal void CheckIds()
    {
        foreach (var (declared, node) in idsTaken)
        {
            if (Find<ObjectType>(node) is { Keys: not null }) continue;
            throw new SchemaException(
                $"{ClrTypes.PlaceOf(declared)} takes ids of {node}, which has none: give {node} a [NodeResolver], or "
                + "take the key itself.");
        }
    }

    private static SchemaException Unknown(
        Type type, ICustomAttributeProvider? declared, string what, string otherwise)
    {
        var instead = type.Name switch
        {
            nameof(DateTime) => "use DateTimeOffset",
            nameof(Single) => "use double or decimal",
            nameof(Byte) or nameof(Int16) or nameof(UInt16) or nameof(UInt32) or nameof(UInt64) => "use int or long",
            _ => $"add a scalar for it with AddScalar, or {otherwise}",
        };
        var place = declared is null ? "" : $"{ClrTypes.PlaceOf(declared)}: ";
        return new SchemaException($"{place}{type} cannot be {what}: {instead}.");
    }

    private void Fill(ObjectType made, Type type)
    {
        var isNode = made.Interfaces.Contains(Node);
        foreach (var property in ClrTypes.Properties(type))
        {
            if (isNode && property.Name == "Id") made.Fields.Add(GlobalId(made, property));
            else made.Fields.Add(Field(property));
        }
        builder.Declare(made, type);
    }

    private EnumType Enum(Type type)
    {
        var made = Shown(type, new EnumType(Naming.Type(type)));
        foreach (var value in Values(type)) made.Values.Add(value);
        return made;
    }

    private T Shown<T>(Type type, T made) where T : NamedType
    {
        made.Description = XmlDescriptions.Of(type);
        outputs.Add(type, Add(made));
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
            DeprecationReason = ClrTypes.DeprecationReason(value),
        });

    private InterfaceType Interface(Type type)
    {
        var made = Shown(type, new InterfaceType(Naming.Type(type)));
        foreach (var property in ClrTypes.Properties(type)) made.Fields.Add(Field(property));
        return made;
    }
}
