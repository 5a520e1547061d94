using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Types;

/// <summary>§3 from SDL, and back to it.</summary>
public sealed class SchemaParserTests
{
    [Theory]
    [InlineData("""
        type Query {
          a(b: Int = 1, c: [D!]!): [E]! @deprecated
        }

        enum D {
          F
          G @deprecated(reason: "H")
        }

        type E {
          i: ID!
        }
        """)]
    [InlineData("""
        interface A {
          b: Int
        }

        type Query implements A {
          b: Int
        }
        """)]
    [InlineData("""
        type Query {
          a: B
        }

        union B = Query | C

        type C {
          d: Int
        }
        """)]
    [InlineData("""
        type Query {
          a(b: C): Int
        }

        input C @oneOf {
          d: Int
          e: String
        }
        """)]
    [InlineData("""
        type Query {
          a: B
        }

        scalar B @specifiedBy(url: "https://b.example")
        """)]
    [InlineData("""
        directive @a(b: Int! = 1) repeatable on OBJECT | FIELD_DEFINITION

        type Query @a @a(b: 2) {
          c: Int @a
        }
        """)]
    [InlineData("""
        schema {
          query: A
          mutation: B
          subscription: C
        }

        type A {
          a: Int
        }

        type B {
          a: Int
        }

        type C {
          a: Int
        }
        """)]
    [InlineData("""
        schema {
          query: Query
        }

        type Query {
          a: Mutation
        }

        type Mutation {
          b: Int
        }
        """)]
    [InlineData(""""
        """Told"""
        schema {
          query: Query
        }

        type Query {
          a: Int
        }
        """")]
    [InlineData(""""
        """A"""
        type Query {
          """B"""
          a: Int
          b: Int

          """
          C
            D
          """
          c(
            """E"""
            e: Int
            f: Int

            """G"""
            g: Int
          ): Int
        }
        """")]
    public void Prints_what_it_reads(string sdl) => Assert.Equal(sdl, SchemaPrinter.Print(SchemaParser.Parse(sdl)));

    [Fact]
    public void Keeps_the_order_of_definition()
    {
        var schema = SchemaParser.Parse(
            "type Query { a: C b: B } type B { c: Int } type A { c: Int } type C { c: Int }");
        var objects = schema.Types.Where(type => type is ObjectType && !type.IsIntrospection);
        Assert.Equal(["Query", "B", "A", "C"], objects.Select(type => type.Name));
    }

    [Fact]
    public void Merges_extensions_into_what_they_extend()
    {
        var schema = SchemaParser.Parse(
            "type Query { a: A } enum A { B } directive @d on ENUM extend enum A @d { C } extend type Query { b: Int }",
            "extend schema { mutation: M } type M { a: Int }");
        Assert.Equal(
            "schema {\n  query: Query\n  mutation: M\n}\n\ndirective @d on ENUM\n\n"
            + "type Query {\n  a: A\n  b: Int\n}\n\nenum A @d {\n  B\n  C\n}\n\ntype M {\n  a: Int\n}",
            SchemaPrinter.Print(schema));
    }

    [Fact]
    public void Knows_what_directives_of_the_specification_say()
    {
        var schema = SchemaParser.Parse(
            "type Query { a(b: I @deprecated(reason: \"old\")): S } input I @oneOf { c: Int } "
            + "scalar S @specifiedBy(url: \"u\")");
        Assert.Equal("old", schema.Query.Fields[0].Arguments[0].DeprecationReason);
        Assert.True(((InputObjectType)schema.Types.Find("I")!).IsOneOf);
        Assert.Equal("u", ((ScalarType)schema.Types.Find("S")!).SpecifiedByUrl);
    }

    [Fact]
    public void Lists_all_that_is_wrong_with_a_schema_and_where()
    {
        var exception = Assert.Throws<SchemaException>(() => SchemaParser.Parse("type Query\nenum A"));
        Assert.Equal(
            "The schema is not valid.\n1:1: Query has to define one or more fields.\n"
            + "2:1: A has to define one or more values.",
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
