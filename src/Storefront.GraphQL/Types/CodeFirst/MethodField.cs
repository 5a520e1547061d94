using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>
/// A field whose value C# code gives. Of the parent it may be a pure function; what has to wait for anything takes all
/// parents of the level at once.
/// </summary>
internal static class MethodField
{
    internal delegate object? Invocation(object? parent, Arguments arguments, FieldContext context);

    public static FieldDefinition Of(TypeRegistry types, MethodInfo method, Type? parent)
    {
        var parameters = method.GetParameters();
        var given = Array.Find(parameters, one => one.IsDefined(typeof(ParentAttribute)));
        var arguments = Array.FindAll(parameters, one => one != given && types.IsArgument(one));
        var isBatch = given is not null && given.ParameterType != parent;
        var type = types.Output(method.ReturnParameter);
        return new FieldDefinition(Naming.Member(method), isBatch ? ((ListType)type.Nullable).OfType : type)
        {
            Arguments = new(arguments.Select(types.Input)),
            Source = given is not null && !isBatch && parameters.Length == 1 && !ClrTypes.IsAwaitable(method.ReturnType)
                ? Member(method, parent!)
                : Source(method, parent, isBatch ? given : null, Compile(types, method, given, arguments)),
        };
    }

    private static FieldSource Source(MethodInfo method, Type? parent, ParameterInfo? batch, Invocation invoke)
    {
        if (batch is not null) return Batch(method, parent!, batch, invoke);
        if (parent is not null)
            throw new SchemaException($"{Shown(method)} sees one parent at a time: take all of them, as a list.");
        return new ResolverSource((_, values, context) => Awaited(invoke(null, values, context)))
        {
            IsPersonal = IsPersonal(method),
        };
    }

    private static MemberSource Member(MethodInfo method, Type parentType)
    {
        var parent = Expression.Parameter(parentType, "parent");
        return new MemberSource(Expression.Lambda(Expression.Call(method, parent), parent));
    }

    private static BatchSource Batch(MethodInfo method, Type parentType, ParameterInfo given, Invocation invoke)
    {
        var item = ClrTypes.ItemType(given.ParameterType) ?? throw new SchemaException(
            $"{Shown(method)}: [Parent] is a {parentType.Name} or a list of one member of each.");
        var parent = Expression.Parameter(parentType, "parent");
        var member = given.GetCustomAttribute<ParentAttribute>()!.Member;
        Expression need = member is null ? parent : Expression.Property(parent, parentType.GetProperty(member)
            ?? throw new SchemaException($"{Shown(method)}: {parentType.Name} has no property \"{member}\"."));
        if (need.Type != item) throw new SchemaException($"{Shown(method)}: [Parent] takes {need.Type}, not {item}.");
        return new BatchSource(Expression.Lambda(need, parent), async (parents, values, context) =>
        {
            var list = Array.CreateInstance(item, parents.Count);
            for (var index = 0; index < parents.Count; index++) list.SetValue(parents[index], index);
            var answers = await Awaited(invoke(list, values, context));
            return [.. ((IEnumerable)answers!).Cast<object?>()];
        })
        {
            IsPersonal = IsPersonal(method),
        };
    }

    /// <summary>A call of the method with the parent, the arguments, and services for all other parameters.</summary>
    /// <param name="types">Is told of the services; null where somebody else sees to them.</param>
    internal static Invocation Compile(
        TypeRegistry? types, MethodInfo method, ParameterInfo? given, ParameterInfo[] arguments)
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        var values = Expression.Parameter(typeof(Arguments), "arguments");
        var context = Expression.Parameter(typeof(FieldContext), "context");
        var passed = method.GetParameters().Select(parameter =>
        {
            if (parameter == given) return Expression.Convert(parent, parameter.ParameterType);
            var index = Array.IndexOf(arguments, parameter);
            if (index >= 0) return Argument(values, index, parameter);
            if (parameter.ParameterType == typeof(FieldContext)) return context;
            if (parameter.ParameterType == typeof(CancellationToken))
                return Expression.Property(context, nameof(FieldContext.Cancel));
            types?.TakesService(parameter);
            var services = Expression.Property(context, nameof(FieldContext.Services));
            return Expression.Call(typeof(MethodField), nameof(Service), [parameter.ParameterType], services);
        });
        var call = Expression.Call(method, passed);
        if (call.Type.IsMadeOf(typeof(ValueTask<>))) call = Expression.Call(call, nameof(ValueTask<>.AsTask), null);
        var boxed = Expression.Convert(call, typeof(object));
        return Expression.Lambda<Invocation>(boxed, parent, values, context).Compile();
    }

    private static Expression Argument(Expression values, int index, ParameterInfo parameter)
    {
        var value = Expression.Property(values, "Item", Expression.Constant(index));
        var bound = Expression.Call(
            typeof(InputBinder), nameof(InputBinder.Bind), null, value, Expression.Constant(parameter));
        return Expression.Convert(bound, parameter.ParameterType);
    }

    internal static T Service<T>(IServiceProvider services) => (T)(services.GetService(typeof(T))
        ?? throw new InvalidOperationException($"No service of type {typeof(T)} is registered."));

    /// <summary>The value itself, or what its task comes to.</summary>
    internal static async ValueTask<object?> Awaited(object? result)
    {
        if (result is not Task task) return result;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task);
    }

    private static bool IsPersonal(MethodInfo method) => Array.Exists(
        method.GetParameters(), parameter => parameter.ParameterType.IsDefined(typeof(RequestValueAttribute)));

    private static string Shown(MethodInfo method) => ClrTypes.PlaceOf(method);
}
