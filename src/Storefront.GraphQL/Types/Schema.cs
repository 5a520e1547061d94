using Storefront.GraphQL.Introspection;

namespace Storefront.GraphQL.Types;

/// <summary>§3.3 Everything a server offers. Built once, then only read.</summary>
public sealed class Schema
{
    private readonly Dictionary<Type, ObjectType> clrTypes = [];

    /// <param name="query">The query root.</param>
    /// <param name="mutation">The mutation root, if the server has verbs.</param>
    /// <param name="subscription">The subscription root, if the server has events.</param>
    /// <param name="types">The types in the order SDL prints them; the roots and what they reach are added.</param>
    /// <param name="directives">Directives beyond those the specification provides.</param>
    /// <param name="description">What an integrator reads first.</param>
    public Schema(
        ObjectType query,
        ObjectType? mutation = null,
        ObjectType? subscription = null,
        IEnumerable<NamedType>? types = null,
        IEnumerable<DirectiveDefinition>? directives = null,
        string? description = null)
    {
        Query = query;
        Mutation = mutation;
        Subscription = subscription;
        Description = description;
        NamedType[] declared = [.. types ?? []];
        foreach (var type in declared) Types.Add(type);
        foreach (var type in declared) ReachFrom(type);
        Reach(query);
        Reach(mutation);
        Reach(subscription);
        Offer([.. SpecifiedDirectives.All, .. directives ?? []]);
        Reach(IntrospectionTypes.Schema);
        FindPossibleTypes();
    }

    public string? Description { get; }
    public ObjectType Query { get; }
    public ObjectType? Mutation { get; }
    public ObjectType? Subscription { get; }
    public Members<NamedType> Types { get; } = new();
    public Members<DirectiveDefinition> Directives { get; } = new();

    /// <summary>§6.4.3 ResolveAbstractType where the C# type does not tell; asked before the C# type is.</summary>
    public Func<object, ObjectType?>? ResolveType { get; set; }

    /// <summary>The services of a request that it needs, and what for.</summary>
    internal IReadOnlyList<(string Need, Type Service)> Services { get; init; } = [];

    /// <summary>
    /// What would fail with each request, because it takes a service that is not there: a sentence for each.
    /// What runs verbs gives them theirs.
    /// </summary>
    public IEnumerable<string> MissingServices(Func<Type, bool> isService) => Services
        .Where(one => !isService(one.Service))
        .Select(one => $"{one.Need}, and no service {one.Service} is registered.");

    /// <summary>The object type of a value; null when it is of none the declared type may be.</summary>
    internal ObjectType? TypeOf(object value, NamedType declared)
    {
        if (declared is ObjectType itself) return itself;
        var type = value is Execution.INodeReference reference
            ? reference.TypeIn(this)
            : ResolveType?.Invoke(value) ?? TypeOf(value.GetType());
        return type is not null && declared.PossibleTypes.Contains(type) ? type : null;
    }

    /// <summary>The object type that shows a C# type; null when there is none.</summary>
    internal ObjectType? TypeOf(Type type) => clrTypes.GetValueOrDefault(type);

    /// <summary>Adds directives that it has not, before it is first used.</summary>
    internal void Offer(params ReadOnlySpan<DirectiveDefinition> offered)
    {
        foreach (var directive in offered)
        {
            if (Directives.Find(directive.Name) is not null) continue;
            Directives.Add(directive);
            foreach (var argument in directive.Arguments) Reach(argument.Type.Named);
        }
    }

    private void Reach(NamedType? type)
    {
        if (type is null || Types.Find(type.Name) == type) return;
        Types.Add(type);
        ReachFrom(type);
    }

    private void ReachFrom(NamedType type)
    {
        if (type is FieldsType fields)
        {
            foreach (var implemented in fields.Interfaces) Reach(implemented);
            foreach (var field in fields.Fields)
            {
                foreach (var argument in field.Arguments) Reach(argument.Type.Named);
                Reach(field.Type.Named);
            }
        }
        else if (type is UnionType union)
        {
            foreach (var member in union.Types) Reach(member);
        }
        else if (type is InputObjectType input)
        {
            foreach (var field in input.Fields) Reach(field.Type.Named);
        }
    }

    private void FindPossibleTypes()
    {
        foreach (var type in Types)
        {
            if (type is ObjectType { ClrType: { } clrType } shown) clrTypes.TryAdd(clrType, shown);
            if (type is InterfaceType face)
                face.Implementations = [.. Types.OfType<ObjectType>().Where(one => one.Interfaces.Contains(face))];
        }
    }
}
