using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Storefront.Tests.Host;

/// <summary>How a fresh installation gets its first operator, and what nobody gets without asking.</summary>
public sealed class AccountsCommandTests : IDisposable
{
    private static readonly string[] Production = ["--environment=Production", "--urls=http://127.0.0.1:0"];
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"storefront-accounts-{Guid.NewGuid():N}");

    [Fact]
    public async Task Outside_Development_nobody_has_an_account_until_one_is_created()
    {
        await Run("database", "migrate");
        Assert.Equal("", await Run("accounts", "list"));
        var created = await Run("accounts", "create", "operator", "Head office");
        await using var host = await HostProcess.Run(folder, Production);
        foreach (var kind in (string[])["shop", "partner", "brand", "musician", "label", "operator"])
            Assert.Equal(HttpStatusCode.Unauthorized, await Token(host, $"demo-{kind}", "demo"));
        Assert.Equal(HttpStatusCode.OK, await Token(host, Said(created, "client_id"), Said(created, "client_secret")));
    }

    [Fact]
    public async Task Development_has_a_client_of_each_kind_and_Production_does_not_take_them_over()
    {
        await using (var development = await HostProcess.Start(folder))
        {
            foreach (var kind in (string[])["shop", "partner", "brand", "musician", "label", "operator"])
                Assert.Equal(HttpStatusCode.OK, await Token(development, $"demo-{kind}", "demo"));
            await development.Signal("TERM");
        }
        await using var host = await HostProcess.Run(folder, Production);
        Assert.Equal(HttpStatusCode.Unauthorized, await Token(host, "demo-operator", "demo"));
    }

    [Fact]
    public async Task Looks_after_accounts_beside_a_host_that_serves()
    {
        await using var host = await HostProcess.Start(folder);
        var created = await Run("accounts", "create", "shop", "Tea and songs");
        var (account, client) = (Said(created, "account"), Said(created, "client_id"));

        Assert.Equal($"Account {account}, Tea and songs: Suspended.", await Run("accounts", "suspend", account));
        Assert.Equal(HttpStatusCode.BadRequest, await Token(host, client, Said(created, "client_secret")));
        Assert.Equal($"Account {account}, Tea and songs: Active.", await Run("accounts", "reinstate", account));

        var rotated = await Run("accounts", "clients", "rotate", client, "--Accounts:SecretOverlapHours=0");
        Assert.Equal(HttpStatusCode.Unauthorized, await Token(host, client, Said(created, "client_secret")));
        Assert.Equal(HttpStatusCode.OK, await Token(host, client, Said(rotated, "client_secret")));

        var added = await Run("accounts", "clients", "add", account, "Window", "--scope", "catalog:read");
        Assert.Equal("catalog:read", Said(added, "scope"));
        var key = await Run("accounts", "keys", "add", client, "--origin", "https://tea.example/");
        Assert.EndsWith("  on https://tea.example", key, StringComparison.Ordinal);
        Assert.Equal($"Revoked: {key.Split(' ')[0]}.", await Run("accounts", "keys", "revoke", key.Split(' ')[0]));

        Assert.Equal($"Revoked: {client}.", await Run("accounts", "clients", "revoke", client));
        Assert.Equal(
            "revokeClient revokePublishableKey createPublishableKey createClient rotateClientSecret reinstateAccount "
            + "suspendAccount createAccount",
            await Audited(host));
        Assert.Equal(HttpStatusCode.Unauthorized, await Token(host, client, Said(rotated, "client_secret")));
        Assert.Contains($"{client}  (revoked)  Tea and songs", await Run("accounts", "list"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no account 7; \"accounts list\" shows all.", "suspend", "7")]
    [InlineData("There is no client shop_1; \"accounts list\" shows all.", "clients", "revoke", "shop_1")]
    [InlineData("There is no such key.", "keys", "revoke", "pk_1")]
    public async Task Says_what_is_not_there(string error, params string[] arguments)
    {
        await using var command = await HostProcess.Run(
            folder, ["accounts", .. arguments, "--environment=Development"]);
        Assert.Equal((1, $"{error}\n"), await command.End());
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>What a command prints; it must succeed.</summary>
    private async Task<string> Run(params string[] command)
    {
        await using var run = await HostProcess.Run(folder, [.. command, "--environment=Production"]);
        Assert.Equal((0, ""), await run.End());
        return run.Output;
    }

    private static string Said(string output, string name) =>
        output.Split('\n').Single(line => line.StartsWith(name + ' ', StringComparison.Ordinal))[name.Length..].Trim();

    /// <summary>The verbs of the audit log as an operator reads it, the last one first.</summary>
    private static async Task<string> Audited(HostProcess host)
    {
        using var http = new HttpClient();
        using var form = new StringContent(
            "grant_type=client_credentials&client_id=demo-operator&client_secret=demo",
            Encoding.UTF8, "application/x-www-form-urlencoded");
        using var issued = await http.PostAsync(new Uri(host.Endpoint!, "/oauth/token"), form);
        var token = (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var log = await http.GetFromJsonAsync<JsonElement>(
            new Uri(host.Endpoint!, "?query={auditLog(first:20){nodes{verb}}}"));
        return string.Join(' ', log.GetProperty("data").GetProperty("auditLog").GetProperty("nodes")
            .EnumerateArray().Select(entry => entry.GetProperty("verb").GetString()));
    }

    private static async Task<HttpStatusCode> Token(HostProcess host, string client, string secret)
    {
        using var http = new HttpClient();
        using var form = new StringContent(
            $"grant_type=client_credentials&client_id={client}&client_secret={secret}",
            Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await http.PostAsync(new Uri(host.Endpoint!, "/oauth/token"), form);
        return answer.StatusCode;
    }
}
