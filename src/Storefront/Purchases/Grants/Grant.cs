using Storefront.Accounts;

namespace Storefront.Purchases.Grants;

/// <summary>A buyer's right to one copy of a record or a song, which a claim code redeems.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class Grant
{
    private Grant()
    {
    }

    public long Id { get; private set; }

    [GraphQLIgnore]
    public long AttachmentId { get; private init; }

    /// <summary>The record or the song, as it goes with the order.</summary>
    public Attachment Attachment { get; private init; } = null!;

    /// <summary>Which of the copies it is, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>How far it has come.</summary>
    public GrantState State { get; private set; } = GrantState.Issued;

    /// <summary>When the order had come so far that the buyer got it.</summary>
    public DateTimeOffset IssuedAt { get; private init; }

    /// <summary>Until when its code can be redeemed for the first time.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>When its code was redeemed for the first time.</summary>
    public DateTimeOffset? RedeemedAt { get; private set; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    [GraphQLIgnore]
    public long? RevokedById { get; private set; }

    /// <summary>The refund it was taken back for.</summary>
    public OrderRefund? RevokedBy { get; private set; }

    /// <summary>What is kept of the code; <see cref="ClaimCodes"/> makes it again.</summary>
    [GraphQLIgnore]
    public byte[] CodeHash { get; private init; } = [];

    /// <summary>What the record or the song is called.</summary>
    [GraphQLIgnore]
    public string Title => Attachment.Record?.Title ?? Attachment.Song!.Title;

    internal static Grant Issue(
        long attachmentId, int number, ClaimCode code, DateTimeOffset now, DateTimeOffset expiresAt) => new()
        {
            AttachmentId = attachmentId,
            Number = number,
            CodeHash = code.Hash,
            IssuedAt = now,
            ExpiresAt = expiresAt,
        };

    /// <summary>Whether it is too late to redeem its code for the first time.</summary>
    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;

    /// <summary>Its state; that its time is over may not be written down yet.</summary>
    public GrantState StateAt(DateTimeOffset now) =>
        State == GrantState.Issued && IsExpired(now) ? GrantState.Expired : State;

    /// <summary>Gives the copy to the buyer for good.</summary>
    public void Redeem(DateTimeOffset now) => (State, RedeemedAt) = (State.To(GrantState.Redeemed), now);

    /// <summary>Takes it back, which is a bug of the caller's when somebody has redeemed it.</summary>
    public void Revoke(OrderRefund refund, DateTimeOffset now) =>
        (State, RevokedAt, RevokedBy) = (State.To(GrantState.Revoked), now, refund);

    /// <summary>Gives it back, because the refund it was taken back for was refused.</summary>
    public void Reinstate() =>
        (State, RevokedAt, RevokedById, RevokedBy) = (State.To(GrantState.Issued), null, null, null);
}
