using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Response;

/// <summary>§7.1.2 An error as the client sees it.</summary>
/// <param name="Message">What was wrong, where, and what to do about it.</param>
/// <param name="Code">One of <see cref="ErrorCodes"/>; the client's programs switch on it.</param>
public sealed record GraphQLError(string Message, string Code)
{
    /// <summary>Places in the document, when the error has any.</summary>
    public IReadOnlyList<Location> Locations { get; init; } = [];

    /// <summary>Response names and list indexes from the root to the field, for an error of execution.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Further entries of <c>extensions</c>: strings, numbers, booleans.</summary>
    public IReadOnlyDictionary<string, object>? Extensions { get; init; }

    /// <summary>All that a client sees of an exception that was not meant for it.</summary>
    public static GraphQLError Unexpected(string reference) =>
        new("Something went wrong on our side; tell us the reference.", ErrorCodes.Internal)
        {
            Extensions = new Dictionary<string, object> { ["reference"] = reference },
        };
}

/// <summary>A field that cannot be resolved for a reason the client should read; the message reaches it.</summary>
public sealed class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLException(string message, string code) : this(new GraphQLError(message, code)) { }

    public GraphQLError Error { get; } = error;
}
