using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Tests.Validation;

public sealed class ValidatorTests
{
    [Fact]
    public void Names_the_rule_as_the_reference_does()
    {
        var error = Assert.Single(Errors("{ dog { nam } }"));
        Assert.Equal("VALIDATION_FAILED", error.Code);
        Assert.Equal("FieldsOnCorrectTypeRule", error.Extensions!["rule"]);
        Assert.Equal([new Location(1, 9)], error.Locations);
    }

    [Theory]
    [InlineData(
        "{ dog { nam } }",
        "The type \"Dog\" has no field \"nam\". Select one that it has, or this one in a fragment on a type that "
            + "has it.")]
    [InlineData(
        "{ dog }",
        "The field \"dog\" of type \"Dog\" is nothing by itself. Say which of its fields you want: \"dog { ... }\".")]
    [InlineData(
        "{ dog { doesKnowCommand } }",
        "The field \"Dog.doesKnowCommand\" needs its argument \"dogCommand: DogCommand!\". Give it.")]
    [InlineData(
        "{ dog { doesKnowCommand(dogCommand: SITT) } }",
        "SITT is not a value of type \"DogCommand!\": the enum has no such value. Give a value of that type.")]
    [InlineData(
        "{ dog { x: name x: nickname } }",
        "The fields named \"x\" cannot be merged into one: \"name\" and \"nickname\" are different fields. "
            + "Give one of them another alias.")]
    [InlineData(
        "{ dog { x: owner { y: name } x: owner { y: nickname } } }",
        "The fields named \"x\" cannot be merged into one at \"x.y\": \"name\" and \"nickname\" are different fields. "
            + "Give one of them another alias.")]
    public void Says_what_is_wrong_and_what_to_do_but_names_no_neighbours(string document, string message) =>
        Assert.Equal(message, Assert.Single(Errors(document)).Message);

    [Fact]
    public void Gives_up_after_so_many_errors() => Assert.Equal(
        ["FieldsOnCorrectTypeRule 1:3", "FieldsOnCorrectTypeRule 1:5", "errors "],
        SpecSchema.Errors("{ a b c d }", limits: ValidationLimits.Default with { Errors = 2 }));

    [Fact]
    public void Accepts_a_document_without_errors() =>
        Assert.Empty(Errors("query ($sit: DogCommand = SIT) { dog { doesKnowCommand(dogCommand: $sit) } }"));

    private static IReadOnlyList<GraphQLError> Errors(string document) =>
        Validator.Validate(SpecSchema.Schema, Parser.Parse(document), ValidationLimits.Default);
}
