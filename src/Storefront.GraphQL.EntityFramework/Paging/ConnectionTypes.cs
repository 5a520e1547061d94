using System.Collections.Frozen;
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
    // A whole list is read to be counted.
    private const double WeightOfCount = 10;

    private static readonly FrozenDictionary<string, ConnectionPartKind> PageInfoParts =
        new[]
        {
            ConnectionPartKind.HasNextPage, ConnectionPartKind.HasPreviousPage,
            ConnectionPartKind.StartCursor, ConnectionPartKind.EndCursor,
        }.ToFrozenDictionary(kind => Naming.Camel($"{kind}"), StringComparer.Ordinal);

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
            Directives = [Cost.Of(0)],
        });
        edge.Fields.Add(Part(
            "cursor",
            NonNull(ScalarType.String),
            ConnectionPartKind.Cursor,
            "Where the item stands: for `after` and `before`."));
        edge.Fields.Add(Part("node", NonNull(node), ConnectionPartKind.Node, "The item."));
        var connection = types.Add(new ObjectType($"{name}Connection")
        {
            Description = "A page of a list.",
            Directives = [Cost.Of(0)],
        });
        connection.Fields.Add(Part("nodes", List(node), ConnectionPartKind.Nodes, "The items of the page."));
        connection.Fields.Add(Part(
            "edges", List(edge), ConnectionPartKind.Edges, "The items of the page, each with its cursor."));
        connection.Fields.Add(Part(
            "pageInfo",
            NonNull(types.Object(typeof(PageInfo))),
            ConnectionPartKind.PageInfo,
            "What lies beyond the page."));
        connection.Fields.Add(Part(
            "totalCount",
            NonNull(ScalarType.Int),
            ConnectionPartKind.TotalCount,
            "How many items the whole list has; counted only when asked."));
        connection.Fields[^1].Directives = [Cost.Of(WeightOfCount)];
        return connection;
    }

    /// <summary>How many items a page has, for the price of an operation.</summary>
    public static ListSize Size(UsePagingAttribute paging) => new()
    {
        AssumedSize = paging.DefaultPageSize,
        SlicingArguments = ["first", "last"],
        SizedFields = ["nodes", "edges"],
        RequireOneSlicingArgument = false,
    };

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
    public static ConnectionPartKind? KindOf(FieldPlan field)
    {
        if (field.Definition.Source is ConnectionPart part) return part.Kind;
        // The fields of PageInfo read a record, for connections that are made of C# objects.
        var isOfPageInfo = field.Parent.ClrType == typeof(PageInfo);
        return isOfPageInfo && PageInfoParts.TryGetValue(field.Definition.Name, out var kind) ? kind : null;
    }

    private static FieldDefinition Part(string name, TypeReference type, ConnectionPartKind kind, string description) =>
        new(name, type) { Description = description, Source = new ConnectionPart(kind) };

    private static NonNullType NonNull(TypeReference type) => new(type);

    private static NonNullType List(TypeReference item) => NonNull(new ListType(NonNull(item)));
}
