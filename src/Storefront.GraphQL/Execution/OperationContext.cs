using System.Collections;
using System.Collections.Concurrent;
using Storefront.GraphQL.Execution.Incremental;
using Storefront.GraphQL.Execution.Telemetry;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>
/// What one running operation shares: its values, its services, and what it holds until it has answered.
/// </summary>
public sealed class OperationContext : IAsyncDisposable
{
    /// <summary>The fewest bytes of a list's item: one character and what parts it from the next.</summary>
    internal const long LeastItem = 2;

    private readonly ConcurrentDictionary<Type, Lazy<object>> held = new();
    private readonly List<FetchedField> fetched = [];
    private readonly ExecutorOptions options;
    private readonly AdmittedOperation operation;
    private long claimed;

    internal OperationContext(
        Schema schema,
        ExecutorOptions options,
        in AdmittedOperation operation,
        IServiceProvider services,
        CancellationToken cancel)
    {
        Schema = schema;
        this.options = options;
        this.operation = operation;
        Services = services;
        Cancel = cancel;
    }

    public Schema Schema { get; }
    public OperationPlan Plan => operation.Plan;

    /// <summary>Who sends the request.</summary>
    public RequestCaller Caller => operation.Caller;

    public IServiceProvider Services { get; }
    public CancellationToken Cancel { get; }

    /// <summary>Which of the operation's <c>@skip</c> and <c>@include</c> conditions hold.</summary>
    public ulong Conditions => operation.Conditions;

    /// <summary>Bytes that the answer, and each part of it on its way, may have.</summary>
    public int MostResponseBytes => options.MostResponseBytes;

    /// <summary>Whether more was claimed than the answer may have.</summary>
    internal bool IsTooLarge => Interlocked.Read(ref claimed) > MostResponseBytes;

    /// <summary>
    /// Counts bytes that the answer will have at least, as soon as they are known: what is fetched takes many times as
    /// much memory, and all of it is held before the first byte is written.
    /// </summary>
    /// <exception cref="ResponseTooLargeException">They are more than the answer may have.</exception>
    public void Claim(long bytes)
    {
        if (Interlocked.Add(ref claimed, bytes) > MostResponseBytes)
            throw new ResponseTooLargeException(MostResponseBytes);
    }

    /// <summary>Claims a text, or a list that is in memory; what is made while it is read is claimed then.</summary>
    internal void Claim(TypeReference type, object? value)
    {
        if (value is string text)
        {
            Claim(text.Length);
        }
        else if (value is ICollection items && type.Nullable is ListType list)
        {
            Claim(items.Count * LeastItem);
            if (list.OfType.Nullable is ListType) foreach (var item in items) Claim(list.OfType, item);
        }
    }

    /// <summary>Begins the next response to the same operation.</summary>
    internal void ClaimAnew() => Interlocked.Exchange(ref claimed, 0);

    /// <summary>Whether <see cref="Ran"/> tells anybody anything.</summary>
    public bool IsWatched => operation.Watch is not null;

    /// <summary>Tells of a statement that has run.</summary>
    public void Ran(in LevelRun level) => operation.Watch?.Add(level);

    /// <summary>
    /// Something one operation needs once, such as a connection; disposed of when the operation has answered.
    /// </summary>
    public T Held<T>(Func<IServiceProvider, T> open) where T : class => (T)held.GetOrAdd(
        typeof(T), static (_, made) => new Lazy<object>(() => made.open(made.Services)), (open, Services)).Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var field in fetched) field.Dispose();
        foreach (var one in held.Values)
        {
            if (one.Value is IAsyncDisposable later) await later.DisposeAsync();
            else if (one.Value is IDisposable now) now.Dispose();
        }
    }

    /// <summary>The arguments of a field with the values of variables in them.</summary>
    /// <exception cref="GraphQLException">A value is not one the argument takes.</exception>
    public Arguments ArgumentsOf(FieldPlan field) => field.Arguments.With(operation.Variables);

    /// <summary>How many items of a streamed list come at once; null when the client gave a negative number.</summary>
    internal int? InitialCountOf(StreamPlan stream) =>
        stream.Arguments.With(operation.Variables).Get("initialCount") is int and >= 0 and var count ? count : null;

    /// <summary>Disposes of the field when the operation has answered.</summary>
    internal void ReleaseLater(FetchedField field)
    {
        lock (fetched) fetched.Add(field);
    }

    /// <summary>Why an exception ends the operation; null when it ends only one field of it.</summary>
    internal GraphQLError? Ending(Exception failure) => failure switch
    {
        ResponseTooLargeException large => large.Error,
        // Drivers fail in ways of their own when they are told to stop.
        _ when Cancel.IsCancellationRequested =>
            new($"The operation took longer than {options.Timeout.TotalSeconds} s.", ErrorCodes.Timeout),
        _ => null,
    };

    /// <summary>
    /// What the client sees of an exception: its own message when it was meant for it, else a reference.
    /// </summary>
    internal GraphQLError Seen(Exception failure) =>
        failure is GraphQLException expected ? expected.Error : options.Unexpected(failure);
}
