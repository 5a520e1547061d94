using System.Text.Json;
using System.Text.RegularExpressions;
using Storefront.Catalog;

namespace Storefront.Tests.Catalog.Filtering;

/// <summary>
/// What a <c>where</c> means, said in C# and not in SQL. An unknown value equals null, differs from every value and
/// fulfils nothing else; what is null in the filter asks nothing.
/// </summary>
internal static class FilterOracle
{
    public static bool Holds(JsonElement where, FilterRow row) => Given(where).All(field => field.Name switch
    {
        "and" => field.Value.EnumerateArray().All(one => Holds(one, row)),
        "or" => field.Value.GetArrayLength() == 0 || field.Value.EnumerateArray().Any(one => Holds(one, row)),
        var name => Fulfils(field.Value, row.Values[name]),
    });

    private static bool Fulfils(JsonElement asked, object? value) => value switch
    {
        FilterRow row => Holds(asked, row),
        List<FilterRow> rows => ItemsFulfil(asked, rows),
        string[] items => ItemsFulfil(asked, items),
        _ => asked.EnumerateObject().All(operation => Compares(operation, value)),
    };

    private static bool ItemsFulfil(JsonElement asked, IReadOnlyCollection<object> items) =>
        Given(asked).All(quantity => quantity.Name switch
        {
            "some" => items.Any(item => Fulfils(quantity.Value, item)),
            "all" => items.All(item => Fulfils(quantity.Value, item)),
            "none" => !items.Any(item => Fulfils(quantity.Value, item)),
            _ => items.Count > 0 == quantity.Value.GetBoolean(),
        });

    private static bool Compares(JsonProperty operation, object? value)
    {
        var exact = value is SearchedValue searched ? searched.Exact : value;
        var operand = operation.Value;
        return operation.Name switch
        {
            "eq" => IsSame(exact, operand),
            "neq" => !IsSame(exact, operand),
            _ when exact is null || operand.ValueKind == JsonValueKind.Null => false,
            "in" => operand.EnumerateArray().Any(one => IsSame(exact, one)),
            "contains" => Parts(value!).Any(part => part.Contains(Part(value!, operand), StringComparison.Ordinal)),
            "startsWith" => Parts(value!)[0].StartsWith(Part(value!, operand), StringComparison.Ordinal),
            "gt" => Compared(exact, operand) > 0,
            "gte" => Compared(exact, operand) >= 0,
            "lt" => Compared(exact, operand) < 0,
            "lte" => Compared(exact, operand) <= 0,
            var other => throw new InvalidOperationException($"Say here what \"{other}\" means."),
        };
    }

    private static bool IsSame(object? value, JsonElement operand) => (value, operand.ValueKind) switch
    {
        (null, JsonValueKind.Null) => true,
        (null, _) or (_, JsonValueKind.Null) => false,
        (bool flag, _) => flag == operand.GetBoolean(),
        _ => Compared(value, operand) == 0,
    };

    private static int Compared(object value, JsonElement operand) => value switch
    {
        string text => string.CompareOrdinal(text, operand.GetString()),
        int number => number.CompareTo(operand.GetInt32()),
        long number => number.CompareTo(operand.GetInt64()),
        double number => number.CompareTo(operand.GetDouble()),
        PartialDate date => date.CompareTo(PartialDate.Parse(operand.GetString())),
        _ => throw new InvalidOperationException($"Say here how a {value.GetType()} compares."),
    };

    private static string[] Parts(object value) => value is SearchedValue searched ? searched.Forms : [(string)value];

    // The last word of what a reader types may go on.
    private static string Part(object value, JsonElement operand) =>
        value is SearchedValue
            ? Regex.Replace(SearchForm.LikePattern(operand.GetString()!)[1..^1], @"\\(.)", "$1")
            : operand.GetString()!;

    private static IEnumerable<JsonProperty> Given(JsonElement filter) =>
        filter.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null);
}
