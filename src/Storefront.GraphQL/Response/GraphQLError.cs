using System.Collections.ObjectModel;
using System.Data.Common;
using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Response;

/// <summary>§7.1.2 An error as the client sees it.</summary>
/// <param name="Message">What was wrong, where, and what to do about it.</param>
/// <param name="Code">One of <see cref="ErrorCodes"/>; the client's programs switch on it.</param>
public sealed record GraphQLError(string Message, string Code)
{
    // SQL's read_only_sql_transaction; admin_shutdown and crash_shutdown, with which PostgreSQL ends a session that did
    // nothing wrong; and Linux's ENOSPC.
    private const string ReadOnly = "25006";
    private const string Shutdown = "57P01";
    private const string Crash = "57P02";
    private const int NoSpace = 28;

    /// <summary>Places in the document, when the error has any.</summary>
    public IReadOnlyList<Location> Locations { get; init; } = [];

    /// <summary>Response names and list indexes from the root to the field, for an error of execution.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Further entries of <c>extensions</c>: strings, numbers, booleans.</summary>
    public IReadOnlyDictionary<string, object> Extensions { get; init; } = ReadOnlyDictionary<string, object>.Empty;

    /// <summary>The error with one more entry of <c>extensions</c>.</summary>
    public GraphQLError With(string key, object value) =>
        this with { Extensions = new Dictionary<string, object>(Extensions) { [key] = value } };

    /// <summary>All that a client sees of an exception that was not meant for it.</summary>
    /// <param name="reference">What finds it in the log.</param>
    public static GraphQLError Unexpected(Exception failure, string reference)
    {
        var error = MayPass(failure)
            ? new GraphQLError("Our database or disk cannot take it now; come again.", ErrorCodes.Unavailable)
            : new GraphQLError("Something went wrong on our side; tell us the reference.", ErrorCodes.Internal);
        return error.With("reference", reference);
    }

    /// <summary>
    /// Whether a failure is one that time may mend: the database cannot be reached, has no room or takes no changes, or
    /// a disk is full.
    /// </summary>
    public static bool MayPass(Exception? failure) => failure switch
    {
        null => false,
        DbException { IsTransient: true } or IOException { HResult: NoSpace } => true,
        DbException { SqlState: ReadOnly or Shutdown or Crash } => true,
        _ => MayPass(failure.InnerException),
    };
}

/// <summary>A field that cannot be resolved for a reason the client should read; the message reaches it.</summary>
public sealed class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLException(string message, string code) : this(new GraphQLError(message, code)) { }

    public GraphQLError Error { get; } = error;
}
