using System.Linq.Expressions;
using System.Reflection;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Filtering;

/// <summary>The input types of <c>where</c>: one for each row type, and one for each kind of value compared.</summary>
internal sealed class FilterInputs(TypeRegistry types, IReadOnlyDictionary<Type, Type> declarations)
{
    private const double WeightOfDear = 10;

    private readonly Dictionary<InputObjectType, Dictionary<string, FilterMember>> members = [];

    /// <summary>The filter input of a row type.</summary>
    public InputObjectType Of(Type row)
    {
        var name = $"{Naming.Type(row)}FilterInput";
        if (types.Find<InputObjectType>(name) is { } known) return known;
        if (!declarations.TryGetValue(row, out var declaration))
            throw new SchemaException(
                $"Nothing says what {row.Name} may be filtered by: list its [FilterInput<{row.Name}>] class.");
        var input = types.Add(new InputObjectType(name)
        {
            Description = $"What a {Naming.Type(row)} must fulfil: every field that is given.",
        });
        var every = new NonNullType(input);
        input.With(
            ("and", new ListType(every), "All of these hold."),
            ("or", new ListType(every), "At least one of these holds."));
        members[input] = [];
        foreach (var property in declaration.GetProperties(BindingFlags.Public | BindingFlags.Static))
            Add(input, property);
        return input;
    }

    public FilterMember Member(InputObjectType input, string field) => members[input][field];

    private void Add(InputObjectType input, PropertyInfo property)
    {
        var declared = property.GetValue(null)!;
        var value = declared as LambdaExpression
            ?? (LambdaExpression)declared.GetType().GetProperty("Exact")!.GetValue(declared)!;
        var definition = new InputValueDefinition(Naming.Member(property), Operations(value, property))
        {
            Description = TypeRegistry.Description(property),
        };
        input.Fields.Add(definition);
        members[input].Add(definition.Name, new FilterMember(
            definition,
            value,
            declared.GetType().GetProperty("Searched")?.GetValue(declared) as LambdaExpression,
            declared.GetType().GetProperty("Pattern")?.GetValue(declared) as Func<string, string> ?? LikePattern.Of));
    }

    private InputObjectType Operations(LambdaExpression value, PropertyInfo declared)
    {
        var type = Nullable.GetUnderlyingType(value.ReturnType) ?? value.ReturnType;
        if (ClrTypes.ItemType(type) is { } item) return ListOperations(item, declared);
        return declarations.ContainsKey(type) ? Of(type) : Comparison(types.Input(type, declared), type);
    }

    private InputObjectType ListOperations(Type item, PropertyInfo declared)
    {
        var isRow = declarations.ContainsKey(item);
        var element = isRow ? Of(item) : Comparison(types.Input(item, declared), item);
        var name = isRow ? $"ListFilterInputTypeOf{element.Name}" : $"List{element.Name}";
        if (types.Find<InputObjectType>(name) is { } known) return known;
        var input = new InputObjectType(name) { Description = "What the items of a list must fulfil." }.With(
            ("some", element, "At least one item fulfils it."),
            ("all", element, "Every item fulfils it."),
            ("none", element, "No item fulfils it."),
            ("any", ScalarType.Boolean, "Whether there is any item at all."));
        // Each is a query inside the query.
        foreach (var operation in input.Fields) operation.Directives = [Cost.Of(WeightOfDear)];
        return types.Add(input);
    }

    private InputObjectType Comparison(NamedType leaf, Type type)
    {
        var name = $"{Naming.Capital(leaf == ScalarType.Id ? "Id" : leaf.Name)}OperationFilterInput";
        if (types.Find<InputObjectType>(name) is { } known) return known;
        var input = new InputObjectType(name)
        {
            Description = $"Comparisons of {leaf.Name} values; every one given must hold.",
        };
        input.With(
            ("eq", leaf, "Equals; null asks for what is unknown."),
            ("neq", leaf, "Does not equal."));
        if (type == typeof(bool)) return types.Add(input);
        input.With(("in", new ListType(new NonNullType(leaf)), "Equals one of these, at most 100."));
        if (type == typeof(string))
        {
            input.With(
                ("contains", leaf, "Contains the text."),
                ("startsWith", leaf, "Begins with the text."));
            // Only an index of parts of texts saves it from reading every row.
            input.Fields.Find("contains")!.Directives = [Cost.Of(WeightOfDear)];
        }
        else if (IsOrdered(type))
        {
            input.With(
                ("gt", leaf, "Is greater, or later."),
                ("gte", leaf, "Is greater, or later, or equal."),
                ("lt", leaf, "Is less, or earlier."),
                ("lte", leaf, "Is less, or earlier, or equal."));
        }
        return types.Add(input);
    }

    private static bool IsOrdered(Type type) => !type.IsEnum && (type.IsPrimitive || type == typeof(decimal)
        || type == typeof(DateTimeOffset) || type.GetMethod("op_LessThan") is not null);
}

file static class InputObjectTypes
{
    public static InputObjectType With(
        this InputObjectType input, params ReadOnlySpan<(string Name, TypeReference Type, string Description)> fields)
    {
        foreach (var (name, type, description) in fields)
            input.Fields.Add(new InputValueDefinition(name, type) { Description = description });
        return input;
    }
}
