namespace Storefront.GraphQL.Execution;

/// <summary>§6.1 A request: a document, the operation to run, and values for its variables.</summary>
public sealed class GraphQLRequest
{
    /// <summary>The document as UTF-8; empty when <see cref="DocumentId"/> alone names it.</summary>
    public ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>
    /// The document by its id, as <see cref="TrustedDocuments.IdOf"/> gives it: one of the trusted documents, or one
    /// that was sent with its text before. Null when the text alone says what to run.
    /// </summary>
    public string? DocumentId { get; init; }

    /// <summary>Which operation of the document to run; null when it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables as the UTF-8 text of one JSON object; empty when there are none.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    /// <summary>Whether only a query may run: the rule for HTTP GET.</summary>
    public bool IsQueryOnly { get; init; }

    /// <summary>Who sends it.</summary>
    public RequestCaller Caller { get; init; } = RequestCaller.Anonymous;

    /// <summary>
    /// Whether the answer may be one that was given to others, or be given to them: nothing in it depends on anything
    /// but <see cref="Caller"/>, of which the plan knows whether it matters.
    /// </summary>
    public bool IsShared { get; init; }
}
