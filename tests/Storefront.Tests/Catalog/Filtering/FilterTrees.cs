using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Storefront.Catalog;
using Storefront.Data;
using Storefront.GraphQL.Types;

namespace Storefront.Tests.Catalog.Filtering;

/// <summary>Makes random filters of an input type as the schema declares it, with values that rows have.</summary>
internal sealed class FilterTrees(IReadOnlyList<FilterRow> rows)
{
    private static readonly GraphQL.Types.Schema Contract =
        StorefrontSchema.Build(PostgresStorefrontDb.Translating(new()));

    /// <summary>A filter as JSON.</summary>
    public Arbitrary<string> Of(string input)
    {
        var type = Contract.Types.OfType<InputObjectType>().Single(type => type.Name == input);
        return Filter(type, rows, depth: 3).Select(filter => JsonSerializer.Serialize(filter)).ToArbitrary();
    }

    private static Gen<Dictionary<string, object?>> Filter(
        InputObjectType type, IReadOnlyList<FilterRow> rows, int depth) =>
        from count in Gen.Frequency((1, Gen.Constant(0)), (8, Gen.Constant(1)), (6, Gen.Constant(2)))
        from fields in Gen.Shuffle(type.Fields.ToArray()).Select(all => all.Take(count).ToArray())
        from values in Each(fields.Select(field => Value(type, field, rows, depth)))
        select fields.Zip(values).ToDictionary(field => field.First.Name, field => field.Second);

    private static Gen<object?> Value(
        InputObjectType type, InputValueDefinition field, IReadOnlyList<FilterRow> rows, int depth)
    {
        if (field.Name is "and" or "or") return depth == 0 ? Nothing : Several(Filter(type, rows, depth - 1));
        return Asked((InputObjectType)field.Type.Named, [.. rows.Select(row => row.Values[field.Name])], depth);
    }

    /// <summary>What is asked of the values of a field.</summary>
    private static Gen<object?> Asked(InputObjectType type, IReadOnlyList<object?> values, int depth) =>
        type.Fields[0].Name switch
        {
            "and" => Object(Filter(type, [.. values.Cast<FilterRow>()], Math.Max(0, depth - 1))),
            "some" => Object(Quantities(type, values, depth)),
            _ => Object(Comparisons(type, [.. values.Select(Plain).OfType<object>().Distinct()])),
        };

    private static Gen<Dictionary<string, object?>> Quantities(
        InputObjectType type, IReadOnlyList<object?> lists, int depth)
    {
        object?[] items = [.. lists.SelectMany(list => (IEnumerable<object>)list!)];
        return
            from field in Gen.Elements(type.Fields.ToArray())
            from value in field.Name == "any" ? Flag : Asked((InputObjectType)field.Type.Named, items, depth)
            select new Dictionary<string, object?> { [field.Name] = value };
    }

    private static Gen<Dictionary<string, object?>> Comparisons(InputObjectType type, object[] values) =>
        from count in Gen.Frequency((5, Gen.Constant(1)), (1, Gen.Constant(2)))
        from operations in Gen.Shuffle(type.Fields.ToArray()).Select(all => all.Take(count).ToArray())
        from operands in Each(operations.Select(operation => Operand(operation.Name, values)))
        select operations.Zip(operands).ToDictionary(one => one.First.Name, one => one.Second);

    private static Gen<object?> Operand(string operation, object[] values)
    {
        var value = Gen.Elements(values).Select(one => (object?)one);
        return operation switch
        {
            "in" => Several(value),
            "contains" or "startsWith" => value.SelectMany(text => PartOf((string)text!)),
            _ => Gen.Frequency((6, value), (1, Nothing)),
        };
    }

    private static Gen<object?> PartOf(string text) =>
        from start in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(0, text.Length - 1)))
        from length in Gen.Choose(1, text.Length - start)
        select (object?)text.Substring(start, length);

    private static object? Plain(object? value) => value switch
    {
        SearchedValue searched => searched.Exact,
        PartialDate date => date.ToString(),
        _ => value,
    };

    private static Gen<object?> Nothing { get; } = Gen.Constant<object?>(null);

    private static Gen<object?> Flag { get; } = Gen.Elements<object?>(true, false);

    private static Gen<object?> Object<T>(Gen<T> gen) => gen.Select(value => (object?)value);

    private static Gen<object?> Several<T>(Gen<T> gen) =>
        Gen.Choose(0, 3).SelectMany(count => Object(gen.ArrayOf(count)));

    private static Gen<object?[]> Each(IEnumerable<Gen<object?>> values) => Gen.CollectToArray(values, one => one);
}
