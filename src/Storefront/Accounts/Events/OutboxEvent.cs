namespace Storefront.Accounts.Events;

/// <summary>Something that happened to what belongs to an account, as receivers are told of it.</summary>
[GraphQLName("Event"), RequiresScopes(Scopes.PurchasesRead)]
public sealed class OutboxEvent
{
    public const int TypeLengthMax = 60;
    public const int SubjectLengthMax = 100;

    internal OutboxEvent()
    {
    }

    public Guid Id { get; internal init; }

    [GraphQLIgnore]
    public long AccountId { get; internal init; }

    /// <summary>What happened: `order.paid`.</summary>
    public string Type { get; internal init; } = "";

    /// <summary>The global id of what it happened to.</summary>
    public string Subject { get; internal init; } = "";

    /// <summary>The how manieth event of its subject it is: from 1, without gaps.</summary>
    public int Sequence { get; internal init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset OccurredAt { get; internal init; }

    /// <summary>The JSON text that receivers get.</summary>
    public string Payload { get; internal init; } = "";

    /// <summary>When deliveries were made of it, for those who wanted any; null before.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? SpreadAt { get; private set; }
}
