using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>
/// The fields <c>node</c> and <c>nodes</c> of the Relay specification of global object identification.
/// </summary>
internal static class Relay
{
    private const int MostNodes = 100;

    public static void AddFields(ObjectType query, TypeRegistry types)
    {
        query.Fields.Add(new FieldDefinition("node", types.Node)
        {
            Description = "The object of a global id; null when there is none.",
            Arguments = { new("id", new NonNullType(ScalarType.Id)) { Description = "A global id this server gave." } },
            Source = new ValueSource((_, arguments) => Reference(types, (string)arguments[0]!)),
        });
        query.Fields.Add(new FieldDefinition("nodes", new NonNullType(new ListType(types.Node)))
        {
            Directives = [ListSize.Of(new() { SlicingArguments = ["ids"], RequireOneSlicingArgument = true })],
            Description = $"The objects of up to {MostNodes} global ids, in the same order; null where there is none.",
            Arguments =
            {
                new("ids", new NonNullType(new ListType(new NonNullType(ScalarType.Id))))
                {
                    Description = "Global ids this server gave.",
                },
            },
            Source = new ValueSource((_, arguments) => References(types, (object?[])arguments[0]!)),
        });
    }

    private static object[] References(TypeRegistry types, object?[] ids) => ids.Length <= MostNodes
        ? [.. ids.Select(id => Reference(types, (string)id!))]
        : throw new GraphQLException($"At most {MostNodes} ids may be asked for at once.", ErrorCodes.PageTooLarge);

    /// <summary>The node, or the error that stands in its place: other nodes are found all the same.</summary>
    private static object Reference(TypeRegistry types, string text) =>
        (NodeId.TryParse(text, out var id) ? types.Find(id.Value) : null) as object
        ?? new GraphQLError($"\"{text}\" is not an id this server gave.", ErrorCodes.InvalidId);
}
