using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.SchemaValidation;

namespace Storefront.GraphQL.Tests.Types;

/// <summary>§3: each rule with what breaks it; <c>type Query</c> is added where it does not matter.</summary>
public sealed class SchemaValidatorTests
{
    private const string Query = "\ntype Query { a: Int }";

    [Theory]
    [InlineData("LoneSchemaDefinition", "schema { query: Query } schema { mutation: M } type M { a: Int }", "1:25")]
    [InlineData("UniqueOperationTypes", "schema { query: Query query: A } type A { a: Int }", "1:10 1:23")]
    [InlineData("UniqueOperationTypes", "schema { query: Query } extend schema { query: Query }", "1:10 1:41")]
    [InlineData("UniqueTypeNames", "scalar A type A { a: Int }", "1:8 1:15")]
    [InlineData("UniqueDirectiveNames", "directive @a on FIELD directive @a on QUERY", "1:12 1:34")]
    [InlineData("UniqueFieldDefinitionNames", "type A { a: Int a: Int }", "1:10 1:17")]
    [InlineData("UniqueFieldDefinitionNames", "input A { a: Int } extend input A { a: Int }", "1:11 1:37")]
    [InlineData("UniqueEnumValueNames", "enum A { B C B }", "1:10 1:14")]
    [InlineData("UniqueArgumentDefinitionNames", "type A { b(c: Int, c: Int): Int }", "1:12 1:20")]
    [InlineData("UniqueArgumentDefinitionNames", "directive @a(b: Int, b: Int) on FIELD", "1:14 1:22")]
    [InlineData("KnownTypeNames", "type A implements B { c: Int }", "1:19")]
    [InlineData("KnownTypeNames", "union A = B", "1:11")]
    [InlineData("KnownTypeNames", "input A { b: [C!]! }", "1:15")]
    [InlineData("PossibleTypeExtensions", "extend type A { b: Int }", "1:13")]
    [InlineData("PossibleTypeExtensions", "scalar A extend enum A { B }", "1:1 1:10")]
    [InlineData("PossibleTypeExtensions", "extend scalar Int @a directive @a on SCALAR", "1:15")]
    [InlineData("KnownDirectives", "type A @b { c: Int }", "1:8")]
    [InlineData("KnownDirectives", "directive @a on FIELD type B @a { c: Int }", "1:30")]
    [InlineData("KnownDirectives", "extend type Query { b: Int @a } directive @a on OBJECT", "1:28")]
    [InlineData("UniqueDirectivesPerLocation", "directive @a on OBJECT type B @a @a { c: Int }", "1:31 1:34")]
    [InlineData("UniqueDirectivesPerLocation", "directive @a on SCALAR scalar B @a extend scalar B @a", "1:33 1:52")]
    [InlineData("KnownArgumentNames", "type A { b: Int @deprecated(because: \"\") }", "1:29")]
    [InlineData("UniqueArgumentNames", "type A { b: Int @deprecated(reason: \"\", reason: \"\") }", "1:29 1:41")]
    [InlineData("UniqueInputFieldNames", "input A { b: Int } type C { d(e: A = {b: 1, b: 2}): Int }", "1:39 1:45")]
    [InlineData("ProvidedRequiredArguments", "scalar A @specifiedBy", "1:10")]
    [InlineData("ValuesOfCorrectType", "scalar A @specifiedBy(url: 1)", "1:28")]
    public void Refuses_definitions_that_make_no_schema(string rule, string sdl, string places) =>
        Refuses(rule, sdl, places);

    [Theory]
    [InlineData("RootOperationTypes", "schema { query: A } scalar A", "1:17")]
    [InlineData("RootOperationTypes", "schema { query: Query mutation: A } input A { b: Int }", "1:33")]
    [InlineData("RootOperationTypes", "enum Subscription { A }", "1:1")]
    [InlineData("RootOperationTypes", "schema { mutation: A } type A { a: Int }", "1:1")]
    [InlineData("DistinctRootOperationTypes", "schema { query: Query mutation: Query }", "1:17 1:33")]
    [InlineData("BuiltInNames", "scalar Int", "1:8")]
    [InlineData("ReservedNames", "type __A { b: Int }", "1:1")]
    [InlineData("ReservedNames", "type A { b(__c: Int): Int }", "1:12")]
    [InlineData("ReservedNames", "enum A { __B }", "1:10")]
    [InlineData("ReservedNames", "directive @__a on FIELD", "1:1")]
    [InlineData("NotEmpty", "type A", "1:1")]
    [InlineData("NotEmpty", "interface A", "1:1")]
    [InlineData("NotEmpty", "union A", "1:1")]
    [InlineData("NotEmpty", "enum A", "1:1")]
    [InlineData("NotEmpty", "input A", "1:1")]
    [InlineData("OutputTypes", "input A { b: Int } type C { d: [A] }", "1:32")]
    [InlineData("InputTypes", "type A { b(c: A): Int }", "1:15")]
    [InlineData("InputTypes", "input A { b: Query! }", "1:14")]
    [InlineData("InputTypes", "directive @a(b: Query) on FIELD", "1:14")]
    [InlineData("RequiredAndDeprecated", "type A { b(c: Int! @deprecated): Int }", "1:20 1:15")]
    [InlineData("RequiredAndDeprecated", "input A { b: Int! @deprecated }", "1:19 1:14")]
    [InlineData("UnionMembers", "union A = Query | B scalar B", "1:19")]
    [InlineData("UniqueUnionMembers", "union A = Query | Query", "1:11 1:19")]
    [InlineData("OneOf", "input A @oneOf { b: Int! }", "1:21")]
    [InlineData("OneOf", "input A @oneOf { b: Int = 1 }", "1:18")]
    [InlineData("OneOfExtensions", "input A { b: Int } extend input A @oneOf", "1:35")]
    [InlineData("DefaultValues", "input A { b: Int = \"1\" }", "1:20")]
    [InlineData("DefaultValues", "type A { b(c: [Int!] = [1, null]): Int }", "1:28")]
    [InlineData("DefaultValues", "enum A { B } type C { d(e: A = C): Int }", "1:32")]
    [InlineData("DefaultValues", "input A { b: Int! } type C { d(e: A = {}): Int }", "1:39")]
    [InlineData("DefaultValues", "input A @oneOf { b: Int c: Int } type C { d(e: A = {b: 1, c: 2}): Int }", "1:52")]
    public void Refuses_definitions_that_are_no_types(string rule, string sdl, string places) =>
        Refuses(rule, sdl, places);

    [Theory]
    [InlineData("type A implements Query { b: Int }", "1:19")]
    [InlineData("interface A implements A { b: Int }", "1:24")]
    [InlineData("interface A implements B { c: Int } interface B implements A { c: Int }", "1:60 1:24", "1:24 1:60")]
    [InlineData("interface A { b: Int } type C implements A & A { b: Int }", "1:42 1:46")]
    [InlineData("interface A { b: Int } interface C implements A { b: Int } type D implements C { b: Int }",
        "1:47 1:78")]
    [InlineData("interface A { b: Int } type C implements A { d: Int }", "1:15 1:24")]
    [InlineData("interface A { b: Int! } type C implements A { b: Int }", "1:18 1:50")]
    [InlineData("interface A { b: [Int] } type C implements A { b: Int }", "1:18 1:51")]
    [InlineData("interface A { b(c: Int): Int } type D implements A { b: Int }", "1:17 1:54")]
    [InlineData("interface A { b(c: Int): Int } type D implements A { b(c: Int!): Int }", "1:20 1:59")]
    [InlineData("interface A { b: Int } type C implements A { b(d: Int!): Int }", "1:48 1:15")]
    public void Refuses_what_is_no_implementation(string sdl, params string[] places) =>
        Assert.Equal(places.Select(place => ("Implementations", place)), Problems(sdl));

    [Theory]
    [InlineData("interface A { b: A } type C implements A { b: C! }")]
    [InlineData("interface A { b: [D] } union D = C type C implements A { b: [C!]! }")]
    [InlineData("interface A { b: Int } type C implements A { b(d: Int, e: Int! = 1): Int! }")]
    [InlineData("interface A { b: Int } interface C implements A { b: Int } type D implements A & C { b: Int }")]
    public void Accepts_covariant_implementations(string sdl) => Assert.Empty(Problems(sdl));

    [Fact]
    public void Refuses_a_deprecated_implementation_of_a_field_that_is_not() => Refuses(
        "DeprecatedImplementations",
        "interface A { b: Int } type C implements A { b: Int @deprecated }",
        "1:46 1:15");

    [Theory]
    [InlineData("InputObjectCycles", "input A { b: A! }", "1:11")]
    [InlineData("InputObjectCycles", "input A { b: B! } input B { c: Int d: A! }", "1:11 1:36")]
    [InlineData("DefaultValueCycles", "input A { b: A = {} }", "1:11")]
    [InlineData("DirectiveCycles", "directive @a(b: Int @a) on ARGUMENT_DEFINITION", "1:1")]
    [InlineData("DirectiveCycles", "directive @a(b: C) on INPUT_FIELD_DEFINITION input C { d: Int @a }", "1:1")]
    public void Refuses_what_leads_back_to_itself(string rule, string sdl, string places) => Refuses(rule, sdl, places);

    [Theory]
    [InlineData("input A { b: A }")]
    [InlineData("input A { b: [A!]! }")]
    [InlineData("input A { b: A = null }")]
    [InlineData("input A { b: B = {c: 1} } input B { c: Int d: A = {b: null} }")]
    public void Accepts_cycles_that_end(string sdl) => Assert.Empty(Problems(sdl));

    [Fact]
    public void Reports_everything_at_once() =>
        Assert.Equal(
            [("ReservedNames", "1:1"), ("NotEmpty", "1:1"), ("NotEmpty", "1:10")], Problems("type __A enum B"));

    [Fact]
    public void Checks_a_schema_built_in_code_as_it_prints()
    {
        var query = new ObjectType("Query");
        query.Fields.Add(new FieldDefinition("__wrong", ScalarType.Int));
        Assert.Equal(new Location(2, 3), SchemaValidator.Validate(new Schema(query)).Single().Locations.Single());
    }

    [Fact]
    public void Refuses_names_that_are_none_in_a_schema_built_in_code()
    {
        var query = new ObjectType("Query");
        query.Fields.Add(new FieldDefinition("not-a-name", ScalarType.Int));
        Assert.Single(SchemaValidator.Validate(new Schema(query)));
    }

    private static void Refuses(string rule, string sdl, string places) =>
        Assert.Contains((rule, places), Problems(sdl));

    private static List<(string Rule, string Places)> Problems(string sdl)
    {
        var problems = SchemaValidator.Validate(Parser.Parse(sdl + Query));
        return [.. problems.Select(
            problem => ((string)problem.Extensions!["rule"], string.Join(' ', problem.Locations)))];
    }
}
