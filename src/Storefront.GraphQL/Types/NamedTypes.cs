using System.Text;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types;

/// <summary>§3.4 A type with a name.</summary>
public abstract class NamedType(string name, DirectiveLocation kind, string? description = null)
    : TypeReference, INamedMember
{
    public string Name { get; } = name;
    public string? Description { get; set; } = description;

    /// <summary>Which kind of type it is, by the place where directives of one are written.</summary>
    public DirectiveLocation Kind { get; } = kind;

    /// <summary>Directives written on the definition, as SDL prints them.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; set; } = [];

    /// <summary>The object types a value may be: the type itself, a union's members, an interface's objects.</summary>
    public virtual IReadOnlyList<ObjectType> PossibleTypes => [];

    /// <summary>§4 Whether it is one of the types through which a schema describes itself.</summary>
    public bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal);

    /// <inheritdoc/>
    public sealed override NamedType Named => this;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>§3.6, §3.7 What objects and interfaces share: fields, and the interfaces they implement.</summary>
public abstract class FieldsType(string name, DirectiveLocation kind) : NamedType(name, kind)
{
    public Members<FieldDefinition> Fields { get; } = new(name);

    /// <summary>Interfaces implemented, in the order of declaration; transitive ones are declared too (§3.6).</summary>
    public List<InterfaceType> Interfaces { get; } = [];
}

/// <summary>§3.6 Object.</summary>
public sealed class ObjectType(string name) : FieldsType(name, DirectiveLocation.Object)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectType> PossibleTypes => [this];

    /// <summary>The C# type whose instances the object shows, where there is one.</summary>
    public Type? ClrType { get; set; }

    /// <summary>How its objects are found by key; null for a type that only ever comes with its parent.</summary>
    public Execution.KeySource? Keys { get; set; }
}

/// <summary>§3.7 Interface.</summary>
public sealed class InterfaceType(string name) : FieldsType(name, DirectiveLocation.Interface)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectType> PossibleTypes => Implementations;

    /// <summary>The objects that implement it, as its schema finds them.</summary>
    internal IReadOnlyList<ObjectType> Implementations { get; set; } = [];
}

/// <summary>§3.8 Union.</summary>
public sealed class UnionType(string name) : NamedType(name, DirectiveLocation.Union)
{
    public List<ObjectType> Types { get; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectType> PossibleTypes => Types;
}

/// <summary>§3.9 Enum.</summary>
public sealed class EnumType(string name) : NamedType(name, DirectiveLocation.Enum)
{
    public Members<EnumValueDefinition> Values { get; } = new(name);

    /// <summary>Writes a value as JSON.</summary>
    /// <returns>What is wrong with the value; null when it was written.</returns>
    public string? Write(object value, JsonBuffer buffer)
    {
        foreach (var one in Values)
        {
            if (!one.Value.Equals(value)) continue;
            buffer.Byte((byte)'"');
            buffer.Advance(Encoding.UTF8.GetBytes(one.Name, buffer.Room(one.Name.Length)));
            buffer.Byte((byte)'"');
            return null;
        }
        return $"Enum {this} cannot represent {value}.";
    }
}

/// <summary>§3.10 Input Object.</summary>
public sealed class InputObjectType(string name) : NamedType(name, DirectiveLocation.InputObject)
{
    public Members<InputValueDefinition> Fields { get; } = new(name);

    /// <summary>§3.10.1 Exactly one field must be given, and not null.</summary>
    public bool IsOneOf { get; set; }
}

/// <summary>§3.13.3 A member of a type, which clients may be told to stop using.</summary>
public abstract class DeprecableMember(string name) : INamedMember
{
    public string Name { get; } = name;
    public string? Description { get; set; }
    public string? DeprecationReason { get; set; }
    public IReadOnlyList<DirectiveNode> Directives { get; set; } = [];
}

/// <summary>§3.9 EnumValueDefinition.</summary>
public sealed class EnumValueDefinition(string name) : DeprecableMember(name)
{
    /// <summary>The value C# code sees: a member of its enum, or the name.</summary>
    public object Value { get; init; } = name;
}

/// <summary>§3.6 FieldDefinition.</summary>
public sealed class FieldDefinition(string name, TypeReference type) : DeprecableMember(name)
{
    public TypeReference Type { get; } = type;
    public Members<InputValueDefinition> Arguments { get; init; } = new();

    /// <summary>How the field gets its value; null in a schema that is only described, not served.</summary>
    public Execution.FieldSource? Source { get; set; }
}

/// <summary>§3.6.1 An argument, or §3.10 a field of an input object.</summary>
public sealed class InputValueDefinition(string name, TypeReference type) : DeprecableMember(name)
{
    private double weight = double.NaN;

    public TypeReference Type { get; } = type;

    /// <summary>The default as written, null when there is none; a default of null is a node too.</summary>
    public ValueNode? DefaultValue { get; set; }

    /// <summary>What a value for it adds to the price of an operation: <c>@cost</c>.</summary>
    internal double Weight => double.IsNaN(weight) ? weight = Cost.In(Directives) ?? 0 : weight;

    /// <summary>§3.6.1 A non-null type without a default: the caller has to give it.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}

/// <summary>§3.13 DirectiveDefinition.</summary>
public sealed class DirectiveDefinition(string name) : INamedMember
{
    public string Name { get; } = name;
    public string? Description { get; set; }
    public Members<InputValueDefinition> Arguments { get; init; } = new();
    public List<DirectiveLocation> Locations { get; init; } = [];
    public bool IsRepeatable { get; set; }

    /// <summary>The directive as it is written on an element of the schema, its arguments given as literals.</summary>
    internal DirectiveNode Written(params IEnumerable<(string Argument, string Literal)> arguments) => new(
        new Name(Name, default),
        [
            .. arguments.Select(one => new ArgumentNode(
                new Name(one.Argument, default), Parser.ParseValue(Encoding.UTF8.GetBytes(one.Literal)), default)),
        ],
        default);

    /// <summary>The directive among those written on an element; null when it is not there.</summary>
    internal DirectiveNode? In(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives) if (directive.Name.Value == Name) return directive;
        return null;
    }
}

/// <summary>§3.13 Where a directive may be written; the names are the specification's.</summary>
public enum DirectiveLocation
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,
    VariableDefinition,
    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
}
