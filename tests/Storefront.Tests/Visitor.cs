using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Storefront.Accounts;

namespace Storefront.Tests;

/// <summary>Somebody who speaks to a shop: anybody, or a client of an account with its token.</summary>
public sealed class Visitor(HttpClient http, Client? client = null, string? secret = null) : IDisposable
{
    /// <summary>Sends its token, if it has one, with each request.</summary>
    public HttpClient Http => http;

    /// <summary>The client as it was made, with its account; none for anybody.</summary>
    public Client Client => client!;

    /// <summary>What the client gets tokens with; none for anybody.</summary>
    public string Secret => secret!;

    /// <summary>Gets a token as a client does, and sends it from now on.</summary>
    /// <param name="scope">What the token is to allow, parted by spaces; all that it may when null.</param>
    public async Task<string> GetToken(string? scope = null)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", Client.PublicId), new("client_secret", Secret),
            new("scope", scope),
        ]);
        http.DefaultRequestHeaders.Authorization = null;
        using var answer = await http.PostAsync(new Uri("/oauth/token", UriKind.Relative), form);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, $"{body}");
        var token = body.GetProperty("access_token").GetString()!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return token;
    }

    /// <summary>Sends an operation and returns the body of the answer.</summary>
    public async Task<string> Send(string query, object? variables = null)
    {
        using var answer = await http.PostAsJsonAsync("/graphql", new { query, variables });
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends an operation that must succeed, and returns its data.</summary>
    public async Task<JsonElement> Data(string query, object? variables = null)
    {
        var answer = await Send(query, variables);
        using var json = JsonDocument.Parse(answer);
        Assert.False(json.RootElement.TryGetProperty("errors", out _), answer);
        return json.RootElement.GetProperty("data").Clone();
    }

    /// <summary>Sends an operation that must fail, and returns the code of its first error.</summary>
    public async Task<string?> ErrorCode(string query, object? variables = null)
    {
        var answer = await Send(query, variables);
        using var json = JsonDocument.Parse(answer);
        Assert.True(json.RootElement.TryGetProperty("errors", out var errors), answer);
        return errors[0].GetProperty("extensions").GetProperty("code").GetString();
    }

    public void Dispose() => http.Dispose();
}
