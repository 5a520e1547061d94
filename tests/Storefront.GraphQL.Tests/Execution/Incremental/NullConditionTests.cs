using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Execution.Incremental;

/// <summary>
/// Where a default lets a variable be nullable, <c>if</c> may be given nothing, but never null. The reference
/// implementation says so too, as an error of the field round the directive.
/// </summary>
public sealed class NullConditionTests
{
    private const string Refused =
        """
        {"errors":[{"message":"Variable \"$v\": must not be null; the \"if\" of a directive asks it.",
        "locations":[{"line":1,"column":8}],"extensions":{"code":"INVALID_VARIABLE"}}]}
        """;

    [Theory]
    [InlineData("query ($v: Boolean) { a ... @defer(if: $v) { b } }")]
    [InlineData("query ($v: Boolean) { a ...F } fragment F on Query { ... @defer(if: $v) { b } }")]
    [InlineData("query ($v: Boolean) { l @stream(if: $v) }")]
    public async Task Null_is_refused(string document) =>
        Assert.Equal(Refused.ReplaceLineEndings(""), await First(document, """{"v":null}"""));

    [Fact]
    public async Task Null_by_default_is_refused() => Assert.StartsWith(
        """{"errors":[{"message":"Variable \"$v\": must not be null""",
        await First("query ($v: Boolean = null) { a ... @defer(if: $v) { b } }", "{}"),
        StringComparison.Ordinal);

    [Fact]
    public async Task What_is_no_boolean_is_refused_for_that_alone() => Assert.Equal(
        """
        {"errors":[{"message":"Variable \"$v\": Boolean cannot represent a non-boolean value.",
        "locations":[{"line":1,"column":8}],"extensions":{"code":"INVALID_VARIABLE"}}]}
        """.ReplaceLineEndings(""),
        await First("query ($v: Boolean) { a ... @defer(if: $v) { b } }", """{"v":1}"""));

    [Theory]
    [InlineData("{}", """{"data":{"a":1},"pending":[{"id":"0","path":[]}],"hasNext":true}""")]
    [InlineData("""{"v":true}""", """{"data":{"a":1},"pending":[{"id":"0","path":[]}],"hasNext":true}""")]
    [InlineData("""{"v":false}""", """{"data":{"a":1,"b":1}}""")]
    public async Task Nothing_is_as_good_as_true(string variables, string expected) =>
        Assert.Equal(expected, await First("query ($v: Boolean) { a ... @defer(if: $v) { b } }", variables));

    [Fact]
    public async Task Another_operation_of_the_document_asks_nothing() => Assert.Equal(
        """{"data":{"of":1}}""",
        await First(
            "query A($v: Boolean) { of(v: $v) } query B($v: Boolean = true) { ...F } "
                + "fragment F on Query { a @skip(if: $v) }",
            """{"v":null}"""));

    private static async Task<string> First(string document, string variables)
    {
        var schema = SchemaParser.Parse("type Query { a: Int b: Int l: [Int] of(v: Boolean): Int }");
        foreach (var field in schema.Query.Fields) field.Source = new ValueSource((_, _) => 1);
        var executor = new RequestExecutor(schema, new ExecutorOptions { IncrementalDelivery = true });
        var request = new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes(document),
            Variables = Encoding.UTF8.GetBytes(variables),
            OperationName = document.Contains("query A", StringComparison.Ordinal) ? "A" : null,
        };
        await foreach (var response in executor.Stream(request, NoServices.Instance, default, default))
            using (response) return Encoding.UTF8.GetString(response.Body.Span);
        return "";
    }
}
