using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Validation.Rules;

/// <summary>The rules on <c>@defer</c> and <c>@stream</c>, by the names of the reference implementation.</summary>
public sealed class IncrementalRulesTests
{
    private const string Sdl = """
        type Query { dog: Dog dogs: [Dog!]! pet: Pet }
        type Mutation { adopt: Dog dogs: [Dog] }
        type Subscription { bark: Dog dogs: [Dog] }
        union Pet = Dog | Cat
        type Cat { name: String friends: [Dog] }
        type Dog { name: String friends: [Dog] tags: [String!]! }
        """;

    [Theory]
    [InlineData("{ dog { ... @defer { name } friends @stream { name } } }", "")]
    [InlineData("{ dog { name @stream } }", "StreamDirectiveOnListFieldRule 1:14")]
    [InlineData("{ dog { tags @stream } dogs @stream { name } }", "")]
    [InlineData("{ ... @defer(label: \"a\") { dog { name } } dogs @stream(label: \"b\") { name } }", "")]
    [InlineData(
        "{ ... @defer(label: \"a\") { dog { name } } dogs @stream(label: \"a\") { name } }",
        "DeferStreamDirectiveLabelRule 1:7 1:48")]
    [InlineData(
        "query ($l: String) { ... @defer(label: $l) { dog { name } } }", "DeferStreamDirectiveLabelRule 1:26")]
    [InlineData("mutation { adopt { ... @defer { name } friends @stream { name } } }", "")]
    [InlineData("mutation { ... @defer { adopt { name } } }", "DeferStreamDirectiveOnRootFieldRule 1:16")]
    [InlineData(
        "mutation { ...F } fragment F on Mutation { dogs @stream { name } }",
        "DeferStreamDirectiveOnRootFieldRule 1:49")]
    [InlineData("subscription { bark { ... @defer { name } } }", "DeferStreamDirectiveOnValidOperationsRule 1:27")]
    [InlineData("subscription { bark { ... @defer(if: false) { name } } }", "")]
    [InlineData("subscription ($d: Boolean!) { bark { friends @stream(if: $d) { name } } }", "")]
    [InlineData("{ dogs @stream { name } dogs { name } }", "OverlappingFieldsCanBeMergedRule 1:3 1:25")]
    [InlineData("{ dogs @stream { name } dogs @stream { name } }", "OverlappingFieldsCanBeMergedRule 1:3 1:25")]
    [InlineData(
        "{ pet { ... on Dog { friends @stream { name } } ... on Cat { friends { name } } } }",
        "OverlappingFieldsCanBeMergedRule 1:22 1:62")]
    [InlineData("{ pet { ... on Dog { friends { name } } ... on Cat { friends { name } } } }", "")]
    [InlineData("{ dog { ...F } dog { ...F } } fragment F on Dog { friends @stream { name } }", "")]
    public async Task Finds_what_breaks_a_rule(string document, string expected)
    {
        var executor = new RequestExecutor(
            SchemaParser.Parse(Sdl), new ExecutorOptions { IncrementalDelivery = true });
        var request = new GraphQLRequest { Query = Encoding.UTF8.GetBytes(document) };
        await foreach (var response in executor.Stream(request, NoServices.Instance, default, default))
        {
            using var first = response;
            Assert.Equal(expected, response.Refusal is { Code: "VALIDATION_FAILED" } error ? Shown(error) : "");
            return;
        }
    }

    private static string Shown(GraphQLError error) =>
        $"{error.Extensions!["rule"]} {string.Join(' ', error.Locations.Select(at => $"{at.Line}:{at.Column}"))}";
}
