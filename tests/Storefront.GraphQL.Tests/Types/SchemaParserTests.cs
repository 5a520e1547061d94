using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Types;

/// <summary>§3 from SDL, and back to it.</summary>
public sealed class SchemaParserTests
{
    [Theory]
    [InlineData("type Query {\n  a(b: Int = 1, c: [D!]!): [E]! @deprecated\n}\n\nenum D {\n  F\n  G @deprecated(reason: \"H\")\n}\n\ntype E {\n  i: ID!\n}")]
    [InlineData("interface A {\n  b: Int\n}\n\ntype Query implements A {\n  b: Int\n}")]
    [InlineData("type Query {\n  a: B\n}\n\nunion B = Query | C\n\ntype C {\n  d: Int\n}")]
    [InlineData("type Query {\n  a(b: C): Int\n}\n\ninput C @oneOf {\n  d: Int\n  e: String\n}")]
    [InlineData("type Query {\n  a: B\n}\n\nscalar B @specifiedBy(url: \"https://b.example\")")]
    [InlineData("directive @a(b: Int! = 1) repeatable on OBJECT | FIELD_DEFINITION\n\ntype Query @a @a(b: 2) {\n  c: Int @a\n}")]
    [InlineData("schema {\n  query: A\n  mutation: B\n  subscription: C\n}\n\ntype A {\n  a: Int\n}\n\ntype B {\n  a: Int\n}\n\ntype C {\n  a: Int\n}")]
    [InlineData("schema {\n  query: Query\n}\n\ntype Query {\n  a: Mutation\n}\n\ntype Mutation {\n  b: Int\n}")]
    [InlineData("\"\"\"Told\"\"\"\nschema {\n  query: Query\n}\n\ntype Query {\n  a: Int\n}")]
    [InlineData("\"\"\"A\"\"\"\ntype Query {\n  \"\"\"B\"\"\"\n  a: Int\n  b: Int\n\n  \"\"\"\n  C\n    D\n  \"\"\"\n  c(\n    \"\"\"E\"\"\"\n    e: Int\n    f: Int\n\n    \"\"\"G\"\"\"\n    g: Int\n  ): Int\n}")]
    public void Prints_what_it_reads(string sdl) => Assert.Equal(sdl, SchemaPrinter.Print(SchemaParser.Parse(sdl)));

    [Fact]
    public void Keeps_the_order_of_definition()
    {
        var schema = SchemaParser.Parse("type Query { a: C b: B } type B { c: Int } type A { c: Int } type C { c: Int }");
        Assert.Equal(["Query", "B", "A", "C"], schema.Types.Where(type => type is ObjectType && !type.IsIntrospection).Select(type => type.Name));
    }

    [Fact]
    public void Merges_extensions_into_what_they_extend()
    {
        var schema = SchemaParser.Parse(
            "type Query { a: A } enum A { B } directive @d on ENUM extend enum A @d { C } extend type Query { b: Int }",
            "extend schema { mutation: M } type M { a: Int }");
        Assert.Equal(
            "schema {\n  query: Query\n  mutation: M\n}\n\ndirective @d on ENUM\n\ntype Query {\n  a: A\n  b: Int\n}\n\n"
            + "enum A @d {\n  B\n  C\n}\n\ntype M {\n  a: Int\n}",
            SchemaPrinter.Print(schema));
    }

    [Fact]
    public void Knows_what_directives_of_the_specification_say()
    {
        var schema = SchemaParser.Parse(
            "type Query { a(b: I @deprecated(reason: \"old\")): S } input I @oneOf { c: Int } scalar S @specifiedBy(url: \"u\")");
        Assert.Equal("old", schema.Query.Fields[0].Arguments[0].DeprecationReason);
        Assert.True(((InputObjectType)schema.Types.Find("I")!).IsOneOf);
        Assert.Equal("u", ((ScalarType)schema.Types.Find("S")!).SpecifiedByUrl);
    }

    [Fact]
    public void Lists_all_that_is_wrong_with_a_schema_and_where()
    {
        var exception = Assert.Throws<SchemaException>(() => SchemaParser.Parse("type Query\nenum A"));
        Assert.Equal(
            "The schema is not valid.\n1:1: Query has to define one or more fields.\n2:1: A has to define one or more values.",
            exception.Message);
    }

    [Theory]
    [InlineData("Query")]
    [InlineData("Query.a")]
    [InlineData("Query.a(b:)")]
    [InlineData("I.c")]
    [InlineData("E.D")]
    [InlineData("@skip")]
    [InlineData("@skip(if:)")]
    public void Finds_elements_by_coordinate(string coordinate)
    {
        var schema = SchemaParser.Parse("type Query { a(b: I): E } input I { c: Int } enum E { D }");
        Assert.Contains(schema.Find(SchemaCoordinate.Parse(coordinate))!.Name, coordinate, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unknown")]
    [InlineData("Query.unknown")]
    [InlineData("Query.a(unknown:)")]
    [InlineData("I.c(d:)")]
    [InlineData("@unknown")]
    public void Finds_nothing_where_nothing_is(string coordinate)
    {
        var schema = SchemaParser.Parse("type Query { a(b: I): Int } input I { c: Int }");
        Assert.Null(schema.Find(SchemaCoordinate.Parse(coordinate)));
    }
}
