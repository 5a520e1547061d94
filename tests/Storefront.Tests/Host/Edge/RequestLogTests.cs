using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Storefront.Tests.Host.Edge;

public sealed partial class RequestLogTests(TalkativeShop shop) : IClassFixture<TalkativeShop>
{
    [Fact]
    public async Task A_request_is_one_line_with_operation_status_and_the_id_that_the_client_gets()
    {
        using var answer = await shop.Http.GetAsync("/graphql?query=query Lined {__typename}");
        var id = Assert.Single(answer.Headers.GetValues("X-Request-Id"));
        Assert.Matches("^[0-9a-f]{32}$", id);
        var line = Measured().Replace(await shop.Logged("query Lined - "), "$1n$2");
        Assert.Equal($"Information: GET /graphql 200 in n ms: query Lined - cost n [{id}]", line.TrimEnd());
    }

    [Fact]
    public async Task The_trace_that_the_client_began_goes_on()
    {
        const string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        using var answer = await shop.Http.SendAsync(request);
        Assert.Equal([trace], answer.Headers.GetValues("X-Request-Id"));
    }

    [Fact]
    public async Task An_error_is_in_the_line_by_its_code()
    {
        using var answer = await shop.Http.GetAsync("/graphql?query={nothing}");
        Assert.Contains(" ms: - - VALIDATION_FAILED cost ", await shop.Logged("VALIDATION_FAILED cost"));
    }

    [Fact]
    public async Task An_address_that_is_a_permission_is_not_in_the_line()
    {
        using var nothing = new ByteArrayContent([]);
        using var answer = await shop.Http.PutAsync("/media/uploads/s3cr3t", nothing);
        await shop.Logged("Information: PUT /media/uploads/{token} 404 in ");
    }

    [Fact]
    public async Task No_line_of_any_level_holds_a_secret()
    {
        const string secret = "s3cr3t-of-the-shop";
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=query Secret {__typename}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        request.Headers.Add("Cookie", $"session={secret}");
        using var answer = await shop.Http.SendAsync(request);
        using var token = await shop.Http.PostAsync("/oauth/token", new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = "somebody",
                ["client_secret"] = secret,
            }));
        await Task.Delay(500);
        var log = string.Join('\n', shop.TakeLog());
        Assert.Contains("/oauth/token", log, StringComparison.Ordinal);
        Assert.Contains("Trace: ", log, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(in |cost )[\d.]+( |$)")]
    private static partial Regex Measured();
}
