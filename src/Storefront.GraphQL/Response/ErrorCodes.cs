namespace Storefront.GraphQL.Response;

/// <summary>The closed list of <c>extensions.code</c>. Codes are only ever added.</summary>
public static class ErrorCodes
{
    /// <summary>The HTTP request is not a GraphQL request: bad JSON, no query, a member of the wrong kind.</summary>
    public const string InvalidRequest = "INVALID_REQUEST";

    /// <summary>The request is larger than the server takes.</summary>
    public const string RequestTooLarge = "REQUEST_TOO_LARGE";

    /// <summary>The document breaks the grammar.</summary>
    public const string SyntaxError = "SYNTAX_ERROR";

    /// <summary>The document breaks a rule of validation; <c>extensions.rule</c> names it.</summary>
    public const string ValidationFailed = "VALIDATION_FAILED";

    /// <summary>
    /// The document is larger or deeper than the server takes; <c>extensions.limit</c> names the limit.
    /// </summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>No document of that id is known; send its text along once.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>The server runs published documents only, and this is none of them.</summary>
    public const string UntrustedDocument = "UNTRUSTED_DOCUMENT";

    /// <summary>There is no such operation, or several and none is named.</summary>
    public const string OperationNotFound = "OPERATION_NOT_FOUND";

    /// <summary>The HTTP method does not allow the operation.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>The client accepts no format that the server writes.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The request is not in JSON and UTF-8.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>The operation needs a token; <c>extensions.field</c> and <c>scope</c> say what for.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The token lacks a scope; <c>extensions.field</c> and <c>scope</c> name it.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>
    /// The operation costs more than one may; see <c>extensions.requested</c> and <c>dearestField</c>.
    /// </summary>
    public const string CostLimitExceeded = "COST_LIMIT_EXCEEDED";

    /// <summary>Too much was asked in too short a time; HTTP's <c>Retry-After</c> says when to come again.</summary>
    public const string Throttled = "THROTTLED";

    /// <summary>A variable's value does not fit its type.</summary>
    public const string InvalidVariable = "INVALID_VARIABLE";

    /// <summary>An argument's value cannot be used: out of range, or two that exclude each other.</summary>
    public const string InvalidArgument = "INVALID_ARGUMENT";

    /// <summary>A cursor was not made by this server, or for another order.</summary>
    public const string InvalidCursor = "INVALID_CURSOR";

    /// <summary>More items were asked for than a page may hold.</summary>
    public const string PageTooLarge = "PAGE_TOO_LARGE";

    /// <summary>An id was not made by this server, or names another type.</summary>
    public const string InvalidId = "INVALID_ID";

    /// <summary>A field that is never null came out null.</summary>
    public const string NullViolation = "NULL_VIOLATION";

    /// <summary>The operation took longer than the server allows.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>The answer would be larger than the server gives.</summary>
    public const string ResponseTooLarge = "RESPONSE_TOO_LARGE";

    /// <summary>A subscriber took events more slowly than they came, and was ended.</summary>
    public const string SubscriberTooSlow = "SUBSCRIBER_TOO_SLOW";

    /// <summary>
    /// The database cannot be reached, has no room or takes no changes; <c>extensions.reference</c> finds it in the
    /// log. Sent again later, a mutation with the same idempotency key, it may work.
    /// </summary>
    public const string Unavailable = "UNAVAILABLE";

    /// <summary>Something broke that the client cannot mend; <c>extensions.reference</c> finds it in the log.</summary>
    public const string Internal = "INTERNAL";
}
