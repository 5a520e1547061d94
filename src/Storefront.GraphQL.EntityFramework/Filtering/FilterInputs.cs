using System.Linq.Expressions;
using System.Reflection;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Filtering;

/// <summary>The input types of <c>where</c>: one for each row type, and one for each kind of value compared.</summary>
internal sealed class FilterInputs(TypeRegistry types, IReadOnlyDictionary<Type, Type> declarations)
{
    private const double WeightOfDear = 10;

    // Only an index of parts of texts saves "contains" from reading every row.
    private static readonly (string Name, string Description, Func<Type, bool> IsFor)[] Comparisons =
    [
        ("eq", "Equals; null asks for what is unknown.", _ => true),
        ("neq", "Does not equal.", _ => true),
        ("in", "Equals one of these, at most 100.", type => type != typeof(bool)),
        ("contains", "Contains the text.", type => type == typeof(string)),
        ("startsWith", "Begins with the text.", type => type == typeof(string)),
        ("gt", "Is greater, or later.", IsOrdered),
        ("gte", "Is greater, or later, or equal.", IsOrdered),
        ("lt", "Is less, or earlier.", IsOrdered),
        ("lte", "Is less, or earlier, or equal.", IsOrdered),
    ];

    // By the place of the field among those of the input; "and" and "or" stand first.
    private readonly Dictionary<InputObjectType, FilterMember[]> members = [];

    /// <summary>The argument of a list of rows.</summary>
    public InputValueDefinition Argument(Type row) => Field("where", Of(row), "Keeps the items that fulfil it.");

    private InputObjectType Of(Type row)
    {
        var name = $"{Naming.Type(row)}FilterInput";
        if (types.Find<InputObjectType>(name) is { } known) return known;
        var input = types.Add(new InputObjectType(name)
        {
            Description = $"What a {Naming.Type(row)} must fulfil: every field that is given.",
        });
        var several = new ListType(new NonNullType(input));
        input.Fields.Add(Field("and", several, "All of these hold."));
        input.Fields.Add(Field("or", several, "At least one of these holds."));
        var properties = declarations[row].GetProperties(BindingFlags.Public | BindingFlags.Static);
        members[input] = Array.ConvertAll(properties, Member);
        foreach (var (property, member) in properties.Zip(members[input]))
        {
            input.Fields.Add(Field(
                Naming.Member(property),
                Operations(member.Value.ReturnType, property),
                TypeRegistry.Description(property)));
        }
        return input;
    }

    /// <summary>What a field of an input compares, by its place.</summary>
    public FilterMember Member(InputObjectType input, int field) => members[input][field - 2];

    private static FilterMember Member(PropertyInfo property) => property.GetValue(null) is LambdaExpression value
        ? new FilterMember(value, value, LikePattern.Of)
        : (FilterMember)property.GetValue(null)!;

    private InputObjectType Operations(Type value, PropertyInfo declared)
    {
        if (ClrTypes.ItemType(value) is not { } item) return OfOne(value.Core, declared);
        var element = OfOne(item, declared);
        var name = declarations.ContainsKey(item) ? $"ListFilterInputTypeOf{element.Name}" : $"List{element.Name}";
        return types.Find<InputObjectType>(name) ?? types.Add(new InputObjectType(name)
        {
            Description = "What the items of a list must fulfil.",
            Fields =
            {
                // Each is a query inside the query.
                Field("some", element, "At least one item fulfils it.", WeightOfDear),
                Field("all", element, "Every item fulfils it.", WeightOfDear),
                Field("none", element, "No item fulfils it.", WeightOfDear),
                Field("any", ScalarType.Boolean, "Whether there is any item at all.", WeightOfDear),
            },
        });
    }

    private InputObjectType OfOne(Type type, PropertyInfo declared)
    {
        if (declarations.ContainsKey(type)) return Of(type);
        return type.IsValueType || types.IsInput(type) ? Comparison(types.Input(type, declared), type)
            : throw new SchemaException(
                $"{declared.DeclaringType!.Name}.{declared.Name} wants a static class [FilterInput<{type.Name}>] that "
                + "EntityFrameworkFields lists, or a scalar.");
    }

    private InputObjectType Comparison(NamedType leaf, Type type)
    {
        var name = $"{Naming.Capital(leaf == ScalarType.Id ? "Id" : leaf.Name)}OperationFilterInput";
        if (types.Find<InputObjectType>(name) is { } known) return known;
        var input = types.Add(new InputObjectType(name)
        {
            Description = $"Comparisons of {leaf.Name} values; every one given must hold.",
        });
        foreach (var (operation, description, isFor) in Comparisons)
        {
            if (!isFor(type)) continue;
            TypeReference operand = operation == "in" ? new ListType(new NonNullType(leaf)) : leaf;
            input.Fields.Add(Field(operation, operand, description, operation == "contains" ? WeightOfDear : 0));
        }
        return input;
    }

    private static InputValueDefinition Field(
        string name, TypeReference type, string? description, double weight = 0) => new(name, type)
        {
            Description = description,
            Directives = weight == 0 ? [] : [Cost.Of(weight)],
        };

    private static bool IsOrdered(Type type) => !type.IsEnum && type != typeof(bool) && (type.IsPrimitive
        || type == typeof(decimal) || type == typeof(DateTimeOffset) || type.GetMethod("op_LessThan") is not null);
}
