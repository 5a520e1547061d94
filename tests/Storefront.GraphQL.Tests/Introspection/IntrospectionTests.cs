using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Introspection;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Introspection;

/// <summary>§4</summary>
public sealed class IntrospectionTests
{
    private const string Sdl = """
        "Told" schema { query: Query }
        type Query implements A { a(b: Int = 1, c: Int @deprecated): [E!]! old: Int @deprecated(reason: "gone") u: U }
        interface A { a(b: Int = 1, c: Int): [E!]! }
        union U = Query
        enum E { F "Gee" G @deprecated }
        input I @oneOf { x: Int y: String }
        scalar S @specifiedBy(url: "https://s.example")
        directive @d(i: I) repeatable on FIELD | ENUM_VALUE
        """;

    [Theory]
    [InlineData("{ __typename }", """{"__typename":"Query"}""")]
    [InlineData("{ u { __typename } }", """{"u":null}""")]
    [InlineData("{ __schema { __typename description queryType { name } mutationType { name } } }",
        "{'__schema':{'__typename':'__Schema','description':'Told','queryType':{'name':'Query'},'mutationType':null}}")]
    [InlineData("{ __type(name: \"Unknown\") { name } }", """{"__type":null}""")]
    [InlineData(
        "{ __type(name: \"Query\") { kind fields { name } interfaces { name } possibleTypes { name } isOneOf } }",
        "{'__type':{'kind':'OBJECT','fields':[{'name':'a'},{'name':'u'}],'interfaces':[{'name':'A'}],"
        + "'possibleTypes':null,'isOneOf':null}}")]
    [InlineData(
        "{ __type(name: \"Query\") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } } }",
        "{'__type':{'fields':[{'name':'a','isDeprecated':false,'deprecationReason':null},"
        + "{'name':'old','isDeprecated':true,'deprecationReason':'gone'},"
        + "{'name':'u','isDeprecated':false,'deprecationReason':null}]}}")]
    [InlineData("{ __type(name: \"A\") { kind interfaces { name } possibleTypes { name } } }",
        "{'__type':{'kind':'INTERFACE','interfaces':[],'possibleTypes':[{'name':'Query'}]}}")]
    [InlineData("{ __type(name: \"A\") { fields { args { name defaultValue } } } }",
        "{'__type':{'fields':[{'args':[{'name':'b','defaultValue':'1'},{'name':'c','defaultValue':null}]}]}}")]
    [InlineData(
        "{ __type(name: \"A\") { fields { type { kind ofType { kind name ofType { kind ofType { name "
        + "ofType { name } } } } } } } }",
        "{'__type':{'fields':[{'type':{'kind':'NON_NULL','ofType':{'kind':'LIST','name':null,"
        + "'ofType':{'kind':'NON_NULL','ofType':{'name':'E','ofType':null}}}}}]}}")]
    [InlineData("{ __type(name: \"U\") { kind possibleTypes { name } fields { name } } }",
        """{"__type":{"kind":"UNION","possibleTypes":[{"name":"Query"}],"fields":null}}""")]
    [InlineData("{ __type(name: \"E\") { kind enumValues { name } inputFields { name } } }",
        "{'__type':{'kind':'ENUM','enumValues':[{'name':'F'}],'inputFields':null}}")]
    [InlineData(
        "{ __type(name: \"E\") { enumValues(includeDeprecated: true) { name description deprecationReason } } }",
        "{'__type':{'enumValues':[{'name':'F','description':null,'deprecationReason':null},"
        + "{'name':'G','description':'Gee','deprecationReason':'No longer supported'}]}}")]
    [InlineData("{ __type(name: \"I\") { kind isOneOf inputFields { name type { name } } } }",
        "{'__type':{'kind':'INPUT_OBJECT','isOneOf':true,"
        + "'inputFields':[{'name':'x','type':{'name':'Int'}},{'name':'y','type':{'name':'String'}}]}}")]
    [InlineData("{ __type(name: \"S\") { kind specifiedByURL } }",
        """{"__type":{"kind":"SCALAR","specifiedByURL":"https://s.example"}}""")]
    public async Task Answers(string query, string data) =>
        Assert.Equal($$"""{"data":{{data.Replace('\'', '"')}}}""", await Answer(query));

    [Fact]
    public async Task Lists_directives_with_their_locations() => Assert.Contains(
        """{"name":"d","isRepeatable":true,"locations":["FIELD","ENUM_VALUE"],"args":[{"name":"i"}]}""",
        await Answer("{ __schema { directives { name isRepeatable locations args { name } } } }"),
        StringComparison.Ordinal);

    [Fact]
    public void Describes_every_type_field_argument_and_value_of_its_own()
    {
        Assert.All(IntrospectionTypes.All, type => Assert.NotNull(type.Description));
        var fields = IntrospectionTypes.All.OfType<ObjectType>().SelectMany(type => type.Fields).ToList();
        Assert.All(fields, field => Assert.NotNull(field.Description));
        Assert.All(fields.SelectMany(field => field.Arguments), argument => Assert.NotNull(argument.Description));
        var values = IntrospectionTypes.All.OfType<EnumType>().SelectMany(type => type.Values);
        Assert.All(values, value => Assert.NotNull(value.Description));
    }

    [Fact]
    public void Gives_the_meta_fields_where_they_belong()
    {
        var schema = SchemaParser.Parse(Sdl);
        Assert.NotNull(MetaFields.Find(schema, schema.Query, "__schema"));
        Assert.NotNull(MetaFields.Find(schema, schema.Types.Find("U")!, "__typename"));
        Assert.Null(MetaFields.Find(schema, schema.Types.Find("A")!, "__type"));
        Assert.Null(MetaFields.Find(schema, schema.Types.Find("E")!, "__typename"));
    }

    private static async Task<string> Answer(string query)
    {
        var schema = SchemaParser.Parse(Sdl);
        schema.Query.Fields.Find("u")!.Source = new ValueSource((_, _) => null);
        var executor = new RequestExecutor(schema, new ExecutorOptions());
        var request = new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query) };
        using var result = await executor.Execute(request, NoServices.Instance, default);
        return Encoding.UTF8.GetString(result.Body.Span);
    }
}
