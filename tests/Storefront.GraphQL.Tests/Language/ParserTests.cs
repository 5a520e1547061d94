using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Tests.Language;

/// <summary>§2.3 to §2.13 and the grammar of §3; what is accepted is shown as the printer writes it.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("{field}", "{\n  field\n}")]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("mutation A($b:[Int!]!=[1]@c){d:e(f:$b)@g}", "mutation A($b: [Int!]! = [1] @c) {\n  d: e(f: $b) @g\n}")]
    [InlineData("subscription { a { ...on B @c { d } ... @e { f } ...G } }",
        "subscription {\n  a {\n    ... on B @c {\n      d\n    }\n    ... @e {\n      f\n    }\n    ...G\n  }\n}")]
    [InlineData("fragment on_ on on { on }", "fragment on_ on on {\n  on\n}")]
    [InlineData("{ query mutation: subscription(fragment: extend, true: null) { type } }",
        "{\n  query\n  mutation: subscription(fragment: extend, true: null) {\n    type\n  }\n}")]
    [InlineData("\"Told\" query A(\"why\" $b: Int) { c }",
        "\"Told\"\nquery A(\n\"why\"\n$b: Int\n) {\n  c\n}")]
    [InlineData("\"Told\" fragment A on B { c }", "\"Told\"\nfragment A on B {\n  c\n}")]
    [InlineData("\uFEFF{ a }", "{\n  a\n}")]
    public void Reads_executable_documents(string document, string printed) =>
        Assert.Equal(printed, Printer.Print(Parser.Parse(document)));

    [Theory]
    [InlineData("0")]
    [InlineData("-12.5e-3")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("\"a\\nb\"")]
    [InlineData("\"\"\"a\"\"\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("truely")]
    [InlineData("$variable")]
    [InlineData("[]")]
    [InlineData("[1, [2], {a: 3}]")]
    [InlineData("{}")]
    [InlineData("{a: {b: []}, c: D}")]
    public void Reads_every_kind_of_value(string value) =>
        Assert.Equal(value, Printer.Print(Parser.ParseValue(Utf8(value))));

    [Theory]
    [InlineData("A")]
    [InlineData("[A]")]
    [InlineData("[[A!]]!")]
    public void Reads_every_kind_of_type(string type) =>
        Assert.Equal(type, Printer.Print(Parser.ParseType(Utf8(type))));

    [Theory]
    [InlineData("\"d\" schema @a { query: A mutation: B }", "\"d\"\nschema @a {\n  query: A\n  mutation: B\n}")]
    [InlineData("scalar A @specifiedBy(url: \"b\")", "scalar A @specifiedBy(url: \"b\")")]
    [InlineData("type A implements & B & C { d(e: F = 1 @g): H @i }",
        "type A implements B & C {\n  d(e: F = 1 @g): H @i\n}")]
    [InlineData("type A", "type A")]
    [InlineData("interface A implements B { c(\"d\" e: F): G }",
        "interface A implements B {\n  c(\n    \"d\"\n    e: F\n  ): G\n}")]
    [InlineData("union A @b = | C | D", "union A @b = C | D")]
    [InlineData("enum A { B @c \"\"\"d\"\"\" E }", "enum A {\n  B @c\n  \"\"\"d\"\"\"\n  E\n}")]
    [InlineData("input A @oneOf { b: C = {d: 1} @e }", "input A @oneOf {\n  b: C = {d: 1} @e\n}")]
    [InlineData("directive @a(b: C) repeatable on | FIELD | INPUT_FIELD_DEFINITION",
        "directive @a(b: C) repeatable on FIELD | INPUT_FIELD_DEFINITION")]
    [InlineData("extend schema { query: A }", "extend schema {\n  query: A\n}")]
    [InlineData("extend schema @a", "extend schema @a")]
    [InlineData("extend scalar A @b", "extend scalar A @b")]
    [InlineData("extend type A implements B", "extend type A implements B")]
    [InlineData("extend interface A { b: C }", "extend interface A {\n  b: C\n}")]
    [InlineData("extend union A = B", "extend union A = B")]
    [InlineData("extend enum A { B }", "extend enum A {\n  B\n}")]
    [InlineData("extend input A { b: C }", "extend input A {\n  b: C\n}")]
    public void Reads_the_type_system(string document, string printed) =>
        Assert.Equal(printed, Printer.Print(Parser.Parse(document)));

    [Theory]
    [InlineData("", "1:1")]
    [InlineData("{", "1:2")]
    [InlineData("{ }", "1:3")]
    [InlineData("{ a", "1:4")]
    [InlineData("{ a() }", "1:5")]
    [InlineData("{ a: }", "1:6")]
    [InlineData("{ a(b: ) }", "1:8")]
    [InlineData("{ ...on }", "1:9")]
    [InlineData("{ a } b", "1:7")]
    [InlineData("query () { a }", "1:8")]
    [InlineData("query ($a: Int = $b) { c }", "1:18")]
    [InlineData("query ($a: Int @b(c: $d)) { e }", "1:22")]
    [InlineData("query ($a: Int!!) { b }", "1:16")]
    [InlineData("fragment on on A { b }", "1:10")]
    [InlineData("fragment A($b: Int) on C { d }", "1:11")]
    [InlineData("\"d\" { a }", "1:1")]
    [InlineData("\"d\" extend type A @b", "1:1")]
    [InlineData("type A {}", "1:9")]
    [InlineData("type A { b() : C }", "1:12")]
    [InlineData("enum A { true }", "1:10")]
    [InlineData("union A = ", "1:11")]
    [InlineData("schema { a: B }", "1:10")]
    [InlineData("extend type A", "1:14")]
    [InlineData("extend directive @a on FIELD", "1:8")]
    [InlineData("directive @a on HERE", "1:17")]
    [InlineData("type A @b(c: $d)", "1:14")]
    public void Refuses_with_the_place(string document, string place)
    {
        var error = Assert.Throws<GraphQLException>(() => Parser.Parse(document)).Error;
        Assert.Equal((ErrorCodes.SyntaxError, place), (error.Code, error.Locations.Single().ToString()));
    }

    [Fact]
    public void Says_what_was_expected_and_what_was_found() => Assert.Equal(
        "Syntax error: expected \":\", found \"Int\".",
        Assert.Throws<GraphQLException>(() => Parser.Parse("query ($a Int) { b }")).Message);

    [Fact]
    public void Places_a_construct_where_it_begins()
    {
        var document = Parser.Parse("\n  query A($b: [Int]) {\n    c: d(e: 1)\n  }");
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var variable = operation.Variables[0];
        var field = (FieldNode)operation.SelectionSet.Selections[0];
        Assert.Equal(
            "2:3 2:9 2:11 2:15 2:22 3:5 3:8 3:10 3:13",
            string.Join(
                ' ', operation.Location, operation.Name?.Location, variable.Location, variable.Type.Location,
                operation.SelectionSet.Location, field.Location, field.Name.Location, field.Arguments[0].Location,
                field.Arguments[0].Value.Location));
    }

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
