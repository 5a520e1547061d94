using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// What a method is called with instead of its parent and its arguments, found again in the query it returns.
/// </summary>
internal sealed class StandIns(MethodInfo method, DbContext db, bool areHigh) : ExpressionVisitor
{
    private readonly List<(object Value, SlotSource Source)> standing = [];
    private readonly HashSet<SlotSource> seen = [];

    // EF Core cannot tell on every database how many items a list has, so that is a value of its own.
    private readonly Dictionary<SlotSource, Slot> counts = [];

    // What decides the query's shape is the same in each request of that shape, so the query has it as it is.
    private readonly Dictionary<string, object?> deciding = new(StringComparer.Ordinal);
    private readonly HashSet<object> inputs = new(ReferenceEqualityComparer.Instance);
    private object? parent;
    private object? ofRequest;
    private object? standsForRequest;
    private bool isParentSeen;

    public ParameterExpression? Parent { get; private set; }

    public IReadOnlyList<SlotSource> Slots => [.. standing.Select(one => one.Source)];

    public object? For(ParameterInfo parameter, IReadOnlyDictionary<ParameterInfo, object?> arguments)
    {
        var type = parameter.ParameterType;
        if (type.IsInstanceOfType(db)) return db;
        if (parameter.IsDefined(typeof(ParentAttribute)))
        {
            Parent = Expression.Parameter(type, "parent");
            return parent = RuntimeHelpers.GetUninitializedObject(type);
        }
        if (!arguments.TryGetValue(parameter, out var value))
        {
            throw Refused(
                $": \"{parameter.Name}\" is neither an argument nor the database: mark it [Parent], or its class "
                + "[RequestValue].");
        }
        if (Decides(value))
        {
            deciding.Add(parameter.Name!, value);
            return value;
        }
        if (RequestValue.Is(type)) return OfRequest(parameter, value!);
        return SeenQuery.PropertiesOf(type) is not null
            ? Standing(parameter, value!)
            : Standing(parameter, null, type);
    }

    public void CheckAllSeen()
    {
        if (parent is not null && !isParentSeen) throw Refused(": its query does not mention its parent.");
        foreach (var (_, source) in standing)
        {
            if (seen.Contains(source)) continue;
            throw Refused(
                $": its query does not mention \"{NameOf(source)}\". Use arguments inside the query's own expressions; "
                + "other code sees which of them are null, and the values of booleans and enums.");
        }
    }

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is not null && Find(node.Value) is { } source
            ? throw Refused(
                $": \"{NameOf(source)}\" is given to an operator such as Take. Compare rows with it, and let "
                + "[UsePaging] say how many there are.")
            : node;

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is null && MayChange(node.Member))
        {
            throw Refused(
                $" reads {node.Member.DeclaringType!.Name}.{node.Member.Name}, which may change. Make it a constant, a "
                + "readonly field, an argument or part of a [RequestValue].");
        }
        if (IsClosure(node)) return Captured(node);
        if (IsParent(node.Expression))
        {
            isParentSeen = true;
            return Expression.MakeMemberAccess(Parent, node.Member);
        }
        var owner = node.Expression is null ? null : ValueOf(node.Expression);
        if (ofRequest is not null && ReferenceEquals(owner, standsForRequest)) return OfRequest(node);
        var value = ValueOf(node);
        if (value is not null && Find(value) is { } found) return Lifted(found, node.Type);
        if (owner is not null && inputs.Contains(owner) && Decides(value)) return Expression.Constant(value, node.Type);
        return node.Member.Name == nameof(List<>.Count) && owner is not null && CountOf(owner) is { } count
            ? count
            : base.VisitMember(node);
    }

    protected override Expression VisitUnary(UnaryExpression node) =>
        node.NodeType == ExpressionType.ArrayLength && CountOf(ValueOf(node.Operand)) is { } count
            ? count
            : base.VisitUnary(node);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        // The methods of List<T> and the like, called on what is an array here.
        if (node is { Method.Name: nameof(Enumerable.Contains), Object: { } list, Arguments: [var item] }
            && Visit(list) is { Type.IsArray: true } slot)
        {
            return Queries.Contains(slot, Visit(item)!);
        }
        if (node is { Method.Name: nameof(Enumerable.Count) or nameof(Enumerable.Any), Arguments: [var counted] }
            && CountOf(ValueOf(counted)) is { } count)
        {
            return node.Type == typeof(int) ? count : Expression.GreaterThan(count, Expression.Constant(0));
        }
        return base.VisitMethodCall(node);
    }

    private Expression Captured(MemberExpression node)
    {
        var value = ValueOf(node);
        if (ReferenceEquals(value, db)) return node;
        if (value is IQueryable queryable) return Visit(queryable.Expression)!;
        if (value is not null && Find(value) is { } source) return Lifted(source, node.Type);
        if (deciding.TryGetValue(node.Member.Name, out var given) && Equals(given, value))
            return Expression.Constant(value, node.Type);
        throw Refused(
            $" captures \"{node.Member.Name}\", which is not an argument or the parent as it was given. Use the parent "
            + "and the arguments inside the query's own expressions; what never changes may be a constant.");
    }

    // A null is compared as SQL compares it, and equals nothing; so even a null has a slot.
    private object OfRequest(ParameterInfo parameter, object value)
    {
        foreach (var property in RequestValue.Compared(value.GetType()))
        {
            var slot = new Slot(property.PropertyType, ColumnPath.ConverterOf(db.Model, RequestValue.Core(property)));
            var source = new SlotSource(slot, parameter, property);
            standing.Add((property, source));
            seen.Add(source);
        }
        ofRequest = value;
        return standsForRequest = RequestValue.StandIn(value);
    }

    private Expression OfRequest(MemberExpression node)
    {
        if (Find(node.Member) is { } source) return Lifted(source, node.Type);
        var core = Nullable.GetUnderlyingType(node.Type) ?? node.Type;
        if (core == typeof(bool) || core.IsEnum)
            return Expression.Constant(((PropertyInfo)node.Member).GetValue(ofRequest), node.Type);
        throw Refused($": \"{node.Member.Name}\" of the request cannot be compared with.");
    }

    private object Standing(ParameterInfo parameter, object input)
    {
        var constructor = input.GetType().GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var stand = constructor.Invoke([.. SeenQuery.PropertiesOf(input.GetType())!.Select(property =>
        {
            var value = property.GetValue(input);
            return Decides(value) ? value : Standing(parameter, property, property.PropertyType);
        })]);
        inputs.Add(stand);
        return stand;
    }

    private object Standing(ParameterInfo parameter, PropertyInfo? property, Type type)
    {
        var item = ClrTypes.ItemType(type);
        var core = Nullable.GetUnderlyingType(type) ?? item ?? type;
        var converter = ColumnPath.ConverterOf(db.Model, core);
        var stand = StandIn.Of(core, converter, standing.Count, areHigh)
            ?? throw Refused($": an argument of type {core} cannot be seen through.");
        if (item is not null) stand = StandIn.ListOf(type, item, areHigh);
        var slot = new Slot(item is null ? core : item.MakeArrayType(), converter);
        var source = new SlotSource(slot, parameter, property);
        standing.Add((stand, source));
        if (item is null) return stand;
        counts.Add(source, new Slot(typeof(int), null));
        var count = new SlotSource(counts[source], parameter, property);
        standing.Add((count, count));
        seen.Add(count);
        return stand;
    }

    private SlotSource? Find(object value)
    {
        foreach (var (stand, source) in standing)
        {
            if (!Equals(stand, value)) continue;
            seen.Add(source);
            return source;
        }
        return null;
    }

    private Expression? CountOf(object? list) =>
        list is not null && Find(list) is { } source ? counts.GetValueOrDefault(source)?.Expression : null;

    private bool IsParent(Expression? node) =>
        parent is not null && node is MemberExpression && ReferenceEquals(ValueOf(node), parent);

    private static bool Decides(object? value) => value is null or bool or Enum;

    private static Expression Lifted(SlotSource source, Type type) => source.Slot.Expression is var slot
        && (slot.Type == type || slot.Type.IsArray) ? slot : Expression.Convert(source.Slot.Expression, type);

    // Of the framework's own properties EF Core makes SQL: DateTimeOffset.UtcNow, EF.Functions.
    private static bool MayChange(MemberInfo member) => member is FieldInfo field
        ? !field.IsInitOnly && !field.IsLiteral
        : member.DeclaringType!.Namespace?.Split('.')[0] is not ("System" or "Microsoft");

    private static bool IsClosure(MemberExpression node) =>
        node.Expression is ConstantExpression { Value: { } closure }
        && closure.GetType().IsDefined(typeof(CompilerGeneratedAttribute))
        && ValueOf(node) is var value && (value is null || SeenQuery.PropertiesOf(value.GetType()) is null);

    /// <summary>The value of a chain of members that begins at a constant; null when it begins elsewhere.</summary>
    private static object? ValueOf(Expression? node) => node switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member when ValueOf(member.Expression) is { } on =>
            field.GetValue(on),
        MemberExpression { Member: PropertyInfo property } member when ValueOf(member.Expression) is { } on =>
            property.GetValue(on),
        UnaryExpression { NodeType: ExpressionType.Convert } convert => ValueOf(convert.Operand),
        _ => null,
    };

    private static string NameOf(SlotSource source) => source.Property?.Name ?? source.Parameter.Name!;

    private SchemaException Refused(string why) => new($"{method.DeclaringType!.Name}.{method.Name}{why}");
}
