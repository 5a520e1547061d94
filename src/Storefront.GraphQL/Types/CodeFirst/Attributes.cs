namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>The class declares fields of the query root.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>The class declares verbs: fields of the mutation root.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>
/// The class declares events: fields of the subscription root. A method that returns <c>IAsyncEnumerable</c> opens the
/// stream itself; one marked <see cref="SubscribeAttribute"/> makes a value of each message of a topic.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;

/// <summary>
/// The method is called for each message of its topic, with services of its own, and gives the field's value.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute;

/// <summary>The topic of a <see cref="SubscribeAttribute"/> method; without it, the field's name.</summary>
/// <param name="name">The name, with arguments in braces: <c>"songs/{genre}"</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>The parameter is the message of the topic.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;

/// <summary>
/// The static class declares fields of the object type that shows <typeparamref name="T"/>, beside the public
/// properties of <typeparamref name="T"/> itself. Several classes may add to one type.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T> : Attribute;

/// <summary>The C# interface is a union of the object types whose C# types implement it.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class UnionTypeAttribute : Attribute;

/// <summary>The C# interface is a GraphQL interface of the object types whose C# types implement it.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class InterfaceTypeAttribute : Attribute;

/// <summary>The class is an input object.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InputObjectTypeAttribute : Attribute;

/// <summary>§3.10.1 The class is an input object of which exactly one field must be given.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OneOfAttribute : Attribute;

/// <summary>Another name than the one the C# name gives.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>The member is not part of the schema.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field)]
public sealed class GraphQLIgnoreAttribute : Attribute;

/// <summary>§3.13.3 The member still works, and clients should stop using it.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

/// <summary>
/// The parameter is the object the field belongs to. A batch function takes all of them, as a list of one member of
/// each.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? member = null) : Attribute
{
    /// <summary>The member of the parent a batch function takes.</summary>
    public string? Member { get; } = member;
}

/// <summary>
/// The method finds objects of the type by key, <c>(TKey id, db) => IQueryable</c>, and makes the type a <c>Node</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;

/// <summary>The key is written and read as the global id of a <typeparamref name="T"/>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IDAttribute<T> : Attribute;

/// <summary>The default of an argument or input field, as a literal.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueSyntaxAttribute(string literal) : Attribute
{
    public string Literal { get; } = literal;
}

/// <summary>
/// The class is a service of each request, such as its caller. What depends on it is for that request alone, and
/// queries may compare with its members.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequestValueAttribute : Attribute;

/// <summary>How the queryable that a method returns becomes a field; on other methods it stops the start.</summary>
public abstract class OfQueryableAttribute : Attribute;

/// <summary>How many seconds old the field's value may be in an answer that was kept: <c>@cacheControl</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CacheControlAttribute(int maxAge) : Attribute
{
    public int MaxAge { get; } = maxAge;
}

/// <summary>
/// What the field, or each object of the C# type, adds to the price of an operation: <c>@cost</c>. Without it an object
/// adds 1, a verb 10 and all else nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class)]
public sealed class CostAttribute(double weight) : Attribute
{
    public double Weight { get; } = weight;
}

/// <summary>
/// How many items the list has, for the price of an operation: <c>@listSize</c>. A list of objects without it is taken
/// to have 10; a page says its size by itself.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>The size where no argument gives it; 0 for none.</summary>
    public int AssumedSize { get; init; }

    /// <summary>Arguments that give the size: a number, or a list of as many items. Of several, the largest.</summary>
    public string[] SlicingArguments { get; init; } = [];

    /// <summary>The fields of the object that have that many items, where the field itself is no list.</summary>
    public string[] SizedFields { get; init; } = [];

    /// <summary>Whether exactly one of the arguments must be given.</summary>
    public bool RequireOneSlicingArgument { get; init; }
}

/// <summary>
/// What the caller's token must allow: <c>@requiresScopes</c>. On a method it is about its field; on a class that
/// declares fields, about each of them that says nothing itself; on a C# type that is shown, about every field that
/// shows it. Of several attributes one is enough, with all its scopes; without a scope, any token will do.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RequiresScopesAttribute(params string[] scopes) : Attribute
{
    public IReadOnlyList<string> Scopes { get; } = scopes;
}
