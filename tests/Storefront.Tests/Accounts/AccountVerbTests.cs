using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.GraphQL.Execution;
using Storefront.Tests.Schema;

namespace Storefront.Tests.Accounts;

/// <summary>What an operator does with accounts and clients, and what others see of it.</summary>
public sealed class AccountVerbTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    [Fact]
    public async Task An_operator_lets_a_shop_in_and_shuts_it_out_again()
    {
        var created = await Operator("create-account", new { kind = "SHOP", name = "Coats" });
        var account = created.GetProperty("account").GetProperty("id").GetString();
        var added = await Operator("create-client", new { accountId = account, name = "Till" });
        using var till = await Till(added);
        Assert.Equal("Coats", (await Viewer(till)).GetProperty("account").GetProperty("name").GetString());

        await Operator("suspend-account", new { accountId = account });
        Assert.Equal("UNAUTHENTICATED", await till.ErrorCode("{ viewer { scopes } }"));
        var operators = await shop.As(AccountKind.Operator);
        await operators.Data(
            "mutation ($input: ReinstateAccountInput!) { reinstateAccount(input: $input) { account { state } } }",
            new { input = new { accountId = account } });
        Assert.Equal("Coats", (await Viewer(till)).GetProperty("account").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_secret_is_shown_once()
    {
        var visitor = await shop.New(AccountKind.Shop);
        var input = new { accountId = Id(visitor.Client.Account), name = "Till", idempotencyKey = Guid.NewGuid() };
        var first = await Operator("create-client", input);
        var again = await Operator("create-client", input);
        Assert.StartsWith("sk_", first.GetProperty("secret").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, again.GetProperty("secret").ValueKind);
        Assert.True(again.GetProperty("isReplayed").GetBoolean());
        Assert.Equal(first.GetProperty("client").ToString(), again.GetProperty("client").ToString());
    }

    [Fact]
    public async Task A_rotated_secret_stays_good_for_the_overlap()
    {
        var visitor = await shop.New(AccountKind.Shop);
        var rotated = await Operator(
            "rotate-client-secret", new { clientId = Id(visitor.Client), overlapMinutes = 60 });
        foreach (var secret in (string?[])[visitor.Secret, rotated.GetProperty("secret").GetString()])
        {
            var http = new HttpClient { BaseAddress = shop.Http.BaseAddress };
            using var client = new Visitor(http, visitor.Client, secret);
            await client.GetToken();
        }
        var until = rotated.GetProperty("client").GetProperty("previousSecretUntil").GetDateTimeOffset();
        Assert.InRange(until - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(58), TimeSpan.FromMinutes(60));
    }

    [Theory]
    [InlineData("createAccount", """{"kind":"SHOP","name":" "}""", "NAME_INVALID")]
    [InlineData("suspendAccount", """{"accountId":"{none}"}""", "ACCOUNT_NOT_FOUND")]
    [InlineData("suspendAccount", """{"accountId":"{own}"}""", "OWN_ACCOUNT")]
    [InlineData("suspendAccount", """{"accountId":"{suspended}"}""", "ACCOUNT_IS_SUSPENDED")]
    [InlineData("reinstateAccount", """{"accountId":"{none}"}""", "ACCOUNT_NOT_FOUND")]
    [InlineData("reinstateAccount", """{"accountId":"{account}"}""", "ACCOUNT_IS_ACTIVE")]
    [InlineData("createClient", """{"accountId":"{none}","name":"Till"}""", "ACCOUNT_NOT_FOUND")]
    [InlineData("createClient", """{"accountId":"{account}","name":""}""", "NAME_INVALID")]
    [InlineData(
        "createClient", """{"accountId":"{account}","name":"Till","scopes":["accounts:admin"]}""", "SCOPE_NOT_ALLOWED")]
    [InlineData("rotateClientSecret", """{"clientId":"{noClient}"}""", "CLIENT_NOT_FOUND")]
    [InlineData("rotateClientSecret", """{"clientId":"{revoked}"}""", "CLIENT_IS_REVOKED")]
    [InlineData("rotateClientSecret", """{"clientId":"{client}","overlapMinutes":43201}""", "OVERLAP_OUT_OF_RANGE")]
    [InlineData("rotateClientSecret", """{"clientId":"{client}","overlapMinutes":-1}""", "OVERLAP_OUT_OF_RANGE")]
    [InlineData("revokeClient", """{"clientId":"{noClient}"}""", "CLIENT_NOT_FOUND")]
    [InlineData("revokeClient", """{"clientId":"{ownClient}"}""", "OWN_CLIENT")]
    [InlineData("revokeClient", """{"clientId":"{revoked}"}""", "CLIENT_IS_REVOKED")]
    [InlineData("createPublishableKey", """{"clientId":"{noClient}","origins":["https://a.b"]}""", "CLIENT_NOT_FOUND")]
    [InlineData("createPublishableKey", """{"clientId":"{revoked}","origins":["https://a.b"]}""", "CLIENT_IS_REVOKED")]
    [InlineData("createPublishableKey", """{"clientId":"{client}","origins":[]}""", "WRONG_NUMBER_OF_ORIGINS")]
    [InlineData("createPublishableKey", """{"clientId":"{client}","origins":["https://a.b/c"]}""", "ORIGIN_INVALID")]
    [InlineData("createPublishableKey", """{"clientId":"{client}","origins":["a.b"]}""", "ORIGIN_INVALID")]
    [InlineData("createPublishableKey", """{"clientId":"{client}","origins":["https://me@a.b"]}""", "ORIGIN_INVALID")]
    [InlineData("createPublishableKey", """{"clientId":"{client}","origins":["https://例え.jp"]}""", "ORIGIN_INVALID")]
    [InlineData("revokePublishableKey", """{"keyId":"{noKey}"}""", "KEY_NOT_FOUND")]
    [InlineData("revokePublishableKey", """{"keyId":"{revokedKey}"}""", "KEY_IS_REVOKED")]
    public async Task Each_refusal_has_its_name(string verb, string input, string code)
    {
        var answer = await Verb(verb, await Filled(input));
        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_is_revoked_is_good_no_more()
    {
        var visitor = await shop.New(AccountKind.Shop);
        await Operator(
            "create-publishable-key",
            new { clientId = Id(visitor.Client), origins = "https://coats.example" });
        await Verb("revokeClient", $$"""{"clientId":"{{Id(visitor.Client)}}"}""");
        Assert.Equal("UNAUTHENTICATED", await visitor.ErrorCode("{ viewer { scopes } }"));
    }

    [Fact]
    public async Task Nobody_else_does_or_sees_any_of_it()
    {
        var visitor = await shop.New(AccountKind.Shop);
        var foreign = (await shop.New(AccountKind.Shop)).Client;
        Assert.Equal("FORBIDDEN", await visitor.ErrorCode("{ accounts { nodes { name } } }"));
        Assert.Equal("UNAUTHENTICATED", await shop.ErrorCode("{ accounts { nodes { name } } }"));
        Assert.Equal(
            "FORBIDDEN",
            await visitor.ErrorCode(
                "mutation { createAccount(input: {kind: OPERATOR, name: \"Me\"}) { account { id } } }"));
        var nodes = await visitor.Data(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Account { name } ... on Client { name } } }",
            new { ids = new[] { Id(foreign.Account), Id(foreign), Id(visitor.Client.Account) } });
        Assert.Equal("""{"nodes":[null,null,{"name":"A Shop"}]}""", nodes.ToString());
    }

    [Fact]
    public async Task The_audit_log_shows_each_account_its_own_and_operators_all()
    {
        const string log = "{ auditLog { totalCount nodes { verb outcome nouns account { name } requestId } } }";
        var visitor = await shop.New(AccountKind.Shop);
        await Operator("suspend-account", new { accountId = Id(visitor.Client.Account) });
        var operators = await shop.As(AccountKind.Operator);
        var entry = (await operators.Data(log)).GetProperty("auditLog").GetProperty("nodes")[0];
        Assert.Equal("suspendAccount", entry.GetProperty("verb").GetString());
        Assert.Equal("ACCEPTED", entry.GetProperty("outcome").GetString());
        Assert.Equal($"""["{Id(visitor.Client.Account)}"]""", entry.GetProperty("nouns").ToString());
        Assert.Equal("A Operator", entry.GetProperty("account").GetProperty("name").GetString());
        Assert.Matches("^[0-9a-f]{32}$", entry.GetProperty("requestId").GetString());

        var other = await shop.New(AccountKind.Shop);
        Assert.Equal("""{"auditLog":{"totalCount":0,"nodes":[]}}""", (await other.Data(log)).ToString());
        Assert.Equal("UNAUTHENTICATED", await shop.ErrorCode(log));
    }

    [Fact]
    public async Task The_audit_log_is_read_as_the_operation_says()
    {
        await Operator("create-account", new { kind = "BRAND", name = "Hats" });
        var operators = await shop.As(AccountKind.Operator);
        var data = await operators.Data(
            OperationFiles.Text("operator/audit-log"), new { where = new { verb = new { eq = "createAccount" } } });
        var entry = data.GetProperty("auditLog").GetProperty("nodes")[0];
        Assert.Equal("createAccount", entry.GetProperty("verb").GetString());
        Assert.Equal(operators.Client.PublicId, entry.GetProperty("client").GetProperty("publicId").GetString());
    }

    [Fact]
    public async Task Anybody_may_ask_who_it_is() => Assert.Equal(
        """{"viewer":{"account":null,"client":null,"scopes":[]}}""",
        (await shop.Data("{ viewer { account { name } client { name } scopes } }")).ToString());

    private static string Id(Account account) => new NodeId("Account", account.Id).ToString();

    private static string Id(Client client) => new NodeId("Client", client.Id).ToString();

    private static async Task<JsonElement> Viewer(Visitor visitor) =>
        (await visitor.Data("{ viewer { account { name } client { name } scopes } }")).GetProperty("viewer");

    /// <summary>Runs an operation of the operator's that must be done; returns its payload.</summary>
    private async Task<JsonElement> Operator(string operation, object input)
    {
        var operators = await shop.As(AccountKind.Operator);
        var data = await operators.Data(OperationFiles.Text($"operator/{operation}"), new { input });
        var payload = data.EnumerateObject().Single().Value;
        Assert.Equal("[]", payload.GetProperty("errors").ToString());
        return payload;
    }

    private async Task<JsonElement> Verb(string verb, string input)
    {
        var operators = await shop.As(AccountKind.Operator);
        var type = char.ToUpper(verb[0], CultureInfo.InvariantCulture) + verb[1..];
        var data = await operators.Data(
            $$"""mutation ($input: {{type}}Input!) { {{verb}}(input: $input) { errors { code path } } }""",
            new { input = JsonSerializer.Deserialize<JsonElement>(input) });
        return data.GetProperty(verb);
    }

    /// <summary>A client with the secret that a payload shows, and a token for it.</summary>
    private async Task<Visitor> Till(JsonElement added)
    {
        var publicId = added.GetProperty("client").GetProperty("publicId").GetString();
        await using var db = shop.Db();
        var client = await db.Clients.SingleAsync(client => client.PublicId == publicId);
        var till = new Visitor(
            new HttpClient { BaseAddress = shop.Http.BaseAddress }, client, added.GetProperty("secret").GetString());
        await till.GetToken();
        return till;
    }

    /// <summary>The input with the ids of what it names.</summary>
    private async Task<string> Filled(string input)
    {
        var own = (await shop.As(AccountKind.Operator)).Client;
        var client = (await shop.New(AccountKind.Shop)).Client;
        var revoked = (await shop.New(AccountKind.Shop)).Client;
        var key = new PublishableKey
        {
            ClientId = client.Id, Text = Secret.New(Secret.OfKey), CreatedAt = client.CreatedAt,
        };
        key.Revoke(client.CreatedAt);
        await using var db = shop.Db();
        db.Add(key);
        db.Update(revoked).Entity.Revoke(client.CreatedAt);
        revoked.Account.MoveTo(AccountState.Suspended);
        await db.SaveChangesAsync();
        return input
            .Replace("{none}", new NodeId("Account", 999_999).ToString(), StringComparison.Ordinal)
            .Replace("{noClient}", new NodeId("Client", 999_999).ToString(), StringComparison.Ordinal)
            .Replace("{noKey}", new NodeId("PublishableKey", 999_999).ToString(), StringComparison.Ordinal)
            .Replace("{own}", Id(own.Account), StringComparison.Ordinal)
            .Replace("{ownClient}", Id(own), StringComparison.Ordinal)
            .Replace("{account}", Id(client.Account), StringComparison.Ordinal)
            .Replace("{client}", Id(client), StringComparison.Ordinal)
            .Replace("{revoked}", Id(revoked), StringComparison.Ordinal)
            .Replace("{suspended}", Id(revoked.Account), StringComparison.Ordinal)
            .Replace("{revokedKey}", new NodeId("PublishableKey", key.Id).ToString(), StringComparison.Ordinal);
    }
}
