using Storefront.GraphQL.Language;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Tests.Validation.Limits;

public sealed class ExtentLimitsTests
{
    private static readonly ValidationLimits Three = ValidationLimits.Off with
    {
        Depth = 3,
        FragmentSpreads = 3,
        ExpandedFields = 9,
        IntrospectionLists = 1,
    };

    [Fact]
    public void Takes_a_document_of_just_that_depth() => Assert.Empty(Errors("{ dog { owner { name } } }"));

    [Fact]
    public void Refuses_a_document_that_is_deeper() => Assert.Equal(
        ["depth 2:1"],
        Errors("""
            query shallow { dog { name } }
            query deep { dog { owner { pets { name } } } }
            """));

    [Fact]
    public void Counts_the_depth_of_fragments() => Assert.Equal(
        ["depth 1:1"],
        Errors("""
            { dog { ...owner } }
            fragment owner on Dog { owner { ...pets } }
            fragment pets on Human { pets { name } }
            """));

    [Fact]
    public void Counts_spreads_again_wherever_their_fragment_is_spread() => Assert.Equal(
        ["fragmentSpreads 1:1"],
        Errors("""
            { dog { ...two owner { ...pair } } }
            fragment two on Dog { ...name }
            fragment pair on Human { ...human }
            fragment name on Dog { name }
            fragment human on Human { name }
            """));

    [Fact]
    public void Counts_fields_again_wherever_their_fragment_is_spread() => Assert.Equal(
        ["expandedFields 1:1"],
        Errors("""
            { one: dog { ...four } two: dog { ...four } }
            fragment four on Dog { name nickname barkVolume isHouseTrained }
            """));

    [Fact]
    public void Refuses_lists_of_types_inside_each_other() => Assert.Equal(
        ["introspectionLists 1:1"],
        Errors(
            """
            { __schema { types { ...fields } } }
            fragment fields on __Type { fields { name } interfaces { fields { name } } }
            """,
            Three with { Depth = 9 }));

    [Fact]
    public void Takes_fields_of_our_own_that_are_named_as_those_of_introspection() => Assert.Equal(
        ["FieldsOnCorrectTypeRule 1:3"],
        Errors("{ fields { fields { ofType } } }"));

    [Fact]
    public void Takes_the_introspection_of_every_tool_by_default() => Assert.Empty(SpecSchema.Errors(
        """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind }
            types { ...FullType }
            directives { name isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind
          name
          specifiedByURL
          isOneOf
          fields(includeDeprecated: true) {
            name
            args(includeDeprecated: true) { ...InputValue }
            type { ...TypeRef }
            isDeprecated
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name type { ...TypeRef } defaultValue isDeprecated }
        fragment TypeRef on __Type {
          kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """,
        limits: ValidationLimits.Default));

    [Fact]
    public void Refuses_introspection_in_circles_by_default() => Assert.Equal(
        ["introspectionLists 1:1"],
        SpecSchema.Errors(
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
            limits: ValidationLimits.Default));

    [Fact]
    public void Says_how_large_the_document_is_and_what_is_taken()
    {
        var document = Parser.Parse("query deep { dog { owner { pets { name } } } }");
        var error = Assert.Single(Validator.Validate(SpecSchema.Schema, document, Three));
        Assert.Equal("Operation \"deep\" is more than 3 fields deep. Ask for fewer levels at once.", error.Message);
        Assert.Equal("LIMIT_EXCEEDED", error.Code);
    }

    private static IReadOnlyList<string> Errors(string document, ValidationLimits? limits = null) =>
        SpecSchema.Errors(document, limits: limits ?? Three);
}
