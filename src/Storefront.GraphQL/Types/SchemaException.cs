using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types;

/// <summary>A schema that cannot be built: a mistake of the programmer, found when the server starts.</summary>
public sealed class SchemaException(string message) : Exception(message)
{
    /// <summary>A schema that breaks rules of §3; the message has all of them.</summary>
    internal SchemaException(IReadOnlyList<GraphQLError> problems) : this(Listed(problems)) { }

    private static string Listed(IReadOnlyList<GraphQLError> problems) => string.Concat(
        problems.Select(problem => problem.Locations.Count > 0
            ? $"\n{string.Join(", ", problem.Locations)}: {problem.Message}"
            : $"\n{problem.Message}").Prepend("The schema is not valid."));
}
