using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.GraphQL.Execution;
using Storefront.Purchases;
using Storefront.Purchases.Campaigns;
using Storefront.Purchases.DirectSale;
using Storefront.Purchases.Grants;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Access;

/// <summary>An account with a row of each type that only it may see, all of which bear <see cref="Mark"/>.</summary>
internal sealed partial class Victim
{
    /// <summary>Stands in every text the account wrote, so that it is found wherever it leaks.</summary>
    public const string Mark = "Umbrella of Zanzibar";

    private const long NobodysKey = 987_654_321;

    private static readonly string NobodysEvent = new NodeId("Event", Guid.Empty).ToString();

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    private Victim(Owner owner) => Owner = owner;

    /// <summary>The account and the musician it acts for.</summary>
    public Owner Owner { get; }

    /// <summary>The ids of what only the account, and operators, may see.</summary>
    public IEnumerable<string> Ids => ids.Values;

    /// <summary>Opens the account and lets it make a row of each type.</summary>
    public static async Task<Victim> Of(Shop shop)
    {
        var owner = await Owner.Of(shop);
        var victim = new Victim(owner);
        var client = owner.Visitor.Client;
        await shop.Change<Account>(client.AccountId, account => account.Name = Mark);
        await shop.Change<Client>(client.Id, one => one.Name = Mark);
        victim.Add("Account", client.AccountId);
        victim.Add("Client", client.Id);
        victim.Add("PublishableKey", await NewKey(shop, client.Id));

        var named = $"musicianId: \"{owner.MusicianId}\", title: \"{Mark}\"";
        var song = await victim.Made("createSong", $"{named}, isrc: \"{Owner.NewIsrc()}\"", "song");
        await victim.Made("createRecord", $"{named}, type: SINGLE, songIds: [\"{song}\"]", "record");
        await victim.Made("createAudioUpload", $"songId: \"{song}\", bytes: 10", "audioUpload");
        await victim.AddDeal(song);
        await victim.AddOrder(shop);
        await victim.AddWebhook(shop);
        await victim.AddCampaignAndQuote(shop);
        return victim;
    }

    /// <summary>A document with ids in place of <c>{Song}</c>, <c>{Account}</c> and so on: the account's own.</summary>
    public string AboutIts(string document) =>
        Place().Replace(document, place => ids.GetValueOrDefault(place.Groups[1].Value) ?? PublicId(place));

    /// <summary>The same document about rows that nobody has.</summary>
    public string AboutNobodys(string document) => Place().Replace(
        document,
        place => ids.ContainsKey(place.Groups[1].Value)
            ? place.Groups[1].Value == "Event" ? NobodysEvent : Owner.Id(place.Groups[1].Value, NobodysKey)
            : PublicId(place));

    /// <summary>Whether an answer says anything of what only the account may see.</summary>
    public bool IsSeenIn(string answer) =>
        answer.Contains(Mark, StringComparison.OrdinalIgnoreCase)
        || ids.Values.Any(id => answer.Contains(id, StringComparison.Ordinal));

    // Musicians and parties are the catalogue's, which is everybody's.
    private string PublicId(Match place) => place.Groups[1].Value switch
    {
        "Musician" => Owner.MusicianId,
        "Label" => Owner.Id("Label", NobodysKey),
        var type => throw new InvalidOperationException($"The victim has no {type}."),
    };

    private async Task<string> Made(string verb, string input, string noun)
    {
        var document = $"mutation {{ {verb}(input: {{{input}}}) {{ {noun} {{ id }} errors {{ code }} }} }}";
        var made = (await Owner.Visitor.Data(document)).GetProperty(verb).GetProperty(noun);
        var id = made.GetProperty("id").GetString()!;
        ids.Add(char.ToUpperInvariant(noun[0]) + noun[1..], id);
        return id;
    }

    private async Task AddDeal(string song)
    {
        var data = await Owner.Visitor.Data(
            $"mutation {{ setSongDeals(input: {{songId: \"{song}\", "
            + "deals: [{uses: [STREAM], allTerritoriesExcept: []}]}) { song { deals { id } } } }");
        var made = data.GetProperty("setSongDeals").GetProperty("song").GetProperty("deals")[0];
        ids.Add("Deal", made.GetProperty("id").GetString()!);
    }

    private static async Task<long> NewKey(Shop shop, long clientId)
    {
        await using var db = shop.Db();
        var key = new PublishableKey
        {
            ClientId = clientId,
            Text = Secret.New(Secret.OfKey),
            Origins = [$"https://{Mark.Replace(' ', '-')}.example"],
            CreatedAt = DateTimeOffset.UtcNow,
        };
        db.Add(key);
        await db.SaveChangesAsync();
        return key.Id;
    }

    private async Task AddWebhook(Shop shop)
    {
        var accountId = Owner.Visitor.Client.AccountId;
        await using var db = shop.Db();
        var webhook = new Webhook { AccountId = accountId };
        webhook.Set($"https://receiver.invalid/{Mark}", null);
        db.Add(webhook);
        await db.SaveChangesAsync();
        var written = Outbox.Write(
            db, accountId, EventTypes.WebhookTest, new NodeId("Webhook", webhook.Id), 1, DateTimeOffset.UtcNow,
            new JsonObject { ["mark"] = Mark });
        var delivery = new WebhookDelivery { WebhookId = webhook.Id, EventId = written.Id };
        delivery.AskAgain(DateTimeOffset.UtcNow.AddDays(1));
        db.Add(delivery);
        await db.SaveChangesAsync();
        Add("Webhook", webhook.Id);
        Add("WebhookDelivery", delivery.Id);
        ids.Add("Event", new NodeId("Event", written.Id).ToString());
    }

    // An order of the account itself, although a shop would place it.
    private async Task AddOrder(Shop shop)
    {
        var order = new Order
        {
            ShopId = Owner.Visitor.Client.AccountId, ExternalReference = Mark, Territory = CountryCode.CN,
            PlacedAt = DateTimeOffset.UtcNow,
        };
        var line = new OrderLine
        {
            Position = 1, Sku = Mark, Title = Mark, Quantity = 1, UnitPrice = new Money(1, Order.Currency),
        };
        var attachment = new Attachment
        {
            SongId = Owner.Key(ids["Song"]), Copies = 1, Funding = Funding.Seller, UnitPrice = line.UnitPrice,
        };
        line.Attachments.Add(attachment);
        Assert.True(order.TryAdd(line));
        await using var db = shop.Db();
        db.Add(order);
        await db.SaveChangesAsync();
        Add("Order", order.Id);
        Add("OrderLine", line.Id);
        Add("Attachment", attachment.Id);
        await using var scope = shop.Scope();
        await scope.ServiceProvider.GetRequiredService<IssueGrants>().Run(
            db, [attachment], DateTimeOffset.UtcNow, CancellationToken.None);
        await db.SaveChangesAsync();
        Add("Grant", await db.Grants.Where(grant => grant.AttachmentId == attachment.Id)
            .Select(grant => grant.Id).SingleAsync());
    }

    private async Task AddCampaignAndQuote(Shop shop)
    {
        var now = DateTimeOffset.UtcNow;
        var campaign = new GiftCampaign
        {
            ShopId = Owner.Visitor.Client.AccountId, Name = Mark, StartsAt = now, EndsAt = now.AddDays(1),
            Budget = new Money(1, Order.Currency), GrantOn = GrantOn.Paid, OnReturn = ReturnPolicy.Prorate,
        };
        var quote = new Quote
        {
            SellerId = Owner.Visitor.Client.AccountId, BuyerReference = Mark, Territory = CountryCode.CN,
            QuotedAt = now, ExpiresAt = now.AddDays(1),
        };
        await using var db = shop.Db();
        db.AddRange(campaign, quote);
        await db.SaveChangesAsync();
        Add("GiftCampaign", campaign.Id);
        Add("Quote", quote.Id);
    }

    private void Add(string type, long key) => ids.Add(type, Owner.Id(type, key));

    [GeneratedRegex(@"\{([A-Z]\w+)\}")]
    private static partial Regex Place();
}
