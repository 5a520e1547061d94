using Storefront.GraphQL.Execution.Pricing;
using Storefront.GraphQL.Execution.Telemetry;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Execution;

/// <summary>What an executor may be told.</summary>
public sealed record ExecutorOptions
{
    /// <summary>Bytes that plans of repeated documents may take.</summary>
    public int MostPlanBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bytes that answers which may be given again may take; none are kept by default.</summary>
    public long MostAnswerBytes { get; init; }

    /// <summary>Tells how old an answer is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long an operation may run.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of the largest answer.</summary>
    public int MostResponseBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Told of every operation that took <see cref="SlowAfter"/> or longer.</summary>
    public Action<OperationReport>? OnSlow { get; init; }

    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Documents that are checked and planned before the first request.</summary>
    public TrustedDocuments Documents { get; init; } = TrustedDocuments.None;

    /// <summary>Whether nothing but <see cref="Documents"/> may run.</summary>
    public bool IsLimitedToDocuments { get; init; }

    /// <summary>
    /// Whether <c>@defer</c> and <c>@stream</c> are added to the schema, and answers come bit by bit to clients that
    /// take them so.
    /// </summary>
    public bool IncrementalDelivery { get; init; }

    public ParserLimits ParserLimits { get; init; } = new();

    public ValidationLimits ValidationLimits { get; init; } = new();

    /// <summary>Takes the price of operations from buckets; by default none is ever empty.</summary>
    public Charging Charge { get; init; } = (budget, _, _) => new Charge(true, budget.Size, TimeSpan.Zero);

    /// <summary>Opens the services of one event or streamed operation, given those of its connection.</summary>
    public Func<IServiceProvider, OperationScope> OpenScope { get; init; } = services => new(services);

    /// <summary>Told of every exception that no client should see, with the reference the client got instead.</summary>
    public Action<string, Exception> OnUnexpected { get; init; } = (_, _) => { };

    /// <summary>Notes an exception that no client should see, and makes what the client sees instead.</summary>
    public GraphQLError Unexpected(Exception failure)
    {
        var reference = Guid.NewGuid().ToString("N");
        OnUnexpected(reference, failure);
        return GraphQLError.Unexpected(failure, reference);
    }
}
