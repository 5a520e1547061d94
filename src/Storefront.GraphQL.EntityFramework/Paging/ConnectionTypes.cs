using System.Collections.Frozen;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Paging;

internal enum ConnectionPart
{
    Nodes,
    Edges,
    PageInfo,
    TotalCount,
    Node,
    Cursor,
    HasNextPage,
    HasPreviousPage,
    StartCursor,
    EndCursor,
}

/// <summary>The types of the Relay cursor connections specification.</summary>
internal static class ConnectionTypes
{
    // A whole list is read to be counted.
    private const double WeightOfCount = 10;

    private static readonly PartSource Source = new();

    private static readonly FrozenDictionary<string, ConnectionPart> Parts = Enum.GetValues<ConnectionPart>()
        .ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The connection of a list field, called after the field.</summary>
    public static ObjectType Of(TypeRegistry types, string field, NamedType node)
    {
        var name = Naming.Capital(field);
        if (types.Find<ObjectType>($"{name}Connection") is { } known)
        {
            return known.Fields.Find("nodes")!.Type.Named == node
                ? known
                : throw new SchemaException($"Two lists called \"{field}\" hold different types; rename one.");
        }
        var edge = types.Add(new ObjectType($"{name}Edge")
        {
            Description = "An item of a connection, with its place.",
            Directives = [Cost.Of(0)],
            Fields =
            {
                Field(ConnectionPart.Cursor, ScalarType.String, "Where the item stands: for `after` and `before`."),
                Field(ConnectionPart.Node, node, "The item."),
            },
        });
        var pageInfo = types.Object(typeof(PageInfo));
        return types.Add(new ObjectType($"{name}Connection")
        {
            Description = "A page of a list.",
            Directives = [Cost.Of(0)],
            Fields =
            {
                Field(ConnectionPart.Nodes, List(node), "The items of the page."),
                Field(ConnectionPart.Edges, List(edge), "The items of the page, each with its cursor."),
                Field(ConnectionPart.PageInfo, pageInfo, "What lies beyond the page."),
                Field(
                    ConnectionPart.TotalCount,
                    ScalarType.Int,
                    "How many items the whole list has; counted only when asked.",
                    Cost.Of(WeightOfCount)),
            },
        });
    }

    /// <summary>How many items a page has, for the price of an operation.</summary>
    public static DirectiveNode Size(UsePagingAttribute paging) => ListSize.Of(new()
    {
        AssumedSize = paging.DefaultPageSize,
        SlicingArguments = ["first", "last"],
        SizedFields = ["nodes", "edges"],
    });

    /// <summary>The paging arguments, in the order <see cref="PageRequest"/> reads them.</summary>
    public static IEnumerable<InputValueDefinition> Arguments(UsePagingAttribute paging) =>
    [
        new("first", ScalarType.Int)
        {
            Description = "How many items to take from the front, or after `after`: "
                + $"{paging.DefaultPageSize} by default, at most {paging.MaxPageSize}.",
        },
        new("after", ScalarType.String) { Description = "A cursor: the page begins after it." },
        new("last", ScalarType.Int)
        {
            Description = $"How many items to take from the end, or before `before`: at most {paging.MaxPageSize}.",
        },
        new("before", ScalarType.String) { Description = "A cursor: the page ends before it." },
    ];

    /// <summary>Which part of a connection a field is; null for <c>__typename</c>.</summary>
    /// <remarks>The fields of PageInfo read a record, for connections that are made of C# objects.</remarks>
    public static ConnectionPart? PartOf(FieldPlan field) =>
        (field.Definition.Source == Source || field.Parent.ClrType == typeof(PageInfo))
        && Parts.TryGetValue(field.Definition.Name, out var part) ? part : null;

    private static FieldDefinition Field(
        ConnectionPart part, TypeReference type, string description, params IReadOnlyList<DirectiveNode> directives) =>
        new(NameOf(part), new NonNullType(type))
        {
            Description = description,
            Directives = directives,
            Source = Source,
        };

    private static ListType List(NamedType item) => new(new NonNullType(item));

    private static string NameOf(ConnectionPart part) => Naming.Camel($"{part}");

    /// <summary>Marks what the connection itself writes.</summary>
    private sealed class PartSource : FieldSource;
}
