using Storefront.Data;
using Storefront.GraphQL.Types;

namespace Storefront.Tests.Schema;

/// <summary>A document with a name that says what it tries.</summary>
internal sealed record TriedDocument(string Name, string Text);

/// <summary>What each list at the root can be filtered and sorted by, tried.</summary>
internal static class ListDocuments
{
    private static readonly GraphQL.Types.Schema Contract =
        StorefrontSchema.Build(SqlServerStorefrontDb.Translating(new()));

    /// <summary>Each declared filter, with each of its comparisons.</summary>
    public static IEnumerable<TriedDocument> Filters =>
        from list in Lists
        from filter in Input(list, "where").Fields.Skip(2)
        let tries = Tries(filter).Select(tried => $"{{{tried}}}")
        select new TriedDocument(
            $"{list.Name} where {filter.Name}",
            $"{{ {list.Name}(first: 5, where: {{or: [{string.Join(", ", tries)}]}}) {{ nodes {{ id }} }} }}");

    /// <summary>Each declared order, as the argument that asks for it.</summary>
    public static IEnumerable<(string List, string Order)> Orders =>
        from list in Lists
        from sort in Input(list, "order").Fields
        from direction in ((EnumType)sort.Type.Named).Values
        select (list.Name, $"{{{sort.Name}: {direction.Name}}}");

    private static IEnumerable<FieldDefinition> Lists =>
        Contract.Query.Fields.Where(list =>
            list.Arguments.Find("where") is not null && SchemaWalk.IsOfCatalogue(list));

    private static InputObjectType Input(FieldDefinition list, string argument) =>
        (InputObjectType)list.Arguments.Find(argument)!.Type.Named;

    // A filter on another row is tried with the first of that row's members.
    private static IEnumerable<string> Tries(InputValueDefinition filter)
    {
        var operations = (InputObjectType)filter.Type.Named;
        var tries = operations.Fields[0].Name switch
        {
            "and" => Tries(operations.Fields[2]),
            _ => operations.Fields.SelectMany(Tried),
        };
        return tries.Select(tried => $"{filter.Name}: {{{tried}}}");
    }

    private static IEnumerable<string> Tried(InputValueDefinition operation) => operation.Type.Nullable switch
    {
        InputObjectType => Tries(operation),
        ListType list => [$"{operation.Name}: [{Literal(list.Named)}]"],
        _ when operation.Name == "eq" => [$"eq: {Literal(operation.Type.Named)}", "eq: null"],
        _ => [$"{operation.Name}: {Literal(operation.Type.Named)}"],
    };

    private static string Literal(NamedType type) => type switch
    {
        EnumType values => values.Values[0].Name,
        { Name: "Boolean" } => "true",
        { Name: "Int" or "Long" or "Float" } => "1",
        { Name: "Isrc" } => "\"ZZSTF2100001\"",
        { Name: "Gtin" } => "\"9521234000013\"",
        { Name: "PartialDate" } => "\"2019-05\"",
        { Name: "String" } => "\"rain\"",
        _ => throw new InvalidOperationException($"Say here what a {type} may be."),
    };
}
