namespace Storefront.Tests.Access;

/// <summary>
/// One operation for each field of the roots. Where it is about a row, it names one that belongs to another account:
/// <c>{Song}</c> is the id of a draft.
/// </summary>
internal static class RootFields
{
    public static IReadOnlyDictionary<string, string> Queries { get; } = new Dictionary<string, string>
    {
        ["musician"] = """musician(by: {id: "{Musician}"}) { name }""",
        ["musicians"] = "musicians { nodes { name } }",
        ["song"] = """song(by: {id: "{Song}"}) { id title }""",
        ["songs"] = """songs(where: {title: {contains: "Zanzibar"}}) { nodes { id title } }""",
        ["record"] = """record(by: {id: "{Record}"}) { id title }""",
        ["records"] = """records(where: {title: {contains: "Zanzibar"}}) { nodes { id title } }""",
        ["genres"] = "genres { genre }",
        ["search"] = """search(text: "umbrella zanzibar") { nodes { __typename } }""",
        ["costOf"] = """costOf(document: "{ genres { genre } }") { requested }""",
        ["viewer"] = "viewer { account { id } }",
        ["account"] = """account(id: "{Account}") { id name }""",
        ["accounts"] = """accounts(where: {name: {contains: "Umbrella"}}) { nodes { id name } }""",
        ["auditLog"] = """auditLog { nodes { nouns } }""",
        ["ownSongs"] = "ownSongs { nodes { id title } }",
        ["ownRecords"] = "ownRecords { nodes { id title } }",
        ["songsToConfirm"] = "songsToConfirm { nodes { id title } }",
        ["withdrawalOf"] = """withdrawalOf(songId: "{Song}") { deals }""",
        ["ledgerAccount"] = """ledgerAccount(by: {name: "clearing"}) { id }""",
        ["ledgerAccounts"] = "ledgerAccounts { nodes { id name } }",
        ["ledgerEntries"] = "ledgerEntries { nodes { id } }",
        ["order"] = """order(by: {id: "{Order}"}) { id externalReference }""",
        ["orders"] = "orders { nodes { id externalReference } }",
        ["webhook"] = "webhook { url deliveries { nodes { event { payload } } } }",
        ["giftCampaign"] = """giftCampaign(id: "{GiftCampaign}") { id name }""",
        ["giftCampaigns"] = "giftCampaigns { nodes { id name } }",
        ["node"] = """node(id: "{Song}") { id }""",
        ["nodes"] = """
            nodes(ids: [
              "{Song}", "{Record}", "{Account}", "{Client}", "{AudioUpload}", "{Deal}", "{Order}", "{Grant}",
              "{Webhook}", "{WebhookDelivery}", "{Event}", "{GiftCampaign}", "{Quote}"]) { id }
            """,
    };

    public static IReadOnlyDictionary<string, string> Verbs { get; } = new Dictionary<string, string>
    {
        ["createAccount"] = """kind: SHOP, name: "A shop" """,
        ["suspendAccount"] = """accountId: "{Account}" """,
        ["reinstateAccount"] = """accountId: "{Account}" """,
        ["createClient"] = """accountId: "{Account}", name: "A client" """,
        ["rotateClientSecret"] = """clientId: "{Client}" """,
        ["createPublishableKey"] = """clientId: "{Client}", origins: ["https://shop.example"]""",
        ["revokePublishableKey"] = """keyId: "{PublishableKey}" """,
        ["revokeClient"] = """clientId: "{Client}" """,
        ["assignMusician"] = """accountId: "{Account}", musicianId: "{Musician}" """,
        ["unassignMusician"] = """accountId: "{Account}", musicianId: "{Musician}" """,
        ["assignLabel"] = """accountId: "{Account}", labelId: "{Label}" """,
        ["unassignLabel"] = """accountId: "{Account}", labelId: "{Label}" """,
        ["removeWebhook"] = "",
        ["setWebhook"] = """url: "https://receiver.invalid/" """,
        ["rotateWebhookSecret"] = "",
        ["sendTestEvent"] = "",
        ["redeliver"] = """eventId: "{Event}" """,
        ["createSong"] = """musicianId: "{Musician}", title: "A song" """,
        ["updateSong"] = """songId: "{Song}", title: "Another" """,
        ["setCredits"] = """songId: "{Song}", credits: []""",
        ["confirmCredit"] = """songId: "{Song}" """,
        ["setSongPrice"] = """songId: "{Song}", price: {amountMinor: 1200, currency: CNY}""",
        ["setSongDeals"] = """songId: "{Song}", deals: []""",
        ["createAudioUpload"] = """songId: "{Song}", bytes: 10""",
        ["publishSong"] = """songId: "{Song}" """,
        ["withdrawSong"] = """songId: "{Song}" """,
        ["createRecord"] = """musicianId: "{Musician}", title: "A record", type: SINGLE, songIds: ["{Song}"]""",
        ["publishRecord"] = """recordId: "{Record}" """,
        ["setRecordDeals"] = """recordId: "{Record}", deals: []""",
        ["placeOrder"] = """
            idempotencyKey: "place", externalReference: "1", territory: CN,
            lines: [{sku: "1", title: "A coat", quantity: 1, unitPrice: {amountMinor: 1, currency: CNY}}]
            """,
        ["attachRecord"] = """
            idempotencyKey: "record", orderLineId: "{OrderLine}", recordId: "{Record}", funding: SELLER
            """,
        ["attachSong"] = """idempotencyKey: "song", orderLineId: "{OrderLine}", songId: "{Song}", funding: SELLER""",
        ["detach"] = """idempotencyKey: "detach", attachmentId: "{Attachment}" """,
        ["payOrder"] = """idempotencyKey: "pay", orderId: "{Order}" """,
        ["markDelivered"] = """idempotencyKey: "deliver", orderId: "{Order}" """,
        ["refundOrder"] = """idempotencyKey: "refund", orderId: "{Order}" """,
        ["createGiftCampaign"] = """
            idempotencyKey: "campaign", name: "Spring", endsAt: "2099-01-01T00:00:00Z",
            budget: {amountMinor: 1, currency: CNY}, rules: [{gifts: [{music: {songId: "{Song}"}}]}]
            """,
        ["changeGiftCampaign"] = """
            idempotencyKey: "change-campaign", giftCampaignId: "{GiftCampaign}", name: "Summer"
            """,
        ["endGiftCampaign"] = """idempotencyKey: "end-campaign", giftCampaignId: "{GiftCampaign}" """,
        ["quoteSongs"] = """idempotencyKey: "quote", territory: CN, songs: [{songId: "{Song}"}]""",
        ["purchaseSongs"] = """idempotencyKey: "buy", quoteId: "{Quote}", externalReference: "2" """,
        ["cancelOrder"] = """idempotencyKey: "cancel", orderId: "{Order}" """,
        ["redeemCode"] = """idempotencyKey: "1", code: "2222-2222-2222-2222-3" """,
    };

    /// <summary>A whole operation of a field.</summary>
    public static string Document(string field) => Queries.TryGetValue(field, out var query)
        ? $"{{ {query} }}"
        : $"mutation {{ {field}(input: {{{Verbs[field]}}}) {{ errors {{ code message path }} }} }}";

    /// <summary>All fields, queries before verbs.</summary>
    public static IEnumerable<string> Names => Queries.Keys.Concat(Verbs.Keys);
}
