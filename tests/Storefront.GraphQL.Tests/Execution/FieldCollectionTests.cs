namespace Storefront.GraphQL.Tests.Execution;

/// <summary>§6.3.2 Fields are collected by response name, in the order they are first met.</summary>
public sealed class FieldCollectionTests
{
    private const string Sdl = """
        type Query { shop: Shop pet: Pet }
        type Shop { name: String city: String owner: Owner }
        type Owner { name: String age: Int }
        interface Pet { name: String }
        type Dog implements Pet { name: String barks: Boolean }
        type Cat implements Pet { name: String meows: Boolean }
        """;

    [Theory]
    [InlineData("{ shop { name city } }", "{'shop':{'name':'A','city':'B'}}")]
    [InlineData("{ shop { city name city } }", "{'shop':{'city':'B','name':'A'}}")]
    [InlineData("{ shop { a: name b: name a: name } }", "{'shop':{'a':'A','b':'A'}}")]
    [InlineData("{ shop { name } shop { city } }", "{'shop':{'name':'A','city':'B'}}")]
    [InlineData(
        "{ shop { owner { name } city owner { age } } }", "{'shop':{'owner':{'name':'C','age':7},'city':'B'}}")]
    [InlineData(
        "{ shop { owner { name } } ...F } fragment F on Query { shop { name owner { age } } }",
        "{'shop':{'owner':{'name':'C','age':7},'name':'A'}}")]
    [InlineData("{ shop { ... { name } ... on Shop { city } } }", "{'shop':{'name':'A','city':'B'}}")]
    [InlineData(
        "{ shop { ...F city ...F } } fragment F on Shop { name }", "{'shop':{'name':'A','city':'B'}}")]
    [InlineData("{ pet { ... on Dog { barks } ... on Cat { meows } name } }", "{'pet':{'barks':true,'name':'D'}}")]
    [InlineData("{ pet { ... on Pet { __typename } t: __typename } __typename }",
        "{'pet':{'__typename':'Dog','t':'Dog'},'__typename':'Query'}")]
    public void Answers_in_the_order_of_the_document(string query, string data) =>
        Assert.Equal($"{{'data':{data}}}", Shop().Answer(query));

    [Theory]
    [InlineData("{ shop { name @skip(if: true) city } }", "{'shop':{'city':'B'}}")]
    [InlineData("{ shop { name @skip(if: false) city } }", "{'shop':{'name':'A','city':'B'}}")]
    [InlineData("{ shop { name @include(if: false) city } }", "{'shop':{'city':'B'}}")]
    [InlineData("{ shop { name @include(if: true) @skip(if: true) city } }", "{'shop':{'city':'B'}}")]
    [InlineData("{ shop { ... @skip(if: true) { name } city } }", "{'shop':{'city':'B'}}")]
    [InlineData("{ shop { ...F @include(if: false) city } } fragment F on Shop { name }", "{'shop':{'city':'B'}}")]
    [InlineData("{ shop { name @skip(if: true) } }", "{'shop':{}}")]
    [InlineData("{ shop @skip(if: true) { name } }", "{}")]
    [InlineData("{ shop { name @skip(if: true) ... { name } city } }", "{'shop':{'name':'A','city':'B'}}")]
    public void Leaves_out_what_a_constant_excludes(string query, string data) =>
        Assert.Equal($"{{'data':{data}}}", Shop().Answer(query));

    [Fact]
    public void An_error_names_a_field_once_that_two_spreads_of_its_fragment_ask_for()
    {
        var server = new Server("type Query { name: String }").With("name", new InvalidOperationException("broken"));
        var answer = server.Answer(
            "query ($all: Boolean!) { ...F @include(if: $all) ...F } fragment F on Query { name }", "{'all':true}");
        Assert.Contains("'locations':[{'line':1,'column':79}]", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, "{'shop':{'name':'A','owner':{'name':'C','age':7}}}")]
    [InlineData(true, false, "{'shop':{'name':'A','owner':{'name':'C'}}}")]
    [InlineData(false, true, "{'shop':{'owner':{'age':7}}}")]
    [InlineData(false, false, "{'shop':{}}")]
    public void Decides_by_variables_anew_for_each_request(bool a, bool b, string data)
    {
        const string query = """
            query ($a: Boolean!, $b: Boolean!) {
              shop {
                name @include(if: $a)
                owner @include(if: $a) { name }
                owner @include(if: $b) { ...Age @include(if: $b) }
              }
            }
            fragment Age on Owner { age @skip(if: false) }
            """;
        var shop = Shop();
        var variables = $"{{'a':{(a ? "true" : "false")},'b':{(b ? "true" : "false")}}}";
        Assert.Equal($"{{'data':{data}}}", shop.Answer(query, variables));
        Assert.Equal($"{{'data':{data}}}", shop.Answer(query, variables));
    }

    [Theory]
    [InlineData("{'a':true}", "{'shop':{'city':'B'}}")]
    [InlineData("{'a':false}", "{'shop':{'name':'A'}}")]
    [InlineData("{}", "{'shop':{'name':'A'}}")]
    public void Skips_and_includes_by_the_same_variable(string variables, string data) => Assert.Equal(
        $"{{'data':{data}}}",
        Shop().Answer(
            "query ($a: Boolean! = false) { shop { name @skip(if: $a) city @include(if: $a) } }", variables));

    [Fact]
    public void A_field_that_is_met_twice_is_wanted_when_either_is()
    {
        const string query =
            "query ($a: Boolean!, $b: Boolean!) { shop { name @include(if: $a) name @include(if: $b) } }";
        Assert.Equal("{'data':{'shop':{'name':'A'}}}", Shop().Answer(query, "{'a':false,'b':true}"));
        Assert.Equal("{'data':{'shop':{}}}", Shop().Answer(query, "{'a':false,'b':false}"));
    }

    [Fact]
    public void An_error_names_only_the_places_that_were_wanted()
    {
        const string query = "query ($a: Boolean!) { shop { name city @include(if: $a) ... { city } } }";
        var shop = Shop().With("Shop.city", new Storefront.GraphQL.Execution.ValueSource(
            (_, _) => throw new Storefront.GraphQL.Response.GraphQLException("No.", "NO")));
        Assert.Contains(
            "'locations':[{'line':1,'column':64}]", shop.Answer(query, "{'a':false}"), StringComparison.Ordinal);
        Assert.Contains(
            "'locations':[{'line':1,'column':36},{'line':1,'column':64}]",
            shop.Answer(query, "{'a':true}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_more_conditions_than_a_plan_has_bits_for()
    {
        var names = Enumerable.Range(0, 65).Select(number => $"v{number}").ToList();
        var query = $"query ({string.Join(' ', names.Select(name => $"${name}: Boolean!"))}) {{ shop {{ "
            + string.Join(' ', names.Select(name => $"... @include(if: ${name}) {{ name }}")) + " } }";
        Assert.Contains("'code':'LIMIT_EXCEEDED','limit':'conditions'", Shop().Answer(query), StringComparison.Ordinal);
    }

    private static Server Shop() => new Server(Sdl)
        .With("shop", Server.Object(
            ("name", "A"), ("city", "B"), ("owner", Server.Object(("name", "C"), ("age", 7)))))
        .With("pet", Server.Object(("__typename", "Dog"), ("name", "D"), ("barks", true)));
}
