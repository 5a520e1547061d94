using System.Security.Cryptography;

namespace Storefront.Accounts;

/// <summary>
/// A key under which an account sent a verb that was done. It is stored in the verb's own transaction, so it is there
/// exactly when the verb's effect is.
/// </summary>
public sealed class IdempotencyKey
{
    /// <summary>The most characters a key may have.</summary>
    public const int LengthMax = 255;

    /// <summary>The account of callers that have none.</summary>
    public const long NoAccount = 0;

    public required long AccountId { get; init; }

    /// <summary>The key as the client wrote it; of somebody without an account, a hash of it and the input.</summary>
    public required string Text { get; init; }

    public required string Verb { get; init; }

    /// <summary>Tells one input from another.</summary>
    public required byte[] InputHash { get; init; }

    public required DateTimeOffset UsedAt { get; init; }

    /// <summary>When it is forgotten; null where money moves, for ever.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>What the payload showed, <c>song:U29uZzox</c>; null only until the transaction ends.</summary>
    public List<string>? Nouns { get; set; }

    /// <remarks>
    /// Who has no account has no keys of his own. What he writes counts for the very input he sends with it, so that
    /// strangers may write the same.
    /// </remarks>
    public static IdempotencyKey Of(
        long? accountId, string text, string verb, byte[] canonicalInput, DateTimeOffset usedAt) => new()
        {
            AccountId = accountId ?? NoAccount,
            Text = accountId is null ? Secret.HexHash($"{Convert.ToBase64String(canonicalInput)} {text}") : text,
            Verb = verb,
            InputHash = SHA256.HashData(canonicalInput),
            UsedAt = usedAt,
        };

    /// <summary>Whether it was the same verb with the same input.</summary>
    public bool IsOf(string verb, byte[] inputHash) =>
        Verb == verb && InputHash.AsSpan().SequenceEqual(inputHash);
}
