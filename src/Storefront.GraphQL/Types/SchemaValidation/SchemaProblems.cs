using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>What the rules found, in the order they found it.</summary>
internal sealed class SchemaProblems
{
    public List<GraphQLError> Found { get; } = [];

    public void Add(string rule, string message, params IEnumerable<Location?> places) =>
        Found.Add(new GraphQLError(message, ErrorCodes.ValidationFailed)
        {
            Locations = [.. places.OfType<Location>()],
            Extensions = new Dictionary<string, object> { ["rule"] = rule },
        });
}
