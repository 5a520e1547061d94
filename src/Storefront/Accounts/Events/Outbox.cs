using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Storefront.Data;
using Storefront.GraphQL.Execution;

namespace Storefront.Accounts.Events;

/// <summary>
/// Where events are written, in the transaction of what they tell: they are there when it is, and not otherwise
/// (decision 0024).
/// </summary>
public static class Outbox
{
    // Nobody puts the text into a page: what is outside of ASCII may stay as it is.
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Adds an event to what the context saves.</summary>
    /// <param name="db">The context of the transaction.</param>
    /// <param name="accountId">Whose event it is: who hears of it.</param>
    /// <param name="type">What happened, of <see cref="EventTypes"/>.</param>
    /// <param name="subject">
    /// What it happened to; its row is locked, so that no other event of it is written now.
    /// </param>
    /// <param name="sequence">The how manieth event of the subject it is, as the subject counts them.</param>
    /// <param name="at">When.</param>
    /// <param name="data">What receivers are told beside the id of the subject.</param>
    public static OutboxEvent Write(
        StorefrontDb db, long accountId, string type, NodeId subject, int sequence, DateTimeOffset at, JsonObject data)
    {
        var occurredAt = Instant.Rounded(at);
        data.Insert(0, "id", subject.ToString());
        var payload = new JsonObject
        {
            ["type"] = type,
            ["timestamp"] = occurredAt.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["sequence"] = sequence,
            ["data"] = data,
        };
        var written = new OutboxEvent
        {
            Id = Guid.CreateVersion7(occurredAt),
            AccountId = accountId,
            Type = type,
            Subject = subject.ToString(),
            Sequence = sequence,
            OccurredAt = occurredAt,
            Payload = payload.ToJsonString(Plain),
        };
        db.Add(written);
        return written;
    }
}
