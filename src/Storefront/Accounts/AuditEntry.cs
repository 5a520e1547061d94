namespace Storefront.Accounts;

/// <summary>One verb that somebody sent, and what it came to. The database itself lets nobody change it.</summary>
public sealed class AuditEntry
{
    /// <summary>The <see cref="Outcome"/> of a verb that was done.</summary>
    public const string Accepted = "ACCEPTED";

    [GraphQLIgnore]
    public long Id { get; set; }

    /// <summary>When it was done or refused.</summary>
    public required DateTimeOffset At { get; init; }

    [GraphQLIgnore]
    public long? AccountId { get; init; }

    /// <summary>The account it was sent for; null for somebody without one.</summary>
    public Account? Account { get; init; }

    [GraphQLIgnore]
    public long? ClientId { get; init; }

    /// <summary>The client that sent it; null for somebody without one.</summary>
    public Client? Client { get; init; }

    /// <summary>The verb, as the schema names it.</summary>
    public required string Verb { get; init; }

    /// <summary>The global ids of what it made, changed or showed, each once.</summary>
    public required List<string> Nouns { get; init; }

    /// <summary>The key it was sent with; null when it had none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>`ACCEPTED`, or the code of its refusal.</summary>
    public required string Outcome { get; init; }

    /// <summary>The request that sent it, as logs name it; null when it came by none.</summary>
    public string? RequestId { get; init; }
}
