namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class ArgumentNamesTests
{
    [Fact]
    public void Accepts_arguments_that_are_defined() => Assert.Empty(SpecSchema.Errors("""
        fragment argOnRequiredArg on Dog {
          doesKnowCommand(dogCommand: SIT)
        }

        fragment argOnOptional on Dog {
          isHouseTrained(atOtherHomes: true) @include(if: true)
        }
        """));

    [Fact]
    public void Refuses_an_argument_that_the_field_does_not_define() => Assert.Equal(
        ["KnownArgumentNamesRule 2:19", "ProvidedRequiredArgumentsRule 2:3"],
        SpecSchema.Errors("""
            fragment invalidArgName on Dog {
              doesKnowCommand(command: CLEAN_UP_HOUSE)
            }
            """));

    [Fact]
    public void Refuses_an_argument_that_the_directive_does_not_define() => Assert.Equal(
        ["KnownArgumentNamesRule 2:47", "ProvidedRequiredArgumentsRule 2:38"],
        SpecSchema.Errors("""
            fragment invalidArgName on Dog {
              isHouseTrained(atOtherHomes: true) @include(unless: false)
            }
            """));

    [Fact]
    public void Accepts_arguments_in_any_order() => Assert.Empty(SpecSchema.Errors("""
        fragment multipleArgs on Arguments {
          multipleRequirements(x: 1, y: 2)
        }

        fragment multipleArgsReverseOrder on Arguments {
          multipleRequirements(y: 2, x: 1)
        }
        """));
}
