using Storefront.Accounts;

namespace Storefront.Tests.Accounts.Events;

/// <summary>How an account says where its events go.</summary>
public sealed class SetWebhookTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    private const string Url = "url: \"https://shop.example/events\"";

    [Fact]
    public async Task Shows_the_secret_once()
    {
        var seller = await shop.New(AccountKind.Shop);
        var first = await Does(seller, "setWebhook", $"{Url}, idempotencyKey: \"1\"", "secret isReplayed");
        Assert.Matches("""^{"secret":"whsec_[A-Za-z0-9+/]{43}=","isReplayed":false,"errors":\[\]}$""", first);
        Assert.Equal(
            """{"secret":null,"isReplayed":true,"errors":[]}""",
            await Does(seller, "setWebhook", $"{Url}, idempotencyKey: \"1\"", "secret isReplayed"));
        Assert.Equal(
            """{"secret":null,"webhook":{"types":["order.placed"]},"errors":[]}""",
            await Does(seller, "setWebhook", $"{Url}, types: [\"order.placed\"]", "secret webhook { types }"));
    }

    [Fact]
    public async Task Takes_a_new_secret_after_it_was_removed()
    {
        var seller = await shop.New(AccountKind.Shop);
        await Does(seller, "setWebhook", Url);
        Assert.Equal(
            """{"webhook":{"state":"REMOVED"},"errors":[]}""",
            await Does(seller, "removeWebhook", "", "webhook { state }"));
        foreach (var verb in new[] { "removeWebhook", "sendTestEvent", "rotateWebhookSecret" })
            Assert.Equal("""{"errors":[{"code":"WEBHOOK_NOT_SET"}]}""", await Does(seller, verb, ""));
        Assert.Contains("whsec_", await Does(seller, "setWebhook", Url, "secret"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop.example/events", "URL_INVALID")]
    [InlineData("ftp://shop.example/events", "URL_INVALID")]
    [InlineData("https://me:secret@shop.example/", "URL_INVALID")]
    [InlineData("https://shop.example/#here", "URL_INVALID")]
    [InlineData("http://shop.example/events", "URL_NOT_ALLOWED")]
    [InlineData("https://localhost/events", "URL_NOT_ALLOWED")]
    [InlineData("https://shop.LOCALHOST./events", "URL_NOT_ALLOWED")]
    [InlineData("https://127.0.0.1/", "URL_NOT_ALLOWED")]
    [InlineData("https://2130706433/", "URL_NOT_ALLOWED")]
    [InlineData("https://0x7f.1/", "URL_NOT_ALLOWED")]
    [InlineData("https://10.1.2.3/", "URL_NOT_ALLOWED")]
    [InlineData("https://169.254.169.254/latest/meta-data", "URL_NOT_ALLOWED")]
    [InlineData("https://[::1]/", "URL_NOT_ALLOWED")]
    [InlineData("https://[::ffff:192.168.0.1]/", "URL_NOT_ALLOWED")]
    [InlineData("https://[fd00::1]/", "URL_NOT_ALLOWED")]
    public async Task Refuses_an_address_that_may_not_be_called(string url, string code) => Assert.Equal(
        $$"""{"errors":[{"code":"{{code}}","path":["url"]}]}""",
        await Does(await shop.As(AccountKind.Shop), "setWebhook", $"url: \"{url}\"", "", "code path"));

    [Theory]
    [InlineData("setWebhook", Url + ", types: [\"order.lost\"]", "TYPE_UNKNOWN")]
    [InlineData("rotateWebhookSecret", "overlapMinutes: -1", "OVERLAP_OUT_OF_RANGE")]
    [InlineData("rotateWebhookSecret", "overlapMinutes: 43201", "OVERLAP_OUT_OF_RANGE")]
    [InlineData("redeliver", "eventId: \"RXZlbnQ6MDE5M2E1YmMwMDAwNzAwMDgwMDAwMDAwMDAwMDAwMDA\"", "EVENT_NOT_FOUND")]
    public async Task Refuses(string verb, string input, string code) => Assert.Equal(
        $$"""{"errors":[{"code":"{{code}}"}]}""", await Does(await shop.New(AccountKind.Shop), verb, input));

    [Fact]
    public async Task A_name_that_leads_inside_is_not_called()
    {
        await using var receiver = new Receiver();
        var seller = await shop.New(AccountKind.Shop);
        await Does(seller, "setWebhook", Url);
        // As a name would that led elsewhere when the webhook was set.
        await using (var db = shop.Db())
        {
            var webhook = db.Webhooks.Single(webhook => webhook.AccountId == seller.Client.AccountId);
            webhook.Set(receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), null);
            await db.SaveChangesAsync();
        }
        await Does(seller, "sendTestEvent", "");
        const string log = "{ webhook { deliveries { nodes { state lastError } } } }";
        var answer = "";
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!answer.Contains("FAILED", StringComparison.Ordinal))
        {
            await Task.Delay(20, patience.Token);
            answer = await seller.Send(log);
        }
        Assert.Contains("The address leads into a network that is not everybody's.", answer, StringComparison.Ordinal);
        Assert.Empty(receiver.All);
    }

    private static async Task<string> Does(
        Visitor seller, string verb, string input, string shown = "", string error = "code")
    {
        var document = $"mutation {{ {verb}(input: {{{input}}}) {{ {shown} errors {{ {error} }} }} }}";
        return $"{(await seller.Data(document)).GetProperty(verb)}";
    }
}
