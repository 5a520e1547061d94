namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreInValidLocationsTests
{
    [Fact]
    public void Refuses_skip_on_a_query() => Assert.Equal(
        ["FieldsOnCorrectTypeRule 2:3", "NoUndefinedVariablesRule 1:17 1:1", "KnownDirectivesRule 1:7"],
        SpecSchema.Errors("""
            query @skip(if: $foo) {
              field
            }
            """));

    [Fact]
    public void Refuses_a_directive_at_every_other_place() => Assert.Equal(
        [
            "LoneAnonymousOperationRule 1:1",
            "LoneAnonymousOperationRule 10:1",
            "LoneAnonymousOperationRule 16:1",
            "KnownDirectivesRule 1:10",
            "KnownDirectivesRule 2:45",
            "KnownDirectivesRule 3:13",
            "KnownDirectivesRule 4:9",
            "KnownDirectivesRule 10:14",
            "KnownDirectivesRule 16:20",
            "KnownDirectivesRule 22:22",
        ],
        SpecSchema.Errors("""
            mutation @onQuery {
              addPet(pet: { cat: { name: "Brontie" } }) @onQuery {
                ...name @onQuery
                ... @onQuery {
                  name
                }
              }
            }

            subscription @onQuery {
              newMessage {
                body
              }
            }

            query ($v: Boolean @onQuery) @onQuery {
              dog {
                isHouseTrained(atOtherHomes: $v)
              }
            }

            fragment name on Pet @onQuery {
              name
            }
            """));

    [Fact]
    public void Refuses_a_directive_that_is_for_definitions() => Assert.Equal(
        ["KnownDirectivesRule 3:10"],
        SpecSchema.Errors("""
            {
              dog {
                name @deprecated
              }
            }
            """));
}
