using System.Linq.Expressions;
using System.Reflection;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types.SchemaValidation;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>Makes a schema of attributed C# types.</summary>
public sealed class SchemaBuilder
{
    private static readonly Type[] RootMarks =
        [typeof(QueryTypeAttribute), typeof(MutationTypeAttribute), typeof(SubscriptionTypeAttribute)];

    private readonly TypeRegistry types;
    private readonly List<Type> roots = [];
    private readonly List<Type> verbs = [];
    private readonly Dictionary<Type, List<Type>> nodes = [];

    public SchemaBuilder() => types = new TypeRegistry(this);

    /// <summary>What an integrator reads first.</summary>
    public string? Description { get; set; }

    /// <summary>What makes fields of methods that return queryables; null when there are none.</summary>
    public QueryableFields? Queryables { get; set; }

    /// <summary>What runs verbs; null when there are none.</summary>
    public VerbRunner? RunVerb { get; set; }

    /// <summary>The types fields, arguments and other builders refer to.</summary>
    public TypeRegistry Types => types;

    /// <summary>Adds a scalar for values of its C# type.</summary>
    public SchemaBuilder AddScalar(ScalarType scalar)
    {
        types.Add(scalar);
        return this;
    }

    /// <summary>Adds classes marked as query, mutation, subscription or object type, or as a verb.</summary>
    public SchemaBuilder AddTypes(params ReadOnlySpan<Type> classes)
    {
        foreach (var type in classes)
        {
            if (Array.Exists(RootMarks, mark => type.IsDefined(mark))) roots.Add(type);
            else if (type.IsDefined(typeof(VerbAttribute))) verbs.Add(type);
            else if (ClrTypes.Marked(type, typeof(ObjectTypeAttribute<>)) is not { } shown)
                throw new SchemaException(
                    $"{type} says of no type what it declares: mark it [QueryType], [ObjectType<T>] or [Verb]. "
                    + "Filters and sorts are listed with the queryables.");
            else if (nodes.TryGetValue(shown, out var declaring)) declaring.Add(type);
            else nodes.Add(shown, [type]);
            ClrTypes.CheckStatic(type);
        }
        return this;
    }

    /// <summary>Builds the schema.</summary>
    /// <exception cref="SchemaException">
    /// The classes do not declare a valid one; the message has all that is wrong.
    /// </exception>
    public Schema Build()
    {
        // Which types are nodes is known before any field is made: their ids are global.
        foreach (var (shown, declaring) in nodes)
            if (declaring.SelectMany(Methods).Any(IsNodeResolver)) types.Object(shown).Interfaces.Add(types.Node);
        var query = Root("Query", typeof(QueryTypeAttribute));
        var mutation = WithVerbs(Root("Mutation", typeof(MutationTypeAttribute)));
        var subscription = Root("Subscription", typeof(SubscriptionTypeAttribute));
        foreach (var shown in nodes.Keys) types.Object(shown);
        if (nodes.Values.SelectMany(all => all).SelectMany(Methods).Any(IsNodeResolver)) Relay.AddFields(query!, types);
        types.Complete();
        types.CheckIds();
        NamedType[] all = [.. InOrder(query, mutation, subscription)];
        DefaultCosts.Write(all.OfType<FieldsType>(), mutation);
        var schema = new Schema(
            query!,
            mutation,
            subscription,
            types: all,
            directives: DeclaredDirectives.UsedBy(all),
            description: Description)
        {
            ResolveType = value => types.FindObject(value.GetType()),
            Services = types.Services,
        };
        if (Queryables is not null) types.Services.Add(("Queryables are read", Queryables.Database));
        if (SchemaValidator.Validate(schema) is { Count: > 0 } problems) throw new SchemaException(problems);
        Queryables?.Check(all.OfType<ObjectType>());
        return schema;
    }

    /// <summary>
    /// As a reader of the SDL wants them: the roots, then kind by kind, each in the order of the alphabet.
    /// </summary>
    private IEnumerable<NamedType> InOrder(params IEnumerable<NamedType?> roots)
    {
        var implemented = types.All.OfType<ObjectType>().SelectMany(type => type.Interfaces);
        var others = types.All.Union(implemented)
            .OrderBy(type => type is FieldsType ? 0 : type is UnionType ? 1 : type is InputObjectType ? 2 : 3)
            .ThenBy(type => type.Name, StringComparer.Ordinal);
        return roots.OfType<NamedType>().Concat(others);
    }

    /// <summary>Adds the declared fields, and the key source, to the type that shows a C# type.</summary>
    internal void Declare(ObjectType type, Type shown)
    {
        foreach (var declaring in nodes.GetValueOrDefault(shown) ?? [])
        {
            type.Description ??= XmlDescriptions.Of(declaring);
            foreach (var property in declaring.GetProperties(BindingFlags.Public | BindingFlags.Static))
            {
                var field = types.Field(property, (LambdaExpression)property.GetValue(null)!);
                type.Fields.Add(field, ClrTypes.PlaceOf(property));
            }
            foreach (var method in Methods(declaring))
            {
                if (IsNodeResolver(method)) type.Keys = Queryable(method).Keys(this, method, type);
                else type.Fields.Add(Field(method, shown), ClrTypes.PlaceOf(method));
            }
        }
    }

    /// <summary>A field a method declares.</summary>
    internal FieldDefinition Field(MethodInfo method, Type? parent)
    {
        var field = EventField.IsEvent(method) ? EventField.Of(types, method)
            : method.ReturnType.IsMadeOf(typeof(IQueryable<>)) ? Queryable(method).Field(this, method, parent)
            : IsMeantToBeRead(method) ? throw new SchemaException(
                $"{ClrTypes.PlaceOf(method)} must return IQueryable<T>, as it is: no list, no task, no DbSet.")
            : MethodField.Of(types, method, parent);
        field.Description = XmlDescriptions.Of(method);
        field.DeprecationReason = ClrTypes.DeprecationReason(method);
        field.Directives = [.. field.Directives, .. DeclaredDirectives.Of(method)];
        return field;
    }

    private ObjectType? WithVerbs(ObjectType? mutation)
    {
        if (verbs.Count == 0) return mutation;
        var runner = RunVerb ?? throw new SchemaException(
            $"{verbs[0].Name} is a verb, and nothing runs those: set SchemaBuilder.RunVerb.");
        mutation ??= NewRoot("Mutation");
        foreach (var verb in verbs) mutation.Fields.Add(VerbField.Of(types, verb, runner));
        return mutation;
    }

    private ObjectType? Root(string name, Type attribute)
    {
        var declaring = roots.FindAll(type => type.IsDefined(attribute));
        if (declaring.Count == 0) return null;
        var root = NewRoot(name);
        foreach (var method in declaring.SelectMany(Methods))
            root.Fields.Add(Field(method, null), ClrTypes.PlaceOf(method));
        return root;
    }

    private static ObjectType NewRoot(string name) => new(name)
    {
        Description = name switch
        {
            "Query" => "Everything that can be asked.",
            "Mutation" => "Everything that can be done: one verb, one transaction.",
            _ => "Everything that can be listened to: one event, one answer.",
        },
    };

    private QueryableFields Queryable(MethodInfo method)
    {
        if (Queryables is null)
            throw new SchemaException(
                $"{ClrTypes.PlaceOf(method)} returns a queryable, and nothing reads those: set "
                + "SchemaBuilder.Queryables.");
        foreach (var parameter in method.GetParameters())
            if (parameter.ParameterType.IsDefined(typeof(RequestValueAttribute))) types.TakesService(parameter);
        return Queryables;
    }

    private static bool IsMeantToBeRead(MethodInfo method) =>
        method.IsDefined(typeof(OfQueryableAttribute)) || method.ReturnType.IsAssignableTo(typeof(IQueryable));

    private static IEnumerable<MethodInfo> Methods(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(GraphQLIgnoreAttribute)))
        .OrderBy(method => method.MetadataToken);

    private static bool IsNodeResolver(MethodInfo method) => method.IsDefined(typeof(NodeResolverAttribute));
}

/// <summary>Makes fields of methods that return queryables: the edge to the library that reads them.</summary>
public abstract class QueryableFields
{
    /// <summary>The field of a method that returns a queryable.</summary>
    /// <param name="parent">The C# type of the object the field belongs to; null at the root.</param>
    public abstract FieldDefinition Field(SchemaBuilder builder, MethodInfo method, Type? parent);

    /// <summary>The service of a request that queryables are read through.</summary>
    public abstract Type Database { get; }

    /// <summary>Makes sure, once all is declared, that what types of rows show can be read.</summary>
    /// <exception cref="SchemaException">A field cannot.</exception>
    public abstract void Check(IEnumerable<ObjectType> types);

    /// <summary>The key source of a type from its node resolver.</summary>
    public abstract KeySource Keys(SchemaBuilder builder, MethodInfo method, ObjectType type);
}
