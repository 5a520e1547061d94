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
    private readonly List<SlotSource> slots = [];
    private readonly List<(object Value, SlotSource Source)> standing = [];
    private readonly HashSet<SlotSource> seen = [];

    // What decides the query's shape is the same in each request of that shape, so the query has it as it is.
    private readonly Dictionary<string, object?> deciding = new(StringComparer.Ordinal);
    private readonly Dictionary<object, GivenObject> objects = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<MemberInfo> parentMembers = [];
    private ParameterExpression? parentRow;
    private object? parent;

    public object? For(ParameterInfo parameter, IReadOnlyDictionary<ParameterInfo, object?> given)
    {
        var (type, name) = (parameter.ParameterType, parameter.Name!);
        if (type.IsInstanceOfType(db)) return db;
        if (parameter.IsDefined(typeof(ParentAttribute)))
        {
            parentRow = Expression.Parameter(type, "parent");
            return parent = RuntimeHelpers.GetUninitializedObject(type);
        }
        if (!given.TryGetValue(parameter, out var value))
            throw Refused(
                $": \"{name}\" is neither an argument nor the database: mark it [Parent], or its class "
                + "[RequestValue].");
        if (GivenValues.Decides(value))
        {
            deciding.Add(name, value);
            return value;
        }
        return GivenValues.MembersOf(type) is { } members
            ? Standing(value!, members, name)
            : Standing(type, name);
    }

    /// <summary>The query with what the stand-ins stand for.</summary>
    /// <exception cref="SchemaException">It cannot be seen through.</exception>
    public SeenQuery See(Expression expression)
    {
        var query = Visit(expression)!;
        if (parent is not null && parentMembers.Count == 0) throw Refused(": its query does not mention its parent.");
        if (standing.Find(one => !seen.Contains(one.Source)).Source is not { } missed)
            return new SeenQuery(query, parentRow, parentMembers, slots);
        throw Refused(
            $": its query does not mention \"{missed.Name}\". Use arguments inside the query's own expressions; other "
            + "code sees which of them are null, and the values of booleans and enums.");
    }

    /// <summary>Finds how many items a list has, however C# asks for it.</summary>
    public override Expression? Visit(Expression? node)
    {
        var list = node switch
        {
            MemberExpression { Member.Name: nameof(List<>.Count) } member => member.Expression,
            UnaryExpression { NodeType: ExpressionType.ArrayLength } length => length.Operand,
            MethodCallExpression { Method.Name: "Count" or "Any", Arguments: [var counted] } => counted,
            _ => null,
        };
        if (Find(ValueOf(list))?.Count is not { Expression: var count }) return base.Visit(node);
        return node!.Type == typeof(int) ? count : Expression.GreaterThan(count, Expression.Constant(0));
    }

    protected override Expression VisitConstant(ConstantExpression node) => Find(node.Value) is { } source
        ? throw Refused(
            $": \"{source.Name}\" is given to an operator such as Take. Compare rows with it, and let [UsePaging] say "
            + "how many there are.")
        : node;

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is null && MayChange(node.Member))
            throw Refused(
                $" reads {node.Member.DeclaringType!.Name}.{node.Member.Name}, which may change. Make it a constant, a "
                + "readonly field, an argument or part of a [RequestValue].");
        if (IsClosure(node)) return Captured(node);
        var owner = ValueOf(node.Expression);
        if (owner is not null && ReferenceEquals(owner, parent))
        {
            parentMembers.Add(node.Member);
            return Expression.MakeMemberAccess(parentRow, node.Member);
        }
        if (owner is not null && objects.TryGetValue(owner, out var given)) return MemberOf(given, node);
        return Find(ValueOf(node)) is { } found ? Lifted(found, node.Type) : base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        // The methods of List<T> and the like, called on what is an array here.
        if (node is { Method.Name: nameof(Enumerable.Contains), Object: { } list, Arguments: [var item] }
            && Visit(list) is { Type.IsArray: true } slot)
        {
            return Queries.Contains(slot, Visit(item)!);
        }
        return base.VisitMethodCall(node);
    }

    private Expression Captured(MemberExpression node)
    {
        var value = ValueOf(node);
        if (ReferenceEquals(value, db)) return node;
        if (value is IQueryable queryable) return Visit(queryable.Expression)!;
        if (Find(value) is { } source) return Lifted(source, node.Type);
        if (deciding.TryGetValue(node.Member.Name, out var given) && Equals(given, value))
            return Expression.Constant(value, node.Type);
        throw Refused(
            $" captures \"{node.Member.Name}\", which is not an argument or the parent as it was given. Use the parent "
            + "and the arguments inside the query's own expressions; what never changes may be a constant.");
    }

    private Expression MemberOf(GivenObject given, MemberExpression node)
    {
        if (given.Slots.TryGetValue(node.Member.Name, out var source))
        {
            seen.Add(source);
            return Lifted(source, node.Type);
        }
        var value = ((PropertyInfo)node.Member).GetValue(given.Value);
        return GivenValues.Decides(value)
            ? Expression.Constant(value, node.Type)
            : throw Refused($": \"{given.Name}.{node.Member.Name}\" cannot be compared with.");
    }

    private object Standing(Type type, string name)
    {
        var (source, stand) = Place(type, name);
        standing.Add((stand, source));
        return stand;
    }

    private object Standing(object value, GivenMember[] members, string name)
    {
        var given = new GivenObject(value, name, new Dictionary<string, SlotSource>(StringComparer.Ordinal));
        var standIn = RuntimeHelpers.GetUninitializedObject(value.GetType());
        foreach (var member in members)
        {
            var (property, isCompared) = member;
            var part = property.GetValue(value);
            if (member.HasSlot(part))
            {
                var (source, stand) = Place(property.PropertyType, $"{name}.{property.Name}");
                given.Slots.Add(property.Name, source);
                if (!isCompared) standing.Add((stand, source));
                if (part is not null) part = stand;
            }
            if (property.CanWrite) property.SetValue(standIn, part);
        }
        objects.Add(standIn, given);
        return standIn;
    }

    private (SlotSource Source, object Stand) Place(Type type, string name)
    {
        var item = ClrTypes.ItemType(type);
        var core = item ?? type.Core;
        var converter = ColumnPath.ConverterOf(db.Model, core);
        var number = slots.Count + 1;
        var stand = StandIn.Of(core, converter, areHigh ? number : -number)
            ?? throw Refused($": an argument of type {core} cannot be seen through.");
        if (item is null)
        {
            slots.Add(new SlotSource(new Slot(core, converter), name));
            return (slots[^1], stand);
        }
        var count = new Slot(typeof(int), null);
        var source = new SlotSource(new Slot(item.MakeArrayType(), converter), name) { Count = count };
        slots.AddRange([source, new SlotSource(count, name)]);
        return (source, StandIn.ListOf(type, item, areHigh));
    }

    private SlotSource? Find(object? value)
    {
        if (value is null || standing.Find(one => one.Value.Equals(value)).Source is not { } source) return null;
        seen.Add(source);
        return source;
    }

    private static Expression Lifted(SlotSource source, Type type) => source.Slot.Expression is var slot
        && (slot.Type == type || slot.Type.IsArray) ? slot : Expression.Convert(slot, type);

    // Of the framework's own properties EF Core makes SQL: DateTimeOffset.UtcNow, EF.Functions.
    private static bool MayChange(MemberInfo member) => member is FieldInfo field
        ? !field.IsInitOnly && !field.IsLiteral
        : member.DeclaringType!.Namespace?.Split('.')[0] is not ("System" or "Microsoft");

    private bool IsClosure(MemberExpression node) =>
        node.Expression is ConstantExpression { Value: { } closure }
        && closure.GetType().IsDefined(typeof(CompilerGeneratedAttribute))
        && !(ValueOf(node) is { } value && objects.ContainsKey(value));

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

    private SchemaException Refused(string why) => new($"{Rehearsal.NameOf(method)}{why}");

    /// <summary>An input or a service of the request, which another one stands for.</summary>
    private sealed record GivenObject(object Value, string Name, Dictionary<string, SlotSource> Slots);
}
