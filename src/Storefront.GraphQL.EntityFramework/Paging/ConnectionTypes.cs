using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Paging;

/// <summary>A part of a connection, written by the connection itself.</summary>
internal sealed class ConnectionPart(ConnectionPartKind kind) : FieldSource
{
    public ConnectionPartKind Kind { get; } = kind;
}

internal enum ConnectionPartKind
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
    /// <summary>The connection of a list field, called after the field.</summary>
    public static ObjectType Of(TypeRegistry types, string field, NamedType node)
    {
        var name = Naming.Capital(field);
        if (types.Find<ObjectType>($"{name}Connection") is { } known)
        {
            return ((ListType)known.Fields.Find("nodes")!.Type.Nullable).Named == node
                ? known
                : throw new SchemaException($"Two lists called \"{field}\" hold different types; rename one.");
        }
        var edge = types.Add(new ObjectType($"{name}Edge")
        {
            Description = "An item of a connection, with its place.",
        });
        edge.Fields.Add(Part(
            "cursor",
            NonNull(ScalarType.String),
            ConnectionPartKind.Cursor,
            "Where the item stands: for `after` and `before`."));
        edge.Fields.Add(Part("node", NonNull(node), ConnectionPartKind.Node, "The item."));
        var connection = types.Add(new ObjectType($"{name}Connection") { Description = "A page of a list." });
        connection.Fields.Add(Part("nodes", List(node), ConnectionPartKind.Nodes, "The items of the page."));
        connection.Fields.Add(Part(
            "edges", List(edge), ConnectionPartKind.Edges, "The items of the page, each with its cursor."));
        connection.Fields.Add(Part(
            "pageInfo", NonNull(PageInfo(types)), ConnectionPartKind.PageInfo, "What lies beyond the page."));
        connection.Fields.Add(Part(
            "totalCount",
            NonNull(ScalarType.Int),
            ConnectionPartKind.TotalCount,
            "How many items the whole list has; counted only when asked."));
        return connection;
    }

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

    /// <summary>What a client needs to go on, or back.</summary>
    public static ObjectType PageInfo(TypeRegistry types)
    {
        if (types.Find<ObjectType>("PageInfo") is { } known) return known;
        var info = types.Add(new ObjectType("PageInfo") { Description = "What lies beyond a page." });
        info.Fields.Add(Part(
            "hasNextPage",
            NonNull(ScalarType.Boolean),
            ConnectionPartKind.HasNextPage,
            "Whether items follow the page."));
        info.Fields.Add(Part(
            "hasPreviousPage",
            NonNull(ScalarType.Boolean),
            ConnectionPartKind.HasPreviousPage,
            "Whether items come before the page."));
        info.Fields.Add(Part(
            "startCursor", ScalarType.String, ConnectionPartKind.StartCursor, "The cursor of the first item."));
        info.Fields.Add(Part(
            "endCursor", ScalarType.String, ConnectionPartKind.EndCursor, "The cursor of the last item."));
        return info;
    }

    private static FieldDefinition Part(string name, TypeReference type, ConnectionPartKind kind, string description) =>
        new(name, type) { Description = description, Source = new ConnectionPart(kind) };

    private static NonNullType NonNull(TypeReference type) => new(type);

    private static NonNullType List(TypeReference item) => NonNull(new ListType(NonNull(item)));
}
