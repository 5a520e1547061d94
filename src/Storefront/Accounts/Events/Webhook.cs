using System.Security.Cryptography;
using Storefront.GraphQL.Execution;

namespace Storefront.Accounts.Events;

/// <summary>Where the events of an account are sent to. An account has one.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class Webhook
{
    public const int UrlLengthMax = 1000;

    private const int SecretBytes = 32;

    public long Id { get; private set; }

    [GraphQLIgnore]
    public long AccountId { get; init; }

    /// <summary>The address that gets a POST for each event.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The types that are sent; all of them when null.</summary>
    public List<string>? Types { get; private set; }

    /// <summary>Whether anything is sent.</summary>
    public WebhookState State { get; private set; }

    /// <summary>What requests are signed with; a hash of it could not sign, so it is kept as it is.</summary>
    [GraphQLIgnore]
    public byte[]? Secret { get; private set; }

    [GraphQLIgnore]
    public byte[]? PreviousSecret { get; private set; }

    /// <summary>Until when requests are signed with the secret before the present one too; null without one.</summary>
    public DateTimeOffset? PreviousSecretUntil { get; private set; }

    /// <summary>How many events were about the webhook itself.</summary>
    [GraphQLIgnore]
    public int EventCount { get; private set; }

    /// <summary>Sends events to an address from now on.</summary>
    /// <returns>The secret, when there was none; null when the present one stays.</returns>
    public string? Set(string url, IEnumerable<string>? types)
    {
        (Url, Types, State) = (url, types?.ToList(), WebhookState.Active);
        return Secret is null ? NewSecret() : null;
    }

    /// <summary>Signs with a new secret, and for a while with the present one too.</summary>
    /// <returns>The new secret.</returns>
    public string RotateSecret(DateTimeOffset now, TimeSpan overlap)
    {
        (PreviousSecret, PreviousSecretUntil) = (Secret, now + overlap);
        return NewSecret();
    }

    /// <summary>Ends it: nothing more is sent, and the secret is forgotten.</summary>
    public void Remove()
    {
        State = WebhookState.Removed;
        (Secret, PreviousSecret, PreviousSecretUntil) = (null, null, null);
    }

    /// <summary>Sends nothing more until it is set again, because the receiver said that it is gone.</summary>
    public void LearnGone()
    {
        if (State == WebhookState.Active) State = WebhookState.Gone;
    }

    /// <summary>Counts an event about the webhook itself; its row is locked.</summary>
    public int NextSequence() => ++EventCount;

    /// <summary>The signatures of a request, as its header has them: one for each secret that is good.</summary>
    public string Signatures(NodeId eventId, DateTimeOffset now, string body)
    {
        var present = WebhookSignature.Of(Secret!, eventId.ToString(), now, body);
        return now < PreviousSecretUntil
            ? $"{present} {WebhookSignature.Of(PreviousSecret!, eventId.ToString(), now, body)}"
            : present;
    }

    private string NewSecret()
    {
        Secret = RandomNumberGenerator.GetBytes(SecretBytes);
        return $"whsec_{Convert.ToBase64String(Secret)}";
    }
}
