using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Storefront.GraphQL.AspNetCore.Ide;

namespace Storefront.Tests.Host;

/// <summary>What a browser gets from the endpoint, and what everybody else gets instead.</summary>
public sealed partial class IdeTests(IdeSite site) : IClassFixture<IdeSite>
{
    [Fact]
    public async Task A_browser_gets_the_editor_with_the_examples_by_name_and_their_variables_filled_in()
    {
        using var answer = await site.Get("/graphql", IdeSite.Browser);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("""src="/graphql/ide/graphiql.min.js" """, page, StringComparison.Ordinal);
        Assert.Matches("query First.*query Second", page);
        Assert.Contains(@"\u0022n\u0022: 3", page, StringComparison.Ordinal);
        Assert.DoesNotContain("</script>\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_may_run_and_reach_nothing_but_its_own_host()
    {
        using var answer = await site.Get("/graphql", IdeSite.Browser);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-", policy);
        Assert.Contains("; connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(["Accept"], answer.Headers.Vary);
        using var again = await site.Get("/graphql", IdeSite.Browser);
        Assert.NotEqual(policy, again.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("/graphql", null)]
    [InlineData("/graphql", "*/*")]
    [InlineData("/graphql", "application/json, text/html;q=0.9")]
    [InlineData("/graphql", "application/graphql-response+json, application/json;q=0.9, text/html;q=0")]
    [InlineData("/graphql?query={__typename}", IdeSite.Browser)]
    [InlineData("/graphql?documentId=none", IdeSite.Browser)]
    [InlineData("/graphql?extensions={}", IdeSite.Browser)]
    public async Task A_program_gets_an_answer(string path, string? accept)
    {
        using var answer = await site.Get(path, accept);
        Assert.EndsWith("json", answer.Content.Headers.ContentType?.MediaType, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graphiql.min.js", "text/javascript; charset=utf-8")]
    [InlineData("graphiql.min.css", "text/css; charset=utf-8")]
    [InlineData("ide.js", "text/javascript; charset=utf-8")]
    [InlineData("ide.css", "text/css; charset=utf-8")]
    public async Task A_file_comes_once_and_is_asked_after_from_then_on(string file, string type)
    {
        using var answer = await site.Get($"/graphql/ide/{file}");
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl?.NoCache);
        using var again = await site.Get($"/graphql/ide/{file}", tag: answer.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Where_only_published_documents_run_the_editor_still_reads_the_schema()
    {
        var published = new IdeSite(
            options => options.Execution = options.Execution with { IsLimitedToDocuments = true });
        await published.InitializeAsync();
        using var page = await published.Get("/graphql", IdeSite.Browser);
        var document = IntrospectionIn().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        using var schema = await published.Post(JsonSerializer.Deserialize<string>(document)!);
        Assert.Contains("\"queryType\":{\"name\":\"Query\"}", await schema.Content.ReadAsStringAsync());
        using var other = await published.Post("{ __typename }");
        Assert.Contains("UNTRUSTED_DOCUMENT", await other.Content.ReadAsStringAsync());
        await published.DisposeAsync();
    }

    [Theory]
    [InlineData("nothing.js")]
    [InlineData("..%2Fide.js")]
    [InlineData("%2e%2e%2f%2e%2e%2fappsettings.json")]
    [InlineData("../../appsettings.json")]
    [InlineData("%2Fetc%2Fpasswd")]
    public async Task There_is_no_other_file(string file)
    {
        using var answer = await site.Get($"/graphql/ide/{file}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Without_its_files_the_page_says_how_to_get_them_and_looks_again_at_the_next_visit()
    {
        var late = new IdeSite();
        await late.InitializeAsync();
        var whole = late.Files;
        late.Files = IdeFiles.None("Run <this>.");
        using var notice = await late.Get("/graphql", IdeSite.Browser);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, notice.StatusCode);
        Assert.Contains(
            "<p>Run &lt;this&gt;.</p>", await notice.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        late.Files = whole;
        using var editor = await late.Get("/graphql", IdeSite.Browser);
        Assert.Equal(HttpStatusCode.OK, editor.StatusCode);
        await late.DisposeAsync();
    }

    [GeneratedRegex("id=\"introspection\">(.*)</script>")]
    private static partial Regex IntrospectionIn();
}
