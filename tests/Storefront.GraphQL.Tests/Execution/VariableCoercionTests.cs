using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>
/// §6.1.2 Variables: what the request gives becomes a value of the declared type, or the request is refused.
/// </summary>
public sealed class VariableCoercionTests
{
    private const string Sdl = """
        enum Color { RED GREEN }
        input Point { x: Int! y: Int = 7 label: String color: Color tags: [String!] inner: Point }
        input By @oneOf { id: ID name: String }
        scalar Any
        type Query {
          int(v: Int): String float(v: Float): String string(v: String): String boolean(v: Boolean): String
          id(v: ID): String color(v: Color): String ints(v: [Int]): String mustInts(v: [Int!]!): String
          table(v: [[Int]]): String point(v: Point): String by(v: By): String any(v: Any): String
          withDefault(v: Int = 5): String mustWithDefault(v: Int! = 5): String
        }
        """;

    [Theory]
    [InlineData("int", "Int", "3", "3")]
    [InlineData("int", "Int", "-2147483648", "-2147483648")]
    [InlineData("int", "Int", "1.0", "1")]
    [InlineData("int", "Int", "1e3", "1000")]
    [InlineData("int", "Int", "null", "null")]
    [InlineData("float", "Float", "3", "3")]
    [InlineData("float", "Float", "1e-3", "0.001")]
    [InlineData("string", "String", "'a \\u00e9 \\u66f2'", "\"a é 曲\"")]
    [InlineData("boolean", "Boolean", "false", "false")]
    [InlineData("id", "ID", "'x'", "\"x\"")]
    [InlineData("id", "ID", "12", "\"12\"")]
    [InlineData("color", "Color", "'GREEN'", "\"GREEN\"")]
    [InlineData("ints", "[Int]", "[1,null,2]", "[1,null,2]")]
    [InlineData("ints", "[Int]", "1", "[1]")]
    [InlineData("ints", "[Int]", "[]", "[]")]
    [InlineData("ints", "[Int]", "null", "null")]
    [InlineData("table", "[[Int]]", "1", "[[1]]")]
    [InlineData("table", "[[Int]]", "[1,[2]]", "[[1],[2]]")]
    [InlineData("point", "Point", "{'x':1}", """{"x":1,"y":7}""")]
    [InlineData("point", "Point", "{'x':1,'y':null}", """{"x":1,"y":null}""")]
    [InlineData("point", "Point", "{'x':1,'y':2,'color':'RED','tags':'a','inner':{'x':3}}",
        """{"x":1,"y":2,"color":"RED","tags":["a"],"inner":{"x":3,"y":7}}""")]
    [InlineData("by", "By", "{'id':5}", """{"id":"5"}""")]
    [InlineData("any", "Any", "{'a':[1,'b',{}]}", """{"a":[1,"b",{}]}""")]
    public void Takes(string field, string type, string value, string coerced) =>
        Assert.Equal($$"""{"v":{{coerced}}}""", Coerced(field, type, $"{{'v':{value}}}"));

    [Theory]
    [InlineData("int", "Int", "1.5", "Variable '$v': Int cannot represent a non-integer value.")]
    [InlineData(
        "int", "Int", "2147483648", "Variable '$v': Int cannot represent it: it is not a 32-bit signed integer.")]
    [InlineData("int", "Int", "1e400", "Variable '$v': Int cannot represent it: it is not a 32-bit signed integer.")]
    [InlineData("int", "Int", "'1'", "Variable '$v': Int cannot represent a non-integer value.")]
    [InlineData("int", "Int", "[1]", "Variable '$v': Int cannot represent a non-integer value.")]
    [InlineData("int", "Int", "{'a':1}", "Variable '$v': Int cannot represent a non-integer value.")]
    [InlineData("int", "Int!", "null", "Variable '$v': must not be null; it is of type Int!.")]
    [InlineData("float", "Float", "true", "Variable '$v': Float cannot represent a non-numeric value.")]
    [InlineData("float", "Float", "1e400", "Variable '$v': Float cannot represent it: it is not finite.")]
    [InlineData("string", "String", "1", "Variable '$v': String cannot represent a non-string value.")]
    [InlineData("boolean", "Boolean", "1", "Variable '$v': Boolean cannot represent a non-boolean value.")]
    [InlineData("id", "ID", "1.5", "Variable '$v': ID cannot represent a non-string and non-integer value.")]
    [InlineData("color", "Color", "'BLUE'", "Variable '$v': must be a value of Color.")]
    [InlineData("color", "Color", "['RED']", "Variable '$v': must be a value of Color.")]
    [InlineData("ints", "[Int]", "[1,'b']", "Variable '$v' at 'v[1]': Int cannot represent a non-integer value.")]
    [InlineData("mustInts", "[Int!]!", "[1,null]", "Variable '$v' at 'v[1]': must not be null; it is of type Int!.")]
    [InlineData("point", "Point", "1", "Variable '$v': must be an object of type Point.")]
    [InlineData("point", "Point", "[{'x':1}]", "Variable '$v': must be an object of type Point.")]
    [InlineData("point", "Point", "{}", "Variable '$v': needs field 'x' of type Int!.")]
    [InlineData("point", "Point", "{'x':null}", "Variable '$v' at 'v.x': must not be null; it is of type Int!.")]
    [InlineData("point", "Point", "{'x':1,'z':{'a':[1]}}", "Variable '$v': has no field 'z' in Point.")]
    [InlineData("point", "Point", "{'x':1,'inner':{'x':'a'}}",
        "Variable '$v' at 'v.inner.x': Int cannot represent a non-integer value.")]
    [InlineData("by", "By", "{}", "Variable '$v': must have exactly one field of By.")]
    [InlineData("by", "By", "{'id':1,'name':'a'}", "Variable '$v': must have exactly one field of By.")]
    [InlineData("by", "By", "{'id':null}", "Variable '$v': must not have null for 'id'.")]
    [InlineData("by", "By", "{'id':1,'name':null}", "Variable '$v': must not have null for 'name'.")]
    public void Refuses(string field, string type, string value, string message) => Assert.Equal(
        $"{{'errors':[{{'message':'{message.Replace("'", "\\'", StringComparison.Ordinal)}',"
        + "'locations':[{'line':1,'column':8}],'extensions':{'code':'INVALID_VARIABLE'}}]}",
        Answer(field, type, $"{{'v':{value}}}", out _));

    [Theory]
    [InlineData("__typename @skip(if: $v)")]
    [InlineData("__typename @include(if: $v)")]
    [InlineData("... @include(if: $v) { __typename }")]
    [InlineData("... @defer(if: $v) { __typename }")]
    [InlineData("list @stream(if: $v, initialCount: 1)")]
    public void Refuses_null_where_a_directive_asks_whether(string selection)
    {
        var server = new Server("type Query { list: [Int] }")
        {
            Options = new ExecutorOptions { IncrementalDelivery = true },
        };
        Assert.Equal(
            "{'errors':[{'message':'Variable \\'$v\\': must not be null; the \\'if\\' of a directive asks it.',"
            + "'locations':[{'line':1,'column':8}],'extensions':{'code':'INVALID_VARIABLE'}}]}",
            server.Answer($"query ($v: Boolean = true) {{ {selection} }}", "{'v':null}"));
    }

    [Fact]
    public void Reports_all_that_is_wrong() => Assert.Equal(2, Answer(
        "point", "Point", "{'v':{'y':'a','label':1,'x':2}}", out _).Split("'message'").Length - 1);

    [Theory]
    [InlineData("query ($v: Int = 3) { int(v: $v) }", "{}", """{"v":3}""")]
    [InlineData("query ($v: Int = 3) { int(v: $v) }", "{'v':4}", """{"v":4}""")]
    [InlineData("query ($v: Int = 3) { int(v: $v) }", "{'v':null}", """{"v":null}""")]
    [InlineData("query ($v: Int) { int(v: $v) }", "{}", "{}")]
    [InlineData("query ($v: Int) { withDefault(v: $v) }", "{}", """{"v":5}""")]
    [InlineData("query ($v: Int) { withDefault(v: $v) }", "{'v':null}", """{"v":null}""")]
    [InlineData("query ($v: Int) { mustWithDefault(v: $v) }", "{}", """{"v":5}""")]
    [InlineData("{ withDefault }", "{}", """{"v":5}""")]
    [InlineData("{ withDefault(v: null) }", "{}", """{"v":null}""")]
    [InlineData("query ($v: Point = {x: 1}) { point(v: $v) }", "{}", """{"v":{"x":1,"y":7}}""")]
    [InlineData("query ($v: [Int] = 3) { ints(v: $v) }", "{}", """{"v":[3]}""")]
    [InlineData("query ($v: Int!) { point(v: {x: $v}) }", "{'v':2}", """{"v":{"x":2,"y":7}}""")]
    [InlineData("query ($v: Int) { point(v: {x: 1, y: $v}) }", "{}", """{"v":{"x":1,"y":7}}""")]
    [InlineData("query ($v: Int) { ints(v: [1, $v]) }", "{}", """{"v":[1,null]}""")]
    public void Fills_in_defaults(string query, string variables, string coerced)
    {
        var server = Taking(out var taken);
        server.Answer(query, variables);
        Assert.Equal(coerced, Assert.Single(taken));
    }

    [Fact]
    public void A_missing_required_variable_is_refused() => Assert.Equal(
        "{'errors':[{'message':'Variable \\'$v\\': needs a value of type Int!.',"
        + "'locations':[{'line':1,'column':8}],'extensions':{'code':'INVALID_VARIABLE'}}]}",
        Answer("int", "Int!", "{}", out _));

    [Fact]
    public void A_null_where_a_default_made_a_nullable_variable_good_is_an_error_of_the_field()
    {
        var answer = Answer("mustWithDefault", "Int", "{'v':null}", out _);
        Assert.Contains(
            "'path':['mustWithDefault'],'extensions':{'code':'INVALID_ARGUMENT'}", answer, StringComparison.Ordinal);
        Assert.EndsWith("'data':{'mustWithDefault':null}}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_inside_a_literal_of_a_scalar_is_an_error_of_the_field()
    {
        var answer = Taking(out _).Answer("query ($v: Int) { any(v: {a: [$v]}) }", "{'v':2}");
        Assert.Contains("'locations':[{'line':1,'column':26}],'path':['any'],", answer, StringComparison.Ordinal);
        Assert.Contains("'code':'INVALID_ARGUMENT'", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{'other':[{'deep':1}],'v':3}")]
    public void Variables_that_are_not_declared_are_passed_over(string variables) =>
        Assert.StartsWith("{'data'", Answer("int", "Int", variables, out _), StringComparison.Ordinal);

    [Fact]
    public void The_last_of_two_values_for_one_variable_counts() =>
        Assert.Equal("""{"v":2}""", Coerced("int", "Int", "{'v':1,'v':2}"));

    [Fact]
    public void A_thousand_wrong_values_are_answered_with_the_first_few() => Assert.Equal(
        20, Answer("ints", "[Int]", $"{{'v':[{string.Join(',', Enumerable.Repeat("'a'", 1000))}]}}", out _)
            .Split("'message'").Length - 1);

    private static string Coerced(string field, string type, string variables)
    {
        Answer(field, type, variables, out var taken);
        return Assert.Single(taken);
    }

    private static string Answer(string field, string type, string variables, out List<string> taken) =>
        Taking(out taken).Answer($"query ($v: {type}) {{ {field}(v: $v) }}", variables);

    private static Server Taking(out List<string> taken)
    {
        var server = new Server(Sdl);
        var seen = taken = [];
        foreach (var field in server.QueryFields)
        {
            server.With(field, new ValueSource((_, arguments) =>
            {
                seen.Add(CoercedJson.Of(arguments).ToJsonString(CoercedJson.Plain));
                return "taken";
            }));
        }
        return server;
    }

    [Fact]
    public void A_lone_field_of_a_oneof_that_is_wrong_is_one_error() => Assert.Equal(
        1,
        new Server(Sdl).Answer("query ($v: By) { by(v: $v) }", "{'v': {'name': 7}}").Split("'message'").Length - 1);
}
