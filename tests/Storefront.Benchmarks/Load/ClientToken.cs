using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Benchmarks.Load;

/// <summary>A token of a client, a partner's by default, got as clients get theirs.</summary>
internal static class ClientToken
{
    public static async Task<string> Get(
        string connectionString, string server, CancellationToken cancel, AccountKind kind = AccountKind.Partner)
    {
        var options = new DbContextOptionsBuilder<PostgresStorefrontDb>();
        PostgresStorefrontDb.Configure(options, connectionString);
        await using var db = new PostgresStorefrontDb(options.Options);
        var account = new Account { Kind = kind, Name = "Load", CreatedAt = DateTimeOffset.UtcNow };
        var (client, secret) = account.AddClient("Load", Scopes.Of(account.Kind), account.CreatedAt);
        db.Add(account);
        await db.SaveChangesAsync(cancel);

        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", client.PublicId), new("client_secret", secret),
        ]);
        using var answer = await http.PostAsync(server + "/oauth/token", form, cancel);
        answer.EnsureSuccessStatusCode();
        var issued = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return issued.GetProperty("access_token").GetString()!;
    }
}
