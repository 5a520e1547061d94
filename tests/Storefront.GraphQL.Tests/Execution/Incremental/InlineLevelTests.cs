using System.Linq.Expressions;
using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Execution.Incremental;

/// <summary>What one statement reads comes at once; the field it is read for may come later.</summary>
public sealed class InlineLevelTests
{
    [Theory]
    [InlineData("{ rows { a ... @defer { b } } }", """{"data":{"rows":{"a":1,"b":1}}}""")]
    [InlineData("{ rows { a more @stream { b } } }", """{"data":{"rows":{"a":1,"more":1}}}""")]
    [InlineData(
        "{ __typename ... @defer { rows { a ... @defer { b } } } }",
        """
        {"data":{"__typename":"Query"},"pending":[{"id":"0","path":[]}],"hasNext":true}
        {"incremental":[{"id":"0","data":{"rows":{"a":1,"b":1}}}],"completed":[{"id":"0"}],"hasNext":false}
        """)]
    public async Task A_level_is_read_whole(string document, string expected)
    {
        var schema = SchemaParser.Parse("type Query { rows: Row } type Row { a: Int b: Int more: [Row] }");
        schema.Query.Fields.Find("rows")!.Source = new Rows();
        var executor = new RequestExecutor(schema, new ExecutorOptions { IncrementalDelivery = true });
        var request = new GraphQLRequest { Query = Encoding.UTF8.GetBytes(document) };
        var responses = new List<string>();
        await foreach (var response in executor.Stream(request, NoServices.Instance, default, default))
            using (response) responses.Add(Encoding.UTF8.GetString(response.Body.Span));
        Assert.Equal(expected, string.Join('\n', responses));
    }

    /// <summary>A level that gives every field it is asked for the value 1.</summary>
    private sealed class Rows : LevelSource
    {
        public override LambdaExpression? Needs => null;

        public override LevelFetch Compile(FieldPlan field) =>
            new RowsFetch(field.Select((ObjectType)field.Definition.Type));
    }

    private sealed class RowsFetch(SelectionPlan selection) : LevelFetch
    {
        public override ValueTask<FetchedField> Fetch(
            OperationContext context, Arguments arguments, IReadOnlyList<object?> needs) => new(new Row(selection));
    }

    private sealed class Row(SelectionPlan selection) : FetchedField
    {
        public override Written Write(ResponseWriter writer, int parent)
        {
            var members = selection.Fields.Select(field => $"\"{field.ResponseName}\":1");
            writer.Buffer.Raw(Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}"));
            return Written.Whole;
        }
    }
}
