using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.EntityFramework.Fields;
using Storefront.GraphQL.EntityFramework.Filtering;
using Storefront.GraphQL.EntityFramework.Paging;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Sorting;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework;

/// <summary>
/// Fields over EF Core: each becomes one SQL statement for a whole level, whatever the number of parents.
/// </summary>
public sealed class EntityFrameworkFields : QueryableFields
{
    /// <summary>The source of one activity per statement.</summary>
    public const string ActivitySourceName = "Storefront.GraphQL.EntityFramework";

    private readonly Dictionary<Type, Type> filters = [];
    private readonly Dictionary<Type, Type> sorts = [];

    /// <param name="context">
    /// Makes a context to read the model and translate queries with; it is never connected.
    /// </param>
    /// <param name="inputs">
    /// Classes marked with <see cref="FilterInputAttribute{T}"/> or <see cref="SortInputAttribute{T}"/>.
    /// </param>
    public EntityFrameworkFields(Func<DbContext> context, params ReadOnlySpan<Type> inputs)
    {
        Context = context;
        foreach (var type in inputs)
        {
            ClrTypes.CheckStatic(type);
            var isFilter = Declares(type, typeof(FilterInputAttribute<>), filters);
            if (!Declares(type, typeof(SortInputAttribute<>), sorts) && !isFilter)
                throw new SchemaException($"{type} declares neither a filter nor a sort input.");
            if (type.GetProperties(BindingFlags.Public | BindingFlags.Static).Length == 0)
                throw new SchemaException($"{type} has no public static Expression to filter or sort by.");
        }
    }

    internal Func<DbContext> Context { get; }

    internal FilterInputs? Filters { get; private set; }

    internal SortInputs? Sorts { get; private set; }

    /// <summary>Whether a statement can count what its limit leaves out.</summary>
    internal bool CountsInWindows { get; private set; }

    /// <inheritdoc/>
    public override Type Database => typeof(DbDataSource);

    /// <inheritdoc/>
    public override FieldDefinition Field(SchemaBuilder builder, MethodInfo method, Type? parent)
    {
        Filters ??= new FilterInputs(builder.Types, filters);
        Sorts ??= new SortInputs(builder.Types, sorts);
        var row = method.ReturnType.GenericTypeArguments[0];
        if (builder.Types.IsInput(row)) throw Rehearsal.NoEntity(method, row);
        var paging = PagingOf(method);
        var arguments = new Members<InputValueDefinition>(Rehearsal.NameOf(method));
        if (paging is not null) foreach (var argument in ConnectionTypes.Arguments(paging)) arguments.Add(argument);
        var where = Asks<UseFilteringAttribute>(method, "FilterInput", filters) ? arguments.Count : -1;
        if (where >= 0) arguments.Add(Filters.Argument(row));
        var order = Asks<UseSortingAttribute>(method, "SortInput", sorts) ? arguments.Count : -1;
        if (order >= 0) arguments.Add(Sorts.Argument(row));
        var parameters = new List<(ParameterInfo, int)>();
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.IsDefined(typeof(ParentAttribute))) continue;
            if (GivenValues.AreOfRequest(parameter.ParameterType))
                parameters.Add((parameter, QueryableSource.OfRequest));
            if (!builder.Types.IsArgument(parameter)) continue;
            parameters.Add((parameter, arguments.Count));
            arguments.Add(builder.Types.Input(parameter));
        }
        var isSingle = method.IsDefined(typeof(UseFirstOrDefaultAttribute));
        var (name, node) = (Naming.Member(method), builder.Types.Object(row));
        TypeReference type = isSingle ? node : new NonNullType(
            paging is null ? new ListType(new NonNullType(node)) : ConnectionTypes.Of(builder.Types, name, node));
        return new FieldDefinition(name, type)
        {
            Arguments = arguments,
            Directives = paging is null ? [] : [ConnectionTypes.Size(paging)],
            Source = new QueryableSource(this, method, parameters)
            {
                IsPersonal = IsPersonal(method),
                Paging = paging,
                IsSingle = isSingle,
                Where = where,
                Order = order,
            },
        };
    }

    /// <inheritdoc/>
    public override KeySource Keys(SchemaBuilder builder, MethodInfo method, ObjectType type) =>
        new EntityKeys(this, method, type) { IsPersonal = IsPersonal(method) };

    /// <inheritdoc/>
    public override void Check(IEnumerable<ObjectType> types)
    {
        using var db = Context();
        Sorts?.Check(db.Model);
        CountsInWindows = WindowFunctions.AreIn(db.Model);
        foreach (var type in types)
        {
            ReadableFields.Check(db.Model, type);
            (type.Keys as EntityKeys)?.Rows.Rehearse(db);
            foreach (var field in type.Fields) (field.Source as QueryableSource)?.Rehearse(db);
        }
    }

    private static bool IsPersonal(MethodInfo method) =>
        Array.Exists(method.GetParameters(), parameter => GivenValues.AreOfRequest(parameter.ParameterType));

    private static UsePagingAttribute? PagingOf(MethodInfo method)
    {
        if (method.GetCustomAttribute<UsePagingAttribute>() is not { } paging) return null;
        if (method.IsDefined(typeof(UseFirstOrDefaultAttribute)))
            throw new SchemaException($"{Rehearsal.NameOf(method)} is one row or a page: take one attribute away.");
        return paging.DefaultPageSize <= paging.MaxPageSize ? paging : throw new SchemaException(
            $"{Rehearsal.NameOf(method)}: its DefaultPageSize of {paging.DefaultPageSize} is more than its MaxPageSize "
            + $"of {paging.MaxPageSize}.");
    }

    private static bool Asks<TAttribute>(MethodInfo method, string input, Dictionary<Type, Type> declarations)
    {
        var row = method.ReturnType.GenericTypeArguments[0];
        if (!method.IsDefined(typeof(TAttribute))) return false;
        return declarations.ContainsKey(row) ? true : throw new SchemaException(
            $"{Rehearsal.NameOf(method)} wants a static class [{input}<{row.Name}>] that EntityFrameworkFields lists.");
    }

    private static bool Declares(Type type, Type attribute, Dictionary<Type, Type> declarations)
    {
        var row = ClrTypes.Marked(type, attribute);
        if (row is not null && !declarations.TryAdd(row, type))
            throw new SchemaException($"{declarations[row].Name} and {type.Name} are for one input: make one of them.");
        return row is not null;
    }
}
