using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Storefront.GraphQL.AspNetCore;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Tests.AspNetCore;

/// <summary>How a refusal for want of a token or a scope travels.</summary>
public sealed class ScopeHttpTests
{
    private const string Overheard = "subscription { overheard }";

    [Theory]
    [InlineData("application/json", HttpStatusProfile.Audit)]
    [InlineData("application/graphql-response+json", HttpStatusProfile.Audit)]
    [InlineData("application/graphql-response+json", HttpStatusProfile.Draft2026)]
    public async Task Without_a_token_it_is_401_with_a_challenge(string accept, HttpStatusProfile profile)
    {
        await using var server = await Start(profile);
        using var response = await Post(server, "{ studio }", null, accept);
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("Bearer scope=\"studio:enter\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Without_the_scope_it_is_403_and_says_which()
    {
        await using var server = await Start();
        using var response = await Post(server, "{ studio }", "studio:see");
        Assert.Equal(403, (int)response.StatusCode);
        Assert.Equal(
            "Bearer error=\"insufficient_scope\", scope=\"studio:enter\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task With_the_scope_it_is_answered()
    {
        await using var server = await Start();
        using var response = await Post(server, "{ studio }", "studio:see studio:enter");
        Assert.Equal("{\"data\":{\"studio\":\"On air\"}}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_subscription_is_refused_as_its_only_event()
    {
        await using var server = await Start();
        using var response = await Post(server, Overheard, "studio:see", "text/event-stream");
        var events = await response.Content.ReadAsStringAsync();
        Assert.Contains("\"code\":\"FORBIDDEN\"", events, StringComparison.Ordinal);
        Assert.DoesNotContain("Hush", events, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed")]
    public async Task The_status_of_a_stream_says_so_too(string accept)
    {
        await using var server = await Start();
        using var unknown = await Post(server, "{ studio }", null, accept);
        Assert.Equal(401, (int)unknown.StatusCode);
        Assert.Equal("Bearer scope=\"studio:enter\"", unknown.Headers.WwwAuthenticate.ToString());
        using var small = await Post(server, "{ studio }", "studio:see", accept);
        Assert.Equal(403, (int)small.StatusCode);
        using var let = await Post(server, "{ studio }", "studio:see studio:enter", accept);
        Assert.Equal(200, (int)let.StatusCode);
    }

    [Fact]
    public async Task On_a_socket_it_is_an_error_message()
    {
        await using var server = await Start();
        using var client = await SocketClient.Initialized(server);
        await client.Subscribe("1", Overheard);
        Assert.StartsWith(
            "{'type':'error','id':'1','payload':[{'message':'Subscription.overheard needs a token",
            await client.Receive(),
            StringComparison.Ordinal);
    }

    private static Task<RadioServer> Start(HttpStatusProfile profile = HttpStatusProfile.Audit) =>
        RadioServer.Start(options =>
        {
            options.StatusProfile = profile;
            options.CallerOf = Caller;
        });

    /// <summary>The token is the list of its scopes.</summary>
    private static RequestCaller Caller(HttpContext http) =>
        AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization, out var token)
            ? new RequestCaller { IsAuthenticated = true, Scopes = token.Parameter!.Split(' ').ToHashSet() }
            : RequestCaller.Anonymous;

    private static async Task<HttpResponseMessage> Post(
        RadioServer server, string query, string? token, string accept = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = JsonContent.Create(new { query }) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await server.Http.SendAsync(request);
    }
}
