using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Execution.Incremental;

/// <summary>A response that cannot be given is the last.</summary>
public sealed class EndTests
{
    private const string TooLarge = """
        [{"message":"The answer is larger than 1000 bytes; ask for less at a time.",
        "extensions":{"code":"RESPONSE_TOO_LARGE"}}]
        """;

    private const string TooLate =
        """[{"message":"The operation took longer than 0.05 s.","extensions":{"code":"TIMEOUT"}}]""";

    private const string Begun = """{"data":{"short":"s"},"pending":[{"id":"0","path":[]}],"hasNext":true}""";

    [Theory]
    [InlineData("{ long ... @defer { short } }", $$"""{"errors":{{TooLarge}}}""")]
    [InlineData("{ slow ... @defer { short } }", $$"""{"errors":{{TooLate}}}""")]
    [InlineData(
        "{ short ... @defer { long } }",
        $$"""{{Begun}}{"completed":[{"id":"0","errors":{{TooLarge}}}],"hasNext":false}""")]
    [InlineData(
        "{ short ... @defer { slow } }",
        $$"""{{Begun}}{"completed":[{"id":"0","errors":{{TooLate}}}],"hasNext":false}""")]
    public async Task Nothing_follows_a_response_that_is_too_large_or_too_late(string document, string expected)
    {
        var schema = SchemaParser.Parse("type Query { short: String long: String slow: String }");
        Source("short", _ => Task.FromResult("s"));
        Source("long", _ => Task.FromResult(new string('l', 2000)));
        Source("slow", async context =>
        {
            await Task.Delay(Timeout.Infinite, context.Cancel);
            return "never";
        });
        var executor = new RequestExecutor(schema, new ExecutorOptions
        {
            IncrementalDelivery = true,
            MostResponseBytes = 1000,
            Timeout = TimeSpan.FromMilliseconds(50),
        });
        var request = new GraphQLRequest { Query = Encoding.UTF8.GetBytes(document) };
        var responses = "";
        await foreach (var response in executor.Stream(request, NoServices.Instance, default, default).Take(9))
            using (response) responses += Encoding.UTF8.GetString(response.Body.Span);
        Assert.Equal(expected.ReplaceLineEndings(""), responses);

        void Source(string field, Func<FieldContext, Task<string>> resolve) => schema.Query.Fields.Find(field)!.Source =
            new ResolverSource(async (_, _, context) => await resolve(context));
    }
}
