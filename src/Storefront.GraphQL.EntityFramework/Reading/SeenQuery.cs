using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// What a method that returns a queryable says, seen through: the method is called once with stand-ins for its parent
/// and its arguments, and where the stand-ins turn up in the query, their real sources are put.
/// </summary>
internal sealed class SeenQuery
{
    // Asked with each request, and never another answer.
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]?> Inputs = [];

    private SeenQuery(Expression query, ParameterExpression? parent, IReadOnlyList<SlotSource> slots)
    {
        Query = query;
        Parent = parent;
        Slots = slots;
    }

    public Expression Query { get; }

    /// <summary>Stands for the parent in the query; null for a query without one.</summary>
    public ParameterExpression? Parent { get; }

    /// <summary>The places for arguments.</summary>
    public IReadOnlyList<SlotSource> Slots { get; }

    /// <summary>Calls the method and sees through its query.</summary>
    /// <param name="arguments">
    /// Bound arguments and values of the request by parameter; what is null, an enum or a boolean decides the query's
    /// shape.
    /// </param>
    public static SeenQuery Of(MethodInfo method, DbContext db, IReadOnlyDictionary<ParameterInfo, object?> arguments)
    {
        var stand = new StandIns(method, db);
        var given = method.GetParameters().Select(parameter => stand.For(parameter, arguments)).ToArray();
        var queryable = (IQueryable)method.Invoke(null, given)!;
        var query = stand.Visit(queryable.Expression)!;
        stand.CheckAllSeen();
        return new SeenQuery(query, stand.Parent, stand.Slots);
    }

    /// <summary>
    /// The properties of an input object in the order their slots have; null when the type is none.
    /// </summary>
    public static PropertyInfo[]? PropertiesOf(Type type) => Inputs.GetOrAdd(type, static type =>
    {
        if (!type.IsDefined(typeof(OneOfAttribute)) && !type.IsDefined(typeof(InputObjectTypeAttribute))) return null;
        var properties = type.GetProperties();
        return
        [
            .. type.GetConstructors().MaxBy(one => one.GetParameters().Length)!.GetParameters().Select(parameter =>
                properties.Single(property =>
                    string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))),
        ];
    });

    /// <summary>
    /// Where a slot's value comes from: a parameter of the method, or a property of the object given for it.
    /// </summary>
    internal sealed record SlotSource(Slot Slot, ParameterInfo Parameter, PropertyInfo? Property);

    private sealed class StandIns(MethodInfo method, DbContext db) : ExpressionVisitor
    {
        private readonly List<(object Value, SlotSource Source)> standing = [];
        private readonly HashSet<SlotSource> seen = [];
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
                throw new SchemaException(
                    $"{Shown}: \"{parameter.Name}\" is neither the parent, an argument nor the database.");
            }
            if (value is null || value is bool or Enum) return value;
            if (RequestValue.Is(type)) return OfRequest(parameter, value);
            return PropertiesOf(type) is not null ? Standing(parameter, value) : Standing(parameter, null, type, value);
        }

        public void CheckAllSeen()
        {
            if (parent is not null && !isParentSeen) throw Opaque("its parent");
            foreach (var (_, source) in standing)
                if (!seen.Contains(source)) throw Opaque($"\"{source.Property?.Name ?? source.Parameter.Name}\"");
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (IsClosure(node)) return Captured(node);
            if (IsParent(node.Expression))
            {
                isParentSeen = true;
                return Expression.MakeMemberAccess(Parent, node.Member);
            }
            if (ofRequest is not null && node.Expression is not null
                && ReferenceEquals(ValueOf(node.Expression), standsForRequest))
            {
                return OfRequest(node);
            }
            if (ValueOf(node) is { } value && Find(value) is { } found) return Lifted(found, node.Type);
            return base.VisitMember(node);
        }

        private Expression Captured(MemberExpression node)
        {
            var value = ValueOf(node);
            if (ReferenceEquals(value, db) || value is IQueryable) return node;
            if (value is not null && Find(value) is { } source) return Lifted(source, node.Type);
            throw new SchemaException(
                $"{Shown} captures \"{node.Member.Name}\", which is not an argument or the parent as it was given. "
                + "Use the parent and the arguments inside the query's own expressions.");
        }

        // A null is compared as SQL compares it, and equals nothing; so even a null has a slot.
        private object OfRequest(ParameterInfo parameter, object value)
        {
            foreach (var property in RequestValue.Compared(value.GetType()))
            {
                var slot = new Slot(property.PropertyType, ColumnPath.ConverterOf(db, RequestValue.Core(property)));
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
            throw new SchemaException($"{Shown}: \"{node.Member.Name}\" of the request cannot be compared with.");
        }

        private object Standing(ParameterInfo parameter, object input)
        {
            var constructor = input.GetType().GetConstructors().MaxBy(one => one.GetParameters().Length)!;
            return constructor.Invoke([.. PropertiesOf(input.GetType())!.Select(property =>
            {
                var value = property.GetValue(input);
                return value is null or bool or Enum
                    ? value
                    : Standing(parameter, property, property.PropertyType, value);
            })]);
        }

        private object Standing(ParameterInfo parameter, PropertyInfo? property, Type type, object value)
        {
            var core = Nullable.GetUnderlyingType(type) ?? type;
            var converter = ColumnPath.ConverterOf(db, core);
            var source = new SlotSource(new Slot(core, converter), parameter, property);
            var stand = Distinct(core, converter, standing.Count);
            standing.Add((stand, source));
            return stand;
        }

        // Values that no constant of a query has by chance.
        private static object Distinct(Type type, ValueConverter? converter, int number)
        {
            var stored = converter?.ProviderClrType ?? type;
            object value = Type.GetTypeCode(stored) switch
            {
                TypeCode.Int32 => -1_234_567_000 - number,
                TypeCode.Int64 => -1_234_567_890_123_000L - number,
                TypeCode.String => $"\u0001stand-in {number}",
                TypeCode.Decimal => -1_234_567_890.123m - number,
                TypeCode.Double => -1_234_567_890.123 - number,
                _ when stored == typeof(Guid) => Guid.NewGuid(),
                _ when stored == typeof(DateTimeOffset) =>
                    new DateTimeOffset(2, 3, 4, 5, 6, 7, TimeSpan.Zero).AddSeconds(number),
                _ => throw new SchemaException($"An argument of type {type} cannot be seen through."),
            };
            return converter is null ? value : converter.ConvertFromProvider(value)!;
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

        private static Expression Lifted(SlotSource source, Type type) => source.Slot.Expression.Type == type
            ? source.Slot.Expression
            : Expression.Convert(source.Slot.Expression, type);

        private bool IsParent(Expression? node) =>
            parent is not null && node is MemberExpression && ReferenceEquals(ValueOf(node), parent);

        private static bool IsClosure(MemberExpression node) =>
            node.Expression is ConstantExpression { Value: { } closure }
            && closure.GetType().IsDefined(typeof(CompilerGeneratedAttribute))
            && ValueOf(node) is var value && (value is null || PropertiesOf(value.GetType()) is null);

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

        private string Shown => $"{method.DeclaringType!.Name}.{method.Name}";

        private SchemaException Opaque(string what) => new($"{Shown}: its query does not mention {what}.");
    }
}
